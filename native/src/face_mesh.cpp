#include "face_mesh.hpp"

#include "guard.hpp"

#include <BRepMesh_ShapeTool.hxx>
#include <BRep_Tool.hxx>
#include <Poly_Triangulation.hxx>
#include <TopLoc_Location.hxx>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace
{
constexpr int most_rounds = 24;
constexpr std::size_t most_triangles = 4000000;
constexpr double pole_size = 1e-7;

double distance_to_segment(const gp_Pnt& p, const gp_Pnt& a, const gp_Pnt& b)
{
    const gp_XYZ along = b.XYZ() - a.XYZ();
    const double square = along.SquareModulus();
    const double at = square > 0 ? std::clamp((p.XYZ() - a.XYZ()).Dot(along) / square, 0.0, 1.0) : 0;
    return (p.XYZ() - a.XYZ() - along * at).Modulus();
}

double distance_to_plane(const gp_Pnt& p, const gp_Pnt& a, const gp_Pnt& b, const gp_Pnt& c)
{
    const gp_XYZ normal = (b.XYZ() - a.XYZ()).Crossed(c.XYZ() - a.XYZ());
    const double length = normal.Modulus();
    return length > 0 ? std::abs((p.XYZ() - a.XYZ()).Dot(normal)) / length : 0;
}

// One round of halving: the edges that are too far from the surface get a node, and the triangles beside them are cut at it.
class refinement
{
public:
    refinement(const BRepAdaptor_Surface& surface, double tolerance, fw::face_mesh& mesh) : surface_(surface), tolerance_(tolerance), mesh_(mesh) {}

    bool run()
    {
        for (const auto& t : mesh_.triangles)
            for (int i = 0; i < 3; i++)
                edges_[key(t[i], t[(i + 1) % 3])].triangles++;
        find_poles();
        bool any = false;
        for (const auto& t : mesh_.triangles)
            for (int i = 0; i < 3; i++)
                any = mark_if_far(t[i], t[(i + 1) % 3]) || any;
        for (const auto& t : mesh_.triangles)
            any = mark_if_far(t) || any;
        if (any)
            cut();
        return any;
    }

private:
    struct edge
    {
        int triangles = 0;
        int middle = -1;
        bool seen = false;
    };

    // Where a border has no length, all its nodes are one point of the surface, and parameters between it and others lead astray.
    void find_poles()
    {
        poles_.assign(mesh_.points.size(), false);
        for (const auto& t : mesh_.triangles)
            for (int i = 0; i < 3; i++)
            {
                const int a = t[i], b = t[(i + 1) % 3];
                if (edges_[key(a, b)].triangles == 1 && point(a).SquareDistance(point(b)) < pole_size * pole_size)
                    poles_[std::size_t(a)] = poles_[std::size_t(b)] = true;
            }
    }

    bool is_pole(int node) const { return std::size_t(node) < poles_.size() && poles_[std::size_t(node)]; }

    static uint64_t key(int a, int b) { return uint64_t(uint32_t(std::min(a, b))) << 32 | uint32_t(std::max(a, b)); }

    gp_Pnt on_surface(const gp_XY& at) const { return surface_.Value(at.X(), at.Y()); }

    void mark(edge& e, const gp_Pnt& point, const gp_XY& at) { e.middle = mesh_.add(point, gp_Pnt2d(at)); }

    // Edges of one triangle are those of the border, whose nodes all faces there share.
    bool mark_if_far(int a, int b)
    {
        edge& e = edges_[key(a, b)];
        if (e.triangles != 2 || e.seen || is_pole(a) || is_pole(b))
            return false;
        e.seen = true;
        const gp_XY middle = (mesh_.parameters[std::size_t(a)].XY() + mesh_.parameters[std::size_t(b)].XY()) / 2;
        const gp_Pnt exact = on_surface(middle);
        if (distance_to_segment(exact, mesh_.points[std::size_t(a)], mesh_.points[std::size_t(b)]) <= tolerance_)
            return false;
        mark(e, exact, middle);
        return true;
    }

    bool mark_if_far(const std::array<int, 3>& t)
    {
        if (is_pole(t[0]) || is_pole(t[1]) || is_pole(t[2]))
            return false;
        double longest = -1;
        int side = -1;
        for (int i = 0; i < 3; i++)
        {
            const edge& e = edges_[key(t[i], t[(i + 1) % 3])];
            if (e.middle >= 0)
                return false;
            const double length = point(t[i]).SquareDistance(point(t[(i + 1) % 3]));
            if (e.triangles == 2 && length > longest)
            {
                longest = length;
                side = i;
            }
        }
        if (side < 0)
            return false;
        const gp_XY middle = (at(t[0]) + at(t[1]) + at(t[2])) / 3;
        if (distance_to_plane(on_surface(middle), point(t[0]), point(t[1]), point(t[2])) <= tolerance_)
            return false;
        const int a = t[side], b = t[(side + 1) % 3];
        const gp_XY half = (at(a) + at(b)) / 2;
        mark(edges_[key(a, b)], on_surface(half), half);
        return true;
    }

    void cut()
    {
        std::vector<std::array<int, 3>> result;
        result.reserve(2 * mesh_.triangles.size());
        for (const auto& t : mesh_.triangles)
        {
            std::array<int, 3> middle{};
            for (int i = 0; i < 3; i++)
                middle[std::size_t(i)] = edges_[key(t[i], t[(i + 1) % 3])].middle;
            cut(t, middle, result);
        }
        mesh_.triangles = std::move(result);
    }

    // middle[i] lies between corners i and i + 1, or is -1.
    void cut(const std::array<int, 3>& t, const std::array<int, 3>& middle, std::vector<std::array<int, 3>>& to) const
    {
        const int marked = int(std::count_if(middle.begin(), middle.end(), [](int m) { return m >= 0; }));
        if (marked == 0)
            to.push_back(t);
        else if (marked == 3)
        {
            for (std::size_t i = 0; i < 3; i++)
                to.push_back({t[i], middle[i], middle[(i + 2) % 3]});
            to.push_back(middle);
        }
        else
        {
            // Turned so that the first side is cut and, of two, the second as well.
            std::size_t first = 0;
            while (middle[first] < 0 || (marked == 2 && middle[(first + 1) % 3] < 0))
                first++;
            const int a = t[first], b = t[(first + 1) % 3], c = t[(first + 2) % 3], ab = middle[first], bc = middle[(first + 1) % 3];
            if (marked == 1)
                to.insert(to.end(), {{a, ab, c}, {ab, b, c}});
            else if (point(a).SquareDistance(point(bc)) < point(ab).SquareDistance(point(c)))
                to.insert(to.end(), {{ab, b, bc}, {a, ab, bc}, {a, bc, c}});
            else
                to.insert(to.end(), {{ab, b, bc}, {a, ab, c}, {ab, bc, c}});
        }
    }

    const gp_Pnt& point(int node) const { return mesh_.points[std::size_t(node)]; }
    const gp_XY& at(int node) const { return mesh_.parameters[std::size_t(node)].XY(); }

    const BRepAdaptor_Surface& surface_;
    double tolerance_;
    fw::face_mesh& mesh_;
    std::unordered_map<uint64_t, edge> edges_;
    std::vector<bool> poles_;
};
} // namespace

