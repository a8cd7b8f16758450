using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;

namespace Formwright.Design.Features;

/// <summary>
/// Phrases that only say more about another feature: the head of a hole, the rims of a hole, the corners of a pocket, the island in
/// it. They are given to the feature they belong to.
/// </summary>
/// <param name="reading">The prompt.</param>
/// <param name="features">Its features, in order; those that were given away are removed.</param>
internal sealed class Companions(Reading reading, List<Phrase> features)
{
    /// <summary>Gives all of them away.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the edges of something unknown are to be treated.</exception>
    public void GiveAway()
    {
        MoveCircles();
        for (var i = 0; i < features.Count; i++)
        {
            if (IsTaken(i))
            {
                features.RemoveAt(i--);
            }
        }
    }

    /// <summary>
    /// The noun that a fillet or chamfer is at the foot of ("where the boss meets the plate"); empty when only the joint is named, null
    /// when none is.
    /// </summary>
    public static string? JointOf(Reading reading, Phrase phrase)
    {
        if (phrase.Kind is not ("fillet" or "chamfer"))
        {
            return null;
        }

        var nodes = reading.Nodes;
        var head = IndexOf(reading, phrase);
        var (first, last) = (head, head);
        while (first > 0 && !nodes[first - 1].Lexeme.EndsSentence && !nodes[first - 1].Is(TermCategory.Feature))
        {
            first--;
        }

        while (last + 1 < nodes.Count && !nodes[last + 1].Lexeme.EndsSentence && !nodes[last + 1].Is(TermCategory.Feature))
        {
            last++;
        }

        var meets = -1;
        for (var i = first; i <= last; i++)
        {
            if (nodes[i].Is(TermCategory.Mark, "joint"))
            {
                meets = i;
            }
        }

        if (meets < 0 || (meets < head && nodes.Skip(meets).Take(head - meets).Any(n => n.Is(TermCategory.Solid) && n.Measure is not null)))
        {
            return null;
        }

        // The nouns around the word; the one that was joined is looked for by the caller.
        return string.Join('|', Enumerable.Range(first, last - first + 1).Where(i => nodes[i].Is(TermCategory.Solid) && Math.Abs(i - meets) <= 4).Select(i => nodes[i].Lexeme.Term!.Id));
    }

    // "bore = 60 mm, bolt circle = 125 mm, number of holes = 8": one hole has no circle, several have.
    private void MoveCircles()
    {
        static bool IsCircle(Measure measure) => measure.Role is "boltCircle" or "boltCircleRadius";
        for (var i = 0; i + 1 < features.Count; i++)
        {
            var (one, several) = (features[i], features[i + 1]);
            // "twelve 4 mm holes around a 30 mm hole on a 60 mm circle"
            if (several.Kind == "hole" && one.Kind == "hole" && several.Count is null or 1 && !several.Plural && (one.Plural || one.Count > 1) && several.Measures.Exists(IsCircle) && !one.Measures.Exists(IsCircle))
            {
                (one, several) = (several, one);
            }

            if (one.Kind == "hole" && several.Kind == "hole" && one.Count is null or 1 && !one.Plural && (several.Plural || several.Count > 1) && one.Measures.Exists(IsCircle) && !several.Measures.Exists(IsCircle))
            {
                several.Measures.AddRange(one.Measures.Where(IsCircle));
                one.Measures.RemoveAll(IsCircle);
            }
        }
    }

