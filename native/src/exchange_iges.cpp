// IGES through the kernel's document.
#include "xcaf.hpp"

#include <IFSelect_ReturnStatus.hxx>
#include <IGESCAFControl_Reader.hxx>
#include <IGESCAFControl_Writer.hxx>
#include <IGESControl_Controller.hxx>
#include <IGESData_GlobalSection.hxx>
#include <IGESData_IGESModel.hxx>
#include <Interface_Static.hxx>
#include <TCollection_HAsciiString.hxx>

#include <array>
#include <cstdlib>
#include <fstream>
#include <memory>

namespace
{
/*
 * The last line of an IGES file tells how many lines its sections S, G, D and P have (IGES 5.3, 2.2.4.6). The kernel does not
 * compare and follows pointers to lines that a cut file no longer has.
 */
bool is_complete(const char* path)
{
    static const std::string sections = "SGDP";
    constexpr std::size_t letter_column = 72;
    std::array<long, 4> seen{};
    std::ifstream file(path, std::ios::binary);
    std::string line;
    while (std::getline(file, line))
    {
        if (line.size() <= letter_column)
            continue;
        const std::size_t section = sections.find(line[letter_column]);
        if (section != std::string::npos)
        {
            seen[section]++;
            continue;
        }
        if (line[letter_column] != 'T')
            return false;
        for (std::size_t i = 0; i < sections.size(); i++)
            if (line[8 * i] != sections[i] || std::strtol(line.substr(8 * i + 1, 7).c_str(), nullptr, 10) != seen[i])
                return false;
        return seen[2] > 0 && seen[3] > 0;
    }
    return false;
}
} // namespace

int32_t fw_iges_write(const fw_document* document, const char* path, const char* time_stamp, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_document& d = fw::required(document, "document");
        fw::required(path, "path");
        fw::required(time_stamp, "time_stamp");
        if (d.bodies.empty())
            fw::invalid_argument("the document has no bodies");

        const std::lock_guard<std::mutex> lock(fw::exchange_mutex());
        IGESControl_Controller::Init();
        Interface_Static::SetCVal("write.iges.unit", "MM");
        Interface_Static::SetIVal("write.iges.brep.mode", 1); // solids, not loose faces

        fw::xcaf_document source;
        source.add(d.bodies);
        IGESCAFControl_Writer writer;
        if (!writer.Transfer(source.handle()))
            fw::refused("the shape cannot be expressed in IGES");
        writer.ComputeModel();
        IGESData_GlobalSection header = writer.Model()->GlobalSection();
        header.SetFileName(new TCollection_HAsciiString("model.igs"));
        header.SetDate(new TCollection_HAsciiString(time_stamp));
        header.SetLastChangeDate(new TCollection_HAsciiString(time_stamp));
        header.SetAuthorName(new TCollection_HAsciiString(""));
        header.SetCompanyName(new TCollection_HAsciiString(""));
        writer.Model()->SetGlobalSection(header);
        if (!writer.Write(path))
            throw fw::failure{FW_IO, "the IGES file cannot be written"};
    });
}

int32_t fw_iges_read(const char* path, fw_document** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::required(path, "path");
        fw_document*& out = fw::required(result, "result");

        const std::lock_guard<std::mutex> lock(fw::exchange_mutex());
        IGESControl_Controller::Init();
        Interface_Static::SetCVal("xstep.cascade.unit", "MM");
        IGESCAFControl_Reader reader;
        if (!is_complete(path))
            throw fw::failure{FW_UNREADABLE, "this is not an IGES file, or it is cut short"};
        // The reader says yes to garbage; what counts is whether shapes come out.
        if (reader.ReadFile(path) != IFSelect_RetDone)
            throw fw::failure{FW_UNREADABLE, "this is not a readable IGES file"};
        fw::xcaf_document target;
        reader.Transfer(target.handle());
        auto read = std::make_unique<fw_document>();
        read->bodies = target.bodies();
        if (read->bodies.empty())
            throw fw::failure{FW_UNREADABLE, "the IGES file holds no geometry"};
        out = read.release();
    });
}
