using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Rows and columns: "in a 3 by 2 grid", "in two rows of five", with pitches along rows, between rows, or along the sides of the face.</summary>
internal static class SceneGrids
{
    private const string Kind = "(?:grid|array|matrix|pattern|arrangement|raster|layout)";
    private static readonly Regex Shape = SceneWords.Pattern($@"(?:(?:arranged|placed|laid|out|located|are|is|in|as|on|an?|the|regular|rectangular|square|uniform|,) )*(?:(?<a>\d+) by (?<b>\d+) (?:(?:rectangular|square|regular|hole) )*{Kind}|(?<rows>\d+) (?:parallel )?rows (?:of|with) (?<inRow>\d+)(?: (?:@k|\$|holes?|pockets?))?(?: each)?|(?<columns>\d+) files (?:of|with) (?<inColumn>\d+)(?: (?:@k|\$))?(?: each)?|(?<rows>\d+) rows and (?<columns>\d+) files|(?<columns>\d+) files and (?<rows>\d+) rows)");
    private const string Is = "(?:(?:is|are|of|:|=|at|spaced|apart|at|a) )*";
    private static readonly Regex InRow = SceneWords.Pattern($@"(?:(?:the|a|with|and|,|distance|spacing|pitch|between|centers|of|@k|\$|hole|their) )*(?:in|within|along|inside) (?:each |the |a |one )*row {Is}#n(?: apart)?|(?:(?:with|and|,|a|pitch|spacing|of|distance|spaced|at) )*#n (?:(?:apart|spacing|pitch|center to center|between centers) )*(?:in|within|along|inside) (?:each |the |a |one )*rows?(?: direction)?");
    private static readonly Regex InColumn = SceneWords.Pattern($@"(?:(?:the|a|with|and|,|distance|spacing|pitch|between|centers|of|@k|\$|hole|their) )*(?:in|within|along|inside) (?:each |the |a |one )*file {Is}#n(?: apart)?|(?:(?:with|and|,|a|pitch|spacing|of|distance|spaced|at) )*#n (?:(?:apart|spacing|pitch|center to center|between centers) )*(?:in|within|along|inside) (?:each |the |a |one )*files?(?: direction)?");
    private static readonly Regex OfRows = SceneWords.Pattern($@"(?:(?:the|a|with|and|,|distance|spacing|pitch|of) )*(?:between (?:the )?)?(?:2 )?rows {Is}#n(?: apart)?(?: from each other)?|(?:(?:with|and|,|a|pitch|spacing|of|distance) )*#n (?:apart )?between (?:the )?(?:2 )?rows|(?:(?:the|and|,|with) )*row (?:spacing|pitch|distance) {Is}#n");
    private static readonly Regex OfColumns = SceneWords.Pattern($@"(?:(?:the|a|with|and|,|distance|spacing|pitch|of) )*(?:between (?:the )?)?(?:2 )?files {Is}#n(?: apart)?(?: from each other)?|(?:(?:with|and|,|a|pitch|spacing|of|distance) )*#n (?:apart )?between (?:the )?(?:2 )?files|(?:(?:the|and|,|with) )*file (?:spacing|pitch|distance) {Is}#n");
    private static readonly Regex Directed = SceneWords.Pattern(@"(?:(?:with|and|,|a|an|pitch|spacing|of|spaced|at|distance|the|center|is|are) )*#n (?:(?:apart|spacing|pitch|center to center|between centers|centers) )*(?:(?:along|in|across|over|parallel to) (?:the |its )?(?<d>length|width|depth|long(?:er)?|short(?:er)?|x|y|z|height|#l)(?: (?:direction|side|axis|edge|sides))?|(?<d>lengthwise|crosswise|across|horizontally|vertically))");
    private static readonly Regex BothWays = SceneWords.Pattern("(?:,? ?and|,)? ?#n apart in both directions");
    private static readonly Regex Pair = SceneWords.Pattern(@"(?:(?:with|and|,|a|pitch|spacing|of|at|on) )*#n x #m(?: (?:pitch|spacing|apart|centers))?");
    private static readonly Regex Both = SceneWords.Pattern(@"(?:(?:with|and|,|a|an|the|pitch|spacing|of|at|on|distance|between|centers|neighbouring|adjacent|@k|is|:|=|center|spaced|\$) )*#n (?:(?:apart|spacing|pitch|grid|centers|between|neighbours|adjacent|@k|\$|raster|center to center) ?)*(?:,? ?in (?:both|each|all|either) directions?)?");

