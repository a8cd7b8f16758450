// Mass properties, counts, validity and the surfaces of faces.
#include "guard.hpp"
#include "surface_normal.hpp"

#include <BRepCheck_Analyzer.hxx>
#include <BRepGProp.hxx>
#include <BRepTools.hxx>
#include <BRep_Tool.hxx>
#include <GProp_GProps.hxx>
#include <TopExp.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_IndexedMapOfShape.hxx>
#include <TopoDS.hxx>
#include <gp_Cone.hxx>
#include <gp_Cylinder.hxx>
#include <gp_Pln.hxx>
#include <gp_Sphere.hxx>
#include <gp_Torus.hxx>

#include <cmath>

namespace
{
TopTools_IndexedMapOfShape distinct(const TopoDS_Shape& shape, TopAbs_ShapeEnum kind)
{
    TopTools_IndexedMapOfShape map;
    TopExp::MapShapes(shape, kind, map);
    return map;
}

void set_frame(fw_face_info& info, const gp_Ax3& frame)
{
    info.axis = {fw::point_of(frame.Location().XYZ()), fw::point_of(frame.Direction().XYZ())};
    info.x_direction = fw::point_of(frame.XDirection().XYZ());
}

void describe_cylinder(fw_face_info& info, const fw::surface_normal& normals)
{
    const gp_Cylinder cylinder = normals.surface().Cylinder();
    set_frame(info, cylinder.Position());
    info.radius = cylinder.Radius();
    const gp_Pnt2d middle((info.u_min + info.u_max) / 2, (info.v_min + info.v_max) / 2);
    const gp_Pnt on_face = normals.surface().Value(middle.X(), middle.Y());
    gp_Vec outward;
    if (normals.at(middle, outward))
    {
        const gp_Vec from_axis(cylinder.Location(), on_face);
        const gp_Vec along(cylinder.Axis().Direction());
        info.inward = outward.Dot(from_axis - along * from_axis.Dot(along)) < 0 ? 1 : 0;
    }
    // A left-handed frame counts its angles the other way round.
    const double degrees = (cylinder.Direct() ? 180 : -180) / M_PI;
    const double a = info.u_min * degrees, b = info.u_max * degrees;
    info.u_min = std::min(a, b);
    info.u_max = std::max(a, b);
}

fw_face_info describe(const TopoDS_Face& face)
{
    fw_face_info info{};
    const fw::surface_normal normals(face);
    const BRepAdaptor_Surface& surface = normals.surface();
    BRepTools::UVBounds(face, info.u_min, info.u_max, info.v_min, info.v_max);
    switch (surface.GetType())
    {
    case GeomAbs_Plane:
        info.surface = FW_PLANE;
        set_frame(info, surface.Plane().Position());
        break;
    case GeomAbs_Cylinder:
        info.surface = FW_CYLINDER;
        describe_cylinder(info, normals);
        break;
    case GeomAbs_Cone:
        info.surface = FW_CONE;
        set_frame(info, surface.Cone().Position());
        break;
    case GeomAbs_Sphere:
        info.surface = FW_SPHERE;
        set_frame(info, surface.Sphere().Position());
        info.radius = surface.Sphere().Radius();
        break;
    case GeomAbs_Torus:
        info.surface = FW_TORUS;
        set_frame(info, surface.Torus().Position());
        info.radius = surface.Torus().MajorRadius();
        break;
    case GeomAbs_BezierSurface:
    case GeomAbs_BSplineSurface:
        info.surface = FW_BSPLINE;
        break;
    default:
        info.surface = FW_SURFACE_OTHER;
        break;
    }
    return info;
}

bool is_closed(const TopoDS_Shape& shape)
{
    if (shape.ShapeType() == TopAbs_WIRE || shape.ShapeType() == TopAbs_EDGE)
        return BRep_Tool::IsClosed(shape);
    const TopTools_IndexedMapOfShape shells = distinct(shape, TopAbs_SHELL);
    for (int i = 1; i <= shells.Extent(); i++)
        if (!BRep_Tool::IsClosed(shells(i)))
            return false;
    return shells.Extent() > 0;
}
} // namespace

int32_t fw_mass(const fw_shape* shape, int32_t dimension, double* mass, fw_point* center, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& s = fw::shape(shape);
        fw::required(mass, "mass");
        fw::required(center, "center");
        GProp_GProps properties;
        if (dimension == 1)
            BRepGProp::LinearProperties(s, properties);
        else if (dimension == 2)
            BRepGProp::SurfaceProperties(s, properties);
        else if (dimension == 3)
            BRepGProp::VolumeProperties(s, properties);
        else
            fw::invalid_argument("dimension must be 1, 2 or 3");
        *mass = properties.Mass();
        *center = *mass == 0 ? fw_point{} : fw::point_of(properties.CentreOfMass().XYZ());
    });
}

int32_t fw_counts(const fw_shape* shape, int32_t counts[8], fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::required(counts, "counts");
        const TopoDS_Shape& s = fw::shape(shape);
        for (int kind = FW_COMPOUND; kind <= FW_VERTEX; kind++)
            counts[kind] = distinct(s, TopAbs_ShapeEnum(kind)).Extent();
    });
}

int32_t fw_occurrences(const fw_shape* shape, int32_t kind, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        int32_t& met = fw::required(count, "count");
        if (kind < FW_COMPOUND || kind > FW_VERTEX)
            fw::invalid_argument("kind is not one of fw_kind");
        int32_t number = 0;
        for (TopExp_Explorer it(fw::shape(shape), TopAbs_ShapeEnum(kind)); it.More(); it.Next())
            number++;
        met = number;
    });
}

int32_t fw_check(const fw_shape* shape, int32_t* valid, int32_t* closed, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& s = fw::shape(shape);
        fw::required(valid, "valid") = BRepCheck_Analyzer(s).IsValid() ? 1 : 0;
        fw::required(closed, "closed") = is_closed(s) ? 1 : 0;
    });
}

int32_t fw_faces(const fw_shape* shape, fw_face_info* items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopTools_IndexedMapOfShape faces = distinct(fw::shape(shape), TopAbs_FACE);
        if (!fw::fill(faces.Extent(), items, capacity, count))
            return;
        for (int i = 0; i < faces.Extent(); i++)
            items[i] = describe(TopoDS::Face(faces(i + 1)));
    });
}
