// Rounded and cut corners of flat wires.
#include "wires.hpp"

#include <BRepAdaptor_Curve.hxx>
#include <BRepBuilderAPI_MakeEdge.hxx>
#include <BRepLib_FindSurface.hxx>
#include <BRep_Tool.hxx>
#include <ChFi2d_FilletAlgo.hxx>
#include <GC_MakeArcOfCircle.hxx>
#include <Geom_Plane.hxx>
#include <Geom_TrimmedCurve.hxx>
#include <TopExp.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Vertex.hxx>
#include <gp_Pln.hxx>

#include <algorithm>
#include <cmath>
#include <optional>

namespace
{
constexpr double nearness = 1e-7;
constexpr double smooth = 1e-6; // radians

gp_Pnt start_of(const TopoDS_Edge& edge)
{
    return BRep_Tool::Pnt(TopExp::FirstVertex(edge, Standard_True));
}

gp_Pnt end_of(const TopoDS_Edge& edge)
{
    return BRep_Tool::Pnt(TopExp::LastVertex(edge, Standard_True));
}

bool is_straight(const TopoDS_Edge& edge)
{
    return BRepAdaptor_Curve(edge).GetType() == GeomAbs_Line;
}

// Unit direction of an edge in its own sense where it starts, or where it ends.
gp_Vec direction_at(const TopoDS_Edge& edge, bool at_end)
{
    const BRepAdaptor_Curve curve(edge);
    const bool reversed = edge.Orientation() == TopAbs_REVERSED;
    gp_Pnt point;
    gp_Vec tangent;
    curve.D1(at_end == reversed ? curve.FirstParameter() : curve.LastParameter(), point, tangent);
    if (tangent.Magnitude() < 1e-15)
        fw::refused("an edge of the wire has no direction at its end");
    return reversed ? -tangent.Normalized() : tangent.Normalized();
}

TopoDS_Edge segment(const gp_Pnt& from, const gp_Pnt& to)
{
    BRepBuilderAPI_MakeEdge maker(from, to);
    if (!maker.IsDone())
        fw::refused("an edge beside a corner would have no length");
    return maker.Edge();
}

struct chain
{
    std::vector<TopoDS_Edge> edges;
    bool closed;

    explicit chain(const TopoDS_Shape& wire) : edges(fw::edges_along(wire))
    {
        closed = start_of(edges.front()).Distance(end_of(edges.back())) <= nearness;
    }

