// Chains of edges.
#include "wires.hpp"

#include <BRepBuilderAPI_MakePolygon.hxx>
#include <BRepBuilderAPI_MakeWire.hxx>
#include <BRepTools_WireExplorer.hxx>
#include <BRep_Tool.hxx>
#include <ShapeAnalysis_FreeBounds.hxx>
#include <ShapeFix_Wire.hxx>
#include <TopExp.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_HSequenceOfShape.hxx>
#include <TopTools_ListOfShape.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Iterator.hxx>

namespace
{
std::vector<TopoDS_Edge> stored_edges(const TopoDS_Shape& wire)
{
    std::vector<TopoDS_Edge> edges;
    for (TopoDS_Iterator it(wire); it.More(); it.Next())
        edges.push_back(TopoDS::Edge(it.Value()));
    return edges;
}

std::vector<TopoDS_Edge> explored_edges(const TopoDS_Wire& wire)
{
    std::vector<TopoDS_Edge> edges;
    for (BRepTools_WireExplorer it(wire); it.More(); it.Next())
        edges.push_back(it.Current());
    return edges;
}

bool chained(const std::vector<TopoDS_Edge>& edges)
{
    for (std::size_t i = 1; i < edges.size(); i++)
        if (!TopExp::LastVertex(edges[i - 1], Standard_True).IsSame(TopExp::FirstVertex(edges[i], Standard_True)))
            return false;
    return true;
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

namespace fw
{

std::vector<TopoDS_Edge> edges_along(const TopoDS_Shape& wire)
{
    if (wire.ShapeType() == TopAbs_EDGE)
        return {TopoDS::Edge(wire)};
    if (wire.ShapeType() != TopAbs_WIRE)
        invalid_argument("only wires and edges have edges along them");

    // The explorer follows shared vertices from the free end of an open wire, and stops where it cannot go on.
    const std::vector<TopoDS_Edge> stored = stored_edges(wire);
    if (stored.empty())
        invalid_argument("the wire has no edges");
    const std::vector<TopoDS_Edge> explored = explored_edges(TopoDS::Wire(wire));
    if (explored.size() == stored.size())
        return explored;
    if (chained(stored))
        return stored;

    TopTools_ListOfShape list;
    for (const TopoDS_Edge& edge : stored)
        list.Append(edge);
    BRepBuilderAPI_MakeWire maker;
    maker.Add(list);
    if (maker.IsDone())
    {
        const std::vector<TopoDS_Edge> rebuilt = explored_edges(maker.Wire());
        if (rebuilt.size() == stored.size())
            return rebuilt;
    }
    refused("the edges of the wire do not form one chain");
}

TopoDS_Wire ordered_wire(const TopoDS_Shape& wire)
{
    if (wire.ShapeType() == TopAbs_WIRE && explored_edges(TopoDS::Wire(wire)).size() == stored_edges(wire).size())
        return TopoDS::Wire(wire);
    const std::vector<TopoDS_Edge> edges = edges_along(wire);
    return join_in_order({edges.begin(), edges.end()});
}

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
            refused("the edges do not connect end to end");
    }
    return maker.Wire();
}

} // namespace fw

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
        fw::give(result, fw::not_negative(tolerance, "tolerance") == 0 ? fw::join_in_order(parts) : join_near(parts, tolerance));
    });
}

int32_t fw_wire_edges(const fw_shape* wire, fw_shape** items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        const std::vector<TopoDS_Edge> edges = fw::edges_along(fw::shape(wire, "wire"));
        if (!fw::fill(int32_t(edges.size()), items, capacity, count))
            return;
        for (std::size_t i = 0; i < edges.size(); i++)
            fw::give(&items[i], edges[i]);
    });
}
