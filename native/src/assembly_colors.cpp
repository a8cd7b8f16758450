// Colours as files know them: of parts only. XCAF and this kernel's readers also know those of instances and assemblies.
#include "assembly.hpp"

#include <TCollection_AsciiString.hxx>
#include <TDF_Tool.hxx>

#include <map>
#include <set>

namespace
{
using color = std::optional<std::array<double, 4>>;
using shape_tool = Handle(XCAFDoc_ShapeTool);

struct instance
{
    TDF_Label definition;
    TopLoc_Location place;
    std::string name;
    color wanted; // none: as its definition has it
};

std::string entry(const TDF_Label& label)
{
    TCollection_AsciiString text;
    TDF_Tool::Entry(label, text);
    return text.ToCString();
}

class recoloring
{
public:
    explicit recoloring(const shape_tool& shapes) : shapes_(shapes) {}

    // An assembly that is met twice takes the colour of the first way to it.
    void resolve(const TDF_Label& assembly, const color& inherited)
    {
        if (!XCAFDoc_ShapeTool::IsAssembly(assembly) || !done_.insert(entry(assembly)).second)
            return;
        const color own = fw::color_of(assembly) ? fw::color_of(assembly) : inherited;
        TDF_LabelSequence labels;
        XCAFDoc_ShapeTool::GetComponents(assembly, labels);
        std::vector<instance> instances;
        bool differs = false;
        for (const TDF_Label& label : labels)
        {
            instance item{fw::definition_of(label), XCAFDoc_ShapeTool::GetLocation(label), fw::name_of(label), fw::color_of(label)};
            const bool is_assembly = XCAFDoc_ShapeTool::IsAssembly(item.definition);
            if (!item.wanted && (is_assembly || !fw::color_of(item.definition)))
                item.wanted = own;
            if (is_assembly)
                resolve(item.definition, item.wanted);
            else
                differs = differs || item.wanted;
            instances.push_back(item);
        }
        if (!differs)
            return;

        // In their order, which an exchange of single ones would not keep.
        for (const TDF_Label& label : labels)
            shapes_->RemoveComponent(label);
        for (const instance& item : instances)
        {
            const bool is_assembly = XCAFDoc_ShapeTool::IsAssembly(item.definition);
            const TDF_Label of = is_assembly || !item.wanted ? item.definition : recolored(item.definition, *item.wanted);
            fw::set_name(shapes_->AddComponent(assembly, of, item.place), item.name);
        }
    }

    // Parts that only recoloured ones stand for now would turn up as roots.
    void drop_unused()
    {
        for (const auto& [key, original] : originals_)
            if (XCAFDoc_ShapeTool::IsFree(original))
                shapes_->RemoveShape(original);
    }

private:
    TDF_Label recolored(const TDF_Label& part, const std::array<double, 4>& wanted)
    {
        TDF_Label& copy = copies_[{entry(part), wanted}];
        if (copy.IsNull())
        {
            originals_[entry(part)] = part;
            copy = fw::new_part(shapes_, XCAFDoc_ShapeTool::GetShape(part));
            fw::set_name(copy, fw::name_of(part));
            fw::set_color(copy, wanted);
        }
        return copy;
    }

    shape_tool shapes_;
    std::set<std::string> done_;
    std::map<std::pair<std::string, std::array<double, 4>>, TDF_Label> copies_;
    std::map<std::string, TDF_Label> originals_;
};

bool has_other_colors(const TDF_Label& definition)
{
    if (!XCAFDoc_ShapeTool::IsAssembly(definition))
        return false;
    if (fw::color_of(definition))
        return true;
    TDF_LabelSequence labels;
    XCAFDoc_ShapeTool::GetComponents(definition, labels);
    for (const TDF_Label& label : labels)
        if (fw::color_of(label) || has_other_colors(fw::definition_of(label)))
            return true;
    return false;
}
} // namespace

std::unique_ptr<fw_assembly> fw::with_colored_parts(const fw_assembly& source)
{
    bool needed = false;
    for (const TDF_Label& root : source.roots())
        needed = needed || has_other_colors(root);
    if (!needed)
        return nullptr;
    auto result = std::make_unique<fw_assembly>();
    const shape_tool shapes = result->changed();
    for (const TDF_Label& root : source.roots())
        fw::clone(source, root, shapes);
    recoloring colors(shapes);
    for (const TDF_Label& root : result->roots())
        colors.resolve(root, std::nullopt);
    colors.drop_unused();
    result->changed();
    return result;
}
