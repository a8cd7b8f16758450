// Wires moved along the Y axis while they turn about it.
#pragma once

#include <TopoDS_Shape.hxx>
#include <TopoDS_Wire.hxx>

namespace fw
{

/* A shell of one face per edge, or the solid with planar ends. Every point of the wire follows its helix within 6e-6 of the helix's
   radius, however many turns. upper: the wire at its end. turn: radians. */
TopoDS_Shape screwed(const TopoDS_Wire& lower, const TopoDS_Wire& upper, double height, double turn, bool solid);

} // namespace fw
