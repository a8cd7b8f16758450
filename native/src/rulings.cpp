// Surfaces of straight lines laid into a plane: the in-plane turn of the lines and the way of their middles are integrated.
#include "development.hpp"

#include "guard.hpp"

#include <TColStd_Array1OfReal.hxx>

#include <algorithm>
#include <cmath>

namespace fw
{

namespace
{
constexpr int checks = 32;
constexpr double straight = 1e-6;  // of the length of a line
constexpr double parallel = 1e-4;  // radians
constexpr int least_steps = 256;
constexpr int least_steps_per_span = 8;
} // namespace

rulings::rulings(const BRepAdaptor_Surface& surface, bool along_u)
    : surface_(surface), along_u_(along_u),
      t_min_(along_u ? surface.FirstVParameter() : surface.FirstUParameter()),
      t_max_(along_u ? surface.LastVParameter() : surface.LastUParameter()),
      w_min_(along_u ? surface.FirstUParameter() : surface.FirstVParameter()),
      w_max_(along_u ? surface.LastUParameter() : surface.LastVParameter())
{
}

void rulings::derive(double t, double w, gp_Pnt& point, gp_Vec& dt, gp_Vec& dw) const
{
    if (along_u_)
        surface_.D1(w, t, point, dw, dt);
    else
        surface_.D1(t, w, point, dt, dw);
}

bool rulings::developable() const
{
    for (int i = 0; i <= checks; i++)
    {
        const double t = t_min_ + (t_max_ - t_min_) * i / checks;
        gp_Pnt first, last, point;
        gp_Vec dt, dw, known;
        derive(t, w_min_, first, dt, dw);
        derive(t, w_max_, last, dt, dw);
        const gp_Vec chord(first, last);
        const double length = chord.Magnitude();
        if (length < 1e-9)
            return false;
        for (int k = 0; k <= 4; k++)
        {
            derive(t, w_min_ + (w_max_ - w_min_) * k / 4, point, dt, dw);
            if (gp_Vec(first, point).Crossed(chord).Magnitude() > straight * length * length)
                return false;
            gp_Vec normal = dt.Crossed(dw);
            // At the apex of a cone there is none.
            if (normal.Magnitude() <= 1e-9 * dw.Magnitude() * std::max(1.0, dt.Magnitude()))
                continue;
            normal.Normalize();
            if (known.SquareMagnitude() == 0)
                known = normal;
            else if (known.Crossed(normal).Magnitude() > parallel || known.Dot(normal) < 0)
                return false;
        }
    }
    return true;
}

rulings::ruling rulings::ruling_at(double t) const
{
    gp_Pnt start, end, middle;
    gp_Vec start_dt, end_dt, middle_dt, dw;
    derive(t, w_min_, start, start_dt, dw);
    derive(t, w_max_, end, end_dt, dw);
    derive(t, (w_min_ + w_max_) / 2, middle, middle_dt, dw);
    gp_Vec normal = along_u_ ? dw.Crossed(middle_dt) : middle_dt.Crossed(dw);
    if (normal.Magnitude() < 1e-12)
        refused("the surface has no normal along one of its lines");
    normal.Normalize();
    ruling result;
    result.origin = middle;
    result.along = gp_Vec(start, end);
    const double length = result.along.Magnitude();
    result.along.Divide(length);
    result.across = normal.Crossed(result.along);
    result.across.Normalize();
    result.forward = middle_dt.Dot(result.along);
    result.sideways = middle_dt.Dot(result.across);
    result.turn = (end_dt - start_dt).Dot(result.across) / length;
    return result;
}

rulings::state rulings::rate(double t, double turn) const
{
    const ruling r = ruling_at(t);
    const double c = std::cos(turn), s = std::sin(turn);
    return {1, r.forward * c - r.sideways * s, r.forward * s + r.sideways * c, r.turn};
}

// Runge-Kutta of the fourth order.
rulings::state rulings::step(const state& from, double to) const
{
    const double h = to - from.t;
    const state a = rate(from.t, from.turn);
    const state b = rate(from.t + h / 2, from.turn + h / 2 * a.turn);
    const state c = rate(from.t + h / 2, from.turn + h / 2 * b.turn);
    const state d = rate(to, from.turn + h * c.turn);
    const auto sum = [&](double state::*m) { return from.*m + h / 6 * (a.*m + 2 * (b.*m) + 2 * (c.*m) + d.*m); };
    return {to, sum(&state::x), sum(&state::y), sum(&state::turn)};
}

void rulings::lay_out()
{
    const int spans = along_u_ ? surface_.NbVIntervals(GeomAbs_C3) : surface_.NbUIntervals(GeomAbs_C3);
    TColStd_Array1OfReal knots(1, spans + 1);
    if (along_u_)
        surface_.VIntervals(knots, GeomAbs_C3);
    else
        surface_.UIntervals(knots, GeomAbs_C3);
    const int steps = std::max(least_steps_per_span, least_steps / spans);
    states_ = {{t_min_, 0, 0, 0}};
    for (int span = 1; span <= spans; span++)
        for (int i = 1; i <= steps; i++)
            states_.push_back(step(states_.back(), knots(span) + (knots(span + 1) - knots(span)) * i / steps));
}

gp_Pnt2d rulings::at(const gp_Pnt2d& uv) const
{
    const double t = along_u_ ? uv.Y() : uv.X(), w = along_u_ ? uv.X() : uv.Y();
    auto next = std::upper_bound(states_.begin(), states_.end(), t, [](double value, const state& s) { return value < s.t; });
    const state& before = next == states_.begin() ? *next : *(next - 1);
    const state here = t == before.t ? before : step(before, t);
    gp_Pnt point;
    gp_Vec dt, dw;
    derive(t, w, point, dt, dw);
    const ruling r = ruling_at(t);
    const double along = gp_Vec(r.origin, point).Dot(r.along);
    return {here.x + along * std::cos(here.turn), here.y + along * std::sin(here.turn)};
}

} // namespace fw
