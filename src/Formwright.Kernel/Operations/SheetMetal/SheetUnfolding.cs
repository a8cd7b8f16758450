using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Unfolds one solid of sheet metal and tells of it.</summary>
internal sealed class SheetUnfolding
{
    /// <summary>That much of the volume may differ from that of the flat pattern: countersinks, rounded rims, small stampings.</summary>
    private const double MostVolumeError = 0.05;

    /// <summary>What differs by more than this is warned of.</summary>
    private const double LeastVolumeError = 0.01;

    private readonly Shape whole;
    private readonly int solidIndex;
    private readonly double kFactor;
    private SheetSolid? solid;
    private double? thickness;

    private SheetUnfolding(Shape whole, int solidIndex, double kFactor) => (this.whole, this.solidIndex, this.kFactor) = (whole, solidIndex, kFactor);

    /// <summary>The report.</summary>
    internal SolidUnfolding Report { get; private set; } = null!;

    /// <summary>The flat pattern; null when the solid could not be unfolded.</summary>
    internal SheetPattern? Pattern { get; private set; }

    /// <summary>Unfolds every solid of a shape; one that fails says so in its report.</summary>
    /// <param name="shape">A shape of at least one solid.</param>
    /// <param name="kFactor">Place of the neutral fibre, 0 to 1.</param>
    /// <param name="thickness">Thickness of the sheet, 0 to detect it.</param>
    /// <param name="cancel">Asked before every solid.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> without solids or for numbers out of range.</exception>
    internal static IReadOnlyList<SheetUnfolding> Of(Shape shape, double kFactor, double thickness, CancellationToken cancel = default)
    {
        if (!(kFactor is >= 0 and <= 1))
        {
            throw Limits.Refusal("kFactor", FormattableString.Invariant($"The K factor is {kFactor} and must be from 0 to 1."));
        }

        if (!(thickness >= 0 && double.IsFinite(thickness)))
        {
            throw Limits.Refusal("thicknessOverride", FormattableString.Invariant($"The thickness is {thickness} and must be above 0, or 0 to detect it."));
        }

        var solids = shape.Subshapes<Solid>(ShapeKind.Solid);
        if (solids.Count == 0)
        {
            throw Limits.Refusal("shape", "The shape has no solids; to unfold a single face, use unfoldFaceToFlat.");
        }

        return [.. solids.Select((solid, index) =>
        {
            cancel.ThrowIfCancellationRequested();
            var unfolding = new SheetUnfolding(shape, index, kFactor);
            unfolding.Run(solid, thickness);
            return unfolding;
        })];
    }

    // A report answers for every solid, also for those that the kernel refuses.
    private void Run(Solid source, double givenThickness)
    {
        try
        {
            Unfold(source, givenThickness);
        }
        catch (FormwrightException failure) when (failure.Error.Code == ErrorCode.KernelFailed)
        {
            Pattern = null;
            Report = new SolidUnfolding(
                solidIndex, false, failure.Error.Message, thickness, kFactor, TotalArea: solid?.Area, Faces: Report?.Faces);
        }
    }

    private void Unfold(Solid source, double givenThickness)
    {
        solid = new SheetSolid(source);
        var probes = SheetProbes.Of(solid);
        var found = thickness = givenThickness == 0 ? SheetThickness.Detect(solid, probes) : SheetThickness.Require(solid, probes, givenThickness);
        var sides = new SheetSides(solid, probes, found.Value);
        var faces = new SheetFaceReports(whole, solid, sides, probes);
        Report = new SolidUnfolding(solidIndex, false, Faces: faces.Of(null));
        var warning = CheckVolume(sides, found.Value);
        var layout = new SheetLayout(solid, sides, found.Value, kFactor);
        Pattern = new SheetPattern(solid, layout);
        Report = new SolidUnfolding(
            solidIndex,
            true,
            null,
            found,
            kFactor,
            string.Join(' ', [.. warning, .. Warnings(layout)]),
            new SheetBends(solid, layout, Pattern, found.Value, kFactor).ToList(),
            [Pattern.Box.Min.X, Pattern.Box.Min.Y, Pattern.Box.Max.X, Pattern.Box.Max.Y],
            Measure.Of(Pattern.Shape, Measure.Area).Mass,
            sides.Reference.Sum(face => solid.Nodes[face].Area),
            solid.Area,
            faces.Of(layout),
            [.. Pattern.Pieces.Select(piece => new SheetPiece(
                solid.IsPlane(piece.Key) ? "flat" : "bendStrip", piece.Key, sides.RoleOf(piece.Key), Measure.Of(piece.Value, Measure.Area).Center))]);
    }

    /// <summary>Compares the volume with that of the sheet along its middle.</summary>
    private IEnumerable<string> CheckVolume(SheetSides sides, double sheet)
    {
        var expected = sheet * sides.Reference.Sum(face => solid!.Nodes[face].Area * Stretch(face, sheet / 2));
        var part = expected / solid!.Volume;
        if (Math.Abs(part - 1) <= LeastVolumeError)
        {
            return [];
        }

        var unreached = sides.Unreached.ToArray();
        var reason = unreached.Length == 0
            ? "its thickness varies, or parts of it are no sheet"
            : $"no bend joins faces {string.Join(", ", unreached.Select(Describe))} to it: folds need a radius, and only planes, cylinders and cones are unfolded";
        var message = FormattableString.Invariant($"A sheet of {sheet:G6} that hangs together has {part:P1} of the volume of the solid; {reason}.");
        return Math.Abs(part - 1) <= MostVolumeError ? [message] : throw SheetThickness.Refusal(message);
    }

    private string Describe(int face) => $"{face} ({FlatFaces.WordOf(solid!.Nodes[face].Surface)})";

    /// <summary>How much longer a fibre within the material is than that of the face.</summary>
    private double Stretch(int face, double depth)
    {
        if (!solid!.IsRound(face))
        {
            return 1;
        }

        var (start, end, isInside, slope) = solid.RoundnessOf(face);
        var radius = (start + end) / 2;
        return (radius + (isInside ? depth : -depth) * slope) / radius;
    }

    private IEnumerable<string> Warnings(SheetLayout layout)
    {
        if (layout.Cuts.Count > 0)
        {
            yield return $"The profile is closed: the flat pattern is cut between faces {string.Join(", ", layout.Cuts.Select(joint => $"{joint.A} and {joint.B}"))}.";
        }

        foreach (var face in layout.Placed.Where(face => solid!.IsRound(face.Face) && solid.TurnOf(face.Face) > (2 * Math.PI) - 1e-6))
        {
            yield return $"Face {face.Face} goes all the way round: it is cut along its seam.";
        }

        var overlaps = Pattern!.Overlaps().ToArray();
        if (overlaps.Length > 0)
        {
            yield return $"The flat pattern overlaps itself: faces {string.Join(", ", overlaps.Select(pair => $"{pair.A} and {pair.B}"))}.";
        }
    }
}
