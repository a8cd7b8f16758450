using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations;

/// <summary>Faces by parameters, on surfaces, parametrised anew; profiles; drafts; filters.</summary>
public sealed class FaceTests : ScopedTest
{
    private static readonly Point3 Up = Point3.UnitY;

    private static Face Mantle(double radius, double height) =>
        Faces.GetFaces(Solids.CreateCylinder(radius, height, direction: Up)).First(face => FaceInspection.DebugInfo(face).Type == "cylinder");

    [Fact]
    public void Bounds_OfCylinder_AreItsTurnAndHeight()
    {
        var face = Mantle(2, 5);

        Near.Equal(0, FaceParameters.GetUMinBound(face));
        Near.Equal(Math.Tau, FaceParameters.GetUMaxBound(face));
        Near.Equal(0, FaceParameters.GetVMinBound(face));
        Near.Equal(5, FaceParameters.GetVMaxBound(face));
    }

    [Fact]
    public void PointOnUv_OfSphere_LiesOnItAlongTheNormal()
    {
        var face = FaceInspection.GetFace(Solids.CreateSphere(3));

        var (point, normal) = (FaceParameters.PointOnUv(face, 0.3, 0.7), FaceParameters.NormalOnUv(face, 0.3, 0.7));

        Near.Equal(normal * 3, point);
        Near.Equal(normal * -1, FaceParameters.NormalOnUv(FaceInspection.ReversedFace(face), 0.3, 0.7));
    }

    [Fact]
    public void WiresAlongParams_OfCylinder_AreItsCirclesAndLines()
    {
        var face = Mantle(2, 5);

        Assert.All(FaceSubdivision.WiresAlongParams(face, [0, 0.5, 1], isU: false), wire => Near.Equal(4 * Math.PI, Wires.GetWireLength(wire)));
        Assert.All(FaceSubdivision.WiresAlongParams(face, [0, 0.25]), wire => Near.Equal(5, Wires.GetWireLength(wire)));
    }

    [Fact]
    public void SubdivideToPoints_BeyondTheLimit_IsRefused() =>
        Assert.Equal(
            ErrorCode.InvalidInput,
            Assert.Throws<FormwrightException>(() => FaceSubdivision.SubdivideToPoints(Mantle(1, 1), 1000, 101)).Error.Code);

    [Fact]
    public void SubdivideToRectangleHoles_OfCylinder_TakesAQuarterOfTheArea()
    {
        var face = Mantle(2, 5);

        var parts = FaceOutlines.SubdivideToRectangleHoles(face, 6, 3, holesToFaces: true);

        Assert.Equal(1 + 18, parts.Count);
        Near.Equal(20 * Math.PI * 0.75, Faces.GetFaceArea(parts[0]));
        Near.Equal(20 * Math.PI * 0.25, FaceInspection.GetFacesAreas([.. parts.Skip(1)]).Sum());
        Near.Equal(FaceParameters.NormalOnUv(face), FaceParameters.NormalOnUv(parts[0]));
    }

    [Fact]
    public void SubdivideToRectangleWires_Rounded_LoseTheirCorners()
    {
        var square = Faces.CreateSquareFace(10, direction: Up);

        var wires = FaceOutlines.SubdivideToRectangleWires(square, 2, 2, filletPattern: [1]);

        Assert.All(wires, wire => Near.Equal(5 * Math.PI, Wires.GetWireLength(wire)));
    }

    [Fact]
    public void SubdivideToHexagonHoles_OfDisc_LeavesOutWhatIsOutside()
    {
        var disc = Faces.CreateCircleFace(5, direction: Up);

        var parts = FaceOutlines.SubdivideToHexagonHoles(disc, nrHexagonsU: 6, nrHexagonsV: 6, holesToFaces: true);

        Assert.InRange(parts.Count, 10, 36);
        Near.Equal(25 * Math.PI, FaceInspection.GetFacesAreas(parts).Sum());
    }

