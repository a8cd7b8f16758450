// Turns the kernel's per-face triangulations into one welded mesh.
#pragma once

#include "edges.hpp"
#include "guard.hpp"

#include <vector>

struct fw_mesh : fw::counted
{
    std::vector<double> positions;
    std::vector<double> parameters;
    std::vector<int32_t> vertex_faces;
    std::vector<float> normals;
    std::vector<int32_t> weld_ids;
    std::vector<int32_t> triangles;
    std::vector<int32_t> triangle_faces;
    std::vector<double> polyline_points;
    std::vector<int32_t> polyline_counts;
    std::vector<int32_t> polyline_kinds;
};

namespace fw
{

// The shape must have been triangulated.
void build_mesh(const TopoDS_Shape& shape, fw_mesh& mesh);

} // namespace fw
