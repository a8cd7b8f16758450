#include "triangulate.hpp"

#include "aligned_edges.hpp"
#include "grid_mesher.hpp"
#include "guard.hpp"

#include <BRepMesh_Context.hxx>
#include <BRepMesh_DelabellaMeshAlgoFactory.hxx>
#include <BRepMesh_FaceDiscret.hxx>
#include <BRepMesh_IncrementalMesh.hxx>
#include <BRepMesh_MeshAlgoFactory.hxx>
#include <BRep_Tool.hxx>
#include <IMeshData_Edge.hxx>
#include <IMeshData_Face.hxx>
#include <IMeshData_PCurve.hxx>
#include <IMeshData_Wire.hxx>
#include <IMeshTools_MeshAlgo.hxx>
#include <IMeshTools_MeshAlgoFactory.hxx>
#include <Poly_Triangulation.hxx>
#include <gp_Pnt2d.hxx>
#include <gp_Sphere.hxx>
#include <gp_Torus.hxx>

#include <algorithm>
#include <cmath>

namespace
{
/*
 * The kernel adds the points of a face to its triangles one by one, which takes time with the square of their number: 9 s for
 * a plate with 400 holes. Its other way, a sweep over all points at once ("Delabella"), takes a twentieth, and is less tried. It is
 * used for flat faces with long borders only, and only if its triangles cover what the border encloses.
 */
constexpr int long_border = 300;
constexpr double area_tolerance = 1e-7;

// The kernel keeps to the deflection at the middle of edges; inside of triangles the surface may be twice as far away.
constexpr double slack = 2;

// Curved borders meet their neighbours within the tolerance of edges, so their areas are less exact; a face that misses more of what
// its border encloses is torn.
constexpr double curved_area_tolerance = 1e-3;
constexpr double torn = 0.05;

// The kernel's time grows with the square of the nodes inside a face: a grid is taken for many, where it can be, and more are refused.
constexpr double many_nodes = 3000;
constexpr double most_nodes = 12000;

struct border
{
    int points = 0;
    double area = 0;
};

// Points on the border of a discrete face, and what they enclose in the parameters of its surface.
border border_of(const IMeshData::IFaceHandle& face)
{
    border result;
    for (int i = 0; i < face->WiresNb(); i++)
    {
        const IMeshData::IWireHandle& wire = face->GetWire(i);
        for (int j = 0; j < wire->EdgesNb(); j++)
        {
            const IMeshData::IPCurveHandle& curve = wire->GetEdge(j)->GetPCurve(face.get(), wire->GetEdgeOrientation(j));
            double twice_area = 0;
            for (int k = 1; k < curve->ParametersNb(); k++)
                twice_area += curve->GetPoint(k - 1).XY().Crossed(curve->GetPoint(k).XY());
            result.points += curve->ParametersNb();
            if (!curve->IsInternal())
                result.area += (curve->IsForward() ? twice_area : -twice_area) / 2;
        }
    }
    result.area = std::abs(result.area);
    return result;
}

bool covers(const IMeshData::IFaceHandle& face, double area, double tolerance)
{
    TopLoc_Location location;
    const Handle(Poly_Triangulation)& triangles = BRep_Tool::Triangulation(face->GetFace(), location);
    if (face->IsSet(IMeshData_Failure) || triangles.IsNull() || !triangles->HasUVNodes())
        return false;
    double covered = 0;
    for (int i = 1; i <= triangles->NbTriangles(); i++)
    {
        int a = 0, b = 0, c = 0;
        triangles->Triangle(i).Get(a, b, c);
        const gp_XY from = triangles->UVNode(a).XY();
        covered += std::abs((triangles->UVNode(b).XY() - from).Crossed(triangles->UVNode(c).XY() - from)) / 2;
    }
    return std::abs(covered - area) <= tolerance * area;
}

class flat_face_mesher final : public IMeshTools_MeshAlgo
{
public:
    flat_face_mesher(const Handle(IMeshTools_MeshAlgo)& usual, const Handle(IMeshTools_MeshAlgo)& sweeping) : usual_(usual), sweeping_(sweeping) {}

