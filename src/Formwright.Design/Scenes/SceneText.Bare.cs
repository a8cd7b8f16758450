using System.Globalization;

namespace Formwright.Design.Scenes;

/// <content>Numbers without a unit that the words beside them make lengths: "60 wide", "wall 2", "two 4.5 holes 40 apart".</content>
internal static partial class SceneText
{
    private static readonly HashSet<string> After = ["wide", "long", "high", "tall", "deep", "thick", "apart", "across", "square"];
    private static readonly HashSet<string> Before = ["wall", "walls", "floor", "bottom", "thickness", "height", "length", "width", "depth", "diameter", "radius"];

    private static void Measured(List<string> words)
    {
        static bool IsBare(string word) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0;
        static bool IsLength(string word) => word.Length > 0 && char.IsAsciiDigit(word[0]);
        string At(int i) => i >= 0 && i < words.Count ? words[i] : "";
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsBare(words[i]) || (At(i - 1) == "x" && At(i - 2) is not ("diameter" or "wide" or "long" or "deep" or "high")) || At(i + 1) == "x" && At(i + 2) is not "")
            {
                continue;
            }

            var role = i - 1;
            while (At(role) is "of" or "is" or "are" or ":" or "=")
            {
                role--;
            }

            var ends = At(i + 1) is "" or "," or "." or ";" or ")" or "and" or "with" or "\n";
            var isDecimal = words[i].Contains('.', StringComparison.Ordinal);
            words[i] += After.Contains(At(i + 1)) && !(At(i + 1) is "square" && At(i + 2) is not ("" or "," or ".") || (At(i + 1) is "long" && At(i - 1) is "the" && words[i].Length == 1) || At(i + 1) is "deep" && At(i + 2) is "hole" or "holes" or "pocket" or "pockets" && !isDecimal)
                || (Before.Contains(At(role)) && ends && !(At(i + 1) is "," or "and" && IsBare(At(i + 2))))
                || (At(i + 1) is "diameter" && (!IsLength(At(i + 2)) || isDecimal)) || (At(i - 1) == "x" && At(i - 2) == "diameter")
                || (At(i + 1) is "hole" or "holes" or "bore" or "bores" && (isDecimal || (IsBare(At(i - 1)) || At(i - 1) is "two" or "three" or "four" or "six" or "a" or "an" or "one")))
                ? "mm" : "";
        }
    }
}
