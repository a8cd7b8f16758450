// Draco compression of one triangle mesh.
#include "guard.hpp"

#include <draco/compression/expert_encode.h>
#include <draco/mesh/mesh.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>

struct fw_draco : fw::counted
{
    std::vector<uint8_t> bytes;
    int32_t vertices = 0;
    int32_t triangles = 0;
};

namespace
{
const int most_bits = 30;

int bits(int32_t value, const char* name)
{
    if (value < 0 || value > most_bits)
        fw::invalid_argument(std::string(name) + " must be 0 to 30, not " + std::to_string(value));
    return value;
}

int add(draco::Mesh& mesh, draco::GeometryAttribute::Type type, const float* values, int components, int32_t count)
{
    draco::GeometryAttribute description;
    description.Init(type, nullptr, std::int8_t(components), draco::DT_FLOAT32, false, int64_t(sizeof(float)) * components, 0);
    const int id = mesh.AddAttribute(description, true, draco::AttributeValueIndex::ValueType(count));
    draco::PointAttribute& attribute = *mesh.attribute(id);
    for (int32_t i = 0; i < count; i++)
        attribute.SetAttributeValue(draco::AttributeValueIndex(draco::AttributeValueIndex::ValueType(i)), values + std::size_t(components) * std::size_t(i));
    return id;
}

void add_faces(draco::Mesh& mesh, const fw_draco_mesh& source)
{
    const uint32_t* corner = &fw::required(source.triangles, "triangles");
    mesh.SetNumFaces(std::size_t(source.triangle_count));
    for (int32_t i = 0; i < source.triangle_count; i++, corner += 3)
    {
        draco::Mesh::Face face;
        for (std::size_t c = 0; c < 3; c++)
        {
            if (corner[c] >= uint32_t(source.vertex_count))
                fw::invalid_argument("a triangle names a vertex that does not exist");
            face[c] = draco::PointIndex(corner[c]);
        }
        mesh.SetFace(draco::FaceIndex(draco::FaceIndex::ValueType(i)), face);
    }
}

void require_finite(const float* values, std::size_t count, const char* name)
{
    if (!std::all_of(values, values + count, [](float value) { return std::isfinite(value); }))
        fw::invalid_argument(std::string(name) + " has a number that is not finite");
}
} // namespace

int32_t fw_draco_encode(const fw_draco_mesh* mesh, const fw_draco_options* options, fw_draco** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_draco_mesh& source = fw::required(mesh, "mesh");
        const fw_draco_options& o = fw::required(options, "options");
        fw_draco*& out = fw::required(result, "result");
        if (source.vertex_count < 1 || source.triangle_count < 1)
            fw::invalid_argument("the mesh is empty");
        if (o.level < 0 || o.level > 10)
            fw::invalid_argument("level must be 0 to 10");
        const std::size_t count = std::size_t(source.vertex_count);
        require_finite(&fw::required(source.positions, "positions"), 3 * count, "positions");

        draco::Mesh target;
        target.set_num_points(uint32_t(source.vertex_count));
        const int positions = add(target, draco::GeometryAttribute::POSITION, source.positions, 3, source.vertex_count);
        draco::ExpertEncoder encoder(target);
        encoder.SetSpeedOptions(10 - o.level, 10 - o.level);
        encoder.SetEncodingMethod(draco::MESH_EDGEBREAKER_ENCODING);
        encoder.SetTrackEncodedProperties(true);
        const int position_bits = bits(o.position_bits, "position_bits");
        if (position_bits > 0 && o.common_grid != 0)
        {
            const float origin[] = {float(fw::finite(o.grid_origin.x, "grid_origin")), float(fw::finite(o.grid_origin.y, "grid_origin")),
                float(fw::finite(o.grid_origin.z, "grid_origin"))};
            encoder.SetAttributeExplicitQuantization(positions, position_bits, 3, origin, float(fw::positive(o.grid_size, "grid_size")));
        }
        else if (position_bits > 0)
            encoder.SetAttributeQuantization(positions, position_bits);

        const auto optional = [&](draco::GeometryAttribute::Type type, const float* values, int components, int32_t quantization, const char* name) {
            if (values == nullptr)
                return;
            require_finite(values, std::size_t(components) * count, name);
            const int id = add(target, type, values, components, source.vertex_count);
            target.attribute(id)->set_unique_id(type == draco::GeometryAttribute::NORMAL ? 1 : 2);
            if (bits(quantization, name) > 0)
                encoder.SetAttributeQuantization(id, quantization);
        };
        optional(draco::GeometryAttribute::NORMAL, source.normals, 3, o.normal_bits, "normals");
        optional(draco::GeometryAttribute::TEX_COORD, source.texture_coords, 2, o.texture_coord_bits, "texture coordinates");
        add_faces(target, source);

        draco::EncoderBuffer buffer;
        const draco::Status status = encoder.EncodeToBuffer(&buffer);
        if (!status.ok())
            fw::refused(std::string("the mesh cannot be compressed: ") + status.error_msg());
        auto draco = std::make_unique<fw_draco>();
        const auto* bytes = reinterpret_cast<const uint8_t*>(buffer.data());
        draco->bytes.assign(bytes, bytes + buffer.size());
        draco->vertices = int32_t(encoder.num_encoded_points());
        draco->triangles = int32_t(encoder.num_encoded_faces());
        out = draco.release();
    });
}

int32_t fw_draco_sizes(const fw_draco* draco, fw_draco_size* size, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_draco& d = fw::required(draco, "draco");
        fw::required(size, "size") = {int32_t(d.bytes.size()), d.vertices, d.triangles};
    });
}

int32_t fw_draco_copy(const fw_draco* draco, uint8_t* bytes, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw_draco& d = fw::required(draco, "draco");
        if (!d.bytes.empty())
            std::memcpy(&fw::required(bytes, "bytes"), d.bytes.data(), d.bytes.size());
    });
}

void fw_draco_free(fw_draco* draco)
{
    delete draco;
}
