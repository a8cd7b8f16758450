/*
 * formwright/sheet.h - development of faces into a plane, and rays through material. Included by formwright.h, whose rules hold here.
 */
#ifndef FORMWRIGHT_SHEET_H
#define FORMWRIGHT_SHEET_H

/* developable: 1 when a face can be laid into a plane without stretching. Planes, cylinders and cones by their type, other surfaces
   when one family of their parameter lines is straight and the normal does not turn along these, within 1e-4 radians. */
FW_EXPORT int32_t fw_developable(const fw_shape* face, int32_t* developable, fw_error* error);

/* The face laid into the plane z = 0, seen from outside of the material, its normal along +Z, with all its holes. Lines and arcs
   stay exact where they can; other curves are within 1e-7 of the size of the face.
   depth: 0, or how far into the material the fibre lies that keeps its length; other surfaces than planes, cylinders and cones take
   0 only. A face that goes round its axis is cut along its seam. What is not developable is refused. */
FW_EXPORT int32_t fw_flatten(const fw_shape* face, double depth, fw_shape** result, fw_error* error);

/* Where fw_flatten lays points of the surface of a face. */
FW_EXPORT int32_t fw_flat_points(const fw_shape* face, double depth, const fw_uv* at, int32_t count, fw_point* points, fw_error* error);

/* Parameters on a face of the two ends of one of its edges, in the direction of the curve of the edge. */
FW_EXPORT int32_t fw_edge_on_face(const fw_shape* face, const fw_shape* edge, fw_uv ends[2], fw_error* error);

typedef struct fw_hit
{
    int32_t face;     /* number of the face, -1: none */
    int32_t reserved; /* 0 */
    double distance;  /* from the origin of the ray, above least; 0 without face */
} fw_hit;

/* The first face of a shape that each of count rays meets further away than least, which is above 0. */
FW_EXPORT int32_t fw_first_hits(const fw_shape* shape, const fw_axis* rays, int32_t count, double least, fw_hit* hits, fw_error* error);

#endif
