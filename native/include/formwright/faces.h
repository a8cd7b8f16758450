/*
 * formwright/faces.h - faces by their parameters, and drafts. Included by formwright.h, whose rules hold here.
 */
#ifndef FORMWRIGHT_FACES_H
#define FORMWRIGHT_FACES_H

/* ---- Faces and their parameters ------------------------------------------------------------------------------------------ */

typedef struct fw_uv { double u, v; } fw_uv;

/* Parameter range of a face: u min, u max, v min, v max. Infinite where the surface has no end (2e100). */
FW_EXPORT int32_t fw_face_range(const fw_shape* face, double range[4], fw_error* error);

/* Points of the surface of a face at given parameters, also outside of the face. */
FW_EXPORT int32_t fw_face_points(const fw_shape* face, const fw_uv* at, int32_t count, fw_point* points, fw_error* error);

/* The same for unit normals, out of the material; the limit at poles. */
FW_EXPORT int32_t fw_face_normals(const fw_shape* face, const fw_uv* at, int32_t count, fw_point* normals, fw_error* error);

/* Wire of one edge that is straight in the parameters of a face, between two different points. */
FW_EXPORT int32_t fw_segment_on_face(const fw_shape* face, const fw_uv* from, const fw_uv* to, fw_shape** result, fw_error* error);

/* Closed wire on the surface of a face: a polygon of 3 or more corners, rounded with a radius of 0 or more, then stretched and
   moved. A radius that does not fit a side is refused. */
FW_EXPORT int32_t fw_outline_on_face(const fw_shape* face, const fw_uv* corners, int32_t count, double radius, const fw_uv* scale, const fw_uv* shift, fw_shape** result, fw_error* error);

/* inside: 1 when a wire made on the surface of the face lies within its border and outside of its holes. */
FW_EXPORT int32_t fw_outline_inside(const fw_shape* face, const fw_shape* wire, int32_t* inside, fw_error* error);

/* Face on the surface of another face, bounded by the first wire with the others as holes, whichever way they run.
   inside 0: the wires bound what lies to their left. */
FW_EXPORT int32_t fw_face_on(const fw_shape* surface, const fw_shape* const* wires, int32_t count, int32_t inside, fw_shape** result, fw_error* error);

/* The face with more holes; those that cross each other or the border are refused. */
FW_EXPORT int32_t fw_face_with_holes(const fw_shape* face, const fw_shape* const* wires, int32_t count, fw_shape** result, fw_error* error);

/* The whole surface of a face; one without end is refused. */
FW_EXPORT int32_t fw_face_of_surface(const fw_shape* surface, double tolerance, fw_shape** result, fw_error* error);

/* The same points with other parameters; the material stays on its side. */
FW_EXPORT int32_t fw_flip_face(const fw_shape* face, int32_t swap, int32_t reverse_u, int32_t reverse_v, fw_shape** result, fw_error* error);

/* Face whose parameters grow with the length of its middle curves, from 4 to 200 samples a direction. */
FW_EXPORT int32_t fw_even_face(const fw_shape* face, int32_t even_u, int32_t even_v, int32_t samples, double tolerance, fw_shape** result, fw_error* error);

/* Face on a B-spline surface of given degrees (1 to 25): exact where they rise, else at most at the tolerance (above 0) from the old one.
   keep_trim: the border of the face; else the rectangle of its parameters. */
FW_EXPORT int32_t fw_face_of_degree(const fw_shape* face, int32_t u_degree, int32_t v_degree, double tolerance, int32_t keep_trim, fw_shape** result, fw_error* error);

typedef struct fw_face_detail
{
    int32_t type;          /* 0 plane, cylinder, cone, sphere, torus, bezier, bspline, revolution, extrusion, offset, 10 other */
    int32_t u_closed, v_closed, u_periodic, v_periodic;
    int32_t u_degree, v_degree, u_poles, v_poles, u_knots, v_knots, u_rational, v_rational; /* 0 unless Bezier or B-spline */
    int32_t reversed, wires, edges;
} fw_face_detail;

FW_EXPORT int32_t fw_describe_face(const fw_shape* face, fw_face_detail* detail, fw_error* error);

typedef enum fw_state { FW_IN = 0, FW_OUT = 1, FW_ON = 2, FW_UNKNOWN = 3 } fw_state;

/* fw_state of points against a face; points off its surface are out. tolerance above 0. */
FW_EXPORT int32_t fw_classify_on_face(const fw_shape* face, const fw_point* points, int32_t count, double tolerance, int32_t use_box, double gap_tolerance, int32_t* states, fw_error* error);

/* The same against a solid. */
FW_EXPORT int32_t fw_classify_in_solid(const fw_shape* solid, const fw_point* points, int32_t count, double tolerance, int32_t* states, fw_error* error);

/* Solid bounded by a closed shell, its volume above 0. */
FW_EXPORT int32_t fw_solid(const fw_shape* shell, fw_shape** result, fw_error* error);

/* ---- Drafts ------------------------------------------------------------------------------------------------------------ */

/* Tilts faces of a shape about where they cross the neutral plane. angle: -89.9 to 89.9. flag 0 tapers to the other side. */
FW_EXPORT int32_t fw_draft_faces(const fw_shape* shape, const fw_shape* const* faces, int32_t count, const fw_point* direction, double angle, const fw_axis* neutral, int32_t flag, fw_shape** result, fw_error* error);

/* Skirt that grows from the edges of a shape, at an angle to a direction, to a length or to another shape. */
FW_EXPORT int32_t fw_draft(const fw_shape* shape, const fw_point* direction, double angle, double length, int32_t internal, fw_shape** result, fw_error* error);
FW_EXPORT int32_t fw_draft_to_shape(const fw_shape* shape, const fw_shape* stop, const fw_point* direction, double angle, int32_t keep_out, int32_t internal, fw_shape** result, fw_error* error);

#endif