    [Fact]
    public void SubdivideToRectangleHoles_ThatTouch_AreRefused() =>
        Assert.Equal(
            ErrorCode.KernelFailed,
            Assert.Throws<FormwrightException>(() => FaceOutlines.SubdivideToRectangleHoles(
                Faces.CreateSquareFace(10, direction: Up), 3, 3, [1.2], [1.2], offsetFromBorderU: 0.2, offsetFromBorderV: 0.2)).Error.Code);

    [Fact]
    public void HexagonsInGrid_Plain_FillTheRectangleButItsTeeth()
    {
        var faces = FaceOutlines.HexagonsInGrid(7, 5, 3, 2);

        // Three columns take 7 half cells in width; two rows take 7 quarters of a cell in height, of which a cell fills three.
        Near.Equal(6 * (2.0 / 7 * 7) * (4.0 / 7 * 5) * 0.75, FaceInspection.GetFacesAreas(faces).Sum());
        Near.Equal(new Point3(7, 0, 5), Bounds.Of(Compounds.MakeCompound(faces)).Size);
    }

    [Fact]
    public void CreateFaceFromWireOnFace_OnCylinder_HasTheAreaOfItsDevelopment()
    {
        var face = Mantle(2, 5);
        var outline = FaceOutlines.SubdivideToRectangleWires(face, 4, 1)[0];

        Near.Equal(5 * Math.PI, Faces.GetFaceArea(FacesOnSurfaces.CreateFaceFromWireOnFace(outline, face)));
        Near.Equal(5 * Math.PI, Faces.GetFaceArea(FacesOnSurfaces.FaceFromSurfaceAndWire(face, outline)));
    }

    [Fact]
    public void FaceFromSurface_OfPlane_IsRefusedAndOfSphereWhole()
    {
        Assert.Equal(ErrorCode.KernelFailed, Assert.Throws<FormwrightException>(() => FacesOnSurfaces.FaceFromSurface(Faces.CreateSquareFace(direction: Up))).Error.Code);
        Near.Equal(36 * Math.PI, Faces.GetFaceArea(FacesOnSurfaces.FaceFromSurface(FaceInspection.GetFace(Solids.CreateSphere(3)))));
    }

    [Fact]
    public void FlipFaceUv_OfCylinder_ExchangesTheParametersAndKeepsTheNormal()
    {
        var face = Mantle(2, 5);

        var flipped = FacesOnSurfaces.FlipFaceUv(face, reverseU: true);

        Near.Equal(FaceParameters.PointOnUv(face, 0.2, 0.1), FaceParameters.PointOnUv(flipped, 0.8, 0.1));
        Near.Equal(FaceParameters.NormalOnUv(face, 0.2, 0.1), FaceParameters.NormalOnUv(flipped, 0.8, 0.1));
        Near.Equal(20 * Math.PI, Faces.GetFaceArea(FacesOnSurfaces.FlipFaceUv(face, swapUV: true)), 1e-4);
    }

    [Fact]
    public void NormalizeFaceParametrization_OfSphere_StaysNearIt()
    {
        var sphere = FaceInspection.GetFace(Solids.CreateSphere(3));

        var even = FacesOnSurfaces.NormalizeFaceParametrization(sphere, samples: 40);

        Assert.All(FaceSubdivision.SubdivideToPoints(even, 7, 7), point => Near.Equal(3, point.Length, 1e-3));
    }

    public static readonly TheoryData<string, Action> BadItems = new()
    {
        { "params.mesh[1]", () => FaceInspection.FromBaseMesh([[default, Point3.UnitX, Point3.UnitY], [default, Point3.UnitX]]) },
        { "params.mesh[1]", () => EdgeEdits.FromBaseMesh([[default, Point3.UnitX, Point3.UnitY], [default, Point3.UnitX]]) },
        { "params.segments[1]", () => EdgeEdits.FromBaseSegments([[default, Point3.UnitX], [default]]) },
        { "params.shape", () => Offsets.Offset3dWire(Solids.CreateCube(), direction: Point3.UnitY) },
    };

    [Theory]
    [MemberData(nameof(BadItems))]
    public void Refusal_OfAnItem_NamesItsPlace(string field, Action operation) =>
        Assert.Equal(field, Assert.Throws<FormwrightException>(operation).Error.Field);

