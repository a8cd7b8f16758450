#include "xcaf.hpp"

#include <BRepBuilderAPI_Copy.hxx>
#include <Quantity_ColorRGBA.hxx>
#include <TCollection_ExtendedString.hxx>
#include <TDF_LabelSequence.hxx>
#include <TDataStd_Name.hxx>
#include <TDataStd_UAttribute.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS_Iterator.hxx>
#include <XCAFApp_Application.hxx>
#include <XCAFDoc.hxx>
#include <XCAFDoc_ColorTool.hxx>
#include <XCAFDoc_DocumentTool.hxx>
#include <XCAFDoc_ShapeTool.hxx>

#include <algorithm>

namespace fw
{

using color = std::optional<std::array<double, 4>>;

std::string name_of(const TDF_Label& label)
{
    Handle(TDataStd_Name) attribute;
    if (!label.FindAttribute(TDataStd_Name::GetID(), attribute))
        return {};
    const TCollection_ExtendedString& wide = attribute->Get();
    std::string utf8(std::size_t(wide.LengthOfCString()) + 1, '\0');
    Standard_PCharacter start = utf8.data();
    const int length = wide.ToUTF8CString(start);
    utf8.resize(std::size_t(length));
    return utf8;
}

color color_of(const TDF_Label& label)
{
    const Handle(XCAFDoc_ColorTool) colors = XCAFDoc_DocumentTool::ColorTool(label);
    Quantity_ColorRGBA value;
    for (XCAFDoc_ColorType type : {XCAFDoc_ColorSurf, XCAFDoc_ColorGen})
    {
        if (!colors->GetColor(label, type, value))
            continue;
        double r = 0, g = 0, b = 0;
        value.GetRGB().Values(r, g, b, Quantity_TOC_sRGB);
        return std::array<double, 4>{r, g, b, value.Alpha()};
    }
    return std::nullopt;
}

void set_name(const TDF_Label& label, const std::string& name)
{
    TDataStd_Name::Set(label, TCollection_ExtendedString(name.c_str(), Standard_True));
}

void set_color(const TDF_Label& label, const std::array<double, 4>& c)
{
    XCAFDoc_DocumentTool::ColorTool(label)->SetColor(
        label, Quantity_ColorRGBA(Quantity_Color(c[0], c[1], c[2], Quantity_TOC_sRGB), float(c[3])), XCAFDoc_ColorSurf);
}

namespace
{
// Some systems colour the solid or the faces inside a part: the part takes the first such colour.
color color_inside(const TDF_Label& part)
{
    TDF_LabelSequence inner;
    XCAFDoc_ShapeTool::GetSubShapes(part, inner);
    for (const TDF_Label& label : inner)
        if (const color found = color_of(label))
            return found;
    return std::nullopt;
}

void collect(const TDF_Label& label, const TopLoc_Location& place, const color& inherited, std::vector<body>& bodies)
{
    TDF_Label part = label;
    TopLoc_Location here = place;
    color own = color_of(label);
    if (XCAFDoc_ShapeTool::IsReference(label))
    {
        XCAFDoc_ShapeTool::GetReferredShape(label, part);
        here = place * XCAFDoc_ShapeTool::GetLocation(label);
        if (!own)
            own = color_of(part);
    }
    if (!own)
        own = inherited;

    if (XCAFDoc_ShapeTool::IsAssembly(part))
    {
        TDF_LabelSequence components;
        XCAFDoc_ShapeTool::GetComponents(part, components);
        for (const TDF_Label& component : components)
            collect(component, here, own, bodies);
        return;
    }

    const TopoDS_Shape shape = XCAFDoc_ShapeTool::GetShape(part);
    if (shape.IsNull() || !TopExp_Explorer(shape, TopAbs_VERTEX).More())
        return;
    std::string name = name_of(part);
    if (name.empty())
        name = name_of(label);
    bodies.push_back({shape.Moved(here), name, own ? own : color_inside(part)});
}

void describe(const TDF_Label& part, const body& item)
{
    if (!item.name.empty())
        set_name(part, item.name);
    if (item.color)
        set_color(part, *item.color);
}
} // namespace

xcaf_document::xcaf_document()
{
    XCAFDoc_ShapeTool::SetAutoNaming(Standard_False);
    XCAFApp_Application::GetApplication()->NewDocument("MDTV-XCAF", document_);
}

xcaf_document::~xcaf_document()
{
    XCAFApp_Application::GetApplication()->Close(document_);
}

void xcaf_document::add(const std::vector<body>& bodies)
{
    const Handle(XCAFDoc_ShapeTool) shapes = XCAFDoc_DocumentTool::ShapeTool(document_->Main());
    for (const body& item : bodies)
        describe(shapes->AddShape(unwrapped(item.shape), Standard_False), item);
}

void xcaf_document::assemble(const std::vector<body>& bodies, const std::string& name)
{
    const Handle(XCAFDoc_ShapeTool) shapes = XCAFDoc_DocumentTool::ShapeTool(document_->Main());
    const TDF_Label whole = shapes->NewShape();
    make_assembly(whole);
    set_name(whole, name);

    std::vector<std::pair<body, TDF_Label>> parts;
    for (const body& item : bodies)
    {
        const TopoDS_Shape placed = unwrapped(item.shape);
        const body wanted{placed.Located(TopLoc_Location()), item.name, item.color};
        auto known = std::find_if(parts.begin(), parts.end(), [&](const auto& part) {
            return part.first.shape.IsEqual(wanted.shape) && part.first.name == wanted.name && part.first.color == wanted.color;
        });
        if (known == parts.end())
        {
            const TDF_Label part = new_part(shapes, wanted.shape);
            describe(part, wanted);
            known = parts.insert(parts.end(), {wanted, part});
        }
        const TDF_Label component = shapes->AddComponent(whole, known->second, placed.Location());
        if (component.IsNull())
            fw::refused("the kernel cannot place this part");
        set_name(component, item.name);
    }
    shapes->UpdateAssemblies();
}

TDF_LabelSequence xcaf_document::roots() const
{
    TDF_LabelSequence result;
    XCAFDoc_DocumentTool::ShapeTool(document_->Main())->GetFreeShapes(result);
    return result;
}

std::vector<body> xcaf_document::bodies() const
{
    return bodies(roots());
}

std::vector<body> xcaf_document::bodies(const TDF_LabelSequence& roots)
{
    std::vector<body> result;
    for (const TDF_Label& root : roots)
        collect(root, TopLoc_Location(), std::nullopt, result);
    return result;
}

TDF_Label new_part(const Handle(XCAFDoc_ShapeTool)& shapes, const TopoDS_Shape& shape)
{
    TDF_LabelSequence labels;
    shapes->GetShapes(labels);
    bool shared = false;
    for (const TDF_Label& label : labels)
        shared = shared || XCAFDoc_ShapeTool::GetShape(label).IsPartner(shape);
    const TDF_Label result = shapes->NewShape();
    shapes->SetShape(result, shared ? BRepBuilderAPI_Copy(shape).Shape() : shape);
    return result;
}

void make_assembly(const TDF_Label& label)
{
    TDataStd_UAttribute::Set(label, XCAFDoc::AssemblyGUID());
}

TopoDS_Shape unwrapped(const TopoDS_Shape& shape)
{
    TopoDS_Shape current = shape;
    while (current.ShapeType() == TopAbs_COMPOUND)
    {
        TopoDS_Iterator it(current);
        if (!it.More())
            break;
        const TopoDS_Shape only = it.Value();
        it.Next();
        if (it.More())
            break;
        current = only;
    }
    return current;
}

} // namespace fw
