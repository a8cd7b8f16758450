/*
 * formwright.h - the C ABI of libformwright.so: a geometry kernel (OCCT 7.6) for the managed side. Include this file; it
 * includes formwright/<family>.h for the families that are large, and the rules below hold for them too.
 *
 * Rules that hold for every function unless its comment says otherwise
 *   Status     The return value is FW_OK or one of fw_status. The last parameter may be null; when it is not, it receives
 *              the code, a message for humans and, where one is to blame, the sub-shape. No exception leaves the library.
 *   Ownership  A handle written to an out parameter belongs to the caller, who frees it exactly once with the free function
 *              of its type. Handles passed in are only read and stay the caller's. On failure nothing is written to results.
 *   Buffers    The caller provides them. Where the size is not known, call with capacity 0 to receive the count, then with
 *              a buffer at least that large; a smaller one that is not 0 gives FW_BUFFER_TOO_SMALL and is left alone.
 *   Units      Lengths in the caller's unit (millimetres in CAD), angles in degrees, colours in sRGB from 0 to 1.
 *   Text       UTF-8, zero-terminated. Paths too.
 *   Numbers    NaN and what lies beyond 1e9 are refused with FW_INVALID_ARGUMENT, so are sizes that must be positive and are not.
 *   Order      Sub-shapes are numbered from 0 in the order in which an exploration of the shape first meets them.
 *   Threads    A shape may be used by one thread at a time. STEP and IGES calls lock the process by themselves.
 */
#ifndef FORMWRIGHT_H
#define FORMWRIGHT_H

#include <stdint.h>

#ifdef FW_BUILDING
#define FW_EXPORT __attribute__((visibility("default")))
#else
#define FW_EXPORT
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ------------------------------------------------------------------------------------------------------------ */

typedef enum fw_status
{
    FW_OK = 0,
    FW_INVALID_ARGUMENT = 1, /* the caller's fault: null, not finite, out of range, wrong kind of shape */
    FW_REFUSED = 2,          /* the kernel cannot do it with this geometry */
    FW_INVALID_RESULT = 3,   /* the kernel said yes but its result is not a valid shape */
    FW_UNREADABLE = 4,       /* the file is not what it claims to be, is cut short or holds no geometry */
    FW_IO = 5,               /* a file cannot be opened or written */
    FW_BUFFER_TOO_SMALL = 6,
    FW_OUT_OF_MEMORY = 7,
    FW_INTERNAL = 8,         /* an unexpected exception */
    FW_CANCELLED = 9         /* the caller's progress function said so */
} fw_status;

typedef enum fw_kind
{
    FW_COMPOUND = 0, FW_COMPSOLID = 1, FW_SOLID = 2, FW_SHELL = 3, FW_FACE = 4, FW_WIRE = 5, FW_EDGE = 6, FW_VERTEX = 7
} fw_kind;

typedef struct fw_error
{
    int32_t code;           /* fw_status */
    int32_t subshape_kind;  /* fw_kind of the sub-shape to blame, -1 for none */
    int32_t subshape_index; /* its number in the input shape, -1 for none */
    char message[500];      /* zero-terminated, cut when longer */
} fw_error;

typedef struct fw_point { double x, y, z; } fw_point;

typedef struct fw_axis
{
    fw_point origin;
    fw_point direction; /* any length but 0 */
} fw_axis;

typedef struct fw_shape fw_shape;       /* a shape of any kind */
typedef struct fw_mesh fw_mesh;         /* a finished tessellation */
typedef struct fw_document fw_document; /* named and coloured bodies, as files hold them */
typedef struct fw_draco fw_draco;       /* a compressed mesh */
typedef struct fw_draco_model fw_draco_model; /* a mesh that was compressed */
typedef struct fw_assembly fw_assembly; /* a document of parts, sub-assemblies and instances, with names, colours and places */

/* ---- Library and handles ---------------------------------------------------------------------------------------------- */

/* Version of this ABI. Cannot fail. */
FW_EXPORT int32_t fw_abi_version(void);

/* Handles of all types not yet freed in this process. Cannot fail. */
FW_EXPORT int64_t fw_live_handles(void);