    // Corner k is where edge k ends and the next one starts; an edge that is closed by itself has none.
    int32_t corners() const { return edges.size() < 2 ? 0 : int32_t(edges.size()) - (closed ? 0 : 1); }
    std::size_t after(std::size_t corner) const { return (corner + 1) % edges.size(); }
    gp_Vec arriving(std::size_t corner) const { return direction_at(edges[corner], true); }
    gp_Vec leaving(std::size_t corner) const { return direction_at(edges[after(corner)], false); }
};

// What is to be done at one corner.
struct cut
{
    double size = 0;
    std::optional<double> angle; // radians from the first edge; none: rounded
    bool straight = false;       // between straight edges, where all is known beforehand
    double before = 0, after = 0; // lengths that it takes of the edges beside it
};

cut plan(const chain& wire, std::size_t corner, double size, std::optional<double> angle)
{
    cut result;
    result.size = size;
    result.angle = angle;
    result.straight = is_straight(wire.edges[corner]) && is_straight(wire.edges[wire.after(corner)]);
    const std::string name = "corner " + std::to_string(corner);
    const double turn = wire.arriving(corner).Angle(wire.leaving(corner));
    if (M_PI - turn < smooth)
        fw::refused("the edges at " + name + " run back on each other");
    if (turn < smooth)
        fw::refused("the edges at " + name + " run on smoothly; there is no corner to cut");
    if (angle)
    {
        if (!result.straight)
            fw::refused("an edge at " + name + " is curved; only corners of straight edges are chamfered");
        if (*angle >= turn)
            fw::refused("a cut at " + fw::text(*angle * 180 / M_PI) + " degrees misses the edge after " + name + "; the angle must stay below "
                + fw::text(turn * 180 / M_PI));
        result.before = size;
        result.after = size * std::sin(*angle) / std::sin(turn - *angle);
    }
    else if (result.straight)
    {
        result.before = result.after = size * std::tan(turn / 2);
    }
    return result;
}

// The cuts at both ends of a straight edge must leave it a length of 0 or more.
void require_room(const chain& wire, const std::vector<std::optional<cut>>& cuts)
{
    for (std::size_t i = 0; i < wire.edges.size(); i++)
    {
        if (!is_straight(wire.edges[i]))
            continue;
        const std::size_t previous = (i + wire.edges.size() - 1) % wire.edges.size();
        const cut* at_start = cuts[previous] ? &*cuts[previous] : nullptr;
        const cut* at_end = cuts[i] ? &*cuts[i] : nullptr;
        const double taken = (at_start != nullptr ? at_start->after : 0) + (at_end != nullptr ? at_end->before : 0);
        const double length = start_of(wire.edges[i]).Distance(end_of(wire.edges[i]));
        if (taken <= length + nearness)
            continue;
        const cut& larger = at_start == nullptr || (at_end != nullptr && at_end->size >= at_start->size) ? *at_end : *at_start;
        const char* name = larger.angle ? "distance " : "radius ";
        fw::blame_edge(FW_REFUSED, int32_t(i), name + fw::text(larger.size) + " is too large for edge " + std::to_string(i) + ", which is "
            + fw::text(length) + " long and would need " + fw::text(taken) + "; the largest that works is " + fw::text(larger.size * length / taken));
    }
}

gp_Pln plane_of(const TopoDS_Shape& wire)
{
    const BRepLib_FindSurface finder(wire, -1, Standard_True);
    const Handle(Geom_Plane) plane = Handle(Geom_Plane)::DownCast(finder.Surface());
    if (!finder.Found() || plane.IsNull())
        fw::refused("the wire does not lie in a plane");
    return plane->Pln().Transformed(finder.Location().Transformation());
}

// Turned so that it begins nearest to a point.
TopoDS_Edge beginning_at(const TopoDS_Edge& edge, const gp_Pnt& point)
{
    return start_of(edge).Distance(point) <= end_of(edge).Distance(point) ? edge : TopoDS::Edge(edge.Reversed());
}

struct rounding
{
    TopoDS_Edge before, arc, after;
};

rounding round_off(const TopoDS_Edge& before, const TopoDS_Edge& after, const gp_Pln& plane, const gp_Pnt& corner, double radius, int32_t solution)
{
    ChFi2d_FilletAlgo maker(before, after, plane);
    if (!maker.Perform(radius))
        fw::refused("no arc of radius " + fw::text(radius) + " touches both edges; the radius is too large for them");
    rounding result;
    result.arc = maker.Result(corner, result.before, result.after, solution);
    if (result.arc.IsNull())
        fw::refused("no arc of radius " + fw::text(radius) + " touches both edges; the radius is too large for them");
    return result;
}

TopoDS_Edge straight_cut(TopoDS_Edge& before, TopoDS_Edge& after, const cut& c, const gp_Pnt& corner, const gp_Vec& arriving, const gp_Vec& leaving)
{
    const gp_Pnt from = corner.Translated(-c.before * arriving), to = corner.Translated(c.after * leaving);
    // A cut that takes all of an edge leaves nothing of it.
    const gp_Pnt first = start_of(before), last = end_of(after);
    before = first.Distance(from) <= nearness ? TopoDS_Edge() : segment(first, from);
    after = last.Distance(to) <= nearness ? TopoDS_Edge() : segment(to, last);
    return c.angle ? segment(from, to) : BRepBuilderAPI_MakeEdge(GC_MakeArcOfCircle(from, arriving, to).Value()).Edge();
}

TopoDS_Wire with_cuts(const TopoDS_Shape& shape, const chain& wire, const std::vector<std::optional<cut>>& cuts)
{
    const gp_Pln plane = plane_of(shape);
    std::vector<TopoDS_Edge> edges = wire.edges;
    std::vector<TopoDS_Edge> inserted(edges.size());
    for (std::size_t i = 0; i < edges.size(); i++)
    {
        if (!cuts[i])
            continue;
        const std::size_t next = wire.after(i);
        const gp_Pnt corner = end_of(wire.edges[i]);
        if (edges[i].IsNull() || edges[next].IsNull())
            fw::refused("the size at corner " + std::to_string(i) + " is too large");
        if (cuts[i]->straight)
        {
            inserted[i] = straight_cut(edges[i], edges[next], *cuts[i], corner, wire.arriving(i), wire.leaving(i));
            continue;
        }
        const gp_Pnt first = start_of(edges[i]);
        const rounding made = round_off(edges[i], edges[next], plane, corner, cuts[i]->size, -1);
        edges[i] = beginning_at(made.before, first);
        inserted[i] = beginning_at(made.arc, end_of(edges[i]));
        edges[next] = beginning_at(made.after, end_of(inserted[i]));
    }
    std::vector<TopoDS_Shape> parts;
    for (std::size_t i = 0; i < edges.size(); i++)
    {
        if (!edges[i].IsNull())
            parts.push_back(edges[i]);
        if (!inserted[i].IsNull())
            parts.push_back(inserted[i]);
    }
    return fw::join_in_order(parts);
}
} // namespace

