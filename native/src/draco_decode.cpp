// Unpacking of triangle meshes that Draco compressed.
#include "guard.hpp"

#include <draco/compression/decode.h>
#include <draco/core/varint_decoding.h>
#include <draco/mesh/mesh.h>

#include <cstring>
#include <memory>
#include <string>

struct fw_draco_model : fw::counted
{
    std::unique_ptr<draco::Mesh> mesh;
};

namespace
{
[[noreturn]] void damaged(const std::string& fault)
{
    throw fw::failure{FW_UNREADABLE, "the compressed mesh " + fault};
}

const int32_t most_components = 16;
const uint16_t metadata_flag = 0x8000;

// The counts that a stream begins with (Draco bitstream 2.2, sections 3 to 5): the library reserves memory by them.
void check_counts(const uint8_t* bytes, std::size_t count, int32_t max_vertices, int32_t max_triangles)
{
    draco::DecoderBuffer buffer;
    buffer.Init(reinterpret_cast<const char*>(bytes), count);
    char magic[5];
    uint8_t major = 0, minor = 0, kind = 0, method = 0, traversal = 0;
    uint16_t flags = 0;
    if (!buffer.Decode(magic, sizeof(magic)) || std::string(magic, sizeof(magic)) != "DRACO" || !buffer.Decode(&major) || !buffer.Decode(&minor) || !buffer.Decode(&kind)
        || !buffer.Decode(&method) || !buffer.Decode(&flags))
        damaged("does not begin as one of Draco does");
    if (major != 2 || minor != 2 || kind != draco::TRIANGULAR_MESH || (flags & metadata_flag) != 0)
        damaged("is of another kind than triangles without metadata in version 2.2 of Draco");
    buffer.set_bitstream_version(uint16_t(major << 8 | minor));
    uint32_t vertices = 0, triangles = 0;
    const bool is_edgebreaker = method == draco::MESH_EDGEBREAKER_ENCODING;
    const bool is_read = is_edgebreaker ? buffer.Decode(&traversal) && draco::DecodeVarint(&vertices, &buffer) && draco::DecodeVarint(&triangles, &buffer)
                                        : draco::DecodeVarint(&triangles, &buffer) && draco::DecodeVarint(&vertices, &buffer);
    if (!is_read)
        damaged("is cut off");
    if (vertices > uint32_t(max_vertices) || triangles > uint32_t(max_triangles))
        damaged("announces " + std::to_string(vertices) + " vertices and " + std::to_string(triangles) + " triangles, more than is read");
}

int32_t component_type(draco::DataType type)
{
    switch (type)
    {
    case draco::DT_INT8:
        return 5120;
    case draco::DT_UINT8:
        return 5121;
    case draco::DT_INT16:
        return 5122;
    case draco::DT_UINT16:
        return 5123;
    case draco::DT_UINT32:
        return 5125;
    case draco::DT_FLOAT32:
        return 5126;
    default:
        damaged("has numbers of a kind that glTF does not have");
    }
}

const draco::PointAttribute& attribute_of(const fw_draco_model& model, int32_t id)
{
    const draco::PointAttribute* attribute = id < 0 ? nullptr : model.mesh->GetAttributeByUniqueId(uint32_t(id));
    if (attribute == nullptr)
        damaged("has no attribute " + std::to_string(id));
    if (attribute->num_components() < 1 || attribute->num_components() > most_components)
        damaged("has an attribute of " + std::to_string(attribute->num_components()) + " components");
    return *attribute;
}

std::size_t element_size(const draco::PointAttribute& attribute)
{
    return std::size_t(attribute.num_components()) * std::size_t(draco::DataTypeLength(attribute.data_type()));
}
} // namespace

int32_t fw_draco_decode(const uint8_t* bytes, int32_t count, int32_t max_vertices, int32_t max_triangles, fw_draco_model** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const uint8_t* begin = &fw::required(bytes, "bytes");
        fw_draco_model*& out = fw::required(result, "result");
        if (count < 0 || max_vertices < 0 || max_triangles < 0)
            fw::invalid_argument("a count is below 0");
        check_counts(begin, std::size_t(count), max_vertices, max_triangles);
        draco::DecoderBuffer buffer;
        buffer.Init(reinterpret_cast<const char*>(begin), std::size_t(count));
        draco::Decoder decoder;
        draco::StatusOr<std::unique_ptr<draco::Mesh>> decoded = decoder.DecodeMeshFromBuffer(&buffer);
        if (!decoded.ok())
            damaged(std::string("is damaged: ") + decoded.status().error_msg());
        auto model = std::make_unique<fw_draco_model>();
        model->mesh = std::move(decoded).value();
        // A vertex is made anew for each face that sees it differently, of which no count speaks beforehand.
        if (model->mesh->num_points() > uint32_t(max_vertices) || model->mesh->num_faces() > uint32_t(max_triangles))
            damaged("unpacks to " + std::to_string(model->mesh->num_points()) + " vertices, more than is read");
        out = model.release();
    });
}

int32_t fw_draco_model_sizes(const fw_draco_model* model, fw_draco_model_size* size, fw_error* error)
{
    return fw::guarded(error, [&] {
        const draco::Mesh& mesh = *fw::required(model, "model").mesh;
        fw::required(size, "size") = {int32_t(mesh.num_points()), int32_t(mesh.num_faces())};
    });
}

int32_t fw_draco_model_triangles(const fw_draco_model* model, uint32_t* triangles, fw_error* error)
{
    return fw::guarded(error, [&] {
        const draco::Mesh& mesh = *fw::required(model, "model").mesh;
        if (mesh.num_faces() == 0)
            return;
        uint32_t* corner = &fw::required(triangles, "triangles");
        for (draco::FaceIndex face(0); face < mesh.num_faces(); ++face)
            for (const draco::PointIndex& point : mesh.face(face))
            {
                if (point.value() >= mesh.num_points())
                    damaged("has a triangle of a vertex that does not exist");
                *corner++ = point.value();
            }
    });
}

int32_t fw_draco_model_attribute(const fw_draco_model* model, int32_t id, fw_draco_attribute* attribute, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_draco_model& m = fw::required(model, "model");
        const draco::PointAttribute& source = attribute_of(m, id);
        const std::size_t bytes = element_size(source) * m.mesh->num_points();
        if (bytes > INT32_MAX)
            damaged("has an attribute larger than 2 GiB");
        fw::required(attribute, "attribute") = {component_type(source.data_type()), source.num_components(), int32_t(bytes)};
    });
}

int32_t fw_draco_model_values(const fw_draco_model* model, int32_t id, uint8_t* values, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_draco_model& m = fw::required(model, "model");
        const draco::PointAttribute& source = attribute_of(m, id);
        const std::size_t size = element_size(source);
        uint8_t* value = m.mesh->num_points() == 0 ? nullptr : &fw::required(values, "values");
        for (draco::PointIndex point(0); point < m.mesh->num_points(); ++point, value += size)
        {
            const draco::AttributeValueIndex index = source.mapped_index(point);
            if (index >= uint32_t(source.size()))
                damaged("has a vertex without a value");
            std::memcpy(value, source.GetAddress(index), size);
        }
    });
}

void fw_draco_model_free(fw_draco_model* model)
{
    delete model;
}
