// Tapered faces and skirts.
#include "guard.hpp"

#include <BRepCheck_Analyzer.hxx>
#include <BRepOffsetAPI_DraftAngle.hxx>
#include <BRepOffsetAPI_MakeDraft.hxx>
#include <TopExp.hxx>
#include <TopTools_IndexedMapOfShape.hxx>
#include <TopoDS.hxx>
#include <gp_Pln.hxx>

#include <cmath>

namespace
{
double steep(double degrees)
{
    if (std::abs(fw::finite(degrees, "angle")) >= 89.9)
        fw::invalid_argument("angle must stay between -89.9 and 89.9 degrees, not " + fw::text(degrees));
    return degrees * M_PI / 180;
}

const TopoDS_Shape& profile(const fw_shape* handle)
{
    const TopoDS_Shape& shape = fw::shape(handle);
    TopTools_IndexedMapOfShape edges;
    TopExp::MapShapes(shape, TopAbs_EDGE, edges);
    if (edges.IsEmpty())
        fw::invalid_argument("a draft grows from edges, and the shape has none");
    return shape;
}

void give_checked(fw_shape** result, const TopoDS_Shape& shape)
{
    if (!shape.IsNull() && !BRepCheck_Analyzer(shape).IsValid())
        throw fw::failure{FW_INVALID_RESULT, "the drafted faces cross each other; a smaller angle may work"};
    fw::give(result, shape);
}
} // namespace

int32_t fw_draft_faces(const fw_shape* shape, const fw_shape* const* faces, int32_t count, const fw_point* direction, double angle, const fw_axis* neutral, int32_t flag, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& body = fw::shape(shape);
        const gp_Dir pull(fw::vector(direction, "direction"));
        const double slope = steep(angle);
        const gp_Ax1 plane = fw::axis(neutral, "neutral");
        TopTools_IndexedMapOfShape own;
        TopExp::MapShapes(body, TopAbs_FACE, own);
        BRepOffsetAPI_DraftAngle draft(body);
        const std::vector<TopoDS_Shape> chosen = fw::shapes(faces, count, "faces");
        for (std::size_t i = 0; i < chosen.size(); i++)
        {
            const auto blame = [&](fw_status status, const char* why) {
                throw fw::failure{status, "face " + std::to_string(i) + " of the list " + why, FW_FACE, int32_t(i)};
            };
            if (chosen[i].ShapeType() != TopAbs_FACE || !own.Contains(chosen[i]))
                blame(FW_INVALID_ARGUMENT, "is no face of the shape");
            draft.Add(TopoDS::Face(own(own.FindIndex(chosen[i]))), pull, slope, gp_Pln(plane.Location(), plane.Direction()), flag != 0);
            if (!draft.AddDone())
                blame(FW_REFUSED, "cannot be tilted: it must be a plane, cylinder or cone that crosses the neutral plane and is not square to the direction");
        }
        draft.Build();
        if (!draft.IsDone())
            fw::refused("the tilted faces do not meet their neighbours; a smaller angle may work");
        give_checked(result, draft.Shape());
    });
}

int32_t fw_draft(const fw_shape* shape, const fw_point* direction, double angle, double length, int32_t internal, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        BRepOffsetAPI_MakeDraft draft(profile(shape), gp_Dir(fw::vector(direction, "direction")), steep(angle));
        draft.SetDraft(internal != 0);
        draft.Perform(fw::positive(length, "length"));
        if (!draft.IsDone())
            fw::refused("the draft cannot be built; its sides may cross before they reach the length");
        give_checked(result, draft.Shape());
    });
}

int32_t fw_draft_to_shape(const fw_shape* shape, const fw_shape* stop, const fw_point* direction, double angle, int32_t keep_out, int32_t internal, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        BRepOffsetAPI_MakeDraft draft(profile(shape), gp_Dir(fw::vector(direction, "direction")), steep(angle));
        draft.SetDraft(internal != 0);
        draft.Perform(fw::shape(stop, "stop"), keep_out != 0);
        if (!draft.IsDone())
            fw::refused("the draft does not reach the shape that is to stop it");
        give_checked(result, draft.Shape());
    });
}
