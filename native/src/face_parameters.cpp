// Points, normals, outlines and trims in the parameters of faces.
#include "face_parts.hpp"
#include "guard.hpp"

#include <BRepAdaptor_Curve2d.hxx>
#include <BRepBuilderAPI_MakeEdge.hxx>
#include <BRepBuilderAPI_MakeFace.hxx>
#include <BRepBuilderAPI_MakeWire.hxx>
#include <BRepLib.hxx>
#include <BRepTopAdaptor_FClass2d.hxx>
#include <Geom2dConvert.hxx>
#include <Geom2d_BSplineCurve.hxx>
#include <Geom2d_Circle.hxx>
#include <Geom2d_Line.hxx>
#include <Geom2d_TrimmedCurve.hxx>
#include <GeomLib.hxx>
#include <Precision.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>
#include <gp_Ax22d.hxx>

#include <cmath>

namespace
{
void check_list(const void* items, int32_t count, const char* name)
{
    if (count < 0)
        fw::invalid_argument(std::string(name) + " has a count below 0");
    if (count > 0 && items == nullptr)
        fw::invalid_argument(std::string(name) + " is null");
}

Handle(Geom2d_Curve) segment(const gp_Pnt2d& from, const gp_Pnt2d& to)
{
    const gp_Vec2d way(from, to);
    return new Geom2d_TrimmedCurve(new Geom2d_Line(from, gp_Dir2d(way)), 0, way.Magnitude());
}

// The curve stretched by two factors about the origin, then moved.
Handle(Geom2d_Curve) placed(const Handle(Geom2d_Curve)& curve, const fw_uv& scale, const fw_uv& shift)
{
    Handle(Geom2d_BSplineCurve) spline = Geom2dConvert::CurveToBSplineCurve(curve);
    for (int i = 1; i <= spline->NbPoles(); i++)
    {
        const gp_Pnt2d pole = spline->Pole(i);
        spline->SetPole(i, gp_Pnt2d(pole.X() * scale.u + shift.u, pole.Y() * scale.v + shift.v));
    }
    return spline;
}

struct outline
{
    std::vector<gp_Pnt2d> corners;
    double radius;

    std::size_t size() const { return corners.size(); }
    const gp_Pnt2d& at(std::size_t i) const { return corners[i % size()]; }

    gp_Dir2d side(std::size_t i) const { return gp_Dir2d(gp_Vec2d(at(i), at(i + 1))); }

    // From the corner to where its arc begins and ends.
    double cut(std::size_t i) const
    {
        return radius == 0 ? 0 : radius * std::tan(std::abs(side(i + size() - 1).Angle(side(i))) / 2);
    }
};

void check(const outline& shape)
{
    for (std::size_t i = 0; i < shape.size(); i++)
    {
        const double length = shape.at(i).Distance(shape.at(i + 1));
        if (length < Precision::PConfusion())
            fw::invalid_argument("corners " + std::to_string(i) + " and " + std::to_string((i + 1) % shape.size()) + " are the same");
    }
    for (std::size_t i = 0; i < shape.size(); i++)
        if (shape.cut(i) + shape.cut(i + 1) > shape.at(i).Distance(shape.at(i + 1)) * (1 + 1e-9))
            fw::refused("a corner radius of " + fw::text(shape.radius) + " does not fit the sides of the outline");
}

Handle(Geom2d_Curve) corner_arc(const outline& shape, std::size_t i, const gp_Pnt2d& from)
{
    const gp_Dir2d before = shape.side(i + shape.size() - 1);
    const double turn = before.Angle(shape.side(i));
    const bool left = turn > 0;
    const gp_Dir2d inward(left ? gp_XY(-before.Y(), before.X()) : gp_XY(before.Y(), -before.X()));
    const gp_Pnt2d center = from.Translated(gp_Vec2d(inward) * shape.radius);
    const gp_Ax22d axes(center, gp_Dir2d(gp_Vec2d(center, from)), left);
    const Handle(Geom2d_Circle) circle = new Geom2d_Circle(axes, shape.radius);
    return new Geom2d_TrimmedCurve(circle, 0, std::abs(turn));
}

// The sides and rounded corners of an outline in order, before they are placed.
std::vector<Handle(Geom2d_Curve)> pieces(const outline& shape)
{
    std::vector<Handle(Geom2d_Curve)> result;
    for (std::size_t i = 0; i < shape.size(); i++)
    {
        const gp_Vec2d along(shape.side(i));
        const gp_Pnt2d start = shape.at(i).Translated(along * shape.cut(i));
        const gp_Pnt2d end = shape.at(i + 1).Translated(along * -shape.cut(i + 1));
        if (start.Distance(end) > Precision::PConfusion())
            result.push_back(segment(start, end));
        if (shape.cut(i + 1) > 0)
            result.push_back(corner_arc(shape, i + 1, end));
    }
    return result;
}

class wire_on_surface
{
public:
    explicit wire_on_surface(const Handle(Geom_Surface)& surface) : surface_(surface) {}

    void add(const Handle(Geom2d_Curve)& curve)
    {
        BRepBuilderAPI_MakeEdge edge(curve, surface_, curve->FirstParameter(), curve->LastParameter());
        if (!edge.IsDone())
            fw::refused("a curve does not lie on the surface");
        BRepLib::BuildCurves3d(edge.Edge());
        maker_.Add(edge.Edge());
        if (!maker_.IsDone())
            fw::refused("the curves on the surface do not connect");
    }

    TopoDS_Wire done() { return maker_.Wire(); }

private:
    Handle(Geom_Surface) surface_;
    BRepBuilderAPI_MakeWire maker_;
};
} // namespace

