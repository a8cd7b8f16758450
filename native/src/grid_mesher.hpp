// Triangles of free-form faces that cover a rectangle of their surface's parameters.
#pragma once

#include "face_mesh.hpp"

#include <IMeshData_PCurve.hxx>
#include <IMeshTools_Parameters.hxx>

#include <algorithm>

namespace fw
{

struct parameter_range
{
    double low = 1e300, high = -1e300;

    void include(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }

    double width() const { return high - low; }
};

// Sides of a rectangle of parameters; opposite ones follow each other.
enum rectangle_side { low_v, high_v, low_u, high_u };

inline bool runs_along_u(int side)
{
    return side == low_v || side == high_v;
}

// The parameter of the surface that changes along a side, at a node of a border.
inline double moving(const IMeshData::IPCurveHandle& curve, int node, int side)
{
    return runs_along_u(side) ? curve->GetPoint(node).X() : curve->GetPoint(node).Y();
}

// Spline surfaces and everything without a closed form.
bool is_free_form(const IMeshData::IFaceHandle& face);

// What the nodes on the border of a face reach; false without an inside.
bool range_of(const IMeshData::IFaceHandle& face, parameter_range& u, parameter_range& v);

// The side of the rectangle on which all nodes of a piece of the border lie; -1 for none.
int side_of(const IMeshData::IPCurveHandle& curve, const parameter_range& u, const parameter_range& v);

/* A grid of lines of constant parameter, so close that the surface between them is within the face's deflection, joined to the
   nodes that its edges have. False, and nothing done, if the border is no rectangle. */
bool grid_mesh(const IMeshData::IFaceHandle& face, const IMeshTools_Parameters& parameters, face_mesh& mesh);

} // namespace fw
