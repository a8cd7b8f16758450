// The curves that edges lie on, and edges remade on them.
#include "wires.hpp"

#include <BRepAdaptor_Curve.hxx>
#include <BRepBuilderAPI_MakeEdge.hxx>
#include <BRepTools_WireExplorer.hxx>
#include <BRep_Tool.hxx>
#include <GCPnts_AbscissaPoint.hxx>
#include <GeomAdaptor_Curve.hxx>
#include <GeomConvert.hxx>
#include <GeomConvert_ApproxCurve.hxx>
#include <GeomConvert_CompCurveToBSplineCurve.hxx>
#include <Geom_BSplineCurve.hxx>
#include <Geom_TrimmedCurve.hxx>
#include <Precision.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Edge.hxx>

#include <algorithm>
#include <cmath>

namespace
{
constexpr int most_segments = 1000;

struct bounded_curve
{
    TopoDS_Edge edge;
    Handle(Geom_Curve) curve;
    double first = 0, last = 0;
    bool reversed = false;
};

bounded_curve curve_of(const fw_shape* handle)
{
    const TopoDS_Shape& shape = fw::shape(handle, "edge");
    if (shape.ShapeType() != TopAbs_EDGE)
        fw::invalid_argument("only an edge lies on a curve");
    bounded_curve result;
    result.edge = TopoDS::Edge(shape);
    result.reversed = shape.Orientation() == TopAbs_REVERSED;
    result.curve = BRep_Tool::Curve(result.edge, result.first, result.last);
    if (result.curve.IsNull())
        fw::refused("the edge has no curve in space");
    if (Handle(Geom_TrimmedCurve) trimmed = Handle(Geom_TrimmedCurve)::DownCast(result.curve); !trimmed.IsNull())
        result.curve = trimmed->BasisCurve();
    return result;
}

TopoDS_Shape edge_on(const Handle(Geom_Curve)& curve, double first, double last, bool reversed)
{
    BRepBuilderAPI_MakeEdge maker(curve, first, last);
    if (!maker.IsDone())
        fw::refused("the curve has no such stretch");
    return reversed ? maker.Shape().Reversed() : maker.Shape();
}

Handle(Geom_BSplineCurve) of_degree(const Handle(Geom_Curve)& curve, int degree, double tolerance)
{
    const Handle(Geom_BSplineCurve) spline = GeomConvert::CurveToBSplineCurve(curve);
    if (spline->Degree() <= degree)
    {
        spline->IncreaseDegree(degree);
        return spline;
    }
    // Smooth joints take a degree of 3, joints of equal curvature one of 5.
    const GeomAbs_Shape continuity = degree < 3 ? GeomAbs_C0 : degree < 5 ? GeomAbs_C1 : GeomAbs_C2;
    const GeomConvert_ApproxCurve approximation(curve, tolerance, continuity, most_segments, degree);
    if (!approximation.HasResult() || approximation.MaxError() > tolerance)
        fw::refused("no curve of degree " + std::to_string(degree) + " stays within " + fw::text(tolerance) + "; a larger tolerance or degree may help");
    const Handle(Geom_BSplineCurve) result = approximation.Curve();
    if (result->Degree() > degree)
        fw::refused("no curve of degree " + std::to_string(degree) + " was found");
    result->IncreaseDegree(degree);
    return result;
}
} // namespace

int32_t fw_rebuild_degree(const fw_shape* edge, int32_t degree, double tolerance, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (degree < 1 || degree > Geom_BSplineCurve::MaxDegree())
            fw::invalid_argument("degree is " + std::to_string(degree) + " and must be 1 to 25");
        fw::positive(tolerance, "tolerance");
        const bounded_curve old = curve_of(edge);
        const Handle(Geom_BSplineCurve) curve = of_degree(new Geom_TrimmedCurve(old.curve, old.first, old.last), degree, tolerance);
        fw::give(result, edge_on(curve, curve->FirstParameter(), curve->LastParameter(), old.reversed));
    });
}

