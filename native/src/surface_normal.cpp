#include "surface_normal.hpp"

#include "guard.hpp"

#include <BRep_Tool.hxx>

#include <algorithm>

namespace fw
{

namespace
{
// Files may hold faces that are only triangles; the adaptor would follow their null surface.
const TopoDS_Face& with_surface(const TopoDS_Face& face)
{
    if (BRep_Tool::Surface(face).IsNull())
        refused("a face has no exact surface");
    return face;
}
} // namespace

// Without the bounds of the face, whose search costs more than all that is asked of the surface.
surface_normal::surface_normal(const TopoDS_Face& face)
    : surface_(with_surface(face), Standard_False), reversed_(face.Orientation() == TopAbs_REVERSED)
{
}

bool surface_normal::at(const gp_Pnt2d& uv, gp_Vec& normal) const
{
    gp_Pnt position;
    gp_Vec du, dv;
    surface_.D1(uv.X(), uv.Y(), position, du, dv);
    normal = du.Crossed(dv);
    const double scale = std::max(du.SquareMagnitude(), dv.SquareMagnitude());
    const double length = normal.Magnitude();
    // Where one derivative vanishes, what is left of the product is rounding and points anywhere.
    if (!(length > 1e-9 * scale) || length < 1e-30)
        return false;
    normal.Divide(reversed_ ? -length : length);
    return true;
}

} // namespace fw
