using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;

namespace Formwright.Design.Features;

/// <summary>
/// Points written as coordinates: "at (10, 20) and (40, 20)", "at x = 15, y = 10". They are measured from the corner of the face
/// when all are positive and the words or the values say so, else from its centre.
/// </summary>
internal static class Points
{
    /// <summary>The points of a phrase; null when it gives none.</summary>
    public static PatternSpec? Read(Phrase phrase, Frame frame, Findings findings)
    {
        var points = phrase.Lists.Where(l => l is { Used: false, Role: "point" }).ToList();
        var spots = points.ConvertAll(l => new Point3(l.Millimetres(0), l.Millimetres(1), 0));
        points.ForEach(l => l.Used = true);
        if (spots.Count == 0)
        {
            if (!phrase.Measures.Exists(m => m is { Used: false, Role: "x" or "y" }))
            {
                return null;
            }

            spots.Add(new(Signed(phrase, "x"), Signed(phrase, "y"), 0));
        }

        var fromCorner = phrase.Has(TermCategory.Place, "corner")
            || (!phrase.Has(TermCategory.Place, "center") && !frame.Round && spots.TrueForAll(p => p is { X: >= 0, Y: >= 0 }) && spots.Exists(p => p.X > frame.HalfU || p.Y > frame.HalfV));
        findings.Assume($"Read the coordinates of the {phrase.Noun} as measured from {(fromCorner ? "the front left corner" : "the centre")} of the {frame.Name} face.");
        var origin = fromCorner ? new Point3(-frame.HalfU, -frame.HalfV, 0) : default;
        return new PatternSpec(PatternKind.Points, spots.Count) { Points = [.. spots.Select(p => p + origin)] };
    }

    private static double Signed(Phrase phrase, string role)
    {
        var measure = phrase.Measures.Find(m => !m.Used && m.Role == role);
        if (measure is null)
        {
            return 0;
        }

        measure.Used = true;
        return measure.Millimetres;
    }
}
