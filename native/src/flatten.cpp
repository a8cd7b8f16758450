// Faces laid into a plane, and the rays that measure what lies behind a face.
#include "development.hpp"
#include "face_parts.hpp"
#include "guard.hpp"

#include <BRepBndLib.hxx>
#include <BRepTools.hxx>
#include <BRepTools_WireExplorer.hxx>
#include <BRep_Builder.hxx>
#include <BRep_Tool.hxx>
#include <Bnd_Box.hxx>
#include <GeomAPI.hxx>
#include <Geom_Curve.hxx>
#include <Geom_Plane.hxx>
#include <IntCurvesFace_Intersector.hxx>
#include <Precision.hxx>
#include <TopExp.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_IndexedMapOfShape.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Edge.hxx>
#include <TopoDS_Iterator.hxx>
#include <TopoDS_Vertex.hxx>
#include <TopoDS_Wire.hxx>
#include <gp_Lin.hxx>

#include <cmath>
#include <limits>
#include <memory>

namespace
{
constexpr double widest_gap = 1e-3;

const gp_Pln ground(gp::XOY());

struct flat_edge
{
    fw::flat_curve geometry;
    bool reversed;

    gp_Pnt2d start() const { return geometry.curve->Value(reversed ? geometry.last : geometry.first); }
    gp_Pnt2d end() const { return geometry.curve->Value(reversed ? geometry.first : geometry.last); }
};

std::vector<flat_edge> flat_edges(const TopoDS_Wire& wire, const TopoDS_Face& forward, const fw::development& map)
{
    std::vector<flat_edge> result;
    int met = 0, held = 0;
    for (TopoDS_Iterator it(wire); it.More(); it.Next())
        held++;
    for (BRepTools_WireExplorer it(wire, forward); it.More(); it.Next(), met++)
    {
        double first = 0, last = 0;
        const Handle(Geom2d_Curve) curve = BRep_Tool::CurveOnSurface(it.Current(), forward, first, last);
        if (curve.IsNull())
            fw::refused("an edge of the face has no curve on its surface");
        const fw::flat_curve flat = map.of(curve, first, last);
        if (!flat.curve.IsNull())
            result.push_back({flat, it.Current().Orientation() == TopAbs_REVERSED});
    }
    if (met != held || result.empty())
        fw::refused("a border of the face cannot be followed edge by edge");
    return result;
}

TopoDS_Wire flat_wire(const TopoDS_Wire& wire, const TopoDS_Face& forward, const fw::development& map)
{
    const std::vector<flat_edge> edges = flat_edges(wire, forward, map);
    const BRep_Builder builder;
    std::vector<TopoDS_Vertex> vertices;
    for (std::size_t i = 0; i < edges.size(); i++)
    {
        const gp_Pnt2d start = edges[i].start();
        const double gap = start.Distance(edges[(i + edges.size() - 1) % edges.size()].end());
        if (gap > widest_gap)
            fw::refused("the border of the face does not close when it is laid flat");
        vertices.emplace_back();
        builder.MakeVertex(vertices.back(), gp_Pnt(start.X(), start.Y(), 0), std::max(Precision::Confusion(), 2 * gap));
    }

    TopoDS_Wire result;
    builder.MakeWire(result);
    for (std::size_t i = 0; i < edges.size(); i++)
    {
        const auto& [geometry, reversed] = edges[i];
        const TopoDS_Vertex &here = vertices[i], &next = vertices[(i + 1) % vertices.size()];
        TopoDS_Edge edge;
        builder.MakeEdge(edge, GeomAPI::To3d(geometry.curve, ground), Precision::Confusion());
        builder.Add(edge, (reversed ? next : here).Oriented(TopAbs_FORWARD));
        builder.Add(edge, (reversed ? here : next).Oriented(TopAbs_REVERSED));
        builder.Range(edge, geometry.first, geometry.last);
        builder.Add(result, edge.Oriented(reversed ? TopAbs_REVERSED : TopAbs_FORWARD));
    }
    result.Closed(Standard_True);
    return result;
}

TopoDS_Face flatten(const TopoDS_Face& face, double depth)
{
    const fw::development map(face, depth);
    const TopoDS_Face forward = TopoDS::Face(face.Oriented(TopAbs_FORWARD));
    const TopoDS_Wire outer = BRepTools::OuterWire(forward);
    if (outer.IsNull())
        fw::refused("the face has no border");
    std::vector<TopoDS_Shape> wires{flat_wire(outer, forward, map)};
    for (TopoDS_Iterator it(forward); it.More(); it.Next())
        if (it.Value().ShapeType() == TopAbs_WIRE && !it.Value().IsSame(outer))
            wires.push_back(flat_wire(TopoDS::Wire(it.Value()), forward, map));
    return fw::face_on(new Geom_Plane(ground), wires, false);
}

// One face as rays see it.
struct target
{
    TopoDS_Face face;
    Bnd_Box box;
};

fw_hit first_hit(const std::vector<target>& targets, std::vector<std::unique_ptr<IntCurvesFace_Intersector>>& intersectors, const gp_Lin& ray, double least)
{
    fw_hit nearest{-1, 0, 0};
    for (std::size_t i = 0; i < targets.size(); i++)
    {
        if (targets[i].box.IsOut(ray))
            continue;
        if (intersectors[i] == nullptr)
            intersectors[i] = std::make_unique<IntCurvesFace_Intersector>(targets[i].face, Precision::Confusion());
        intersectors[i]->Perform(ray, least, std::numeric_limits<float>::max());
        for (int k = 1; intersectors[i]->IsDone() && k <= intersectors[i]->NbPnt(); k++)
        {
            const double distance = intersectors[i]->WParameter(k);
            if (distance > least && (nearest.face < 0 || distance < nearest.distance))
                nearest = {int32_t(i), 0, distance};
        }
    }
    return nearest;
}
} // namespace

