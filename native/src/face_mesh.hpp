// The triangles of one face while they are made.
#pragma once

#include <IMeshData_Face.hxx>
#include <gp_Pnt.hxx>
#include <gp_Pnt2d.hxx>

#include <array>
#include <vector>

namespace fw
{

// Nodes on the border come first. Triangles run counter-clockwise over the parameters.
struct face_mesh
{
    std::vector<gp_Pnt> points;
    std::vector<gp_Pnt2d> parameters;
    std::vector<std::array<int, 3>> triangles;

    int add(const gp_Pnt& point, const gp_Pnt2d& at)
    {
        points.push_back(point);
        parameters.push_back(at);
        return int(points.size()) - 1;
    }
};

// What the face holds now; false if it holds nothing.
bool read_mesh(const IMeshData::IFaceHandle& face, face_mesh& mesh);

// Puts triangles into the face, in place of those that are there.
void store_mesh(const IMeshData::IFaceHandle& face, const face_mesh& mesh);

/* Halves edges inside the face until the surface is nowhere further away from the triangles than the tolerance, as measured at the
   middle of edges and triangles but for those at a pole. True if anything had to be done. */
bool follow_surface(const BRepAdaptor_Surface& surface, double tolerance, face_mesh& mesh);

} // namespace fw
