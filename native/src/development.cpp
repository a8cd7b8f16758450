#include "development.hpp"

#include "face_parts.hpp"
#include "guard.hpp"

#include <Geom2dAPI_Interpolate.hxx>
#include <Geom2dAdaptor_Curve.hxx>
#include <Geom2dConvert.hxx>
#include <Geom2d_BSplineCurve.hxx>
#include <Geom2d_Circle.hxx>
#include <Geom2d_Line.hxx>
#include <Geom2d_TrimmedCurve.hxx>
#include <GeomLib_IsPlanarSurface.hxx>
#include <Precision.hxx>
#include <TColStd_HArray1OfReal.hxx>
#include <TColgp_HArray1OfPnt2d.hxx>
#include <gp_Ax22d.hxx>
#include <gp_Cone.hxx>
#include <gp_Cylinder.hxx>

#include <algorithm>
#include <cmath>

namespace fw
{

namespace
{
constexpr double least_length = 1e-9;
constexpr double planar = 1e-6;
constexpr int first_points = 9;
constexpr int most_points = 2049;
constexpr double fit = 1e-7; // of the length of the curve

const gp_Ax2d mirror_axis(gp_Pnt2d(0, 0), gp_Dir2d(0, 1));

const TopoDS_Face& with_finite_surface(const TopoDS_Face& face)
{
    finite_range_of(face);
    return face;
}

bool is_developable(const BRepAdaptor_Surface& surface, bool along_u)
{
    return rulings(surface, along_u).developable();
}

bool may_be_ruled(const BRepAdaptor_Surface& surface)
{
    return surface.GetType() != GeomAbs_Sphere && surface.GetType() != GeomAbs_Torus;
}

flat_curve segment(const gp_Pnt2d& from, const gp_Pnt2d& to)
{
    const double length = from.Distance(to);
    if (length < least_length)
        return {};
    return {new Geom2d_Line(from, gp_Dir2d(gp_Vec2d(from, to))), 0, length};
}

bool is_line(const Handle(Geom2d_Curve)& curve)
{
    return Geom2dAdaptor_Curve(curve).GetType() == GeomAbs_Line;
}
} // namespace

development::development(const TopoDS_Face& face, double depth)
    : surface_(with_finite_surface(face)), mirrored_(face.Orientation() == TopAbs_REVERSED)
{
    // Cylinders and cones have their normal away from the axis unless their frame is left-handed.
    const bool direct = surface_.GetType() == GeomAbs_Cylinder ? surface_.Cylinder().Direct()
        : surface_.GetType() != GeomAbs_Cone || surface_.Cone().Direct();
    const double away = mirrored_ == direct ? depth : -depth;
    switch (surface_.GetType())
    {
    case GeomAbs_Plane:
        kind_ = kind::plane;
        return;
    case GeomAbs_Cylinder:
        kind_ = kind::cylinder;
        radius_ = surface_.Cylinder().Radius() + away;
        if (radius_ <= 0)
            refused("the fibre that keeps its length lies beyond the axis of the bend");
        return;
    case GeomAbs_Cone:
        kind_ = kind::cone;
        half_angle_ = surface_.Cone().SemiAngle();
        radius_ = surface_.Cone().RefRadius() + away * std::cos(half_angle_);
        return;
    default:
        break;
    }

    if (depth != 0)
        refused("only planes, cylinders and cones can be unfolded along another fibre than their own");
    const GeomLib_IsPlanarSurface flat(surface_of(face), planar);
    if (flat.IsPlanar())
    {
        kind_ = kind::flat_spline;
        plane_ = flat.Plan();
        gp_Pnt point;
        gp_Vec du, dv;
        surface_.D1((surface_.FirstUParameter() + surface_.LastUParameter()) / 2, (surface_.FirstVParameter() + surface_.LastVParameter()) / 2, point, du, dv);
        const gp_Dir normal = plane_.XAxis().Direction().Crossed(plane_.YAxis().Direction());
        if (du.Crossed(dv).Dot(gp_Vec(normal)) < 0)
            mirrored_ = !mirrored_;
        return;
    }

    kind_ = kind::ruled;
    const bool along_v = may_be_ruled(surface_) && is_developable(surface_, false);
    if (!along_v && !(may_be_ruled(surface_) && is_developable(surface_, true)))
        refused("the face is not developable: it curves in two directions and cannot be laid flat without stretching");
    rulings_.emplace(surface_, !along_v);
    rulings_->lay_out();
}

bool development::possible(const TopoDS_Face& face)
{
    surface_of(face);
    const BRepAdaptor_Surface surface(face);
    switch (surface.GetType())
    {
    case GeomAbs_Plane:
    case GeomAbs_Cylinder:
    case GeomAbs_Cone:
        return true;
    default:
        return may_be_ruled(surface)
            && (GeomLib_IsPlanarSurface(surface_of(face), planar).IsPlanar() || is_developable(surface, false) || is_developable(surface, true));
    }
}

gp_Pnt2d development::at(const gp_Pnt2d& uv) const
{
    const gp_Pnt2d flat = unmirrored(uv);
    return mirrored_ ? gp_Pnt2d(-flat.X(), flat.Y()) : flat;
}

gp_Pnt2d development::unmirrored(const gp_Pnt2d& uv) const
{
    switch (kind_)
    {
    case kind::plane:
        return uv;
    case kind::cylinder:
        return {radius_ * uv.X(), uv.Y()};
    case kind::cone:
    {
        const double to_apex = uv.Y() + radius_ / std::sin(half_angle_), turn = uv.X() * std::sin(half_angle_);
        return {to_apex * std::cos(turn), -to_apex * std::sin(turn)};
    }
    case kind::ruled:
        return rulings_->at(uv);
    default:
    {
        const gp_Vec place(plane_.Location(), surface_.Value(uv.X(), uv.Y()));
        return {place.Dot(gp_Vec(plane_.XAxis().Direction())), place.Dot(gp_Vec(plane_.YAxis().Direction()))};
    }
    }
}

flat_curve development::of(const Handle(Geom2d_Curve)& curve, double first, double last) const
{
    const flat_curve result = exact(curve, first, last);
    return result.curve.IsNull() ? through_points(curve, first, last) : result;
}

// Null where there is no closed form.
flat_curve development::exact(const Handle(Geom2d_Curve)& curve, double first, double last) const
{
    if (kind_ == kind::plane)
        return {mirrored_ ? Handle(Geom2d_Curve)::DownCast(curve->Mirrored(mirror_axis)) : curve, first, last};
    if (kind_ != kind::cylinder && kind_ != kind::cone)
        return {};

    const gp_Pnt2d from = curve->Value(first), to = curve->Value(last);
    if (is_line(curve))
    {
        if (kind_ == kind::cylinder || std::abs(from.X() - to.X()) < Precision::PConfusion())
            return segment(at(from), at(to));
        return std::abs(from.Y() - to.Y()) < Precision::PConfusion() ? arc_on_cone(from, to) : flat_curve{};
    }
    if (kind_ == kind::cone)
        return {};
    const Handle(Geom2d_BSplineCurve) spline = Geom2dConvert::CurveToBSplineCurve(new Geom2d_TrimmedCurve(curve, first, last));
    for (int i = 1; i <= spline->NbPoles(); i++)
        spline->SetPole(i, at(spline->Pole(i)));
    return {Handle(Geom2d_Curve)(spline), spline->FirstParameter(), spline->LastParameter()};
}

flat_curve development::arc_on_cone(const gp_Pnt2d& from, const gp_Pnt2d& to) const
{
    const gp_Pnt2d start = at(from), middle = at(gp_Pnt2d((from.X() + to.X()) / 2, from.Y()));
    const gp_Pnt2d apex(0, 0);
    if (start.Distance(apex) < least_length)
        return {};
    const double turn = std::abs((to.X() - from.X()) * std::sin(half_angle_));
    const bool left = gp_Vec2d(apex, start).Crossed(gp_Vec2d(apex, middle)) > 0;
    return {new Geom2d_Circle(gp_Ax22d(apex, gp_Dir2d(gp_Vec2d(apex, start)), left), start.Distance(apex)), 0, turn};
}

flat_curve development::through_points(const Handle(Geom2d_Curve)& curve, double first, double last) const
{
    const auto flat_at = [&](double part) { return at(curve->Value(first + (last - first) * part)); };
    const gp_Pnt2d from = flat_at(0), to = flat_at(1);
    double length = 0, bulge = 0;
    const gp_Vec2d chord(from, to);
    for (int i = 1; i < first_points; i++)
    {
        const gp_Pnt2d point = flat_at(double(i) / (first_points - 1));
        length += point.Distance(flat_at(double(i - 1) / (first_points - 1)));
        bulge = std::max(bulge, std::abs(gp_Vec2d(from, point).Crossed(chord)));
    }
    if (length < least_length)
        return {};
    if (bulge <= fit * length * length && chord.Magnitude() > length * (1 - fit))
        return segment(from, to);

    for (int count = first_points; count <= most_points; count = 2 * count - 1)
    {
        const Handle(TColgp_HArray1OfPnt2d) points = new TColgp_HArray1OfPnt2d(1, count);
        const Handle(TColStd_HArray1OfReal) parameters = new TColStd_HArray1OfReal(1, count);
        for (int i = 0; i < count; i++)
        {
            points->SetValue(i + 1, flat_at(double(i) / (count - 1)));
            parameters->SetValue(i + 1, first + (last - first) * i / (count - 1));
        }
        Geom2dAPI_Interpolate through(points, parameters, Standard_False, least_length);
        through.Perform();
        if (!through.IsDone())
            break;
        double gap = 0;
        for (int i = 0; i < count - 1; i++)
        {
            const double part = (i + 0.5) / (count - 1);
            gap = std::max(gap, through.Curve()->Value(first + (last - first) * part).Distance(flat_at(part)));
        }
        if (gap <= fit * length)
            return {Handle(Geom2d_Curve)(through.Curve()), first, last};
    }
    refused("a border of the face could not be laid flat closely enough");
}

} // namespace fw
