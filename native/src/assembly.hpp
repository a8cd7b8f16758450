// A live document of the kernel: parts, sub-assemblies and their instances.
#pragma once

#include "xcaf.hpp"

#include <functional>
#include <memory>

namespace fw
{

// The parts themselves, each once, where their definition lies.
std::vector<TopoDS_Shape> parts(const Handle(XCAFDoc_ShapeTool)& shapes);

// Scaled copies of definitions, which stand for instances with a scale.
struct scaled
{
    TDF_Label original;
    double factor;
};

// The original of a copy; null and 1 for anything else.
scaled scaled_copy(const TDF_Label& definition);

// Calls a function with each scaled copy of a definition.
void each_copy(const Handle(XCAFDoc_ShapeTool)& shapes, const TDF_Label& original, const std::function<void(const TDF_Label&, double)>& act);

// The part or assembly of an instance, a scaled copy included.
TDF_Label definition_of(const TDF_Label& instance);

void write_entry(const TDF_Label& label, fw_label& target);

// Copies a definition of another document with all it uses.
TDF_Label clone(const fw_assembly& source, const TDF_Label& label, const Handle(XCAFDoc_ShapeTool)& target);

// The same document with the colours of instances and assemblies given to parts; null when there are none.
std::unique_ptr<fw_assembly> with_colored_parts(const fw_assembly& source);

} // namespace fw

struct fw_assembly : fw::counted
{
    fw::xcaf_document document;

    // To change it; shapes of assemblies are made anew when they are next read.
    Handle(XCAFDoc_ShapeTool) changed();

    // To read it.
    Handle(XCAFDoc_ShapeTool) shapes() const;

    // Definitions that no other uses: what files begin with.
    TDF_LabelSequence roots() const;

    // The label of an entry.
    TDF_Label label(const char* entry) const;

private:
    mutable bool stale_ = false;
};
