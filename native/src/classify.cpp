// What is known of faces and solids: where points lie, how a surface is written, which side is out.
#include "face_parts.hpp"
#include "guard.hpp"

#include <BRepAdaptor_Surface.hxx>
#include <BRepBuilderAPI_MakeSolid.hxx>
#include <BRepClass3d_SolidClassifier.hxx>
#include <BRepClass_FaceClassifier.hxx>
#include <BRepLib.hxx>
#include <BRep_Tool.hxx>
#include <TopExp.hxx>
#include <TopTools_IndexedMapOfShape.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Solid.hxx>

static_assert(FW_IN == int(TopAbs_IN) && FW_OUT == int(TopAbs_OUT) && FW_ON == int(TopAbs_ON) && FW_UNKNOWN == int(TopAbs_UNKNOWN),
    "fw_state numbers are the kernel's");

namespace
{
void check_points(const fw_point* points, int32_t count, const int32_t* states)
{
    if (count < 0)
        fw::invalid_argument("count is below 0");
    if (count > 0)
    {
        fw::required(points, "points");
        fw::required(states, "states");
    }
}
} // namespace

int32_t fw_classify_on_face(const fw_shape* face, const fw_point* points, int32_t count, double tolerance, int32_t use_box, double gap_tolerance, int32_t* states, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Face& value = fw::face_of(face);
        fw::surface_of(value);
        fw::positive(tolerance, "tolerance");
        fw::not_negative(gap_tolerance, "gap_tolerance");
        check_points(points, count, states);
        BRepClass_FaceClassifier classifier;
        for (int32_t i = 0; i < count; i++)
        {
            classifier.Perform(value, fw::point(&points[i], "points"), tolerance, use_box != 0, gap_tolerance);
            states[i] = int32_t(classifier.State());
        }
    });
}

int32_t fw_classify_in_solid(const fw_shape* solid, const fw_point* points, int32_t count, double tolerance, int32_t* states, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::positive(tolerance, "tolerance");
        check_points(points, count, states);
        BRepClass3d_SolidClassifier classifier(fw::shape(solid, "solid"));
        for (int32_t i = 0; i < count; i++)
        {
            classifier.Perform(fw::point(&points[i], "points"), tolerance);
            states[i] = int32_t(classifier.State());
        }
    });
}

int32_t fw_solid(const fw_shape* shell, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& value = fw::shape(shell, "shell");
        if (value.ShapeType() != TopAbs_SHELL)
            fw::invalid_argument("shell must be a shell");
        if (!BRep_Tool::IsClosed(value))
            fw::invalid_argument("the shell is not closed");
        BRepBuilderAPI_MakeSolid maker(TopoDS::Shell(value));
        if (!maker.IsDone())
            fw::refused("the shell bounds no solid");
        TopoDS_Solid solid = maker.Solid();
        BRepLib::OrientClosedSolid(solid);
        fw::give(result, solid);
    });
}

int32_t fw_describe_face(const fw_shape* face, fw_face_detail* detail, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Face& value = fw::face_of(face);
        fw::surface_of(value);
        const BRepAdaptor_Surface surface(value);
        fw_face_detail found{};
        found.type = int32_t(surface.GetType());
        found.u_closed = surface.IsUClosed();
        found.v_closed = surface.IsVClosed();
        found.u_periodic = surface.IsUPeriodic();
        found.v_periodic = surface.IsVPeriodic();
        if (surface.GetType() == GeomAbs_BSplineSurface || surface.GetType() == GeomAbs_BezierSurface)
        {
            found.u_degree = surface.UDegree();
            found.v_degree = surface.VDegree();
            found.u_poles = surface.NbUPoles();
            found.v_poles = surface.NbVPoles();
            found.u_knots = surface.NbUKnots();
            found.v_knots = surface.NbVKnots();
            found.u_rational = surface.IsURational();
            found.v_rational = surface.IsVRational();
        }
        found.reversed = value.Orientation() == TopAbs_REVERSED;
        TopTools_IndexedMapOfShape wires, edges;
        TopExp::MapShapes(value, TopAbs_WIRE, wires);
        TopExp::MapShapes(value, TopAbs_EDGE, edges);
        found.wires = wires.Extent();
        found.edges = edges.Extent();
        fw::required(detail, "detail") = found;
    });
}
