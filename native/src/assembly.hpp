// A live document of the kernel: parts, sub-assemblies and their instances.
#pragma once

#include "xcaf.hpp"

#include <XCAFDoc_ShapeTool.hxx>

namespace fw
{

// The parts themselves, each once, where their definition lies.
std::vector<TopoDS_Shape> parts(const Handle(XCAFDoc_ShapeTool)& shapes);

} // namespace fw

struct fw_assembly : fw::counted
{
    fw::xcaf_document document;

    Handle(XCAFDoc_ShapeTool) shapes() const;
};
