// Helices and flat spirals as splines.
#include "guard.hpp"

#include <BRepBuilderAPI_MakeEdge.hxx>
#include <Geom_BSplineCurve.hxx>
#include <TColStd_Array1OfInteger.hxx>
#include <TColStd_Array1OfReal.hxx>
#include <TColgp_Array1OfPnt.hxx>

#include <algorithm>
#include <cmath>

namespace
{
constexpr int degree = 5;
constexpr double most_spans = 100000;
constexpr double least_tolerance = 1e-7;

// Point and derivatives by the angle.
struct jet
{
    gp_XYZ point, first, second;
};

struct spiral
{
    gp_Ax2 frame;
    double start_radius, radius_slope, height_slope, sense;

    jet at(double angle) const
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

/* Each span is the quintic with the exact point, tangent and curvature at both ends, so the spline is smooth to the second
   derivative; its distance from the curve is at most |sixth derivative| step^6 / 46080. With equal knots of multiplicity 3, two of
   a span's inner Bezier poles are spline poles, and between two spans lies the reflection of the third pole at the fourth. */
Handle(Geom_BSplineCurve) quintic(const spiral& curve, double sweep, int spans)
{
    TColgp_Array1OfPnt poles(1, 3 * spans + 3);
    TColStd_Array1OfReal knots(1, spans + 1);
    TColStd_Array1OfInteger multiplicities(1, spans + 1);
    multiplicities.Init(3);
    multiplicities(1) = multiplicities(spans + 1) = degree + 1;

    const double step = sweep / spans;
    jet start = curve.at(0);
    poles(1) = start.point;
    poles(2) = start.point + start.first * (step / 5);
    knots(1) = 0;
    for (int i = 1; i <= spans; i++)
    {
        const double angle = sweep * i / spans;
        const jet end = curve.at(angle);
        const gp_XYZ third = end.point - end.first * (2 * step / 5) + end.second * (step * step / 20);
        const gp_XYZ fourth = end.point - end.first * (step / 5);
        poles(3 * i) = start.point + start.first * (2 * step / 5) + start.second * (step * step / 20);
        poles(3 * i + 1) = third;
        poles(3 * i + 2) = i < spans ? fourth * 2 - third : fourth;
        knots(i + 1) = angle;
        start = end;
    }
    poles(3 * spans + 3) = start.point;
    return new Geom_BSplineCurve(poles, knots, multiplicities, degree);
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
        BRepBuilderAPI_MakeEdge maker(quintic(curve, sweep, int(spans)));
        if (!maker.IsDone())
            fw::refused("the spiral has no length");
        fw::give(result, maker.Shape());
    });
}
