#include "quintic.hpp"

namespace fw
{

/* With equal knots of multiplicity 3, two of a span's inner Bezier poles are spline poles, and between two spans lies the reflection
   of the third pole at the fourth. */
std::vector<gp_XYZ> quintic_poles(const std::function<jet(double)>& curve, double sweep, int spans)
{
    const double step = sweep / spans;
    jet start = curve(0);
    std::vector<gp_XYZ> poles = {start.point, start.point + start.first * (step / 5)};
    for (int i = 1; i <= spans; i++)
    {
        const jet end = curve(sweep * i / spans);
        const gp_XYZ third = end.point - end.first * (2 * step / 5) + end.second * (step * step / 20);
        const gp_XYZ fourth = end.point - end.first * (step / 5);
        poles.push_back(start.point + start.first * (2 * step / 5) + start.second * (step * step / 20));
        poles.push_back(third);
        poles.push_back(i < spans ? fourth * 2 - third : fourth);
        start = end;
    }
    poles.push_back(start.point);
    return poles;
}

void quintic_knots(double sweep, int spans, TColStd_Array1OfReal& knots, TColStd_Array1OfInteger& multiplicities)
{
    knots.Resize(1, spans + 1, Standard_False);
    multiplicities.Resize(1, spans + 1, Standard_False);
    multiplicities.Init(3);
    multiplicities(1) = multiplicities(spans + 1) = quintic_degree + 1;
    for (int i = 0; i <= spans; i++)
        knots(i + 1) = sweep * i / spans;
}

} // namespace fw
