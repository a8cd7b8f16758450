using Formwright.Design.Text;

namespace Formwright.Design.Planning;

/// <summary>What the designer builds at most.</summary>
internal static class Limits
{
    /// <summary>Smallest size in millimetres: a micrometre, still far above the tolerance of a kernel.</summary>
    public const double SmallestSize = 0.001;

    /// <summary>Largest size in millimetres: a hundred metres.</summary>
    public const double LargestSize = 100_000;

    /// <summary>Holes, pockets and slots in one part.</summary>
    public const int MostFeatures = 2_000;

    /// <summary>Characters of a prompt after trimming.</summary>
    public const int LongestPrompt = 5_000;

    /// <summary>Refuses a size that no part can have.</summary>
    /// <param name="millimetres">The size.</param>
    /// <param name="what">How the message names it.</param>
    public static void CheckSize(double millimetres, string what)
    {
        if (!double.IsFinite(millimetres) || millimetres is > LargestSize or < SmallestSize)
        {
            throw Refuse.Prompt(
                $"{what} is out of range: sizes must lie between {Format.Length(SmallestSize)} and {Format.Number(LargestSize / 1000)} m.");
        }
    }
}
