// Nodes of edges, opposite each other across free-form faces.
#pragma once

#include <BRepMesh_EdgeDiscret.hxx>

namespace fw
{

/*
 * The kernel cuts every edge by itself. Across a narrow face that bends, as the flank of a thread, triangles between nodes that are
 * not opposite each other stand askew: their area can be a tenth too large, their normals far off. Here the edges on
 * opposite sides of free-form faces with four sides, and on through the faces beyond, are cut at the same parameters.
 */
class aligned_edges final : public BRepMesh_EdgeDiscret
{
protected:
    Standard_Boolean performInternal(const Handle(IMeshData_Model)& model, const IMeshTools_Parameters& parameters, const Message_ProgressRange& range) override;
};

} // namespace fw
