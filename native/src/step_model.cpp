#include "step_model.hpp"

#include <Interface_Static.hxx>
#include <StepBasic_Product.hxx>
#include <StepRepr_NextAssemblyUsageOccurrence.hxx>
#include <StepRepr_RepresentationContext.hxx>
#include <StepVisual_MechanicalDesignGeometricPresentationRepresentation.hxx>
#include <TCollection_HAsciiString.hxx>

#include <algorithm>
#include <string>
#include <vector>

namespace
{
using styles = StepVisual_MechanicalDesignGeometricPresentationRepresentation;

bool is_unnamed(const StepBasic_Product& product)
{
    const std::string usual = Interface_Static::CVal("write.step.product.name");
    return !product.Name().IsNull() && std::string(product.Name()->ToCString()).rfind(usual, 0) == 0;
}

void number(const Handle(StepData_StepModel)& model)
{
    int components = 0, parts = 0;
    for (int i = 1; i <= model->NbEntities(); i++)
    {
        const Handle(Standard_Transient) entity = model->Value(i);
        if (const auto component = Handle(StepRepr_NextAssemblyUsageOccurrence)::DownCast(entity); !component.IsNull())
            component->SetId(new TCollection_HAsciiString(++components));
        const auto product = Handle(StepBasic_Product)::DownCast(entity);
        if (product.IsNull() || !is_unnamed(*product))
            continue;
        const std::string name = "Part " + std::to_string(++parts);
        product->SetId(new TCollection_HAsciiString(name.c_str()));
        product->SetName(new TCollection_HAsciiString(name.c_str()));
    }
}
} // namespace

Handle(StepData_StepModel) fw::reproducible(const Handle(StepData_StepModel)& model)
{
    number(model);

    // The context of styles is that of their part's geometry. Styles come after all geometry.
    std::vector<Handle(styles)> presentations;
    int geometry = model->NbEntities();
    for (int i = 1; i <= model->NbEntities(); i++)
    {
        const auto found = Handle(styles)::DownCast(model->Value(i));
        if (found.IsNull())
            continue;
        geometry = presentations.empty() ? i - 1 : geometry;
        presentations.push_back(found);
    }
    std::stable_sort(presentations.begin(), presentations.end(), [&](const Handle(styles)& one, const Handle(styles)& other) {
        return model->Number(one->ContextOfItems()) < model->Number(other->ContextOfItems());
    });

    const Handle(StepData_StepModel) result = Handle(StepData_StepModel)::DownCast(model->NewEmptyModel());
    result->GetFromAnother(model);
    result->Reservate(model->NbEntities());
    for (int i = 1; i <= geometry; i++)
        result->AddEntity(model->Value(i));
    for (const Handle(styles)& presentation : presentations)
        result->AddWithRefs(presentation, model->Protocol());
    for (int i = geometry + 1; i <= model->NbEntities(); i++)
        result->AddWithRefs(model->Value(i), model->Protocol());
    return result;
}