/* Frees a handle; null is allowed. Cannot fail. */
FW_EXPORT void fw_shape_free(fw_shape* shape);
FW_EXPORT void fw_mesh_free(fw_mesh* mesh);
FW_EXPORT void fw_document_free(fw_document* document);
FW_EXPORT void fw_assembly_free(fw_assembly* assembly);
FW_EXPORT void fw_draco_free(fw_draco* draco);
FW_EXPORT void fw_draco_model_free(fw_draco_model* model);

/* The fw_kind of a shape. */
FW_EXPORT int32_t fw_shape_kind(const fw_shape* shape, int32_t* kind, fw_error* error);

/* The distinct sub-shapes of one fw_kind, each a new handle; a shape counts as its own sub-shape. Sized buffer. */
FW_EXPORT int32_t fw_subshapes(const fw_shape* shape, int32_t kind, fw_shape** items, int32_t capacity, int32_t* count, fw_error* error);

/* Number of a sub-shape in the order of fw_subshapes; FW_INVALID_ARGUMENT when it is no part of the shape. */
FW_EXPORT int32_t fw_subshape_index(const fw_shape* shape, const fw_shape* part, int32_t* index, fw_error* error);

/* One compound of 1 or more shapes. */
FW_EXPORT int32_t fw_compound(const fw_shape* const* shapes, int32_t count, fw_shape** result, fw_error* error);

/* ---- Primitives: solids ------------------------------------------------------------------------------------------------ */

/* Box with its least corner and its three sizes, each above 0. */
FW_EXPORT int32_t fw_box(const fw_point* corner, const fw_point* size, fw_shape** result, fw_error* error);

/* Cylinder, its base at the origin of the axis. angle: above 0, at most 360. */
FW_EXPORT int32_t fw_cylinder(const fw_axis* axis, double radius, double height, double angle, fw_shape** result, fw_error* error);

/* Cone or frustum: radius1 at the origin of the axis, radius2 at the other end; one of them may be 0, equal ones give a cylinder. */
FW_EXPORT int32_t fw_cone(const fw_axis* axis, double radius1, double radius2, double height, double angle, fw_shape** result, fw_error* error);

/* Sphere, its poles along Z. */
FW_EXPORT int32_t fw_sphere(const fw_point* center, double radius, fw_shape** result, fw_error* error);

/* Torus; the minor radius must be below the major one. */
FW_EXPORT int32_t fw_torus(const fw_axis* axis, double major_radius, double minor_radius, double angle, fw_shape** result, fw_error* error);

/* ---- Curves: edges ----------------------------------------------------------------------------------------------------- */

/* Straight edge between two different points. */
FW_EXPORT int32_t fw_line(const fw_point* start, const fw_point* end, fw_shape** result, fw_error* error);

/* Circular arc through three points that are not on one line. */
FW_EXPORT int32_t fw_arc_through(const fw_point* start, const fw_point* middle, const fw_point* end, fw_shape** result, fw_error* error);

/* Circle (0 to 360) or arc from one angle to a larger one, counter-clockwise about the axis.
   x_direction: where angle 0 lies; null leaves the choice to the kernel. */
FW_EXPORT int32_t fw_circle(const fw_axis* axis, const fw_point* x_direction, double radius, double start_angle, double end_angle, fw_shape** result, fw_error* error);

/* As fw_circle, with x_direction along the major axis; minor at most major. Angles are ellipse parameters. */
FW_EXPORT int32_t fw_ellipse(const fw_axis* axis, const fw_point* x_direction, double major_radius, double minor_radius, double start_angle, double end_angle, fw_shape** result, fw_error* error);

/* Rational B-spline. knots: pole_count + degree + 1 of them, not falling. weights: one per pole above 0, or null for all 1. */
FW_EXPORT int32_t fw_bspline(int32_t degree, const fw_point* poles, int32_t pole_count, const double* knots, const double* weights, fw_shape** result, fw_error* error);

/* ---- Wires and faces --------------------------------------------------------------------------------------------------- */

/* Straight edges through 2 or more points (3 when closed), neighbours different. */
FW_EXPORT int32_t fw_polyline(const fw_point* points, int32_t count, int32_t closed, fw_shape** result, fw_error* error);

