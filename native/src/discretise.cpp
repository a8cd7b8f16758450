// Polylines along edges.
#include "mesh_builder.hpp"

#include <BRepAdaptor_Curve.hxx>
#include <BRep_Tool.hxx>
#include <GCPnts_TangentialDeflection.hxx>
#include <Precision.hxx>
#include <TopExp.hxx>
#include <TopoDS.hxx>

#include <algorithm>
#include <memory>

namespace
{
constexpr std::size_t most_points = 5'000'000;

struct closeness
{
    double angle, chord;
    int32_t least_points;
    double parameter_tolerance, least_length;
};

std::vector<gp_Pnt> points_of(const TopoDS_Edge& edge, const closeness& c)
{
    std::vector<gp_Pnt> points;
    double first = 0, last = 0;
    if (BRep_Tool::Degenerated(edge))
        return points;
    const BRepAdaptor_Curve curve(edge);
    BRep_Tool::Range(edge, first, last);
    if (Precision::IsInfinite(first) || Precision::IsInfinite(last))
        fw::refused("an edge without end cannot be followed");
    const GCPnts_TangentialDeflection polyline(curve, c.angle, c.chord, c.least_points, c.parameter_tolerance, c.least_length);
    for (int i = 1; i <= polyline.NbPoints(); i++)
        points.push_back(polyline.Value(i));
    if (edge.Orientation() == TopAbs_REVERSED)
        std::reverse(points.begin(), points.end());
    return points;
}
} // namespace

int32_t fw_discretise(const fw_shape* shape, double angle, double chord, int32_t least_points, double parameter_tolerance, double least_length, fw_mesh** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw_mesh*& out = fw::required(result, "result");
        const closeness c{angle, fw::positive(chord, "chord"), least_points, fw::positive(parameter_tolerance, "parameter_tolerance"), fw::positive(least_length, "least_length")};
        if (!(fw::finite(angle, "angle") >= 1e-4 && angle <= 3.2))
            fw::invalid_argument("angle must be 0.0001 to 3.2");
        if (least_points < 2 || least_points > 10000)
            fw::invalid_argument("least_points must be 2 to 10000");
        TopTools_IndexedMapOfShape edges;
        TopExp::MapShapes(fw::shape(shape), TopAbs_EDGE, edges);

        auto mesh = std::make_unique<fw_mesh>();
        for (int i = 1; i <= edges.Extent(); i++)
        {
            const std::vector<gp_Pnt> points = points_of(TopoDS::Edge(edges(i)), c);
            for (const gp_Pnt& p : points)
                mesh->polyline_points.insert(mesh->polyline_points.end(), {p.X(), p.Y(), p.Z()});
            mesh->polyline_counts.push_back(int32_t(points.size()));
            mesh->polyline_kinds.push_back(FW_SHARP);
            if (mesh->polyline_points.size() > 3 * most_points)
                fw::refused("the edges need more than 5 million points at this accuracy");
        }
        out = mesh.release();
    });
}
