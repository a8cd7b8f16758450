// Handles and the structure of shapes.
#include "guard.hpp"

#include <BRep_Builder.hxx>
#include <TopExp.hxx>
#include <TopTools_IndexedMapOfShape.hxx>
#include <TopoDS_Compound.hxx>

static_assert(FW_COMPOUND == int(TopAbs_COMPOUND) && FW_SOLID == int(TopAbs_SOLID) && FW_EDGE == int(TopAbs_EDGE)
    && FW_VERTEX == int(TopAbs_VERTEX), "fw_kind numbers are the kernel's");

int32_t fw_abi_version(void)
{
    return 1;
}

int64_t fw_live_handles(void)
{
    return fw::live_handles();
}

void fw_shape_free(fw_shape* shape)
{
    delete shape;
}

int32_t fw_shape_kind(const fw_shape* shape, int32_t* kind, fw_error* error)
{
    return fw::guarded(error, [&] { fw::required(kind, "kind") = int32_t(fw::shape(shape).ShapeType()); });
}

int32_t fw_subshapes(const fw_shape* shape, int32_t kind, fw_shape** items, int32_t capacity, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (kind < FW_COMPOUND || kind > FW_VERTEX)
            fw::invalid_argument("kind is unknown");
        TopTools_IndexedMapOfShape map;
        TopExp::MapShapes(fw::shape(shape), TopAbs_ShapeEnum(kind), map);
        if (!fw::fill(map.Extent(), items, capacity, count))
            return;
        for (int i = 0; i < map.Extent(); i++)
            fw::give(&items[i], map(i + 1));
    });
}

int32_t fw_subshape_index(const fw_shape* shape, const fw_shape* part, int32_t* index, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& sought = fw::shape(part, "part");
        TopTools_IndexedMapOfShape map;
        TopExp::MapShapes(fw::shape(shape), sought.ShapeType(), map);
        const int found = map.FindIndex(sought);
        if (found == 0)
            fw::invalid_argument("part does not belong to the shape");
        fw::required(index, "index") = found - 1;
    });
}

int32_t fw_compound(const fw_shape* const* shapes, int32_t count, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        BRep_Builder builder;
        TopoDS_Compound compound;
        builder.MakeCompound(compound);
        for (const TopoDS_Shape& item : fw::shapes(shapes, count))
            builder.Add(compound, item);
        fw::give(result, compound);
    });
}
