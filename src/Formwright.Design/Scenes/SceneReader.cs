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
            var design = Try(text, lexicon);
            if (design is not null)
            {
                Plan.Make(design);
            }

            return design;
        }
        catch (FormwrightException)
        {
            // What cannot be built was not meant so.
            return null;
        }
    }

    private static PartDesign? Try(string text, Lexicon lexicon)
    {
        if (SceneText.Statements(text, lexicon) is not { Count: > 1 } statements)
        {
            return null;
        }

        var mentions = new SceneMentions { IsOpen = statements.Any(s => s.Contains("open", StringComparison.Ordinal)) };
        foreach (var statement in statements)
        {
            mentions.Read(statement);
        }

        var things = mentions.Things;
        if (mentions.Fault is not null)
        {
            return null;
        }

        var bodies = new SceneBodies(things);
        foreach (var body in things.Where(t => !t.IsFeature))
        {
            bodies.Settle(body);
            if (bodies.Fault is not null)
            {
                return null;
            }
        }

        if (things.Count < 2 || !things.Exists(t => !t.IsFeature))
        {
            return null;
        }

        var writer = new SceneWriter(things);
        writer.AddBodies();
        var cuts = new SceneCuts(things, writer);
        foreach (var feature in things.Where(t => t.IsFeature))
        {
            cuts.Read(feature);
            if (cuts.Fault is not null)
            {
                return null;
            }
        }

        return things.TrueForAll(t => t.Unknown() is null) ? writer.Design() : null;
    }
}
