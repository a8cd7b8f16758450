// Union, difference and intersection.
#include "guard.hpp"
#include "unify.hpp"

#include <BRepAlgoAPI_Common.hxx>
#include <BRepAlgoAPI_Cut.hxx>
#include <BRepAlgoAPI_Fuse.hxx>
#include <BRep_Builder.hxx>
#include <Standard_Failure.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_ListOfShape.hxx>
#include <TopoDS_Compound.hxx>
#include <TopoDS_Iterator.hxx>

#include <sstream>

namespace
{
bool is_empty(const TopoDS_Shape& shape)
{
    return shape.IsNull() || !TopExp_Explorer(shape, TopAbs_VERTEX).More();
}

// Ever coarser ideas of what touches, for shapes that nearly do; 0 is the kernel's own.
constexpr double tolerances[] = {0, 1e-6, 1e-5, 1e-4};

template <typename Operation>
bool build(const TopTools_ListOfShape& arguments, const TopTools_ListOfShape& tools, double tolerance, TopoDS_Shape& result, std::string& reasons)
{
    try
    {
        Operation operation;
        operation.SetArguments(arguments);
        operation.SetTools(tools);
        operation.SetRunParallel(Standard_False);
        if (tolerance > 0)
            operation.SetFuzzyValue(tolerance);
        operation.Build();
        if (operation.IsDone() && !operation.HasErrors())
        {
            result = operation.Shape();
            return true;
        }
        std::ostringstream errors;
        operation.DumpErrors(errors);
        reasons = errors.str();
    }
    catch (const Standard_Failure& cause)
    {
        reasons = cause.GetMessageString();
    }
    return false;
}

template <typename Operation>
TopoDS_Shape run(const TopTools_ListOfShape& arguments, const TopTools_ListOfShape& tools)
{
    TopoDS_Shape result;
    std::string first, later;
    if (build<Operation>(arguments, tools, tolerances[0], result, first))
        return result;
    for (const double tolerance : tolerances)
        if (tolerance > 0 && build<Operation>(arguments, tools, tolerance, result, later))
            return result;
    fw::refused("the boolean operation failed. " + first);
}

TopoDS_Shape finish(const TopoDS_Shape& shape, int32_t keep_edges, const char* when_empty)
{
    if (is_empty(shape))
        fw::refused(when_empty);
    return keep_edges != 0 ? shape : fw::unified(shape);
}

TopoDS_Compound compound_of(const std::vector<TopoDS_Shape>& parts)
{
    BRep_Builder builder;
    TopoDS_Compound result;
    builder.MakeCompound(result);
    for (const TopoDS_Shape& part : parts)
        builder.Add(result, part);
    return result;
}

TopTools_ListOfShape list(const std::vector<TopoDS_Shape>& shapes, std::size_t from, std::size_t to)
{
    TopTools_ListOfShape result;
    for (std::size_t i = from; i < to; i++)
        result.Append(shapes[i]);
    return result;
}

// The solid of a compound that holds nothing else, or the shape as it is.
TopoDS_Shape lone_solid(const TopoDS_Shape& shape)
{
    TopoDS_Shape only = shape;
    while (only.ShapeType() == TopAbs_COMPOUND && only.NbChildren() == 1)
        only = TopoDS_Iterator(only).Value();
    return only.ShapeType() == TopAbs_SOLID ? only : shape;
}
} // namespace

int32_t fw_union(const fw_shape* const* shapes, int32_t count, int32_t keep_edges, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const std::vector<TopoDS_Shape> items = fw::shapes(shapes, count);
        if (items.size() == 1)
            return fw::give(result, items[0].ShapeType() == TopAbs_COMPOUND ? items[0] : compound_of(items));
        const TopoDS_Shape sum = run<BRepAlgoAPI_Fuse>(list(items, 0, 1), list(items, 1, items.size()));
        fw::give(result, finish(sum, keep_edges, "the union is empty"));
    });
}

int32_t fw_difference(const fw_shape* shape, const fw_shape* const* tools, int32_t count, int32_t keep_edges, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const std::vector<TopoDS_Shape> items = fw::shapes(tools, count, "tools");
        const TopoDS_Shape rest = run<BRepAlgoAPI_Cut>(list({fw::shape(shape)}, 0, 1), list(items, 0, items.size()));
        fw::give(result, lone_solid(finish(rest, keep_edges, "the difference leaves nothing: the tools cover the whole shape")));
    });
}

int32_t fw_intersection(const fw_shape* const* shapes, int32_t count, int32_t keep_edges, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const std::vector<TopoDS_Shape> items = fw::shapes(shapes, count);
        if (items.size() < 2)
            fw::invalid_argument("shapes must be at least 2, of which the common parts are sought");
        // With several tools the kernel keeps what is in any of them as one; here each has its own share.
        std::vector<TopoDS_Shape> shares;
        for (std::size_t i = 1; i < items.size(); i++)
        {
            const TopoDS_Shape share = run<BRepAlgoAPI_Common>(list(items, 0, 1), list(items, i, i + 1));
            if (!is_empty(share))
                shares.push_back(keep_edges != 0 ? share : fw::unified(share));
        }
        fw::give(result, items.size() == 2 && !shares.empty() ? shares[0] : compound_of(shares));
    });
}
