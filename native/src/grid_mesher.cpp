#include "grid_mesher.hpp"

#include "guard.hpp"
#include "subdivision.hpp"

#include <IMeshData_Curve.hxx>
#include <IMeshData_Edge.hxx>
#include <IMeshData_Wire.hxx>

#include <cmath>

namespace
{
// How far a node may lie beside its side, and two of them apart that are one, as shares of the rectangle.
constexpr double beside = 1e-6;
constexpr double same = 1e-7;
constexpr std::size_t most_samples = 12;
constexpr std::size_t most_nodes = 2000000;

struct border_node
{
    double at;
    gp_Pnt point;
    IMeshData::IPCurveHandle curve;
    int place;
};

// The border of a face, if it is a rectangle: its nodes side by side, each in the order of the parameter that changes.
class rectangle
{
public:
    bool read(const IMeshData::IFaceHandle& face)
    {
        if (face->WiresNb() != 1 || !fw::range_of(face, u_, v_))
            return false;
        const IMeshData::IWireHandle& wire = face->GetWire(0);
        for (int i = 0; i < wire->EdgesNb(); i++)
            if (!take(wire->GetEdge(i), wire->GetEdge(i)->GetPCurve(face.get(), wire->GetEdgeOrientation(i))))
                return false;
        for (int s = fw::low_v; s <= fw::high_u; s++)
            if (std::abs(covered_[s] - range(s).width()) > beside * range(s).width())
                return false;
        return true;
    }

    // Gives the nodes their numbers; corners are shared by two sides.
    void number(fw::face_mesh& mesh, std::vector<int> (&sides)[4])
    {
        int corners[2][2] = {{-1, -1}, {-1, -1}};
        for (int s = fw::low_v; s <= fw::high_u; s++)
        {
            const bool along_u = fw::runs_along_u(s), is_high = s == fw::high_v || s == fw::high_u;
            const double low = range(s).low, high = range(s).high, one = same * range(s).width();
            std::sort(nodes_[s].begin(), nodes_[s].end(), [](const border_node& a, const border_node& b) { return a.at < b.at; });
            double last = -1e300;
            for (const border_node& node : nodes_[s])
            {
                const bool is_first = node.at - low <= one, is_last = high - node.at <= one;
                if (is_first || is_last)
                {
                    int& corner = along_u ? corners[is_last][is_high] : corners[is_high][is_last];
                    if (corner < 0)
                        corner = mesh.add(node.point, parameters(s, is_last ? high : low));
                    if (sides[s].empty() || sides[s].back() != corner)
                        sides[s].push_back(corner);
                }
                else if (node.at - last > one)
                    sides[s].push_back(mesh.add(node.point, parameters(s, node.at)));
                last = node.at;
                node.curve->GetIndex(node.place) = sides[s].back() + 1;
            }
        }
    }

private:
    bool take(const IMeshData::IEdgePtr& edge, const IMeshData::IPCurveHandle& curve)
    {
        const int s = curve->IsInternal() || curve->ParametersNb() < 2 ? -1 : fw::side_of(curve, u_, v_);
        if (s < 0)
            return false;
        for (int k = 0; k < curve->ParametersNb(); k++)
        {
            nodes_[s].push_back({fw::moving(curve, k, s), edge->GetCurve()->GetPoint(k), curve, k});
            if (k > 0)
                covered_[s] += std::abs(fw::moving(curve, k, s) - fw::moving(curve, k - 1, s));
        }
        return true;
    }

    const fw::parameter_range& range(int s) const { return fw::runs_along_u(s) ? u_ : v_; }

    gp_Pnt2d parameters(int s, double at) const
    {
        return s == fw::low_v ? gp_Pnt2d(at, v_.low) : s == fw::high_v ? gp_Pnt2d(at, v_.high) : s == fw::low_u ? gp_Pnt2d(u_.low, at) : gp_Pnt2d(u_.high, at);
    }

