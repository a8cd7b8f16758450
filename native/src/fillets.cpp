// Rounded and cut edges.
#include "edges.hpp"
#include "fillet_fit.hpp"
#include "guard.hpp"

#include <BRepCheck_Analyzer.hxx>
#include <BRepFilletAPI_MakeChamfer.hxx>
#include <BRepFilletAPI_MakeFillet.hxx>
#include <TColgp_Array1OfPnt2d.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>

#include <algorithm>
#include <chrono>
#include <cmath>

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
bool is_sound(const TopoDS_Shape& shape)
{
    return !shape.IsNull() && TopExp_Explorer(shape, TopAbs_FACE).More() && BRepCheck_Analyzer(shape).IsValid();
}

void require_sound(const TopoDS_Shape& shape, const char* what, const int32_t* edges, int32_t count)
{
    if (!is_sound(shape))
        fw::blame_edge(FW_INVALID_RESULT, count == 1 ? edges[0] : -1, std::string(what) + " gives an invalid shape; it is too large for the faces beside it");
}

constexpr int attempts = 8;
constexpr auto patience = std::chrono::seconds(5);

/* When the kernel fails at given sizes nothing tells what it could do, so smaller ones are tried: the largest part of them, to a few
   hundredths, at which it does. 0 when none is found soon enough. */
template <typename Works>
double largest_part(const Works& works)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    double low = 0, high = 1;
    for (int i = 0; i < attempts && std::chrono::steady_clock::now() < end; i++)
    {
        const double middle = (low + high) / 2;
        bool good = false;
        try
        {
            good = works(middle);
        }
        catch (const Standard_Failure&)
        {
        }
        (good ? low : high) = middle;
    }
    return low;
}

std::string advice(double part, double size)
{
    return part > 0 ? "; the largest that works is about " + fw::text(std::floor(part * size * 1000) / 1000) : std::string();
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

        const auto add_all = [&](BRepFilletAPI_MakeFillet& maker, double part) {
            for (int32_t i = 0; i < count; i++)
                maker.Add(part * radii[i], map.edge(edges[i]));
            maker.Build();
        };
        BRepFilletAPI_MakeFillet maker(fw::shape(shape));
        add_all(maker, 1);
        if (maker.IsDone() && is_sound(maker.Shape()))
            return fw::give(result, maker.Shape());

        const double part = largest_part([&](double p) {
            BRepFilletAPI_MakeFillet smaller(fw::shape(shape));
            add_all(smaller, p);
            return smaller.IsDone() && is_sound(smaller.Shape());
        });
        const double radius = *std::max_element(radii, radii + count);
        if (maker.IsDone())
            fw::blame_edge(FW_INVALID_RESULT, count == 1 ? edges[0] : -1,
                "the fillet with radius " + fw::text(radius) + " gives an invalid shape; it is too large for the faces beside it" + advice(part, radius));
        const int32_t faulty = faulty_edge(maker, map);
        fw::blame_edge(FW_REFUSED, faulty, "the fillet with radius " + fw::text(radius) + " cannot be made" + (faulty < 0 ? std::string() : " at edge " + std::to_string(faulty))
            + "; the radius is too large or the edge meets others in a way the kernel cannot round" + advice(part, radius));
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

int32_t fw_fillet_variable(const fw_shape* shape, const int32_t* edges, const int32_t* counts, int32_t count, const double* parts, const double* radii, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw::edge_map map(fw::shape(shape));
        fw::required(counts, "counts");
        fw::required(parts, "parts");
        fw::required(radii, "radius");
        std::vector<double> least;
        std::vector<TColgp_Array1OfPnt2d> laws;
        for (int32_t i = 0, at = 0; i < count; i++)
        {
            if (counts[i] < 1)
                fw::invalid_argument("an edge has no radius");
            laws.emplace_back(1, counts[i]);
            least.push_back(fw::positive(radii[at], "radius"));
            for (int32_t k = 0; k < counts[i]; k++, at++)
            {
                const double part = fw::not_negative(parts[at], "parameter");
                if (part > 1 || (k > 0 && part <= parts[at - 1]))
                    fw::invalid_argument("the parameters of an edge must rise from 0 to 1");
                least.back() = std::min(least.back(), fw::positive(radii[at], "radius"));
                laws.back().SetValue(k + 1, gp_Pnt2d(part, radii[at]));
            }
        }
        require_edges(map, edges, least.data(), count, "radius");
        fw::require_room(map, fw::corner_cut::fillet, edges, least.data(), count);

        BRepFilletAPI_MakeFillet maker(fw::shape(shape));
        for (int32_t i = 0; i < count; i++)
        {
            if (counts[i] == 1)
                maker.Add(least[std::size_t(i)], map.edge(edges[i]));
            else
                maker.Add(laws[std::size_t(i)], map.edge(edges[i]));
        }
        maker.Build();
        if (!maker.IsDone())
            fw::blame_edge(FW_REFUSED, faulty_edge(maker, map), "the fillet cannot be made; a radius is too large or changes too fast");
        require_sound(maker.Shape(), "the fillet", edges, count);
        fw::give(result, maker.Shape());
    });
}

int32_t fw_chamfer_uneven(const fw_shape* shape, const int32_t* edges, const fw_shape* const* faces, const double* first, const double* second, int32_t count, int32_t angles, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw::edge_map map(fw::shape(shape));
        const std::vector<TopoDS_Shape> sides = fw::shapes(faces, count, "faces");
        require_edges(map, edges, first, count, "distance");
        fw::required(second, angles != 0 ? "angle" : "distance");

        std::vector<double> least(first, first + count);
        for (int32_t i = 0; i < count; i++)
        {
            const double other = fw::positive(second[i], angles != 0 ? "angle" : "distance");
            if (angles != 0 && other >= 90)
                fw::invalid_argument("angle must be below 90, not " + fw::text(other));
            if (angles == 0)
                least[std::size_t(i)] = std::min(first[i], other);
            bool beside = false;
            for (const TopoDS_Face& face : map.faces(edges[i]))
                beside = beside || face.IsSame(sides[std::size_t(i)]);
            if (!beside)
                fw::blame_edge(FW_INVALID_ARGUMENT, edges[i], "face " + std::to_string(i) + " does not lie beside edge " + std::to_string(edges[i]));
        }
        if (angles == 0)
            fw::require_room(map, fw::corner_cut::chamfer, edges, least.data(), count);

        BRepFilletAPI_MakeChamfer maker(fw::shape(shape));
        for (int32_t i = 0; i < count; i++)
        {
            const TopoDS_Face& face = TopoDS::Face(sides[std::size_t(i)]);
            if (angles != 0)
                maker.AddDA(first[i], second[i] * M_PI / 180, map.edge(edges[i]), face);
            else
                maker.Add(first[i], second[i], map.edge(edges[i]), face);
        }
        maker.Build();
        if (!maker.IsDone())
            fw::refused("the chamfer cannot be made; a distance is too large or the edges meet in a way the kernel cannot cut");
        require_sound(maker.Shape(), "the chamfer", edges, count);
        fw::give(result, maker.Shape());
    });
}
