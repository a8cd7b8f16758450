// Wires laid or projected onto faces.
#include "wires.hpp"

#include <BRepBuilderAPI_MakeEdge.hxx>
#include <BRepBuilderAPI_MakeFace.hxx>
#include <BRepLib.hxx>
#include <BRepProj_Projection.hxx>
#include <BRep_Tool.hxx>
#include <GeomAPI.hxx>
#include <Geom2d_Curve.hxx>
#include <Geom_Curve.hxx>
#include <Geom_Surface.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Face.hxx>
#include <gp_Ax3.hxx>
#include <gp_Cylinder.hxx>
#include <gp_Pln.hxx>

#include <cmath>

namespace
{
Handle(Geom_Surface) surface_of(const fw_shape* face)
{
    const TopoDS_Shape& target = fw::shape(face, "face");
    if (target.ShapeType() != TopAbs_FACE)
        fw::invalid_argument("curves are laid onto a face only");
    const Handle(Geom_Surface) surface = BRep_Tool::Surface(TopoDS::Face(target));
    if (surface.IsNull())
        fw::refused("the face has no surface");
    return surface;
}

// An edge drawn in a plane, on a surface whose parameters are the coordinates of the plane.
TopoDS_Shape laid(const TopoDS_Edge& edge, const gp_Pln& plane, const char* plane_name, const Handle(Geom_Surface)& surface)
{
    double first = 0, last = 0;
    const Handle(Geom_Curve) curve = BRep_Tool::Curve(edge, first, last);
    if (curve.IsNull())
        fw::refused("an edge has no curve in space");
    const Handle(Geom2d_Curve) drawn = GeomAPI::To2d(curve, plane);
    if (drawn.IsNull())
        fw::refused(std::string("the curve does not lie in the ") + plane_name + " plane");
    BRepBuilderAPI_MakeEdge maker(drawn, surface, first, last);
    if (!maker.IsDone() || !BRepLib::BuildCurves3d(maker.Edge()))
        fw::refused("the curve does not fit onto the face's surface");
    return maker.Edge().Oriented(edge.Orientation());
}
} // namespace

int32_t fw_wire_on_face(const fw_shape* wire, const fw_shape* face, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const Handle(Geom_Surface) surface = surface_of(face);
        const gp_Pln ground(gp_Pnt(0, 0, 0), gp_Dir(0, 1, 0));
        std::vector<TopoDS_Shape> edges;
        for (const TopoDS_Edge& edge : fw::edges_along(fw::shape(wire, "wire")))
            edges.push_back(laid(edge, ground, "XZ", surface));
        fw::give(result, fw::join_in_order(edges));
    });
}

int32_t fw_edge_on_surface(const fw_shape* edge, const fw_shape* face, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& drawn = fw::shape(edge, "edge");
        if (drawn.ShapeType() != TopAbs_EDGE)
            fw::invalid_argument("only an edge is laid onto a surface");
        const gp_Pln plane(gp_Ax3(gp_Pnt(0, 0, 0), gp_Dir(0, 0, 1), gp_Dir(1, 0, 0)));
        fw::give(result, laid(TopoDS::Edge(drawn), plane, "XY", surface_of(face)));
    });
}

int32_t fw_project_wire(const fw_shape* wire, const fw_shape* shape, const fw_point* direction, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& drawn = fw::shape(wire, "wire");
        const TopoDS_Shape& target = fw::shape(shape);
        if (drawn.ShapeType() != TopAbs_WIRE && drawn.ShapeType() != TopAbs_EDGE)
            fw::invalid_argument("only a wire or an edge is projected");
        if (!TopExp_Explorer(target, TopAbs_FACE).More())
            fw::invalid_argument("the shape has no faces to project onto");
        BRepProj_Projection projection(drawn, target, gp_Dir(fw::vector(direction, "direction")));
        if (!projection.IsDone() || projection.Shape().IsNull() || !TopExp_Explorer(projection.Shape(), TopAbs_EDGE).More())
            fw::refused("the wire, moved along the direction, does not meet the shape");
        fw::give(result, projection.Shape());
    });
}

int32_t fw_cylinder_face(const fw_axis* axis, double radius, double bottom, double top, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (fw::finite(top, "top") <= fw::finite(bottom, "bottom"))
            fw::invalid_argument("top must be above bottom");
        const gp_Cylinder cylinder(gp_Ax3(fw::frame(axis, "axis")), fw::positive(radius, "radius"));
        BRepBuilderAPI_MakeFace maker(cylinder, 0, 2 * M_PI, bottom, top);
        if (!maker.IsDone())
            fw::refused("the face cannot be made");
        fw::give(result, maker.Face());
    });
}
