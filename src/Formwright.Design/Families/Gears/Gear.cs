using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>A spur gear.</summary>
internal sealed class Gear : ToothedWheel
{
    public override string Nouns => "gear|spur gear|gear wheel|cog|cogwheel|pinion|toothed wheel|straight gear";

    public override IReadOnlyDictionary<string, string> ForeignNouns => new Dictionary<string, string>
    {
        ["de"] = "Zahnrad|Stirnrad|Ritzel",
        ["fr"] = "engrenage|roue dentée|pignon",
        ["es"] = "engranaje|rueda dentada|piñón",
    };

    public override string Example => "a gear with 20 teeth, module 2, 10 mm wide";

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>(base.Components) { ["spoke"] = "spoke|arm" };

    public override IReadOnlyList<Parameter> Parameters { get; } =
    [
        .. Teeth,
        Parameter.Count("spoke.count", 0, 0, 24).Mentioned(_ => 5),
        Parameter.Length("spoke.width", v => v.Has("spoke.count") ? Assumption.Round(Math.Max(2 * v["module"], 0.06 * v["module"] * v["teeth"])) : 0).Named("spoke width").From("spoke.size", "spoke.thickness"),
    ];

    protected override IReadOnlyList<Frame> Frames(Values v, Box3 bounds) => RoundFrames(bounds, ToothForm(v).RootRadius, v["bore"] / 2, flat: !v.Has("hub.diameter"));

    protected override Piece Shape(Values v)
    {
        var teeth = ToothForm(v);
        Require(v["bore"] < 2 * teeth.RootRadius && v["hub.diameter"] < 2 * teeth.RootRadius, "bore and hub must stay inside the root circle.");
        var outline = teeth.Outline();
        if (v.Has("spoke.count"))
        {
            return Hub.On(v, opening => Piece.Extrude(outline, v["thickness"], holes: [.. opening, .. Windows(v, teeth.RootRadius)]), v["thickness"]);
        }

        return Hub.On(v, opening => Piece.Extrude(outline, v["thickness"], holes: opening), v["thickness"]);
    }

    // Between the spokes the web is open from the boss about the bore to a rim under the teeth; the sides of a spoke are parallel.
    private IEnumerable<Outline> Windows(Values v, double root)
    {
        var (n, half) = (v.Count("spoke.count"), v["spoke.width"] / 2);
        var (low, high) = (Math.Max(Math.Max(0.8 * v["bore"], v["hub.diameter"] / 2), 1.05 * half / Math.Sin(Math.PI / n)), root - (2.5 * v["module"]));
        Require(low > v["bore"] / 2 && high > low + half, $"{n} spokes of {Text.Format.Length(2 * half)} leave no opening between bore and rim.");
        var (inner, outer) = (Math.Asin(half / low), Math.Asin(half / high));
        for (var i = 0; i < n; i++)
        {
            var (from, to) = (2 * Math.PI * i / n, 2 * Math.PI * (i + 1) / n);
            var (a, b, c, d) = (Outline.Polar(low, from + inner), Outline.Polar(high, from + outer), Outline.Polar(high, to - outer), Outline.Polar(low, to - inner));
            yield return Outline.From(a.X, a.Y).To(b.X, b.Y).Arc(c.X, c.Y, to - from - (2 * outer)).To(d.X, d.Y).Arc(a.X, a.Y, -(to - from - (2 * inner)));
        }
    }
}
