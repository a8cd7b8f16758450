// Moves, turns, scales and reflections.
#include "guard.hpp"

#include <BRepBuilderAPI_Transform.hxx>
#include <gp_Ax3.hxx>
#include <gp_Trsf.hxx>

#include <cmath>

namespace
{
void apply(const fw_shape* shape, const gp_Trsf& transform, fw_shape** result)
{
    BRepBuilderAPI_Transform maker(fw::shape(shape), transform, Standard_True);
    if (!maker.IsDone())
        fw::refused("the shape cannot be transformed");
    fw::give(result, maker.Shape());
}
} // namespace

int32_t fw_translate(const fw_shape* shape, const fw_point* vector, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        gp_Trsf transform;
        transform.SetTranslation(gp_Vec(fw::point(vector, "vector").XYZ()));
        apply(shape, transform, result);
    });
}

int32_t fw_rotate(const fw_shape* shape, const fw_axis* axis, double angle, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        gp_Trsf transform;
        transform.SetRotation(fw::axis(axis, "axis"), fw::finite(angle, "angle") * M_PI / 180);
        apply(shape, transform, result);
    });
}

int32_t fw_scale(const fw_shape* shape, const fw_point* center, double factor, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (fw::finite(factor, "factor") == 0)
            fw::invalid_argument("factor must not be 0");
        gp_Trsf transform;
        transform.SetScale(fw::point(center, "center"), factor);
        apply(shape, transform, result);
    });
}

int32_t fw_mirror_axis(const fw_shape* shape, const fw_axis* axis, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        gp_Trsf transform;
        transform.SetMirror(fw::axis(axis, "axis"));
        apply(shape, transform, result);
    });
}

int32_t fw_mirror_plane(const fw_shape* shape, const fw_axis* plane, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        gp_Trsf transform;
        transform.SetMirror(fw::frame(plane, "plane"));
        apply(shape, transform, result);
    });
}

int32_t fw_align(const fw_shape* shape, const fw_axis* from, const fw_axis* to, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        gp_Trsf transform;
        transform.SetDisplacement(gp_Ax3(fw::frame(from, "from")), gp_Ax3(fw::frame(to, "to")));
        apply(shape, transform, result);
    });
}