    private bool IsTaken(int i)
    {
        var phrase = features[i];
        var before = i > 0 ? features[i - 1] : null;
        switch (phrase.Kind)
        {
            case "chamfer" or "fillet" when TakeRims(phrase):
                return true;
            case "chamfer" when before?.Kind == "hole" && IsOfHole(phrase, before):
                ChamferHole(before, phrase);
                return true;
            case "counterbore" or "countersink" when before?.Kind == "hole" && IsHeadOnly(phrase):
                WidenHole(before, phrase);
                return true;
            case "cornerFillet" or "fillet" when before?.Kind is "pocket" or "cutout" && AreCornersOf(phrase, before):
                foreach (var measure in phrase.Measures.Where(m => m.Role is null or "radius" or "size" && m.IsLength))
                {
                    measure.Role = "cornerRadius";
                }

                before.Measures.AddRange(phrase.Measures);
                return true;
            case "slot" when before?.Kind == "keyhole":
                foreach (var measure in phrase.Measures.Where(m => m is { Role: null, From: null, IsLength: true }))
                {
                    measure.Role = "width";
                }

                before.Merge(phrase);
                return true;
            case "island":
                GiveIsland(phrase, i);
                return true;
            case "hole" when before?.Kind == "hole" && IsOnlyPlace(before) && IsOnlySize(phrase):
                before.Merge(phrase);
                before.Count ??= phrase.Count;
                return true;
            default:
                return false;
        }
    }

    private static int IndexOf(Reading reading, Phrase phrase)
    {
        for (var i = 0; i < reading.Nodes.Count; i++)
        {
            if (reading.Nodes[i].Lexeme == phrase.Head.Lexeme)
            {
                return i;
            }
        }

        return 0;
    }

    // "chamfer the edges of the hole 1 mm", "0.5 mm chamfer on both sides of the holes"
    private bool TakeRims(Phrase phrase)
    {
        var nodes = reading.Nodes;
        var head = IndexOf(reading, phrase);
        for (var i = head + 1; i < nodes.Count && i - head <= 9; i++)
        {
            var node = nodes[i];
            if (node.Is(TermCategory.Feature))
            {
                var linked = Enumerable.Range(head + 1, i - head - 1).Any(k => nodes[k].Is(TermCategory.Determiner) || nodes[k].Is(TermCategory.Preposition, "of") || nodes[k].Is(TermCategory.Preposition, "on"));
                return linked && GiveRims(phrase, node);
            }

            var passes = node.Measure is not null || node.Is(TermCategory.Determiner) || node.Is(TermCategory.Mark) || node.Is(TermCategory.Filler) || node.Is(TermCategory.Face)
                || (node.Is(TermCategory.Preposition) && node.Lexeme.Term!.Id is "of" or "on" or "to" or "around" or "at")
                || node.Is(TermCategory.Role, "side") || (node.Is(TermCategory.Place) && node.Lexeme.Term!.Id is "edge" or "bothEnds" or "bothSides" or "end");
            if (!passes)
            {
                return false;
            }
        }

        return false;
    }

    private bool GiveRims(Phrase phrase, Node target)
    {
        var id = target.Lexeme.Term!.Id;
        var holes = features.Where(f => f != phrase && f.Head.Start <= target.Start && f.Kind is "hole" or "counterbore" or "countersink").ToList();
        if (id is not ("hole" or "counterbore" or "countersink") || holes.Count == 0)
        {
            if (id is "fillet" or "chamfer" or "cornerFillet" || features.Exists(f => f.Head.Lexeme == target.Lexeme))
            {
                return false;
            }

            throw Refuse.Prompt(
                $"'{reading.Prompt.Quote(phrase.Head.Start, target.End)}': only edges of the body, rims of holes and the foot of what was joined can be named.",
                "For a pocket say 'a pocket 40 x 20 mm with 5 mm corner radius'.");
        }

        // A new hole with its own size is no reference to an earlier one.
        if (features.Exists(f => f.Head.Lexeme == target.Lexeme))
        {
            return false;
        }

        if (!phrase.HasSize && Behind(holes[^1], target) is { } size)
        {
            holes[^1].Measures.Remove(size);
            phrase.Measures.Add(size);
        }

        var single = phrase.Terms.Exists(t => t.Is(TermCategory.Face, "top")) || (phrase.Terms.Find(t => t.Is(TermCategory.Place, "edge")) is { Plural: false } && !phrase.HasMark("both"));
        foreach (var hole in target.Lexeme.Plural ? holes : holes.TakeLast(1))
        {
            foreach (var measure in phrase.Measures.Where(m => m is { From: null, IsLength: true }))
            {
                hole.Measures.Add(new Measure(measure.Quantity, phrase.Prompt.BareUnit) { Role = phrase.Kind == "chamfer" ? "rimChamfer" : "rimFillet" });
                measure.Used = true;
            }

            if (single)
            {
                hole.AddMark("oneRim");
            }
        }

        return true;
    }

