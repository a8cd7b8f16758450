using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>
/// Deep groove ball bearing: two rings and the balls between, a little flattened by the rings so that all is one solid; or closed by
/// shields. Source: ISO 15.
/// </summary>
internal sealed class BallBearing : Bearing
{
    public override string Nouns => "ball bearing|bearing|deep groove ball bearing|angular contact ball bearing|angular contact bearing|self aligning ball bearing|double row ball bearing|skate bearing|radial bearing|miniature bearing|skateboard bearing";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string>
    {
        ["de"] = "Kugellager|Rillenkugellager|Lager",
        ["fr"] = "roulement|roulement à billes",
        ["es"] = "rodamiento|rodamiento de bolas",
    };

    public override IReadOnlyList<string> Designations => [@"(F|MF|MR|R)?\d{2,4}[- ]?(2RS\d?|2RSH?|DDU|LLU|2Z|ZZ|RS|Z)", @"MR\d{2,3}", "MF\\d{2,3}", "R188", @"R(2|3|4|6|8|10|12)A?(?=[ -]+([\p{L}-]+[ -]+){0,2}bearings?\b)", @"([17][0-3]|22)\d\d(?=[ -]+([\p{L}-]+[ -]+){0,3}bearings?\b)", @"F6\d\d", @"6\d{2,3}(?=[ -]+(ball |skate |deep groove )*bearings?\b)", @"6\d{2,3}(?=s?[ -]+(bore|seat|pocket|recess))"];

    public override string Example => "608-2RS ball bearing";

    protected override string Usual => "608";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string> { ["flange"] = "flange" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Sizes,
        Parameter.Flag("sealed", "sealed|shielded|2rs|zz|2z|rubber sealed|closed"),
        Parameter.Flag("flanged", "flanged|with flange"),
        Parameter.Length("flange.diameter", v => v.Has("flanged") || v.IsGiven("flange.thickness") ? v["outerDiameter"] switch { 22 => 25, 10 => 11.6, 13 => 15, 16 => 18, var d => Assumption.Round(d * 1.13 * 4) / 4 } : 0).Named("flange diameter").From("flange.size", "flange.outerDiameter", "flangeDiameter").Mentioned(v => 1.13 * v["outerDiameter"]).Standard(),
        Parameter.Length("flange.thickness", v => v.Has("flange.diameter") ? Assumption.Round(0.2 * v["width"]) : 0).From("flange.height", "flange.width").Standard(),
    ];

    protected override void Interpret(Phrases.Phrase phrase, Dictionary<string, double> given, Planning.Findings findings)
    {
        foreach (var text in phrase.Designations.Select(d => d.Text.ToUpperInvariant()))
        {
            if (text.StartsWith('F') || text.StartsWith("MF", StringComparison.Ordinal))
            {
                given.TryAdd("flanged", 1);
            }

            if (text.EndsWith('Z') || text.Contains("RS", StringComparison.Ordinal) || text.EndsWith("LLU", StringComparison.Ordinal) || text.EndsWith("DDU", StringComparison.Ordinal))
            {
                given.TryAdd("sealed", 1);
            }
        }

        base.Interpret(phrase, given, findings);
    }

    protected override string? Source(Values v) => "ISO 15";

    protected override Piece Shape(Values v)
    {
        var (bore, outer, w) = (v["bore"] / 2, v["outerDiameter"] / 2, v["width"]);
        Require(bore < 0.95 * outer, $"a bore of {Format.Length(2 * bore)} leaves no room in {Format.Length(2 * outer)}.");
        var wall = outer - bore;
        var (inside, outside, middle) = (bore + (0.3 * wall), outer - (0.3 * wall), (bore + outer) / 2);
        if (v.Has("sealed"))
        {
            var dip = Math.Min(0.08 * w, 0.15 * wall);
            return Flanged(v, Piece.Revolve(Outline.From(bore, 0).To(inside, 0).To(inside, dip).To(outside, dip).To(outside, 0).To(outer, 0)
                .To(outer, w).To(outside, w).To(outside, w - dip).To(inside, w - dip).To(inside, w).To(bore, w)));
        }

        // Balls that reach into both rings, as many as fit with a ball's third between them.
        var ball = Math.Min(0.3 * wall, 0.42 * w);
        var narrow = ball < 0.22 * wall ? ball * 0.8 : 0.2 * wall;
        (inside, outside) = (middle - narrow, middle + narrow);
        var count = Math.Clamp((int)(2 * Math.PI * middle / (2.7 * ball)), 5, 14);
        var rings = new[] { Ring(bore, inside, w), Ring(outside, outer, w) };
        var balls = Enumerable.Range(0, count).Select(i => Outline.Polar(middle, 2 * Math.PI * i / count)).Select(p => Piece.Sphere(ball, new(p.X, p.Y, w / 2)));
        return Flanged(v, Piece.Fuse([.. rings, .. balls]));
    }

    protected override IReadOnlyList<Planning.Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, v["outerDiameter"] / 2, v["bore"] / 2);

    private static Piece Flanged(Values v, Piece bearing)
    {
        var (outer, flange) = (v["outerDiameter"] / 2, v["flange.diameter"] / 2);
        if (flange > 0 && flange <= outer)
        {
            throw Refuse.Prompt($"A flange of {Format.Length(2 * flange)} does not stand out over the bearing's {Format.Length(2 * outer)}.");
        }

        return flange == 0 ? bearing : Piece.Join(bearing, Ring(outer, flange, v["flange.thickness"]).Known(bores: []));
    }
}
