using Formwright.Core;

namespace Formwright.Design.Planning;

/// <summary>Places the parts of an assembly by how they stand to each other.</summary>
internal static class Mates
{
    /// <summary>Gap between parts that only stand beside each other, as a share of the larger one's length.</summary>
    private const double DefaultGap = 0.2;

    /// <summary>Where each part goes.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for a stored mate to a part that is not there.</exception>
    public static IReadOnlyList<Point3> Offsets(IReadOnlyList<PartSpec> parts, IReadOnlyList<PartState> states)
    {
        var offsets = new List<Point3>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            offsets.Add(parts[i].Mate is { } mate ? Offset(mate, i, states, offsets) : default);
        }

        return offsets;
    }

    private static Point3 Offset(MateSpec mate, int index, IReadOnlyList<PartState> states, List<Point3> offsets)
    {
        if (mate.To < 0 || mate.To >= index || mate.Gap is < 0 or > Limits.LargestSize)
        {
            throw Refuse.Design($"part {index} stands on part {mate.To}, which is not there.");
        }

        var (own, other) = (states[index].Bounds, states[mate.To].Bounds);
        var at = offsets[mate.To];
        var mid = Flush(at + other.Center - own.Center, at, mate.Flush, own, other);
        return mate.Relation switch
        {
            MateSpec.On => new(mid.X, mid.Y, at.Z + other.Max.Z + mate.Gap - own.Min.Z),
            MateSpec.Inside => new(mid.X, mid.Y, at.Z + Floor(states[mate.To]) + mate.Gap - own.Min.Z),
            MateSpec.Centred => at + other.Center - own.Center,
            MateSpec.Beside => new(
                at.X + other.Max.X + (mate.Gap > 0 ? mate.Gap : DefaultGap * Math.Max(own.Size.X, other.Size.X)) - own.Min.X,
                at.Y,
                at.Z + other.Min.Z - own.Min.Z),
            _ => throw Refuse.Design($"there is no relation '{mate.Relation}'."),
        };
    }

    // The middle, or where the named sides of both lie in one plane.
    private static Point3 Flush(Point3 mid, Point3 at, string? sides, Box3 own, Box3 other)
    {
        foreach (var side in sides?.Split('+') ?? [])
        {
            mid = side switch
            {
                "left" => mid with { X = at.X + other.Min.X - own.Min.X },
                "right" => mid with { X = at.X + other.Max.X - own.Max.X },
                "front" => mid with { Y = at.Y + other.Min.Y - own.Min.Y },
                "back" => mid with { Y = at.Y + other.Max.Y - own.Max.Y },
                _ => throw Refuse.Design($"there is no side '{side}'."),
            };
        }

        return mid;
    }

    // The bottom of the hollow of a shelled part; its own bottom when it is open there, as a tube is.
    private static double Floor(PartState part) =>
        part.Bounds.Min.Z + (part.Features.FirstOrDefault(f => f.Kind == "shell") is { } shell && shell.Sizes.TryGetValue("wall", out var wall) ? wall : 0);
}
