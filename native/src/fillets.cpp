// Rounded and cut edges.
#include "edges.hpp"
#include "fillet_fit.hpp"
#include "guard.hpp"

#include <BRepCheck_Analyzer.hxx>
#include <BRepFilletAPI_MakeChamfer.hxx>
#include <BRepFilletAPI_MakeFillet.hxx>
#include <TopExp_Explorer.hxx>

namespace
{
void require_edges(const fw::edge_map& map, const int32_t* edges, const double* sizes, int32_t count, const char* size_name)
{
    if (count < 1)
        fw::invalid_argument("no edge is given");
    fw::required(edges, "edges");
    fw::required(sizes, size_name);
    for (int32_t i = 0; i < count; i++)
    {
        if (edges[i] < 0 || edges[i] >= map.size())
            fw::invalid_argument("edge " + std::to_string(edges[i]) + " does not exist; the shape has edges 0 to " + std::to_string(map.size() - 1));
        fw::positive(sizes[i], size_name);
        if (map.role(edges[i]) != FW_EDGE_REGULAR)
            fw::blame_edge(FW_INVALID_ARGUMENT, edges[i], "edge " + std::to_string(edges[i]) + " does not lie between two faces");
    }
}

// The kernel sometimes answers with a broken shape instead of a failure.
void require_sound(const TopoDS_Shape& shape, const char* what, const int32_t* edges, int32_t count)
{
    if (shape.IsNull() || !TopExp_Explorer(shape, TopAbs_FACE).More() || !BRepCheck_Analyzer(shape).IsValid())
        fw::blame_edge(FW_INVALID_RESULT, count == 1 ? edges[0] : -1, std::string(what) + " gives an invalid shape; it is too large for the faces beside it");
}

int32_t faulty_edge(BRepFilletAPI_MakeFillet& maker, const fw::edge_map& map)
{
    if (maker.NbFaultyContours() < 1)
        return -1;
    return map.index_of(maker.Edge(maker.FaultyContour(1), 1));
}
} // namespace

int32_t fw_fillet(const fw_shape* shape, const int32_t* edges, const double* radii, int32_t count, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw::edge_map map(fw::shape(shape));
        require_edges(map, edges, radii, count, "radius");
        fw::require_room(map, fw::corner_cut::fillet, edges, radii, count);

        BRepFilletAPI_MakeFillet maker(fw::shape(shape));
        for (int32_t i = 0; i < count; i++)
            maker.Add(radii[i], map.edge(edges[i]));
        maker.Build();
        if (!maker.IsDone())
        {
            const int32_t faulty = faulty_edge(maker, map);
            fw::blame_edge(FW_REFUSED, faulty, "the fillet cannot be made" + (faulty < 0 ? std::string() : " at edge " + std::to_string(faulty))
                + "; the radius is too large or the edge meets others in a way the kernel cannot round");
        }
        require_sound(maker.Shape(), "the fillet", edges, count);
        fw::give(result, maker.Shape());
    });
}

int32_t fw_chamfer(const fw_shape* shape, const int32_t* edges, const double* distances, int32_t count, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw::edge_map map(fw::shape(shape));
        require_edges(map, edges, distances, count, "distance");
        fw::require_room(map, fw::corner_cut::chamfer, edges, distances, count);

        BRepFilletAPI_MakeChamfer maker(fw::shape(shape));
        for (int32_t i = 0; i < count; i++)
            maker.Add(distances[i], map.edge(edges[i]));
        maker.Build();
        if (!maker.IsDone())
            fw::refused("the chamfer cannot be made; the distance is too large or the edges meet in a way the kernel cannot cut");
        require_sound(maker.Shape(), "the chamfer", edges, count);
        fw::give(result, maker.Shape());
    });
}
