// Nearest points.
#include "guard.hpp"

#include <BRepBuilderAPI_MakeVertex.hxx>
#include <BRepExtrema_DistShapeShape.hxx>

namespace
{
void solve(BRepExtrema_DistShapeShape& distance)
{
    distance.Perform();
    if (!distance.IsDone() || distance.NbSolution() < 1)
        fw::refused("no nearest points were found; a shape may have no geometry");
}
} // namespace

int32_t fw_nearest(const fw_shape* first, const fw_shape* second, fw_point* on_first, fw_point* on_second, fw_error* error)
{
    return fw::guarded(error, [&] {
        BRepExtrema_DistShapeShape distance;
        distance.LoadS1(fw::shape(first, "first"));
        distance.LoadS2(fw::shape(second, "second"));
        solve(distance);
        fw::required(on_first, "on_first") = fw::point_of(distance.PointOnShape1(1).XYZ());
        fw::required(on_second, "on_second") = fw::point_of(distance.PointOnShape2(1).XYZ());
    });
}

int32_t fw_nearest_to_points(const fw_shape* shape, const fw_point* points, int32_t count, fw_point* nearest, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::required(points, "points");
        fw::required(nearest, "nearest");
        // The shape is prepared once for all points.
        BRepExtrema_DistShapeShape distance;
        distance.LoadS1(fw::shape(shape));
        for (int32_t i = 0; i < count; i++)
        {
            distance.LoadS2(BRepBuilderAPI_MakeVertex(fw::point(&points[i], "points")).Vertex());
            solve(distance);
            nearest[i] = fw::point_of(distance.PointOnShape1(1).XYZ());
        }
    });
}
