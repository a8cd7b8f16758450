// The kernel's progress and cancellation in terms of the caller's function.
#pragma once

#include "guard.hpp"

#include <Message_ProgressIndicator.hxx>

#include <atomic>

namespace fw
{

class progress final : public Message_ProgressIndicator
{
public:
    progress(fw_progress report, void* context) : report_(report), context_(context) {}

    // Throws FW_CANCELLED once the caller has had enough.
    void check() const
    {
        if (cancelled_)
            throw failure{FW_CANCELLED, "the work was cancelled"};
    }

protected:
    Standard_Boolean UserBreak() override { return cancelled_; }

    void Show(const Message_ProgressScope&, const Standard_Boolean) override
    {
        // What is left undone counts as done when the scopes are left; nobody is told.
        if (report_ != nullptr && !cancelled_ && report_(GetPosition(), context_) != 0)
            cancelled_ = true;
    }

private:
    fw_progress report_;
    void* context_;
    std::atomic<bool> cancelled_{false};
};

} // namespace fw