namespace fw
{

bool read_mesh(const IMeshData::IFaceHandle& face, face_mesh& mesh)
{
    TopLoc_Location location;
    const Handle(Poly_Triangulation)& from = BRep_Tool::Triangulation(face->GetFace(), location);
    if (from.IsNull() || !from->HasUVNodes())
        return false;
    for (int i = 1; i <= from->NbNodes(); i++)
        mesh.add(from->Node(i).Transformed(location.Transformation()), from->UVNode(i));
    for (int i = 1; i <= from->NbTriangles(); i++)
    {
        int a = 0, b = 0, c = 0;
        from->Triangle(i).Get(a, b, c);
        mesh.triangles.push_back({a - 1, b - 1, c - 1});
    }
    return true;
}

void store_mesh(const IMeshData::IFaceHandle& face, const face_mesh& mesh)
{
    Handle(Poly_Triangulation) to = new Poly_Triangulation(int(mesh.points.size()), int(mesh.triangles.size()), Standard_True);
    for (std::size_t i = 0; i < mesh.points.size(); i++)
    {
        to->SetNode(int(i) + 1, mesh.points[i]);
        to->SetUVNode(int(i) + 1, mesh.parameters[i]);
    }
    for (std::size_t i = 0; i < mesh.triangles.size(); i++)
    {
        const std::array<int, 3>& t = mesh.triangles[i];
        to->SetTriangle(int(i) + 1, Poly_Triangle(t[0] + 1, t[1] + 1, t[2] + 1));
    }
    to->Deflection(face->GetDeflection());
    BRepMesh_ShapeTool::AddInFace(face->GetFace(), to);
}

bool follow_surface(const BRepAdaptor_Surface& surface, double tolerance, face_mesh& mesh)
{
    bool changed = false;
    for (int round = 0; round < most_rounds && refinement(surface, tolerance, mesh).run(); round++)
    {
        changed = true;
        if (mesh.triangles.size() > most_triangles)
            refused("a face needs more than " + std::to_string(most_triangles) + " triangles; ask for a larger chord tolerance");
    }
    return changed;
}

} // namespace fw
