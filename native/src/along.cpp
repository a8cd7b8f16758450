// Points along wires and edges, and their pieces.
#include "wires.hpp"

#include <BRepAdaptor_CompCurve.hxx>
#include <BRepBuilderAPI_MakeEdge.hxx>
#include <BRepBuilderAPI_MakeWire.hxx>
#include <BRep_Tool.hxx>
#include <GCPnts_AbscissaPoint.hxx>
#include <GeomAPI_ProjectPointOnCurve.hxx>
#include <Geom_Curve.hxx>
#include <TopoDS.hxx>

#include <algorithm>
#include <cmath>

namespace
{
constexpr int32_t most_values = 100000;
constexpr int32_t most_points = 10000;
constexpr double nearness = 1e-7;
constexpr double longest_continuation = 1000;
constexpr double length_tolerance = 1e-9;
constexpr double rough_tolerance = 1e-4;
constexpr double largest_error = 0.02;

fw_curve_jet jet_at(const Adaptor3d_Curve& curve, double parameter, double speed = 1)
{
    gp_Pnt point;
    gp_Vec first, second, third;
    curve.D3(parameter, point, first, second, third);
    return {
        fw::point_of(point.XYZ()),
        fw::point_of(first.XYZ() * speed),
        fw::point_of(second.XYZ() * (speed * speed)),
        fw::point_of(third.XYZ() * (speed * speed * speed))};
}

/* As a wire an edge runs over a parameter of its own making; alone it has that of its curve, by which clients take its derivatives.
   Returns how much the one grows with the other. */
double speed_of(const TopoDS_Shape& shape, const Adaptor3d_Curve& wire)
{
    if (shape.ShapeType() != TopAbs_EDGE)
        return 1;
    double first = 0, last = 0;
    BRep_Tool::Range(TopoDS::Edge(shape), first, last);
    return last > first ? (wire.LastParameter() - wire.FirstParameter()) / (last - first) : 1;
}

/* Length of a wire as a curve. The kernel's plain integral of 10 points is what clients know, and its inverse is consistent with it;
   on splines of many spans it can be wrong by per cents, and then the adaptive one is taken. */
struct measured_length
{
    double value;
    bool adaptive;

    explicit measured_length(const Adaptor3d_Curve& curve) : value(GCPnts_AbscissaPoint::Length(curve)), adaptive(false)
    {
        // Close to the limit the rough length leaves it open.
        const double rough = GCPnts_AbscissaPoint::Length(curve, rough_tolerance);
        if (std::abs(value - rough) < 0.9 * largest_error * rough)
            return;
        const double exact = GCPnts_AbscissaPoint::Length(curve, length_tolerance);
        if (std::abs(value - exact) > largest_error * exact)
        {
            value = exact;
            adaptive = true;
        }
    }

    double parameter(const Adaptor3d_Curve& curve, double length) const
    {
        const double first = curve.FirstParameter();
        if (length == 0)
            return first;
        const GCPnts_AbscissaPoint found = adaptive ? GCPnts_AbscissaPoint(length_tolerance, curve, length, first) : GCPnts_AbscissaPoint(curve, length, first);
        if (!found.IsDone())
            fw::refused("no point lies " + fw::text(length) + " along the wire");
        return found.Parameter();
    }
};

double parameter_at(const Adaptor3d_Curve& curve, double value)
{
    if (value < 0 || value > 1)
        fw::invalid_argument("the parameter is " + fw::text(value) + " and must be 0 to 1");
    return curve.FirstParameter() + value * (curve.LastParameter() - curve.FirstParameter());
}

double parameter_at(const Adaptor3d_Curve& curve, double value, const measured_length& length)
{
    if (std::abs(value) > longest_continuation * length.value)
        fw::invalid_argument("the length is " + fw::text(value) + " and must be at most " + fw::text(longest_continuation * length.value)
            + ", 1000 times that of the wire");
    return length.parameter(curve, value);
}

// A place on a chain of edges: which edge, and how far on it from its start in its own sense, as an amount of its parameter.
struct place
{
    std::size_t edge;
    double offset;

    bool operator<(const place& other) const { return edge != other.edge ? edge < other.edge : offset < other.offset; }
};

struct stretch
{
    TopoDS_Edge edge;
    Handle(Geom_Curve) curve;
    double first = 0, last = 0;
    bool reversed = false;

    explicit stretch(const TopoDS_Edge& value) : edge(value), reversed(value.Orientation() == TopAbs_REVERSED)
    {
        curve = BRep_Tool::Curve(value, first, last);
        if (curve.IsNull())
            fw::refused("an edge of the wire has no curve in space");
    }

    double range() const { return last - first; }
    double parameter(double offset) const { return reversed ? last - offset : first + offset; }
    gp_Pnt at(double offset) const { return curve->Value(parameter(offset)); }

    // Distance from a point, and the offset where it is least.
    double nearest(const gp_Pnt& point, double& offset) const
    {
        offset = 0;
        double least = point.Distance(at(0));
        if (point.Distance(at(range())) < least)
        {
            offset = range();
            least = point.Distance(at(range()));
        }
        if (least <= nearness)
            return least;
        const GeomAPI_ProjectPointOnCurve projection(point, curve, first, last);
        if (projection.NbPoints() > 0 && projection.LowerDistance() < least)
        {
            const double found = projection.LowerDistanceParameter();
            offset = reversed ? last - found : found - first;
            least = projection.LowerDistance();
        }
        return least;
    }

