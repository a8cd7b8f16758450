// Surfaces through sections and along paths.
#include "guard.hpp"
#include "screw.hpp"

#include <Approx_ParametrizationType.hxx>
#include <BRepAdaptor_CompCurve.hxx>
#include <BRepBuilderAPI_MakeEdge.hxx>
#include <BRepBuilderAPI_MakeVertex.hxx>
#include <BRepBuilderAPI_MakeWire.hxx>
#include <BRepCheck_Analyzer.hxx>
#include <BRepOffsetAPI_MakePipe.hxx>
#include <BRepOffsetAPI_MakePipeShell.hxx>
#include <BRepOffsetAPI_ThruSections.hxx>
#include <BRep_Tool.hxx>
#include <GeomAPI_Interpolate.hxx>
#include <GeomAPI_PointsToBSpline.hxx>
#include <GeomFill_Trihedron.hxx>
#include <Geom_BSplineCurve.hxx>
#include <TColgp_Array1OfPnt.hxx>
#include <TColgp_HArray1OfPnt.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Wire.hxx>

#include <cmath>

namespace
{
constexpr int32_t most_periodic_sections = 1000;

TopoDS_Wire wire_of(const TopoDS_Shape& shape, const char* name)
{
    if (shape.ShapeType() == TopAbs_WIRE)
        return TopoDS::Wire(shape);
    if (shape.ShapeType() != TopAbs_EDGE)
        fw::invalid_argument(std::string(name) + " must be wires or edges");
    return BRepBuilderAPI_MakeWire(TopoDS::Edge(shape)).Wire();
}

int edge_count(const TopoDS_Wire& wire)
{
    int count = 0;
    for (TopExp_Explorer it(wire, TopAbs_EDGE); it.More(); it.Next())
        count++;
    return count;
}

// One closed curve through the points at the same part of every section.
TopoDS_Wire ring(const std::vector<TopoDS_Wire>& sections, double part, double tolerance)
{
    Handle(TColgp_HArray1OfPnt) points = new TColgp_HArray1OfPnt(1, int(sections.size()));
    for (std::size_t i = 0; i < sections.size(); i++)
    {
        const BRepAdaptor_CompCurve curve(sections[i]);
        points->SetValue(int(i) + 1, curve.Value(curve.FirstParameter() + (curve.LastParameter() - curve.FirstParameter()) * part));
    }
    GeomAPI_Interpolate interpolate(points, Standard_True, tolerance);
    interpolate.Perform();
    if (!interpolate.IsDone())
        fw::refused("no closed curve runs through the sections; two of them may touch");
    return BRepBuilderAPI_MakeWire(BRepBuilderAPI_MakeEdge(interpolate.Curve()).Edge()).Wire();
}

std::vector<TopoDS_Wire> rings(const std::vector<TopoDS_Wire>& sections, int32_t count, double tolerance)
{
    std::vector<TopoDS_Wire> result;
    for (int32_t i = 0; i <= count; i++)
        result.push_back(ring(sections, double(i) / count, tolerance));
    return result;
}

// Sections of different numbers of edges must be cut alike, or the kernel reads beyond its arrays.
bool need_matching(const std::vector<TopoDS_Wire>& sections)
{
    bool differ = false;
    for (const TopoDS_Wire& section : sections)
    {
        if (BRep_Tool::IsClosed(section) != BRep_Tool::IsClosed(sections[0]))
            fw::invalid_argument("some sections are closed and others open");
        differ = differ || edge_count(section) != edge_count(sections[0]);
    }
    return differ;
}

void require_valid(const TopoDS_Shape& shape, const char* what)
{
    if (shape.IsNull() || !TopExp_Explorer(shape, TopAbs_FACE).More() || !BRepCheck_Analyzer(shape).IsValid())
        throw fw::failure{FW_INVALID_RESULT, std::string(what) + " gives an invalid shape; it may cross itself"};
}

TopoDS_Wire through(const TColgp_Array1OfPnt& points)
{
    const GeomAPI_PointsToBSpline fit(points, 3, 8, GeomAbs_C2, 1e-3);
    if (!fit.IsDone())
        fw::refused("no spine can be laid through the extrusion");
    return BRepBuilderAPI_MakeWire(BRepBuilderAPI_MakeEdge(fit.Curve()).Edge()).Wire();
}
} // namespace