    [Fact]
    public void FromBaseMesh_OfTetrahedronAndSliver_MakesFourFaces()
    {
        Point3[] corners = [default, Point3.UnitX, Point3.UnitY, Point3.UnitZ];
        Point3[][] mesh = [[.. corners[..3]], [corners[0], corners[1], corners[3]], [corners[0], corners[2], corners[3]], [.. corners[1..]], [default, default, Up]];

        Near.Equal(1.5 + (Math.Sqrt(3) / 2), FaceInspection.GetFacesAreas(FaceInspection.FromBaseMesh(mesh)).Sum());
        Near.Equal(0.5, Faces.GetFaceArea(FaceInspection.FromBaseTriangle(mesh[0])));
    }

    [Fact]
    public void FilterFacePoints_OfDisc_KeepsWhatIsInside() =>
        Assert.Equal(
            [new Point3(1, 0, 0)],
            FaceInspection.FilterFacePoints(Faces.CreateCircleFace(2, direction: Up), [new(1, 0, 0), new(3, 0, 0)], keepOn: false));

    [Fact]
    public void FilterSolidPoints_OfBox_KeepsByState()
    {
        var box = Solids.CreateCube(2);
        Point3[] points = [default, new(1, 0, 0), new(3, 0, 0)];

        Assert.Equal(points[..2], SolidInspection.FilterSolidPoints(box, points));
        Assert.Equal(points[2..], SolidInspection.FilterSolidPoints(box, points, keepIn: false, keepOn: false, keepOut: true));
    }

    [Fact]
    public void FromClosedShell_OfBox_IsTheBox()
    {
        var shell = Solids.CreateCube(2).Subshapes<Shell>(ShapeKind.Shell)[0];

        Near.Equal(8, Solids.GetSolidVolume(SolidInspection.FromClosedShell(shell)));
        Assert.Throws<FormwrightException>(() => SolidInspection.FromClosedShell((Shell)Sweeps.Extrude(Wires.CreateSquareWire(direction: Up), Up)));
    }

    [Fact]
    public void DebugInfo_OfBox_CountsItsParts()
    {
        var details = SolidInspection.DebugInfo(Solids.CreateBox(1, 2, 3));

        Assert.Equal((true, 6, 12), (details.Valid, details.NbFaces, details.NbEdges));
        Near.Equal(22, details.Area);
        Near.Equal(6, SolidInspection.GetSolidsVolumes([Solids.CreateBox(1, 2, 3)])[0]);
        Near.Equal(Point3.UnitX, SolidInspection.GetSolidsCentersOfMass([Solids.CreateCube(1, Point3.UnitX)])[0]);
        Assert.All(details.Faces, face => Assert.True(face is { IsPlanar: true, NbWires: 1, NbEdges: 4 }));
    }

    [Fact]
    public void CreateCylindersOnLines_Slanted_HaveTheVolumeOfTheirLength()
    {
        var line = System.Text.Json.Nodes.JsonNode.Parse("""{"start":[1,1,1],"end":[4,5,1]}""")!;

        Near.Equal(5 * Math.PI * 4, Solids.GetSolidVolume(SolidInspection.CreateCylindersOnLines([line], 2)[0]));
    }

