// The kernel's own text format.
#include "guard.hpp"

#include <BRepTools.hxx>
#include <BRep_Builder.hxx>
#include <Standard_Version.hxx>
#include <TopTools_FormatVersion.hxx>
#include <TopExp_Explorer.hxx>

#include <fstream>

namespace
{
// The reader searches the whole file for its heading; a file of another kind is told at once by its first lines.
bool has_heading(std::istream& file)
{
    std::string line;
    for (int i = 0; i < 4 && std::getline(file, line) && line.size() < 200; i++)
        if (line.find("CASCADE Topology V") != std::string::npos)
            return true;
    return false;
}
} // namespace

int32_t fw_brep_write(const fw_shape* shape, const char* path, fw_error* error)
{
    return fw::guarded(error, [&] {
        const TopoDS_Shape& s = fw::shape(shape);
        std::ofstream file(&fw::required(path, "path"), std::ios::binary | std::ios::trunc);
        if (!file)
            throw fw::failure{FW_IO, "the BREP file cannot be opened for writing"};
        BRepTools::Write(s, file, Standard_False, Standard_False, TopTools_FormatVersion_CURRENT);
        file.close();
        if (!file)
            throw fw::failure{FW_IO, "the BREP file cannot be written"};
    });
}

int32_t fw_brep_read(const char* path, fw_shape** result, fw_error* error)
{
    return fw::guarded(error, [&] {
        std::ifstream file(&fw::required(path, "path"), std::ios::binary);
        if (!file)
            throw fw::failure{FW_IO, "the BREP file cannot be opened"};
        if (!has_heading(file))
            throw fw::failure{FW_UNREADABLE, "this is not a BREP file"};
        file.clear();
        file.seekg(0);
        TopoDS_Shape shape;
        try
        {
            BRepTools::Read(shape, file, BRep_Builder());
        }
        catch (const Standard_Failure&)
        {
            shape.Nullify();
        }
        if (shape.IsNull() || !TopExp_Explorer(shape, TopAbs_VERTEX).More())
            throw fw::failure{FW_UNREADABLE, "the BREP file is damaged or cut short"};
        fw::give(result, shape);
    });
}