    // "chamfer the hole 1 mm": the size behind the hole is the chamfer's.
    private Measure? Behind(Phrase hole, Node target)
    {
        var end = reading.Nodes.FirstOrDefault(n => n.Lexeme.EndsSentence && n.Start >= target.End)?.Start ?? int.MaxValue;
        return hole.Measures.Find(m => m is { Used: false, From: null, Role: null or "size" or "width" or "radius", IsLength: true } && m.Start >= target.End && m.End <= end);
    }

    private void GiveIsland(Phrase phrase, int i)
    {
        var pocket = features.Take(i).LastOrDefault(f => f.Kind == "pocket")
            ?? throw Refuse.Prompt($"'{phrase.Quote}': an island stands in a pocket, and there is none before it.");
        if (phrase.Sizes(2, 3) is { } list)
        {
            Add("islandLength", list[0]);
            Add("islandWidth", list[1]);
        }
        else if ((phrase.Diameter() ?? phrase.Length("size", "width", "side") ?? phrase.Bare()) is { } across)
        {
            Add(phrase.HasMark("square") || phrase.HasMark("rectangular") ? "islandLength" : "islandDiameter", across);
        }
        else
        {
            throw Refuse.Prompt($"'{phrase.Quote}' does not say how large the island is.");
        }

        void Add(string role, double value) =>
            pocket.Measures.Add(new Measure(new Text.Quantity(value, Text.Unit.None, phrase.Start, phrase.End), new Text.Unit(Text.UnitKind.Length, 1, "mm")) { Role = role });
    }

    // In the same sentence as the pocket, and not about the body.
    private static bool AreCornersOf(Phrase corners, Phrase pocket)
    {
        var between = corners.Prompt.Text[Math.Min(pocket.Head.End, corners.Head.Start)..corners.Head.Start];
        var about = corners.Terms.Exists(t => t.Is(TermCategory.Face) || t.Is(TermCategory.Mark, "outer") || t.Is(TermCategory.Mark, "vertical") || t.Is(TermCategory.Place, "edge"));
        var named = corners.Kind == "cornerFillet" || corners.Has(TermCategory.Place, "corner");
        return named && !about && !between.Contains(". ", StringComparison.Ordinal) && !between.Contains('\n') && !between.Contains(';') && !between.Contains("plate", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOnlyPlace(Phrase hole) =>
        hole.Screw is null && hole.Lists.Exists(l => l.Role == "countOnCircle") && !hole.Measures.Exists(m => m is { From: null, Role: null or "diameter" or "radius" });

    private static bool IsOnlySize(Phrase hole) =>
        hole.Screw is not null || hole.Measures.Exists(m => m is { From: null, Role: null or "diameter" or "radius" });

    private static bool IsHeadOnly(Phrase phrase) =>
        phrase.Screw is null && (phrase.Count is null or 1) && !phrase.Measures.Exists(m => m.Role is "headDiameter" or "headDepth");

    // "a 10 mm hole with a 1 mm chamfer", but not "... and 1 mm chamfers on all edges"
    private static bool IsOfHole(Phrase chamfer, Phrase hole) =>
        !chamfer.Terms.Exists(t => t.Is(TermCategory.Place) || t.Is(TermCategory.Face) || t.Is(TermCategory.Mark))
        && chamfer.Prompt.Quote(Math.Min(hole.End, chamfer.Start), chamfer.Start).Trim() == "with";

    private static void ChamferHole(Phrase hole, Phrase chamfer)
    {
        hole.AddMark("countersink");
        foreach (var measure in chamfer.Measures.Where(m => m.Role is null or "size" or "depth" or "width" && m.IsLength))
        {
            measure.Role = "chamfer";
        }

        hole.Merge(chamfer);
    }

    private static void WidenHole(Phrase hole, Phrase head)
    {
        hole.AddMark(head.Kind);
        HoleReader.NameHead(head, head.Kind);
        hole.Merge(head);
    }
}
