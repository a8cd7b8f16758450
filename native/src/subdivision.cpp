#include "subdivision.hpp"

#include "guard.hpp"

#include <algorithm>
#include <cmath>

namespace
{
constexpr int most_halvings = 13;
constexpr std::size_t most_values = 1000000;

std::vector<double> equal_parts(std::size_t count)
{
    std::vector<double> values;
    for (std::size_t i = 0; i <= count; i++)
        values.push_back(double(i) / double(count));
    return values;
}
} // namespace

namespace fw
{

std::vector<double> subdivision::refine(const std::vector<double>& values) const
{
    std::vector<double> result = {values.front()};
    for (std::size_t i = 1; i < values.size(); i++)
        halve(values[i - 1], values[i], 0, result);
    return result;
}

std::vector<double> subdivision::divide(int parts) const
{
    const std::vector<double> halves = refine(equal_parts(std::size_t(parts)));
    const std::size_t count = halves.size() - 1;
    double least = 1;
    for (std::size_t i = 1; i <= count; i++)
        least = std::min(least, halves[i] - halves[i - 1]);
    // Halving makes up to twice as many parts as needed; of uneven ones fewer would not do.
    if (count >= 8 && double(count) * least > 0.99)
        for (const std::size_t eighths : {5, 6, 7})
        {
            const std::vector<double> fewer = equal_parts(count * eighths / 8);
            bool enough = int(fewer.size()) > parts;
            for (std::size_t i = 1; i < fewer.size() && enough; i++)
                enough = is_straight(fewer[i - 1], fewer[i]);
            if (enough)
                return fewer;
        }
    return halves;
}

void subdivision::halve(double from, double to, int depth, std::vector<double>& result) const
{
    if (depth < most_halvings && !is_straight(from, to))
    {
        const double middle = (from + to) / 2;
        halve(from, middle, depth + 1, result);
        halve(middle, to, depth + 1, result);
    }
    else
        result.push_back(to);
    if (result.size() > most_values)
        refused("a face needs too many triangles; ask for a larger chord tolerance or angle");
}

bool subdivision::is_straight(double from, double to) const
{
    return std::all_of(curves.begin(), curves.end(), [&](const auto& curve) {
        const auto at = [&](double part) { return curve(from + (to - from) * part); };
        const gp_XYZ start = at(0), middle = at(0.5), end = at(1);
        const gp_XYZ first = middle - start, second = end - middle, whole = end - start;
        if (first.Modulus() + second.Modulus() <= least_length)
            return true;
        const double length = whole.Modulus();
        const auto off = [&](const gp_XYZ& p) { return length > 0 ? whole.Crossed(p - start).Modulus() / length : (p - start).Modulus(); };
        if (off(middle) > chord || off(at(0.25)) > chord || off(at(0.75)) > chord)
            return false;
        // The two halves turn by half of what the curve does.
        return first.Crossed(second).Modulus() <= std::tan(std::min(angle, M_PI / 2) / 2) * first.Dot(second);
    });
}

} // namespace fw
