// Splines of degree 5 along curves whose derivatives are known.
#pragma once

#include <TColStd_Array1OfInteger.hxx>
#include <TColStd_Array1OfReal.hxx>
#include <gp_XYZ.hxx>

#include <functional>
#include <vector>

namespace fw
{

constexpr int quintic_degree = 5;

// Point and derivatives by the parameter.
struct jet
{
    gp_XYZ point, first, second;
};

/* Poles over spans of equal length from parameter 0. Each span is the quintic with the exact point, tangent and curvature at both
   ends, so the spline is smooth to the second derivative; its distance from the curve is at most
   |sixth derivative| (sweep / spans)^6 / 46080. */
std::vector<gp_XYZ> quintic_poles(const std::function<jet(double)>& curve, double sweep, int spans);

// Knots at the ends of the spans.
void quintic_knots(double sweep, int spans, TColStd_Array1OfReal& knots, TColStd_Array1OfInteger& multiplicities);

} // namespace fw
