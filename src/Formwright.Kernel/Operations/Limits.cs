using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>How much one operation on plain data may make, so that a small request cannot exhaust a worker.</summary>
internal static class Limits
{
    /// <summary>Items of one list.</summary>
    internal const int Items = 100_000;

    /// <summary>UTF-16 units of one text.</summary>
    internal const int TextLength = 10_000_000;

    /// <summary>Checks how many items a result would have.</summary>
    /// <param name="parameter">The parameter that decides it.</param>
    /// <param name="count">That many.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> above <see cref="Items"/>.</exception>
    internal static void CheckItems(string parameter, double count)
    {
        if (count > Items)
        {
            throw Refusal(parameter, FormattableString.Invariant($"The result would have {count} items; a list holds at most {Items}."));
        }
    }

    /// <summary>How often a loop runs that counts from 0 to below a number.</summary>
    /// <param name="parameter">The parameter that decides it.</param>
    /// <param name="number">The number; none for 0 and below, and one more for a fraction.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> above <see cref="Items"/>.</exception>
    internal static int Count(string parameter, double number)
    {
        CheckItems(parameter, number);
        return (int)Math.Ceiling(Math.Max(0, number));
    }

    /// <summary>Checks how long a result would be.</summary>
    /// <param name="parameter">The parameter that decides it.</param>
    /// <param name="length">UTF-16 units.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> above <see cref="TextLength"/>.</exception>
    internal static void CheckText(string parameter, double length)
    {
        if (length > TextLength)
        {
            throw Refusal(
                parameter,
                FormattableString.Invariant($"The result would have more than {TextLength} characters, the most that a text holds."));
        }
    }

    /// <summary>A tolerance for the kernel, which takes none of 0: that means the least that it tells apart.</summary>
    /// <param name="given">0 or more.</param>
    /// <param name="least">What 0 means: the kernel's own confusion of points, or less for parameters of curves.</param>
    internal static double Tolerance(double given, double least = 1e-7) => given == 0 ? least : given;

    /// <summary>The error of an argument that cannot be used.</summary>
    /// <param name="parameter">Its path below the parameters, such as <c>list[2]</c>.</param>
    /// <param name="message">What is wrong, why, and what would do.</param>
    internal static FormwrightException Refusal(string parameter, string message) =>
        new(ErrorCode.InvalidInput, message, $"params.{parameter}");
}
