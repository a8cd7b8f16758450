using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Scenes;

/// <summary>
/// Reads a text of several statements as a scene of bodies and features. It accepts a text only when every number was used by
/// something that is built and every word is known; what it cannot cover is left to the other readers.
/// </summary>
internal sealed class SceneReader
{
    // Patterns would take seconds.
    private const int LongestStatement = 1500;

    // Each class of wordings puts its own into those that all know, in this order.
    private static readonly Func<IReadOnlyList<string>, IReadOnlyList<string>>[] Rewritings =
    [
        SceneTitles.Plain, SceneCaps.Plain, SceneEyes.Plain, SceneArches.Plain, SceneNotches.Plain, SceneEach.Plain, SceneCrosses.Plain, SceneEnds.Plain, SceneFrames.Plain,
        SceneBores.Plain, SceneInsides.Plain, SceneVees.Plain,
    ];

    private readonly bool isPartial;
    private readonly List<SceneRemainder> left = [];
    private double? total;

    private SceneReader(bool isPartial) => this.isPartial = isPartial;

    /// <summary>The design; null when the text is not covered.</summary>
    public static PartDesign? Read(string text, Lexicon lexicon) => Readings(text, lexicon, false).Select(r => new SceneReader(false).Attempt(r)).FirstOrDefault(d => d is not null);

    /// <summary>The design of a text told in short, without articles and units; null when it is not covered.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lexicon">Its language.</param>
    /// <param name="several">True to read it only when it tells of several bodies.</param>
    public static PartDesign? ReadShort(string text, Lexicon lexicon, bool several) => Short(text, lexicon, several).Select(r => new SceneReader(false).Attempt(r)).FirstOrDefault(d => d is not null);

    /// <summary>The design of a text of which a little cannot be covered; null when it is more.</summary>
    public static SceneReading? ReadPartly(string text, Lexicon lexicon) => Readings(text, lexicon, true).Select(r =>
    {
        var reader = new SceneReader(true);
        return reader.Attempt(r) is { } design && reader.left.TrueForAll(l => r.Count > 1 ? l.IsLittle(r) : l.Words.Count == 0) ? new SceneReading(design, [.. reader.left.SelectMany(l => l.Words)], reader.left.Sum(l => l.Sizes)) : null;
    }).OfType<SceneReading>().MinBy(r => r.Sizes);

    /// <summary>True for a text with more between two ends of sentences than anybody says of a part.</summary>
    public static bool HasRunOn(string text) => text.Split('.', ';', '\n').Any(s => s.Length > LongestStatement);

