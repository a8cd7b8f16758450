// Shapes as graphs: what holds what, and the facts of every face, edge and vertex.
#include "guard.hpp"
#include "surface_normal.hpp"

#include <BRepAdaptor_Curve.hxx>
#include <BRepAdaptor_Surface.hxx>
#include <BRepGProp.hxx>
#include <BRepTools.hxx>
#include <BRep_Tool.hxx>
#include <GProp_GProps.hxx>
#include <Geom2d_Curve.hxx>
#include <Geom_Curve.hxx>
#include <Geom_Surface.hxx>
#include <Poly_Triangulation.hxx>
#include <Precision.hxx>
#include <TopExp.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_IndexedMapOfShape.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Edge.hxx>
#include <TopoDS_Face.hxx>
#include <TopoDS_Vertex.hxx>
#include <TopoDS_Wire.hxx>

#include <set>

namespace
{
TopTools_IndexedMapOfShape distinct(const TopoDS_Shape& shape, TopAbs_ShapeEnum kind)
{
    TopTools_IndexedMapOfShape map;
    TopExp::MapShapes(shape, kind, map);
    return map;
}

std::vector<fw_link> links(const TopoDS_Shape& shape, TopAbs_ShapeEnum parent_kind, TopAbs_ShapeEnum child_kind)
{
    const TopTools_IndexedMapOfShape parents = distinct(shape, parent_kind), children = distinct(shape, child_kind);
    std::vector<fw_link> result;
    for (int i = 1; i <= parents.Extent(); i++)
        for (TopExp_Explorer it(parents(i), child_kind); it.More(); it.Next())
            result.push_back({i - 1, children.FindIndex(it.Current()) - 1});
    return result;
}

int32_t number(const TopTools_IndexedMapOfShape& map, const TopoDS_Shape& part)
{
    return part.IsNull() ? -1 : map.FindIndex(part) - 1;
}

fw_face_node describe(const TopoDS_Face& face, const TopTools_IndexedMapOfShape& wires, bool measure)
{
    fw_face_node node{};
    TopLoc_Location location;
    node.surface = -1;
    node.outer_wire = number(wires, BRepTools::OuterWire(face));
    node.natural = BRep_Tool::NaturalRestriction(face) ? 1 : 0;
    node.triangles = BRep_Tool::Triangulation(face, location).IsNull() ? 0 : 1;
    node.tolerance = BRep_Tool::Tolerance(face);
    if (BRep_Tool::Surface(face, location).IsNull())
        return node;

    const fw::surface_normal exact(face);
    node.surface = int32_t(exact.surface().GetType());
    BRepTools::UVBounds(face, node.u_min, node.u_max, node.v_min, node.v_max);
    const gp_Pnt2d middle((node.u_min + node.u_max) / 2, (node.v_min + node.v_max) / 2);
    node.middle = fw::point_of(exact.surface().Value(middle.X(), middle.Y()).XYZ());
    gp_Vec normal;
    if (exact.at(middle, normal))
        node.normal = fw::point_of(normal.XYZ());
    if (measure)
    {
        GProp_GProps area;
        BRepGProp::SurfaceProperties(face, area);
        node.area = area.Mass();
        node.center_of_mass = fw::point_of(area.CentreOfMass().XYZ());
    }
    return node;
}

fw_edge_node describe(const TopoDS_Edge& edge, const TopTools_IndexedMapOfShape& vertices, bool measure)
{
    fw_edge_node node{};
    node.curve = -1;
    node.degenerate = BRep_Tool::Degenerated(edge) ? 1 : 0;
    node.same_parameter = BRep_Tool::SameParameter(edge) ? 1 : 0;
    node.continuity = int32_t(BRep_Tool::MaxContinuity(edge));
    node.start_vertex = number(vertices, TopExp::FirstVertex(edge, Standard_True));
    node.end_vertex = number(vertices, TopExp::LastVertex(edge, Standard_True));
    node.tolerance = BRep_Tool::Tolerance(edge);
    if (node.start_vertex >= 0)
        node.middle = fw::point_of(BRep_Tool::Pnt(TopExp::FirstVertex(edge, Standard_True)).XYZ());
    double first = 0, last = 0;
    const Handle(Geom_Curve) geometry = BRep_Tool::Curve(edge, first, last);
    if (geometry.IsNull() || Precision::IsInfinite(first) || Precision::IsInfinite(last))
        return node;

    const BRepAdaptor_Curve curve(edge);
    node.curve = int32_t(curve.GetType());
    node.first = first;
    node.last = last;
    node.middle = fw::point_of(curve.Value((first + last) / 2).XYZ());
    if (measure)
    {
        GProp_GProps length;
        BRepGProp::LinearProperties(edge, length);
        node.length = length.Mass();
        node.center_of_mass = fw::point_of(length.CentreOfMass().XYZ());
    }
    return node;
}

void collect_curves(const TopoDS_Shape& shape, std::set<const void*>& curves)
{
    for (TopExp_Explorer it(shape, TopAbs_EDGE); it.More(); it.Next())
    {
        double first = 0, last = 0;
        TopLoc_Location location;
        const Handle(Geom_Curve) curve = BRep_Tool::Curve(TopoDS::Edge(it.Current()), location, first, last);
        if (!curve.IsNull())
            curves.insert(curve.get());
    }
}
} // namespace

