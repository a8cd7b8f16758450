// Where curves with one common parameter are cut, so that their chords stay close to them.
#pragma once

#include <gp_XYZ.hxx>

#include <functional>
#include <vector>

namespace fw
{

struct subdivision
{
    std::vector<std::function<gp_XYZ(double)>> curves;
    double chord;        // largest distance between a curve and its chord
    double angle;        // largest turn between chords, radians
    double least_length; // shorter chords are not cut for their turn

    // The given values, rising, and halves between them where a curve needs any. More than 10000 per stretch are refused.
    std::vector<double> refine(const std::vector<double>& values) const;

    // Equal parts of 0 to 1 where the curves bend evenly, at least as many as given and as few as will do; else halves of parts.
    std::vector<double> divide(int parts) const;

private:
    bool is_straight(double from, double to) const;
    void halve(double from, double to, int depth, std::vector<double>& result) const;
};

} // namespace fw
