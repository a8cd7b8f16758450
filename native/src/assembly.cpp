#include "assembly.hpp"

#include <TDF_LabelSequence.hxx>
#include <XCAFDoc_DocumentTool.hxx>

Handle(XCAFDoc_ShapeTool) fw_assembly::shapes() const
{
    return XCAFDoc_DocumentTool::ShapeTool(document.handle()->Main());
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

void fw_assembly_free(fw_assembly* assembly)
{
    delete assembly;
}
