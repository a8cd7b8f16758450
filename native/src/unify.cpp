#include "unify.hpp"

#include <BRepBuilderAPI_Copy.hxx>
#include <BRepCheck_Analyzer.hxx>
#include <BRep_Tool.hxx>
#include <ShapeUpgrade_UnifySameDomain.hxx>
#include <Standard_Failure.hxx>
#include <TopExp.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_IndexedDataMapOfShapeListOfShape.hxx>
#include <TopTools_ListOfShape.hxx>
#include <TopoDS.hxx>

namespace
{
bool has_seam(const TopoDS_Shape& face)
{
    for (TopExp_Explorer it(face, TopAbs_EDGE); it.More(); it.Next())
        if (BRep_Tool::IsClosed(TopoDS::Edge(it.Current()), TopoDS::Face(face)))
            return true;
    return false;
}

// Edges between two faces that both close on themselves, such as a hole and the bore of a ring around it.
void keep_between_seams(const TopoDS_Shape& shape, ShapeUpgrade_UnifySameDomain& unify)
{
    TopTools_IndexedDataMapOfShapeListOfShape faces;
    TopExp::MapShapesAndAncestors(shape, TopAbs_EDGE, TopAbs_FACE, faces);
    for (int i = 1; i <= faces.Extent(); i++)
    {
        const TopTools_ListOfShape& beside = faces(i);
        if (beside.Extent() == 2 && !beside.First().IsSame(beside.Last()) && has_seam(beside.First()) && has_seam(beside.Last()))
            unify.KeepShape(faces.FindKey(i));
    }
}

/* Two faces whose seams do not continue each other end in an edge without ends, on which the kernel throws or goes on with an invalid
   shape. By then it has changed curves of the shape it was given, so it gets a copy. */
bool join(const TopoDS_Shape& shape, const fw::unify_options& options, bool between_seams, TopoDS_Shape& joined)
{
    try
    {
        const TopoDS_Shape copy = BRepBuilderAPI_Copy(shape, Standard_False).Shape();
        ShapeUpgrade_UnifySameDomain unify(copy, options.edges, options.faces, options.splines);
        if (!between_seams)
            keep_between_seams(copy, unify);
        unify.Build();
        joined = unify.Shape();
        return !joined.IsNull() && BRepCheck_Analyzer(joined, Standard_False).IsValid();
    }
    catch (const Standard_Failure&)
    {
        return false;
    }
}
} // namespace

TopoDS_Shape fw::unified(const TopoDS_Shape& shape, unify_options options)
{
    TopoDS_Shape joined;
    if (join(shape, options, true, joined) || join(shape, options, false, joined))
        return joined;
    if (options.faces && options.edges && (join(shape, {false, true, options.splines}, false, joined) || join(shape, {true, false, options.splines}, false, joined)))
        return joined;
    return shape;
}