int32_t fw_loft(const fw_shape* const* sections, int32_t count, const fw_loft_options* options, const fw_point* start, const fw_point* end, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_loft_options& o = fw::required(options, "options");
        fw::positive(o.tolerance, "tolerance");
        if (o.parametrization < 0 || o.parametrization > 2)
            fw::invalid_argument("parametrization is unknown");
        if (o.periodic_sections < 0 || o.periodic_sections > most_periodic_sections)
            fw::invalid_argument("periodic sections must be 1 to " + std::to_string(most_periodic_sections));
        std::vector<TopoDS_Wire> wires;
        for (const TopoDS_Shape& section : fw::shapes(sections, count, "sections"))
            wires.push_back(wire_of(section, "sections"));
        if (o.periodic_sections > 0)
            wires = rings(wires, o.periodic_sections, o.tolerance);

        const bool matching = need_matching(wires);
        BRepOffsetAPI_ThruSections maker(o.solid != 0, o.straight != 0, o.tolerance);
        if (start != nullptr)
            maker.AddVertex(BRepBuilderAPI_MakeVertex(fw::point(start, "start")).Vertex());
        for (const TopoDS_Wire& wire : wires)
            maker.AddWire(wire);
        if (end != nullptr)
            maker.AddVertex(BRepBuilderAPI_MakeVertex(fw::point(end, "end")).Vertex());
        if (o.smoothing != 0)
            maker.SetSmoothing(Standard_True);
        if (o.max_degree > 0)
            maker.SetMaxDegree(o.max_degree);
        maker.SetParType(Approx_ParametrizationType(o.parametrization));
        maker.CheckCompatibility(matching);
        maker.Build();
        if (!maker.IsDone())
            fw::refused("no surface was found through the sections; their order, directions or numbers of edges may not fit");
        if (o.solid != 0)
            require_valid(maker.Shape(), "the loft");
        fw::give(result, maker.Shape());
    });
}

int32_t fw_pipe_shell(const fw_shape* spine, const fw_shape* const* profiles, int32_t count, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        BRepOffsetAPI_MakePipeShell maker(wire_of(fw::shape(spine, "spine"), "spine"));
        bool closed = true;
        for (const TopoDS_Shape& profile : fw::shapes(profiles, count, "profiles"))
        {
            if (profile.ShapeType() == TopAbs_VERTEX)
            {
                maker.Add(profile, Standard_False, Standard_False);
                continue;
            }
            const TopoDS_Wire wire = wire_of(profile, "profiles");
            closed = closed && BRep_Tool::IsClosed(wire);
            maker.Add(wire, Standard_False, Standard_False);
        }
        maker.Build();
        if (!maker.IsDone())
            fw::refused("the profiles cannot be moved along the path; its turns may be too tight");
        if (closed && !maker.MakeSolid())
            fw::refused("the pipe cannot be closed to a solid");
        fw::give(result, maker.Shape());
    });
}

int32_t fw_pipe(const fw_shape* spine, const fw_shape* profile, int32_t trihedron, int32_t force_c1, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const GeomFill_Trihedron mode = trihedron == FW_FRENET ? GeomFill_IsFrenet : trihedron == FW_DISCRETE ? GeomFill_IsDiscreteTrihedron : GeomFill_IsCorrectedFrenet;
        BRepOffsetAPI_MakePipe maker(wire_of(fw::shape(spine, "spine"), "spine"), fw::shape(profile, "profile"), mode, force_c1 != 0);
        maker.Build();
        if (!maker.IsDone())
            fw::refused("the profile cannot be moved along the path; its turns may be too tight");
        require_valid(maker.Shape(), "the pipe");
        fw::give(result, maker.Shape());
    });
}

int32_t fw_path_start(const fw_shape* path, fw_point* point, fw_point* tangent, fw_error* error)
{
    return fw::guarded(error, [&] {
        const BRepAdaptor_CompCurve curve(wire_of(fw::shape(path, "path"), "path"));
        gp_Pnt position;
        gp_Vec along;
        curve.D1(curve.FirstParameter(), position, along);
        if (along.Magnitude() < 1e-12)
            fw::refused("the path has no direction at its start");
        fw::required(point, "point") = fw::point_of(position.XYZ());
        fw::required(tangent, "tangent") = fw::point_of(along.Normalized().XYZ());
    });
}

int32_t fw_twist(const fw_shape* lower, const fw_shape* upper, double from, double height, double angle, int32_t solid, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (fw::finite(height, "height") == 0)
            fw::invalid_argument("height must not be 0");
        if (std::abs(fw::finite(angle, "angle")) > 360)
            return fw::give(result, fw::screwed(wire_of(fw::shape(lower, "lower"), "lower"), wire_of(fw::shape(upper, "upper"), "upper"), height, angle * M_PI / 180, solid != 0));
        constexpr int steps = 30;
        constexpr double guide_radius = 20;
        const double turn = fw::finite(angle, "angle") * M_PI / 180;
        TColgp_Array1OfPnt axis(1, 2), helix(1, steps + 1);
        axis.SetValue(1, gp_Pnt(0, fw::finite(from, "from"), 0));
        axis.SetValue(2, gp_Pnt(0, from + height, 0));
        for (int i = 0; i <= steps; i++)
        {
            const double part = double(i) / steps;
            helix.SetValue(i + 1, gp_Pnt(guide_radius * std::sin(part * turn), from + height * part, guide_radius * std::cos(part * turn)));
        }
        BRepOffsetAPI_MakePipeShell maker(through(axis));
        maker.SetMode(through(helix), Standard_True, BRepFill_NoContact);
        maker.Add(wire_of(fw::shape(lower, "lower"), "lower"), Standard_False, Standard_False);
        maker.Add(wire_of(fw::shape(upper, "upper"), "upper"), Standard_False, Standard_False);
        maker.Build();
        if (!maker.IsDone())
            fw::refused("the wire cannot be extruded with this turn");
        if (solid != 0)
            maker.MakeSolid(); // leaves the shell of an open wire as it is
        fw::give(result, maker.Shape());
    });
}
