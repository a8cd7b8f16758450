using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Standards;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>What wheels on a shaft have in common: a bore, a keyway in it, a hub on one side.</summary>
internal static class Hub
{
    /// <summary>Words of the hub as a component.</summary>
    public static readonly IReadOnlyDictionary<string, string> Component = new Dictionary<string, string> { ["hub"] = "hub|boss|center hub|centre hub" };

    /// <summary>Bore, keyway and, when the prompt asks for it, hub.</summary>
    /// <param name="bore">Bore when the prompt gives none; 0 for none.</param>
    /// <param name="hubDiameter">Diameter of a hub that is asked for without one.</param>
    /// <param name="hubLength">How far it stands out.</param>
    public static IReadOnlyList<Parameter> Parameters(Func<Values, double> bore, Func<Values, double> hubDiameter, Func<Values, double> hubLength) =>
    [
        Parameter.Length("bore", bore).Named("bore|bore diameter|bore hole|center bore|centre bore|center hole|centre hole|shaft hole|bore size|shaft|shaft diameter|axle hole|through bore").From("innerDiameter").Mentioned(v => bore(v) is > 0 and var b ? b : Assumption.Round(hubDiameter(v) / 2)),
        Parameter.Length("keyway", 0).Named("keyway|key way|keyseat|keyway width|key slot|key").Mentioned(v => ParallelKey.For(v["bore"]).Width),
        Parameter.Length("hub.diameter", 0).Named("hub diameter").From("hub.size", "hub.outerDiameter", "hub.width").Mentioned(hubDiameter),
        Parameter.Length("hub.length", v => v.Has("hub.diameter") ? hubLength(v) : 0).Named("hub length|hub height|hub thickness|hub projection|projecting|protruding|sticking out|standing out|projection").From("hub.height", "hub.thickness", "hub.depth").Standard(),
    ];

    /// <summary>The opening for the shaft; none without a bore.</summary>
    public static IReadOnlyList<Outline> Opening(Values v)
    {
        var (r, width) = (v["bore"] / 2, v["keyway"]);
        if (r == 0)
        {
            return width == 0 ? [] : throw Refuse.Prompt($"A keyway {Format.Length(width)} wide needs a bore that it is cut in. Give the bore too.");
        }

        if (width == 0)
        {
            return [Outline.Circle(r)];
        }

        if (width >= 2 * r)
        {
            throw Refuse.Prompt($"A keyway {Format.Length(width)} wide does not fit a bore of {Format.Length(2 * r)}.");
        }

        var half = width / 2;
        var (foot, top) = (Math.Sqrt((r * r) - (half * half)), r + ParallelKey.OfWidth(width).HubDepth);
        return [Outline.From(half, foot).To(half, top).To(-half, top).To(-half, foot).Arc(half, foot, (2 * Math.PI) - (2 * Math.Asin(half / r)))];
    }

    /// <summary>A wheel of a height with its hub, if any, on top.</summary>
    public static Piece On(Values v, Func<IReadOnlyList<Outline>, Piece> wheel, double height)
    {
        var opening = Opening(v);
        var (hub, bore) = (v["hub.diameter"], v["bore"]);
        if (hub == 0)
        {
            return wheel(opening);
        }

        return hub > bore
            ? Piece.Join(wheel(opening), Piece.Extrude(Outline.Circle(hub / 2), v["hub.length"], height, opening))
            : throw Refuse.Prompt($"A hub of {Format.Length(hub)} leaves no wall about a bore of {Format.Length(bore)}.");
    }
}
