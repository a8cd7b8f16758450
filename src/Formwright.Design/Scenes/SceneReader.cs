using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Planning;

namespace Formwright.Design.Scenes;

/// <summary>
/// Reads a text of several statements as a scene of bodies and features. It accepts a text only when every number was used by
/// something that is built and every word is known; what it cannot cover is left to the other readers.
/// </summary>
internal static class SceneReader
{
    /// <summary>The design; null when the text is not covered.</summary>
    public static PartDesign? Read(string text, Lexicon lexicon)
    {
        if (lexicon != Lexicon.English)
        {
            return null;
        }

        try
        {
            return SceneText.Statements(text, lexicon) is { Count: > 0 } statements && (statements.Count > 1 || IsSeveral(statements[0])) ? Read(SceneWordings.Plain(statements)) : null;
        }
        catch (FormwrightException)
        {
            // What cannot be built was not meant so.
            return null;
        }
    }

    // Sizes of the whole are checked; where a text has no others they are those of a body.
    private static PartDesign? Read(IReadOnlyList<string> statements)
    {
        var (rest, overall) = SceneOverall.Divide(statements);
        if (overall.Sizes.Count > 0 && Build(rest) is { } design)
        {
            return overall.Fits(Plan.Make(design).Bounds) ? design : null;
        }

        var whole = Build(statements);
        if (whole is not null)
        {
            Plan.Make(whole);
        }

        return whole;
    }

    private static PartDesign? Build(IReadOnlyList<string> told)
    {
        if (SceneParts.Divide(told) is not { } separate)
        {
            return Part(told, 2) is { } one ? new PartDesign([one]) : null;
        }

        var parts = new List<PartSpec>();
        foreach (var (name, statements) in separate)
        {
            if (Part(statements, 1) is not { } part)
            {
                return null;
            }

            parts.Add(part with { Name = name, Mate = parts.Count == 0 ? null : new MateSpec(MateSpec.Beside, parts.Count - 1) });
        }

        return new PartDesign(parts);
    }

    // Each class of wordings puts its own into those that all know.
    private static IReadOnlyList<string> Prepared(IReadOnlyList<string> statements) => 
        SceneVees.Plain(SceneInsides.Plain(SceneBores.Plain(SceneFrames.Plain(SceneEnds.Plain(SceneCrosses.Plain(SceneEach.Plain(SceneNotches.Plain(SceneTitles.Plain(statements)))))))));

    // One statement that tells of things which the other readers take for one.
    private static bool IsSeveral(string statement) => SceneCrosses.Is(statement) || SceneEnds.Is(statement) || SceneFrames.Is(statement);

    /// <summary>The part that statements tell of; null when they are not covered or tell of fewer things.</summary>
    private static PartSpec? Part(IReadOnlyList<string> told, int fewest)
    {
        var compartments = SceneCompartments.Take(told, out told);
        var statements = SceneSections.Plain(Prepared(SceneForms.Take(SceneCoordinates.WithoutOrigin(SceneLists.Plain(told, out var counts), out var fromCorner), out var form)));
        var mentions = new SceneMentions { IsOpen = statements.Any(SceneRooms.IsOpen) };
        mentions.Learn(statements);
        foreach (var statement in statements)
        {
            var plain = SceneSteps.Plain(statement);
            if (!mentions.BeginsWithAName(plain))
            {
                plain = SceneLists.Untitled(plain, out var name);
                mentions.Entitle(name);
            }

            mentions.Read(plain);
        }

        var things = mentions.Things;
        if (mentions.Fault is not null)
        {
            return null;
        }

        foreach (var thing in things.Where(t => counts.ContainsKey(t.Noun)))
        {
            (thing.Count, thing.IsCounted) = (counts[thing.Noun], true);
        }

        if (things.Find(t => !t.IsFeature) is { } main)
        {
            main.CountsFromCorner = fromCorner;
        }

        var bodies = new SceneBodies(things) { Descends = told.Any(SceneSections.IsDownward), Form = form };
        foreach (var body in SceneStack.Order(things))
        {
            bodies.Settle(body);
            if (bodies.Fault is not null)
            {
                return null;
            }
        }

        bodies.Close();
        if (bodies.Fault is not null || things.Count + (compartments is null ? 0 : 1) < fewest || !things.Exists(t => t is { IsFeature: false, IsWhole: false }))
        {
            return null;
        }

        var writer = new SceneWriter(things);
        writer.AddBodies();
        if (compartments?.Cut(things.First(t => !t.IsFeature), writer) is not null || things.Select(t => SceneInsides.Cut(t, writer)).Any(fault => fault is not null))
        {
            return null;
        }

        var cuts = new SceneCuts(things, writer);
        foreach (var feature in things.Where(t => t.IsFeature))
        {
            cuts.Read(feature);
            if (cuts.Fault is not null)
            {
                return null;
            }
        }

        return things.TrueForAll(t => t.Unknown() is null) ? writer.Part() : null;
    }
}