int32_t fw_move_seam(const fw_shape* edge, int32_t by_length, double value, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::finite(value, "value");
        const bounded_curve old = curve_of(edge);
        if (!old.curve->IsPeriodic() || std::abs(old.last - old.first - old.curve->Period()) > Precision::PConfusion())
            return fw::give(result, old.edge);

        const double period = old.curve->Period();
        double parameter = value;
        if (by_length != 0)
        {
            const GeomAdaptor_Curve adaptor(old.curve, old.first, old.last);
            const double length = GCPnts_AbscissaPoint::Length(adaptor);
            const double along = std::fmod(value, length) * (old.reversed ? -1 : 1);
            parameter = GCPnts_AbscissaPoint(adaptor, along < 0 ? along + length : along, old.first).Parameter();
        }
        const double start = old.first + std::fmod(parameter - old.first, period);
        fw::give(result, edge_on(old.curve, start, start + period, old.reversed));
    });
}

int32_t fw_curve_of_edge(const fw_shape* edge, fw_curve_info* info, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw_curve_info& out = fw::required(info, "info");
        const TopoDS_Shape& shape = fw::shape(edge, "edge");
        if (shape.ShapeType() != TopAbs_EDGE)
            fw::invalid_argument("only an edge lies on a curve");
        out = {};
        out.curve = -1;
        if (BRep_Tool::Degenerated(TopoDS::Edge(shape)))
            return;
        const BRepAdaptor_Curve curve(TopoDS::Edge(shape));
        out.curve = int32_t(curve.GetType());
        out.first = curve.FirstParameter();
        out.last = curve.LastParameter();
        const gp_Pnt start = curve.Value(out.first), end = curve.Value(out.last);
        const bool reversed = shape.Orientation() == TopAbs_REVERSED;
        out.start = fw::point_of((reversed ? end : start).XYZ());
        out.end = fw::point_of((reversed ? start : end).XYZ());
        out.closed = start.Distance(end) <= Precision::Confusion();
        out.periodic = curve.IsPeriodic();
        out.period = curve.IsPeriodic() ? curve.Period() : 0;
        out.length = GCPnts_AbscissaPoint::Length(curve, 1e-9);
        const bool spline = curve.GetType() == GeomAbs_BSplineCurve;
        if (spline || curve.GetType() == GeomAbs_BezierCurve)
        {
            out.rational = curve.IsRational();
            out.degree = curve.Degree();
            out.poles = curve.NbPoles();
            out.knots = spline ? curve.NbKnots() : 0;
        }
    });
}

int32_t fw_trim_edge(const fw_shape* edge, double first, double last, int32_t same_sense, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (fw::finite(last, "last") <= fw::finite(first, "first"))
            fw::invalid_argument("the last parameter is " + fw::text(last) + " and must be above the first, " + fw::text(first));
        const bounded_curve old = curve_of(edge);
        fw::give(result, edge_on(old.curve, first, last, same_sense == 0));
    });
}

int32_t fw_curve_point(const fw_shape* edge, double parameter, fw_point* point, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::required(point, "point") = fw::point_of(curve_of(edge).curve->Value(fw::finite(parameter, "parameter")).XYZ());
    });
}

int32_t fw_concatenate(const fw_shape* wire, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        // Not BRepAlgo::ConcatenateWireC0: it smooths tangent joints, and fails where a line meets an arc.
        GeomConvert_CompCurveToBSplineCurve joined;
        for (BRepTools_WireExplorer it(fw::ordered_wire(fw::shape(wire, "wire"))); it.More(); it.Next())
        {
            double first = 0, last = 0;
            const Handle(Geom_Curve) curve = BRep_Tool::Curve(it.Current(), first, last);
            if (curve.IsNull())
                fw::refused("an edge has no curve in space");
            const Handle(Geom_BSplineCurve) piece = GeomConvert::CurveToBSplineCurve(new Geom_TrimmedCurve(curve, first, last));
            if (it.Current().Orientation() == TopAbs_REVERSED)
                piece->Reverse();
            if (!joined.Add(piece, Precision::Confusion(), Standard_True, Standard_False))
                fw::refused("the edges do not meet");
        }
        const Handle(Geom_BSplineCurve) whole = joined.BSplineCurve();
        fw::give(result, edge_on(whole, whole->FirstParameter(), whole->LastParameter(), false));
    });
}
