// Whether a fillet or chamfer has room, told from the faces beside its edge.
#pragma once

#include "edges.hpp"

#include <cstdint>

namespace fw
{

enum class corner_cut { fillet, chamfer };

// Throws FW_REFUSED, naming the edge, when a cut is wider than a flat face beside it or meets the cut of the opposite edge.
// The kernel would search for seconds and may answer with an invalid shape. What passes here may still fail there.
void require_room(const edge_map& map, corner_cut cut, const int32_t* edges, const double* sizes, int32_t count);

} // namespace fw
