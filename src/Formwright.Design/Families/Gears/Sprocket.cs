using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>Wheel for a roller chain: seats on the pitch circle, straight flanks. Source: ISO 606 (chains), pitch circle p / sin(180/z).</summary>
internal sealed class Sprocket : Family
{
    public override IReadOnlyList<MaterialUse>? MadeOf => Materials.Gear;

    // Pitch, roller diameter, inner width of the chain.
    private static readonly Dictionary<string, (double Pitch, double Roller, double Width)> Chains = new()
    {
        ["04B"] = (6, 4, 2.8), ["25"] = (6.35, 3.3, 3.18), ["05B"] = (8, 5, 3), ["35"] = (9.525, 5.08, 4.77), ["06B"] = (9.525, 6.35, 5.72),
        ["40"] = (12.7, 7.92, 7.85), ["08B"] = (12.7, 8.51, 7.75), ["50"] = (15.875, 10.16, 9.4), ["10B"] = (15.875, 10.16, 9.65),
        ["60"] = (19.05, 11.91, 12.57), ["12B"] = (19.05, 12.07, 11.68), ["80"] = (25.4, 15.88, 15.75), ["16B"] = (25.4, 15.88, 17.02),
    };

    public override string Nouns => "sprocket|chain sprocket|chain wheel|roller chain sprocket|chainring|bike sprocket|bicycle sprocket";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string> { ["de"] = "Kettenrad", ["fr"] = "pignon à chaîne", ["es"] = "piñón de cadena" };

    public override IReadOnlyList<string> Designations => [@"#?(25|35|40|50|60|80)(?= ?(chain|roller chain|sprocket))", "(04|05|06|08|10|12|16)B(-1)?"];

    public override string Example => "08B sprocket with 17 teeth, 15 mm bore";

    public override IReadOnlyDictionary<string, string> Components => Hub.Component;

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        Parameter.Count("teeth", 17, 7, 150),
        Parameter.Length("pitch", 12.7).Named("pitch|chain pitch").From("spacing"),
        Parameter.Length("roller", v => Of(v["pitch"]).Roller).Named("roller|roller diameter").Standard(),
        Parameter.Length("thickness", v => Math.Round(0.93 * Of(v["pitch"]).Width, 2)).From("width", "height", "length", "depth").Standard(),
        .. Hub.Parameters(v => Assumption.Round(0.25 * v["pitch"] * v["teeth"] / Math.PI), v => Assumption.Round(0.5 * v["pitch"] * v["teeth"] / Math.PI), v => Assumption.Round(1.5 * v["thickness"])),
    ];

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        foreach (var text in phrase.Designations.Select(d => d.Text.ToUpperInvariant().TrimStart('#')))
        {
            if (Chains.TryGetValue(text.Split('-')[0], out var chain))
            {
                given.TryAdd("pitch", chain.Pitch);
                given.TryAdd("roller", chain.Roller);
            }
        }
    }

    protected override string? Source(Values v) => "ISO 606";

    protected override string Label(Values v) => $"{v.Count("teeth")} Teeth, Pitch {Format.Length(v["pitch"])}";

    protected override Piece Shape(Values v)
    {
        var (n, pitch, seat, t) = (v.Count("teeth"), v["pitch"], 0.505 * v["roller"], v["thickness"]);
        var circle = pitch / 2 / Math.Sin(Math.PI / n);
        var tip = circle + (0.625 * pitch) - (v["roller"] / 2);
        Require(v["bore"] / 2 < circle - seat && v["hub.diameter"] / 2 < circle - seat, "bore and hub must stay inside the roots of the teeth.");
        Require(2 * seat < 0.95 * pitch, "the roller does not fit the pitch.");

        // Each seat is an arc about a roller; its ends run straight to the tips on both sides.
        const double Half = Math.PI / 3;
        var outline = default(Outline);
        for (var i = 0; i < n; i++)
        {
            var at = 2 * Math.PI * i / n;
            (double X, double Y) Seat(double angle) => (
                (circle * Math.Cos(at)) + (seat * Math.Cos(at + angle)),
                (circle * Math.Sin(at)) + (seat * Math.Sin(at + angle)));
            var (a, b) = (Seat(Math.PI + Half), Seat(Math.PI - Half));
            var (left, right) = (Outline.Polar(tip, at + (Math.PI / n * 0.88)), Outline.Polar(tip, at + (Math.PI / n * 1.12)));
            outline = outline is null ? Outline.From(a.X, a.Y) : outline.To(a.X, a.Y);
            outline = outline.Arc(b.X, b.Y, -2 * Half).To(left.X, left.Y).To(right.X, right.Y);
        }

        return Hub.On(v, opening => Piece.Extrude(outline!, t, holes: opening), t);
    }

    private static (double Pitch, double Roller, double Width) Of(double pitch) =>
        Chains.Values.Where(c => Math.Abs(c.Pitch - pitch) < 1e-3).DefaultIfEmpty((pitch, 0.63 * pitch, 0.6 * pitch)).First();
}
