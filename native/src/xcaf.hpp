// The kernel's document, in which names and colours travel to and from STEP and IGES.
#pragma once

#include "document.hpp"

#include <TDF_LabelSequence.hxx>
#include <TDocStd_Document.hxx>
#include <XCAFDoc_ShapeTool.hxx>

namespace fw
{

// Names and colours of labels. A colour is that of the surface, else the general one; none when both are missing.
std::string name_of(const TDF_Label& label);
void set_name(const TDF_Label& label, const std::string& name);
std::optional<std::array<double, 4>> color_of(const TDF_Label& label);
void set_color(const TDF_Label& label, const std::array<double, 4>& rgba);

// An application document, closed at the end of its scope.
class xcaf_document
{
public:
    xcaf_document();
    ~xcaf_document();
    xcaf_document(const xcaf_document&) = delete;
    xcaf_document& operator=(const xcaf_document&) = delete;

    Handle(TDocStd_Document)& handle() { return document_; }
    const Handle(TDocStd_Document)& handle() const { return document_; }

    // One free shape per body.
    void add(const std::vector<body>& bodies);

    // One assembly with a component per body: its part has the body's name and colour, the component its name and its place. Bodies of
    // one geometry, name and colour are components of one part.
    void assemble(const std::vector<body>& bodies, const std::string& name);

    // Definitions that no other uses.
    TDF_LabelSequence roots() const;

    // Every part, assemblies flattened: each instance placed, named after its product, with its own or its part's colour.
    std::vector<body> bodies() const;
    static std::vector<body> bodies(const TDF_LabelSequence& roots);

private:
    Handle(TDocStd_Document) document_;
};

// Two definitions never share a shape, as files could not tell them apart.
TDF_Label new_part(const Handle(XCAFDoc_ShapeTool)& shapes, const TopoDS_Shape& shape);

// Makes a new label an assembly, which has no shape of its own.
void make_assembly(const TDF_Label& label);

// The shape without compounds around a single solid, so that a part is written as one solid and not as an assembly.
TopoDS_Shape unwrapped(const TopoDS_Shape& shape);

} // namespace fw
