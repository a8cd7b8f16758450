#include "mesh_builder.hpp"

#include "surface_normal.hpp"

#include <BRep_Tool.hxx>
#include <Poly_PolygonOnTriangulation.hxx>
#include <Poly_Triangulation.hxx>
#include <TColStd_Array1OfInteger.hxx>
#include <TopExp.hxx>
#include <TopExp_Explorer.hxx>
#include <TopLoc_Location.hxx>
#include <TopoDS.hxx>
#include <TopoDS_Vertex.hxx>

#include <array>
#include <cmath>

namespace fw
{

namespace
{
/*
 * Points of the body are numbered by topology: first its vertices, then the inner nodes of each edge, which all faces at the
 * edge share because the kernel discretises an edge once, then the nodes inside each face. A degenerate edge is its vertex.
 */
class weld_numbers
{
public:
    explicit weld_numbers(const TopoDS_Shape& shape, const edge_map& edges)
        : edges_(edges), first_inner_(std::size_t(edges.size()), -1), inner_count_(std::size_t(edges.size()), 0)
    {
        TopExp::MapShapes(shape, TopAbs_VERTEX, vertices_);
        next_ = vertices_.Extent();
    }

    int32_t fresh() { return next_++; }

    // The point for node k (0 up) of the n nodes of an edge, counted along its curve.
    int32_t on_edge(int index, int k, int n)
    {
        const TopoDS_Edge forward = TopoDS::Edge(edges_.edge(index).Oriented(TopAbs_FORWARD));
        if (k == 0 || BRep_Tool::Degenerated(forward))
            return vertex(TopExp::FirstVertex(forward));
        if (k == n - 1)
            return vertex(TopExp::LastVertex(forward));
        int32_t& first = first_inner_[std::size_t(index)];
        int32_t& count = inner_count_[std::size_t(index)];
        if (first < 0)
        {
            first = next_;
            count = n - 2;
            next_ += count;
        }
        if (count != n - 2)
            throw failure{FW_INVALID_RESULT, "two faces disagree about the nodes of an edge", FW_EDGE, index};
        return first + k - 1;
    }

private:
    int32_t vertex(const TopoDS_Vertex& vertex)
    {
        const int found = vertex.IsNull() ? 0 : vertices_.FindIndex(vertex);
        if (found == 0)
            throw failure{FW_INVALID_RESULT, "an edge has no vertex"};
        return found - 1;
    }

    const edge_map& edges_;
    TopTools_IndexedMapOfShape vertices_;
    std::vector<int32_t> first_inner_, inner_count_;
    int32_t next_ = 0;
};

class face_mesher
{
public:
    face_mesher(const TopoDS_Face& face, const edge_map& edges, weld_numbers& numbers, fw_mesh& mesh)
        : face_(face), triangulation_(BRep_Tool::Triangulation(face, location_)), edges_(edges), numbers_(numbers), mesh_(mesh),
          exact_(face), flip_((face.Orientation() == TopAbs_REVERSED) != location_.Transformation().IsNegative()), base_(int32_t(mesh.weld_ids.size()))
    {
    }

    void add(int32_t face_number)
    {
        if (triangulation_.IsNull())
            throw failure{FW_REFUSED, "face " + std::to_string(face_number) + " cannot be triangulated", FW_FACE, face_number};
        add_nodes();
        weld_borders();
        add_normals();
        add_triangles(face_number);
        mesh_.vertex_faces.resize(mesh_.weld_ids.size(), face_number);
    }

private:
    void add_nodes()
    {
        const gp_Trsf& transform = location_.Transformation();
        for (int i = 1; i <= triangulation_->NbNodes(); i++)
        {
            const gp_Pnt p = triangulation_->Node(i).Transformed(transform);
            mesh_.positions.insert(mesh_.positions.end(), {p.X(), p.Y(), p.Z()});
            push_parameters(i);
            mesh_.weld_ids.push_back(-1);
        }
    }

