// Faces taken apart and put together again: their surface, their parameters, their wires.
#pragma once

#include "formwright.h"

#include <Geom_Surface.hxx>
#include <TopoDS_Face.hxx>
#include <TopoDS_Shape.hxx>
#include <TopoDS_Wire.hxx>
#include <gp_Pnt2d.hxx>

#include <vector>

namespace fw
{

struct uv_range
{
    double u_min, u_max, v_min, v_max;
};

const TopoDS_Face& face_of(const fw_shape* handle, const char* name = "face");

// The exact surface in place; a face of triangles only is refused.
Handle(Geom_Surface) surface_of(const TopoDS_Face& face);

uv_range range_of(const TopoDS_Face& face);

// Refuses a range that is not finite: the surface goes on for ever.
uv_range finite_range_of(const TopoDS_Face& face);

gp_Pnt2d uv_of(const fw_uv& value, const char* name);

// A forward face on a surface. The first wire is its outside and the others are holes, whichever way they run; they may come without
// curves in the parameters of the surface, which are then added. keep_sense: the wires bound what lies to their left instead.
TopoDS_Face face_on(const Handle(Geom_Surface)& surface, const std::vector<TopoDS_Shape>& wires, bool keep_sense);

// The face with more holes, turned as the face is.
TopoDS_Face face_with_holes(const TopoDS_Face& face, const std::vector<TopoDS_Shape>& wires);

// False when wires of the face meet, lie outside of the outer one or run the wrong way: what the full check asks beyond single wires.
bool wires_fit(const TopoDS_Face& face);

// Throws FW_INVALID_RESULT with the message when the kernel finds a fault.
const TopoDS_Face& checked(const TopoDS_Face& face, const char* message);

} // namespace fw