    [Fact]
    public void CreateStarFace_Half_IsClosedAlongItsDiameter()
    {
        // A half star of n rays is n triangles of both radii and the angle pi / n between them.
        Near.Equal(6 * 2 * 1 * Math.Sin(Math.PI / 6) / 2, Faces.GetFaceArea(FaceProfiles.CreateStarFace(direction: Up, numRays: 6, half: true)));
        Near.Equal(7 * 2 * 1 * Math.Sin(Math.PI / 7) / 2, Faces.GetFaceArea(FaceProfiles.CreateStarFace(direction: Up, numRays: 7, half: true)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void CreateChristmasTreeFace_Half_IsHalfOfTheTree(double trunk) => Near.Equal(
        Faces.GetFaceArea(FaceProfiles.CreateChristmasTreeFace(direction: Up, trunkHeight: trunk)),
        2 * Faces.GetFaceArea(FaceProfiles.CreateChristmasTreeFace(direction: Up, trunkHeight: trunk, half: true)));

    [Fact]
    public void Profiles_Raised_HaveTheVolumeOfTheirSection()
    {
        Near.Equal((2 * 1) * 3, Solids.GetSolidVolume(SolidProfiles.CreateParallelogramSolid(direction: Up, extrusionLengthFront: 3)));
        Near.Equal(2, Faces.GetFaceArea(FaceProfiles.CreateParallelogramFace(direction: Up)));
        var (heart, star) = (Faces.GetFaceArea(FaceProfiles.CreateHeartFace(direction: Up)), Faces.GetFaceArea(FaceProfiles.CreateStarFace(direction: Up)));
        Near.Equal(heart * 2, Solids.GetSolidVolume(SolidProfiles.CreateHeartSolid(direction: Up, extrusionLengthBack: 1)), 1e-4);
        Near.Equal(7 * 2 * Math.Sin(Math.PI / 7), star);
        Near.Equal(
            Faces.GetFaceArea(FaceProfiles.CreateUBeamProfileFace(direction: Up)),
            Solids.GetSolidVolume(BeamSolids.CreateUBeamProfileSolid(direction: Up)));
        Near.Equal(
            Faces.GetFaceArea(FaceProfiles.CreateLPolygonFace(direction: Up)),
            Solids.GetSolidVolume(SolidProfiles.CreateLPolygonSolid(direction: Up)));
    }

    [Fact]
    public void CreateStarSolid_OfPentagram_TakesItsNotchesFromTheDensity()
    {
        var inner = 2 * Math.Cos(2 * Math.PI / 5) / Math.Cos(Math.PI / 5);

        var star = SolidProfiles.CreateStarSolid(2, vertices: 5, density: 2, center: [1, 2], direction: Up);

        Near.Equal(5 * 2 * inner * Math.Sin(Math.PI / 5), Solids.GetSolidVolume(star));
    }

    [Fact]
    public void DraftAngle_OfBoxSides_MakesAFrustum()
    {
        var box = Solids.CreateBoxFromCorner(10, 10, 10);
        Face[] sides = [.. Faces.GetFaces(box).Where(face => Math.Abs(FaceParameters.NormalOnUv(face).Y) < 0.5)];

        var drafted = Drafts.DraftAngle(box, sides, Up, 5, default, Up);

        var change = 20 * Math.Tan(double.DegreesToRadians(5));
        var top = (10 - change) * (10 - change);
        Near.Equal(10 * (100 + top + (10 * (10 - change))) / 3, Solids.GetSolidVolume(drafted));
    }

    [Fact]
    public void MakeDraft_OfSquare_GrowsAsFarAsAsked()
    {
        var wire = Wires.CreateSquareWire(10, direction: Up);

        Near.Equal(20, Bounds.Of(Drafts.MakeDraft(wire, Up, 5, 20)).Size.Y, 0.02);
        Assert.InRange(
            Bounds.Of(Drafts.MakeDraftToShape(wire, Faces.CreateSquareFace(40, new Point3(0, 15, 0), Up), Up)).Size.Y, 10, 15.001);
    }

    [Theory]
    [InlineData("val/10", false, "1.25 mm")]
    [InlineData("(val + 1) * -2", false, "-27.00 mm")]
    [InlineData("L = val", true, "L = 12.5 mm")]
    [InlineData("1 +", false, "12.50 mm")]
    [InlineData("val/0", false, "12.50 mm")]
    public void DimensionLabel_OfSumOrSentence_IsWritten(string overwrite, bool trimmed, string expected) =>
        Assert.Equal(expected, DimensionLabel.Of(12.5, overwrite, 2, "mm", trimmed));

    [Fact]
    public void CreateFaceFromWire_ThatCrossesItself_IsRefused()
    {
        var bow = Wires.CreatePolygonWire([new(0, 0, 0), new(4, 0, 0), new(0, 0, 4), new(4, 0, 4)]);

        var failure = Assert.Throws<FormwrightException>(() => Faces.CreateFaceFromWire(bow));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
        Assert.Contains("crosses itself", failure.Error.Message, StringComparison.Ordinal);
    }
}
