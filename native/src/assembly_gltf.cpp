// Binary glTF of a whole document, by the kernel's own writer.
#include "assembly.hpp"
#include "progress.hpp"
#include "triangulate.hpp"

#include <BRepTools.hxx>
#include <BRep_Builder.hxx>
#include <Message_ProgressScope.hxx>
#include <RWGltf_CafWriter.hxx>
#include <TColStd_IndexedDataMapOfStringString.hxx>
#include <TopExp.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_IndexedMapOfShape.hxx>
#include <TopoDS_Compound.hxx>

namespace
{
const double millimetre = 0.001;

TopoDS_Compound compound(const std::vector<TopoDS_Shape>& shapes)
{
    BRep_Builder builder;
    TopoDS_Compound result;
    builder.MakeCompound(result);
    for (const TopoDS_Shape& shape : shapes)
        builder.Add(result, shape);
    return result;
}

IMeshTools_Parameters parameters(const fw_meshing& meshing)
{
    if (!(fw::finite(meshing.angle, "angle") >= 0.1 && meshing.angle <= 180))
        fw::invalid_argument("angle must be 0.1 to 180");
    IMeshTools_Parameters result;
    result.Deflection = fw::positive(meshing.deflection, "deflection");
    result.Angle = meshing.angle * M_PI / 180;
    result.Relative = meshing.relative != 0;
    result.InParallel = meshing.parallel != 0;
    result.InternalVerticesMode = meshing.internal_vertices != 0;
    result.ControlSurfaceDeflection = meshing.control_surface != 0;
    return result;
}

// Triangles stay in the shapes, which other handles may share, only as long as they are needed.
struct triangulated
{
    triangulated(const std::vector<TopoDS_Shape>& parts, const fw_meshing& meshing, const Message_ProgressRange& range, const fw::progress& progress)
        : all(compound(parts))
    {
        BRepTools::Clean(all);
        const IMeshTools_Parameters values = parameters(meshing);
        if (meshing.part_by_part == 0)
        {
            fw::triangulate(all, values, range);
            return;
        }
        Message_ProgressScope scope(range, nullptr, Standard_Real(parts.size()));
        for (const TopoDS_Shape& part : parts)
        {
            fw::triangulate(part, values, scope.Next());
            progress.check();
        }
    }
    ~triangulated() { BRepTools::Clean(all); }
    triangulated(const triangulated&) = delete;
    triangulated& operator=(const triangulated&) = delete;

    TopoDS_Compound all;
};

int32_t one_of(int32_t value, int32_t last, const char* name)
{
    if (value < 0 || value > last)
        fw::invalid_argument(std::string(name) + " is unknown");
    return value;
}

void prepare(RWGltf_CafWriter& writer, const fw_gltf_writing& options)
{
    writer.SetMergeFaces(options.merge_faces != 0);
    writer.SetSplitIndices16(options.split_indices != 0);
    writer.SetForcedUVExport(options.texture_coords != 0);
    writer.SetToEmbedTexturesInGlb(options.embed_textures != 0);
    writer.SetNodeNameFormat(RWMesh_NameFormat(one_of(options.node_names, FW_NAME_PRODUCT_AND_INSTANCE_AND_LABEL, "node_names")));
    writer.SetMeshNameFormat(RWMesh_NameFormat(one_of(options.mesh_names, FW_NAME_PRODUCT_AND_INSTANCE_AND_LABEL, "mesh_names")));
    writer.SetTransformationFormat(RWGltf_WriterTrsfFormat(one_of(options.transform_format, FW_TRANSFORM_TRS, "transform_format")));
    // The writer takes the unit of a document that was read for that of its input, whatever it is told; ours are all in millimetres.
    RWMesh_CoordinateSystemConverter& converter = writer.ChangeCoordinateSystemConverter();
    converter.SetInputLengthUnit(millimetre);
    converter.SetOutputLengthUnit(millimetre / fw::positive(options.scale, "scale"));
    if (options.z_up != 0)
        converter.SetInputCoordinateSystem(RWMesh_CoordinateSystem_Zup);
}
} // namespace

int32_t fw_assembly_face_count(const fw_assembly* assembly, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] {
        TopTools_IndexedMapOfShape faces;
        for (const TopoDS_Shape& part : fw::parts(fw::required(assembly, "assembly").shapes()))
            TopExp::MapShapes(part, TopAbs_FACE, faces);
        fw::required(count, "count") = faces.Extent();
    });
}

int32_t fw_assembly_write_glb(const fw_assembly* assembly, const char* path, const fw_meshing* meshing, const fw_gltf_writing* writing,
    fw_progress progress, void* context, fw_error* error)
{
    return fw::guarded(error, [&] {
        const std::unique_ptr<fw_assembly> colored = fw::with_colored_parts(fw::required(assembly, "assembly"));
        const fw_assembly& a = colored ? *colored : *assembly;
        fw::required(path, "path");
        RWGltf_CafWriter writer(path, true);
        prepare(writer, fw::required(writing, "writing"));

        const Handle(fw::progress) indicator = new fw::progress(progress, context);
        Message_ProgressScope scope(indicator->Start(), nullptr, 10);
        const std::vector<TopoDS_Shape> parts = fw::parts(a.shapes());
        const triangulated mesh(parts, fw::required(meshing, "meshing"), scope.Next(8), *indicator);
        indicator->check();
        if (!TopExp_Explorer(mesh.all, TopAbs_FACE).More())
            fw::refused("the document has no faces to write");
        const bool written = writer.Perform(a.document.handle(), a.roots(), nullptr, TColStd_IndexedDataMapOfStringString(), scope.Next(2));
        indicator->check();
        if (!written)
            throw fw::failure{FW_IO, "the GLB file cannot be written"};
    });
}
