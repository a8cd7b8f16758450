using System.Text;
using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Briefs;
using Formwright.Design.Edits;
using Formwright.Design.Families;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Scenes;
using Formwright.Design.Solids;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design;

/// <summary>
/// Turns text into a part: words and quantities, phrases, a design, and the operations that build it. It is deterministic, works
/// offline, and never answers a prompt it does not understand with some default shape.
/// </summary>
public static partial class DesignEngine
{
    private const int LongestName = 60;

    /// <summary>A prompt for each part family, in the order of their names.</summary>
    public static IReadOnlyList<string> Examples { get; } = [.. Family.All.Select(f => f.Example)];

    /// <summary>Reads a prompt as a new part, or as a change to the previous one.</summary>
    /// <param name="prompt">What the user wrote: 1 to 5000 characters after trimming. Control characters count as spaces.</param>
    /// <param name="previous">The design the conversation last made; null when there is none.</param>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c> naming the words at fault: nothing understood, sizes missing, contradictory or out of range, impossible geometry.
    /// </exception>
    public static Interpretation Interpret(string prompt, PartDesign? previous = null)
    {
        var said = Clean(prompt);
        Repetition.Check(said);
        try
        {
            return Lexicon.Of(said) is var lexicon && lexicon == Lexicon.English ? Of(said, previous) : InEnglish(said, lexicon, previous);
        }
        catch (FormwrightException refusal)
        {
            throw Refuse.Quoting(refusal, said);
        }
    }

    private static Interpretation Of(string said, PartDesign? previous)
    {
        var clean = previous is null ? PlainWords.Of(said) : FaceSubjects.Plain(said);
        var text = SweptPath.Plain(TurnedSections.Plain(clean));
        return previous is null ? SwallowedWords.Told(New(clean, text), clean) : Described(previous.Written is null ? EditWordings.Plain(text, previous) : text, previous);
    }

    // A text of another language is read in English too where its own reading leaves something open.
    private static Interpretation InEnglish(string said, Lexicon lexicon, PartDesign? previous)
    {
        Interpretation? own = null;
        try
        {
            own = Of(said, previous);
            return Findings.Open(own.Notes) > 0 && Other() is { } better && Findings.Open(better.Notes) < Findings.Open(own.Notes) ? better : own;
        }
        catch (FormwrightException) when (own is null && Other() is { } translated)
        {
            return translated;
        }

        Interpretation? Other()
        {
            var english = Translation.Of(said, lexicon);
            try
            {
                var other = Of(english, previous);
                var note = $"Read in English: '{english}'.";
                return other with { Notes = [.. other.Notes, note], Explanation = $"{other.Explanation}\nNote: {note}" };
            }
            catch (FormwrightException)
            {
                return null;
            }
        }
    }

    private static Interpretation New(string clean, string text) =>
        AssemblyReader.Read(clean, part => Single(part, SweptPath.Plain(TurnedSections.Plain(part)))) is var (design, told) ? Explained(design, told, clean) : Single(clean, text);

    private static Interpretation Single(string clean, string text)
    {
        if (SceneReader.Read(clean, Lexicon.Of(clean)) is { } scene)
        {
            return Explained(scene, new Findings(), clean);
        }

        Interpretation? other = null;
        try
        {
            other = Told(text);
            if (!IsKnownPart(other) && Short(clean, several: true) is { } bodies)
            {
                return bodies;
            }

            return Findings.Lost(other.Notes) is { Words: > 0 } lost && ((Pieces().IsMatch(clean) ? Short(clean, several: false) : null) ?? Partly(clean, lost)) is { } better ? better : other;
        }
        catch (FormwrightException refusal) when (other is null && Pieces().IsMatch(clean) && (clean.Contains(':', StringComparison.Ordinal) || !refusal.Error.Message.Contains("contradicts", StringComparison.Ordinal)) && Short(clean, several: false) is { } inShort)
        {
            return inShort;
        }
        catch (FormwrightException refusal) when (other is null && !refusal.Error.Message.Contains("contradicts", StringComparison.Ordinal) && Partly(clean, (2, 0)) is { } better)
        {
            return better;
        }
    }

    // A part family all of whose words were understood.
    private static bool IsKnownPart(Interpretation made) =>
        Solid.Of(made.Design.Body.Kind) is Family { IsPlain: false } && Findings.Lost(made.Notes).Words == 0;

    // A scene told in short; null when not all of it is covered.
    private static Interpretation? Short(string text, bool several)
    {
        try
        {
            return SceneReader.ReadShort(text, Lexicon.Of(text), several) is { } scene ? Explained(scene, Screws(text, scene), text) : null;
        }
        catch (FormwrightException)
        {
            // What cannot be built was not meant so.
            return null;
        }
    }

