// Solids bounded by triangles, built edge by edge: nothing has to be searched for or sewn.
#include "guard.hpp"

#include <BRepBuilderAPI_MakeEdge.hxx>
#include <BRep_Builder.hxx>
#include <Geom_Plane.hxx>
#include <Precision.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Edge.hxx>
#include <TopoDS_Face.hxx>
#include <TopoDS_Shell.hxx>
#include <TopoDS_Solid.hxx>
#include <TopoDS_Vertex.hxx>
#include <TopoDS_Wire.hxx>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

namespace
{
constexpr int32_t most_triangles = 1000000;

using corner_pair = std::pair<int32_t, int32_t>;

// The edges between corners, each used once in either sense when the triangles close.
class edge_net
{
public:
    explicit edge_net(const std::vector<gp_Pnt>& points) : vertices(points.size())
    {
        BRep_Builder builder;
        for (std::size_t i = 0; i < points.size(); i++)
            builder.MakeVertex(vertices[i], points[i], Precision::Confusion());
    }

    TopoDS_Edge side(int32_t from, int32_t to)
    {
        if (!used.insert({ from, to }).second)
            fw::invalid_argument("corners: two triangles run the same way from point " + std::to_string(from) + " to point " + std::to_string(to));
        const bool forward = from < to;
        TopoDS_Edge& edge = edges[{ std::min(from, to), std::max(from, to) }];
        if (edge.IsNull())
        {
            BRepBuilderAPI_MakeEdge make(vertices[std::min(from, to)], vertices[std::max(from, to)]);
            if (!make.IsDone())
                fw::invalid_argument("points: " + std::to_string(from) + " and " + std::to_string(to) + " are the same place");
            edge = make.Edge();
        }
        return TopoDS::Edge(edge.Oriented(forward ? TopAbs_FORWARD : TopAbs_REVERSED));
    }

    void require_closed() const
    {
        if (used.size() != 2 * edges.size())
            fw::invalid_argument("corners: the triangles do not close");
    }

private:
    std::vector<TopoDS_Vertex> vertices;
    std::map<corner_pair, TopoDS_Edge> edges;
    std::set<corner_pair> used;
};

TopoDS_Face facet(edge_net& net, const std::vector<gp_Pnt>& points, const int32_t* corners)
{
    const gp_Pnt& first = points[corners[0]];
    const gp_Vec normal = gp_Vec(first, points[corners[1]]).Crossed(gp_Vec(first, points[corners[2]]));
    if (normal.Magnitude() <= gp::Resolution())
        fw::invalid_argument("corners: a triangle at point " + std::to_string(corners[0]) + " has no area");
    BRep_Builder builder;
    TopoDS_Wire wire;
    builder.MakeWire(wire);
    for (int i = 0; i < 3; i++)
        builder.Add(wire, net.side(corners[i], corners[(i + 1) % 3]));
    wire.Closed(true);
    TopoDS_Face face;
    builder.MakeFace(face, new Geom_Plane(first, normal), Precision::Confusion());
    builder.Add(face, wire);
    return face;
}
} // namespace

int32_t fw_facets(const fw_point* points, int32_t count, const int32_t* corners, int32_t triangles, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (count < 4 || triangles < 4 || triangles > most_triangles)
            fw::invalid_argument("a solid needs at least 4 points and 4 triangles, and at most 1000000 triangles");
        fw::required(points, "points");
        fw::required(corners, "corners");
        std::vector<gp_Pnt> places;
        places.reserve(count);
        for (int32_t i = 0; i < count; i++)
            places.push_back(fw::point(&points[i], "points"));

        edge_net net(places);
        BRep_Builder builder;
        TopoDS_Shell shell;
        builder.MakeShell(shell);
        double volume = 0;
        for (int32_t t = 0; t < triangles; t++)
        {
            const int32_t* triangle = corners + 3 * static_cast<std::ptrdiff_t>(t);
            for (int i = 0; i < 3; i++)
                if (triangle[i] < 0 || triangle[i] >= count)
                    fw::invalid_argument("corners name a point that does not exist");
            builder.Add(shell, facet(net, places, triangle));
            const gp_XYZ to_second = places[triangle[1]].XYZ() - places[0].XYZ();
            const gp_XYZ to_third = places[triangle[2]].XYZ() - places[0].XYZ();
            volume += (places[triangle[0]].XYZ() - places[0].XYZ()).Dot(to_second.Crossed(to_third));
        }
        net.require_closed();
        if (volume <= 0)
            fw::invalid_argument("corners: the triangles face inwards");
        shell.Closed(true);
        TopoDS_Solid solid;
        builder.MakeSolid(solid);
        builder.Add(solid, shell);
        fw::give(result, solid);
    });
}
