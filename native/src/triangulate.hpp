// The kernel's triangulation, with a faster start for large flat faces.
#pragma once

#include <IMeshTools_Parameters.hxx>
#include <Message_ProgressRange.hxx>
#include <TopoDS_Shape.hxx>

namespace fw
{

// Leaves triangles in the faces of the shape, as BRepMesh_IncrementalMesh does.
void triangulate(const TopoDS_Shape& shape, const IMeshTools_Parameters& parameters, const Message_ProgressRange& range = Message_ProgressRange());

} // namespace fw