    /// <summary>Takes a grid and its pitches; null when there is none.</summary>
    /// <param name="feature">The thing.</param>
    /// <param name="box">The body.</param>
    /// <param name="axes">Directions of the face.</param>
    /// <param name="fault">Why the places stay open; null when they do not.</param>
    public static List<(double U, double V)>? Take(SceneThing feature, Box3 box, (int U, int V) axes, out string? fault)
    {
        fault = null;
        if (feature.Take(Shape) is not { } shape)
        {
            return null;
        }

        int? Count(string group) => shape.Groups[group] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : null;
        var longU = SceneBodies.Of(box.Size, axes.U) >= SceneBodies.Of(box.Size, axes.V);
        double? alongLong = null, alongShort = null;
        int? countLong = null, countShort = null;

        // Rows run along the longer side unless a column does.
        if (Count("a") is { } a && Count("b") is { } b)
        {
            (countLong, countShort) = (Math.Max(a, b), Math.Min(a, b));
        }
        else if (Count("inRow") is { } inRow)
        {
            (countLong, countShort) = (inRow, Count("rows"));
        }
        else if (Count("inColumn") is { } inColumn)
        {
            (countLong, countShort) = (Count("columns"), inColumn);
        }
        else
        {
            (countLong, countShort) = (Count("columns"), Count("rows"));
        }

        void Along(Match? match, bool isLong)
        {
            if (match is null)
            {
                return;
            }

            double? n = SceneThing.Length(match, "n");
            (alongLong, alongShort) = isLong ? (alongLong ?? n, alongShort) : (alongLong, alongShort ?? n);
        }

        if (feature.Take(BothWays) is { } bothWays)
        {
            (alongLong, alongShort) = (SceneThing.Length(bothWays, "n"), SceneThing.Length(bothWays, "n"));
        }

        Along(feature.Take(InRow), true);
        Along(feature.Take(OfColumns), true);
        Along(feature.Take(InColumn), false);
        Along(feature.Take(OfRows), false);
        foreach (var match in feature.TakeAll(Directed))
        {
            var word = match.Groups["d"].Value;
            var axis = word is "x" or "horizontally" ? 0 : word is "y" ? 1 : word is "z" or "vertically" ? 2 : -1;
            var isLong = match.Groups["l"].Success ? Math.Abs(SceneThing.Length(match, "l") - SceneBodies.Of(box.Size, longU ? axes.U : axes.V)) < 1e-6
                : axis >= 0 ? axis == (longU ? axes.U : axes.V)
                : word is "length" or "long" or "longer" or "lengthwise";
            Along(match, isLong);
        }

        if ((alongLong ?? alongShort) is null && feature.Take(Pair) is { } pair)
        {
            // "50 x 30 mm pitch" goes with "3 x 2": in the order of the counts.
            var (n, m) = (SceneThing.Length(pair, "n"), SceneThing.Length(pair, "m"));
            (alongLong, alongShort) = Count("a") is { } p && p < Count("b") ? (m, n) : (n, m);
        }

        if (alongLong is null || alongShort is null)
        {
            if (feature.Take(Both) is { } both)
            {
                var n = SceneThing.Length(both, "n");
                (alongLong, alongShort) = (alongLong ?? n, alongShort ?? n);
            }
        }

        if (alongLong is null || alongShort is null || countLong * countShort != feature.Count)
        {
            fault = "grid";
            return [];
        }

        if (Count("a") is { } first && first != Count("b") && Math.Abs(SceneBodies.Of(box.Size, axes.U) - SceneBodies.Of(box.Size, axes.V)) < 1e-6)
        {
            fault = "which way a grid runs";
        }

        var (nu, nv, du, dv) = longU ? (countLong!.Value, countShort!.Value, alongLong.Value, alongShort.Value) : (countShort!.Value, countLong!.Value, alongShort.Value, alongLong.Value);
        var (cu, cv) = (SceneBodies.Of(box.Center, axes.U), SceneBodies.Of(box.Center, axes.V));
        return [.. Enumerable.Range(0, nu).SelectMany(i => Enumerable.Range(0, nv).Select(j => (cu + ((i - ((nu - 1) / 2.0)) * du), cv + ((j - ((nv - 1) / 2.0)) * dv))))];
    }
}
