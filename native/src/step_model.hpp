// What a STEP file consists of, before it is written.
#pragma once

#include <StepData_StepModel.hxx>

namespace fw
{

// The model that the same document always gives. The kernel styles parts in the order of their addresses in memory, and numbers
// components, and parts without a name, from file to file: here styles go in the order of the parts, numbers begin at 1, and a part without
// a name is called "Part" and its number.
Handle(StepData_StepModel) reproducible(const Handle(StepData_StepModel)& model);

} // namespace fw
