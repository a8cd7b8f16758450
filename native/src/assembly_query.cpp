// What a document consists of.
#include "assembly.hpp"

#include <TopExp_Explorer.hxx>
#include <XCAFDoc_ColorTool.hxx>
#include <XCAFDoc_DocumentTool.hxx>

#include <cstring>
#include <memory>

namespace
{
int32_t count(const TopoDS_Shape& shape, TopAbs_ShapeEnum kind, TopAbs_ShapeEnum outside = TopAbs_SHAPE)
{
    int32_t result = 0;
    for (TopExp_Explorer it(shape, kind, outside); it.More(); it.Next())
        result++;
    return result;
}

void write_shape(const TopoDS_Shape& shape, fw_label_info& info)
{
    info.shape_kind = -1;
    if (shape.IsNull())
        return;
    info.shape_kind = int32_t(shape.ShapeType());
    info.solids = count(shape, TopAbs_SOLID);
    info.shells = count(shape, TopAbs_SHELL, TopAbs_SOLID);
    info.faces = count(shape, TopAbs_FACE);
    info.wires = count(shape, TopAbs_WIRE, TopAbs_FACE);
    info.edges = count(shape, TopAbs_EDGE);
}

void write_place(const TopLoc_Location& place, double factor, fw_label_info& info)
{
    const gp_Trsf trsf = place.Transformation();
    for (int row = 1; row <= 3; row++)
        for (int column = 1; column <= 4; column++)
            info.matrix[(row - 1) * 4 + column - 1] = trsf.Value(row, column) * (column < 4 ? factor : 1);
}

// Instances in scaled copies of assemblies do not count: no label stands for them.
int32_t users_of(const TDF_Label& definition)
{
    TDF_LabelSequence users;
    XCAFDoc_ShapeTool::GetUsers(definition, users);
    int32_t result = 0;
    for (const TDF_Label& user : users)
        result += fw::scaled_copy(user.Father()).original.IsNull() ? 1 : 0;
    return result;
}

bool is_among(const TDF_LabelSequence& labels, const TDF_Label& label)
{
    for (const TDF_Label& other : labels)
        if (other.IsEqual(label))
            return true;
    return false;
}
} // namespace

int32_t fw_assembly_labels(const fw_assembly* assembly, int32_t set, const char* parent, fw_label* items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_assembly& a = fw::required(assembly, "assembly");
        TDF_LabelSequence labels;
        switch (set)
        {
        case FW_LABELS_DEFINITIONS: a.shapes()->GetShapes(labels); break;
        case FW_LABELS_ROOTS: labels = a.roots(); break;
        case FW_LABELS_INSTANCES: XCAFDoc_ShapeTool::GetComponents(a.label(parent), labels); break;
        default: fw::invalid_argument("set is unknown");
        }
        TDF_LabelSequence shown;
        for (const TDF_Label& label : labels)
            if (fw::scaled_copy(label).original.IsNull())
                shown.Append(label);
        if (!fw::fill(shown.Length(), items, capacity, count))
            return;
        for (int i = 0; i < shown.Length(); i++)
            fw::write_entry(shown.Value(i + 1), items[i]);
    });
}

int32_t fw_assembly_label_info(const fw_assembly* assembly, const char* label, fw_label_info* info, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_assembly& a = fw::required(assembly, "assembly");
        const TDF_Label l = a.label(label);
        fw_label_info& out = fw::required(info, "info");
        out = fw_label_info{};
        fw::scaled copy{TDF_Label(), 1};
        if (XCAFDoc_ShapeTool::IsReference(l))
        {
            out.is_instance = 1;
            const TDF_Label definition = fw::definition_of(l);
            copy = fw::scaled_copy(definition);
            fw::write_entry(copy.original.IsNull() ? definition : copy.original, out.definition);
        }
        else
        {
            out.is_assembly = XCAFDoc_ShapeTool::IsAssembly(l) ? 1 : 0;
            out.is_subshape = XCAFDoc_ShapeTool::IsSubShape(l) ? 1 : 0;
            out.is_part = out.is_assembly == 0 && out.is_subshape == 0 ? 1 : 0;
            out.is_root = is_among(a.roots(), l) ? 1 : 0;
            out.users = users_of(l);
            fw::each_copy(a.shapes(), l, [&](const TDF_Label& scaled, double) { out.users += users_of(scaled); });
        }
        out.is_visible = XCAFDoc_DocumentTool::ColorTool(l)->IsVisible(l) ? 1 : 0;
        if (const auto color = fw::color_of(l))
        {
            out.has_color = 1;
            std::copy(color->begin(), color->end(), out.rgba);
        }
        out.name_length = int32_t(fw::name_of(l).size());
        write_place(XCAFDoc_ShapeTool::GetLocation(l), copy.factor, out);
        write_shape(XCAFDoc_ShapeTool::GetShape(l), out);
    });
}

int32_t fw_assembly_label_name(const fw_assembly* assembly, const char* label, char* name, int32_t capacity, fw_error* error)
{
    return fw::guarded(error, [&] {
        const std::string value = fw::name_of(fw::required(assembly, "assembly").label(label));
        fw::required(name, "name");
        if (capacity < 0 || std::size_t(capacity) <= value.size())
            throw fw::failure{FW_BUFFER_TOO_SMALL, "the name needs " + std::to_string(value.size() + 1) + " bytes"};
        std::memcpy(name, value.c_str(), value.size() + 1);
    });
}

int32_t fw_assembly_label_shape(const fw_assembly* assembly, const char* label, fw_shape** shape, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape found = XCAFDoc_ShapeTool::GetShape(fw::required(assembly, "assembly").label(label));
        if (found.IsNull())
            fw::refused("the label has no shape");
        fw::give(shape, found);
    });
}

int32_t fw_assembly_bodies(const fw_assembly* assembly, const char* label, fw_document** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_assembly& a = fw::required(assembly, "assembly");
        fw_document*& out = fw::required(result, "result");
        auto document = std::make_unique<fw_document>();
        TDF_LabelSequence labels;
        if (label != nullptr)
            labels.Append(a.label(label));
        document->bodies = fw::xcaf_document::bodies(label != nullptr ? labels : a.roots());
        out = document.release();
    });
}
