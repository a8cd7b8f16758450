// Developable faces and their maps into a plane.
#pragma once

#include <BRepAdaptor_Surface.hxx>
#include <Geom2d_Curve.hxx>
#include <TopoDS_Face.hxx>
#include <gp_Pln.hxx>
#include <gp_Pnt2d.hxx>

#include <optional>
#include <vector>

namespace fw
{

// A surface of straight lines, seen along them: its points by t across and w along the rulings.
class rulings
{
public:
    rulings(const BRepAdaptor_Surface& surface, bool along_u);

    // Lines are straight, and the tangent plane is one along each.
    bool developable() const;

    // Integrates the way of the lines in the plane; at() may be called after that.
    void lay_out();
    gp_Pnt2d at(const gp_Pnt2d& uv) const;

private:
    // Of the flat middle curve: where it is and which way the ruling points there.
    struct state
    {
        double t, x, y, turn;
    };

    struct ruling
    {
        gp_Pnt origin;
        gp_Vec along, across;     // unit, in the tangent plane
        double forward, sideways; // speed of the origin in these
        double turn;              // speed of the ruling within the tangent plane
    };

    void derive(double t, double w, gp_Pnt& point, gp_Vec& dt, gp_Vec& dw) const;
    ruling ruling_at(double t) const;
    state rate(double t, double turn) const;
    state step(const state& from, double to) const;

    const BRepAdaptor_Surface& surface_;
    bool along_u_;
    double t_min_, t_max_, w_min_, w_max_;
    std::vector<state> states_;
};

// A curve with the part of it that is meant.
struct flat_curve
{
    Handle(Geom2d_Curve) curve;
    double first, last;
};

// The map of a face into the plane, seen from outside of the material. What cannot be developed is refused.
class development
{
public:
    development(const TopoDS_Face& face, double depth);
    development(const development&) = delete;

    gp_Pnt2d at(const gp_Pnt2d& uv) const;

    // Null when the curve is one point of the plane, as at the apex of a cone.
    flat_curve of(const Handle(Geom2d_Curve)& curve, double first, double last) const;

    static bool possible(const TopoDS_Face& face);

private:
    enum class kind { plane, cylinder, cone, ruled, flat_spline };

    gp_Pnt2d unmirrored(const gp_Pnt2d& uv) const;
    flat_curve exact(const Handle(Geom2d_Curve)& curve, double first, double last) const;
    flat_curve arc_on_cone(const gp_Pnt2d& from, const gp_Pnt2d& to) const;
    flat_curve through_points(const Handle(Geom2d_Curve)& curve, double first, double last) const;

    BRepAdaptor_Surface surface_;
    bool mirrored_;
    kind kind_;
    double radius_ = 0; // of the fibre: of a cylinder; of a cone at v = 0
    double half_angle_ = 0;
    gp_Pln plane_;
    std::optional<rulings> rulings_;
};

} // namespace fw
