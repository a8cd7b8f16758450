using System.Text.RegularExpressions;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <content>Faces by their size, places along an edge and along the axis of a round part.</content>
internal sealed partial class Placement
{
    /// <summary>The arrangement along U of a face, for what runs across it: a notch in its edge.</summary>
    public PatternSpec Along(Frame frame, double size)
    {
        var pattern = Inset(frame, size) ?? Row(frame, size);
        if (pattern is null)
        {
            pattern = Counted(1) is > 1 and var many ? new PatternSpec(PatternKind.Row, many) : new PatternSpec(PatternKind.One);
        }

        return Shifted(pattern with { AlongV = false }, frame);
    }

    /// <summary>The arrangement along the axis of a round part, which is V of its side.</summary>
    public PatternSpec AlongAxis(Frame frame)
    {
        var ends = phrase.Measures.Find(m => m is { Used: false, Role: "inset" });
        var each = ends is not null && Regex.IsMatch(phrase.QuoteOf(ends), "(each|both|either) ", RegexOptions.IgnoreCase);
        each |= ends is not null && IsAtEnds;
        each |= ends is { From: "end" or null } && phrase.Count == 2 && !phrase.Measures.Exists(m => m is { Used: false, Role: "spacing" });
        if (each)
        {
            return new PatternSpec(PatternKind.Row, phrase.Count is > 1 and var two ? two : 2, AlongV: true, InsetU: phrase.Take(ends!));
        }

        var count = Counted(1);
        var spacing = phrase.Length("spacing");
        var pattern = count > 1 ? new PatternSpec(PatternKind.Row, count, AlongV: true, SpacingU: spacing) : new PatternSpec(PatternKind.One);
        if (ends is null)
        {
            return Shifted(pattern, frame);
        }

        var (from, distance) = (ends.From, phrase.Take(ends));
        if (from is not ("top" or "bottom" or "left" or "right"))
        {
            findings.Assume($"Read '{phrase.QuoteOf(ends)}' as the distance from the top end.");
        }

        // The first of several stands at the distance, the others follow.
        var low = from is "bottom" or "left";
        return pattern with { AnchorV = low ? -1 : 1, OffsetV = distance + ((count - 1) * (spacing ?? 0) / 2) };
    }

    private Frame? Named(string id)
    {
        var sides = body.Form.Frames.Where(f => f.Name is not ("top" or "bottom"));
        return body.Form.Frame(id) ?? id switch
        {
            "large" => body.Form.Frames.MaxBy(Area),
            "long" => sides.MaxBy(Area),
            "short" => sides.MinBy(Area),
            "front" or "back" or "left" or "right" => body.Form.Frame("round"),
            _ => null,
        };
    }

    /// <summary>True for "an M5 set screw hole", which is tapped from the side of what is on a shaft.</summary>
    public static bool IsForSetScrew(Phrase phrase) => phrase.Kind == "hole" && SetScrew().IsMatch(phrase.Quote);

    // Where no word names a face: a set screw goes to the bore, and of a bar that stands on its end what is near an end goes through its side.
    private Frame? Sidewall(double size)
    {
        if (phrase.Terms.Exists(t => t.Is(TermCategory.Face)) || Footprint is not null)
        {
            return null;
        }

        if (IsForSetScrew(phrase) && body.Form.Frames[0].InnerRadius > 0 && body.Form.Frame("round") is { } round)
        {
            phrase.AddMark("oneWall");
            return round;
        }

        // Several holes that are wider than the rim of a tube go through its side.
        var rim = body.Form.Frames[0];
        if (phrase.Kind == "hole" && body.Solid is Solids.Tubular && (phrase.Count > 1 || phrase.Plural) && rim.InnerRadius > 0 && size >= rim.HalfU - rim.InnerRadius && body.Form.Frame("round") is { } barrel)
        {
            return barrel;
        }

        var box = body.Form.Bounds.Size;
        var nearEnd = NearEnds || phrase.Measures.Exists(m => m is { Used: false, Role: "inset", From: "end" });
        return box.Z > 1.5 * Math.Max(box.X, box.Y) && phrase.Kind is "hole" or "slot" && nearEnd && (body.Form.Frame("front") ?? (body.Solid is Solids.Tubular ? null : body.Form.Frame("round"))) is { } upright && IsRoomy(upright, size) ? upright : null;
    }

