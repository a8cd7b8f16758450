// Tight boxes around shapes.
#include "guard.hpp"

#include <BRepAdaptor_Curve.hxx>
#include <BRepAdaptor_Surface.hxx>
#include <BRepBndLib.hxx>
#include <BRepTools.hxx>
#include <BRepTopAdaptor_FClass2d.hxx>
#include <BRep_Tool.hxx>
#include <BndLib_Add3dCurve.hxx>
#include <Bnd_Box.hxx>
#include <ElSLib.hxx>
#include <Geom2d_Curve.hxx>
#include <GeomAdaptor_Curve.hxx>
#include <Geom_Curve.hxx>
#include <Geom_Surface.hxx>
#include <Precision.hxx>
#include <TopExp.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_IndexedMapOfShape.hxx>
#include <TopoDS.hxx>
#include <gp_Sphere.hxx>
#include <gp_Torus.hxx>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace
{
/*
 * BRepBndLib::AddOptimal searches every curved face for extrema numerically. Where straight lines run through every point of a
 * face to its border, the border alone decides, the extreme points of spheres and tori follow from their formulas, and what is turned
 * about an axis is furthest out on one of a few meridians or circles; only the other faces are searched.
 */
class tight_box
{
public:
    explicit tight_box(const TopoDS_Shape& shape)
    {
        for (TopExp_Explorer it(shape, TopAbs_VERTEX, TopAbs_EDGE); it.More(); it.Next())
            box_.Add(BRep_Tool::Pnt(TopoDS::Vertex(it.Current())));
        add_edges(shape);
        TopTools_IndexedMapOfShape faces;
        TopExp::MapShapes(shape, TopAbs_FACE, faces);
        for (int i = 1; i <= faces.Extent(); i++)
            add_face(TopoDS::Face(faces(i)));
        box_.SetGap(0);
    }

    const Bnd_Box& box() const { return box_; }

private:
    void add_edges(const TopoDS_Shape& shape)
    {
        TopTools_IndexedMapOfShape edges;
        TopExp::MapShapes(shape, TopAbs_EDGE, edges);
        for (int i = 1; i <= edges.Extent(); i++)
        {
            const TopoDS_Edge& edge = TopoDS::Edge(edges(i));
            if (BRep_Tool::Degenerated(edge) || !BRep_Tool::IsGeometric(edge))
                continue;
            Bnd_Box around;
            BndLib_Add3dCurve::AddOptimal(BRepAdaptor_Curve(edge), 0, around);
            add(around);
        }
    }

    void add_face(const TopoDS_Face& face)
    {
        const BRepAdaptor_Surface surface(face, Standard_False);
        const bool bordered = TopExp_Explorer(face, TopAbs_EDGE).More();
        switch (bordered ? surface.GetType() : GeomAbs_OtherSurface)
        {
        case GeomAbs_Plane:
        case GeomAbs_Cylinder:
        case GeomAbs_Cone:
        case GeomAbs_SurfaceOfExtrusion:
            return;
        case GeomAbs_Sphere:
            add_extremes(face, [&](const gp_Dir& way) { return parameters_of(surface.Sphere(), way); }, surface);
            return;
        case GeomAbs_Torus:
            add_extremes(face, [&](const gp_Dir& way) { return parameters_of(surface.Torus(), way); }, surface);
            return;
        case GeomAbs_SurfaceOfRevolution:
            if (add_meridians(face, surface) || add_circles(face, surface))
                return;
            break;
        default:
            break;
        }
        Bnd_Box around;
        BRepBndLib::AddOptimal(face, around, Standard_False, Standard_False);
        add(around);
    }

    // Needs a meridian in one plane with the axis and a face from meridian to meridian: false when it is another.
    bool add_meridians(const TopoDS_Face& face, const BRepAdaptor_Surface& surface)
    {
        uv_box range{};
        BRepTools::UVBounds(face, range.u_min, range.u_max, range.v_min, range.v_max);
        gp_Vec outward;
        if (!is_rectangle(face, range) || !flat_meridian(surface, range, outward))
            return false;
        const gp_Vec axis(surface.AxeOfRevolution().Direction());
        const Handle(Geom_Surface) whole = BRep_Tool::Surface(face);
        for (const gp_Vec way : {gp_Vec(1, 0, 0), gp_Vec(0, 1, 0), gp_Vec(0, 0, 1)})
        {
            const gp_Vec across = way - axis * way.Dot(axis);
            if (across.Magnitude() < Precision::Angular())
                continue;
            const double half_turn = std::fmod(outward.AngleWithRef(across, axis) + 2 * M_PI, M_PI);
            for (double u = range.u_min + half_turn; u <= range.u_max; u += M_PI)
            {
                Bnd_Box around;
                BndLib_Add3dCurve::AddOptimal(GeomAdaptor_Curve(whole->UIso(u), range.v_min, range.v_max), 0, around);
                add(around);
            }
        }
        return true;
    }

    // For a whole turn of any meridian: each of its points goes round on a circle, and the furthest circle is found along the meridian.
    bool add_circles(const TopoDS_Face& face, const BRepAdaptor_Surface& surface)
    {
        uv_box range{};
        BRepTools::UVBounds(face, range.u_min, range.u_max, range.v_min, range.v_max);
        if (!is_rectangle(face, range) || range.u_max - range.u_min < 2 * M_PI - Precision::PConfusion())
            return false;
        const gp_Ax1 axis = surface.AxeOfRevolution();
        const gp_Vec up(axis.Direction());
        for (const gp_Vec way : {gp_Vec(1, 0, 0), gp_Vec(-1, 0, 0), gp_Vec(0, 1, 0), gp_Vec(0, -1, 0), gp_Vec(0, 0, 1), gp_Vec(0, 0, -1)})
        {
            const gp_Vec across = way - up * way.Dot(up);
            const gp_Vec outward = across.Magnitude() > Precision::Angular() ? across.Normalized() : gp_Vec(gp_Ax2(axis.Location(), axis.Direction()).XDirection());
            const auto furthest = [&](double v) {
                const gp_Vec from_axis(axis.Location(), surface.Value(range.u_min, v));
                const double height = from_axis.Dot(up);
                return gp_Vec(up * height + outward * (from_axis - up * height).Magnitude());
            };
            const double v = maximum([&](double at) { return furthest(at).Dot(way); }, range.v_min, range.v_max);
            box_.Add(axis.Location().Translated(furthest(v)));
        }
        return true;
    }

    // Where a smooth function is largest: the best of samples, then the golden section between its neighbours.
    template <typename Function>
    static double maximum(Function f, double from, double to)
    {
        constexpr int samples = 64;
        constexpr int refinements = 40;
        const double step = (to - from) / samples;
        double best = from;
        for (int i = 1; i <= samples; i++)
            if (f(from + i * step) > f(best))
                best = from + i * step;
        const double golden = (std::sqrt(5.0) - 1) / 2;
        double low = std::max(from, best - step), high = std::min(to, best + step);
        for (int i = 0; i < refinements; i++)
        {
            const double a = high - golden * (high - low), b = low + golden * (high - low);
            (f(a) < f(b) ? low : high) = f(a) < f(b) ? a : b;
        }
        const double refined = (low + high) / 2;
        return f(refined) > f(best) ? refined : best;
    }

    struct uv_box
    {
        double u_min, u_max, v_min, v_max;
    };

    static bool is_rectangle(const TopoDS_Face& face, const uv_box& range)
    {
        for (TopExp_Explorer it(face, TopAbs_EDGE); it.More(); it.Next())
        {
            double first = 0, last = 0;
            const Handle(Geom2d_Curve) curve = BRep_Tool::CurveOnSurface(TopoDS::Edge(it.Current()), face, first, last);
            if (curve.IsNull())
                return false;
            const std::array<gp_Pnt2d, 3> points{curve->Value(first), curve->Value((first + last) / 2), curve->Value(last)};
            const auto all_at = [&points](double value, double (gp_Pnt2d::*coordinate)() const) {
                return std::all_of(points.begin(), points.end(), [&](const gp_Pnt2d& p) { return std::abs((p.*coordinate)() - value) < Precision::PConfusion(); });
            };
            if (!all_at(range.u_min, &gp_Pnt2d::X) && !all_at(range.u_max, &gp_Pnt2d::X) && !all_at(range.v_min, &gp_Pnt2d::Y) && !all_at(range.v_max, &gp_Pnt2d::Y))
                return false;
        }
        return true;
    }

    // Outward: from the axis to the meridian where u begins.
    static bool flat_meridian(const BRepAdaptor_Surface& surface, const uv_box& range, gp_Vec& outward)
    {
        constexpr int samples = 16;
        const gp_Ax1 axis = surface.AxeOfRevolution();
        std::array<gp_Vec, samples + 1> radial;
        for (int i = 0; i <= samples; i++)
        {
            const gp_Vec from_axis(axis.Location(), surface.Value(range.u_min, range.v_min + (range.v_max - range.v_min) * i / samples));
            radial[std::size_t(i)] = from_axis - gp_Vec(axis.Direction()) * from_axis.Dot(gp_Vec(axis.Direction()));
            if (radial[std::size_t(i)].SquareMagnitude() > outward.SquareMagnitude())
                outward = radial[std::size_t(i)];
        }
        const gp_Vec across = gp_Vec(axis.Direction()).Crossed(outward);
        return outward.Magnitude() > Precision::Confusion()
            && std::all_of(radial.begin(), radial.end(), [&](const gp_Vec& r) { return std::abs(r.Dot(across)) < Precision::Confusion() * across.Magnitude(); });
    }

    // The points where a surface faces along an axis, as far as they are on the face and not in the box yet.
    template <typename ParametersOf>
    void add_extremes(const TopoDS_Face& face, ParametersOf parameters_of, const BRepAdaptor_Surface& surface)
    {
        std::optional<BRepTopAdaptor_FClass2d> inside;
        static const std::array<gp_Dir, 6> ways{gp_Dir(1, 0, 0), gp_Dir(-1, 0, 0), gp_Dir(0, 1, 0), gp_Dir(0, -1, 0), gp_Dir(0, 0, 1), gp_Dir(0, 0, -1)};
        for (const gp_Dir& way : ways)
        {
            const gp_Pnt2d at = parameters_of(way);
            const gp_Pnt p = surface.Value(at.X(), at.Y());
            if (!box_.IsOut(p))
                continue;
            if (!inside)
                inside.emplace(face, Precision::PConfusion());
            if (inside->Perform(at) != TopAbs_OUT)
                box_.Add(p);
        }
    }

    static gp_Pnt2d parameters_of(const gp_Sphere& sphere, const gp_Dir& way)
    {
        double u = 0, v = 0;
        ElSLib::Parameters(sphere, sphere.Location().Translated(gp_Vec(way) * sphere.Radius()), u, v);
        return {u, v};
    }

    // Facing along its axis a torus has a whole circle, which reaches the border of the face or is inside it all around.
    static gp_Pnt2d parameters_of(const gp_Torus& torus, const gp_Dir& way)
    {
        const gp_Vec axis(torus.Axis().Direction());
        const gp_Vec across = gp_Vec(way) - axis * gp_Vec(way).Dot(axis);
        const gp_Vec outward = across.Magnitude() > Precision::Angular() ? across.Normalized() : gp_Vec(torus.XAxis().Direction());
        const gp_Pnt on_torus = torus.Location().Translated(outward * torus.MajorRadius() + gp_Vec(way) * torus.MinorRadius());
        double u = 0, v = 0;
        ElSLib::Parameters(torus, on_torus, u, v);
        return {u, v};
    }

    void add(const Bnd_Box& around)
    {
        if (!around.IsVoid())
            box_.Add(around);
    }

    Bnd_Box box_;
};
} // namespace

int32_t fw_bounds(const fw_shape* shape, fw_point* min, fw_point* max, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::required(min, "min");
        fw::required(max, "max");
        const tight_box tight(fw::shape(shape));
        if (tight.box().IsVoid())
            fw::refused("the shape has no geometry to bound");
        *min = fw::point_of(tight.box().CornerMin().XYZ());
        *max = fw::point_of(tight.box().CornerMax().XYZ());
    });
}