/* One wire of connected edges and wires. tolerance 0: ends must meet exactly, in the given order; above 0: ends nearer than
   that are joined, in any order and direction. */
FW_EXPORT int32_t fw_wire(const fw_shape* const* shapes, int32_t count, double tolerance, fw_shape** result, fw_error* error);

/* Face bounded by the first wire with the others as holes, whichever way they run. planar 0: other surfaces than planes are tried. */
FW_EXPORT int32_t fw_face(const fw_shape* const* wires, int32_t count, int32_t planar, fw_shape** result, fw_error* error);

/* ---- Sweeps ------------------------------------------------------------------------------------------------------------ */

/* Edge to face, wire to shell, face to solid along a vector that is not zero. */
FW_EXPORT int32_t fw_extrude(const fw_shape* shape, const fw_point* vector, fw_shape** result, fw_error* error);

/* The same about an axis. angle: not 0; 360 or more in amount is a full turn. copy 1: the result shares nothing with the shape. */
FW_EXPORT int32_t fw_revolve(const fw_shape* shape, const fw_axis* axis, double angle, int32_t copy, fw_shape** result, fw_error* error);

/* ---- Distances --------------------------------------------------------------------------------------------------------- */

/* One point on each of two shapes, as near to each other as any. */
FW_EXPORT int32_t fw_nearest(const fw_shape* first, const fw_shape* second, fw_point* on_first, fw_point* on_second, fw_error* error);

/* The point of a shape nearest to each of count points. */
FW_EXPORT int32_t fw_nearest_to_points(const fw_shape* shape, const fw_point* points, int32_t count, fw_point* nearest, fw_error* error);

/* ---- Booleans ---------------------------------------------------------------------------------------------------------- */

/* The results are compounds, but of fw_difference a solid when it is all that is left; an empty one is refused, but of fw_intersection.
   That takes 2 or more shapes and gives what the first has in common with each of the others: of 2 the compound of the pieces, of more
   a compound of these. keep_edges 0 merges faces of one surface and edges of one curve. */
FW_EXPORT int32_t fw_union(const fw_shape* const* shapes, int32_t count, int32_t keep_edges, fw_shape** result, fw_error* error);
FW_EXPORT int32_t fw_difference(const fw_shape* shape, const fw_shape* const* tools, int32_t count, int32_t keep_edges, fw_shape** result, fw_error* error);
FW_EXPORT int32_t fw_intersection(const fw_shape* const* shapes, int32_t count, int32_t keep_edges, fw_shape** result, fw_error* error);

/* ---- Fillets and chamfers ---------------------------------------------------------------------------------------------- */

/* Rounds 1 or more edges, given by their numbers, each with its radius. Radii that cannot fit are refused before the kernel
   tries, results are checked; the error names the edge. */
FW_EXPORT int32_t fw_fillet(const fw_shape* shape, const int32_t* edges, const double* radii, int32_t count, fw_shape** result, fw_error* error);

/* Cuts edges off at equal distances on both faces; otherwise as fw_fillet. */
FW_EXPORT int32_t fw_chamfer(const fw_shape* shape, const int32_t* edges, const double* distances, int32_t count, fw_shape** result, fw_error* error);

/* Rounds 1 or more edges, each with radii at rising parts 0 to 1 of its length: points counts[i] of them for edge i. */
FW_EXPORT int32_t fw_fillet_variable(const fw_shape* shape, const int32_t* edges, const int32_t* counts, int32_t count, const double* parts, const double* radii, fw_shape** result, fw_error* error);

/* Cuts edges off unevenly. faces: one per edge, beside it, on which first is measured; second is the distance on the other face,
   or with angles 1 the angle in degrees, between 0 and 90, of the cut to that face. Checked. */
FW_EXPORT int32_t fw_chamfer_uneven(const fw_shape* shape, const int32_t* edges, const fw_shape* const* faces, const double* first, const double* second, int32_t count, int32_t angles, fw_shape** result, fw_error* error);

/* ---- Transforms: new shapes that share nothing with the old ------------------------------------------------------------ */

