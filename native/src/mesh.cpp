// Tessellation and the handle of its result.
#include "mesh_builder.hpp"
#include "mesh_check.hpp"
#include "triangulate.hpp"

#include <BRepTools.hxx>
#include <TopExp_Explorer.hxx>

#include <algorithm>
#include <cmath>
#include <memory>

namespace
{
// Triangulations live in the shape; left there, they would be reused at another accuracy and cost memory.
struct without_triangles
{
    explicit without_triangles(const TopoDS_Shape& shape) : shape(shape) { BRepTools::Clean(shape); }
    ~without_triangles() { BRepTools::Clean(shape); }
    without_triangles(const without_triangles&) = delete;
    without_triangles& operator=(const without_triangles&) = delete;
    const TopoDS_Shape& shape;
};

template <typename T>
void copy(const std::vector<T>& from, T* to, const char* name)
{
    if (!from.empty())
        std::copy(from.begin(), from.end(), &fw::required(to, name));
}
} // namespace

int32_t fw_tessellate(const fw_shape* shape, double chord, double angle, fw_mesh** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& s = fw::shape(shape);
        fw_mesh*& out = fw::required(result, "result");
        IMeshTools_Parameters parameters;
        parameters.Deflection = fw::positive(chord, "chord");
        if (!(fw::finite(angle, "angle") >= 0.1 && angle <= 90))
            fw::invalid_argument("angle must be 0.1 to 90");
        parameters.Angle = angle * M_PI / 180;
        parameters.InParallel = Standard_False;
        if (!TopExp_Explorer(s, TopAbs_FACE).More())
            fw::invalid_argument("the shape has no faces to tessellate");

        const without_triangles clean(s);
        fw::triangulate(s, parameters);
        auto mesh = std::make_unique<fw_mesh>();
        fw::build_mesh(s, *mesh);
        fw::require_whole(s, *mesh);
        out = mesh.release();
    });
}

int32_t fw_mesh_sizes(const fw_mesh* mesh, fw_mesh_size* size, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_mesh& m = fw::required(mesh, "mesh");
        fw::required(size, "size") = {int32_t(m.weld_ids.size()), int32_t(m.triangle_faces.size()), int32_t(m.polyline_counts.size()),
            int32_t(m.polyline_points.size() / 3)};
    });
}

int32_t fw_mesh_copy(const fw_mesh* mesh, const fw_mesh_buffers* buffers, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_mesh& m = fw::required(mesh, "mesh");
        const fw_mesh_buffers& b = fw::required(buffers, "buffers");
        copy(m.positions, b.positions, "positions");
        if (b.parameters != nullptr)
            copy(m.parameters, b.parameters, "parameters");
        if (b.vertex_faces != nullptr)
            copy(m.vertex_faces, b.vertex_faces, "vertex_faces");
        copy(m.normals, b.normals, "normals");
        copy(m.weld_ids, b.weld_ids, "weld_ids");
        copy(m.triangles, b.triangles, "triangles");
        copy(m.triangle_faces, b.triangle_faces, "triangle_faces");
        copy(m.polyline_points, b.polyline_points, "polyline_points");
        copy(m.polyline_counts, b.polyline_counts, "polyline_counts");
        copy(m.polyline_kinds, b.polyline_kinds, "polyline_kinds");
    });
}

void fw_mesh_free(fw_mesh* mesh)
{
    delete mesh;
}
