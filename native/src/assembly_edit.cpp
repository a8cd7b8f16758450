// Changing a document: parts, assemblies, instances, names and colours.
#include "assembly.hpp"

#include <BRepBuilderAPI_Copy.hxx>
#include <BRepBuilderAPI_Transform.hxx>
#include <TDF_Reference.hxx>
#include <TDataStd_Real.hxx>
#include <XCAFDoc_Editor.hxx>
#include <XCAFDoc_Location.hxx>

#include <cmath>
#include <memory>

namespace
{
using shape_tool = Handle(XCAFDoc_ShapeTool);

std::array<double, 4> checked(const double* rgba)
{
    std::array<double, 4> result{};
    for (int i = 0; i < 4; i++)
    {
        if (!(fw::finite(rgba[i], "color") >= 0 && rgba[i] <= 1))
            fw::invalid_argument("color channels must be 0 to 1, not " + fw::text(rgba[i]));
        result[std::size_t(i)] = rgba[i];
    }
    return result;
}

void describe(const TDF_Label& label, const char* name, const double* rgba)
{
    fw::set_name(label, &fw::required(name, "name"));
    if (rgba != nullptr)
        fw::set_color(label, checked(rgba));
}

gp_Trsf rigid(const double* matrix)
{
    fw::required(matrix, "matrix");
    for (int i = 0; i < 12; i++)
        fw::finite(matrix[i], "matrix");
    gp_Trsf result;
    result.SetValues(matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5], matrix[6], matrix[7], matrix[8], matrix[9], matrix[10], matrix[11]);
    if (std::abs(result.ScaleFactor() - 1) > 1e-6 || result.IsNegative())
        fw::invalid_argument("matrix must turn and move only");
    result.SetScaleFactor(1);
    return result;
}

TopoDS_Shape scaled_shape(const TopoDS_Shape& shape, double factor)
{
    gp_Trsf scale;
    scale.SetScale(gp_Pnt(), factor);
    return BRepBuilderAPI_Transform(shape, scale, Standard_True).Shape();
}

bool contains(const TDF_Label& assembly, const TDF_Label& definition)
{
    if (assembly.IsEqual(definition))
        return true;
    TDF_LabelSequence instances;
    XCAFDoc_ShapeTool::GetComponents(assembly, instances);
    for (const TDF_Label& instance : instances)
        if (contains(fw::definition_of(instance), definition))
            return true;
    return false;
}

TDF_Label add_instance(const shape_tool& shapes, const TDF_Label& parent, const TDF_Label& definition, const TopLoc_Location& place)
{
    const TDF_Label result = shapes->AddComponent(parent, definition, place);
    if (result.IsNull())
        fw::refused("the kernel cannot place this definition");
    return result;
}

void copy_description(const TDF_Label& from, const TDF_Label& to)
{
    fw::set_name(to, fw::name_of(from));
    if (const auto color = fw::color_of(from))
        fw::set_color(to, *color);
}

TDF_Label find_copy(const shape_tool& shapes, const TDF_Label& original, double factor)
{
    TDF_Label found;
    fw::each_copy(shapes, original, [&](const TDF_Label& copy, double by) {
        if (by == factor)
            found = copy;
    });
    return found;
}

TDF_Label make_copy(const shape_tool& shapes, const TDF_Label& original, double factor)
{
    const TDF_Label found = find_copy(shapes, original, factor);
    if (!found.IsNull())
        return found;
    const TDF_Label copy = shapes->NewShape();
    TDF_Reference::Set(copy, original);
    TDataStd_Real::Set(copy, factor);
    copy_description(original, copy);
    if (!XCAFDoc_ShapeTool::IsAssembly(original))
    {
        shapes->SetShape(copy, scaled_shape(XCAFDoc_ShapeTool::GetShape(original), factor));
        return copy;
    }
    fw::make_assembly(copy);
    TDF_LabelSequence instances;
    XCAFDoc_ShapeTool::GetComponents(original, instances);
    for (const TDF_Label& instance : instances)
    {
        const TDF_Label definition = fw::definition_of(instance);
        const fw::scaled inner = fw::scaled_copy(definition);
        const TDF_Label scaled = inner.original.IsNull() ? make_copy(shapes, definition, factor) : make_copy(shapes, inner.original, factor * inner.factor);
        gp_Trsf place = XCAFDoc_ShapeTool::GetLocation(instance).Transformation();
        place.SetTranslationPart(gp_Vec(place.TranslationPart()) * factor);
        copy_description(instance, add_instance(shapes, copy, scaled, place));
    }
    return copy;
}

