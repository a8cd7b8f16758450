#include "triangulate.hpp"

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

bool covers(const IMeshData::IFaceHandle& face, double area)
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
    return std::abs(covered - area) <= area_tolerance * area;
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
            if (covers(face, around.area))
                return;
            face->UnsetStatus(IMeshData_Failure);
        }
        usual_->Perform(face, parameters, range);
    }

private:
    Handle(IMeshTools_MeshAlgo) usual_, sweeping_;
};

class mesher_by_surface final : public IMeshTools_MeshAlgoFactory
{
public:
    Handle(IMeshTools_MeshAlgo) GetAlgo(GeomAbs_SurfaceType surface, const IMeshTools_Parameters& parameters) const override
    {
        const Handle(IMeshTools_MeshAlgo) usual = usual_.GetAlgo(surface, parameters);
        return surface == GeomAbs_Plane ? new flat_face_mesher(usual, sweeping_.GetAlgo(surface, parameters)) : usual;
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
    context->SetFaceDiscret(new BRepMesh_FaceDiscret(new mesher_by_surface));
    BRepMesh_IncrementalMesh mesher;
    mesher.SetShape(shape);
    mesher.ChangeParameters() = parameters;
    mesher.Perform(context, range);
}

} // namespace fw
