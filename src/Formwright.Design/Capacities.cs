using Formwright.Design.Families;
using Formwright.Design.Features;
using Formwright.Design.Planning;
using Formwright.Design.Solids;

namespace Formwright.Design;

/// <summary>How much a hollow part holds.</summary>
internal static class Capacities
{
    /// <summary>Cubic millimetres up to the rim; null for a part without a hollow whose volume is known.</summary>
    public static double? Of(PartDesign design)
    {
        if (design.Written is not null)
        {
            return null;
        }

        var body = design.Body;
        if (design.Features.FirstOrDefault(f => f.Kind == "shell") is { } shell)
        {
            return FeatureKind.Of("shell").Check(shell, BodyContext.Of(body)).Removed;
        }

        return Solid.Of(body.Kind) is Family family && Sizes.Of(body).Optional("belly") is null ? family.Capacity(new Values(body.Sizes, family)) : null;
    }

    /// <summary>Cubic millimetres of a cup: round, with walls and a floor; null for a family without these sizes.</summary>
    public static double? OfCup(Values v, Family family)
    {
        double? Size(string name) => family.Find(name) is null ? null : v[name];
        if (Size("wall") is not { } wall || Size("height") is not { } height || Size("diameter") is not { } top)
        {
            return null;
        }

        var (floor, bottom) = (Size("floor") ?? wall, Size("base") ?? top);
        return Frustum((top / 2) - wall, (bottom / 2) - wall, height - floor);
    }

    /// <summary>Volume of a cone cut level; null for none.</summary>
    public static double? Frustum(double r, double s, double h) => r > 0 && s > 0 && h > 0 ? Math.PI * h / 3 * ((r * r) + (r * s) + (s * s)) : null;
}
