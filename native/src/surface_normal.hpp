// Normals of exact faces, out of the material.
#pragma once

#include <BRepAdaptor_Surface.hxx>
#include <TopoDS_Face.hxx>
#include <gp_Dir.hxx>
#include <gp_Pnt2d.hxx>

namespace fw
{

class surface_normal
{
public:
    explicit surface_normal(const TopoDS_Face& face);

    // False where the surface has no normal, as at the pole of a sphere.
    bool at(const gp_Pnt2d& uv, gp_Vec& normal) const;

    const BRepAdaptor_Surface& surface() const { return surface_; }

private:
    BRepAdaptor_Surface surface_;
    bool reversed_;
};

} // namespace fw
