/*
 * formwright/sweeps.h - lofts, pipes, offsets and slices. Included by formwright.h, whose rules hold here.
 */
#ifndef FORMWRIGHT_SWEEPS_H
#define FORMWRIGHT_SWEEPS_H

/* ---- Lofts and pipes --------------------------------------------------------------------------------------------------- */

typedef struct fw_loft_options
{
    double tolerance;          /* above 0 */
    int32_t solid;             /* 1: closed by the first and last section; checked */
    int32_t straight;          /* 1: ruled surfaces between neighbours */
    int32_t smoothing;         /* 1: near the sections instead of through them */
    int32_t max_degree;        /* 0: the kernel's */
    int32_t parametrization;   /* 0: chord length, 1: centripetal, 2: equal steps */
    int32_t periodic_sections; /* above 0, at most 1000: closed curves across the sections at so many steps are lofted instead */
} fw_loft_options;

/* Shell or solid through wires or edges, all closed or all open. start, end: points before and after them, or null. */
FW_EXPORT int32_t fw_loft(const fw_shape* const* sections, int32_t count, const fw_loft_options* options, const fw_point* start, const fw_point* end, fw_shape** result, fw_error* error);

/* Moves profiles (wires, edges, and vertices at the ends) where they stand along a path; a solid when all are closed. */
FW_EXPORT int32_t fw_pipe_shell(const fw_shape* spine, const fw_shape* const* profiles, int32_t count, fw_shape** result, fw_error* error);

typedef enum fw_trihedron { FW_FRENET = 0, FW_CORRECTED_FRENET = 1, FW_DISCRETE = 2 } fw_trihedron;

/* Moves one profile, which stands at the start, along a path: wire to shell, face to solid. Checked. */
FW_EXPORT int32_t fw_pipe(const fw_shape* spine, const fw_shape* profile, int32_t trihedron, int32_t force_c1, fw_shape** result, fw_error* error);

/* Where a wire or edge begins, and its unit tangent there. */
FW_EXPORT int32_t fw_path_start(const fw_shape* path, fw_point* point, fw_point* tangent, fw_error* error);

/* Lofts a wire to its copy, height above it along Y and turned about Y by angle degrees; from: height of the lower wire. By more than
   a turn every point follows its helix within 6e-6 of the helix's radius; at most 3000 turns. */
FW_EXPORT int32_t fw_twist(const fw_shape* lower, const fw_shape* upper, double from, double height, double angle, int32_t solid, fw_shape** result, fw_error* error);

/* ---- Offsets and slices ------------------------------------------------------------------------------------------------ */

typedef enum fw_join { FW_JOIN_ARC = 0, FW_JOIN_INTERSECTION = 1, FW_JOIN_TANGENT = 2 } fw_join;

/* Flat wires and edges in their plane, or about and within a face (or null); other shapes along their normals, checked.
   distance 0 gives the shape itself. */
FW_EXPORT int32_t fw_offset(const fw_shape* shape, const fw_shape* face, double distance, double tolerance, int32_t join, int32_t remove_edges, fw_shape** result, fw_error* error);

/* Face or shell, its offset and the walls between them, as a closed shell facing outwards. offset: not 0. */
FW_EXPORT int32_t fw_thicken_simple(const fw_shape* shape, double offset, fw_shape** result, fw_error* error);

typedef struct fw_thicken_options
{
    double offset;    /* not 0; below 0 inwards */
    double tolerance; /* above 0 */
    int32_t intersection;
    int32_t self_intersection;
    int32_t join;     /* fw_join */
    int32_t remove_edges;
} fw_thicken_options;

/* Hollow solid, open at 1 or more of its faces. Checked. */
FW_EXPORT int32_t fw_thicken(const fw_shape* shape, const fw_shape* const* faces, int32_t count, const fw_thicken_options* options, fw_shape** result, fw_error* error);

/* Faces of the cuts through all solids across a direction, from their lowest point on, the steps taken in turn; at most 10000. */
FW_EXPORT int32_t fw_slice(const fw_shape* shape, const fw_point* direction, const double* steps, int32_t count, fw_shape** result, fw_error* error);

/* Compound of the parts into which tools split a shape; with_tools 1: those of the tools too. fuzzy: tolerance, 0 or more. */
FW_EXPORT int32_t fw_split(const fw_shape* shape, const fw_shape* const* tools, int32_t count, double fuzzy, int32_t with_tools, fw_shape** result, fw_error* error);

/* What a shape is made of directly, each a new handle. Sized buffer. */
FW_EXPORT int32_t fw_children(const fw_shape* shape, fw_shape** items, int32_t capacity, int32_t* count, fw_error* error);

#endif