int32_t fw_developable(const fw_shape* face, int32_t* developable, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::required(developable, "developable") = fw::development::possible(fw::face_of(face)) ? 1 : 0;
    });
}

int32_t fw_flatten(const fw_shape* face, double depth, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::give(result, flatten(fw::face_of(face), fw::not_negative(depth, "depth")));
    });
}

int32_t fw_flat_points(const fw_shape* face, double depth, const fw_uv* at, int32_t count, fw_point* points, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw::development map(fw::face_of(face), fw::not_negative(depth, "depth"));
        if (count < 1)
            fw::invalid_argument("count must be at least 1");
        fw::required(at, "at");
        fw::required(points, "points");
        for (int32_t i = 0; i < count; i++)
        {
            const gp_Pnt2d flat = map.at(fw::uv_of(at[i], "at"));
            points[i] = {flat.X(), flat.Y(), 0};
        }
    });
}

int32_t fw_edge_on_face(const fw_shape* face, const fw_shape* edge, fw_uv ends[2], fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Face forward = TopoDS::Face(fw::face_of(face).Oriented(TopAbs_FORWARD));
        const TopoDS_Shape& part = fw::shape(edge, "edge");
        if (part.ShapeType() != TopAbs_EDGE)
            fw::invalid_argument("edge must be an edge");
        fw::required(ends, "ends");
        double first = 0, last = 0;
        const Handle(Geom2d_Curve) curve = BRep_Tool::CurveOnSurface(TopoDS::Edge(part.Oriented(TopAbs_FORWARD)), forward, first, last);
        if (curve.IsNull())
            fw::invalid_argument("the edge does not bound the face");
        const gp_Pnt2d from = curve->Value(first), to = curve->Value(last);
        ends[0] = {from.X(), from.Y()};
        ends[1] = {to.X(), to.Y()};
    });
}

int32_t fw_first_hits(const fw_shape* shape, const fw_axis* rays, int32_t count, double least, fw_hit* hits, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& s = fw::shape(shape);
        fw::positive(least, "least");
        if (count < 1)
            fw::invalid_argument("count must be at least 1");
        fw::required(rays, "rays");
        fw::required(hits, "hits");
        TopTools_IndexedMapOfShape faces;
        TopExp::MapShapes(s, TopAbs_FACE, faces);
        std::vector<target> targets;
        for (int i = 1; i <= faces.Extent(); i++)
        {
            targets.push_back({TopoDS::Face(faces(i)), Bnd_Box()});
            BRepBndLib::Add(faces(i), targets.back().box, Standard_False);
        }
        std::vector<std::unique_ptr<IntCurvesFace_Intersector>> intersectors(targets.size());
        for (int32_t i = 0; i < count; i++)
            hits[i] = first_hit(targets, intersectors, gp_Lin(fw::axis(&rays[i], "rays")), least);
    });
}
