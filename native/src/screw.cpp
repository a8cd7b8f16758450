#include "screw.hpp"

#include "guard.hpp"
#include "quintic.hpp"

#include <BRepBuilderAPI_MakeFace.hxx>
#include <BRepBuilderAPI_Sewing.hxx>
#include <BRepCheck_Analyzer.hxx>
#include <BRepGProp.hxx>
#include <BRep_Builder.hxx>
#include <BRep_Tool.hxx>
#include <GProp_GProps.hxx>
#include <GeomConvert.hxx>
#include <Geom_BSplineCurve.hxx>
#include <Geom_BSplineSurface.hxx>
#include <Geom_TrimmedCurve.hxx>
#include <TColStd_Array2OfReal.hxx>
#include <TColgp_Array2OfPnt.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Shell.hxx>
#include <TopoDS_Solid.hxx>

#include <cmath>

namespace
{
constexpr int spans_per_turn = 8;
constexpr double most_spans = 24000;
constexpr double sewing_tolerance = 1e-6;

fw::jet helix_at(const gp_XYZ& start, double turn, double height, double part)
{
    const double angle = turn * part, sine = std::sin(angle), cosine = std::cos(angle);
    const gp_XYZ out(start.X() * cosine + start.Z() * sine, 0, start.Z() * cosine - start.X() * sine);
    const gp_XYZ along(out.Z(), 0, -out.X());
    return {out + gp_XYZ(0, start.Y() + height * part, 0), along * turn + gp_XYZ(0, height, 0), out * (-turn * turn)};
}

/* The motion is affine, so a spline moves as its poles do: each of them along its helix, and all of these are splines over the same
   knots. */
Handle(Geom_BSplineSurface) surface_of(const TopoDS_Edge& edge, double height, double turn, int spans)
{
    double first = 0, last = 0;
    const Handle(Geom_Curve) curve = BRep_Tool::Curve(edge, first, last);
    if (curve.IsNull())
        fw::invalid_argument("an edge of the wire has no curve");
    const Handle(Geom_BSplineCurve) profile = GeomConvert::CurveToBSplineCurve(new Geom_TrimmedCurve(curve, first, last));
    if (profile->IsPeriodic())
        profile->SetNotPeriodic();
    TColgp_Array2OfPnt poles(1, profile->NbPoles(), 1, 3 * spans + 3);
    TColStd_Array2OfReal weights(1, profile->NbPoles(), 1, 3 * spans + 3);
    for (int i = 1; i <= profile->NbPoles(); i++)
    {
        const gp_XYZ start = profile->Pole(i).XYZ();
        const std::vector<gp_XYZ> row = fw::quintic_poles([&](double part) { return helix_at(start, turn, height, part); }, 1, spans);
        for (std::size_t j = 0; j < row.size(); j++)
        {
            poles(i, int(j) + 1) = row[j];
            weights(i, int(j) + 1) = profile->Weight(i);
        }
    }
    TColStd_Array1OfReal u_knots(1, profile->NbKnots()), v_knots(1, 2);
    TColStd_Array1OfInteger u_multiplicities(1, profile->NbKnots()), v_multiplicities(1, 2);
    profile->Knots(u_knots);
    profile->Multiplicities(u_multiplicities);
    fw::quintic_knots(1, spans, v_knots, v_multiplicities);
    return new Geom_BSplineSurface(poles, weights, u_knots, v_knots, u_multiplicities, v_multiplicities, profile->Degree(), fw::quintic_degree);
}

void add_end(BRepBuilderAPI_Sewing& sewing, const TopoDS_Wire& wire)
{
    BRepBuilderAPI_MakeFace end(wire, Standard_True);
    if (!end.IsDone())
        fw::refused("the wire is not closed and flat, so its extrusion is no solid");
    sewing.Add(end.Face());
}
} // namespace

namespace fw
{

TopoDS_Shape screwed(const TopoDS_Wire& lower, const TopoDS_Wire& upper, double height, double turn, bool solid)
{
    const double spans = std::ceil(std::abs(turn) / (2 * M_PI) * spans_per_turn);
    if (spans > most_spans)
        invalid_argument("the angle makes " + text(std::abs(turn) / (2 * M_PI)) + " turns and must make at most " + text(most_spans / spans_per_turn));
    if (solid && !BRep_Tool::IsClosed(lower))
        refused("the wire is not closed, so its extrusion is no solid");
    BRepBuilderAPI_Sewing sewing(sewing_tolerance);
    for (TopExp_Explorer it(lower, TopAbs_EDGE); it.More(); it.Next())
    {
        BRepBuilderAPI_MakeFace side(surface_of(TopoDS::Edge(it.Current()), height, turn, int(spans)), sewing_tolerance);
        if (!side.IsDone())
            refused("the wire cannot be extruded with this turn");
        sewing.Add(side.Face());
    }
    if (solid)
    {
        add_end(sewing, lower);
        add_end(sewing, upper);
    }
    sewing.Perform();
    const TopoDS_Shape sewn = sewing.SewedShape();
    if (!solid)
        return sewn;
    TopExp_Explorer shell(sewn, TopAbs_SHELL);
    if (!shell.More() || !BRep_Tool::IsClosed(shell.Current()))
        refused("the wire cannot be extruded with this turn: its sides do not close");
    TopoDS_Solid body;
    BRep_Builder builder;
    builder.MakeSolid(body);
    builder.Add(body, TopoDS::Shell(shell.Current()));
    // The sides agree with each other already, and all of them are right or none.
    GProp_GProps properties;
    BRepGProp::VolumeProperties(body, properties);
    if (properties.Mass() < 0)
        body.Reverse();
    if (!BRepCheck_Analyzer(body).IsValid())
        throw failure{FW_INVALID_RESULT, "the extrusion with this turn gives an invalid shape; the wire may cross itself or the axis"};
    return body;
}

} // namespace fw
