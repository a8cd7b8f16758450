// The kernel's own text format.
#include "guard.hpp"

#include <BRepTools.hxx>
#include <BRep_Builder.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_FormatVersion.hxx>

#include <algorithm>
#include <fstream>
#include <regex>

namespace
{
constexpr const char* damaged = "the BREP file is damaged or cut short";

// The reader searches the whole file for its heading; a file of another kind is told at once by its first lines.
bool has_heading(std::istream& file)
{
    std::string line;
    for (int i = 0; i < 4 && std::getline(file, line) && line.size() < 200; i++)
        if (line.find("CASCADE Topology V") != std::string::npos)
            return true;
    return false;
}

// A complete file ends with the reference to its root shape after the mark that ends the last of its parts. The kernel runs past
// the end of some files that were cut short.
bool has_ending(std::istream& file)
{
    file.clear();
    file.seekg(0, std::ios::end);
    const std::streamoff length = file.tellg();
    std::string tail(std::size_t(std::min<std::streamoff>(length, 200)), '\0');
    file.seekg(length - std::streamoff(tail.size()));
    file.read(tail.data(), std::streamsize(tail.size()));
    static const std::regex root(R"(\*\s*[+-]\d+ \d+\s*$)");
    return std::regex_search(tail, root);
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
        if (!has_ending(file))
            throw fw::failure{FW_UNREADABLE, damaged};
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
            throw fw::failure{FW_UNREADABLE, damaged};
        fw::give(result, shape);
    });
}
