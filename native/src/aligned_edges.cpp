#include "aligned_edges.hpp"

#include "grid_mesher.hpp"
#include "subdivision.hpp"

#include <BRepAdaptor_Curve.hxx>
#include <IMeshData_Curve.hxx>
#include <IMeshData_Edge.hxx>
#include <IMeshData_Model.hxx>
#include <IMeshData_PCurve.hxx>
#include <IMeshData_Wire.hxx>
#include <IMeshTools_CurveTessellator.hxx>

#include <algorithm>
#include <cmath>
#include <map>

namespace
{
constexpr double straightness = 1e-6;

// A curve of few spans cannot come back to a straight line between the places where it is looked at.
constexpr int spans_together = 3;

// A side of a face: one edge along a line of constant parameter, at an even pace.
struct side_edge
{
    int edge = -1;
    bool backwards = false; // against the parameter that changes along the side
};

class nodes_at final : public IMeshTools_CurveTessellator
{
public:
    nodes_at(const BRepAdaptor_Curve& curve, const std::vector<double>& fractions, bool backwards) : curve_(curve), fractions_(fractions), backwards_(backwards) {}

    Standard_Integer PointsNb() const override { return int(fractions_.size()); }

    Standard_Boolean Value(const Standard_Integer number, gp_Pnt& point, Standard_Real& parameter) const override
    {
        const double fraction = backwards_ ? 1 - fractions_[fractions_.size() - std::size_t(number)] : fractions_[std::size_t(number) - 1];
        parameter = curve_.FirstParameter() + (curve_.LastParameter() - curve_.FirstParameter()) * fraction;
        point = curve_.Value(parameter);
        return Standard_True;
    }

private:
    const BRepAdaptor_Curve& curve_;
    const std::vector<double>& fractions_;
    bool backwards_;
};

// Groups of edges that are to be cut at the same fractions of their length, some of them counted from the other end.
class edge_groups
{
public:
    explicit edge_groups(int count) : above_(std::size_t(count)), flipped_(std::size_t(count), false), broken_(std::size_t(count), false)
    {
        for (int i = 0; i < count; i++)
            above_[std::size_t(i)] = i;
    }

    // The group's number, and whether the edge runs against it.
    std::pair<int, bool> of(int edge) const
    {
        bool flip = false;
        for (; above_[std::size_t(edge)] != edge; edge = above_[std::size_t(edge)])
            flip = flip != flipped_[std::size_t(edge)];
        return {edge, flip};
    }

    void join(int first, int second, bool opposite)
    {
        const auto [a, flip_a] = of(first);
        const auto [b, flip_b] = of(second);
        const bool flip = (flip_a != flip_b) != opposite;
        if (a == b)
            broken_[std::size_t(a)] = broken_[std::size_t(a)] || flip; // a band with one side only
        else
        {
            above_[std::size_t(a)] = b;
            flipped_[std::size_t(a)] = flip;
            broken_[std::size_t(b)] = broken_[std::size_t(a)] || broken_[std::size_t(b)];
        }
    }

    bool is_broken(int group) const { return broken_[std::size_t(group)]; }

private:
    std::vector<int> above_;
    std::vector<bool> flipped_, broken_;
};

// What a group has to follow: its edges, and lines on the faces between them.
struct group
{
    std::vector<int> edges;
    std::vector<std::function<gp_XYZ(double)>> curves;
    double deflection = 1e300;
    int spans = 1;
};

class aligner
{
public:
    aligner(const Handle(IMeshData_Model)& model, const IMeshTools_Parameters& parameters) : model_(model), parameters_(parameters), groups_(model->EdgesNb())
    {
        for (int i = 0; i < model->EdgesNb(); i++)
            numbers_[model->GetEdge(i).get()] = i;
    }

    void run()
    {
        for (int i = 0; i < model_->FacesNb(); i++)
            if (fw::is_free_form(model_->GetFace(i)))
                add_face(model_->GetFace(i));
        std::map<int, group> bands;
        for (const band& b : bands_)
            add_band(b, bands[groups_.of(b.first.edge).first]);
        for (const auto& [number, members] : bands)
            if (!groups_.is_broken(number))
                cut(members);
    }

private:
    struct band
    {
        IMeshData::IFaceHandle face;
        bool along_u;
        fw::parameter_range u, v;
        side_edge first, second;
    };

