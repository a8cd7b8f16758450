using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>Two bars that cross in their middles, and the holes in their centre and at their four ends.</summary>
internal static class SceneCrosses
{
    private const string Bars = "(?:bars?|strips?|plates?|beams?|slats?|arms?|rails?)";
    private static readonly Regex Crossing = SceneWords.Pattern(@"(?:(?:,|that|which|and|they|are|is) )*(?:cross|crosses|crossing|crossed|intersect|intersects|intersecting)(?: (?:each|midpoints?|mid points?|other|in|at|the|their|its|one|another|middles?|centers?|right|angles?|90deg|centrally|of|with|an?|perpendicularly|square|and|level|centered|lengths?))*");
    private static readonly Regex Of = SceneWords.Pattern($@"(?:2|two) (?:(?:flat|equal|identical|straight) )*(?<s>\d+(?:\.\d+)?(?:mm)? x \d+(?:\.\d+)?(?:mm)? x \d+(?:\.\d+)?mm )?(?:(?:flat|equal|identical|straight) )*{Bars}");
    private static readonly Regex With = SceneWords.Pattern(@"(?:(?:,|with|and|there|is) )+(?=(?:an?|1|[2-9]) (?:[^ ]+ ){1,3}holes?(?: |$))");
    private static readonly Regex AtEnds = SceneWords.Pattern(@"(?:(?:which|that|is|are|lies|at|located|,) )*#n (?:(?:away |in )?from (?:each|every|all|both|the) (?:(?:of|the|4) )*ends?)(?: of (?:the |each )?@k)?");
    private static readonly Regex Middle = SceneWords.Pattern(@"(?:in|at|through) (?:the |its )?(?:exact )?(?:center|middle|crossing|intersection)(?: of (?:the )?@k)?|the (?:center|middle) has|central(?:ly)?|center");
    private static readonly Regex Diameter = SceneWords.Pattern(@"#n (?:(?:in )?diameter )?(?:(?:round|through|central|center) )*(?:of )?\$|(?:with )?(?:a )?diameter (?:of )?#n|#n (?:in )?diameter|\$ (?:of )?#n(?! from)");
    private static readonly Regex Through = SceneWords.Pattern("(?:goes |all the way |right )*through|each");

    /// <summary>True for a statement about such bars.</summary>
    public static bool Is(string statement) => Of.IsMatch(statement) && Crossing.IsMatch(statement);

    /// <summary>The statement about the bars without its title, and what is in them in statements of its own.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        if (!statements.Any(Is))
        {
            return statements;
        }

        var plain = new List<string>();
        foreach (var statement in statements.SelectMany(s => With.Replace(s, " ; there is ").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var text = statement;
            if (Is(text) && Of.Match(text) is { } of)
            {
                text = $"2 bars {of.Groups["s"].Value}{text[(of.Index + of.Length)..]}";
            }

            plain.Add(SceneEach.Ends(text));
        }

        return plain;
    }

    /// <summary>Places a pair of first bodies crosswise; false when it does not cross.</summary>
    public static bool Place(SceneThing body)
    {
        if (body.Count != 2 || body.Take(Crossing) is null || !SceneShape.Of(body, null, out var size) || body.IsRound)
        {
            return false;
        }

        body.IsCrossing = true;
        body.Boxes = [new(new(-size.X / 2, -size.Y / 2, 0), new(size.X / 2, size.Y / 2, size.Z)), new(new(-size.Y / 2, -size.X / 2, 0), new(size.Y / 2, size.X / 2, size.Z))];
        return true;
    }

    /// <summary>Drills the centre, or each of the four ends.</summary>
    /// <returns>Why it cannot be read; null when it was.</returns>
    public static string? Read(SceneThing hole, SceneThing cross, SceneWriter writer)
    {
        var ends = hole.Take(AtEnds);
        hole.TakeAll(Middle);
        if (hole.Noun is not ("hole" or "bore") || hole.Take(Diameter) is not { } said || (ends is null ? hole.Count != 1 : hole.IsCounted && hole.Count is not (1 or 4)))
        {
            return "a hole in a cross";
        }

        hole.TakeAll(Through);
        var (box, d) = (cross.Boxes[0], SceneThing.Length(said, "n"));
        if (ends is null)
        {
            writer.DrillThrough(box, 2, (0, 1), (box.Center.X, box.Center.Y), d);
            return null;
        }

        foreach (var (member, axis) in cross.Boxes.Zip((int[])[0, 1]))
        {
            var reach = (SceneBodies.Of(member.Size, axis) / 2) - SceneThing.Length(ends, "n");
            foreach (var at in (double[])[-reach, reach])
            {
                writer.DrillThrough(member, 2, (0, 1), axis == 0 ? (member.Center.X + at, member.Center.Y) : (member.Center.X, member.Center.Y + at), d);
            }
        }

        return null;
    }
}
