// What every export is made of: the exception barrier, argument checks and handles.
#pragma once

#include "formwright.h"

#include <Standard_Failure.hxx>
#include <TopoDS_Shape.hxx>
#include <gp_Ax1.hxx>
#include <gp_Ax2.hxx>
#include <gp_Pnt.hxx>
#include <gp_Vec.hxx>

#include <cstdint>
#include <exception>
#include <new>
#include <string>
#include <vector>

namespace fw
{

// Thrown inside the library, turned into a status at its edge.
struct failure
{
    fw_status status;
    std::string message;
    int32_t subshape_kind = -1;
    int32_t subshape_index = -1;
};

[[noreturn]] void invalid_argument(const std::string& message);
[[noreturn]] void refused(const std::string& message);
[[noreturn]] void blame_edge(fw_status status, int32_t index, const std::string& message);

// Shortest text of a number, for messages.
std::string text(double value);

// Once per process: stops the kernel from writing to standard output, which belongs to the host.
void prepare_library();

void clear_error(fw_error* error) noexcept;
int32_t report(fw_error* error, const failure& cause) noexcept;
int32_t report_kernel(fw_error* error, const Standard_Failure& cause) noexcept;
int32_t report_plain(fw_error* error, fw_status status, const char* message) noexcept;

// Runs the body of an export; nothing thrown inside leaves it.
template <typename Body>
int32_t guarded(fw_error* error, Body&& body) noexcept
{
    clear_error(error);
    try
    {
        prepare_library();
        body();
        return FW_OK;
    }
    catch (const failure& cause)
    {
        return report(error, cause);
    }
    catch (const Standard_Failure& cause)
    {
        return report_kernel(error, cause);
    }
    catch (const std::bad_alloc&)
    {
        return report_plain(error, FW_OUT_OF_MEMORY, "out of memory");
    }
    catch (const std::exception& cause)
    {
        return report_plain(error, FW_INTERNAL, cause.what());
    }
    catch (...)
    {
        return report_plain(error, FW_INTERNAL, "unknown exception");
    }
}

// Argument checks: each gives the kernel's type or throws FW_INVALID_ARGUMENT naming the argument.
template <typename T>
T& required(T* pointer, const char* name)
{
    if (pointer == nullptr)
        invalid_argument(std::string(name) + " is null");
    return *pointer;
}

double finite(double value, const char* name);
double positive(double value, const char* name);
double not_negative(double value, const char* name);
double turn(double degrees, const char* name); // above 0, at most 360; gives radians
gp_Pnt point(const fw_point* value, const char* name);
gp_Vec vector(const fw_point* value, const char* name); // any length but 0
gp_Ax1 axis(const fw_axis* value, const char* name);
gp_Ax2 frame(const fw_axis* value, const char* name, const fw_point* x_direction = nullptr);
const TopoDS_Shape& shape(const fw_shape* handle, const char* name = "shape");
std::vector<TopoDS_Shape> shapes(const fw_shape* const* handles, int32_t count, const char* name = "shapes");

inline fw_point point_of(const gp_XYZ& p)
{
    return { p.X(), p.Y(), p.Z() };
}

// Counts living handles, so that tests can prove that none is lost.
struct counted
{
    counted() noexcept;
    ~counted();
    counted(const counted&) = delete;
    counted& operator=(const counted&) = delete;
};

int64_t live_handles() noexcept;

// Hands a shape to the caller; a null shape is the kernel's way to say no.
void give(fw_shape** result, const TopoDS_Shape& value);

// Announces a count and says whether the buffer is to be filled.
bool fill(int32_t available, const void* items, int32_t capacity, int32_t* count);

} // namespace fw

struct fw_shape : fw::counted
{
    explicit fw_shape(const TopoDS_Shape& value) : value(value) {}
    TopoDS_Shape value;
};
