using System.Globalization;
using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <summary>
/// The language of CAD operators: what is sketched and then extruded becomes a body, what is sketched and then cut becomes a hole or a pocket.
/// </summary>
internal static class SceneSketches
{
    private const string Operation = "(?:extrude|extruded|extruding|pad|padded|pull|pulled|cut|cut out|remove|subtract|is extruded|are extruded|is cut|are cut|is pulled|which is extruded|draw|sketch)";
    private const string Outline = "(?:sketch|circles?|rectangles?|squares?|hexagon|profile|shape|region|outline|result|face|polygon|area|ring)";
    private static readonly Regex Joint = new($"(?: ,)?(?: (?:and|then|next|finally|afterwards|lastly|now))+ (?={Operation} )| , (?={Operation} )", RegexOptions.CultureInvariant);
    private static readonly Regex Verb = SceneWords.Pattern("(?:extrude|extruded|extruding|pad|cut|sketch|sketched|drawn)");

    private static readonly Regex Drawn = new(@"(?<![^ ])(?<n>circle|rectangle|square|hexagon)(?<s>s?)(?![^ ])(?! (?:pattern|grid|block|plate|hole|pocket|cross|cut|base|bar|tube|post|section))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Draw = new(@"(?<![^ ])(?:(?:first|next|then|now|start|begin|starting|beginning|by|with|from|finally|again|please) )*(?:sketch|sketching|draw|drawing|create|creating|make|making|place|add|adding|put) (?=.*(?:circle|rectangle|square|hexagon))(?:an? (?:(?:2|new|d|simple|closed|second) )*(?:sketch|drawing) (?:of|with|containing|consisting of) )?|(?:is|are) (?:drawn|sketched|created|placed|made) ?|(?:an? )?(?:2 d )?sketch (?:of|with|consisting of) (?=an?)|^with (?=an? )", RegexOptions.CultureInvariant);
    private static readonly Regex Opening = new(@"^(?:(?:first|next|then|now|please|by|on|and) )*(?:create|start|make|open|begin|starting|add|insert|sketch|draw)(?:ing)?(?: (?:with|a|an|the|new|2|d|second|another|from|by))*(?: sketch(?:ing)?| drawing)?(?<f> on (?:the )?.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Plane = SceneWords.Pattern("(?:,? ?(?:lying |lies |flat |drawn )?(?:on|in|onto) (?:the )?(?:xy|x y|x - y|ground|horizontal|top) plane(?: at z = 0(?:mm)?)?)");
    private static readonly Regex Idle = new("^(?:(?:next|then|first|finally|now|afterwards|lastly|and|,) ?)+$", RegexOptions.CultureInvariant);
    private static readonly Regex Whole = new("^(?:(?:first|next|then|now|please) )*(?:extrude|pad) (?<o>(?:an?|the) .*?) (?<u>(?:upwards?|up|vertically) )?(?:by|to|for) (?=[^ ]+mm(?: |$))(?!.* (?:by|to|for) [0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private const string Upwards = "(?: (?:upwards?|up|vertically|linearly|straight|in (?:the )?(?:\\+ ?z|positive z|z|upward|vertical|normal)(?: direction| axis)?|along (?:the )?(?:\\+ ?z|positive z|z|normal)(?: axis| direction)?))*";
    private static readonly Regex Extrude = new($@"^(?:(?:is|are|which|it|this|the {Outline}|that|then) )*(?:extrude[sd]?|extruding|pad|padded|pull|pulled)(?: (?:it|them|this|that|these|both|all|of|the (?:resulting )?{Outline}|up))*{Upwards}(?: (?:by|to|for|with|an?|of|distance|height|thickness|depth|length|total|the|over|amount))* (?<h>\d+(?:\.\d+)?)mm(?: (?:in height|high|thick|deep|tall|long))?{Upwards}(?:(?: ,)? (?:to|and|thus|so as to|creating|forming|making|giving|to get|as)(?: (?:form|create|make|get|obtain|produce|an?|the))* ?(?<name>[a-z ]*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Cut = new($@"^(?:(?:is|are|it|then|which) )*(?:cut|remove|subtract|pocket|extrude|extruded)(?: ?(?:-|out|away|extruded|extrude|cut|it|them|this|that|these|both|all|of|the {Outline}|material|down|downwards?|from the (?:body|block|plate|part|solid)|as an?|hole|holes))*(?: (?:(?:to|by|for|with|an?|of|depth|the|deep|into (?:the )?[a-z]+)(?: |(?= \d)))*(?<h>\d+(?:\.\d+)?)mm(?: deep| in depth| down| into the (?:material|body|block|plate|part))*| (?<t>through|throughout|all the way)(?: .*)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex SquareOf = new(@"(?:(?<n>\d+(?:\.\d+)?mm) (?:by|x) \k<n> square|(?<n>\d+(?:\.\d+)?mm) square|square (?:(?:with|of|having|an?|,) )*(?:(?:side|edge)s?(?: lengths?)? (?:of |is )?(?<n>\d+(?:\.\d+)?mm)|(?<n>\d+(?:\.\d+)?mm)(?! x)(?: (?:side|edge)s?(?: lengths?)?)?))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Corners = new(@"rectangle (?:(?:with|whose|its|the|having|corners?|vertices|points|are|at|located|from|between|:|opposite|going|through|,) )*(?: ?,? ?(?:and |to )?\( (?<u>-?\d+(?:\.\d+)?)(?:mm)? , (?<v>-?\d+(?:\.\d+)?)(?:mm)? \)){2,4}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Ring = new(@"(?:2|two) concentric circles(?: (?:with|of|having|an?|the|diameters?|outer|inner|,))* (?<a>\d+(?:\.\d+)?mm)(?: (?:in )?diameter)? and (?:an? )?(?:(?:inner|outer|diameter|of) )*(?<b>\d+(?:\.\d+)?mm)(?: (?:in )?diameters?)?(?! radi)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex OnOutline = SceneWords.Pattern("(?:centered|concentric) (?:on|in|with|to) the (?:first )?(?:circle|rectangle|square|hexagon|sketch|profile)");
    private static readonly Regex OnFace = new(@"(?<![^ ])on (?:the )?(?:top|upper) (?:face|surface|side)(?: of (?:the|this) [a-z]+(?: [a-z]+)?)?(?![^ ])|(?<![^ ])on top of (?:the|this) [a-z]+(?![^ ])", RegexOptions.CultureInvariant);

    /// <summary>The statements with sketches as bodies and features.</summary>
    public static IReadOnlyList<string> Plain(IReadOnlyList<string> statements)
    {
        if (!statements.Any(s => Verb.IsMatch(s) && (Drawn.IsMatch(s) || s.Contains("extrude", StringComparison.Ordinal))))
        {
            return statements;
        }

        List<string> clauses = [.. statements.Select(s => Plane.Replace(s, "").Trim()).SelectMany(s => Verb.IsMatch(s) ? Joint.Split(s) : [s]).Where(s => s.Length > 0 && !Idle.IsMatch(s))];
        var told = new List<string>();
        var face = "";
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            if (Whole.Match(clause) is { Success: true } whole && Drawn.IsMatch(whole.Groups["o"].Value) && whole.Groups["o"].Value.Contains("mm", StringComparison.Ordinal))
            {
                // "Extrude a circle of 40 mm diameter by 10 mm."
                clauses[i] = "extrude by " + clause[whole.Length..];
                clauses.Insert(i, whole.Groups["o"].Value);
                clause = clauses[i];
            }

            if (!clause.Contains("mm", StringComparison.Ordinal) && !Drawn.IsMatch(clause) && Opening.Match(clause) is { Success: true } opening && i + 1 < clauses.Count)
            {
                // "Start a sketch on the top face": what is drawn next is there.
                face = opening.Groups["f"].Value.Trim();
                continue;
            }

            if (i + 1 < clauses.Count && Outlined(clause, out var outline, out var noun) && (Extrude.Match(clauses[i + 1]), Cut.Match(clauses[i + 1])) is var (up, down) && (up.Success || down.Success))
            {
                i++;
                told.Add(up.Success ? Body(outline, noun, face, up) : Feature(outline, noun, face, down));
                face = "";
                continue;
            }

            told.Add(face.Length > 0 ? $"{clause} {face}" : clause);
            face = "";
        }

        return told;
    }

    // What is drawn, without the verb: "a circle of 40 mm diameter".
    private static bool Outlined(string clause, out string outline, out string noun)
    {
        outline = Corners.Replace(clause, m =>
        {
            double Span(string group) => m.Groups[group].Captures.Select(c => double.Parse(c.Value, CultureInfo.InvariantCulture)).ToList() is var all ? all.Max() - all.Min() : 0;
            return FormattableString.Invariant($"rectangle of {Span("u")}mm x {Span("v")}mm");
        });
        outline = Ring.Replace(SquareOf.Replace(outline, "rectangle of ${n} x ${n}"), "circle of ${a} outer diameter and ${b} inner diameter");
        outline = OnOutline.Replace(Draw.Replace(outline, ""), "centered").Trim();
        noun = Drawn.Match(outline).Groups["n"].Value;
        return noun.Length > 0;
    }

    private static string Body(string outline, string noun, string face, Match extrude)
    {
        var body = noun switch { "circle" => outline.Contains("inner diameter", StringComparison.Ordinal) ? "tube" : "cylinder", "hexagon" => "hexagonal prism", _ => "block" };
        outline = Drawn.Replace(outline, m => body + m.Groups["s"].Value, 1);

        // The height of a rectangle lies in its plane.
        outline = noun is "rectangle" or "square" ? outline.Replace("height", outline.Contains("width", StringComparison.Ordinal) ? "depth" : "width", StringComparison.Ordinal) : outline;
        if (OnFace.Match(outline) is { Success: true } on)
        {
            face = on.Value;
            outline = outline.Remove(on.Index, on.Length);
        }

        var name = extrude.Groups["name"].Value.Split(' ')[^1];
        var what = $"{outline.Trim(' ', ',')} , {extrude.Groups["h"].Value}mm high";
        return face.Length > 0 ? $"{face} there is {what}" : SceneWords.Noun("bodies", name) is not null && !SceneWords.Has("things", name) && what.StartsWith('a') ? $"the {name} is {what}" : what;
    }

    private static string Feature(string outline, string noun, string face, Match cut)
    {
        var feature = noun switch { "circle" => "hole", "hexagon" => "hexagonal pocket", _ => "pocket" };
        outline = Drawn.Replace(outline, m => feature + m.Groups["s"].Value, 1);
        return $"{(face.Length > 0 ? face + " " : "")}there {(outline.Contains(feature + "s", StringComparison.Ordinal) ? "are" : "is")} {outline.Trim(' ', ',')} {(cut.Groups["h"].Success ? $", {cut.Groups["h"].Value}mm deep" : "through everything")}";
    }
}
