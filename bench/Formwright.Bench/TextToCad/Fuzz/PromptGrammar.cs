using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Design;
using Formwright.Design.Language;

namespace Formwright.Bench.TextToCad.Fuzz;

/// <summary>Writes prompts from the words of the dictionary: solids, sizes, features, places and edits. The same seed writes the same prompts.</summary>
/// <param name="seed">Seed of the random numbers.</param>
internal sealed partial class PromptGrammar(int seed)
{
    private const string Noise = "abcdefghijklmnopqrstuvwxyz0123456789 .,;:()=-+*/x\"'ø½×°%\n\t漢é";
    private readonly Random random = new(seed);

    private static readonly string[] Corners = ["box", "plate", "bar"];
    private static readonly string[] Rounds = ["cylinder", "rod", "disc"];

    /// <summary>A prompt that follows the grammar.</summary>
    public string Prompt() => random.Next(5) == 0 ? Varied(Pick(DesignEngine.Examples)) : $"{Pick(["", "Create ", "Design ", "I need "])}{Solid()}{Features()}{Pick(["", "."])}";

    /// <summary>A follow-up that changes a part.</summary>
    public string Edit() => Pick(
    [
        $"make it {Size()} {Pick(["taller", "longer", "thicker", "wider"])}",
        $"add {Feature()}",
        $"set the {Role(Pick(["height", "length", "width"]))} to {Size(20, 200)}",
        $"remove the {Pick(["holes", "fillet", "chamfer", "pocket"])}",
        $"shorten it to {Size(20, 90)}",
    ]);

    /// <summary>Characters without sense.</summary>
    public string Garbage() => new([.. Enumerable.Range(0, random.Next(1, 200)).Select(_ => Noise[random.Next(Noise.Length)])]);

    private string Solid()
    {
        switch (random.Next(7))
        {
            case 0:
                return $"a {Noun("cube")} {Pick(["with sides of ", "of "])}{Size(20, 90)}";
            case 1 or 2:
                var (a, b, c) = (Size(40, 200), Size(40, 200), Size(5, 30));
                return Pick(
                [
                    $"a {Noun(Pick(Corners))} {Number(40, 200)} x {Number(40, 200)} x {Size(5, 30)}",
                    $"a {Noun(Pick(Corners))}, {a} {Role("length")}, {b} {Role("width")} and {c} {Role("height")}",
                    $"a {Noun(Pick(Corners))} with a {Pick(["length", "overall length"])} of {a}, a width of {b} and a {Pick(["height", "thickness"])} of {c}",
                    $"a {a} by {b} by {c} {Noun(Pick(Corners))}",
                    $"{Noun(Pick(Corners))}: length = {a}; width = {b}; height = {c}",
                    $"{Noun(Pick(Corners))} {a} in X, {b} in Y, {c} in Z",
                ]);
            case 3:
                var (d, h) = (Size(20, 90), Size(10, 150));
                return Pick(
                [
                    $"a {Noun(Pick(Rounds))} {d} {Role("diameter")}, {h} {Role(Pick(["height", "length"]))}",
                    $"a {Noun(Pick(Rounds))} with a diameter of {d} and a height of {h}",
                    $"a {d} diameter {Noun(Pick(Rounds))}, {h} {Pick(["long", "tall", "high"])}",
                    $"{Noun(Pick(Rounds))} Ø{Number(20, 90)} x {Number(10, 150)}",
                    $"a {Noun(Pick(Rounds))} of radius {d} and length {h}",
                ]);
            case 4:
                var (outer, wall, length) = (Size(30, 90), Size(1, 6), Size(20, 200));
                return Pick(
                [
                    $"a {Noun("tube")} {outer} {Role("outerDiameter")}, {wall} {Role("wall")}, {length} long",
                    $"a {Noun("tube")} with an outer diameter of {outer}, an inner diameter of {Size(5, 25)} and a length of {length}",
                ]);
            case 5:
                return Pick(
                [
                    $"a cone {Size(20, 90)} base diameter, {Size(20, 90)} high",
                    $"a truncated cone, {Size(50, 90)} bottom diameter, {Size(10, 40)} top diameter, {Size(20, 90)} {Role("height")}",
                    $"a {Noun("sphere")} {Size(20, 90)} in diameter",
                    $"a {Noun("hemisphere")} of radius {Size(20, 90)}",
                    $"a torus {Size(50, 90)} {Role("ringDiameter")}, {Size(3, 15)} {Role("section")}",
                ]);
            default:
                return $"a {Pick(["hexagonal", "octagonal", "pentagonal"])} {Pick(["prism", "bar"])} {Size(20, 60)} {Role("acrossFlats")}, {Size(20, 150)} {Role("length")}";
        }
    }

    private string Features()
    {
        var text = "";
        for (var i = random.Next(4); i > 0; i--)
        {
            text += Pick([" with ", ", with ", " and ", ". Add "]) + Feature();
        }

        return text;
    }

    private string Feature() => Pick(
    [
        $"a {Size(2, 12)} {Noun("hole", TermCategory.Feature)} {Pick(["in the center", "through the middle", $"{Size(3, 8)} deep in the middle", $"{Size(10, 15)} from the left edge"])}",
        $"{Pick(["two", "four", "3", "6"])} {Size(2, 5)} holes {Pick(["in the corners", $"{Size(5, 9)} from the edges", $"on a {Size(15, 30)} bolt circle", $"in a row, {Size(6, 9)} apart", "equally spaced"])}",
        $"{Size(1, 3)} {Pick(["fillet", "chamfer"])} on the {Pick(["top edges", "vertical edges", "bottom edges"])}",
        $"a {Number(8, 15)} x {Size(5, 8)} {Noun("pocket", TermCategory.Feature)} {Size(1, 4)} deep",
        $"a slot {Size(10, 18)} long and {Size(2, 6)} wide",
        $"a boss {Size(6, 14)} in diameter and {Size(3, 9)} high on top",
        $"a groove {Size(1, 3)} wide and {Size(1, 2)} deep",
        $"an M{random.Next(3, 7)} hole in the center",
        $"a {Size(5, 8)} hole counterbored {Size(9, 14)} diameter and {Size(2, 4)} deep",
    ]);

    // An example of a family with its lengths changed a little.
    private string Varied(string example) => Length().Replace(example, match =>
        double.Parse(match.Value, CultureInfo.InvariantCulture) is var value and > 3 && !match.Value.Contains('.', StringComparison.Ordinal)
            ? Text(value * (0.9 + (random.NextDouble() / 5))) : match.Value);

    private string Noun(string id, TermCategory category = TermCategory.Solid) => Pick(Lexicon.English.Phrases(category, id));

    private string Role(string id) => Pick(Lexicon.English.Phrases(TermCategory.Role, id));

    private string Number(int low, int high) => Text(low + (random.NextDouble() * (high - low)));

    private string Size(int low = 1, int high = 100) => Number(low, high) + Pick([" mm", "mm", " mm", "", " millimeters"]);

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    [GeneratedRegex(@"(?<![\p{L}\d./-])\d+(\.\d+)?(?=\s*mm\b|\s*x\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
