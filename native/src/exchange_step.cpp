// STEP through the kernel's document, so that names and colours survive.
#include "step_file.hpp"
#include "step_model.hpp"

#include <APIHeaderSection_MakeHeader.hxx>
#include <IFSelect_ReturnStatus.hxx>
#include <Interface_Static.hxx>
#include <STEPCAFControl_Controller.hxx>
#include <STEPCAFControl_Reader.hxx>
#include <STEPCAFControl_Writer.hxx>
#include <StepData_StepModel.hxx>
#include <TCollection_HAsciiString.hxx>
#include <XSControl_WorkSession.hxx>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>

namespace
{
// Length of a UTF-8 sequence by its first byte, and the code point that it spells.
std::size_t decode(const std::string& text, std::size_t at, unsigned& code)
{
    const unsigned first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    code = first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length && at + i < text.size(); i++)
        code = (code << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    return length;
}

// The kernel writes names as UTF-8, which only the third edition of ISO 10303-21 knows; all readers know its escapes.
void escape_names(const char* path)
{
    std::ifstream source(path, std::ios::binary);
    const std::string raw{std::istreambuf_iterator<char>(source), {}};
    source.close();
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    if (std::all_of(raw.begin(), raw.end(), is_ascii))
        return;

    std::string escaped;
    for (std::size_t i = 0; i < raw.size();)
    {
        if (is_ascii(raw[i]))
        {
            escaped += raw[i++];
            continue;
        }
        unsigned code = 0;
        i += decode(raw, i, code);
        char buffer[24];
        std::snprintf(buffer, sizeof buffer, code > 0xFFFF ? "\\X4\\%08X\\X0\\" : "\\X2\\%04X\\X0\\", code);
        escaped += buffer;
    }
    std::ofstream target(path, std::ios::binary | std::ios::trunc);
    target << escaped;
    target.close();
    if (!target)
        throw fw::failure{FW_IO, "the STEP file cannot be written"};
}

void set_header(const Handle(StepData_StepModel)& model, const fw::step_header& values)
{
    APIHeaderSection_MakeHeader header(model);
    header.SetName(new TCollection_HAsciiString(values.name));
    header.SetTimeStamp(new TCollection_HAsciiString(values.time_stamp));
    header.SetAuthorValue(1, new TCollection_HAsciiString(values.author));
    header.SetOrganizationValue(1, new TCollection_HAsciiString(values.organization));
    header.SetOriginatingSystem(new TCollection_HAsciiString("Formwright"));
    header.SetPreprocessorVersion(new TCollection_HAsciiString("Open CASCADE Technology 7.6"));
    header.SetAuthorisation(new TCollection_HAsciiString(""));
    header.SetDescriptionValue(1, new TCollection_HAsciiString("Formwright part"));
}
} // namespace

int32_t fw::step_schema(int32_t schema)
{
    if (schema != FW_AP214 && schema != FW_AP242)
        fw::invalid_argument("schema is unknown");
    return schema;
}

void fw::write_step(const TDF_LabelSequence& roots, const char* path, int32_t schema, const step_header& header)
{
    STEPCAFControl_Controller::Init();
    // Read when the writer makes its model, hence before it.
    Interface_Static::SetCVal("write.step.schema", schema == FW_AP214 ? "AP214IS" : "AP242DIS");
    Interface_Static::SetCVal("write.step.unit", "MM");
    // Readers find the curves in the parameters of surfaces by themselves. Written ones mislead them, ours
    // included, where a face is cut across its seam: a ball with a notch came back as the notch.
    Interface_Static::SetIVal("write.surfacecurve.mode", 0);
    STEPCAFControl_Writer writer;
    if (!writer.Transfer(roots, STEPControl_AsIs))
        fw::refused("the shape cannot be expressed in STEP");
    const Handle(StepData_StepModel) model = fw::reproducible(writer.ChangeWriter().Model());
    set_header(model, header);
    writer.ChangeWriter().WS()->SetModel(model);
    if (writer.Write(path) != IFSelect_RetDone)
        throw fw::failure{FW_IO, "the STEP file cannot be written"};
    escape_names(path);
}

int32_t fw_step_write(const fw_document* document, const char* path, int32_t schema, const char* name, const char* time_stamp, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_document& d = fw::required(document, "document");
        fw::required(path, "path");
        fw::required(name, "name");
        fw::required(time_stamp, "time_stamp");
        if (d.bodies.empty())
            fw::invalid_argument("the document has no bodies");
        fw::step_schema(schema);

        const std::lock_guard<std::mutex> lock(fw::exchange_mutex());
        fw::xcaf_document source;
        if (d.bodies.size() == 1)
            source.add(d.bodies);
        else
            source.assemble(d.bodies, *name != '\0' ? name : "Assembly");
        fw::write_step(source.roots(), path, schema, {"model", "", "", time_stamp});
    });
}

int32_t fw_step_read(const char* path, fw_document** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::required(path, "path");
        fw_document*& out = fw::required(result, "result");

        const std::lock_guard<std::mutex> lock(fw::exchange_mutex());
        STEPCAFControl_Controller::Init();
        Interface_Static::SetCVal("xstep.cascade.unit", "MM");
        STEPCAFControl_Reader reader;
        if (reader.ReadFile(path) != IFSelect_RetDone)
            throw fw::failure{FW_UNREADABLE, "this is not a readable STEP file"};
        fw::xcaf_document target;
        if (!reader.Transfer(target.handle()))
            throw fw::failure{FW_UNREADABLE, "the STEP file holds no shape that can be read"};
        auto read = std::make_unique<fw_document>();
        read->bodies = target.bodies();
        if (read->bodies.empty())
            throw fw::failure{FW_UNREADABLE, "the STEP file holds no geometry"};
        out = read.release();
    });
}