    private static double Area(Frame frame) => frame.HalfU * frame.HalfV;

    // "the 60 x 20 faces", "one of its 60 x 10 sides"
    private List<Frame> SizedFaces()
    {
        var list = phrase.Lists.Find(l => l is { Used: false, Role: null, Quantities.Count: 2 } && FaceWord().IsMatch(phrase.Prompt.Text[l.End..]));
        if (list is null)
        {
            return [];
        }

        double[] sizes = [.. new[] { list.Millimetres(0), list.Millimetres(1) }.Order()];
        bool Fits(double a, double b) => Math.Abs(a - b) <= 1e-6 * b;
        var frames = body.Form.Frames.Where(f => !f.Round && Fits(2 * Math.Min(f.HalfU, f.HalfV), sizes[0]) && Fits(2 * Math.Max(f.HalfU, f.HalfV), sizes[1])).ToList();
        if (frames.Count == 0)
        {
            throw Refuse.Prompt($"'{phrase.Quote}': a {body.Title} has no face of {Format.Sizes(list.Millimetres(0), list.Millimetres(1))}.");
        }

        list.Used = true;
        phrase.Terms.RemoveAll(t => t.Is(TermCategory.Place, "end") && t.Start >= list.End);
        var several = FaceWord().Match(phrase.Prompt.Text[list.End..]).Value.TrimEnd().EndsWith('s') && (phrase.HasMark("all") || phrase.HasMark("both"));
        return several ? frames : [frames[0]];
    }

    // "on the left side, 15 mm from the left edge": a part of the top, not the left face.
    private bool IsRegion(Lexeme term) =>
        term.Is(TermCategory.Face)
        && body.Form.Frame("top") is not null
        && phrase.Measures.Exists(m => m is { Used: false, Role: "inset" } && m.From == term.Term!.Id)
        && !SurfaceWord().IsMatch(phrase.QuoteOf(term));

    // "in the front, right and top faces": the same in each of them.
    private List<(string Face, PatternSpec Pattern)>? ListedFaces(double size)
    {
        var named = phrase.Terms.Where(t => t.Is(TermCategory.Face)).ToList();
        var frames = named.Select(t => body.Form.Frame(t.Term!.Id)).OfType<Frame>().Distinct().ToList();
        if (Footprint is not null || phrase.Kind is not ("hole" or "pocket" or "slot") || frames.Count < 2 || frames.Count != named.Count || !Surfaces().IsMatch(phrase.QuoteOf(named[^1])) || phrase.Measures.Exists(m => m is { Used: false, Role: "inset" }))
        {
            return null;
        }

        var count = phrase.Count == frames.Count ? 1 : phrase.Count ?? 1;
        phrase.Terms.RemoveAll(named.Contains);
        return [.. frames.Select(f => (f.Name, Shifted(Arranged(f, size) ?? Layout.Default(f, count, size), f)))];
    }

    // "at the centre of each rounded end": where the half circles have their axes.
    private (string Face, PatternSpec Pattern)? RoundEnds()
    {
        var frame = body.Form.Frames[0];
        if (frame.Round || frame.HalfU == frame.HalfV || phrase.Count > 2 || !(phrase.Has(TermCategory.Place, "roundEnds") || RoundEnd().IsMatch(phrase.Quote)))
        {
            return null;
        }

        phrase.Terms.RemoveAll(t => t.Is(TermCategory.Place));
        return (frame.Name, new PatternSpec(PatternKind.Row, 2, AlongV: frame.HalfV > frame.HalfU, InsetU: Math.Min(frame.HalfU, frame.HalfV)));
    }

