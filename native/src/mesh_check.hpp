// Whether a mesh is as whole as its shape.
#pragma once

#include "mesh_builder.hpp"

#include <TopoDS_Shape.hxx>

namespace fw
{

/* For a shape of closed shells only: every edge of a triangle has its counterpart, and the triangles hang together in no more pieces
   than there are shells. Throws a failure that names a face otherwise. */
void require_whole(const TopoDS_Shape& shape, const fw_mesh& mesh);

} // namespace fw