    // How wide the holes of screws were made.
    private static Findings Screws(string text, PartDesign design)
    {
        var findings = new Findings();
        var holes = design.Parts.SelectMany(p => p.Features).Where(f => f.Kind == "hole").Select(f => f.Sizes.GetValueOrDefault("diameter")).ToHashSet();
        foreach (var screw in Metric().Matches(text).Select(m => ScrewHole.Named(m.Value.ToUpperInvariant())).OfType<ScrewHole>().DistinctBy(s => s.Name))
        {
            if (holes.Contains(screw.Clearance()))
            {
                findings.Assume($"{screw.Name} holes are {Format.Length(screw.Clearance())} wide, the medium clearance of {screw.Source}.");
            }
        }

        return findings;
    }

    // A scene of which fewer sizes are left out, or nothing at all; null when there is none.
    private static Interpretation? Partly(string text, (int Sizes, int Words) lost)
    {
        if (SceneReader.ReadPartly(text, Lexicon.Of(text)) is not { } scene || (scene.Unread.Count > 0 ? scene.Sizes >= lost.Sizes : lost.Sizes == 0))
        {
            return null;
        }

        var findings = new Findings();
        foreach (var words in scene.Unread)
        {
            findings.NotHonoured(words);
        }

        return Explained(scene.Design, findings, text);
    }

    private static Interpretation Told(string text)
    {
        // A brief of several bodies is read statement by statement; one of a single body too when it makes no sense as one description.
        var findings = new Findings();
        var statements = BriefReader.Read(text, Lexicon.Of(text), findings);

        // A rebate round an opening is for the description first.
        var brief = text.Split('.', ';', '\n').Any(Rebate.IsTold) ? null : statements;
        if (brief is { IsSeveral: true } && FamilyFinder.Find(text, Lexicon.Of(text), null).Lexicon.Family is { IsPlain: false } family && OfFamily(text, family) is { } known)
        {
            return known;
        }

        if (brief is { IsSeveral: true, IsWhole: true } && !FamilyFinder.IsWhole(text, Lexicon.Of(text)))
        {
            return SizeLedger.Missing(text, brief.Design) is > 0 and var lost && Complete(text, lost) is { } complete ? complete : Explained(brief, findings, text);
        }

        try
        {
            var described = Described(text, null);
            return brief is { IsWhole: true } && described.Notes.Any(Findings.IsLostSize) ? Explained(brief, findings, text) : described;
        }
        catch (FormwrightException) when (statements is { IsUseful: true })
        {
            return Explained(statements, findings, text);
        }
    }

    // "A ball bearing, outer ring 22 mm. The bore is 8 mm.": a known part all of whose sizes are understood is no brief of several bodies.
    private static Interpretation? OfFamily(string text, Family family)
    {
        try
        {
            var described = Described(text, null);
            var whole = described.Design is { Parts: [{ Body: { } body, Features.Count: 0 }] } && body.Kind == family.Kind && body.Sizes.Count > 1;
            return whole && Findings.Lost(described.Notes).Words == 0 && SizeLedger.Missing(text, described.Design) == 0 ? described : null;
        }
        catch (FormwrightException)
        {
            return null;
        }
    }

    // The first reading where it leaves no size out and fewer than so many go by another name; null otherwise.
    private static Interpretation? Complete(string text, int fewer)
    {
        try
        {
            var described = Described(text, null);
            return described.Notes.Any(Findings.IsLostSize) || SizeLedger.Missing(text, described.Design) >= fewer ? null : described;
        }
        catch (FormwrightException)
        {
            return null;
        }
    }

    private static Interpretation Explained(BriefReading brief, Findings findings, string text)
    {
        brief.Report(findings);
        return Explained(brief.Design, findings, text);
    }

    private static Interpretation Described(string text, PartDesign? previous)
    {
        var findings = new Findings();
        var written = previous?.Written;
        previous = written is null ? previous : null;
        var language = Lexicon.Of(text);
        var (lexicon, claimed) = FamilyFinder.Find(text, language, previous);
        var reading = Read(text, ref lexicon, language, claimed, previous, findings);
        if (written is not null && EditReader.IsEdit(reading))
        {
            throw Refuse.Prompt(
                $"The part was designed by the language model '{written.Model}', and the embedded engine cannot change such a part.",
                "Describe the whole part anew, or try again when the model is available.");
        }

        if (previous is not null && Questions.Of(reading, previous) is { } question)
        {
            return Explained(previous, findings, null) with { Question = question };
        }

        var design = previous is not null && EditReader.IsEdit(reading)
            ? Reported(EditReader.Apply(reading, previous, findings), reading, findings)
            : Reported(new DesignReader(reading, lexicon, findings) { Claimed = claimed }.Read(), reading, findings);
        if (findings is { Guessed: { } guess } && findings.Notes.FirstOrDefault(Findings.IsLostSize) is { } lost)
        {
            throw Refuse.Prompt($"A size of the prompt was not understood where one is missing. {lost} {guess}", "Say what each number measures, for example '40 mm wide'.");
        }

        // Of a part all of whose sizes are assumed a size that was given must not be lost.
        if (previous is null && design is { Parts: [{ Body: { Sizes.Count: 0 } body, Features.Count: 0 }] } && Solid.Of(body.Kind) is Family { IsPlain: false } && findings.Notes.FirstOrDefault(n => Findings.IsLostSize(n) && !n.Contains("'for ", StringComparison.Ordinal)) is { } unread)
        {
            throw Refuse.Prompt($"None of the sizes of the prompt was understood as one of a {Solid.Of(body.Kind).Title(Sizes.Of(body))}. {unread}", "Say what each number measures, for example '40 mm wide'.");
        }

        return Explained(design, findings, previous is null ? text : null);
    }

