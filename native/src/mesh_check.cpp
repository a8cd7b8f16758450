#include "mesh_check.hpp"

#include <BRep_Tool.hxx>
#include <TopExp.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_IndexedMapOfShape.hxx>

#include <numeric>
#include <unordered_map>

namespace
{
// The number of shells, if all of them are closed and no face is outside of them; else 0.
int closed_shells(const TopoDS_Shape& shape)
{
    if (TopExp_Explorer(shape, TopAbs_FACE, TopAbs_SHELL).More())
        return 0;
    TopTools_IndexedMapOfShape shells;
    TopExp::MapShapes(shape, TopAbs_SHELL, shells);
    for (int i = 1; i <= shells.Extent(); i++)
        if (!BRep_Tool::IsClosed(shells(i)))
            return 0;
    return shells.Extent();
}

[[noreturn]] void torn(int32_t face)
{
    throw fw::failure{FW_INVALID_RESULT, "the triangles of face " + std::to_string(face) + " do not meet those of its neighbours; another chord tolerance may work", FW_FACE, face};
}

class pieces
{
public:
    explicit pieces(std::size_t count) : above_(count) { std::iota(above_.begin(), above_.end(), 0); }

    int32_t of(int32_t item)
    {
        while (above_[std::size_t(item)] != item)
            item = above_[std::size_t(item)] = above_[std::size_t(above_[std::size_t(item)])];
        return item;
    }

    void join(int32_t a, int32_t b) { above_[std::size_t(of(a))] = of(b); }

private:
    std::vector<int32_t> above_;
};
} // namespace

void fw::require_whole(const TopoDS_Shape& shape, const fw_mesh& mesh)
{
    const int shells = closed_shells(shape);
    if (shells == 0)
        return;
    const std::size_t triangles = mesh.triangle_faces.size();
    const auto corner = [&](std::size_t triangle, std::size_t i) { return mesh.weld_ids[std::size_t(mesh.triangles[3 * triangle + i % 3])]; };
    int32_t largest = 0;
    for (const int32_t id : mesh.weld_ids)
        largest = std::max(largest, id);

    // An edge counts up when it runs from the lower to the higher number and down otherwise.
    std::unordered_map<uint64_t, int32_t> balance;
    balance.reserve(2 * triangles);
    pieces parts(std::size_t(largest) + 1);
    for (std::size_t t = 0; t < triangles; t++)
        for (std::size_t i = 0; i < 3; i++)
        {
            const int32_t a = corner(t, i), b = corner(t, i + 1);
            parts.join(a, b);
            balance[uint64_t(uint32_t(std::min(a, b))) << 32 | uint32_t(std::max(a, b))] += a < b ? 1 : -1;
        }
    std::unordered_map<int32_t, int32_t> roots;
    for (std::size_t t = 0; t < triangles; t++)
    {
        for (std::size_t i = 0; i < 3; i++)
        {
            const int32_t a = corner(t, i), b = corner(t, i + 1);
            if (balance[uint64_t(uint32_t(std::min(a, b))) << 32 | uint32_t(std::max(a, b))] != 0)
                torn(mesh.triangle_faces[t]);
        }
        roots.emplace(parts.of(corner(t, 0)), mesh.triangle_faces[t]);
    }
    if (int(roots.size()) > shells)
        torn(roots.begin()->second);
}
