// STEP files of the kernel's documents.
#pragma once

#include "xcaf.hpp"

namespace fw
{

// What the header of a STEP file says besides the kernel's own.
struct step_header
{
    const char* name;
    const char* author;
    const char* organization;
    const char* time_stamp;
};

// Writes roots of a document with structure, names and colours in millimetres; the caller holds the exchange mutex. schema is a
// fw_step_schema.
void write_step(const TDF_LabelSequence& roots, const char* path, int32_t schema, const step_header& header);

// A schema that is known, else FW_INVALID_ARGUMENT.
int32_t step_schema(int32_t schema);

} // namespace fw
