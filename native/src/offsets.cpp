// Offsets, thick solids, slices and splits.
#include "guard.hpp"

#include <BOPAlgo_Builder.hxx>
#include <BRepAlgoAPI_Common.hxx>
#include <BRepBndLib.hxx>
#include <BRepBuilderAPI_MakeFace.hxx>
#include <BRepBuilderAPI_MakeWire.hxx>
#include <BRepCheck_Analyzer.hxx>
#include <BRepOffsetAPI_MakeOffset.hxx>
#include <BRepOffsetAPI_MakeOffsetShape.hxx>
#include <BRepOffsetAPI_MakeThickSolid.hxx>
#include <BRep_Builder.hxx>
#include <Bnd_Box.hxx>
#include <GeomAbs_JoinType.hxx>
#include <TopExp.hxx>
#include <TopExp_Explorer.hxx>
#include <TopLoc_Location.hxx>
#include <TopTools_IndexedMapOfShape.hxx>
#include <TopTools_ListOfShape.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Compound.hxx>
#include <TopoDS_Iterator.hxx>
#include <TopoDS_Wire.hxx>
#include <gp_Ax3.hxx>
#include <gp_Pln.hxx>
#include <gp_Trsf.hxx>

#include <algorithm>

namespace
{
constexpr std::size_t most_slices = 10000;
constexpr double contact = 1e-7;

GeomAbs_JoinType join_type(int32_t join)
{
    return join == FW_JOIN_ARC ? GeomAbs_Arc : join == FW_JOIN_TANGENT ? GeomAbs_Tangent : GeomAbs_Intersection;
}

void require_content(const TopoDS_Shape& shape, const char* when_empty)
{
    if (shape.IsNull() || !TopExp_Explorer(shape, TopAbs_EDGE).More())
        fw::refused(when_empty);
}

TopoDS_Shape offset_wire(const TopoDS_Shape& shape, const fw_shape* face, double distance, GeomAbs_JoinType join)
{
    const TopoDS_Wire wire = shape.ShapeType() == TopAbs_WIRE ? TopoDS::Wire(shape) : BRepBuilderAPI_MakeWire(TopoDS::Edge(shape)).Wire();
    BRepOffsetAPI_MakeOffset maker;
    if (face != nullptr)
    {
        if (fw::shape(face, "face").ShapeType() != TopAbs_FACE)
            fw::invalid_argument("face is not a face");
        maker.Init(TopoDS::Face(fw::shape(face, "face")), join, Standard_False);
    }
    else
    {
        maker.Init(join, Standard_False);
    }
    maker.AddWire(wire);
    maker.Perform(distance);
    if (!maker.IsDone())
        fw::refused("the wire cannot be offset; it may not be flat, or the distance is larger than it allows");
    return maker.Shape();
}

TopoDS_Shape offset_surface(const TopoDS_Shape& shape, double distance, double tolerance, GeomAbs_JoinType join, bool remove_edges)
{
    BRepOffsetAPI_MakeOffsetShape maker;
    maker.PerformByJoin(shape, distance, tolerance, BRepOffset_Skin, Standard_False, Standard_False, join, remove_edges);
    if (!maker.IsDone())
        fw::refused("the shape cannot be offset by " + fw::text(distance) + "; a smaller distance or another join may work");
    if (!BRepCheck_Analyzer(maker.Shape()).IsValid())
        throw fw::failure{FW_INVALID_RESULT, "the offset by " + fw::text(distance) + " gives an invalid shape; a smaller distance may work"};
    return maker.Shape();
}

// Heights of the cuts, the steps taken in turn.
std::vector<double> heights(double low, double high, const double* steps, int32_t count)
{
    double cycle = 0;
    for (int32_t i = 0; i < count; i++)
        cycle += fw::not_negative(steps[i], "steps");
    if (!(cycle > 0))
        fw::invalid_argument("the steps must add up to more than 0");
    if ((high - low) / cycle * count > double(most_slices))
        fw::invalid_argument("the steps give more than " + std::to_string(most_slices) + " slices");
    std::vector<double> result;
    int32_t next = 0;
    // The sum of many steps may miss the top by its rounding.
    for (double at = low; at < high + contact; at += steps[next], next = (next + 1) % count)
        result.push_back(at > high - contact ? high : at);
    return result;
}
} // namespace

int32_t fw_offset(const fw_shape* shape, const fw_shape* face, double distance, double tolerance, int32_t join, int32_t remove_edges, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& s = fw::shape(shape);
        if (fw::finite(distance, "distance") == 0)
            return fw::give(result, s);
        fw::positive(tolerance, "tolerance");
        const bool is_wire = s.ShapeType() == TopAbs_WIRE || s.ShapeType() == TopAbs_EDGE;
        const TopoDS_Shape offset = is_wire ? offset_wire(s, face, distance, join_type(join)) : offset_surface(s, distance, tolerance, join_type(join), remove_edges != 0);
        require_content(offset, "the offset leaves nothing; the distance is larger than the shape allows");
        fw::give(result, offset);
    });
}

