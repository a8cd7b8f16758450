// Wires as chains of edges.
#pragma once

#include "guard.hpp"

#include <TopoDS_Edge.hxx>
#include <TopoDS_Wire.hxx>

namespace fw
{

// The edges from the start of a wire (or an edge) to its end, each in the sense of the wire, whatever order they are stored in.
std::vector<TopoDS_Edge> edges_along(const TopoDS_Shape& wire);

// The same as a wire whose stored order is that of the chain.
TopoDS_Wire ordered_wire(const TopoDS_Shape& wire);

// One wire of edges and wires that connect end to end in the given order.
TopoDS_Wire join_in_order(const std::vector<TopoDS_Shape>& parts);

} // namespace fw
