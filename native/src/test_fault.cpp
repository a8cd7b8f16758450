// Faults on purpose, by which tests prove that the supervisor survives the death of a worker. No product code calls this.
#include "guard.hpp"

#include <cstdlib>

int32_t fw_test_fault(int32_t kind, fw_error* error)
{
    return fw::guarded(error, [&] {
        if (kind == 1)
            std::abort();
        if (kind != 0)
            fw::invalid_argument("kind must be 0 or 1");
        volatile int* nowhere = nullptr;
        *nowhere = 1;
    });
}