    void Perform(const IMeshData::IFaceHandle& face, const IMeshTools_Parameters& parameters, const Message_ProgressRange& range) override
    {
        const border around = border_of(face);
        if (around.points >= long_border)
        {
            sweeping_->Perform(face, parameters, range);
            if (covers(face, around.area, area_tolerance))
                return;
            face->UnsetStatus(IMeshData_Failure);
        }
        usual_->Perform(face, parameters, range);
    }

private:
    Handle(IMeshTools_MeshAlgo) usual_, sweeping_;
};

// Turn between nodes on a circle.
double step_on(double radius, const IMeshData::IFaceHandle& face, const IMeshTools_Parameters& parameters)
{
    return std::min(parameters.AngleInterior, 2 * std::acos(std::max(0.0, 1 - face->GetDeflection() / radius)));
}

// Inner nodes of a face bent in both directions, about.
double nodes_wanted(const IMeshData::IFaceHandle& face, const IMeshTools_Parameters& parameters)
{
    fw::parameter_range u, v;
    const BRepAdaptor_Surface& surface = *face->GetSurface();
    const bool sphere = surface.GetType() == GeomAbs_Sphere, torus = surface.GetType() == GeomAbs_Torus;
    if (!(sphere || torus) || !fw::range_of(face, u, v))
        return 0;
    const double small = sphere ? surface.Sphere().Radius() : surface.Torus().MinorRadius();
    const double large = sphere ? small : surface.Torus().MajorRadius() + small;
    return u.width() / step_on(large, face, parameters) * v.width() / step_on(small, face, parameters);
}

/*
 * On narrow faces that wind, as those of springs and threads, the kernel's triangles cut across the windings. Where the border is a
 * rectangle of parameters, a grid is both safe and quicker; elsewhere its triangles are halved until they follow the surface.
 */
class curved_face_mesher final : public IMeshTools_MeshAlgo
{
public:
    curved_face_mesher(const Handle(IMeshTools_MeshAlgo)& usual, const Handle(IMeshTools_MeshAlgo)& sweeping) : usual_(usual), sweeping_(sweeping) {}

    void Perform(const IMeshData::IFaceHandle& face, const IMeshTools_Parameters& parameters, const Message_ProgressRange& range) override
    {
        fw::face_mesh mesh;
        const double wanted = nodes_wanted(face, parameters);
        const bool free_form = fw::is_free_form(face), as_grid = (free_form || wanted > many_nodes) && fw::grid_mesh(face, parameters, mesh);
        if (!as_grid && wanted > most_nodes)
            fw::refused("a round face that others cut cannot be divided as finely as a chord tolerance of " + fw::text(face->GetDeflection()) + " and an angle of "
                + fw::text(parameters.Angle * 180 / M_PI) + " degrees ask for; take " + fw::text(std::ceil(wanted / most_nodes))
                + " times the tolerance and " + fw::text(std::ceil(10 * std::sqrt(wanted / most_nodes)) / 10) + " times the angle");
        if (!as_grid && (!perform_kernel(face, parameters, range) || !free_form || !fw::read_mesh(face, mesh)))
            return;
        if ((free_form && fw::follow_surface(*face->GetSurface(), slack * face->GetDeflection(), mesh)) || as_grid)
            fw::store_mesh(face, mesh);
    }

private:
    bool perform_kernel(const IMeshData::IFaceHandle& face, const IMeshTools_Parameters& parameters, const Message_ProgressRange& range)
    {
        usual_->Perform(face, parameters, range);
        const double area = border_of(face).area;
        if (covers(face, area, curved_area_tolerance))
            return true;
        face->UnsetStatus(IMeshData_Failure);
        sweeping_->Perform(face, parameters, range);
        if (covers(face, area, curved_area_tolerance))
            return true;
        face->UnsetStatus(IMeshData_Failure);
        usual_->Perform(face, parameters, range);
        if (!covers(face, area, torn))
            face->SetStatus(IMeshData_Failure);
        return !face->IsSet(IMeshData_Failure);
    }

    Handle(IMeshTools_MeshAlgo) usual_, sweeping_;
};

class mesher_by_surface final : public IMeshTools_MeshAlgoFactory
{
public:
    Handle(IMeshTools_MeshAlgo) GetAlgo(GeomAbs_SurfaceType surface, const IMeshTools_Parameters& parameters) const override
    {
        const Handle(IMeshTools_MeshAlgo) usual = usual_.GetAlgo(surface, parameters);
        const Handle(IMeshTools_MeshAlgo) sweeping = sweeping_.GetAlgo(surface, parameters);
        if (surface == GeomAbs_Plane)
            return new flat_face_mesher(usual, sweeping);
        return new curved_face_mesher(usual, sweeping);
    }

private:
    BRepMesh_MeshAlgoFactory usual_;
    BRepMesh_DelabellaMeshAlgoFactory sweeping_;
};
} // namespace

namespace fw
{

void triangulate(const TopoDS_Shape& shape, const IMeshTools_Parameters& parameters, const Message_ProgressRange& range)
{
    const Handle(BRepMesh_Context) context = new BRepMesh_Context;
    context->SetEdgeDiscret(new aligned_edges);
    context->SetFaceDiscret(new BRepMesh_FaceDiscret(new mesher_by_surface));
    BRepMesh_IncrementalMesh mesher;
    mesher.SetShape(shape);
    mesher.ChangeParameters() = parameters;
    mesher.Perform(context, range);
}

} // namespace fw
