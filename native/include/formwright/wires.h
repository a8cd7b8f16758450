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

typedef struct fw_curve_jet
{
    fw_point point;
    fw_point first, second, third; /* derivatives by the parameter */
} fw_curve_jet;

/* Points along a wire or edge. by_length 0: values are fractions of its parameter range, 0 to 1, every edge having as much of the range
   as its own curve; 1: lengths from its start, at most 1000 times its length; beyond its ends its curve is continued, the length
   there being a coarse estimate. count: 1 to 100000. */
FW_EXPORT int32_t fw_along(const fw_shape* wire, int32_t by_length, const double* values, int32_t count, fw_curve_jet* items, fw_error* error);

/* Length of a wire or edge by the integral that fw_along uses; on splines nearer than fw_mass. */
FW_EXPORT int32_t fw_length(const fw_shape* wire, double* length, fw_error* error);

/* The pieces of a wire between its start, the places nearest to the points, and its end, in order. Places nearer than 1e-7 to each other or
   to an end count once. 1 to 10000 points. Sized buffer. */
FW_EXPORT int32_t fw_split_wire(const fw_shape* wire, const fw_point* points, int32_t point_count, fw_shape** items, int32_t capacity, int32_t* count, fw_error* error);

/* The same wire running the other way, made of reversed edges in the opposite order. */
FW_EXPORT int32_t fw_reversed_edges(const fw_shape* wire, fw_shape** result, fw_error* error);

/* The shape with its orientation turned round; it shares everything with the old one. */
FW_EXPORT int32_t fw_reversed(const fw_shape* shape, fw_shape** result, fw_error* error);

/* Wire drawn in the XZ plane laid onto the surface of a face: its Z is taken as the surface's u, its X as v. */
FW_EXPORT int32_t fw_wire_on_face(const fw_shape* wire, const fw_shape* face, fw_shape** result, fw_error* error);

/* Compound of wires: where a wire, moved along a line both ways, meets the faces of a shape. FW_REFUSED when it meets none. */
FW_EXPORT int32_t fw_project_wire(const fw_shape* wire, const fw_shape* shape, const fw_point* direction, fw_shape** result, fw_error* error);

/* Edge drawn in the XY plane laid onto the surface of a face: its X is taken as the surface's u, its Y as v. */
FW_EXPORT int32_t fw_edge_on_surface(const fw_shape* edge, const fw_shape* face, fw_shape** result, fw_error* error);

/* ---- Corners of wires -------------------------------------------------------------------------------------------------- */

/* Where two edges of a wire meet. Corner k is where edge k of fw_wire_edges ends; the last one of a closed wire is its start. */
typedef struct fw_corner
{
    fw_point point;
    fw_point arriving, leaving; /* unit directions of the edge before and the edge after it */
} fw_corner;

/* The corners of a wire. Sized buffer. */
FW_EXPORT int32_t fw_corners(const fw_shape* wire, fw_corner* items, int32_t capacity, int32_t* count, fw_error* error);

/* Flat wire with corners cut, each given once. angles null: rounded with a radius each; else a straight cut that begins at the given
   distance before the corner, at an angle (above 0) from the edge before it; both edges must be straight then. Sizes above 0. What
   does not fit a straight edge blames it and names the largest size that works. */
FW_EXPORT int32_t fw_cut_corners(const fw_shape* wire, const int32_t* corners, const double* sizes, const double* angles, int32_t count, fw_shape** result, fw_error* error);

/* Wire of two edges of one plane, cut back, and the arc that joins them. solution: which of the arcs, -1 for the nearest to where
   the edges meet. */
FW_EXPORT int32_t fw_fillet_pair(const fw_shape* first, const fw_shape* second, const fw_axis* plane, double radius, int32_t solution, fw_shape** result, fw_error* error);

/* Wire of space whose corners are rounded as the upright edges of the wall that it raises along a direction. */
FW_EXPORT int32_t fw_fillet_wire_3d(const fw_shape* wire, const fw_point* direction, const int32_t* corners, const double* radii, int32_t count, fw_shape** result, fw_error* error);

/* Wire of space offset with the wall that it raises along a direction; above 0 inwards of a wire that runs counter-clockwise about it. */
FW_EXPORT int32_t fw_offset_wire_3d(const fw_shape* wire, const fw_point* direction, double distance, fw_shape** result, fw_error* error);

/* The wire without edges shorter than a size (0: than their own tolerance). lock_vertices 0: their neighbours are drawn together;
   else only edges between vertices that are one already are left out. */
FW_EXPORT int32_t fw_fix_small_edges(const fw_shape* wire, int32_t lock_vertices, double size, fw_shape** result, fw_error* error);

/* ---- Curves of edges --------------------------------------------------------------------------------------------------- */

/* Edge on a B-spline of a degree (1 to 25): exact when the degree rises, else at most at the tolerance (above 0) from the old curve. */
FW_EXPORT int32_t fw_rebuild_degree(const fw_shape* edge, int32_t degree, double tolerance, fw_shape** result, fw_error* error);

/* Closed edge on a periodic curve that begins elsewhere on it: by_length 0: at a parameter of the curve; 1: that length after its
   start. Any other edge is given back as it is. */
FW_EXPORT int32_t fw_move_seam(const fw_shape* edge, int32_t by_length, double value, fw_shape** result, fw_error* error);

typedef struct fw_curve_info
{
    int32_t curve; /* GeomAbs_CurveType: line, circle, ellipse, hyperbola, parabola, Bezier, B-spline, offset, other; -1: none in space */
    int32_t closed, periodic, rational;
    int32_t degree, poles, knots; /* of Bezier and B-spline; else 0 */
    int32_t reserved;             /* 0 */
    double first, last, period;   /* parameters; period 0 unless periodic */
    double length;
    fw_point start, end;          /* in the sense of the edge */
} fw_curve_info;

/* What the curve of an edge is. */
FW_EXPORT int32_t fw_curve_of_edge(const fw_shape* edge, fw_curve_info* info, fw_error* error);

/* Edge on the same curve from one of its parameters to another, larger one. same_sense 0: running backwards. */
FW_EXPORT int32_t fw_trim_edge(const fw_shape* edge, double first, double last, int32_t same_sense, fw_shape** result, fw_error* error);

/* Point of an edge's curve at one of the curve's own parameters. */
FW_EXPORT int32_t fw_curve_point(const fw_shape* edge, double parameter, fw_point* point, fw_error* error);

/* Face on a cylinder, all round, from one length along its axis to another, larger one. */
FW_EXPORT int32_t fw_cylinder_face(const fw_axis* axis, double radius, double bottom, double top, fw_shape** result, fw_error* error);

/* One edge on a B-spline through all edges of a wire, with its corners. */
FW_EXPORT int32_t fw_concatenate(const fw_shape* wire, fw_shape** result, fw_error* error);

#endif