int32_t fw_face_range(const fw_shape* face, double range[4], fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw::uv_range bounds = fw::range_of(fw::face_of(face));
        fw::required(range, "range");
        range[0] = bounds.u_min;
        range[1] = bounds.u_max;
        range[2] = bounds.v_min;
        range[3] = bounds.v_max;
    });
}

int32_t fw_face_points(const fw_shape* face, const fw_uv* at, int32_t count, fw_point* points, fw_error* error)
{
    return fw::guarded(error, [&] {
        const Handle(Geom_Surface) surface = fw::surface_of(fw::face_of(face));
        check_list(at, count, "at");
        check_list(points, count, "points");
        for (int32_t i = 0; i < count; i++)
        {
            const gp_Pnt2d uv = fw::uv_of(at[i], "at");
            points[i] = fw::point_of(surface->Value(uv.X(), uv.Y()).XYZ());
        }
    });
}

int32_t fw_face_normals(const fw_shape* face, const fw_uv* at, int32_t count, fw_point* normals, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Face& value = fw::face_of(face);
        const Handle(Geom_Surface) surface = fw::surface_of(value);
        check_list(at, count, "at");
        check_list(normals, count, "normals");
        for (int32_t i = 0; i < count; i++)
        {
            gp_Dir normal;
            if (GeomLib::NormEstim(surface, fw::uv_of(at[i], "at"), Precision::Confusion(), normal) > 1)
                fw::refused("the surface has no normal at " + fw::text(at[i].u) + ", " + fw::text(at[i].v));
            normals[i] = fw::point_of(value.Orientation() == TopAbs_REVERSED ? normal.XYZ().Reversed() : normal.XYZ());
        }
    });
}

int32_t fw_segment_on_face(const fw_shape* face, const fw_uv* from, const fw_uv* to, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const gp_Pnt2d start = fw::uv_of(fw::required(from, "from"), "from");
        const gp_Pnt2d end = fw::uv_of(fw::required(to, "to"), "to");
        if (start.Distance(end) < Precision::PConfusion())
            fw::invalid_argument("from and to are the same");
        wire_on_surface laid(fw::surface_of(fw::face_of(face)));
        laid.add(segment(start, end));
        fw::give(result, laid.done());
    });
}

int32_t fw_outline_on_face(const fw_shape* face, const fw_uv* corners, int32_t count, double radius, const fw_uv* scale, const fw_uv* shift, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (count < 3)
            fw::invalid_argument("an outline needs 3 corners");
        check_list(corners, count, "corners");
        outline shape{{}, fw::not_negative(radius, "radius")};
        for (int32_t i = 0; i < count; i++)
            shape.corners.push_back(fw::uv_of(corners[i], "corners"));
        fw::uv_of(fw::required(scale, "scale"), "scale");
        fw::uv_of(fw::required(shift, "shift"), "shift");
        if (scale->u == 0 || scale->v == 0)
            fw::invalid_argument("scale must not be 0");
        check(shape);

        wire_on_surface laid(fw::surface_of(fw::face_of(face)));
        for (const Handle(Geom2d_Curve)& piece : pieces(shape))
        {
            if (Handle(Geom2d_TrimmedCurve)::DownCast(piece)->BasisCurve()->IsKind(STANDARD_TYPE(Geom2d_Line)))
            {
                const gp_Pnt2d a = piece->Value(piece->FirstParameter()), b = piece->Value(piece->LastParameter());
                laid.add(segment(
                    gp_Pnt2d(a.X() * scale->u + shift->u, a.Y() * scale->v + shift->v),
                    gp_Pnt2d(b.X() * scale->u + shift->u, b.Y() * scale->v + shift->v)));
            }
            else
            {
                laid.add(placed(piece, *scale, *shift));
            }
        }
        fw::give(result, laid.done());
    });
}

int32_t fw_outline_inside(const fw_shape* face, const fw_shape* wire, int32_t* inside, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Face& value = fw::face_of(face);
        fw::required(inside, "inside") = 1;
        BRepTopAdaptor_FClass2d classifier(value, Precision::PConfusion());
        for (TopExp_Explorer it(fw::shape(wire, "wire"), TopAbs_EDGE); it.More(); it.Next())
        {
            const BRepAdaptor_Curve2d curve(TopoDS::Edge(it.Current()), value);
            for (int i = 0; i <= 8; i++)
            {
                const double at = curve.FirstParameter() + (curve.LastParameter() - curve.FirstParameter()) * i / 8;
                if (classifier.Perform(curve.Value(at)) != TopAbs_IN)
                {
                    *inside = 0;
                    return;
                }
            }
        }
    });
}

int32_t fw_face_on(const fw_shape* surface, const fw_shape* const* wires, int32_t count, int32_t inside, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Face& face = fw::face_of(surface, "surface");
        const TopoDS_Face made = fw::face_on(fw::surface_of(face), fw::shapes(wires, count, "wires"), inside == 0);
        fw::give(result, made.Oriented(face.Orientation()));
    });
}

int32_t fw_face_with_holes(const fw_shape* face, const fw_shape* const* wires, int32_t count, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] { fw::give(result, fw::face_with_holes(fw::face_of(face), fw::shapes(wires, count, "wires"))); });
}

int32_t fw_face_of_surface(const fw_shape* surface, double tolerance, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const Handle(Geom_Surface) whole = fw::surface_of(fw::face_of(surface, "surface"));
        double bounds[4];
        whole->Bounds(bounds[0], bounds[1], bounds[2], bounds[3]);
        for (const double bound : bounds)
            if (Precision::IsInfinite(bound))
                fw::refused("the surface has no end; bound it with a wire");
        BRepBuilderAPI_MakeFace maker(whole, fw::positive(tolerance, "tolerance"));
        if (!maker.IsDone())
            fw::refused("the surface makes no face");
        fw::give(result, maker.Face());
    });
}
