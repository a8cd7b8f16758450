#include "face_parts.hpp"

#include "guard.hpp"

#include <BRepBuilderAPI_Copy.hxx>
#include <BRepCheck_Analyzer.hxx>
#include <BRepCheck_Face.hxx>
#include <BRepTools.hxx>
#include <BRepTopAdaptor_FClass2d.hxx>
#include <BRep_Builder.hxx>
#include <BRep_Tool.hxx>
#include <Precision.hxx>
#include <ShapeFix_Wire.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Iterator.hxx>

namespace fw
{

namespace
{
TopoDS_Face empty_face(const Handle(Geom_Surface)& surface)
{
    TopoDS_Face face;
    BRep_Builder().MakeFace(face, surface, Precision::Confusion());
    return face;
}

// A copy of a wire whose edges have curves in the parameters of the surface.
TopoDS_Wire on_surface(const TopoDS_Shape& wire, const TopoDS_Face& face)
{
    if (wire.ShapeType() != TopAbs_WIRE)
        invalid_argument("only wires bound a face");
    if (!BRep_Tool::IsClosed(wire))
        invalid_argument("a wire that is not closed bounds no face");
    ShapeFix_Wire fix(TopoDS::Wire(BRepBuilderAPI_Copy(wire, Standard_False).Shape()), face, Precision::Confusion());
    fix.FixReorder();
    fix.FixEdgeCurves();
    return fix.Wire();
}

// True when what lies to the left of the wire is finite.
bool is_outside(const TopoDS_Wire& wire, const TopoDS_Face& empty)
{
    TopoDS_Face alone = TopoDS::Face(empty.EmptyCopied());
    BRep_Builder().Add(alone, wire);
    return BRepTopAdaptor_FClass2d(alone, Precision::PConfusion()).PerformInfinitePoint() == TopAbs_OUT;
}

void add(TopoDS_Face& face, const TopoDS_Shape& shape, bool as_hole)
{
    const TopoDS_Face empty = TopoDS::Face(face.EmptyCopied());
    const TopoDS_Wire wire = on_surface(shape, empty);
    BRep_Builder().Add(face, is_outside(wire, empty) == as_hole ? wire.Reversed() : TopoDS_Shape(wire));
}
} // namespace

const TopoDS_Face& face_of(const fw_shape* handle, const char* name)
{
    const TopoDS_Shape& value = shape(handle, name);
    if (value.ShapeType() != TopAbs_FACE)
        invalid_argument(std::string(name) + " must be a face");
    return TopoDS::Face(value);
}

Handle(Geom_Surface) surface_of(const TopoDS_Face& face)
{
    const Handle(Geom_Surface) surface = BRep_Tool::Surface(face);
    if (surface.IsNull())
        refused("the face has no exact surface");
    return surface;
}

uv_range range_of(const TopoDS_Face& face)
{
    uv_range range{};
    surface_of(face);
    BRepTools::UVBounds(face, range.u_min, range.u_max, range.v_min, range.v_max);
    return range;
}

uv_range finite_range_of(const TopoDS_Face& face)
{
    const uv_range range = range_of(face);
    for (const double value : {range.u_min, range.u_max, range.v_min, range.v_max})
        if (Precision::IsInfinite(value))
            refused("the surface has no end; trim it with a wire first");
    return range;
}

gp_Pnt2d uv_of(const fw_uv& value, const char* name)
{
    return gp_Pnt2d(finite(value.u, name), finite(value.v, name));
}

TopoDS_Face face_on(const Handle(Geom_Surface)& surface, const std::vector<TopoDS_Shape>& wires, bool keep_sense)
{
    TopoDS_Face face = empty_face(surface);
    for (std::size_t i = 0; i < wires.size(); i++)
        if (keep_sense)
            BRep_Builder().Add(face, on_surface(wires[i], empty_face(surface)));
        else
            add(face, wires[i], i > 0);
    return checked(face, "the wires do not bound a face on this surface: they cross, lie off the surface or leave the outer one");
}

TopoDS_Face face_with_holes(const TopoDS_Face& face, const std::vector<TopoDS_Shape>& wires)
{
    const TopoDS_Face forward = TopoDS::Face(face.Oriented(TopAbs_FORWARD));
    TopoDS_Face result = TopoDS::Face(forward.EmptyCopied());
    for (TopoDS_Iterator it(forward); it.More(); it.Next())
        BRep_Builder().Add(result, it.Value());
    for (const TopoDS_Shape& wire : wires)
        add(result, wire, true);
    if (!wires_fit(result))
        throw failure{FW_INVALID_RESULT, "the holes cross each other or the border of the face"};
    return TopoDS::Face(result.Oriented(face.Orientation()));
}

bool wires_fit(const TopoDS_Face& face)
{
    const Handle(BRepCheck_Face) check = new BRepCheck_Face(face);
    return check->IntersectWires() == BRepCheck_NoError && check->ClassifyWires() == BRepCheck_NoError
        && check->OrientationOfWires() == BRepCheck_NoError;
}

const TopoDS_Face& checked(const TopoDS_Face& face, const char* message)
{
    if (!BRepCheck_Analyzer(face).IsValid())
        throw failure{FW_INVALID_RESULT, message};
    return face;
}

} // namespace fw
