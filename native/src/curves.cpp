// Edges from analytic curves and splines.
#include "guard.hpp"

#include <BRepBuilderAPI_MakeEdge.hxx>
#include <GC_MakeArcOfCircle.hxx>
#include <Geom_BSplineCurve.hxx>
#include <Precision.hxx>
#include <TColStd_Array1OfInteger.hxx>
#include <TColStd_Array1OfReal.hxx>
#include <TColgp_Array1OfPnt.hxx>
#include <gp_Circ.hxx>
#include <gp_Elips.hxx>

#include <cmath>

namespace
{
struct arc_range
{
    double start, end;
    bool full;
};

arc_range range_of(double start_angle, double end_angle)
{
    fw::finite(start_angle, "start_angle");
    const double sweep = fw::finite(end_angle, "end_angle") - start_angle;
    if (sweep <= 0 || sweep > 360 + 1e-9)
        fw::invalid_argument("end_angle must be above start_angle by at most 360");
    return {start_angle * M_PI / 180, end_angle * M_PI / 180, start_angle == 0 && std::abs(sweep - 360) < 1e-9};
}

template <typename Curve>
TopoDS_Shape edge(const Curve& curve, const arc_range& range)
{
    BRepBuilderAPI_MakeEdge maker = range.full ? BRepBuilderAPI_MakeEdge(curve) : BRepBuilderAPI_MakeEdge(curve, range.start, range.end);
    if (!maker.IsDone())
        fw::refused("the arc cannot be made");
    return maker.Shape();
}
} // namespace

int32_t fw_line(const fw_point* start, const fw_point* end, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        BRepBuilderAPI_MakeEdge maker(fw::point(start, "start"), fw::point(end, "end"));
        if (!maker.IsDone())
            fw::invalid_argument("start and end are the same point");
        fw::give(result, maker.Shape());
    });
}

int32_t fw_arc_through(const fw_point* start, const fw_point* middle, const fw_point* end, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        GC_MakeArcOfCircle arc(fw::point(start, "start"), fw::point(middle, "middle"), fw::point(end, "end"));
        if (!arc.IsDone())
            fw::invalid_argument("the three points are on one line or not distinct");
        fw::give(result, BRepBuilderAPI_MakeEdge(arc.Value()).Shape());
    });
}

int32_t fw_circle(const fw_axis* axis, const fw_point* x_direction, double radius, double start_angle, double end_angle, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const gp_Circ circle(fw::frame(axis, "axis", x_direction), fw::positive(radius, "radius"));
        fw::give(result, edge(circle, range_of(start_angle, end_angle)));
    });
}

int32_t fw_ellipse(const fw_axis* axis, const fw_point* x_direction, double major_radius, double minor_radius, double start_angle, double end_angle, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (fw::positive(minor_radius, "minor_radius") > fw::positive(major_radius, "major_radius"))
            fw::invalid_argument("minor_radius must not be above major_radius");
        const gp_Elips ellipse(fw::frame(axis, "axis", x_direction), major_radius, minor_radius);
        fw::give(result, edge(ellipse, range_of(start_angle, end_angle)));
    });
}

int32_t fw_bspline(int32_t degree, const fw_point* poles, int32_t pole_count, const double* knots, const double* weights, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (degree < 1 || degree > Geom_BSplineCurve::MaxDegree())
            fw::invalid_argument("degree must be 1 to 25");
        if (pole_count <= degree)
            fw::invalid_argument("a spline needs more poles than its degree");
        fw::required(poles, "poles");
        fw::required(knots, "knots");

        TColgp_Array1OfPnt pole_array(1, pole_count);
        TColStd_Array1OfReal weight_array(1, pole_count);
        for (int32_t i = 0; i < pole_count; i++)
        {
            pole_array(i + 1) = fw::point(&poles[i], "poles");
            weight_array(i + 1) = weights == nullptr ? 1 : fw::positive(weights[i], "weights");
        }

        std::vector<double> distinct;
        std::vector<int> multiplicities;
        for (int32_t i = 0; i < pole_count + degree + 1; i++)
        {
            fw::finite(knots[i], "knots");
            if (!distinct.empty() && knots[i] < distinct.back())
                fw::invalid_argument("knots must not fall");
            if (distinct.empty() || knots[i] - distinct.back() > Precision::PConfusion())
            {
                distinct.push_back(knots[i]);
                multiplicities.push_back(1);
            }
            else
            {
                multiplicities.back()++;
            }
        }

        const int knot_count = int(distinct.size());
        TColStd_Array1OfReal knot_array(1, knot_count);
        TColStd_Array1OfInteger multiplicity_array(1, knot_count);
        for (int i = 0; i < knot_count; i++)
        {
            knot_array(i + 1) = distinct[std::size_t(i)];
            multiplicity_array(i + 1) = multiplicities[std::size_t(i)];
        }

        Handle(Geom_BSplineCurve) curve = new Geom_BSplineCurve(pole_array, weight_array, knot_array, multiplicity_array, degree);
        BRepBuilderAPI_MakeEdge maker(curve);
        if (!maker.IsDone())
            fw::refused("the spline has no length");
        fw::give(result, maker.Shape());
    });
}
