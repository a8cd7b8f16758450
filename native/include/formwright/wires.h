/*
 * formwright/wires.h - splines, spirals and what is done along wires. Included by formwright.h, whose rules hold here.
 */
#ifndef FORMWRIGHT_WIRES_H
#define FORMWRIGHT_WIRES_H

typedef enum fw_parametrization { FW_UNIFORM = 0, FW_CHORD_LENGTH = 1, FW_CENTRIPETAL = 2 } fw_parametrization;

/* ---- Splines: edges ---------------------------------------------------------------------------------------------------- */

/* Cubic spline through 2 or more points, neighbours further apart than the tolerance (above 0).
   periodic: smooth and closed through 3 or more points, the first not repeated.
   parametrization: fw_parametrization. tangents: null, or one per point; a zero vector leaves the point free. Their lengths count for
   nothing unless exact_tangents is not 0, when they are the derivatives by a parameter that grows as fw_parametrization says. */
FW_EXPORT int32_t fw_interpolate(const fw_point* points, int32_t count, int32_t periodic, int32_t parametrization, double tolerance,
    const fw_point* tangents, int32_t exact_tangents, fw_shape** result, fw_error* error);

/* Spline of degree min_degree to max_degree (1 to 25) that passes 2 or more points at most at the tolerance. */
FW_EXPORT int32_t fw_approximate(const fw_point* points, int32_t count, int32_t min_degree, int32_t max_degree, double tolerance,
    fw_shape** result, fw_error* error);

/* Bezier curve with 2 to 26 poles. weights: one per pole above 0, or null for all 1. */
FW_EXPORT int32_t fw_bezier(const fw_point* poles, int32_t count, const double* weights, fw_shape** result, fw_error* error);

/* Periodic B-spline with uniform knots over poles, more than its degree (1 to 25). weights as in fw_bezier. */
FW_EXPORT int32_t fw_periodic_bspline(int32_t degree, const fw_point* poles, int32_t count, const double* weights, fw_shape** result, fw_error* error);

/* ---- Spirals: edges ---------------------------------------------------------------------------------------------------- */

/* Curve about an axis, beginning on the X direction of the kernel's frame: the radius goes evenly from one value to the other (not
   both 0), the height along the axis by the pitch (0 or more) per turn. Lies within the tolerance (at least 1e-7) of the exact curve.
   A helix with no pitch and equal radii is refused when it has more than one turn. */
FW_EXPORT int32_t fw_spiral(const fw_axis* axis, double start_radius, double end_radius, double pitch, double turns, int32_t clockwise,
    double tolerance, fw_shape** result, fw_error* error);

/* ---- Along wires ------------------------------------------------------------------------------------------------------- */

/* The edges of a wire from its start to its end, each in the sense of the wire, whatever order they are stored in. An edge is its own
   only one. FW_REFUSED when they form no single chain. Sized buffer. */
FW_EXPORT int32_t fw_wire_edges(const fw_shape* wire, fw_shape** items, int32_t capacity, int32_t* count, fw_error* error);

#endif
