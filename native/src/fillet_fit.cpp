#include "fillet_fit.hpp"

#include "guard.hpp"

#include <BRepAdaptor_Curve.hxx>
#include <BRepAdaptor_Surface.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>
#include <gp_Circ.hxx>
#include <gp_Lin.hxx>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace fw
{

namespace
{
// Sampling may miss the farthest point of a curved border by this part.
constexpr double sampling_slack = 1.05;
constexpr int samples = 16;

// One straight or circular cut as one of its flat faces sees it.
struct strip
{
    int32_t edge;
    double size;
    double width; // how far it reaches into the face
    TopoDS_Face face;
    bool straight;
    gp_Pnt start, end;
    gp_Vec into;
};

bool is_flat(const TopoDS_Face& face)
{
    return BRepAdaptor_Surface(face, Standard_False).GetType() == GeomAbs_Plane;
}

double reach(const TopoDS_Face& face, const gp_Pnt& from, const gp_Vec& into)
{
    double farthest = 0;
    for (TopExp_Explorer it(face, TopAbs_EDGE); it.More(); it.Next())
    {
        const BRepAdaptor_Curve curve(TopoDS::Edge(it.Current()));
        const double first = curve.FirstParameter();
        const double step = (curve.LastParameter() - first) / samples;
        for (int i = 0; i <= samples; i++)
            farthest = std::max(farthest, gp_Vec(from, curve.Value(first + i * step)).Dot(into));
    }
    return farthest;
}

// A cut without room: what its face leaves it, and the size at which the faces beside the edge would be used up.
struct shortage
{
    strip cut;
    double room, largest;
};

// The one that allows least, so that what it tells is what all of them allow.
void keep_worst(std::optional<shortage>& worst, const strip& cut, double room, double largest)
{
    if (!worst || largest / cut.size < worst->largest / worst->cut.size)
        worst = {cut, room, largest};
}

void check_alone(std::optional<shortage>& worst, const strip& s, const BRepAdaptor_Curve& curve, const gp_Pnt& middle)
{
    if (curve.GetType() == GeomAbs_Circle)
    {
        // Towards the centre of a disc the cut must stop before it.
        const gp_Circ circle = curve.Circle();
        if (gp_Vec(middle, circle.Location()).Dot(s.into) > 0 && s.width > circle.Radius())
            keep_worst(worst, s, circle.Radius(), s.size * circle.Radius() / s.width);
        return;
    }
    const double room = reach(s.face, middle, s.into);
    if (s.width > room * sampling_slack)
        keep_worst(worst, s, room, s.size * room / s.width);
}

void check_together(std::optional<shortage>& worst, const strip& a, const strip& b)
{
    if (!a.straight || !b.straight || !a.face.IsSame(b.face) || a.edge == b.edge || !a.into.IsOpposite(b.into, 1e-6))
        return;
    const gp_Vec along = gp_Vec(a.start, a.end).Normalized();
    const double length = a.start.Distance(a.end);
    const double b1 = gp_Vec(a.start, b.start).Dot(along), b2 = gp_Vec(a.start, b.end).Dot(along);
    const bool side_by_side = std::max(b1, b2) > 1e-7 && std::min(b1, b2) < length - 1e-7;
    const double distance = gp_Vec(a.start, b.start).Dot(a.into);
    if (side_by_side && distance > 0 && a.width + b.width > distance * (1 + 1e-9))
        keep_worst(worst, a, distance - b.width > 0 ? distance - b.width : distance / 2, a.size * distance / (a.width + b.width));
}
} // namespace

void require_room(const edge_map& map, corner_cut cut, const int32_t* edges, const double* sizes, int32_t count)
{
    std::vector<strip> strips;
    std::optional<shortage> worst;
    for (int32_t i = 0; i < count; i++)
    {
        const BRepAdaptor_Curve curve(map.edge(edges[i]));
        meeting middle{};
        const bool simple = curve.GetType() == GeomAbs_Line || curve.GetType() == GeomAbs_Circle;
        if (!simple || !map.meet(edges[i], 0.5, middle) || middle.turn < 0.01 || M_PI - middle.turn < 0.01)
            continue;
        // A ball in a corner touches the sides at r / tan(half the corner); the corner is the straight angle less the turn.
        const double width = cut == corner_cut::fillet ? sizes[i] * std::tan(middle.turn / 2) : sizes[i];
        const gp_Pnt at = curve.Value((curve.FirstParameter() + curve.LastParameter()) / 2);
        const std::vector<TopoDS_Face> faces = map.faces(edges[i]);
        for (int side = 0; side < 2; side++)
        {
            const TopoDS_Face& face = faces[std::size_t(side)];
            if (!is_flat(face))
                continue;
            const strip s{edges[i], sizes[i], width, face, curve.GetType() == GeomAbs_Line, curve.Value(curve.FirstParameter()),
                curve.Value(curve.LastParameter()), side == 0 ? middle.into_first : middle.into_second};
            check_alone(worst, s, curve, at);
            strips.push_back(s);
        }
    }
    // Quadratic, but only a part with hundreds of selected edges would feel it, and its fillet takes far longer.
    for (std::size_t i = 0; i < strips.size(); i++)
        for (std::size_t j = i + 1; j < strips.size(); j++)
            check_together(worst, strips[i], strips[j]);
    if (!worst)
        return;
    const strip& s = worst->cut;
    blame_edge(FW_REFUSED, s.edge, (cut == corner_cut::fillet ? "radius " : "distance ") + text(s.size) + " is too large for edge " + std::to_string(s.edge) + ": it takes "
        + text(s.width) + " of the face beside it, which has room for " + text(worst->room) + "; it must stay below " + text(worst->largest));
}

} // namespace fw
