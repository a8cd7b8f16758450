// Edges from splines that pass through points or follow poles.
#include "guard.hpp"

#include <BRepBuilderAPI_MakeEdge.hxx>
#include <GeomAPI_Interpolate.hxx>
#include <GeomAPI_PointsToBSpline.hxx>
#include <Geom_BSplineCurve.hxx>
#include <Geom_BezierCurve.hxx>
#include <TColStd_HArray1OfBoolean.hxx>
#include <TColStd_HArray1OfReal.hxx>
#include <TColStd_Array1OfInteger.hxx>
#include <TColgp_Array1OfVec.hxx>
#include <TColgp_HArray1OfPnt.hxx>

#include <algorithm>
#include <cmath>

namespace
{
constexpr int32_t most_points = 100000;

Handle(TColgp_HArray1OfPnt) points_of(const fw_point* points, int32_t count, int32_t least, const char* name)
{
    if (count < least)
        fw::invalid_argument(std::string(name) + " are " + std::to_string(count) + " and must be " + std::to_string(least) + " or more");
    if (count > most_points)
        fw::invalid_argument(std::string(name) + " are " + std::to_string(count) + " and must be at most " + std::to_string(most_points));
    fw::required(points, name);
    Handle(TColgp_HArray1OfPnt) array = new TColgp_HArray1OfPnt(1, count);
    for (int32_t i = 0; i < count; i++)
        array->SetValue(i + 1, fw::point(&points[i], name));
    return array;
}

// One weight per pole; all 1 when none are given.
TColStd_Array1OfReal weights_of(const double* weights, int32_t count)
{
    TColStd_Array1OfReal array(1, count);
    for (int32_t i = 0; i < count; i++)
        array(i + 1) = weights == nullptr ? 1 : fw::positive(weights[i], "weights");
    return array;
}

double step(double distance, int32_t parametrization)
{
    switch (parametrization)
    {
    case FW_UNIFORM: return 1;
    case FW_CHORD_LENGTH: return distance;
    case FW_CENTRIPETAL: return std::sqrt(distance);
    default: fw::invalid_argument("parametrization is unknown");
    }
}

// The parameter at each point, and at the return to the first one when periodic.
Handle(TColStd_HArray1OfReal) parameters_of(const TColgp_HArray1OfPnt& points, bool periodic, int32_t parametrization, double tolerance)
{
    const int count = points.Length();
    Handle(TColStd_HArray1OfReal) parameters = new TColStd_HArray1OfReal(1, periodic ? count + 1 : count);
    parameters->SetValue(1, 0);
    for (int i = 2; i <= parameters->Length(); i++)
    {
        const int next = i > count ? 1 : i;
        const double distance = points.Value(i - 1).Distance(points.Value(next));
        if (distance <= tolerance)
            fw::invalid_argument("points " + std::to_string(i - 2) + " and " + std::to_string(next - 1) + " are not further apart than the tolerance "
                + fw::text(tolerance));
        parameters->SetValue(i, parameters->Value(i - 1) + step(distance, parametrization));
    }
    return parameters;
}

/* The derivative of the parabola through a point and its neighbours, or of the chord between two. The kernel's own measure for the
   length of given directions is wrong at the last point, where it can be several times too large, and the curve then swings. */
double speed_at(const TColgp_HArray1OfPnt& points, const TColStd_HArray1OfReal& parameters, int at)
{
    if (points.Length() == 2)
        return points.Value(1).Distance(points.Value(2)) / (parameters.Value(2) - parameters.Value(1));
    const int middle = std::clamp(at, 2, points.Length() - 1);
    const double before = parameters.Value(middle) - parameters.Value(middle - 1), after = parameters.Value(middle + 1) - parameters.Value(middle);
    const gp_XYZ first = (points.Value(middle).XYZ() - points.Value(middle - 1).XYZ()) / before;
    const gp_XYZ second = (points.Value(middle + 1).XYZ() - points.Value(middle).XYZ()) / after;
    const gp_XYZ bend = (second - first) / (before + after);
    return (first + bend * (2 * parameters.Value(at) - parameters.Value(middle) - parameters.Value(middle - 1))).Modulus();
}

void give_edge(fw_shape** result, const Handle(Geom_Curve)& curve)
{
    BRepBuilderAPI_MakeEdge maker(curve);
    if (!maker.IsDone())
        fw::refused("the curve has no length");
    fw::give(result, maker.Shape());
}
} // namespace

