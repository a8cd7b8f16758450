// Joining faces and edges that lie on one surface or curve.
#pragma once

#include <TopoDS_Shape.hxx>

namespace fw
{

// What to join, and whether splines are joined too.
struct unify_options
{
    bool edges = true;
    bool faces = true;
    bool splines = false;
};

// Never worse than the shape: what the kernel cannot join is left as it is.
TopoDS_Shape unified(const TopoDS_Shape& shape, unify_options options = {});

} // namespace fw