void remove_instance(const shape_tool& shapes, const TDF_Label& instance);

void remove_definition(const shape_tool& shapes, const TDF_Label& definition)
{
    TDF_LabelSequence users, own;
    XCAFDoc_ShapeTool::GetUsers(definition, users);
    for (const TDF_Label& user : users)
        shapes->RemoveComponent(user);
    XCAFDoc_ShapeTool::GetComponents(definition, own);
    for (const TDF_Label& instance : own)
        remove_instance(shapes, instance);
    std::vector<TDF_Label> copies;
    fw::each_copy(shapes, definition, [&](const TDF_Label& copy, double) { copies.push_back(copy); });
    for (const TDF_Label& copy : copies)
        remove_definition(shapes, copy);
    shapes->RemoveShape(definition);
}

// A definition whose last instance goes would turn up as a root; it goes as well, unless scaled copies need it.
void remove_instance(const shape_tool& shapes, const TDF_Label& instance)
{
    const TDF_Label definition = fw::definition_of(instance);
    shapes->RemoveComponent(instance);
    if (!XCAFDoc_ShapeTool::IsFree(definition))
        return;
    bool copied = false;
    fw::each_copy(shapes, definition, [&](const TDF_Label&, double) { copied = true; });
    if (copied)
        return;
    const TDF_Label original = fw::scaled_copy(definition).original;
    remove_definition(shapes, definition);
    if (original.IsNull() || !XCAFDoc_ShapeTool::IsFree(original))
        return;
    fw::each_copy(shapes, original, [&](const TDF_Label&, double) { copied = true; });
    if (!copied)
        remove_definition(shapes, original);
}

const TDF_Label& a_definition(const TDF_Label& label)
{
    if (XCAFDoc_ShapeTool::IsReference(label) || XCAFDoc_ShapeTool::IsSubShape(label))
        fw::refused("the label is no part or assembly but an instance or a piece of one");
    return label;
}
} // namespace

TDF_Label fw::clone(const fw_assembly& source, const TDF_Label& label, const shape_tool& target)
{
    TDF_LabelDataMap copies;
    const TDF_Label result = XCAFDoc_Editor::CloneShapeLabel(label, source.shapes(), target, copies);
    if (result.IsNull())
        fw::refused("the kernel cannot copy this definition");
    for (TDF_LabelDataMap::Iterator it(copies); it.More(); it.Next())
        XCAFDoc_Editor::CloneMetaData(it.Key(), it.Value(), nullptr);
    return result;
}

int32_t fw_assembly_new(fw_assembly** result, fw_error* error)
{
    return fw::guarded(error, [&] { fw::required(result, "result") = new fw_assembly(); });
}

int32_t fw_assembly_moved(const fw_assembly* assembly, const double matrix[12], fw_assembly** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_assembly& source = fw::required(assembly, "assembly");
        fw_assembly*& out = fw::required(result, "result");
        const gp_Trsf move = rigid(matrix);
        auto moved = std::make_unique<fw_assembly>();
        const shape_tool shapes = moved->changed();
        for (const TDF_Label& root : source.roots())
        {
            const TDF_Label copy = fw::clone(source, root, shapes);
            if (!XCAFDoc_ShapeTool::IsAssembly(copy))
            {
                const TDF_Label about = shapes->NewShape();
                fw::make_assembly(about);
                fw::set_name(about, fw::name_of(copy));
                fw::set_name(add_instance(shapes, about, copy, move), fw::name_of(copy));
                continue;
            }
            TDF_LabelSequence instances;
            XCAFDoc_ShapeTool::GetComponents(copy, instances);
            for (const TDF_Label& instance : instances)
                XCAFDoc_Location::Set(instance, TopLoc_Location(move) * XCAFDoc_ShapeTool::GetLocation(instance));
        }
        out = moved.release();
    });
}

int32_t fw_assembly_clear(fw_assembly* assembly, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw_assembly& a = fw::required(assembly, "assembly");
        for (TDF_LabelSequence free = a.roots(); !free.IsEmpty(); free = a.roots())
            for (const TDF_Label& root : free)
                remove_definition(a.changed(), root);
    });
}

int32_t fw_assembly_add_part(fw_assembly* assembly, const fw_shape* shape, const char* name, const double* rgba, fw_label* label, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw_assembly& a = fw::required(assembly, "assembly");
        fw_label& out = fw::required(label, "label");
        const TDF_Label part = fw::new_part(a.changed(), fw::unwrapped(fw::shape(shape)));
        describe(part, name, rgba);
        fw::write_entry(part, out);
    });
}

