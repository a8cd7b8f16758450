using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>How bodies on one axis follow each other.</summary>
internal static class SceneStack
{
    private static readonly Regex Between = SceneWords.Pattern(@"(?:(?:connected|joined|connecting|joining|connects|joins) )?(?:between )(?:them|(?:the |2 |both )*@k)(?: (?:is|there is|sits|lies))?|(?:which |that )?(?:connects|joins|connecting|joining) (?:the |both |2 )*@k");
    private static readonly Regex Joined = SceneWords.Pattern("(?:which |that )?(?:are |is )?(?:connected|joined|linked)");

    /// <summary>The bodies in the order in which they can be placed: two flanges after the core between them.</summary>
    public static IReadOnlyList<SceneThing> Order(IReadOnlyList<SceneThing> things)
    {
        var bodies = things.Where(t => !t.IsFeature).ToList();
        if (bodies is [{ Count: 2 } pair, { Count: 1 } core, ..] && !pair.Words.Contains("apart", StringComparison.Ordinal) && !pair.Words.Contains("distance", StringComparison.Ordinal)
            && (core.Take(Between) is not null | pair.Take(Joined) is not null))
        {
            pair.Words += " ; at both ends";
            pair.Owner = core;
            core.Owner = null;
            (bodies[0], bodies[1]) = (core, pair);
        }

        return bodies;
    }

    /// <summary>The end of a body along its axis at which nothing stands: <c>top</c> or <c>bottom</c>; null when both or none are free.</summary>
    public static string? FreeEnd(IReadOnlyList<SceneThing> things, SceneThing body, int member = 0)
    {
        var (low, high) = (IsFree(things, body, body.Boxes[member].Min.Z, member), IsFree(things, body, body.Boxes[member].Max.Z, member));
        return low == high ? null : high ? "top" : "bottom";
    }

    /// <summary>True when no other body touches the middle of a body's face at a height.</summary>
    public static bool IsFree(IReadOnlyList<SceneThing> things, SceneThing body, double z, int member = 0)
    {
        var center = (body.Boxes[member].Center.X, body.Boxes[member].Center.Y);
        return !things.Any(t => !t.IsFeature && !t.IsWhole && t != body
            && t.Boxes.Exists(b => SceneWriter.Covers(b, 0, 1, center) && b.Min.Z <= z + 1e-6 && b.Max.Z >= z - 1e-6));
    }

    /// <summary>The box around all bodies.</summary>
    public static Box3 Around(IEnumerable<SceneThing> bodies)
    {
        var boxes = bodies.SelectMany(b => b.Boxes).ToList();
        return new(
            new(boxes.Min(b => b.Min.X), boxes.Min(b => b.Min.Y), boxes.Min(b => b.Min.Z)),
            new(boxes.Max(b => b.Max.X), boxes.Max(b => b.Max.Y), boxes.Max(b => b.Max.Z)));
    }

    /// <summary>Diameter of a round body at its lower or upper end.</summary>
    public static double End(SceneThing body, bool upper) =>
        body.Form == "frustum" ? upper != body.IsTipped ? body.Top : body.Bottom : body.Boxes[0].Size.X;
}