int32_t fw_corners(const fw_shape* wire, fw_corner* items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        const chain edges(fw::shape(wire, "wire"));
        if (!fw::fill(edges.corners(), items, capacity, count))
            return;
        for (int32_t i = 0; i < edges.corners(); i++)
        {
            const std::size_t k = std::size_t(i);
            items[i] = {fw::point_of(end_of(edges.edges[k]).XYZ()), fw::point_of(edges.arriving(k).XYZ()), fw::point_of(edges.leaving(k).XYZ())};
        }
    });
}

int32_t fw_cut_corners(const fw_shape* wire, const int32_t* corners, const double* sizes, const double* angles, int32_t count, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& shape = fw::shape(wire, "wire");
        const chain edges(shape);
        if (count < 1)
            fw::invalid_argument("no corner is given");
        fw::required(corners, "corners");
        fw::required(sizes, "sizes");
        std::vector<std::optional<cut>> cuts(edges.edges.size());
        for (int32_t i = 0; i < count; i++)
        {
            if (corners[i] < 0 || corners[i] >= edges.corners())
                fw::invalid_argument("corner " + std::to_string(corners[i]) + " does not exist; the wire has " + std::to_string(edges.corners()) + ", counted from 0");
            const std::size_t k = std::size_t(corners[i]);
            if (cuts[k])
                fw::invalid_argument("corner " + std::to_string(corners[i]) + " is given twice");
            std::optional<double> angle;
            if (angles != nullptr)
                angle = fw::positive(angles[i], "angle") * M_PI / 180;
            cuts[k] = plan(edges, k, fw::positive(sizes[i], angles != nullptr ? "distance" : "radius"), angle);
        }
        require_room(edges, cuts);
        fw::give(result, with_cuts(shape, edges, cuts));
    });
}

int32_t fw_fillet_pair(const fw_shape* first, const fw_shape* second, const fw_axis* plane, double radius, int32_t solution, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& a = fw::shape(first, "edge1");
        const TopoDS_Shape& b = fw::shape(second, "edge2");
        if (a.ShapeType() != TopAbs_EDGE || b.ShapeType() != TopAbs_EDGE)
            fw::invalid_argument("only edges are joined by an arc");
        if (solution < -1)
            fw::invalid_argument("solution must be -1 for the nearest, or its number from 0");
        TopoDS_Edge one = TopoDS::Edge(a.Oriented(TopAbs_FORWARD)), other = TopoDS::Edge(b.Oriented(TopAbs_FORWARD));
        const gp_Pln in(gp_Ax3(fw::frame(plane, "plane")));
        for (const TopoDS_Edge& edge : {one, other})
            for (const gp_Pnt& p : {start_of(edge), end_of(edge)})
                if (in.Distance(p) > 1e-6)
                    fw::invalid_argument("an edge does not lie in the plane");

        // The first edge is to end and the second to start where they are nearest to each other.
        double least = -1;
        bool turn_one = false, turn_other = false;
        for (int k = 0; k < 4; k++)
        {
            const double distance = (k & 1 ? start_of(one) : end_of(one)).Distance(k & 2 ? end_of(other) : start_of(other));
            if (least < 0 || distance < least)
            {
                least = distance;
                turn_one = (k & 1) != 0;
                turn_other = (k & 2) != 0;
            }
        }
        if (turn_one)
            one.Reverse();
        if (turn_other)
            other.Reverse();
        const gp_Pnt far = start_of(one), corner = end_of(one);
        ChFi2d_FilletAlgo probe(one, other, in);
        if (probe.Perform(fw::positive(radius, "radius")) && solution >= probe.NbResults(corner))
            fw::invalid_argument("solution " + std::to_string(solution) + " does not exist; there are " + std::to_string(probe.NbResults(corner)) + ", counted from 0");
        const rounding made = round_off(one, other, in, corner, radius, solution);
        const TopoDS_Edge before = beginning_at(made.before, far);
        const TopoDS_Edge arc = beginning_at(made.arc, end_of(before));
        fw::give(result, fw::join_in_order({before, arc, beginning_at(made.after, end_of(arc))}));
    });
}