    void weld_borders()
    {
        for (TopExp_Explorer it(face_, TopAbs_EDGE); it.More(); it.Next())
        {
            const TopoDS_Edge& edge = TopoDS::Edge(it.Current());
            // For a seam the orientation picks one of its two node lists; the explorer shows both.
            const Handle(Poly_PolygonOnTriangulation) polygon = BRep_Tool::PolygonOnTriangulation(edge, triangulation_, location_);
            if (polygon.IsNull())
                continue;
            const int index = edges_.index_of(edge);
            const int n = polygon->NbNodes();
            for (int k = 0; k < n; k++)
                mesh_.weld_ids[std::size_t(base_ + polygon->Node(k + 1) - 1)] = numbers_.on_edge(index, k, n);
        }
        for (std::size_t i = std::size_t(base_); i < mesh_.weld_ids.size(); i++)
            if (mesh_.weld_ids[i] < 0)
                mesh_.weld_ids[i] = numbers_.fresh();
    }

    // Nodes without a normal of their own, such as poles, keep zeros here and get one per triangle below.
    void add_normals()
    {
        for (int i = 1; i <= triangulation_->NbNodes(); i++)
        {
            gp_Vec normal;
            const bool known = triangulation_->HasUVNodes() && exact_.at(triangulation_->UVNode(i), normal);
            push_normal(known ? normal : gp_Vec());
            state_.push_back(known ? node_state::known : node_state::unknown);
        }
    }

    void add_triangles(int32_t face_number)
    {
        for (int i = 1; i <= triangulation_->NbTriangles(); i++)
        {
            std::array<int, 3> node{};
            triangulation_->Triangle(i).Get(node[0], node[1], node[2]);
            if (flip_)
                std::swap(node[1], node[2]);
            const int32_t wa = weld(node[0]), wb = weld(node[1]), wc = weld(node[2]);
            if (wa == wb || wb == wc || wc == wa)
                continue;
            for (int corner = 0; corner < 3; corner++)
                mesh_.triangles.push_back(vertex_of(node, corner));
            mesh_.triangle_faces.push_back(face_number);
        }
    }

    // The vertex of a node; one of its own for each triangle at an apex, where the normal turns with the triangle.
    int32_t vertex_of(const std::array<int, 3>& node, int corner)
    {
        const int32_t vertex = base_ + node[std::size_t(corner)] - 1;
        node_state& state = state_[std::size_t(node[std::size_t(corner)] - 1)];
        if (state == node_state::known)
            return vertex;
        const gp_Vec normal = estimate(node, corner);
        if (state == node_state::unknown)
        {
            state = node_state::estimated;
            set_normal(vertex, normal);
            return vertex;
        }
        const gp_Pnt p = position(node[std::size_t(corner)]);
        mesh_.positions.insert(mesh_.positions.end(), {p.X(), p.Y(), p.Z()});
        push_parameters(node[std::size_t(corner)]);
        mesh_.weld_ids.push_back(mesh_.weld_ids[std::size_t(vertex)]);
        push_normal(normal);
        return int32_t(mesh_.weld_ids.size()) - 1;
    }

    // The exact normal a little way into the triangle, else that of the triangle.
    gp_Vec estimate(const std::array<int, 3>& node, int corner) const
    {
        const int own = node[std::size_t(corner)], next = node[std::size_t((corner + 1) % 3)], last = node[std::size_t((corner + 2) % 3)];
        gp_Vec normal;
        if (triangulation_->HasUVNodes())
        {
            const gp_XY from = triangulation_->UVNode(own).XY();
            const gp_XY across = (triangulation_->UVNode(next).XY() + triangulation_->UVNode(last).XY()) / 2;
            gp_XY inside = from + (across - from) * 0.02;
            // All values of a parameter that moves nothing mean this same point: the triangle's own value counts.
            gp_Pnt p;
            gp_Vec du, dv;
            exact_.surface().D1(from.X(), from.Y(), p, du, dv);
            if (du.Magnitude() < 1e-6 * dv.Magnitude())
                inside.SetX(across.X());
            else if (dv.Magnitude() < 1e-6 * du.Magnitude())
                inside.SetY(across.Y());
            if (exact_.at(gp_Pnt2d(inside), normal))
                return normal;
        }
        normal = gp_Vec(position(own), position(next)).Crossed(gp_Vec(position(own), position(last)));
        return normal.Magnitude() > 1e-30 ? normal.Normalized() : gp_Vec(0, 0, 1);
    }

