// STEP with its structure: parts, sub-assemblies, instances.
#include "assembly.hpp"
#include "progress.hpp"
#include "step_file.hpp"
#include "watched_file.hpp"

#include <IFSelect_ReturnStatus.hxx>
#include <Interface_Static.hxx>
#include <Message_ProgressScope.hxx>
#include <STEPCAFControl_Controller.hxx>
#include <STEPCAFControl_Reader.hxx>
#include <TDF_LabelSequence.hxx>

#include <istream>
#include <memory>

int32_t fw_assembly_read_step(const char* path, const fw_step_reading* reading, fw_progress progress, void* context, fw_assembly** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::required(path, "path");
        const fw_step_reading& options = fw::required(reading, "reading");
        fw_assembly*& out = fw::required(result, "result");

        const std::lock_guard<std::mutex> lock(fw::exchange_mutex());
        STEPCAFControl_Controller::Init();
        Interface_Static::SetCVal("xstep.cascade.unit", "MM");
        STEPCAFControl_Reader reader;
        reader.SetColorMode(options.colors != 0);
        reader.SetNameMode(options.names != 0);
        reader.SetMatMode(options.materials != 0);
        reader.SetLayerMode(options.layers != 0);
        reader.SetPropsMode(options.properties != 0);
        const Handle(fw::progress) indicator = new fw::progress(progress, context);
        Message_ProgressScope scope(indicator->Start(), nullptr, 10);
        fw::watched_file file(path, scope.Next(3));
        std::istream content(&file);
        const IFSelect_ReturnStatus status = reader.ChangeReader().ReadStream(path, content);
        indicator->check();
        if (status != IFSelect_RetDone)
            throw fw::failure{FW_UNREADABLE, "this is not a readable STEP file"};
        auto read = std::make_unique<fw_assembly>();
        const bool transferred = reader.Transfer(read->document.handle(), scope.Next(7));
        indicator->check();
        TDF_LabelSequence roots;
        read->shapes()->GetFreeShapes(roots);
        if (!transferred || roots.IsEmpty())
            throw fw::failure{FW_UNREADABLE, "the STEP file holds no shape that can be read"};
        out = read.release();
    });
}

int32_t fw_assembly_write_step(const fw_assembly* assembly, const char* path, int32_t schema, const char* file_name, const char* author,
    const char* organization, const char* time_stamp, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_assembly& a = fw::required(assembly, "assembly");
        const fw::step_header header{&fw::required(file_name, "file_name"), &fw::required(author, "author"),
            &fw::required(organization, "organization"), &fw::required(time_stamp, "time_stamp")};
        fw::required(path, "path");
        fw::step_schema(schema);
        const std::unique_ptr<fw_assembly> colored = fw::with_colored_parts(a);
        const TDF_LabelSequence roots = (colored ? *colored : a).roots();
        if (roots.IsEmpty())
            fw::refused("the document is empty");
        const std::lock_guard<std::mutex> lock(fw::exchange_mutex());
        fw::write_step(roots, path, schema, header);
    });
}
