// Bodies with names and colours, between files and the caller.
#pragma once

#include "guard.hpp"

#include <array>
#include <mutex>
#include <optional>

namespace fw
{

struct body
{
    TopoDS_Shape shape;
    std::string name;
    std::optional<std::array<double, 4>> color;
};

// STEP and IGES keep their state in process-wide tables: two threads in them corrupt the heap.
std::mutex& exchange_mutex();

} // namespace fw

struct fw_document : fw::counted
{
    std::vector<fw::body> bodies;
};
