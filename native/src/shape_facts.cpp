// Vertices, flags of shapes, sewing and repair.
#include "guard.hpp"
#include "unify.hpp"

#include <BRepBuilderAPI_MakeVertex.hxx>
#include <BRepBuilderAPI_Sewing.hxx>
#include <BRep_Builder.hxx>
#include <BRep_Tool.hxx>
#include <IntCurvesFace_ShapeIntersector.hxx>
#include <Precision.hxx>
#include <ShapeFix_Shape.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Shell.hxx>
#include <gp_Lin.hxx>

int32_t fw_vertex(const fw_point* point, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] { fw::give(result, BRepBuilderAPI_MakeVertex(fw::point(point, "point")).Shape()); });
}

int32_t fw_explored(const fw_shape* shape, int32_t kind, fw_shape** items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (kind < FW_COMPOUND || kind > FW_VERTEX)
            fw::invalid_argument("kind is unknown");
        std::vector<TopoDS_Shape> found;
        for (TopExp_Explorer it(fw::shape(shape), TopAbs_ShapeEnum(kind)); it.More(); it.Next())
            found.push_back(it.Current());
        if (!fw::fill(int32_t(found.size()), items, capacity, count))
            return;
        for (std::size_t i = 0; i < found.size(); i++)
            fw::give(&items[i], found[i]);
    });
}

int32_t fw_line_hits(const fw_shape* shape, const fw_point* from, const fw_point* way, double* parts, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        const gp_Vec vector = fw::vector(way, "way");
        const double length = vector.Magnitude();
        IntCurvesFace_ShapeIntersector hits;
        hits.Load(fw::shape(shape), Precision::Confusion());
        hits.Perform(gp_Lin(fw::point(from, "from"), gp_Dir(vector)), 0, length);
        if (!hits.IsDone())
            fw::refused("the line cannot be intersected with the shape");
        hits.SortResult();
        std::vector<double> found;
        for (int i = 1; i <= hits.NbPnt(); i++)
            if (found.empty() || hits.WParameter(i) - found.back() > Precision::Confusion())
                found.push_back(hits.WParameter(i));
        if (fw::fill(int32_t(found.size()), parts, capacity, count))
            for (std::size_t i = 0; i < found.size(); i++)
                parts[i] = found[i] / length;
    });
}

int32_t fw_shape_flags(const fw_shape* shape, fw_flags* flags, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& s = fw::shape(shape);
        const bool closes = s.ShapeType() == TopAbs_SHELL || s.ShapeType() == TopAbs_WIRE || s.ShapeType() == TopAbs_EDGE;
        fw::required(flags, "flags") = {int32_t(s.Orientation()), s.Closed() || (closes && BRep_Tool::IsClosed(s)), s.Free(), s.Infinite(), s.Locked(), s.Modified(),
            s.Checked(), s.Convex()};
    });
}

int32_t fw_same(const fw_shape* first, const fw_shape* second, int32_t* relation, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& a = fw::shape(first, "first");
        const TopoDS_Shape& b = fw::shape(second, "second");
        fw::required(relation, "relation") = a.IsEqual(b) ? 3 : a.IsSame(b) ? 2 : a.IsPartner(b) ? 1 : 0;
    });
}

int32_t fw_unify(const fw_shape* shape, int32_t edges, int32_t faces, int32_t splines, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::give(result, fw::unified(fw::shape(shape), {edges != 0, faces != 0, splines != 0}));
    });
}

int32_t fw_sew(const fw_shape* const* faces, int32_t count, double tolerance, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        BRepBuilderAPI_Sewing sewing(fw::positive(tolerance, "tolerance"));
        for (const TopoDS_Shape& face : fw::shapes(faces, count, "faces"))
            sewing.Add(face);
        sewing.Perform();
        TopoDS_Shape sewn = sewing.SewedShape();
        if (!sewn.IsNull() && sewn.ShapeType() == TopAbs_FACE)
        {
            TopoDS_Shell shell;
            BRep_Builder builder;
            builder.MakeShell(shell);
            builder.Add(shell, sewn);
            sewn = shell;
        }
        fw::give(result, sewn);
    });
}

int32_t fw_repair(const fw_shape* shape, double precision, double max_tolerance, double min_tolerance, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        ShapeFix_Shape fix(fw::shape(shape));
        fix.SetPrecision(fw::positive(precision, "precision"));
        fix.SetMaxTolerance(fw::positive(max_tolerance, "max_tolerance"));
        fix.SetMinTolerance(fw::positive(min_tolerance, "min_tolerance"));
        fix.Perform();
        fw::give(result, fix.Shape());
    });
}