    void add_face(const IMeshData::IFaceHandle& face)
    {
        fw::parameter_range u, v;
        if (face->WiresNb() != 1 || face->GetWire(0)->EdgesNb() != 4 || !fw::range_of(face, u, v))
            return;
        side_edge sides[4];
        const IMeshData::IWireHandle& wire = face->GetWire(0);
        for (int i = 0; i < 4; i++)
        {
            const IMeshData::IEdgePtr edge = wire->GetEdge(i);
            const IMeshData::IPCurveHandle& curve = edge->GetPCurve(face.get(), wire->GetEdgeOrientation(i));
            const int s = fw::side_of(curve, u, v);
            if (s < 0 || sides[s].edge >= 0 || !is_even(edge, curve, fw::runs_along_u(s)))
                return;
            sides[s].edge = numbers_[edge];
            sides[s].backwards = fw::moving(curve, 0, s) > fw::moving(curve, curve->ParametersNb() - 1, s);
        }
        for (const int s : {fw::low_v, fw::low_u})
        {
            const side_edge &first = sides[s], &second = sides[s + 1];
            if (is_degenerate(first) || is_degenerate(second))
                continue;
            groups_.join(first.edge, second.edge, first.backwards != second.backwards);
            bands_.push_back({face, fw::runs_along_u(s), u, v, first, second});
        }
    }

    bool is_degenerate(const side_edge& side) const { return model_->GetEdge(side.edge)->GetDegenerated(); }

    // Whether the parameter of the surface grows evenly with that of the edge, as far as its nodes tell.
    static bool is_even(const IMeshData::IEdgePtr& edge, const IMeshData::IPCurveHandle& curve, bool along_u)
    {
        if (edge->GetDegenerated())
            return true;
        const int last = curve->ParametersNb() - 1;
        const IMeshData::ICurveHandle& line = edge->GetCurve();
        const int s = along_u ? fw::low_v : fw::low_u;
        const double from = fw::moving(curve, 0, s), width = fw::moving(curve, last, s) - from;
        const double start = line->GetParameter(0), length = line->GetParameter(last) - start;
        for (int k = 1; k < last; k++)
            if (std::abs((fw::moving(curve, k, s) - from) / width - (line->GetParameter(k) - start) / length) > straightness)
                return false;
        return edge->GetSameParam();
    }

    void add_band(const band& b, group& to)
    {
        const bool flip = groups_.of(b.first.edge).second != b.first.backwards;
        const BRepAdaptor_Surface& surface = *b.face->GetSurface();
        const fw::parameter_range along = b.along_u ? b.u : b.v, across = b.along_u ? b.v : b.u;
        for (const double part : {0.0, 0.25, 0.5, 0.75, 1.0})
        {
            const double fixed = across.low + across.width() * part;
            to.curves.push_back([&surface, along, fixed, flip, along_u = b.along_u](double fraction) {
                const double at = along.low + along.width() * (flip ? 1 - fraction : fraction);
                return along_u ? surface.Value(at, fixed).XYZ() : surface.Value(fixed, at).XYZ();
            });
        }
        to.spans = std::max(to.spans, b.along_u ? surface.NbUIntervals(GeomAbs_CN) : surface.NbVIntervals(GeomAbs_CN));
        for (const side_edge& side : {b.first, b.second})
        {
            to.edges.push_back(side.edge);
            to.deflection = std::min(to.deflection, model_->GetEdge(side.edge)->GetDeflection());
        }
    }

    void cut(const group& members) const
    {
        const fw::subdivision wanted = {members.curves, members.deflection, parameters_.Angle, std::max(parameters_.MinSize, 1e-7)};
        const std::vector<double> fractions = wanted.divide((members.spans + spans_together - 1) / spans_together);
        for (const int number : members.edges)
        {
            const IMeshData::IEdgeHandle& edge = model_->GetEdge(number);
            const BRepAdaptor_Curve curve(edge->GetEdge());
            edge->Clear(Standard_True);
            BRepMesh_EdgeDiscret::Tessellate3d(edge, new nodes_at(curve, fractions, groups_.of(number).second), Standard_False);
            BRepMesh_EdgeDiscret::Tessellate2d(edge, Standard_False);
        }
    }

    Handle(IMeshData_Model) model_;
    const IMeshTools_Parameters& parameters_;
    std::map<const IMeshData_Edge*, int> numbers_;
    edge_groups groups_;
    std::vector<band> bands_;
};
} // namespace

namespace fw
{

Standard_Boolean aligned_edges::performInternal(const Handle(IMeshData_Model)& model, const IMeshTools_Parameters& parameters, const Message_ProgressRange& range)
{
    if (!BRepMesh_EdgeDiscret::performInternal(model, parameters, range))
        return Standard_False;
    aligner(model, parameters).run();
    return Standard_True;
}

} // namespace fw