int32_t fw_assembly_add_assembly(fw_assembly* assembly, const char* name, const double* rgba, fw_label* label, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw_assembly& a = fw::required(assembly, "assembly");
        fw_label& out = fw::required(label, "label");
        const TDF_Label added = a.changed()->NewShape();
        fw::make_assembly(added);
        describe(added, name, rgba);
        fw::write_entry(added, out);
    });
}

int32_t fw_assembly_add_instance(fw_assembly* assembly, const char* parent, const char* definition, const double matrix[12], double scale,
    const char* name, const double* rgba, fw_label* label, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw_assembly& a = fw::required(assembly, "assembly");
        fw_label& out = fw::required(label, "label");
        const gp_Trsf place = rigid(matrix);
        if (fw::finite(scale, "scale") == 0)
            fw::invalid_argument("scale must not be 0");
        const TDF_Label into = a.label(parent), of = a_definition(a.label(definition));
        if (!XCAFDoc_ShapeTool::IsAssembly(into))
            fw::refused("the parent is a part and holds no instances");
        if (contains(of, into))
            fw::refused("the assembly '" + fw::name_of(into) + "' would contain itself");
        const shape_tool shapes = a.changed();
        const TDF_Label added = add_instance(shapes, into, scale == 1 ? of : make_copy(shapes, of, scale), place);
        describe(added, name, rgba);
        fw::write_entry(added, out);
    });
}

int32_t fw_assembly_import(fw_assembly* assembly, const fw_assembly* source, const char* source_label, fw_label* label, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw_assembly& a = fw::required(assembly, "assembly");
        const fw_assembly& from = fw::required(source, "source");
        fw_label& out = fw::required(label, "label");
        TDF_LabelSequence wanted;
        if (source_label != nullptr)
        {
            const TDF_Label given = from.label(source_label);
            wanted.Append(XCAFDoc_ShapeTool::IsReference(given) ? fw::definition_of(given) : given);
        }
        else
        {
            wanted = from.roots();
        }
        if (wanted.IsEmpty())
            fw::refused("the source document is empty");
        const shape_tool shapes = a.changed();
        if (wanted.Length() == 1)
        {
            fw::write_entry(fw::clone(from, wanted.First(), shapes), out);
            return;
        }
        const TDF_Label all = shapes->NewShape();
        fw::make_assembly(all);
        fw::set_name(all, "Assembly");
        for (const TDF_Label& root : wanted)
            fw::set_name(add_instance(shapes, all, fw::clone(from, root, shapes), TopLoc_Location()), fw::name_of(root));
        fw::write_entry(all, out);
    });
}

int32_t fw_assembly_remove(fw_assembly* assembly, const char* label, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw_assembly& a = fw::required(assembly, "assembly");
        const TDF_Label doomed = a.label(label);
        if (XCAFDoc_ShapeTool::IsComponent(doomed))
            remove_instance(a.changed(), doomed);
        else
            remove_definition(a.changed(), a_definition(doomed));
    });
}

int32_t fw_assembly_set_shape(fw_assembly* assembly, const char* label, const fw_shape* shape, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw_assembly& a = fw::required(assembly, "assembly");
        const TDF_Label part = a_definition(a.label(label));
        if (XCAFDoc_ShapeTool::IsAssembly(part))
            fw::refused("an assembly has the shapes of its parts and takes no other");
        const TopoDS_Shape given = BRepBuilderAPI_Copy(fw::unwrapped(fw::shape(shape))).Shape();
        const shape_tool shapes = a.changed();
        shapes->SetShape(part, given);
        fw::each_copy(shapes, part, [&](const TDF_Label& copy, double factor) { shapes->SetShape(copy, scaled_shape(given, factor)); });
    });
}

int32_t fw_assembly_set_name(fw_assembly* assembly, const char* label, const char* name, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw_assembly& a = fw::required(assembly, "assembly");
        fw::required(name, "name");
        const TDF_Label named = a.label(label);
        fw::set_name(named, name);
        fw::each_copy(a.shapes(), named, [&](const TDF_Label& copy, double) { fw::set_name(copy, name); });
    });
}

int32_t fw_assembly_set_color(fw_assembly* assembly, const char* label, const double rgba[4], fw_error* error)
{
    return fw::guarded(error, [&] {
        fw_assembly& a = fw::required(assembly, "assembly");
        const std::array<double, 4> color = checked(&fw::required(rgba, "rgba"));
        const TDF_Label colored = a.label(label);
        fw::set_color(colored, color);
        fw::each_copy(a.shapes(), colored, [&](const TDF_Label& copy, double) { fw::set_color(copy, color); });
    });
}