int32_t fw_thicken_simple(const fw_shape* shape, double offset, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& s = fw::shape(shape);
        if (s.ShapeType() != TopAbs_SHELL && s.ShapeType() != TopAbs_FACE)
            fw::invalid_argument("only a face or a shell can be thickened");
        if (fw::finite(offset, "offset") == 0)
            fw::invalid_argument("offset must not be 0");
        BRepOffsetAPI_MakeThickSolid maker;
        maker.MakeThickSolidBySimple(s, offset);
        if (!maker.IsDone())
            fw::refused("the shape cannot be thickened by " + fw::text(offset));
        const TopoDS_Shape wall = offset > 0 ? maker.Shape().Reversed() : maker.Shape();
        fw::give(result, wall.ShapeType() == TopAbs_SOLID ? TopExp_Explorer(wall, TopAbs_SHELL).Current() : wall);
    });
}

int32_t fw_thicken(const fw_shape* shape, const fw_shape* const* faces, int32_t count, const fw_thicken_options* options, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_thicken_options& o = fw::required(options, "options");
        fw::positive(o.tolerance, "tolerance");
        if (fw::finite(o.offset, "offset") == 0)
            fw::invalid_argument("offset must not be 0");
        TopTools_IndexedMapOfShape known;
        TopExp::MapShapes(fw::shape(shape), TopAbs_FACE, known);
        TopTools_ListOfShape open;
        for (const TopoDS_Shape& face : fw::shapes(faces, count, "faces"))
        {
            if (!known.Contains(face))
                fw::invalid_argument("a face to be left open does not belong to the shape");
            open.Append(face);
        }
        BRepOffsetAPI_MakeThickSolid maker;
        maker.MakeThickSolidByJoin(fw::shape(shape), open, o.offset, o.tolerance, BRepOffset_Skin, o.intersection != 0, o.self_intersection != 0, join_type(o.join), o.remove_edges != 0);
        if (!maker.IsDone())
            fw::refused("the shape cannot be made thick by " + fw::text(o.offset) + "; a smaller offset or another join may work");
        if (!BRepCheck_Analyzer(maker.Shape()).IsValid())
            throw fw::failure{FW_INVALID_RESULT, "the thickness " + fw::text(o.offset) + " gives an invalid shape; a smaller one may work"};
        fw::give(result, maker.Shape());
    });
}

int32_t fw_slice(const fw_shape* shape, const fw_point* direction, const double* steps, int32_t count, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (count < 1)
            fw::invalid_argument("no step is given");
        fw::required(steps, "steps");
        TopTools_IndexedMapOfShape solids;
        TopExp::MapShapes(fw::shape(shape), TopAbs_SOLID, solids);
        if (solids.IsEmpty())
            fw::invalid_argument("the shape has no solid to slice");

        // Cut in a frame whose Z is the direction, then put the cuts back.
        gp_Trsf flat;
        flat.SetTransformation(gp_Ax3(gp_Pnt(0, 0, 0), gp_Dir(fw::vector(direction, "direction"))));
        const TopLoc_Location there(flat), back(flat.Inverted());
        Bnd_Box box;
        BRepBndLib::AddOptimal(fw::shape(shape).Moved(there), box, Standard_False, Standard_False);
        box.SetGap(0);
        const gp_Pnt low = box.CornerMin(), high = box.CornerMax();

        TopTools_ListOfShape planes;
        for (double z : heights(low.Z(), high.Z(), steps, count))
            planes.Append(BRepBuilderAPI_MakeFace(gp_Pln(gp_Pnt(0, 0, z), gp_Dir(0, 0, 1)), low.X() - 1, high.X() + 1, low.Y() - 1, high.Y() + 1).Face());

        BRep_Builder builder;
        TopoDS_Compound slices;
        builder.MakeCompound(slices);
        for (int i = 1; i <= solids.Extent(); i++)
        {
            TopTools_ListOfShape body;
            body.Append(solids(i).Moved(there));
            BRepAlgoAPI_Common common;
            common.SetArguments(body);
            common.SetTools(planes);
            common.Build();
            if (!common.IsDone() || common.HasErrors())
                fw::refused("the shape cannot be sliced");
            if (TopExp_Explorer(common.Shape(), TopAbs_FACE).More())
                builder.Add(slices, common.Shape().Moved(back));
        }
        fw::give(result, slices);
    });
}

int32_t fw_split(const fw_shape* shape, const fw_shape* const* tools, int32_t count, double fuzzy, int32_t with_tools, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& s = fw::shape(shape);
        BOPAlgo_Builder fuse;
        fuse.SetNonDestructive(Standard_True);
        fuse.SetFuzzyValue(fw::not_negative(fuzzy, "fuzzy"));
        fuse.AddArgument(s);
        for (const TopoDS_Shape& tool : fw::shapes(tools, count, "tools"))
            fuse.AddArgument(tool);
        fuse.Perform();
        if (fuse.HasErrors())
            fw::refused("the shape cannot be split");
        if (with_tools != 0)
            return fw::give(result, fuse.Shape());

        BRep_Builder builder;
        TopoDS_Compound parts;
        builder.MakeCompound(parts);
        const TopTools_ListOfShape& modified = fuse.Modified(s);
        for (const TopoDS_Shape& part : modified)
            builder.Add(parts, part);
        if (modified.IsEmpty())
            builder.Add(parts, s);
        fw::give(result, parts);
    });
}

int32_t fw_children(const fw_shape* shape, fw_shape** items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        std::vector<TopoDS_Shape> children;
        for (TopoDS_Iterator it(fw::shape(shape)); it.More(); it.Next())
            children.push_back(it.Value());
        if (!fw::fill(int32_t(children.size()), items, capacity, count))
            return;
        for (std::size_t i = 0; i < children.size(); i++)
            fw::give(&items[i], children[i]);
    });
}