int32_t fw_links(const fw_shape* shape, int32_t parent_kind, int32_t child_kind, fw_link* items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (parent_kind < FW_COMPOUND || child_kind > FW_VERTEX || parent_kind >= child_kind)
            fw::invalid_argument("child_kind must be below parent_kind");
        const std::vector<fw_link> found = links(fw::shape(shape), TopAbs_ShapeEnum(parent_kind), TopAbs_ShapeEnum(child_kind));
        if (fw::fill(int32_t(found.size()), items, capacity, count))
            std::copy(found.begin(), found.end(), items);
    });
}

int32_t fw_closed(const fw_shape* shape, int32_t kind, int32_t* items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (kind != FW_SHELL && kind != FW_WIRE)
            fw::invalid_argument("kind must be that of shells or wires");
        const TopTools_IndexedMapOfShape map = distinct(fw::shape(shape), TopAbs_ShapeEnum(kind));
        if (!fw::fill(map.Extent(), items, capacity, count))
            return;
        for (int i = 0; i < map.Extent(); i++)
            items[i] = BRep_Tool::IsClosed(map(i + 1)) ? 1 : 0;
    });
}

int32_t fw_geometry_counts(const fw_shape* shape, int32_t counts[3], fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& s = fw::shape(shape);
        fw::required(counts, "counts");
        std::set<const void*> surfaces, curves, parameter_curves;
        collect_curves(s, curves);
        for (TopExp_Explorer faces(s, TopAbs_FACE); faces.More(); faces.Next())
        {
            const TopoDS_Face& face = TopoDS::Face(faces.Current());
            TopLoc_Location location;
            const Handle(Geom_Surface)& surface = BRep_Tool::Surface(face, location);
            if (surface.IsNull())
                continue;
            surfaces.insert(surface.get());
            for (TopExp_Explorer edges(face, TopAbs_EDGE); edges.More(); edges.Next())
            {
                double first = 0, last = 0;
                Standard_Boolean stored = Standard_False;
                const Handle(Geom2d_Curve) curve = BRep_Tool::CurveOnSurface(TopoDS::Edge(edges.Current()), face, first, last, &stored);
                if (!curve.IsNull() && stored)
                    parameter_curves.insert(curve.get());
            }
        }
        counts[0] = int32_t(surfaces.size());
        counts[1] = int32_t(curves.size());
        counts[2] = int32_t(parameter_curves.size());
    });
}

int32_t fw_face_nodes(const fw_shape* shape, int32_t measure, fw_face_node* items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& s = fw::shape(shape);
        const TopTools_IndexedMapOfShape faces = distinct(s, TopAbs_FACE);
        if (!fw::fill(faces.Extent(), items, capacity, count))
            return;
        const TopTools_IndexedMapOfShape wires = distinct(s, TopAbs_WIRE);
        for (int i = 0; i < faces.Extent(); i++)
            items[i] = describe(TopoDS::Face(faces(i + 1)), wires, measure != 0);
    });
}

int32_t fw_edge_nodes(const fw_shape* shape, int32_t measure, fw_edge_node* items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& s = fw::shape(shape);
        const TopTools_IndexedMapOfShape edges = distinct(s, TopAbs_EDGE);
        if (!fw::fill(edges.Extent(), items, capacity, count))
            return;
        const TopTools_IndexedMapOfShape vertices = distinct(s, TopAbs_VERTEX);
        for (int i = 0; i < edges.Extent(); i++)
            items[i] = describe(TopoDS::Edge(edges(i + 1)), vertices, measure != 0);
    });
}

int32_t fw_vertex_nodes(const fw_shape* shape, fw_vertex_node* items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopTools_IndexedMapOfShape vertices = distinct(fw::shape(shape), TopAbs_VERTEX);
        if (!fw::fill(vertices.Extent(), items, capacity, count))
            return;
        for (int i = 0; i < vertices.Extent(); i++)
        {
            const TopoDS_Vertex& vertex = TopoDS::Vertex(vertices(i + 1));
            items[i] = {fw::point_of(BRep_Tool::Pnt(vertex).XYZ()), BRep_Tool::Tolerance(vertex)};
        }
    });
}
