#include "guard.hpp"

#include <Message.hxx>
#include <Message_Messenger.hxx>
#include <gp_Dir.hxx>

#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <malloc.h>
#include <mutex>

namespace fw
{

namespace
{
std::atomic<int64_t> handles{0};

// gp_Dir gives up on vectors shorter than this.
constexpr double shortest_vector = 1e-12;

// The kernel takes and gives back megabytes in every call. By default glibc hands them to the system each time, and meshing a small part
// spends three quarters of its time on getting them again.
void keep_memory()
{
#ifdef __GLIBC__
    constexpr int megabyte = 1 << 20;
    mallopt(M_TOP_PAD, 8 * megabyte);
    mallopt(M_TRIM_THRESHOLD, 32 * megabyte);
    mallopt(M_MMAP_THRESHOLD, 16 * megabyte);
#endif
}

// Beyond it a double cannot tell points apart that the kernel's tolerance of 1e-7 tells apart.
constexpr double farthest = 1e9;
} // namespace

counted::counted() noexcept
{
    handles.fetch_add(1, std::memory_order_relaxed);
}

counted::~counted()
{
    handles.fetch_sub(1, std::memory_order_relaxed);
}

int64_t live_handles() noexcept
{
    return handles.load(std::memory_order_relaxed);
}

void prepare_library()
{
    static std::once_flag once;
    std::call_once(once, [] {
        // Two ways by which the kernel prints: its messenger and, in the BREP reader, std::cout itself.
        Message::DefaultMessenger()->ChangePrinters().Clear();
        std::cout.rdbuf(nullptr);
        std::cerr.rdbuf(nullptr);
        keep_memory();
    });
}

void invalid_argument(const std::string& message)
{
    throw failure{FW_INVALID_ARGUMENT, message};
}

void refused(const std::string& message)
{
    throw failure{FW_REFUSED, message};
}

void blame_edge(fw_status status, int32_t index, const std::string& message)
{
    throw failure{status, message, FW_EDGE, index};
}

std::string text(double value)
{
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.6g", value);
    return buffer;
}

void clear_error(fw_error* error) noexcept
{
    if (error == nullptr)
        return;
    error->code = FW_OK;
    error->subshape_kind = -1;
    error->subshape_index = -1;
    error->message[0] = '\0';
}

int32_t report_plain(fw_error* error, fw_status status, const char* message) noexcept
{
    if (error != nullptr)
    {
        error->code = status;
        std::snprintf(error->message, sizeof error->message, "%s", message);
    }
    return status;
}

int32_t report(fw_error* error, const failure& cause) noexcept
{
    if (error != nullptr)
    {
        error->subshape_kind = cause.subshape_kind;
        error->subshape_index = cause.subshape_index;
    }
    return report_plain(error, cause.status, cause.message.c_str());
}

int32_t report_kernel(fw_error* error, const Standard_Failure& cause) noexcept
{
    const char* message = cause.GetMessageString();
    char line[400];
    std::snprintf(line, sizeof line, "the geometry kernel refused the operation (%s%s%s); other sizes or a simpler shape may work", cause.DynamicType()->Name(), *message == '\0' ? "" : ": ", message);
    return report_plain(error, FW_REFUSED, line);
}

double finite(double value, const char* name)
{
    if (!std::isfinite(value))
        invalid_argument(std::string(name) + " is not a finite number");
    if (std::abs(value) > farthest)
        invalid_argument(std::string(name) + " must lie between -1e9 and 1e9, it is " + text(value));
    return value;
}

double positive(double value, const char* name)
{
    if (finite(value, name) <= 0)
        invalid_argument(std::string(name) + " must be above 0, not " + text(value));
    return value;
}

double not_negative(double value, const char* name)
{
    if (finite(value, name) < 0)
        invalid_argument(std::string(name) + " must not be below 0, it is " + text(value));
    return value;
}

double turn(double degrees, const char* name)
{
    if (positive(degrees, name) > 360)
        invalid_argument(std::string(name) + " must be at most 360, not " + text(degrees));
    return degrees * M_PI / 180;
}

gp_Pnt point(const fw_point* value, const char* name)
{
    const fw_point& p = required(value, name);
    return gp_Pnt(finite(p.x, name), finite(p.y, name), finite(p.z, name));
}

gp_Vec vector(const fw_point* value, const char* name)
{
    const gp_Vec result(point(value, name).XYZ());
    if (result.Magnitude() < shortest_vector)
        invalid_argument(std::string(name) + " must not be the zero vector");
    return result;
}

gp_Ax1 axis(const fw_axis* value, const char* name)
{
    const fw_axis& a = required(value, name);
    return gp_Ax1(point(&a.origin, name), gp_Dir(vector(&a.direction, name)));
}

gp_Ax2 frame(const fw_axis* value, const char* name, const fw_point* x_direction)
{
    const gp_Ax1 main = axis(value, name);
    if (x_direction == nullptr)
        return gp_Ax2(main.Location(), main.Direction());
    const gp_Vec x = vector(x_direction, "x_direction");
    if (gp_Vec(main.Direction()).IsParallel(x, 1e-9))
        invalid_argument("x_direction must not be parallel to the axis");
    return gp_Ax2(main.Location(), main.Direction(), gp_Dir(x));
}

const TopoDS_Shape& shape(const fw_shape* handle, const char* name)
{
    return required(handle, name).value;
}

std::vector<TopoDS_Shape> shapes(const fw_shape* const* handles, int32_t count, const char* name)
{
    if (count < 1)
        invalid_argument(std::string(name) + " is empty");
    required(handles, name);
    std::vector<TopoDS_Shape> result;
    result.reserve(static_cast<std::size_t>(count));
    for (int32_t i = 0; i < count; i++)
        result.push_back(shape(handles[i], name));
    return result;
}

void give(fw_shape** result, const TopoDS_Shape& value)
{
    fw_shape*& out = required(result, "result");
    if (value.IsNull())
        refused("the kernel gave no shape");
    out = new fw_shape(value);
}

bool fill(int32_t available, const void* items, int32_t capacity, int32_t* count)
{
    required(count, "count") = available;
    if (capacity == 0)
        return false;
    if (capacity < available)
        throw failure{FW_BUFFER_TOO_SMALL, "the buffer holds " + std::to_string(capacity) + " items, " + std::to_string(available) + " are needed"};
    if (items == nullptr)
        invalid_argument("items is null");
    return true;
}

} // namespace fw
