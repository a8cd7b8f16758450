#include "assembly.hpp"

#include <TCollection_AsciiString.hxx>
#include <TDF_Reference.hxx>
#include <TDF_Tool.hxx>
#include <TDataStd_Real.hxx>
#include <XCAFDoc_DocumentTool.hxx>

#include <cstring>

Handle(XCAFDoc_ShapeTool) fw_assembly::changed()
{
    stale_ = true;
    return XCAFDoc_DocumentTool::ShapeTool(document.handle()->Main());
}

Handle(XCAFDoc_ShapeTool) fw_assembly::shapes() const
{
    const Handle(XCAFDoc_ShapeTool) tool = XCAFDoc_DocumentTool::ShapeTool(document.handle()->Main());
    if (stale_)
    {
        stale_ = false;
        tool->UpdateAssemblies();
    }
    return tool;
}

TDF_LabelSequence fw_assembly::roots() const
{
    const Handle(XCAFDoc_ShapeTool) tool = shapes();
    TDF_LabelSequence free, result;
    tool->GetFreeShapes(free);
    for (const TDF_Label& label : free)
    {
        bool used = false;
        fw::each_copy(tool, label, [&](const TDF_Label&, double) { used = true; });
        if (!used)
            result.Append(label);
    }
    return result;
}

TDF_Label fw_assembly::label(const char* entry) const
{
    const TCollection_AsciiString text(&fw::required(entry, "label"));
    TDF_Label result;
    TDF_Tool::Label(document.handle()->GetData(), text, result, Standard_False);
    if (result.IsNull() || !XCAFDoc_ShapeTool::IsShape(result) || !result.IsDescendant(shapes()->Label()) || !fw::scaled_copy(result).original.IsNull())
        fw::invalid_argument("the document has no label '" + std::string(text.ToCString()).substr(0, 40) + "'");
    return result;
}

std::vector<TopoDS_Shape> fw::parts(const Handle(XCAFDoc_ShapeTool)& shapes)
{
    std::vector<TopoDS_Shape> result;
    TDF_LabelSequence labels;
    shapes->GetShapes(labels);
    for (const TDF_Label& label : labels)
    {
        const TopoDS_Shape shape = XCAFDoc_ShapeTool::GetShape(label);
        if (XCAFDoc_ShapeTool::IsSimpleShape(label) && !shape.IsNull())
            result.push_back(shape);
    }
    return result;
}

fw::scaled fw::scaled_copy(const TDF_Label& definition)
{
    Handle(TDF_Reference) original;
    Handle(TDataStd_Real) factor;
    if (!definition.FindAttribute(TDF_Reference::GetID(), original) || !definition.FindAttribute(TDataStd_Real::GetID(), factor))
        return {TDF_Label(), 1};
    return {original->Get(), factor->Get()};
}

void fw::each_copy(const Handle(XCAFDoc_ShapeTool)& shapes, const TDF_Label& original, const std::function<void(const TDF_Label&, double)>& act)
{
    TDF_LabelSequence labels;
    shapes->GetShapes(labels);
    for (const TDF_Label& label : labels)
    {
        const scaled copy = scaled_copy(label);
        if (!copy.original.IsNull() && copy.original.IsEqual(original))
            act(label, copy.factor);
    }
}

TDF_Label fw::definition_of(const TDF_Label& instance)
{
    TDF_Label result;
    XCAFDoc_ShapeTool::GetReferredShape(instance, result);
    return result;
}

void fw::write_entry(const TDF_Label& label, fw_label& target)
{
    TCollection_AsciiString text;
    TDF_Tool::Entry(label, text);
    if (std::size_t(text.Length()) >= sizeof target.entry)
        fw::refused("the document is nested too deeply");
    std::memcpy(target.entry, text.ToCString(), std::size_t(text.Length()) + 1);
}

void fw_assembly_free(fw_assembly* assembly)
{
    delete assembly;
}