    // As it stands, and once more in simple clauses. A single sentence is for the other readers first, unless it tells of several bodies.
    private static IEnumerable<IReadOnlyList<string>> Readings(string text, Lexicon lexicon, bool isLast)
    {
        if (lexicon != Lexicon.English || SceneText.Statements(text, lexicon) is not { Count: > 0 } statements || HasRunOn(text))
        {
            yield break;
        }

        var several = isLast || statements.Count > 1 || IsSeveral(statements[0]);
        if (several)
        {
            yield return statements;
        }

        var simple = SceneMembers.Plain(SceneClauses.Plain(SceneGroups.Plain(SceneClauses.Numbered(SceneTitles.Untitled(SceneRemarks.Without(statements))))));
        if (several ? !simple.SequenceEqual(statements) : SceneClauses.AreSeveral(simple))
        {
            yield return simple;
        }

        if (several && SceneProfiles.Plain(statements) is var members && members.Count > statements.Count)
        {
            yield return SceneClauses.Plain(members);
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Short(string text, Lexicon lexicon, bool several)
    {
        if (lexicon != Lexicon.English || SceneText.Statements(text, lexicon) is not { Count: > 0 } statements || HasRunOn(text) || (several && !SceneTelegrams.AreSeveral(statements)))
        {
            yield break;
        }

        foreach (var variant in SceneTelegrams.Variants(statements))
        {
            yield return variant;
            yield return SceneMembers.Plain(SceneClauses.Plain(SceneGroups.Plain(SceneClauses.Numbered(variant))));
        }
    }

    private PartDesign? Attempt(IReadOnlyList<string> statements)
    {
        try
        {
            return Read(SceneCovers.OwnHeights(SceneWordings.Plain(SceneSketches.Plain(SceneTiers.Plain(statements)))));
        }
        catch (FormwrightException)
        {
            // What cannot be built was not meant so.
            return null;
        }
    }

    // Sizes of the whole are checked; where a text has no others they are those of a body.
    private PartDesign? Read(IReadOnlyList<string> statements)
    {
        var (rest, overall) = SceneOverall.Divide(statements);
        left.Clear();
        total = overall.Length;
        if (overall.Sizes.Count > 0 && Build(rest) is { } design)
        {
            return overall.Fits(Plan.Make(design).Bounds) ? design : null;
        }

        left.Clear();
        total = null;
        var whole = Build(statements);
        if (whole is not null)
        {
            Plan.Make(whole);
        }

        return whole;
    }

    private PartDesign? Build(IReadOnlyList<string> told)
    {
        if (SceneParts.Divide(told) is not { } separate)
        {
            return Part(told, 2) is { } one ? new PartDesign([one]) : null;
        }

        var parts = new List<PartSpec>();
        foreach (var (name, statements, gap) in separate)
        {
            if (Part(statements, 1) is not { } part)
            {
                return null;
            }

            parts.Add(part with { Name = name, Mate = parts.Count == 0 ? null : new MateSpec(MateSpec.Beside, parts.Count - 1, gap) });
        }

        return new PartDesign(parts);
    }

    private static IReadOnlyList<string> Prepared(IReadOnlyList<string> statements) => Rewritings.Aggregate(statements, (told, plain) => plain(told));

    // One statement that tells of things which the other readers take for one.
    private static bool IsSeveral(string statement) => SceneCrosses.Is(statement) || SceneEnds.Is(statement) || SceneFrames.Is(statement) || SceneProfiles.Is(statement);

    /// <summary>The part that statements tell of; null when they are not covered or tell of fewer things.</summary>
    private PartSpec? Part(IReadOnlyList<string> told, int fewest)
    {
        var compartments = SceneCompartments.Take(told, out told);
        told = compartments is null ? SceneVessels.Plain(SceneCovers.Plain(told)) : told;
        var lowWalls = SceneLowWalls.Take(told, out told);
        told = SceneWallPlates.Plain(told);
        var wedge = SceneWedges.Take(told, out told);
        var grips = SceneScallops.Take(told, out told);
        var extras = (compartments is null ? 0 : 1) + (wedge is null ? 0 : 1) + (grips is null ? 0 : 1) + lowWalls.Count;
        var statements = SceneSections.Plain(Prepared(SceneForms.Take(SceneCoordinates.WithoutOrigin(SceneLists.Plain(told, out var counts), out var fromCorner), out var form)));
        if (statements.Any(Removals.IsMeant) || SceneFrames.AreUnsized(statements) || SceneFrames.AreUnsized(told) || SceneRingGrooves.AreBelts(told))
        {
            // A solid of a scene is joined, and a cut has its own sizes; what is otherwise is for the readers of solids and features.
            return null;
        }

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

        SceneInheritance.Give(things);
        SceneRemaining.Give(things, total);
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
        if (bodies.Fault is not null || things.Count + extras < fewest || !things.Exists(t => t is { IsFeature: false, IsWhole: false }))
        {
            return null;
        }

        var writer = new SceneWriter(things);
        writer.AddBodies();
        if (compartments?.Cut(things.First(t => !t.IsFeature), writer) is not null || SceneLowWalls.Cut(lowWalls, things.First(t => !t.IsFeature), writer) is not null || wedge?.Cut(things.First(t => !t.IsFeature), writer) is not null || (grips is { } g && SceneScallops.Cut(g, things, writer) is not null) || things.Select(t => SceneInsides.Cut(t, writer)).Any(fault => fault is not null))
        {
            return null;
        }

        var (cuts, remainder) = (new SceneCuts(things, writer), new SceneRemainder(things));
        foreach (var feature in things.Where(t => t.IsFeature))
        {
            var (mark, said) = (writer.Mark(), feature.Words);
            cuts.Read(feature);
            if (cuts.Fault is not null && !isPartial)
            {
                return null;
            }

            if (cuts.Fault is not null)
            {
                cuts.Forget();
                writer.Reset(mark);
                remainder.Leave(feature, said);
            }
        }

        if (isPartial)
        {
            left.Add(remainder);
            things.ForEach(remainder.LeaveRest);
            return writer.Part();
        }

        return things.TrueForAll(t => t.Unknown() is null) ? writer.Part() : null;
    }
}
