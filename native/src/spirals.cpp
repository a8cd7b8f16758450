// Helices and flat spirals as splines.
#include "guard.hpp"
#include "quintic.hpp"

#include <BRepBuilderAPI_MakeEdge.hxx>
#include <Geom_BSplineCurve.hxx>
#include <TColgp_Array1OfPnt.hxx>

#include <algorithm>
#include <cmath>

namespace
{
constexpr double most_spans = 100000;
constexpr double least_tolerance = 1e-7;

struct spiral
{
    gp_Ax2 frame;
    double start_radius, radius_slope, height_slope, sense;

    // By the angle.
    fw::jet at(double angle) const
    {
        const gp_XYZ x = frame.XDirection().XYZ(), y = frame.YDirection().XYZ() * sense, z = frame.Direction().XYZ();
        const gp_XYZ out = x * std::cos(angle) + y * std::sin(angle);
        const gp_XYZ along = y * std::cos(angle) - x * std::sin(angle);
        const double radius = start_radius + radius_slope * angle;
        return {
            frame.Location().XYZ() + out * radius + z * (height_slope * angle),
            out * radius_slope + along * radius + z * height_slope,
            along * (2 * radius_slope) - out * radius,
        };
    }
};

Handle(Geom_BSplineCurve) spline_of(const spiral& curve, double sweep, int spans)
{
    const std::vector<gp_XYZ> poles = fw::quintic_poles([&](double angle) { return curve.at(angle); }, sweep, spans);
    TColgp_Array1OfPnt points(1, int(poles.size()));
    for (std::size_t i = 0; i < poles.size(); i++)
        points(int(i) + 1) = poles[i];
    TColStd_Array1OfReal knots(1, 2);
    TColStd_Array1OfInteger multiplicities(1, 2);
    fw::quintic_knots(sweep, spans, knots, multiplicities);
    return new Geom_BSplineCurve(points, knots, multiplicities, fw::quintic_degree);
}
} // namespace

int32_t fw_spiral(const fw_axis* axis, double start_radius, double end_radius, double pitch, double turns, int32_t clockwise,
    double tolerance, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const double largest = std::max(fw::not_negative(start_radius, "start_radius"), fw::not_negative(end_radius, "end_radius"));
        if (largest == 0)
            fw::invalid_argument("start_radius and end_radius must not both be 0");
        fw::not_negative(pitch, "pitch");
        const double sweep = fw::positive(turns, "turns") * 2 * M_PI;
        if (pitch == 0 && start_radius == end_radius && turns > 1)
            fw::refused("a spiral that neither climbs nor widens covers itself after one turn");
        const double slope = (end_radius - start_radius) / sweep;

        const double allowed = std::max(fw::positive(tolerance, "tolerance"), least_tolerance);
        const double step = std::min(M_PI / 2, std::pow(allowed * 46080 / (largest + 6 * std::abs(slope)), 1.0 / 6));
        const double spans = std::max(1.0, std::ceil(sweep / step));
        if (spans > most_spans)
            fw::invalid_argument("the spiral needs " + fw::text(spans) + " spans and must need at most 100000; give it fewer turns or a larger tolerance");

        const spiral curve = {fw::frame(axis, "axis"), start_radius, slope, pitch / (2 * M_PI), clockwise != 0 ? -1.0 : 1.0};
        BRepBuilderAPI_MakeEdge maker(spline_of(curve, sweep, int(spans)));
        if (!maker.IsDone())
            fw::refused("the spiral has no length");
        fw::give(result, maker.Shape());
    });
}
