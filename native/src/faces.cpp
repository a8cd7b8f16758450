// Faces from wires.
#include "face_parts.hpp"
#include "guard.hpp"

#include <BRepBuilderAPI_MakeFace.hxx>
#include <BRepCheck_Analyzer.hxx>
#include <BRepCheck_Wire.hxx>
#include <BRep_Tool.hxx>
#include <ShapeAnalysis.hxx>
#include <ShapeExtend_WireData.hxx>
#include <ShapeFix_Face.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Edge.hxx>
#include <TopoDS_Face.hxx>
#include <TopoDS_Wire.hxx>

namespace
{
// The check compares edges in pairs; drawings of more edges than these would wait long for it.
constexpr int most_edges_compared = 1000;

void require_simple(const TopoDS_Face& face, const std::vector<TopoDS_Shape>& bounds)
{
    for (std::size_t i = 0; i < bounds.size(); i++)
    {
        if (bounds[i].NbChildren() > most_edges_compared)
            continue;
        TopoDS_Edge first, second;
        const Handle(BRepCheck_Wire) check = new BRepCheck_Wire(TopoDS::Wire(bounds[i]));
        if (check->SelfIntersect(face, first, second) == BRepCheck_SelfIntersectingWire)
            throw fw::failure{FW_INVALID_ARGUMENT, "wire " + std::to_string(i) + " crosses itself; a face needs a border that does not", FW_WIRE, int32_t(i)};
    }
}

TopoDS_Face face_of_wires(const std::vector<TopoDS_Shape>& bounds, bool planar, bool against_outer)
{
    BRepBuilderAPI_MakeFace maker(TopoDS::Wire(bounds[0]), planar);
    if (!maker.IsDone())
        fw::refused(planar ? "the wire does not lie in a plane" : "no surface was found through the wire");
    const TopoDS_Face face = maker.Face();
    const auto turn = [&face](const TopoDS_Shape& wire) { return ShapeAnalysis::TotCross2D(new ShapeExtend_WireData(TopoDS::Wire(wire)), face); };
    const double outer_turn = against_outer ? turn(bounds[0]) : 0;
    for (std::size_t i = 1; i < bounds.size(); i++)
        maker.Add(TopoDS::Wire(against_outer && turn(bounds[i]) * outer_turn > 0 ? bounds[i].Reversed() : bounds[i]));
    return maker.Face();
}
} // namespace

int32_t fw_face(const fw_shape* const* wires, int32_t count, int32_t planar, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const std::vector<TopoDS_Shape> bounds = fw::shapes(wires, count, "wires");
        for (std::size_t i = 0; i < bounds.size(); i++)
        {
            if (bounds[i].ShapeType() != TopAbs_WIRE)
                fw::invalid_argument("only wires bound a face");
            if (!BRep_Tool::IsClosed(bounds[i]))
                throw fw::failure{FW_INVALID_ARGUMENT, "wire " + std::to_string(i) + " is not closed", FW_WIRE, int32_t(i)};
        }

        // Holes must run against the outer wire; callers need not know which way theirs run.
        const TopoDS_Face turned = face_of_wires(bounds, planar != 0, bounds.size() > 1);
        require_simple(turned, bounds);
        if (bounds.size() == 1 || fw::wires_fit(turned))
            return fw::give(result, turned);

        ShapeFix_Face fix(face_of_wires(bounds, planar != 0, false));
        fix.FixOrientation();
        const TopoDS_Face face = fix.Face();
        if (!BRepCheck_Analyzer(face).IsValid())
            throw fw::failure{FW_INVALID_RESULT, "the holes cross each other or the outer wire"};
        fw::give(result, face);
    });
}
