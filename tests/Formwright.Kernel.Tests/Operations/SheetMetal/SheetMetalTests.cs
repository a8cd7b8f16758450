using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations.SheetMetalTests;

public sealed class SheetMetalTests : ScopedTest
{
    [Fact]
    public void UnfoldSolidReport_OfAnAngle_HasTheLengthsOfThePractice()
    {
        var report = Report(SheetParts.Angle());

        Assert.True(report.Ok, report.Error);
        Assert.Equal("", report.Warning);
        Near.Equal(2, report.Thickness!.Value);
        var bend = Assert.Single(report.Bends!);
        Near.Equal(90, bend.AngleDeg);
        Near.Equal([2, 4, 3], [bend.InnerRadius, bend.OuterRadius, bend.NeutralRadius]);
        Near.Equal(1.5 * Math.PI, bend.Allowance);
        Near.Equal(8 - (1.5 * Math.PI), bend.BendDeduction);
        Near.Equal([4, Math.PI, 2 * Math.PI], [bend.OutsideSetback, bend.InnerArcLength, bend.OuterArcLength]);
        Near.Equal([0, 0, 92 + (1.5 * Math.PI), 30], report.FlatBBox!);
        Near.Equal(96.712, report.FlatBBox![2], 1e-5);
        Near.Equal(30, bend.BendLineLength);
        Near.Equal(46 + (0.75 * Math.PI), bend.LineMid.X);
        Assert.Equal(("down", "cyl", false), (bend.Direction, bend.Kind, bend.LayoutApprox));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.33)]
    [InlineData(1)]
    public void KFactor_OfAnAngle_MovesTheNeutralFibre(double kFactor) =>
        Near.Equal(92 + (Math.PI / 2 * (2 + (kFactor * 2))), Report(SheetParts.Angle(), kFactor).FlatBBox![2]);

    public static TheoryData<string, int, double> Parts => new()
    {
        { "angle", 1, (92 + (1.5 * Math.PI)) * 30 },
        { "channel", 2, (40 + 60 + 40 + (2 * Math.PI / 2 * 3)) * 25 },
        { "Z", 2, (40 + 60 + 40 + (2 * Math.PI / 2 * 3)) * 25 },
        { "acute Z", 2, (40 + 60 + 40 + (Math.PI * 3 * (120 + 30) / 180)) * 25 },
        { "hem", 1, (40 + 30 + (Math.PI * 1.5)) * 25 },
        { "curl", 1, (40 + (Math.PI * 11 * 270 / 180)) * 25 },
        { "plate", 0, 60 * 25 },
        { "four flanges", 4, ((120 + (Math.PI * 3.75)) * 40) + ((100 + (Math.PI * 3.75)) * 50) - (40 * 50) },
        { "conical bend", 1, (2 * 20 * Math.Sqrt(916)) + (Math.PI / 2 * (6 + (30 / Math.Sqrt(916))) * Math.Sqrt(916)) },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void UnfoldSolid_OfAnyPart_HasTheAreaOfItsNeutralFibre(string name, int bends, double area)
    {
        var part = Make(name);

        var report = Report(part);
        var flat = SheetMetal.UnfoldSolidToFlat(part);

        Assert.True(report.Ok, report.Error);
        Assert.Equal("", report.Warning);
        Assert.Equal(bends, report.Bends!.Count);
        Near.Equal(area, report.FlatArea!.Value);
        Near.Equal(area, Faces.GetFaceArea(flat));
        // By Pappus, the fibre in the middle times the thickness is the volume.
        Near.Equal(Solids.GetSolidVolume(part), report.FlatArea.Value * report.Thickness!.Value);
        Assert.DoesNotContain(report.Bends, bend => bend.LayoutApprox);
        Near.Equal(0, Bounds.Of(flat).Size.Z);
        Assert.Equal(report.Placed!.Count, Faces.GetFaces(flat).Count);
    }

    [Fact]
    public void Bends_OfAZ_GoBothWays() =>
        Assert.Equal(["down", "up"], Report(Make("Z")).Bends!.Select(bend => bend.Direction).Order());

    [Fact]
    public void Bend_OfACone_TellsItsRadiiAtBothEnds()
    {
        var bend = Assert.Single(Report(SheetParts.ConicalBend()).Bends!);

        // Across its axis the wall is thicker than along its normal.
        var across = 2 * 30 / Math.Sqrt(916);
        Assert.Equal("cone", bend.Kind);
        Near.Equal([4, 8], [.. new[] { bend.InnerRadiusStart, bend.InnerRadiusEnd }.Order()]);
        Near.Equal([4 + across, 8 + across], [.. new[] { bend.OuterRadiusStart, bend.OuterRadiusEnd }.Order()]);
        Near.Equal(Math.Sqrt(916), bend.BendLineLength);
    }

    [Fact]
    public void Roles_OfADrilledAngle_TellSidesRimsAndHoles()
    {
        var part = Booleans.Difference(SheetParts.Angle(), [Solids.CreateCylinder(3, 40, new Point3(20, -20, 15), Point3.UnitY)]);

        var report = Report(part);

        var roles = report.Faces!.CountBy(face => face.Role).ToDictionary();
        Assert.Equal(new() { ["referenceFlat"] = 2, ["otherSideFlat"] = 2, ["bend"] = 2, ["rim"] = 4, ["cutout"] = 1 }, roles);
        Assert.All(report.Faces!.Where(face => face.Reference), face => Assert.Equal(face.Index, report.Faces![face.Opposite].Opposite));
        Assert.Equal(["cutout", "duplicate", "fold"], report.Faces!.Select(face => face.BendOutcome).OfType<string>().Order());
        Near.Equal(1, report.Faces!.Single(face => face.BendOutcome == "fold").TangentDot!.Value);
        Near.Equal(Solids.GetSolidSurfaceArea(part), report.TotalArea!.Value);
        Near.Equal(((92 + (1.5 * Math.PI)) * 30) - (9 * Math.PI), report.FlatArea!.Value);
    }

    [Fact]
    public void Cutout_AcrossABend_StaysInThePattern()
    {
        // A slot of 10 along the whole bend and 6 into each leg, in the middle of the width.
        var part = Booleans.Difference(SheetParts.Angle(), [Solids.CreateBoxFromCorner(20, 10, 20, new Point3(40, -8, 10))]);

        var report = Report(part);
        var flat = SheetMetal.UnfoldSolidToFlat(part);

        Assert.True(report.Ok, report.Error);
        Near.Equal(Solids.GetSolidVolume(part) / 2, report.FlatArea!.Value);
        Near.Equal([0, 0, 92 + (1.5 * Math.PI), 30], report.FlatBBox!);
        // The bend is in two pieces beside the slot; together they are as long as what is left of the width.
        Near.Equal(20, report.Bends!.Sum(bend => bend.BendLineLength));
        Near.Equal(report.FlatArea.Value, Faces.GetFaceArea(flat));
    }

    [Fact]
    public void Hole_PartlyInABend_KeepsItsAreaInThePattern()
    {
        var part = Booleans.Difference(SheetParts.Angle(), [Solids.CreateCylinder(2.5, 40, new Point3(44.5, -20, 15), Point3.UnitY)]);

        var report = Report(part);

        Assert.True(report.Ok, report.Error);
        // The walls of the hole do not stand upright on the bend, so that both sides differ; the reference side is kept.
        Near.Equal(Solids.GetSolidVolume(part) / 2, report.FlatArea!.Value, 5e-3);
        Assert.False(Assert.Single(report.Bends!).LayoutApprox);
    }

    [Fact]
    public void Solids_Several_LieBesideEachOther()
    {
        var shape = Compounds.MakeCompound([SheetParts.Angle(), Solids.CreateSphere(20, new Point3(0, 100, 0)), Make("channel")]);

        var reports = SheetMetal.UnfoldSolidReport(shape);
        var patterns = FlatPatterns.Of(shape, cancel: TestContext.Current.CancellationToken);

        Assert.Equal([true, false, true], reports.Select(report => report.Ok));
        Assert.Equal([0, 2], patterns.Patterns.Select(pattern => pattern.SolidIndex));
        Assert.True(Bounds.Of(patterns.Patterns[0].Shape).Max.X < Bounds.Of(patterns.Patterns[1].Shape).Min.X);
        Near.Equal(reports[0].FlatArea!.Value + reports[2].FlatArea!.Value, Faces.GetFaceArea(patterns.ToShape()));
        // Ten faces of the angle and one of the sphere come before.
        Assert.Equal(reports[0].Faces![0].Uid + 11, reports[2].Faces![0].Uid);
    }

    [Fact]
    public void Tube_RolledClosed_IsCutAtItsSeam()
    {
        var report = Report(global::Formwright.Kernel.Tests.Parts.Tube(20, 19, 50));

        Assert.True(report.Ok, report.Error);
        Assert.Contains("cut along its seam", report.Warning, StringComparison.Ordinal);
        Near.Equal(2 * Math.PI * 19.5 * 50, report.FlatArea!.Value);
        Near.Equal(360, Assert.Single(report.Bends!).AngleDeg);
    }

    [Fact]
    public void Profile_Closed_IsCutAtAJoint()
    {
        var report = Report(SquareTube());

        Assert.True(report.Ok, report.Error);
        Assert.Contains("closed", report.Warning, StringComparison.Ordinal);
        Assert.Equal(4, report.Bends!.Count);
        Near.Equal((4 * 30 + (2 * Math.PI * 4)) * 60, report.FlatArea!.Value);
    }

    [Fact]
    public void Pattern_ThatOverlapsItself_IsWarnedOf()
    {
        // Two flanges in the inner corner of an L: upright they pass each other, laid flat they do not.
        var flange = SheetParts.Profile(20, 1, 2, 30, 90, 30);
        var part = Booleans.Union([
            Solids.CreateBoxFromCorner(60, 30, 1, new Point3(0, -1, 0)),
            Solids.CreateBoxFromCorner(30, 60, 1, new Point3(0, -1, 0)),
            Transforms.Translate(flange, new Point3(0, 0, 35)),
            Transforms.Translate(Transforms.Rotate(flange, Point3.UnitY, -90), new Point3(55, 0, 0)),
        ]);

        var report = Report(part);

        Assert.True(report.Ok, report.Error);
        Assert.Contains("overlaps itself", report.Warning, StringComparison.Ordinal);
        Near.Equal(Solids.GetSolidVolume(part), report.FlatArea!.Value);
    }

    [Theory]
    [InlineData("sphere", "no two of its planes")]
    [InlineData("torus", "no two of its planes")]
    [InlineData("filleted cube", "no sheet metal of one thickness")]
    [InlineData("cube", "no sheet metal of one thickness")]
    [InlineData("wedge", "no sheet metal")]
    [InlineData("stepped", "its thickness varies")]
    [InlineData("sharp", "folds need a radius")]
    public void UnfoldSolid_OfNoSheet_SaysWhy(string name, string reason)
    {
        var part = Make(name);

        var report = Report(part);
        var failure = Assert.Throws<FormwrightException>(() => SheetMetal.UnfoldSolidToFlat(part));

        Assert.False(report.Ok);
        Assert.Contains(reason, report.Error, StringComparison.Ordinal);
        Assert.Equal((ErrorCode.KernelFailed, report.Error), (failure.Error.Code, failure.Error.Message));
    }

    [Fact]
    public void Thickness_Given_IsUsedOrRefusedWithTheMeasuredOne()
    {
        var right = Report(SheetParts.Angle(), thickness: 2);
        var wrong = Report(SheetParts.Angle(), thickness: 3.5);

        Assert.True(right.Ok, right.Error);
        Assert.False(wrong.Ok);
        Assert.Contains("3.5 apart; most of them are 2 apart", wrong.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.1, 0, "params.kFactor")]
    [InlineData(1.1, 0, "params.kFactor")]
    [InlineData(double.NaN, 0, "params.kFactor")]
    [InlineData(0.5, -1, "params.thicknessOverride")]
    [InlineData(0.5, double.NaN, "params.thicknessOverride")]
    [InlineData(0.5, double.PositiveInfinity, "params.thicknessOverride")]
    public void Numbers_OutOfRange_AreRefused(double kFactor, double thickness, string field)
    {
        var failure = Assert.Throws<FormwrightException>(() => SheetMetal.UnfoldSolidReport(SheetParts.Angle(), kFactor, thickness));

        Assert.Equal((ErrorCode.InvalidInput, field), (failure.Error.Code, failure.Error.Field));
    }

    [Fact]
    public void Shape_WithoutSolids_IsRefused() => Assert.Equal(
        ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => SheetMetal.UnfoldSolidReport(Faces.CreateSquareFace(10))).Error.Code);

    private static SolidUnfolding Report(Shape part, double kFactor = 0.5, double thickness = 0) =>
        Assert.Single(SheetMetal.UnfoldSolidReport(part, kFactor, thickness));

    private static Shape Make(string name) => name switch
    {
        "angle" => SheetParts.Angle(),
        "channel" => SheetParts.Profile(25, 2, 2, 40, 90, 60, 90, 40),
        "Z" => SheetParts.Profile(25, 2, 2, 40, 90, 60, -90, 40),
        "acute Z" => SheetParts.Profile(25, 2, 2, 40, 120, 60, -30, 40),
        "hem" => SheetParts.Profile(25, 1, 1, 40, 180, 30),
        "curl" => SheetParts.Profile(25, 2, 10, 40, 270),
        "plate" => SheetParts.Profile(25, 2, 2, 60),
        "four flanges" => SheetParts.FourFlanges(),
        "conical bend" => SheetParts.ConicalBend(),
        "cube" => Solids.CreateCube(10),
        "wedge" => Sweeps.Extrude(Faces.CreatePolygonFace([new(0, 0, 0), new(60, 0, 0), new(60, 6, 0), new(0, 2, 0)]), new Point3(0, 0, 30)),
        "stepped" => Booleans.Union([Solids.CreateBoxFromCorner(60, 30, 2, default), Solids.CreateBoxFromCorner(18, 30, 4, default)]),
        "sharp" => Sweeps.Extrude(Faces.CreatePolygonFace([new(0, 0, 0), new(50, 0, 0), new(50, 2, 0), new(2, 2, 0), new(2, 50, 0), new(0, 50, 0)]), new Point3(0, 0, 30)),
        _ => global::Formwright.Kernel.Tests.Parts.Make(name).Shape,
    };

    private static Shape SquareTube()
    {
        return Booleans.Difference(Rounded(40, 5), [Rounded(36, 3)]);

        static Shape Rounded(double size, double radius)
        {
            var box = Solids.CreateBox(size, size, 60);
            var upright = Edges.GetEdges(box).Select((edge, i) => (Edge: edge, Index: i)).Where(e => Math.Abs(Edges.GetEdgeLength(e.Edge) - 60) < 1e-6);
            return Fillets.FilletEdges(box, radius, indexes: [.. upright.Select(e => e.Index)]);
        }
    }
}