FW_EXPORT int32_t fw_translate(const fw_shape* shape, const fw_point* vector, fw_shape** result, fw_error* error);
FW_EXPORT int32_t fw_rotate(const fw_shape* shape, const fw_axis* axis, double angle, fw_shape** result, fw_error* error);
/* factor: not 0; below 0 also mirrors through the centre. */
FW_EXPORT int32_t fw_scale(const fw_shape* shape, const fw_point* center, double factor, fw_shape** result, fw_error* error);
/* Half a turn about the axis. */
FW_EXPORT int32_t fw_mirror_axis(const fw_shape* shape, const fw_axis* axis, fw_shape** result, fw_error* error);
/* Reflection at the plane through the origin with the direction as normal. */
FW_EXPORT int32_t fw_mirror_plane(const fw_shape* shape, const fw_axis* plane, fw_shape** result, fw_error* error);
/* Moves one axis onto another. The turn about the axis is that between the kernel's frames of the two directions, or with
   x directions (both or none; not parallel to their axis) that between the frames given. Geometry is shared: the result is
   placed by a location, which fw_location tells. */
FW_EXPORT int32_t fw_align(const fw_shape* shape, const fw_axis* from, const fw_point* from_x, const fw_axis* to, const fw_point* to_x, fw_shape** result, fw_error* error);
/* Affine: three rows of four numbers, not singular. Turns, moves, uniform scales and reflections keep the kinds of surfaces;
   any other makes B-splines of them. */
FW_EXPORT int32_t fw_transform(const fw_shape* shape, const double matrix[12], fw_shape** result, fw_error* error);
/* Three rows of four numbers of the location by which a shape is placed. */
FW_EXPORT int32_t fw_location(const fw_shape* shape, double matrix[12], fw_error* error);

/* ---- Measures ---------------------------------------------------------------------------------------------------------- */

/* dimension 1: length of the edges, 2: area of the faces, 3: volume; with the centre of mass (0 when the mass is 0). */
FW_EXPORT int32_t fw_mass(const fw_shape* shape, int32_t dimension, double* mass, fw_point* center, fw_error* error);

/* Tight box about the exact geometry, without tolerance gap. FW_REFUSED for a shape without geometry. */
FW_EXPORT int32_t fw_bounds(const fw_shape* shape, fw_point* min, fw_point* max, fw_error* error);

/* Number of distinct sub-shapes, counts[fw_kind]. */
FW_EXPORT int32_t fw_counts(const fw_shape* shape, int32_t counts[8], fw_error* error);

/* How often an exploration meets sub-shapes of a kind; one that several share is met several times. */
FW_EXPORT int32_t fw_occurrences(const fw_shape* shape, int32_t kind, int32_t* count, fw_error* error);

/* valid: the kernel's analyzer finds no fault. closed: there is a shell and every shell is closed; a wire: its ends meet. */
FW_EXPORT int32_t fw_check(const fw_shape* shape, int32_t* valid, int32_t* closed, fw_error* error);

typedef enum fw_curve { FW_CURVE_LINE = 0, FW_CURVE_CIRCLE = 1, FW_CURVE_OTHER = 2 } fw_curve;

typedef enum fw_edge_role
{
    FW_EDGE_REGULAR = 0,    /* between two faces */
    FW_EDGE_SEAM = 1,       /* closes one periodic face */
    FW_EDGE_DEGENERATE = 2, /* a point, such as a pole */
    FW_EDGE_BOUNDARY = 3,   /* of one face or none */
    FW_EDGE_MULTIPLE = 4    /* between more than two faces */
} fw_edge_role;

typedef enum fw_convexity { FW_CONVEXITY_NONE = 0, FW_CONVEX = 1, FW_CONCAVE = 2, FW_SMOOTH = 3 } fw_convexity;

typedef struct fw_edge_info
{
    int32_t curve;      /* fw_curve */
    int32_t role;       /* fw_edge_role */
    int32_t convexity;  /* fw_convexity, none unless regular */
    int32_t reserved;   /* 0 */
    fw_point points[5]; /* start, three between at equal steps of the parameter, end */
    fw_point direction; /* unit: of the line, or of the circle's axis; else 0 */
    fw_point center;    /* of the circle; else 0 */
    double radius;      /* of the circle; else 0 */
    double length;
} fw_edge_info;

