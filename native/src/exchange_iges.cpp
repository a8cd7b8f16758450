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

#include <memory>

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
        // The reader says yes to garbage and to cut files; what counts is whether shapes come out.
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
