// Moves, turns, scales and reflections.
#include "guard.hpp"

#include <BRepBuilderAPI_GTransform.hxx>
#include <BRepBuilderAPI_Transform.hxx>
#include <BRepCheck_Analyzer.hxx>
#include <TopLoc_Location.hxx>
#include <gp_Ax3.hxx>
#include <gp_GTrsf.hxx>
#include <gp_Mat.hxx>
#include <gp_Trsf.hxx>

#include <algorithm>
#include <cmath>

namespace
{
void apply(const fw_shape* shape, const gp_Trsf& transform, fw_shape** result)
{
    BRepBuilderAPI_Transform maker(fw::shape(shape), transform, Standard_True);
    if (!maker.IsDone())
        fw::refused("the shape cannot be transformed");
    fw::give(result, maker.Shape());
}

void distort(const fw_shape* shape, const gp_GTrsf& transform, fw_shape** result)
{
    BRepBuilderAPI_GTransform maker(fw::shape(shape), transform, Standard_True);
    if (!maker.IsDone())
        fw::refused("the shape cannot be transformed");
    if (!BRepCheck_Analyzer(maker.Shape()).IsValid())
        throw fw::failure{FW_INVALID_RESULT, "the transformed shape is not valid; the scale factors may differ too much"};
    fw::give(result, maker.Shape());
}

class matrix34
{
public:
    explicit matrix34(const double* values)
    {
        fw::required(values, "matrix");
        double longest = 0;
        for (int row = 0; row < 3; row++)
            for (int column = 0; column < 4; column++)
                rows_[row][column] = fw::finite(values[row * 4 + column], "matrix");
        for (int column = 0; column < 3; column++)
            longest = std::max(longest, column_of(column).Modulus());
        // Relative to the longest column, so that a shape may be scaled as a whole.
        if (!(longest > 0) || std::abs(linear().Determinant()) < 1e-12 * longest * longest * longest)
            fw::invalid_argument("the matrix flattens the shape; its three columns must not lie in a plane");
    }

    bool keeps_angles() const
    {
        const gp_XYZ x = column_of(0), y = column_of(1), z = column_of(2);
        const double square = x.SquareModulus();
        const double tolerance = 1e-9 * square;
        return std::abs(y.SquareModulus() - square) <= tolerance && std::abs(z.SquareModulus() - square) <= tolerance
            && std::abs(x.Dot(y)) <= tolerance && std::abs(x.Dot(z)) <= tolerance && std::abs(y.Dot(z)) <= tolerance;
    }

    gp_Trsf similarity() const
    {
        gp_Trsf result;
        result.SetValues(rows_[0][0], rows_[0][1], rows_[0][2], rows_[0][3], rows_[1][0], rows_[1][1], rows_[1][2], rows_[1][3],
            rows_[2][0], rows_[2][1], rows_[2][2], rows_[2][3]);
        return result;
    }

    gp_GTrsf affinity() const
    {
        return gp_GTrsf(linear(), gp_XYZ(rows_[0][3], rows_[1][3], rows_[2][3]));
    }

private:
    gp_XYZ column_of(int column) const { return gp_XYZ(rows_[0][column], rows_[1][column], rows_[2][column]); }
    gp_Mat linear() const { return gp_Mat(column_of(0), column_of(1), column_of(2)); }

    double rows_[3][4];
};
} // namespace

int32_t fw_translate(const fw_shape* shape, const fw_point* vector, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        gp_Trsf transform;
        transform.SetTranslation(gp_Vec(fw::point(vector, "vector").XYZ()));
        apply(shape, transform, result);
    });
}

int32_t fw_rotate(const fw_shape* shape, const fw_axis* axis, double angle, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        gp_Trsf transform;
        transform.SetRotation(fw::axis(axis, "axis"), fw::finite(angle, "angle") * M_PI / 180);
        apply(shape, transform, result);
    });
}

int32_t fw_scale(const fw_shape* shape, const fw_point* center, double factor, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (fw::finite(factor, "factor") == 0)
            fw::invalid_argument("factor must not be 0");
        gp_Trsf transform;
        transform.SetScale(fw::point(center, "center"), factor);
        apply(shape, transform, result);
    });
}

int32_t fw_mirror_axis(const fw_shape* shape, const fw_axis* axis, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        gp_Trsf transform;
        transform.SetMirror(fw::axis(axis, "axis"));
        apply(shape, transform, result);
    });
}

int32_t fw_mirror_plane(const fw_shape* shape, const fw_axis* plane, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        gp_Trsf transform;
        transform.SetMirror(fw::frame(plane, "plane"));
        apply(shape, transform, result);
    });
}

int32_t fw_align(const fw_shape* shape, const fw_axis* from, const fw_point* from_x, const fw_axis* to, const fw_point* to_x, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        gp_Trsf transform;
        transform.SetDisplacement(gp_Ax3(fw::frame(from, "from", from_x)), gp_Ax3(fw::frame(to, "to", to_x)));
        fw::give(result, fw::shape(shape).Moved(TopLoc_Location(transform)));
    });
}

int32_t fw_transform(const fw_shape* shape, const double matrix[12], fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const matrix34 m(matrix);
        if (m.keeps_angles())
            apply(shape, m.similarity(), result);
        else
            distort(shape, m.affinity(), result);
    });
}

int32_t fw_location(const fw_shape* shape, double matrix[12], fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::required(matrix, "matrix");
        const gp_Trsf placed = fw::shape(shape).Location().Transformation();
        for (int row = 0; row < 3; row++)
            for (int column = 0; column < 4; column++)
                matrix[row * 4 + column] = placed.Value(row + 1, column + 1);
    });
}