    TopoDS_Edge piece(double from, double to) const
    {
        if (from == 0 && to == range())
            return edge;
        const double start = parameter(from), end = parameter(to);
        BRepBuilderAPI_MakeEdge maker(curve, std::min(start, end), std::max(start, end));
        if (!maker.IsDone())
            fw::refused("an edge of the wire cannot be cut");
        return reversed ? TopoDS::Edge(maker.Edge().Reversed()) : maker.Edge();
    }
};

place nearest_place(const std::vector<stretch>& chain, const gp_Pnt& point)
{
    place best = {0, 0};
    double least = -1;
    for (std::size_t i = 0; i < chain.size(); i++)
    {
        double offset = 0;
        const double distance = chain[i].nearest(point, offset);
        if (least < 0 || distance < least)
        {
            least = distance;
            best = {i, offset};
        }
    }

    // The end of an edge is the start of the next one.
    if (best.offset == chain[best.edge].range() && best.edge + 1 < chain.size())
        best = {best.edge + 1, 0};
    return best;
}

TopoDS_Wire wire_between(const std::vector<stretch>& chain, const place& from, const place& to)
{
    BRepBuilderAPI_MakeWire maker;
    for (std::size_t i = from.edge; i <= to.edge; i++)
    {
        const double start = i == from.edge ? from.offset : 0;
        const double end = i == to.edge ? to.offset : chain[i].range();
        if (start < end)
            maker.Add(chain[i].piece(start, end));
    }
    if (!maker.IsDone())
        fw::refused("a piece of the wire cannot be made");
    return maker.Wire();
}
} // namespace

int32_t fw_along(const fw_shape* wire, int32_t by_length, const double* values, int32_t count, fw_curve_jet* items, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (count < 1 || count > most_values)
            fw::invalid_argument("the values are " + std::to_string(count) + " and must be 1 to " + std::to_string(most_values));
        fw::required(values, "values");
        fw::required(items, "items");
        const TopoDS_Shape& given = fw::shape(wire, "wire");
        const BRepAdaptor_CompCurve curve(fw::ordered_wire(given));
        if (by_length == 0)
        {
            const double speed = speed_of(given, curve);
            for (int32_t i = 0; i < count; i++)
                items[i] = jet_at(curve, parameter_at(curve, fw::finite(values[i], "values")), speed);
            return;
        }
        const measured_length length(curve);
        for (int32_t i = 0; i < count; i++)
            items[i] = jet_at(curve, parameter_at(curve, fw::finite(values[i], "values"), length));
    });
}

int32_t fw_length(const fw_shape* wire, double* length, fw_error* error)
{
    return fw::guarded(error, [&] {
        double& out = fw::required(length, "length");
        out = measured_length(BRepAdaptor_CompCurve(fw::ordered_wire(fw::shape(wire, "wire")))).value;
    });
}

int32_t fw_split_wire(const fw_shape* wire, const fw_point* points, int32_t point_count, fw_shape** items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (point_count < 1 || point_count > most_points)
            fw::invalid_argument("the points are " + std::to_string(point_count) + " and must be 1 to " + std::to_string(most_points));
        fw::required(points, "points");
        std::vector<stretch> chain;
        for (const TopoDS_Edge& edge : fw::edges_along(fw::shape(wire, "wire")))
            chain.emplace_back(edge);

        std::vector<place> places = {{0, 0}, {chain.size() - 1, chain.back().range()}};
        for (int32_t i = 0; i < point_count; i++)
            places.push_back(nearest_place(chain, fw::point(&points[i], "points")));
        std::sort(places.begin(), places.end());

        std::vector<place> distinct = {places.front()};
        for (std::size_t i = 1; i < places.size(); i++)
        {
            const place& before = distinct.back();
            const bool same = places[i].edge == before.edge
                && (places[i].offset == before.offset || chain[before.edge].at(before.offset).Distance(chain[before.edge].at(places[i].offset)) <= nearness);
            // Start and end of a closed edge are the same point and yet not the same place.
            if (!same || places[i].offset - before.offset > 0.5 * chain[before.edge].range())
                distinct.push_back(places[i]);
        }
        if (!fw::fill(int32_t(distinct.size()) - 1, items, capacity, count))
            return;
        for (std::size_t i = 0; i + 1 < distinct.size(); i++)
            fw::give(&items[i], wire_between(chain, distinct[i], distinct[i + 1]));
    });
}

int32_t fw_reversed_edges(const fw_shape* wire, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const std::vector<TopoDS_Edge> edges = fw::edges_along(fw::shape(wire, "wire"));
        std::vector<TopoDS_Shape> reversed;
        for (auto it = edges.rbegin(); it != edges.rend(); ++it)
            reversed.push_back(it->Reversed());
        fw::give(result, fw::join_in_order(reversed));
    });
}

int32_t fw_reversed(const fw_shape* shape, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] { fw::give(result, fw::shape(shape).Reversed()); });
}
