#include "unify.hpp"

#include <ShapeUpgrade_UnifySameDomain.hxx>
#include <Standard_Failure.hxx>

namespace
{
// Joining the two seams of a torus leaves an edge without ends, on which the kernel then throws.
bool join(const TopoDS_Shape& shape, const fw::unify_options& options, TopoDS_Shape& joined)
{
    try
    {
        ShapeUpgrade_UnifySameDomain unify(shape, options.edges, options.faces, options.splines);
        unify.Build();
        joined = unify.Shape();
        return !joined.IsNull();
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
    if (join(shape, options, joined))
        return joined;
    if (options.faces && options.edges && (join(shape, {false, true, options.splines}, joined) || join(shape, {true, false, options.splines}, joined)))
        return joined;
    return shape;
}
