// Wires of space changed by way of the wall that they raise along a direction.
#include "surface_normal.hpp"
#include "wires.hpp"

#include <BRepAdaptor_Curve.hxx>
#include <BRepFilletAPI_MakeFillet.hxx>
#include <BRepOffsetAPI_MakeOffsetShape.hxx>
#include <BRepPrimAPI_MakePrism.hxx>
#include <BRepTools.hxx>
#include <BRep_Tool.hxx>
#include <GeomAPI_ProjectPointOnCurve.hxx>
#include <ShapeFix_Wire.hxx>
#include <TopExp.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_IndexedDataMapOfShapeListOfShape.hxx>
#include <TopTools_ListOfShape.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Face.hxx>
#include <TopoDS_Vertex.hxx>

#include <algorithm>
#include <cmath>

namespace
{
constexpr double nearness = 1e-5; // of ends of edges that a fillet or an offset has made

gp_Pnt middle_of(const TopoDS_Edge& edge)
{
    const BRepAdaptor_Curve curve(edge);
    return curve.Value((curve.FirstParameter() + curve.LastParameter()) / 2);
}

struct border
{
    TopoDS_Edge edge;
    gp_Pnt start, end, middle;

    explicit border(const TopoDS_Edge& e) : edge(e)
    {
        const BRepAdaptor_Curve curve(e);
        start = curve.Value(curve.FirstParameter());
        end = curve.Value(curve.LastParameter());
        middle = middle_of(e);
    }
};

/* The lower border of a wall: those of its free edges that come again one height further up. The wall is raised along the height, so
   every piece of its border has a twin there. */
std::vector<border> lower_border(const TopoDS_Shape& wall, const gp_Vec& height)
{
    TopTools_IndexedDataMapOfShapeListOfShape faces;
    TopExp::MapShapesAndAncestors(wall, TopAbs_EDGE, TopAbs_FACE, faces);
    std::vector<border> free;
    for (int i = 1; i <= faces.Extent(); i++)
    {
        const TopoDS_Edge& edge = TopoDS::Edge(faces.FindKey(i));
        if (faces(i).Extent() == 1 && !BRep_Tool::Degenerated(edge) && !BRep_Tool::IsClosed(edge, TopoDS::Face(faces(i).First())))
            free.emplace_back(edge);
    }
    std::vector<border> lower;
    const double reach = std::max(nearness, 1e-4 * height.Magnitude());
    for (const border& edge : free)
        for (const border& other : free)
            if (edge.middle.Translated(height).Distance(other.middle) <= reach)
            {
                lower.push_back(edge);
                break;
            }
    if (lower.empty())
        fw::refused("no border is left of the wire");
    return lower;
}

// The pieces end to end, from the one that begins nearest to a point and leads away from it along a direction.
TopoDS_Wire in_order(std::vector<border> pieces, const gp_Pnt& from, const gp_Vec& along)
{
    std::vector<TopoDS_Shape> parts;
    gp_Pnt at = from;
    while (!pieces.empty())
    {
        std::size_t best = 0;
        bool backwards = false;
        double least = -1;
        for (std::size_t i = 0; i < pieces.size(); i++)
            for (const bool back : {false, true})
            {
                const gp_Pnt& near = back ? pieces[i].end : pieces[i].start;
                double distance = at.Distance(near);
                // Two pieces of a closed wire meet where it begins; the first is the one that leads on.
                if (parts.empty() && gp_Vec(near, pieces[i].middle).Dot(along) <= 0)
                    distance += nearness;
                if (least < 0 || distance < least)
                {
                    least = distance;
                    best = i;
                    backwards = back;
                }
            }
        if (!parts.empty() && least > 100 * nearness)
            fw::refused("the pieces of the new wire do not meet");
        const border& piece = pieces[best];
        parts.push_back(piece.edge.Oriented(backwards ? TopAbs_REVERSED : TopAbs_FORWARD));
        at = backwards ? piece.start : piece.end;
        pieces.erase(pieces.begin() + std::ptrdiff_t(best));
    }
    return fw::join_in_order(parts);
}

gp_Pnt start_of(const TopoDS_Edge& edge)
{
    return BRep_Tool::Pnt(TopExp::FirstVertex(edge, Standard_True));
}

gp_Vec tangent_at_middle(const TopoDS_Edge& edge)
{
    const BRepAdaptor_Curve curve(edge);
    gp_Pnt point;
    gp_Vec tangent;
    curve.D1((curve.FirstParameter() + curve.LastParameter()) / 2, point, tangent);
    return edge.Orientation() == TopAbs_REVERSED ? -tangent : tangent;
}

TopoDS_Edge upright_at(BRepPrimAPI_MakePrism& prism, const TopoDS_Edge& edge)
{
    const TopTools_ListOfShape& made = prism.Generated(TopExp::LastVertex(edge, Standard_True));
    if (made.IsEmpty() || made.First().ShapeType() != TopAbs_EDGE)
        fw::refused("the wire raises no edge at a corner");
    return TopoDS::Edge(made.First());
}

bool is_closed(const std::vector<TopoDS_Edge>& edges)
{
    return TopExp::FirstVertex(edges.front(), Standard_True).IsSame(TopExp::LastVertex(edges.back(), Standard_True));
}
} // namespace

