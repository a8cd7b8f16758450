// Faces over surfaces that are parametrised anew.
#include "face_parts.hpp"
#include "guard.hpp"

#include <BRepAdaptor_Curve2d.hxx>
#include <BRepBuilderAPI_MakeFace.hxx>
#include <BRepTools.hxx>
#include <GCPnts_AbscissaPoint.hxx>
#include <GeomAPI_PointsToBSplineSurface.hxx>
#include <GeomAdaptor_Curve.hxx>
#include <GeomConvert.hxx>
#include <GeomConvert_ApproxSurface.hxx>
#include <Geom_BSplineSurface.hxx>
#include <Geom_RectangularTrimmedSurface.hxx>
#include <Precision.hxx>
#include <TColgp_Array2OfPnt.hxx>
#include <TopExp.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_IndexedMapOfShape.hxx>
#include <TopoDS.hxx>

#include <cmath>

namespace
{
Handle(Geom_Surface) trimmed_surface(const TopoDS_Face& face)
{
    Handle(Geom_Surface) surface = fw::surface_of(face);
    if (const Handle(Geom_RectangularTrimmedSurface) cut = Handle(Geom_RectangularTrimmedSurface)::DownCast(surface))
        surface = cut->BasisSurface();
    const fw::uv_range range = fw::finite_range_of(face);
    double u1, u2, v1, v2;
    surface->Bounds(u1, u2, v1, v2);
    // Where the face covers the whole surface there is nothing to trim, and periodic surfaces may not be trimmed to all of themselves.
    const auto same = [](double a, double b) { return std::abs(a - b) < Precision::PConfusion(); };
    if (same(range.u_min, u1) && same(range.u_max, u2) && same(range.v_min, v1) && same(range.v_max, v2))
        return surface;
    return new Geom_RectangularTrimmedSurface(surface, range.u_min, range.u_max, range.v_min, range.v_max);
}

Handle(Geom_BSplineSurface) as_spline(const TopoDS_Face& face)
{
    Handle(Geom_BSplineSurface) spline = GeomConvert::SurfaceToBSplineSurface(trimmed_surface(face));
    if (spline.IsNull())
        fw::refused("the surface cannot be written as a B-spline");
    if (spline->IsUPeriodic())
        spline->SetUNotPeriodic();
    if (spline->IsVPeriodic())
        spline->SetVNotPeriodic();
    return spline;
}

TopoDS_Face whole(const Handle(Geom_Surface)& surface)
{
    BRepBuilderAPI_MakeFace maker(surface, Precision::Confusion());
    if (!maker.IsDone())
        fw::refused("the surface makes no face");
    return maker.Face();
}

// True when the border of the face runs along the ends of its parameter range only.
bool is_untrimmed(const TopoDS_Face& face)
{
    const fw::uv_range range = fw::range_of(face);
    const auto near = [](double a, double b) { return std::abs(a - b) < 1e-6; };
    for (TopExp_Explorer it(face, TopAbs_EDGE); it.More(); it.Next())
    {
        const BRepAdaptor_Curve2d curve(TopoDS::Edge(it.Current()), face);
        // Nowhere special: a circle touches the ends of its range at its quarters.
        for (double fraction : {0.13, 0.5, 0.71})
        {
            const gp_Pnt2d at = curve.Value(curve.FirstParameter() + fraction * (curve.LastParameter() - curve.FirstParameter()));
            if (!near(at.X(), range.u_min) && !near(at.X(), range.u_max) && !near(at.Y(), range.v_min) && !near(at.Y(), range.v_max))
                return false;
        }
    }
    return true;
}

std::vector<TopoDS_Shape> bounds_of(const TopoDS_Face& face)
{
    const TopoDS_Wire outer = BRepTools::OuterWire(face);
    std::vector<TopoDS_Shape> wires{outer};
    TopTools_IndexedMapOfShape all;
    TopExp::MapShapes(face, TopAbs_WIRE, all);
    for (int i = 1; i <= all.Extent(); i++)
        if (!all(i).IsSame(outer))
            wires.push_back(all(i));
    return wires;
}

// The old border on a new surface that covers the same points; range: that of the face in the parameters of the new surface.
TopoDS_Face trimmed_like(const Handle(Geom_Surface)& surface, const TopoDS_Face& face, const fw::uv_range& range)
{
    if (!is_untrimmed(face))
        return fw::face_on(surface, bounds_of(face), false);
    BRepBuilderAPI_MakeFace maker(surface, range.u_min, range.u_max, range.v_min, range.v_max, Precision::Confusion());
    if (!maker.IsDone())
        fw::refused("the surface makes no face");
    return maker.Face();
}

fw::uv_range whole_range(const Handle(Geom_Surface)& surface)
{
    fw::uv_range range{};
    surface->Bounds(range.u_min, range.u_max, range.v_min, range.v_max);
    return range;
}

// Parameters at which a curve of constant v, or of constant u, is divided into steps of equal length.
std::vector<double> equal_steps(const Handle(Geom_Surface)& surface, bool along_u, double across, double first, double last, int samples)
{
    const GeomAdaptor_Curve curve(along_u ? surface->VIso(across) : surface->UIso(across), first, last);
    const double length = GCPnts_AbscissaPoint::Length(curve, first, last);
    std::vector<double> result(std::size_t(samples), first);
    for (int i = 0; i < samples; i++)
    {
        const double even = first + (last - first) * i / (samples - 1);
        if (i == 0 || i == samples - 1 || length < Precision::Confusion())
            result[std::size_t(i)] = even;
        else if (GCPnts_AbscissaPoint point(curve, length * i / (samples - 1), first); point.IsDone())
            result[std::size_t(i)] = point.Parameter();
        else
            fw::refused("the length of a curve on the surface cannot be measured");
    }
    return result;
}

constexpr int most_patches = 1000;
} // namespace

