// Chains of edges.
#include "guard.hpp"

#include <BRepBuilderAPI_MakePolygon.hxx>
#include <BRepBuilderAPI_MakeWire.hxx>
#include <BRep_Tool.hxx>
#include <ShapeAnalysis_FreeBounds.hxx>
#include <ShapeFix_Wire.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_HSequenceOfShape.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Wire.hxx>

namespace
{
TopoDS_Wire join_in_order(const std::vector<TopoDS_Shape>& parts)
{
    BRepBuilderAPI_MakeWire maker;
    for (const TopoDS_Shape& part : parts)
    {
        if (part.ShapeType() == TopAbs_WIRE)
            maker.Add(TopoDS::Wire(part));
        else
            maker.Add(TopoDS::Edge(part));
        if (!maker.IsDone())
            fw::refused("the edges do not connect end to end");
    }
    return maker.Wire();
}

TopoDS_Wire join_near(const std::vector<TopoDS_Shape>& parts, double tolerance)
{
    Handle(TopTools_HSequenceOfShape) edges = new TopTools_HSequenceOfShape;
    for (const TopoDS_Shape& part : parts)
        for (TopExp_Explorer it(part, TopAbs_EDGE); it.More(); it.Next())
            edges->Append(it.Current());

    Handle(TopTools_HSequenceOfShape) wires;
    ShapeAnalysis_FreeBounds::ConnectEdgesToWires(edges, tolerance, Standard_False, wires);
    if (wires.IsNull() || wires->Length() != 1)
        fw::refused("the edges form " + std::to_string(wires.IsNull() ? 0 : wires->Length()) + " chains instead of one");

    ShapeFix_Wire fix;
    fix.Load(TopoDS::Wire(wires->Value(1)));
    fix.SetPrecision(tolerance);
    fix.ClosedWireMode() = BRep_Tool::IsClosed(wires->Value(1));
    fix.FixConnected();
    return fix.Wire();
}
} // namespace

int32_t fw_polyline(const fw_point* points, int32_t count, int32_t closed, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (count < (closed != 0 ? 3 : 2))
            fw::invalid_argument(closed != 0 ? "a polygon needs 3 points" : "a polyline needs 2 points");
        fw::required(points, "points");
        BRepBuilderAPI_MakePolygon maker;
        for (int32_t i = 0; i < count; i++)
        {
            maker.Add(fw::point(&points[i], "points"));
            if (i > 0 && !maker.Added())
                fw::invalid_argument("points " + std::to_string(i - 1) + " and " + std::to_string(i) + " are the same");
        }
        if (closed != 0)
            maker.Close();
        if (!maker.IsDone())
            fw::refused("the points do not make a wire");
        fw::give(result, maker.Wire());
    });
}

int32_t fw_wire(const fw_shape* const* shapes, int32_t count, double tolerance, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const std::vector<TopoDS_Shape> parts = fw::shapes(shapes, count);
        for (const TopoDS_Shape& part : parts)
            if (part.ShapeType() != TopAbs_EDGE && part.ShapeType() != TopAbs_WIRE)
                fw::invalid_argument("only edges and wires make a wire");
        fw::give(result, fw::not_negative(tolerance, "tolerance") == 0 ? join_in_order(parts) : join_near(parts, tolerance));
    });
}