    void push_parameters(int node)
    {
        const gp_Pnt2d uv = triangulation_->HasUVNodes() ? triangulation_->UVNode(node) : gp_Pnt2d();
        mesh_.parameters.insert(mesh_.parameters.end(), {uv.X(), uv.Y()});
    }

    void push_normal(const gp_Vec& n)
    {
        mesh_.normals.insert(mesh_.normals.end(), {float(n.X()), float(n.Y()), float(n.Z())});
    }

    void set_normal(int32_t vertex, const gp_Vec& n)
    {
        float* to = &mesh_.normals[std::size_t(3 * vertex)];
        to[0] = float(n.X());
        to[1] = float(n.Y());
        to[2] = float(n.Z());
    }

    gp_Pnt position(int node) const
    {
        const double* p = &mesh_.positions[std::size_t(3 * (base_ + node - 1))];
        return gp_Pnt(p[0], p[1], p[2]);
    }

    int32_t weld(int node) const { return mesh_.weld_ids[std::size_t(base_ + node - 1)]; }

    enum class node_state { known, unknown, estimated };

    TopoDS_Face face_;
    TopLoc_Location location_;
    Handle(Poly_Triangulation) triangulation_;
    const edge_map& edges_;
    weld_numbers& numbers_;
    fw_mesh& mesh_;
    surface_normal exact_;
    bool flip_;
    int32_t base_; // vertex number of the face's first node
    std::vector<node_state> state_;
};

fw_polyline_kind kind_of(const edge_map& edges, int index)
{
    switch (edges.role(index))
    {
    case FW_EDGE_SEAM:
        return FW_SEAM;
    case FW_EDGE_REGULAR:
        return edges.convexity(index) == FW_SMOOTH ? FW_TANGENT : FW_SHARP;
    case FW_EDGE_MULTIPLE:
        return FW_SHARP;
    default:
        return FW_BORDER;
    }
}

void add_polyline(const edge_map& edges, int index, fw_mesh& mesh)
{
    const std::vector<TopoDS_Face> faces = edges.faces(index);
    if (faces.empty() || edges.role(index) == FW_EDGE_DEGENERATE)
        return;
    TopLoc_Location location;
    const Handle(Poly_Triangulation) triangulation = BRep_Tool::Triangulation(faces[0], location);
    const Handle(Poly_PolygonOnTriangulation) polygon = BRep_Tool::PolygonOnTriangulation(edges.edge(index), triangulation, location);
    if (polygon.IsNull())
        return;
    for (int k = 1; k <= polygon->NbNodes(); k++)
    {
        const gp_Pnt p = triangulation->Node(polygon->Node(k)).Transformed(location.Transformation());
        mesh.polyline_points.insert(mesh.polyline_points.end(), {p.X(), p.Y(), p.Z()});
    }
    mesh.polyline_counts.push_back(polygon->NbNodes());
    mesh.polyline_kinds.push_back(kind_of(edges, index));
}
} // namespace

void build_mesh(const TopoDS_Shape& shape, fw_mesh& mesh)
{
    const edge_map edges(shape);
    weld_numbers numbers(shape, edges);
    TopTools_IndexedMapOfShape faces;
    TopExp::MapShapes(shape, TopAbs_FACE, faces);
    for (int i = 1; i <= faces.Extent(); i++)
        face_mesher(TopoDS::Face(faces(i)), edges, numbers, mesh).add(i - 1);
    for (int i = 0; i < edges.size(); i++)
        add_polyline(edges, i, mesh);
}

} // namespace fw