/* Every distinct edge, in order. Sized buffer. */
FW_EXPORT int32_t fw_edges(const fw_shape* shape, fw_edge_info* items, int32_t capacity, int32_t* count, fw_error* error);

typedef enum fw_surface
{
    FW_PLANE = 0, FW_CYLINDER = 1, FW_CONE = 2, FW_SPHERE = 3, FW_TORUS = 4, FW_BSPLINE = 5, FW_SURFACE_OTHER = 6
} fw_surface;

typedef struct fw_face_info
{
    int32_t surface;      /* fw_surface */
    int32_t inward;       /* 1: the outside of the material is towards the axis; only for cylinders */
    fw_axis axis;         /* of plane (normal), cylinder, cone, torus; direction of length 1; else 0 */
    fw_point x_direction; /* unit: where u is 0; else 0 */
    double radius;        /* of cylinder, sphere; major of torus; else 0 */
    double u_min, u_max;  /* parameter range; degrees about the axis for a cylinder */
    double v_min, v_max;  /* length along the axis for a cylinder */
} fw_face_info;

/* Every distinct face, in order. Sized buffer. */
FW_EXPORT int32_t fw_faces(const fw_shape* shape, fw_face_info* items, int32_t capacity, int32_t* count, fw_error* error);

/* ---- Vertices, flags, sewing and repair -------------------------------------------------------------------------------- */

FW_EXPORT int32_t fw_vertex(const fw_point* point, fw_shape** result, fw_error* error);

/* The sub-shapes of one fw_kind as an exploration meets them, one that several share several times. Sized buffer. */
FW_EXPORT int32_t fw_explored(const fw_shape* shape, int32_t kind, fw_shape** items, int32_t capacity, int32_t* count, fw_error* error);

/* Where the line from a point along a way (not zero) meets the faces of a shape: rising parts 0 to 1 of the way. Sized buffer. */
FW_EXPORT int32_t fw_line_hits(const fw_shape* shape, const fw_point* from, const fw_point* way, double* parts, int32_t capacity, int32_t* count, fw_error* error);

typedef struct fw_flags
{
    int32_t orientation; /* TopAbs_Orientation */
    int32_t closed, free, infinite, locked, modified, checked, convex;
} fw_flags;

FW_EXPORT int32_t fw_shape_flags(const fw_shape* shape, fw_flags* flags, fw_error* error);

/* 3: equal; 2: the same but for the orientation; 1: the same but for the place too; 0: different. */
FW_EXPORT int32_t fw_same(const fw_shape* first, const fw_shape* second, int32_t* relation, fw_error* error);

/* Merges edges of one curve, faces of one surface; splines 1: chains of splines too. */
FW_EXPORT int32_t fw_unify(const fw_shape* shape, int32_t edges, int32_t faces, int32_t splines, fw_shape** result, fw_error* error);

/* Shell of 1 or more faces whose edges are nearer than the tolerance (above 0); a compound when they do not all connect. */
FW_EXPORT int32_t fw_sew(const fw_shape* const* faces, int32_t count, double tolerance, fw_shape** result, fw_error* error);

/* Solid bounded by triangles that share their points. corners: 3 indices of points per triangle, counter-clockwise seen from outside;
   every side belongs to exactly two triangles. Whether the triangles cross each other is not looked at. */
FW_EXPORT int32_t fw_facets(const fw_point* points, int32_t count, const int32_t* corners, int32_t triangles, fw_shape** result, fw_error* error);

/* All three above 0. */
FW_EXPORT int32_t fw_repair(const fw_shape* shape, double precision, double max_tolerance, double min_tolerance, fw_shape** result, fw_error* error);

/* ---- Topology graph: what a shape consists of, by the numbers of fw_subshapes ------------------------------------------- */

typedef struct fw_link { int32_t parent, child; } fw_link;

/* What each distinct sub-shape of one kind holds of a lower kind, parent after parent, once per use and in the order in which an
   exploration of the parent meets it. Sized buffer. */
