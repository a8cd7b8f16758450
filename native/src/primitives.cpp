// Solids from a few numbers.
#include "guard.hpp"

#include <BRepPrimAPI_MakeBox.hxx>
#include <BRepPrimAPI_MakeCone.hxx>
#include <BRepPrimAPI_MakeCylinder.hxx>
#include <BRepPrimAPI_MakeSphere.hxx>
#include <BRepPrimAPI_MakeTorus.hxx>
#include <Precision.hxx>

#include <cmath>

namespace
{
TopoDS_Shape cylinder(const gp_Ax2& frame, double radius, double height, double angle)
{
    return BRepPrimAPI_MakeCylinder(frame, radius, height, angle).Shape();
}
} // namespace

int32_t fw_box(const fw_point* corner, const fw_point* size, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_point& s = fw::required(size, "size");
        BRepPrimAPI_MakeBox maker(fw::point(corner, "corner"), fw::positive(s.x, "size.x"), fw::positive(s.y, "size.y"), fw::positive(s.z, "size.z"));
        fw::give(result, maker.Solid());
    });
}

int32_t fw_cylinder(const fw_axis* axis, double radius, double height, double angle, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::give(result, cylinder(fw::frame(axis, "axis"), fw::positive(radius, "radius"), fw::positive(height, "height"), fw::turn(angle, "angle")));
    });
}

int32_t fw_cone(const fw_axis* axis, double radius1, double radius2, double height, double angle, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const gp_Ax2 frame = fw::frame(axis, "axis");
        fw::not_negative(radius1, "radius1");
        fw::not_negative(radius2, "radius2");
        fw::positive(height, "height");
        const double range = fw::turn(angle, "angle");
        if (radius1 == 0 && radius2 == 0)
            fw::invalid_argument("one of the two radii must be above 0");
        if (std::abs(radius1 - radius2) < Precision::Confusion())
            fw::give(result, cylinder(frame, radius1, height, range));
        else
            fw::give(result, BRepPrimAPI_MakeCone(frame, radius1, radius2, height, range).Shape());
    });
}

int32_t fw_sphere(const fw_point* center, double radius, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::give(result, BRepPrimAPI_MakeSphere(fw::point(center, "center"), fw::positive(radius, "radius")).Shape());
    });
}

int32_t fw_torus(const fw_axis* axis, double major_radius, double minor_radius, double angle, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::positive(major_radius, "major_radius");
        if (fw::positive(minor_radius, "minor_radius") >= major_radius)
            fw::invalid_argument("minor_radius must be below major_radius, or the torus meets itself");
        const gp_Ax2 frame = fw::frame(axis, "axis");
        fw::give(result, BRepPrimAPI_MakeTorus(frame, major_radius, minor_radius, fw::turn(angle, "angle")).Shape());
    });
}