    // "four holes equally spaced around": about the axis.
    private List<PatternSpec>? Around(Frame frame)
    {
        if (AngularStep() is { } step)
        {
            phrase.Count ??= (int)Math.Round(360 / step);
            return Rings(frame);
        }

        var around = phrase.Has(TermCategory.Pattern, "equal") || phrase.Has(TermCategory.Pattern, "circle") || phrase.HasMark("all")
            || phrase.HasMark("cross") || phrase.Terms.Exists(t => t.Is(TermCategory.Preposition, "around"));
        var count = phrase.Count ?? (phrase.Plural ? 2 : 1);
        if (count == 2 && phrase.Measures.Exists(m => m is { Used: false, Role: "inset" } && EachEnd().IsMatch(phrase.QuoteOf(m))))
        {
            return [AlongAxis(frame)];
        }

        if (count < 2 || !around || phrase.Measures.Exists(m => m is { Used: false, Role: "spacing" }))
        {
            return count < 2 && phrase.Measures.Exists(m => m is { Used: false, Role: "inset" }) ? [AlongAxis(frame)] : null;
        }

        phrase.Count = count;
        return Rings(frame);
    }

    // "3 rings of 8 radial holes": as many about the axis at several heights.
    private List<PatternSpec> Rings(Frame frame)
    {
        var (count, rings) = (phrase.Count ?? 2, phrase.Number("rows") ?? 1);
        phrase.Count = 1;
        var gap = rings > 1 ? phrase.Length("spacing") ?? 2 * frame.HalfV / (rings + 1) : 0;
        var first = AlongAxis(frame) with { Kind = PatternKind.Around, Count = count };
        return [.. Enumerable.Range(0, rings).Select(i => first with { OffsetV = first.OffsetV + ((i - ((rings - 1) / 2.0)) * gap) })];
    }

    // "near the left end" of a flat part: words of its edges do not choose a face that the hole does not fit.
    private bool IsEdgeOnly(Lexeme term, double size) =>
        phrase.Kind == "hole" && term.Is(TermCategory.Face) && !SurfaceWord().IsMatch(phrase.QuoteOf(term)) && body.Form.Frames[0].Name == "top" && term.Term!.Id is not ("top" or "bottom")
        && Named(term.Term.Id) is { Round: false } frame && !IsRoomy(frame, size);

    // "two holes near the ends" of a plate, whose end faces have no room for them.
    private bool IsTooLarge(Lexeme end, double size) => end.Plural && Footprint is null && (body.Form.Frame("right") ?? body.Form.Frame("top")) is { } face && !IsRoomy(face, size);

    [GeneratedRegex(@"\b(?:each|both|either|every)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EachEnd();

    [GeneratedRegex(@"\b(?:set|grub)[ -]?screws?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SetScrew();

    [GeneratedRegex("(?:faces|surfaces|sides)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Surfaces();

    [GeneratedRegex("face|surface", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SurfaceWord();

    [GeneratedRegex(@"\b(?:cent(?:re|er)s? of|concentric with|in|at) (?:each|both|the|every) (?:of the )?(?:(?:fully )?round(?:ed)?|semicircular) ends?\b|\bcent(?:re|er)s? of (?:each|both|the) (?:end )?(?:semicircles?|radi(?:us|i)|roundings?|arcs?)\b|\b(?:concentric|coaxial) with (?:the |each |its |their )(?:end )?(?:roundings?|(?:end |rounded )radi(?:us|i)|round(?:ed)? ends?|ends?|arcs?|semicircles?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoundEnd();

    [GeneratedRegex("^(?:each|every|either) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EachWord();

    [GeneratedRegex(@"^\s*(?:mm\s*)?(?:faces?|sides?|ends?|surfaces?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FaceWord();
}
