using Formwright.Design.Families;
using Formwright.Design.Solids;

namespace Formwright.Design.Planning;

/// <summary>How much room an upright part has in the middle opening of another.</summary>
internal static class Fits
{
    private const double Tolerance = 1e-6;

    /// <summary>How much wider the opening is than what goes in, in millimetres, both sides together; negative when it does not go in, null when either section is not known.</summary>
    public static double? Room(PartSpec outer, PartSpec inner)
    {
        if (Opening(StateOf(outer)) is not { } room || Section(StateOf(inner)) is not { } section)
        {
            return null;
        }

        return (room.Round, section.Round) switch
        {
            (true, true) => room.X - section.X,
            (true, false) => room.X - Math.Sqrt((section.X * section.X) + (section.Y * section.Y)),
            _ => Math.Min(room.X - section.X, room.Y - section.Y),
        };
    }

    /// <summary>The round opening for a round part, in millimetres across; null when the part is not round.</summary>
    public static double? BoreFor(PartSpec inner, Clearance clearance) => Section(StateOf(inner)) is { Round: true } section ? section.X + clearance.Whole : null;

    /// <summary>True for a nut and a screw of the same thread, which go together without room between them.</summary>
    public static bool AreThreaded(PartSpec a, PartSpec b) => Thread(a) is { } thread && Thread(b) is { } other && Math.Abs(thread - other) <= Tolerance;

    private static double? Thread(PartSpec part) => Thread(Solid.Of(part.Body.Kind), part.Body.Sizes);

    private static double? Thread(Solid solid, IReadOnlyDictionary<string, double> sizes) => solid is ThreadedPart && solid.Complete(sizes).TryGetValue("thread", out var thread) ? thread : null;

    private static PartState StateOf(PartSpec part) => Plan.Make(new PartDesign([part with { Mate = null }])).Parts[0];

    private static (double X, double Y, bool Round)? Section(PartState part)
    {
        var size = part.Bounds.Size;
        if (part.Bores.Count == 0 && Thread(part.Body.Solid, part.Body.Sizes.All) is { } thread)
        {
            // A screw goes in with its thread.
            return (thread, thread, true);
        }

        if (part.Body.Solid.Kind == "sphere")
        {
            return (size.X, size.Y, true);
        }

        var round = part.Body.Form.Frame("round") is not null && Math.Abs(size.X - size.Y) <= Tolerance;
        return round || part.Body.Form.EdgeGroup("top+front") is not null ? (size.X, size.Y, round) : null;
    }

    private static (double X, double Y, bool Round)? Opening(PartState part)
    {
        var axis = part.Bounds.Center;
        var radii = part.Bores.Where(b => Math.Abs(b.Direction.Z) > 1 - Tolerance && Math.Abs(b.Origin.X - axis.X) <= Tolerance && Math.Abs(b.Origin.Y - axis.Y) <= Tolerance).Select(b => b.Radius).Distinct().ToList();
        if (radii is [var radius])
        {
            return (2 * radius, 2 * radius, true);
        }

        return radii.Count == 0 && part.Features.FirstOrDefault(f => f is { Kind: "shell", On: null }) is { } shell && shell.Sizes.TryGetValue("wall", out var wall) && Section(part) is { } outside
            ? (outside.X - (2 * wall), outside.Y - (2 * wall), outside.Round)
            : null;
    }
}