int32_t fw_fillet_wire_3d(const fw_shape* wire, const fw_point* direction, const int32_t* corners, const double* radii, int32_t count, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const gp_Vec height = fw::vector(direction, "direction");
        const TopoDS_Wire base = fw::ordered_wire(fw::shape(wire, "wire"));
        const std::vector<TopoDS_Edge> edges = fw::edges_along(base);
        const int32_t available = edges.size() < 2 ? 0 : int32_t(edges.size()) - (is_closed(edges) ? 0 : 1);
        if (count < 1)
            fw::invalid_argument("no corner is given");
        fw::required(corners, "corners");
        fw::required(radii, "radii");

        BRepPrimAPI_MakePrism prism(base, height);
        if (!prism.IsDone())
            fw::refused("the wire cannot be raised along the direction");
        BRepFilletAPI_MakeFillet maker(prism.Shape());
        for (int32_t i = 0; i < count; i++)
        {
            if (corners[i] < 0 || corners[i] >= available)
                fw::invalid_argument("corner " + std::to_string(corners[i]) + " does not exist; the wire has " + std::to_string(available) + ", counted from 0");
            maker.Add(fw::positive(radii[i], "radius"), upright_at(prism, edges[std::size_t(corners[i])]));
        }
        maker.Build();
        if (!maker.IsDone())
            fw::refused("the corners cannot be rounded; a radius is too large, or the direction runs along an edge of the wire");

        // What became of the first edge of the wire is where the new one begins.
        const std::vector<border> lower = lower_border(maker.Shape(), height);
        double first = 0, last = 0;
        const Handle(Geom_Curve) curve = BRep_Tool::Curve(edges.front(), first, last);
        const border* begin = nullptr;
        double least = -1;
        for (const border& piece : lower)
        {
            const GeomAPI_ProjectPointOnCurve foot(piece.middle, curve, first, last);
            if (foot.NbPoints() > 0 && (least < 0 || foot.LowerDistance() < least))
            {
                least = foot.LowerDistance();
                begin = &piece;
            }
        }
        if (begin == nullptr)
            fw::refused("nothing is left of the first edge of the wire");
        const gp_Pnt origin = start_of(edges.front());
        const gp_Pnt from = origin.Distance(begin->start) < origin.Distance(begin->end) ? begin->start : begin->end;
        fw::give(result, in_order(lower, from, gp_Vec(from, begin->middle)));
    });
}

int32_t fw_offset_wire_3d(const fw_shape* wire, const fw_point* direction, double distance, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const gp_Vec height = fw::vector(direction, "direction");
        const TopoDS_Wire base = fw::ordered_wire(fw::shape(wire, "wire"));
        if (fw::finite(distance, "offset") == 0)
            return fw::give(result, base);
        BRepPrimAPI_MakePrism prism(base, height);
        const TopoDS_Edge first = fw::edges_along(base).front();
        if (!prism.IsDone() || prism.Generated(first).IsEmpty())
            fw::refused("the wire cannot be raised along the direction");

        const gp_Vec outward = tangent_at_middle(first).Crossed(height);
        const TopoDS_Face face = TopoDS::Face(TopExp_Explorer(prism.Shape(), TopAbs_FACE).Current());
        double u1, u2, v1, v2;
        BRepTools::UVBounds(face, u1, u2, v1, v2);
        gp_Vec normal;
        if (outward.Magnitude() < 1e-12 || !fw::surface_normal(face).at(gp_Pnt2d((u1 + u2) / 2, (v1 + v2) / 2), normal))
            fw::refused("the direction runs along the wire; take one across it");
        const double signed_distance = normal.Dot(outward) > 0 ? -distance : distance;

        BRepOffsetAPI_MakeOffsetShape maker;
        maker.PerformByJoin(prism.Shape(), signed_distance, 1e-6, BRepOffset_Skin, Standard_False, Standard_False, GeomAbs_Intersection);
        if (!maker.IsDone() || maker.Shape().IsNull())
            fw::refused("the wire cannot be offset by " + fw::text(distance) + "; a smaller distance may work");
        const gp_Pnt from = start_of(first).Translated(outward.Normalized() * -distance);
        fw::give(result, in_order(lower_border(maker.Shape(), height), from, tangent_at_middle(first)));
    });
}

int32_t fw_fix_small_edges(const fw_shape* wire, int32_t lock_vertices, double size, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (fw::shape(wire, "wire").ShapeType() != TopAbs_WIRE)
            fw::invalid_argument("only a wire is repaired");
        ShapeFix_Wire fix;
        fix.Load(TopoDS::Wire(fw::shape(wire)));
        fix.ModifyTopologyMode() = Standard_True;
        fix.FixReorder();
        fix.FixSmall(lock_vertices != 0, fw::not_negative(size, "size"));
        if (fix.NbEdges() == 0)
            fw::refused("every edge of the wire is that small; nothing would be left");
        fw::give(result, fix.Wire());
    });
}
