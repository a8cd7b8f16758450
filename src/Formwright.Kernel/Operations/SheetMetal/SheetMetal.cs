using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>
/// Flat patterns. Lengths of bends are those of their neutral fibre: angle times (inner radius + K times thickness). Sources: OCCT surfaces
/// and curves in their parameters; DIN 6935 and common practice for allowance, setback and deduction.
/// </summary>
public static class SheetMetal
{
    /// <summary>
    /// Lays one face into a plane without stretching it, with its holes: planes, cylinders, cones, and other surfaces of straight lines
    /// along which the normal does not turn. A face that goes round its axis is cut along its seam.
    /// </summary>
    /// <param name="shape">A shape with faces.</param>
    /// <param name="faceIndex">Number of the face, from 0, as <c>occt.shapes.face.getFaces</c> counts.</param>
    /// <returns>The face in the plane Z = 0, seen from outside of the material.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when the face is not developable, such as one of a sphere.</exception>
    [Operation("occtPro.sheetMetal.unfoldFaceToFlat")]
    public static Face UnfoldFaceToFlat(Shape shape, [NonNegative] int faceIndex = 0)
    {
        var faces = shape.Subshapes<Face>(ShapeKind.Face);
        return FlatFaces.Flatten(MissingFace(faces, faceIndex) is { } missing ? throw Limits.Refusal("faceIndex", missing) : faces[faceIndex], 0);
    }

    /// <summary>Tells whether a face can be laid flat, and how exact that is.</summary>
    /// <param name="shape">A shape with faces.</param>
    /// <param name="faceIndex">Number of the face, from 0, as <c>occt.shapes.face.getFaces</c> counts.</param>
    /// <returns>The report; one of a face that is not there has <c>ok</c> false.</returns>
    [Operation("occtPro.sheetMetal.unfoldFaceReport")]
    public static FaceUnfolding UnfoldFaceReport(Shape shape, [NonNegative] int faceIndex = 0)
    {
        var faces = shape.Subshapes<Face>(ShapeKind.Face);
        if (MissingFace(faces, faceIndex) is { } missing)
        {
            return new FaceUnfolding(false, missing);
        }

        var face = faces[faceIndex];
        var isDevelopable = FlatFaces.IsDevelopable(face);
        var area = Measure.Of(face, Measure.Area).Mass;
        var flatArea = isDevelopable ? Measure.Of(FlatFaces.Flatten(face, 0), Measure.Area).Mass : 0;
        return new FaceUnfolding(
            true,
            FaceIndex: faceIndex,
            SurfaceType: FlatFaces.WordOf(ShapeGraph.Faces(face, measure: false)[0].Surface),
            Developable: isDevelopable,
            Unfolded: isDevelopable,
            Area: area,
            FlatArea: flatArea,
            AreaError: isDevelopable ? Math.Abs(flatArea - area) : 0);
    }

    /// <summary>
    /// Unfolds every solid of a shape: finds the thickness, lays the flats of one side into one plane and puts strips of the neutral fibre
    /// between them. Closed profiles are cut, see the warning of the report. Bends are cylinders and cones.
    /// </summary>
    /// <param name="shape">A shape with solids of sheet metal.</param>
    /// <param name="kFactor">Place of the neutral fibre in the thickness, 0 inside of a bend to 1 outside.</param>
    /// <param name="thicknessOverride">Thickness of the sheet; 0 detects it.</param>
    /// <returns>A compound of faces in the plane Z = 0: flats and strips, the patterns of several solids beside each other along X. Solids
    /// that cannot be unfolded are left out.</returns>
    /// <exception cref="FormwrightException"><c>kernel_failed</c> when no solid can be unfolded.</exception>
    [Operation("occtPro.sheetMetal.unfoldSolidToFlat")]
    public static Compound UnfoldSolidToFlat(Shape shape, [Range(0, 1)] double kFactor = 0.5, [NonNegative] double thicknessOverride = 0) =>
        FlatPatterns.Of(shape, kFactor, thicknessOverride).ToShape();

    /// <summary>Tells what unfolding finds in every solid of a shape: thickness, bends, roles of faces, areas.</summary>
    /// <param name="shape">A shape with solids.</param>
    /// <param name="kFactor">Place of the neutral fibre in the thickness, 0 inside of a bend to 1 outside.</param>
    /// <param name="thicknessOverride">Thickness of the sheet; 0 detects it.</param>
    /// <returns>One report per solid; one that cannot be unfolded has <c>ok</c> false and says why. Coordinates are those of the
    /// pattern of the solid alone, whose box begins at the origin.</returns>
    [Operation("occtPro.sheetMetal.unfoldSolidReport")]
    public static IReadOnlyList<SolidUnfolding> UnfoldSolidReport(Shape shape, [Range(0, 1)] double kFactor = 0.5, [NonNegative] double thicknessOverride = 0) =>
        FlatPatterns.Of(shape, kFactor, thicknessOverride).Reports;

    private static string? MissingFace(IReadOnlyList<Face> faces, int index) => index >= 0 && index < faces.Count ? null
        : FormattableString.Invariant($"There is no face {index}: the shape has {faces.Count} faces, counted from 0.");
}
