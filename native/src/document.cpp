#include "document.hpp"

#include <cstring>

std::mutex& fw::exchange_mutex()
{
    static std::mutex mutex;
    return mutex;
}

namespace
{
const fw::body& body_of(const fw_document* document, int32_t index)
{
    const fw_document& d = fw::required(document, "document");
    if (index < 0 || std::size_t(index) >= d.bodies.size())
        fw::invalid_argument("index is outside the document");
    return d.bodies[std::size_t(index)];
}
} // namespace

int32_t fw_document_new(fw_document** result, fw_error* error)
{
    return fw::guarded(error, [&] { fw::required(result, "result") = new fw_document; });
}

void fw_document_free(fw_document* document)
{
    delete document;
}

int32_t fw_document_add(fw_document* document, const fw_shape* shape, const char* name, const double* rgba, fw_error* error)
{
    return fw::guarded(error, [&] {
        fw::body body{fw::shape(shape), &fw::required(name, "name"), std::nullopt};
        if (rgba != nullptr)
        {
            body.color.emplace();
            for (std::size_t i = 0; i < 4; i++)
            {
                if (!(rgba[i] >= 0 && rgba[i] <= 1))
                    fw::invalid_argument("a colour component must be 0 to 1");
                (*body.color)[i] = rgba[i];
            }
        }
        fw::required(document, "document").bodies.push_back(std::move(body));
    });
}

int32_t fw_document_count(const fw_document* document, int32_t* count, fw_error* error)
{
    return fw::guarded(error, [&] { fw::required(count, "count") = int32_t(fw::required(document, "document").bodies.size()); });
}

int32_t fw_document_body(const fw_document* document, int32_t index, fw_shape** shape, double rgba[4], int32_t* has_color, int32_t* name_length, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw::body& body = body_of(document, index);
        fw::required(rgba, "rgba");
        fw::required(has_color, "has_color") = body.color.has_value() ? 1 : 0;
        fw::required(name_length, "name_length") = int32_t(body.name.size());
        for (std::size_t i = 0; i < 4; i++)
            rgba[i] = body.color.has_value() ? (*body.color)[i] : 0;
        fw::give(shape, body.shape);
    });
}

int32_t fw_document_name(const fw_document* document, int32_t index, char* name, int32_t capacity, fw_error* error)
{
    return fw::guarded(error, [&] {
        const fw::body& body = body_of(document, index);
        fw::required(name, "name");
        if (capacity < 0 || std::size_t(capacity) <= body.name.size())
            throw fw::failure{FW_BUFFER_TOO_SMALL, "the name needs " + std::to_string(body.name.size() + 1) + " bytes"};
        std::memcpy(name, body.name.c_str(), body.name.size() + 1);
    });
}
