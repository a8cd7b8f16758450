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

        // A cup: round, with walls and a floor.
        var sizes = Solid.Of(body.Kind).Complete(body.Sizes);
        if (!sizes.TryGetValue("wall", out var wall) || !sizes.TryGetValue("height", out var height) || !sizes.TryGetValue("diameter", out var top) || Sizes.Of(body).Optional("belly") is not null)
        {
            return null;
        }

        var (floor, bottom) = (sizes.GetValueOrDefault("floor", wall), sizes.GetValueOrDefault("base", top));
        var (r, s, h) = ((top / 2) - wall, (bottom / 2) - wall, height - floor);
        return r > 0 && s > 0 && h > 0 ? Math.PI * h / 3 * ((r * r) + (r * s) + (s * s)) : null;
    }
}