    fw::parameter_range u_, v_;
    std::vector<border_node> nodes_[4];
    double covered_[4] = {};
};

class grid_builder
{
public:
    grid_builder(fw::face_mesh& mesh, const std::vector<int> (&sides)[4]) : mesh_(mesh), sides_(sides) {}

    void build(const BRepAdaptor_Surface& surface, std::vector<double> us, std::vector<double> vs)
    {
        // Without lines inside, two sides are joined directly if the other two have no nodes between their ends.
        if (us.size() == 2 && sides_[fw::low_v].size() == 2 && sides_[fw::high_v].size() == 2)
            return join(sides_[fw::high_u], sides_[fw::low_u], true);
        if (vs.size() == 2 && sides_[fw::low_u].size() == 2 && sides_[fw::high_u].size() == 2)
            return join(sides_[fw::low_v], sides_[fw::high_v], true);
        for (std::vector<double>* lines : {&us, &vs})
            if (lines->size() == 2)
                lines->insert(lines->begin() + 1, (lines->front() + lines->back()) / 2);
        if ((us.size() - 2) * (vs.size() - 2) > most_nodes)
            fw::refused("a face needs more than " + std::to_string(2 * most_nodes) + " triangles; ask for a larger chord tolerance or angle");

        std::vector<std::vector<int>> columns;
        for (std::size_t i = 1; i + 1 < us.size(); i++)
        {
            columns.emplace_back();
            for (std::size_t j = 1; j + 1 < vs.size(); j++)
                columns.back().push_back(mesh_.add(surface.Value(us[i], vs[j]), gp_Pnt2d(us[i], vs[j])));
        }
        for (std::size_t i = 0; i + 1 < columns.size(); i++)
            for (std::size_t j = 0; j + 1 < columns[i].size(); j++)
                cell(columns[i][j], columns[i + 1][j], columns[i + 1][j + 1], columns[i][j + 1]);
        std::vector<int> first_row, last_row;
        for (const std::vector<int>& column : columns)
        {
            first_row.push_back(column.front());
            last_row.push_back(column.back());
        }
        join(sides_[fw::low_v], first_row, true);
        join(sides_[fw::high_v], last_row, false);
        join(sides_[fw::low_u], columns.front(), false);
        join(sides_[fw::high_u], columns.back(), true);
    }

private:
    double square(int a, int b) const { return mesh_.points[std::size_t(a)].SquareDistance(mesh_.points[std::size_t(b)]); }

    void cell(int a, int b, int c, int d)
    {
        if (square(a, c) <= square(b, d))
            mesh_.triangles.insert(mesh_.triangles.end(), {{a, b, c}, {a, c, d}});
        else
            mesh_.triangles.insert(mesh_.triangles.end(), {{a, b, d}, {b, c, d}});
    }

    // The strip between two parallel rows of nodes, by their parameters. ahead: seen along the first row, the second is on its left.
    void join(const std::vector<int>& first, const std::vector<int>& second, bool ahead)
    {
        std::size_t i = 0, j = 0;
        while (i + 1 < first.size() || j + 1 < second.size())
        {
            const bool step = j + 1 == second.size() || (i + 1 < first.size() && is_before(first[i + 1], second[j + 1], first[i], second[j]));
            const int next = step ? first[i + 1] : second[j + 1];
            if (ahead)
                mesh_.triangles.push_back({first[i], next, second[j]});
            else
                mesh_.triangles.push_back({second[j], next, first[i]});
            (step ? i : j)++;
        }
    }

    // Nodes that are opposite each other are both reached by the shorter diagonal.
    bool is_before(int on_first, int on_second, int from_first, int from_second) const
    {
        const gp_XY a = mesh_.parameters[std::size_t(on_first)].XY(), b = mesh_.parameters[std::size_t(on_second)].XY();
        const gp_XY along = a - mesh_.parameters[std::size_t(from_first)].XY();
        const double lead = (b - a).Dot(along);
        return std::abs(lead) <= same * along.SquareModulus() ? square(on_first, from_second) <= square(on_second, from_first) : lead > 0;
    }

