#include "edges.hpp"

#include "guard.hpp"
#include "surface_normal.hpp"

#include <BRepAdaptor_Curve.hxx>
#include <BRepGProp.hxx>
#include <BRep_Tool.hxx>
#include <GProp_GProps.hxx>
#include <Geom2d_Curve.hxx>
#include <Geom_Plane.hxx>
#include <TopExp.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Vertex.hxx>
#include <gp_Circ.hxx>
#include <gp_Lin.hxx>

#include <cmath>

namespace fw
{

namespace
{
// Faces that turn by less are taken as tangent: the kernel's own fillets meet within a thousandth.
constexpr double smooth_turn = 0.01;

bool normal_at(const TopoDS_Edge& edge, const TopoDS_Face& face, double fraction, gp_Vec& normal)
{
    double first = 0, last = 0;
    const Handle(Geom2d_Curve) curve = BRep_Tool::CurveOnSurface(edge, face, first, last);
    return !curve.IsNull() && surface_normal(face).at(curve->Value(first + (last - first) * fraction), normal);
}

bool is_plane(const TopoDS_Face& face)
{
    TopLoc_Location location;
    const Handle(Geom_Surface)& surface = BRep_Tool::Surface(face, location);
    return !surface.IsNull() && surface->IsKind(STANDARD_TYPE(Geom_Plane));
}

TopAbs_Orientation orientation_in(const TopoDS_Face& face, const TopoDS_Edge& edge)
{
    for (TopExp_Explorer it(face, TopAbs_EDGE); it.More(); it.Next())
        if (it.Current().IsSame(edge))
            return it.Current().Orientation();
    return TopAbs_FORWARD;
}
} // namespace

edge_map::edge_map(const TopoDS_Shape& shape)
{
    TopExp::MapShapes(shape, TopAbs_EDGE, edges_);
    TopExp::MapShapesAndAncestors(shape, TopAbs_EDGE, TopAbs_FACE, faces_);
}

const TopoDS_Edge& edge_map::edge(int index) const
{
    return TopoDS::Edge(edges_(index + 1));
}

std::vector<TopoDS_Face> edge_map::faces(int index) const
{
    std::vector<TopoDS_Face> result;
    const int row = faces_.FindIndex(edges_(index + 1));
    if (row == 0)
        return result;
    for (const TopoDS_Shape& face : faces_(row))
    {
        bool known = false;
        for (const TopoDS_Face& other : result)
            known = known || other.IsSame(face);
        if (!known)
            result.push_back(TopoDS::Face(face));
    }
    return result;
}

fw_edge_role edge_map::role(int index) const
{
    if (BRep_Tool::Degenerated(edge(index)))
        return FW_EDGE_DEGENERATE;
    const std::vector<TopoDS_Face> around = faces(index);
    if (around.size() > 2)
        return FW_EDGE_MULTIPLE;
    if (around.size() == 2)
        return FW_EDGE_REGULAR;
    return !around.empty() && BRep_Tool::IsClosed(edge(index), around[0]) ? FW_EDGE_SEAM : FW_EDGE_BOUNDARY;
}

bool edge_map::meet(int index, double fraction, meeting& result) const
{
    const TopoDS_Edge& e = edge(index);
    const std::vector<TopoDS_Face> around = faces(index);
    gp_Vec first_normal, second_normal;
    if (around.size() != 2 || !normal_at(e, around[0], fraction, first_normal) || !normal_at(e, around[1], fraction, second_normal))
        return false;

    const BRepAdaptor_Curve curve(e);
    gp_Pnt position;
    gp_Vec tangent;
    curve.D1(curve.FirstParameter() + (curve.LastParameter() - curve.FirstParameter()) * fraction, position, tangent);
    if (tangent.Magnitude() < 1e-15)
        return false;
    tangent.Normalize();
    // An edge runs round its face with the material to its left, seen against the normal.
    if (orientation_in(around[0], e) == TopAbs_REVERSED)
        tangent.Reverse();

    result.into_first = first_normal.Crossed(tangent);
    result.into_second = tangent.Crossed(second_normal);
    result.turn = first_normal.Angle(second_normal);
    result.convex = result.into_first.Dot(second_normal) < 0;
    return true;
}

fw_convexity edge_map::convexity(int index) const
{
    if (role(index) != FW_EDGE_REGULAR)
        return FW_CONVEXITY_NONE;
    // Planes meet everywhere as they do in one place.
    const std::vector<TopoDS_Face> around = faces(index);
    const bool flat = is_plane(around[0]) && is_plane(around[1]);
    meeting sharpest{};
    bool any = false;
    for (double fraction : {0.5, 0.25, 0.75})
    {
        if (flat && any)
            break;
        meeting here{};
        if (meet(index, fraction, here) && (!any || here.turn > sharpest.turn))
        {
            sharpest = here;
            any = true;
        }
    }
    if (!any)
        return FW_CONVEXITY_NONE;
    if (sharpest.turn < smooth_turn)
        return FW_SMOOTH;
    return sharpest.convex ? FW_CONVEX : FW_CONCAVE;
}

} // namespace fw

namespace
{
fw_edge_info describe(const fw::edge_map& map, int index)
{
    fw_edge_info info{};
    info.curve = FW_CURVE_OTHER;
    info.role = map.role(index);
    info.convexity = map.convexity(index);
    const TopoDS_Edge& edge = map.edge(index);
    if (info.role == FW_EDGE_DEGENERATE)
    {
        const fw_point pole = fw::point_of(BRep_Tool::Pnt(TopExp::FirstVertex(edge)).XYZ());
        for (fw_point& p : info.points)
            p = pole;
        return info;
    }

    const BRepAdaptor_Curve curve(edge);
    const double first = curve.FirstParameter();
    const double step = (curve.LastParameter() - first) / 4;
    for (int i = 0; i < 5; i++)
        info.points[i] = fw::point_of(curve.Value(first + i * step).XYZ());
    if (curve.GetType() == GeomAbs_Line)
    {
        info.curve = FW_CURVE_LINE;
        info.direction = fw::point_of(curve.Line().Direction().XYZ());
    }
    else if (curve.GetType() == GeomAbs_Circle)
    {
        info.curve = FW_CURVE_CIRCLE;
        info.direction = fw::point_of(curve.Circle().Axis().Direction().XYZ());
        info.center = fw::point_of(curve.Circle().Location().XYZ());
        info.radius = curve.Circle().Radius();
    }
    GProp_GProps length;
    BRepGProp::LinearProperties(edge, length);
    info.length = length.Mass();
    return info;
}
} // namespace

int32_t fw_edges(const fw_shape* shape, fw_edge_info* items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        TopTools_IndexedMapOfShape edges;
        TopExp::MapShapes(fw::shape(shape), TopAbs_EDGE, edges);
        if (!fw::fill(edges.Extent(), items, capacity, count))
            return;
        const fw::edge_map map(fw::shape(shape));
        for (int i = 0; i < map.size(); i++)
            items[i] = describe(map, i);
    });
}