FW_EXPORT int32_t fw_links(const fw_shape* shape, int32_t parent_kind, int32_t child_kind, fw_link* items, int32_t capacity, int32_t* count, fw_error* error);

/* 1 for each distinct shell or wire that is closed, else 0. kind: FW_SHELL or FW_WIRE. Sized buffer. */
FW_EXPORT int32_t fw_closed(const fw_shape* shape, int32_t kind, int32_t* items, int32_t capacity, int32_t* count, fw_error* error);

/* Distinct surfaces, curves and curves in parameter space that carry the shape. */
FW_EXPORT int32_t fw_geometry_counts(const fw_shape* shape, int32_t counts[3], fw_error* error);

typedef struct fw_face_node
{
    int32_t surface;    /* GeomAbs_SurfaceType, -1: no surface, and then all geometry below is 0 */
    int32_t outer_wire; /* number of the wire, -1: none */
    int32_t natural;    /* 1: bounded by its parameters only */
    int32_t triangles;  /* 1: carries a triangulation */
    double tolerance;
    double u_min, u_max, v_min, v_max;
    fw_point middle; /* at the middle of the parameters, perhaps in a hole */
    fw_point normal; /* there, unit, out of the material; 0 where undefined */
    double area;
    fw_point center_of_mass;
} fw_face_node;

/* Every distinct face, in order. measure 0 leaves area and centre of mass at 0. Sized buffer. */
FW_EXPORT int32_t fw_face_nodes(const fw_shape* shape, int32_t measure, fw_face_node* items, int32_t capacity, int32_t* count, fw_error* error);

typedef struct fw_edge_node
{
    int32_t curve;        /* GeomAbs_CurveType, -1: no curve in space; then all geometry below is 0 but for middle, the start vertex */
    int32_t degenerate;
    int32_t same_parameter;
    int32_t continuity;   /* GeomAbs_Shape: the highest between its faces */
    int32_t start_vertex; /* as oriented; -1: none */
    int32_t end_vertex;
    double tolerance;
    double first, last; /* parameters */
    fw_point middle;    /* at the middle of them */
    double length;
    fw_point center_of_mass;
} fw_edge_node;

/* Every distinct edge, in order. measure as for faces. Sized buffer. */
FW_EXPORT int32_t fw_edge_nodes(const fw_shape* shape, int32_t measure, fw_edge_node* items, int32_t capacity, int32_t* count, fw_error* error);

typedef struct fw_vertex_node
{
    fw_point point;
    double tolerance;
} fw_vertex_node;

/* Every distinct vertex, in order. Sized buffer. */
FW_EXPORT int32_t fw_vertex_nodes(const fw_shape* shape, fw_vertex_node* items, int32_t capacity, int32_t* count, fw_error* error);

/* ---- Tessellation ------------------------------------------------------------------------------------------------------ */

typedef enum fw_polyline_kind { FW_SHARP = 0, FW_TANGENT = 1, FW_SEAM = 2, FW_BORDER = 3 } fw_polyline_kind;

typedef struct fw_mesh_size
{
    int32_t vertices;
    int32_t triangles;
    int32_t polylines;
    int32_t polyline_points;
} fw_mesh_size;

typedef struct fw_mesh_buffers
{
    double* positions;        /* 3 per vertex */
    double* parameters;       /* 2 per vertex: u and v on the surface of its face, 0 without; null to leave them out */
    int32_t* vertex_faces;    /* 1 per vertex: number of its face, not falling; null to leave them out */
    float* normals;           /* 3 per vertex: unit, of the exact surface, out of the material */
    int32_t* weld_ids;        /* 1 per vertex: equal for the same point of the shape, by topology and not by distance */
    int32_t* triangles;       /* 3 per triangle: vertices, counter-clockwise seen from outside */
    int32_t* triangle_faces;  /* 1 per triangle: number of its face */
    double* polyline_points;  /* 3 per point, polyline after polyline */
    int32_t* polyline_counts; /* 1 per polyline: its number of points */
    int32_t* polyline_kinds;  /* 1 per polyline: fw_polyline_kind */
} fw_mesh_buffers;

