// How the faces of a shape meet at its edges.
#pragma once

#include "formwright.h"

#include <TopTools_IndexedDataMapOfShapeListOfShape.hxx>
#include <TopTools_IndexedMapOfShape.hxx>
#include <TopoDS_Edge.hxx>
#include <TopoDS_Face.hxx>
#include <gp_Vec.hxx>

#include <vector>

namespace fw
{

// The meeting of two faces at one point of an edge.
struct meeting
{
    gp_Vec into_first;  // unit, in the first face, away from the edge
    gp_Vec into_second; // the same in the second face
    double turn;        // angle between the two outward normals, radians
    bool convex;        // material fills less than half of the space about the edge
};

class edge_map
{
public:
    explicit edge_map(const TopoDS_Shape& shape);

    int size() const { return edges_.Extent(); }
    const TopoDS_Edge& edge(int index) const;
    int index_of(const TopoDS_Shape& edge) const { return edges_.FindIndex(edge) - 1; }

    // The distinct faces at an edge.
    std::vector<TopoDS_Face> faces(int index) const;

    fw_edge_role role(int index) const;

    // None unless the edge is regular.
    fw_convexity convexity(int index) const;

    // At a fraction 0 to 1 of the parameter of a regular edge; false where a normal is undefined.
    bool meet(int index, double fraction, meeting& result) const;

private:
    TopTools_IndexedMapOfShape edges_;
    TopTools_IndexedDataMapOfShapeListOfShape faces_;
};

} // namespace fw