int32_t fw_flip_face(const fw_shape* face, int32_t swap, int32_t reverse_u, int32_t reverse_v, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Face& old = fw::face_of(face);
        Handle(Geom_Surface) surface = fw::surface_of(old);
        fw::uv_range range = fw::finite_range_of(old);
        bool turned = false;
        if (swap != 0)
        {
            const Handle(Geom_BSplineSurface) spline = as_spline(old);
            spline->ExchangeUV();
            surface = spline;
            range = whole_range(spline);
            turned = !turned;
        }
        if (reverse_u != 0)
        {
            const double first = surface->UReversedParameter(range.u_max);
            range.u_max = surface->UReversedParameter(range.u_min);
            range.u_min = first;
            surface = surface->UReversed();
            turned = !turned;
        }
        if (reverse_v != 0)
        {
            const double first = surface->VReversedParameter(range.v_max);
            range.v_max = surface->VReversedParameter(range.v_min);
            range.v_min = first;
            surface = surface->VReversed();
            turned = !turned;
        }
        // The side of the material stays where it was.
        const TopoDS_Face made = trimmed_like(surface, old, range);
        fw::give(result, made.Oriented(turned ? TopAbs::Reverse(old.Orientation()) : old.Orientation()));
    });
}

int32_t fw_even_face(const fw_shape* face, int32_t even_u, int32_t even_v, int32_t samples, double tolerance, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (samples < 4 || samples > 200)
            fw::invalid_argument("samples must be 4 to 200");
        fw::positive(tolerance, "tolerance");
        const TopoDS_Face& old = fw::face_of(face);
        const Handle(Geom_Surface) surface = fw::surface_of(old);
        const fw::uv_range range = fw::finite_range_of(old);
        const double u_middle = (range.u_min + range.u_max) / 2, v_middle = (range.v_min + range.v_max) / 2;
        const auto steps = [&](bool along_u, bool even) {
            const double first = along_u ? range.u_min : range.v_min, last = along_u ? range.u_max : range.v_max;
            if (even)
                return equal_steps(surface, along_u, along_u ? v_middle : u_middle, first, last, samples);
            std::vector<double> plain;
            for (int i = 0; i < samples; i++)
                plain.push_back(first + (last - first) * i / (samples - 1));
            return plain;
        };
        const std::vector<double> us = steps(true, even_u != 0), vs = steps(false, even_v != 0);
        TColgp_Array2OfPnt points(1, samples, 1, samples);
        for (int i = 0; i < samples; i++)
            for (int j = 0; j < samples; j++)
                points(i + 1, j + 1) = surface->Value(us[std::size_t(i)], vs[std::size_t(j)]);
        const GeomAPI_PointsToBSplineSurface fit(points, Approx_IsoParametric, 3, 8, GeomAbs_C2, tolerance);
        if (!fit.IsDone())
            fw::refused("no surface passes the samples; another number of them may work");
        fw::give(result, whole(fit.Surface()).Oriented(old.Orientation()));
    });
}

int32_t fw_face_of_degree(const fw_shape* face, int32_t u_degree, int32_t v_degree, double tolerance, int32_t keep_trim, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const int highest = Geom_BSplineSurface::MaxDegree();
        if (u_degree < 1 || u_degree > highest || v_degree < 1 || v_degree > highest)
            fw::invalid_argument("the degrees must be 1 to " + std::to_string(highest));
        fw::positive(tolerance, "tolerance");
        const TopoDS_Face& old = fw::face_of(face);
        Handle(Geom_BSplineSurface) spline = as_spline(old);
        // The kernel cannot raise the degree of rational surfaces that were periodic, so these are approximated as well.
        if (spline->UDegree() > u_degree || spline->VDegree() > v_degree || spline->IsURational() || spline->IsVRational())
        {
            // Patches that only meet, because the kernel fails on low degrees that are to be smooth there.
            const GeomConvert_ApproxSurface lower(spline, tolerance, GeomAbs_C0, GeomAbs_C0, u_degree, v_degree, most_patches, 0);
            if (!lower.HasResult() || lower.MaxError() > tolerance)
                fw::refused("no surface of degrees " + std::to_string(u_degree) + " and " + std::to_string(v_degree) + " stays within " + fw::text(tolerance)
                    + "; a larger tolerance or degree may help");
            spline = lower.Surface();
        }
        spline->IncreaseDegree(u_degree, v_degree);
        const TopoDS_Face made = keep_trim != 0 ? trimmed_like(spline, old, whole_range(spline)) : whole(spline);
        fw::give(result, made.Oriented(old.Orientation()));
    });
}
