// A file for a reader of the kernel that reports no progress itself.
#pragma once

#include <Message_ProgressScope.hxx>

#include <fstream>

namespace fw
{
// Tells how much of it has been read, and ends early once the caller has had enough.
class watched_file final : public std::filebuf
{
public:
    watched_file(const char* path, const Message_ProgressRange& range) : scope_(range, nullptr, 1)
    {
        open(path, std::ios::in | std::ios::binary | std::ios::ate);
        size_ = is_open() ? double(seekoff(0, std::ios::cur)) : 0;
        seekpos(0);
    }

protected:
    int_type underflow() override
    {
        const int_type next = scope_.UserBreak() ? traits_type::eof() : std::filebuf::underflow();
        advance(next == traits_type::eof() ? 0 : double(egptr() - gptr()));
        return next;
    }

    std::streamsize xsgetn(char* target, std::streamsize count) override
    {
        const std::streamsize read = scope_.UserBreak() ? 0 : std::filebuf::xsgetn(target, count);
        advance(double(read));
        return read;
    }

private:
    void advance(double bytes)
    {
        if (size_ > 0)
            scope_.Next(bytes / size_);
    }

    Message_ProgressScope scope_;
    double size_ = 0;
};
} // namespace fw