    // A family's words hold when the prompt is about it, not when its noun is a title, as in "Motor mount: a plate 70 x 70 x 6".
    private static Reading Read(string text, ref Lexicon lexicon, Lexicon language, Family? claimed, PartDesign? previous, Findings findings)
    {
        if (lexicon == language || claimed is not null || previous is not null)
        {
            var lexed = Lexer.Lex(text, lexicon, findings);
            return PhraseParser.Parse(previous is null ? lexed : FollowUp.Complete(lexed, previous));
        }

        var trial = new Findings();
        try
        {
            // Looking for the noun changes the phrases, so this reading is thrown away.
            var reading = PhraseParser.Parse(Lexer.Lex(text, lexicon, trial));
            var found = new MainNoun(reading, lexicon, trial).Find();
            lexicon = SolidNoun.KindOf(found) == lexicon.Family!.Kind || found.Kind == lexicon.Family.Kind ? lexicon : language;
        }
        catch (FormwrightException)
        {
            // The second reading says what is wrong.
        }

        return PhraseParser.Parse(Lexer.Lex(text, lexicon, findings));
    }

    private static PartDesign Reported(PartDesign design, Reading reading, Findings findings)
    {
        reading.Report(findings);
        return design;
    }

    // The numbers of an edit may be what is replaced.
    private static Interpretation Explained(PartDesign design, Findings findings, string? text)
    {
        var plan = Plan.Make(design);
        if (text is not null)
        {
            SizeLedger.Report(text, design, plan.Bounds, findings);
            ShapeLedger.Report(text, design, findings);
        }

        return new Interpretation(design, plan.Pipeline, findings.Notes, NameOf(design, plan), Explain(plan, findings))
        {
            Components = plan.Components,
            Understood =
            [
                .. plan.Parts.Select(p => new UnderstoodPart(
                    p.Body.Title, [.. p.Features.Select(f => new UnderstoodFeature(f.Kind, FeatureKind.Of(f.Kind).Describe(f)))])),
            ],
        };
    }

    // Parts with names of their own are an assembly of these; else the first body says what it is.
    private static string NameOf(PartDesign design, Plan plan)
    {
        List<string> names = [.. design.Parts.Select(part => part.Name).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        var name = names.Count > 1 ? $"Assembly of {string.Join(", ", names.SkipLast(1))} and {names[^1]}" : plan.Body.Title;
        return name.Length <= LongestName ? name : names.Count > 1 ? $"Assembly of {design.Parts.Count} parts" : name[..LongestName];
    }

    /// <summary>The prompt without what surrounds it.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it says nothing or too much.</exception>
    internal static string Clean(string prompt)
    {
        var text = prompt?.Trim() ?? "";
        if (text.EnumerateRunes().Count() > Limits.LongestPrompt)
        {
            throw Refuse.Prompt($"The prompt has {text.EnumerateRunes().Count()} characters; at most {Limits.LongestPrompt} are read.");
        }

        return text.Any(char.IsLetterOrDigit)
            ? text
            : throw Refuse.Prompt("The prompt says nothing. Describe a part, for example 'a plate 100 x 60 x 10 mm with a 12 mm hole in the middle'.");
    }

    private static string Explain(Plan plan, Findings findings)
    {
        var text = new StringBuilder();
        var size = plan.Bounds.Size;
        foreach (var part in plan.Parts)
        {
            text.Append(part == plan.Parts[0] ? "Understood: " : "And: ").Append(part.Body.Title).Append('\n');
            foreach (var feature in part.Features)
            {
                text.Append("  - ").Append(FeatureKind.Of(feature.Kind).Describe(feature)).Append('\n');
            }
        }

        text.Append("Overall: ").Append(Format.Sizes(size.X, size.Y, size.Z));
        if (plan.Volume is { } volume)
        {
            text.Append(", volume ").Append(Format.Number(volume)).Append(" mm3");
        }

        text.Append("\nFrame: millimetres, Z up, centred on X and Y, bottom at Z = 0\n");
        foreach (var note in findings.Notes)
        {
            text.Append("Note: ").Append(note).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    // Told in pieces: a title, or more than one statement.
    [GeneratedRegex(@"[:;\n]|[.!](?=\s+\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"\bm\d{1,2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Metric();
}
