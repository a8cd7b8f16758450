// Points along wires and edges, and their pieces.
#include "wires.hpp"

#include <BRepAdaptor_Curve.hxx>
#include <BRepBuilderAPI_MakeEdge.hxx>
#include <BRepBuilderAPI_MakeWire.hxx>
#include <BRep_Tool.hxx>
#include <GCPnts_AbscissaPoint.hxx>
#include <GeomAPI_ProjectPointOnCurve.hxx>
#include <Geom_Curve.hxx>
#include <TopExp_Explorer.hxx>
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

double length_of(const Adaptor3d_Curve& curve)
{
    return GCPnts_AbscissaPoint::Length(curve, length_tolerance);
}

/* The edges of a wire as one curve. The kernel has such a curve (BRepAdaptor_CompCurve), but lengths along it come out of one
   integral over the corners and the knots of all edges, and are as inexact. */
class chain_curve
{
public:
    explicit chain_curve(const TopoDS_Shape& wire)
    {
        for (const TopoDS_Edge& edge : fw::edges_along(wire))
            if (!BRep_Tool::Degenerated(edge))
                links_.push_back({BRepAdaptor_Curve(edge), edge.Orientation() == TopAbs_REVERSED});
        if (links_.empty())
            fw::refused("the wire has no length");
        for (const link& item : links_)
            range_ += item.range();
    }

    // 0 at the start of the wire to 1 at its end.
    fw_curve_jet at_fraction(double fraction) const
    {
        if (fraction < 0 || fraction > 1)
            fw::invalid_argument("the parameter is " + fw::text(fraction) + " and must be 0 to 1");
        double rest = fraction * range_;
        for (std::size_t i = 0; i + 1 < links_.size(); i++)
        {
            if (rest < links_[i].range())
                return links_[i].jet(rest);
            rest -= links_[i].range();
        }
        return links_.back().jet(std::min(rest, links_.back().range()));
    }

    // A closed wire goes on with its start, an open one with the curves of its first and last edge.
    fw_curve_jet at_length(double length) const
    {
        if (lengths_.empty())
            measure();
        if (std::abs(length) > longest_continuation * total_)
            fw::invalid_argument("the length is " + fw::text(length) + " and must be at most " + fw::text(longest_continuation * total_)
                + ", 1000 times that of the wire");
        double rest = length;
        if (closed_ && (rest < 0 || rest > total_))
            rest -= std::floor(rest / total_) * total_;
        std::size_t i = 0;
        while (i + 1 < links_.size() && rest >= lengths_[i])
            rest -= lengths_[i++];
        return links_[i].jet_at_length(rest);
    }

private:
    struct link
    {
        BRepAdaptor_Curve curve;
        bool reversed;

        double range() const { return curve.LastParameter() - curve.FirstParameter(); }

        // By the amount of parameter from the start of the edge in its own sense.
        fw_curve_jet jet(double offset) const
        {
            return jet_at(reversed ? curve.LastParameter() - offset : curve.FirstParameter() + offset);
        }

        fw_curve_jet jet_at_length(double length) const
        {
            const double start = reversed ? curve.LastParameter() : curve.FirstParameter();
            if (length == 0)
                return jet_at(start);
            const GCPnts_AbscissaPoint found(length_tolerance, curve, reversed ? -length : length, start);
            if (!found.IsDone())
                fw::refused("no point lies " + fw::text(length) + " along the edge");
            return jet_at(found.Parameter());
        }

        fw_curve_jet jet_at(double parameter) const
        {
            gp_Pnt point;
            gp_Vec first, second, third;
            curve.D3(parameter, point, first, second, third);
            const double sense = reversed ? -1 : 1;
            return {fw::point_of(point.XYZ()), fw::point_of(first.XYZ() * sense), fw::point_of(second.XYZ()), fw::point_of(third.XYZ() * sense)};
        }
    };

    void measure() const
    {
        for (const link& item : links_)
        {
            lengths_.push_back(length_of(item.curve));
            total_ += lengths_.back();
        }
        const fw_point start = links_.front().jet(0).point, end = links_.back().jet(links_.back().range()).point;
        closed_ = gp_Pnt(start.x, start.y, start.z).Distance(gp_Pnt(end.x, end.y, end.z)) <= nearness;
    }

    std::vector<link> links_;
    double range_ = 0;
    mutable std::vector<double> lengths_;
    mutable double total_ = 0;
    mutable bool closed_ = false;
};

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
        const chain_curve curve(fw::shape(wire, "wire"));
        for (int32_t i = 0; i < count; i++)
        {
            const double value = fw::finite(values[i], "values");
            items[i] = by_length != 0 ? curve.at_length(value) : curve.at_fraction(value);
        }
    });
}

int32_t fw_length(const fw_shape* shape, double* length, fw_error* error)
{
    return fw::guarded(error, [&] {
        double& sum = fw::required(length, "length");
        double total = 0;
        for (TopExp_Explorer it(fw::shape(shape), TopAbs_EDGE); it.More(); it.Next())
            if (!BRep_Tool::Degenerated(TopoDS::Edge(it.Current())))
                total += length_of(BRepAdaptor_Curve(TopoDS::Edge(it.Current())));
        sum = total;
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