/* Polylines along every distinct edge, in order, each from the start of its edge as oriented; one that is degenerate has no points.
   angle: largest turn between segments, radians, 1e-4 to 3.2; chord: largest distance to the curve, above 0; least_points: 2 to
   10000 per edge; parameter_tolerance and least_length above 0. More than 5 million points are refused. The result holds
   polylines only. */
FW_EXPORT int32_t fw_discretise(const fw_shape* shape, double angle, double chord, int32_t least_points, double parameter_tolerance, double least_length, fw_mesh** result, fw_error* error);

/* Triangles of all faces. chord: largest distance to the surface, above 0; angle: largest turn between facets, 0.1 to 90.
   No triangle has two equal weld ids, and every edge of a closed shape is shared by two triangles. */
FW_EXPORT int32_t fw_tessellate(const fw_shape* shape, double chord, double angle, fw_mesh** result, fw_error* error);

FW_EXPORT int32_t fw_mesh_sizes(const fw_mesh* mesh, fw_mesh_size* size, fw_error* error);

/* Fills buffers of exactly the sizes told by fw_mesh_sizes. */
FW_EXPORT int32_t fw_mesh_copy(const fw_mesh* mesh, const fw_mesh_buffers* buffers, fw_error* error);

/* ---- Files ------------------------------------------------------------------------------------------------------------- */

/* An empty document. */
FW_EXPORT int32_t fw_document_new(fw_document** result, fw_error* error);

/* Adds a body. name may be empty; rgba: four numbers, or null for no colour. */
FW_EXPORT int32_t fw_document_add(fw_document* document, const fw_shape* shape, const char* name, const double* rgba, fw_error* error);

/* Number of bodies. */
FW_EXPORT int32_t fw_document_count(const fw_document* document, int32_t* count, fw_error* error);

/* One body: a new shape handle, its colour (has_color 0: none) and the length of its name in bytes without the final zero. */
FW_EXPORT int32_t fw_document_body(const fw_document* document, int32_t index, fw_shape** shape, double rgba[4], int32_t* has_color, int32_t* name_length, fw_error* error);

/* Name of a body, zero-terminated, into a buffer of name_length + 1 bytes. */
FW_EXPORT int32_t fw_document_name(const fw_document* document, int32_t index, char* name, int32_t capacity, fw_error* error);

typedef enum fw_step_schema { FW_AP214 = 0, FW_AP242 = 1 } fw_step_schema;

/* The product of the only body, or one product with a component per body, called name or, when that is empty, "Assembly"; millimetres.
   time_stamp: ISO 8601, written to the header, so that equal input gives equal bytes. */
FW_EXPORT int32_t fw_step_write(const fw_document* document, const char* path, int32_t schema, const char* name, const char* time_stamp, fw_error* error);

/* Bodies of all products, assemblies flattened, lengths turned into millimetres. */
FW_EXPORT int32_t fw_step_read(const char* path, fw_document** result, fw_error* error);

/* As for STEP. time_stamp: YYYYMMDD.HHMMSS as IGES has it. Solids are written as such. */
FW_EXPORT int32_t fw_iges_write(const fw_document* document, const char* path, const char* time_stamp, fw_error* error);
FW_EXPORT int32_t fw_iges_read(const char* path, fw_document** result, fw_error* error);

/* The kernel's own text format, exact to 15 digits, without triangles. */
FW_EXPORT int32_t fw_brep_write(const fw_shape* shape, const char* path, fw_error* error);
FW_EXPORT int32_t fw_brep_read(const char* path, fw_shape** result, fw_error* error);

/* ---- For tests of the worker supervision only -------------------------------------------------------------------------- */

/* Kills the process on purpose. kind 0: write through a null pointer, 1: abort. Other kinds: FW_INVALID_ARGUMENT. */
FW_EXPORT int32_t fw_test_fault(int32_t kind, fw_error* error);

#include "formwright/assembly.h"
#include "formwright/faces.h"
#include "formwright/sheet.h"
#include "formwright/sweeps.h"
#include "formwright/wires.h"

#ifdef __cplusplus
}
#endif

#endif
