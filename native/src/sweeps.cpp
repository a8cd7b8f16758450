// Extrusion and revolution.
#include "guard.hpp"

#include <BRepPrimAPI_MakePrism.hxx>
#include <BRepPrimAPI_MakeRevol.hxx>

#include <cmath>

int32_t fw_extrude(const fw_shape* shape, const fw_point* vector, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        BRepPrimAPI_MakePrism maker(fw::shape(shape), fw::vector(vector, "vector"));
        if (!maker.IsDone())
            fw::refused("the shape cannot be extruded");
        fw::give(result, maker.Shape());
    });
}

int32_t fw_revolve(const fw_shape* shape, const fw_axis* axis, double angle, int32_t copy, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const gp_Ax1 about = fw::axis(axis, "axis");
        if (fw::finite(angle, "angle") == 0)
            fw::invalid_argument("angle must not be 0");
        const bool full = std::abs(angle) >= 360;
        BRepPrimAPI_MakeRevol maker = full ? BRepPrimAPI_MakeRevol(fw::shape(shape), about, copy != 0)
                                           : BRepPrimAPI_MakeRevol(fw::shape(shape), about, angle * M_PI / 180, copy != 0);
        if (!maker.IsDone())
            fw::refused("the shape cannot be revolved; it may cross the axis");
        fw::give(result, maker.Shape());
    });
}