    fw::face_mesh& mesh_;
    const std::vector<int> (&sides_)[4];
};

// Where the nodes of the finer one of two opposite sides are, ends included.
std::vector<double> lines_of(const fw::face_mesh& mesh, const std::vector<int>& first, const std::vector<int>& second, bool along_u)
{
    std::vector<double> values;
    for (const int node : first.size() >= second.size() ? first : second)
    {
        const gp_Pnt2d& at = mesh.parameters[std::size_t(node)];
        values.push_back(along_u ? at.X() : at.Y());
    }
    return values;
}

// More of them, as the surface needs along some of the lines across.
std::vector<double> refined(const std::vector<double>& lines, const std::vector<double>& across, bool along_u, const BRepAdaptor_Surface& surface, const fw::subdivision& limits)
{
    fw::subdivision wanted = limits;
    const std::size_t count = std::min(across.size(), most_samples);
    for (std::size_t i = 0; i < count; i++)
    {
        const double fixed = across[i * (across.size() - 1) / (count - 1)];
        wanted.curves.push_back([&surface, fixed, along_u](double at) { return along_u ? surface.Value(at, fixed).XYZ() : surface.Value(fixed, at).XYZ(); });
    }
    return wanted.refine(lines);
}
} // namespace

namespace fw
{

bool is_free_form(const IMeshData::IFaceHandle& face)
{
    const GeomAbs_SurfaceType type = face->GetSurface()->GetType();
    return type == GeomAbs_BSplineSurface || type == GeomAbs_BezierSurface || type == GeomAbs_OffsetSurface || type == GeomAbs_OtherSurface;
}

bool range_of(const IMeshData::IFaceHandle& face, parameter_range& u, parameter_range& v)
{
    for (int w = 0; w < face->WiresNb(); w++)
    {
        const IMeshData::IWireHandle& wire = face->GetWire(w);
        for (int i = 0; i < wire->EdgesNb(); i++)
        {
            const IMeshData::IPCurveHandle& curve = wire->GetEdge(i)->GetPCurve(face.get(), wire->GetEdgeOrientation(i));
            for (int k = 0; k < curve->ParametersNb(); k++)
            {
                u.include(curve->GetPoint(k).X());
                v.include(curve->GetPoint(k).Y());
            }
        }
    }
    return u.width() > 0 && v.width() > 0;
}

int side_of(const IMeshData::IPCurveHandle& curve, const parameter_range& u, const parameter_range& v)
{
    for (int s = low_v; s <= high_u; s++)
    {
        const parameter_range& range = runs_along_u(s) ? v : u;
        const double line = s == low_v || s == low_u ? range.low : range.high;
        bool here = curve->ParametersNb() > 0;
        for (int k = 0; k < curve->ParametersNb() && here; k++)
            here = std::abs((runs_along_u(s) ? curve->GetPoint(k).Y() : curve->GetPoint(k).X()) - line) <= beside * range.width();
        if (here)
            return s;
    }
    return -1;
}

bool grid_mesh(const IMeshData::IFaceHandle& face, const IMeshTools_Parameters& parameters, face_mesh& mesh)
{
    rectangle border;
    if (!border.read(face))
        return false;
    std::vector<int> sides[4];
    border.number(mesh, sides);
    const BRepAdaptor_Surface& surface = *face->GetSurface();
    const subdivision limits = {{}, face->GetDeflection(), parameters.AngleInterior, std::max(parameters.MinSize, 1e-7)};
    std::vector<double> us = lines_of(mesh, sides[low_v], sides[high_v], true), vs = lines_of(mesh, sides[low_u], sides[high_u], false);
    us = refined(us, vs, true, surface, limits);
    vs = refined(vs, us, false, surface, limits);
    grid_builder(mesh, sides).build(surface, us, vs);
    return true;
}

} // namespace fw