int32_t fw_interpolate(const fw_point* points, int32_t count, int32_t periodic, int32_t parametrization, double tolerance,
    const fw_point* tangents, int32_t exact_tangents, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const Handle(TColgp_HArray1OfPnt) array = points_of(points, count, periodic != 0 ? 3 : 2, "points");
        fw::positive(tolerance, "tolerance");
        const Handle(TColStd_HArray1OfReal) parameters = parameters_of(*array, periodic != 0, parametrization, tolerance);
        GeomAPI_Interpolate maker(array, parameters, periodic != 0, tolerance);
        if (tangents != nullptr)
        {
            TColgp_Array1OfVec vectors(1, count);
            Handle(TColStd_HArray1OfBoolean) given = new TColStd_HArray1OfBoolean(1, count);
            for (int32_t i = 0; i < count; i++)
            {
                vectors(i + 1) = gp_Vec(fw::point(&tangents[i], "tangents").XYZ());
                const double length = vectors(i + 1).Magnitude();
                if (length > 0 && length <= tolerance)
                    fw::invalid_argument("tangent " + std::to_string(i) + " must be longer than the tolerance " + fw::text(tolerance));
                given->SetValue(i + 1, length > 0);
                // Neighbours of a turning point can be the same place; then the direction keeps the length it has.
                const double speed = exact_tangents != 0 || length == 0 ? 0 : speed_at(*array, *parameters, i + 1);
                if (speed > 0)
                    vectors(i + 1) *= speed / length;
            }
            maker.Load(vectors, given, Standard_False);
        }
        maker.Perform();
        if (!maker.IsDone())
            fw::refused("no spline passes through the points as asked");
        give_edge(result, maker.Curve());
    });
}

int32_t fw_approximate(const fw_point* points, int32_t count, int32_t min_degree, int32_t max_degree, double tolerance,
    fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const Handle(TColgp_HArray1OfPnt) array = points_of(points, count, 2, "points");
        if (min_degree < 1 || max_degree > Geom_BSplineCurve::MaxDegree() || min_degree > max_degree)
            fw::invalid_argument("degrees must be 1 to 25, the smaller one first");
        for (int i = 2; i <= count; i++)
            if (array->Value(i).Distance(array->Value(i - 1)) <= gp::Resolution())
                fw::invalid_argument("points " + std::to_string(i - 2) + " and " + std::to_string(i - 1) + " are the same");
        GeomAPI_PointsToBSpline maker(array->Array1(), min_degree, max_degree, GeomAbs_C2, fw::positive(tolerance, "tolerance"));
        if (!maker.IsDone())
            fw::refused("no spline passes near the points");
        give_edge(result, maker.Curve());
    });
}

int32_t fw_bezier(const fw_point* poles, int32_t count, const double* weights, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (count > Geom_BezierCurve::MaxDegree() + 1)
            fw::invalid_argument("a Bezier curve has at most 26 poles");
        const Handle(TColgp_HArray1OfPnt) array = points_of(poles, count, 2, "poles");
        Handle(Geom_BezierCurve) curve = weights == nullptr
            ? new Geom_BezierCurve(array->Array1())
            : new Geom_BezierCurve(array->Array1(), weights_of(weights, count));
        give_edge(result, curve);
    });
}

int32_t fw_periodic_bspline(int32_t degree, const fw_point* poles, int32_t count, const double* weights, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (degree < 1 || degree > Geom_BSplineCurve::MaxDegree())
            fw::invalid_argument("degree must be 1 to 25");
        const Handle(TColgp_HArray1OfPnt) array = points_of(poles, count, degree + 1, "poles");
        TColStd_Array1OfReal knots(1, count + 1);
        TColStd_Array1OfInteger multiplicities(1, count + 1);
        for (int32_t i = 0; i <= count; i++)
        {
            knots(i + 1) = i;
            multiplicities(i + 1) = 1;
        }
        give_edge(result, new Geom_BSplineCurve(array->Array1(), weights_of(weights, count), knots, multiplicities, degree, Standard_True));
    });
}
