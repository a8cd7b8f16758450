using System.Globalization;
using System.Text;
using Formwright.Core;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Exchange;

public sealed class ExchangeTests : ScopedTest
{
    public static TheoryData<string> PartNames => [.. Parts.Names];

    public static TheoryData<string> Formats => ["step", "iges", "brep"];

    [Theory]
    [MemberData(nameof(PartNames))]
    public void Step_RoundTrip_KeepsTheVolume(string part)
    {
        var (shape, volume) = Parts.Make(part);

        Near.Equal(volume, Volume(RoundTrip("step", BrepDocument.Of(shape))));
    }

    [Theory]
    [MemberData(nameof(PartNames))]
    public void Brep_RoundTrip_KeepsEverything(string part)
    {
        var (shape, volume) = Parts.Make(part);

        var read = RoundTrip("brep", BrepDocument.Of(shape)).Bodies[0].Shape;

        var (before, after) = (ShapeInspector.Inspect(shape), ShapeInspector.Inspect(read));
        // The format carries 15 digits.
        Near.Equal(before.Volume, after.Volume, 1e-12);
        Near.Equal(before.Area, after.Area, 1e-12);
        Near.Equal(before.Bounds, after.Bounds, 1e-12 * before.Bounds.Diagonal);
        Assert.Equal((before.Solids, before.Faces, before.Edges, before.Vertices), (after.Solids, after.Faces, after.Edges, after.Vertices));
        Assert.Equal(shape.Kind, read.Kind);
        Assert.True(after.Valid);
        Near.Equal(volume, after.Volume);
    }

    [Theory]
    [MemberData(nameof(PartNames))]
    public void Iges_RoundTrip_KeepsTheVolumeWithinOneInTenThousand(string part)
    {
        var (shape, volume) = Parts.Make(part);

        // IGES has no elementary solids and its numbers carry fewer digits.
        Near.Equal(volume, Volume(RoundTrip("iges", BrepDocument.Of(shape))), 1e-4);
    }

    [Theory]
    [InlineData(StepSchema.Ap214, "AUTOMOTIVE_DESIGN")]
    [InlineData(StepSchema.Ap242, "AP242_MANAGED_MODEL_BASED_3D_ENGINEERING")]
    public void Step_Header_NamesSchemaTimeAndUnit(StepSchema schema, string name)
    {
        using var stream = new MemoryStream();
        var time = DateTimeOffset.Parse("2024-05-06T07:08:09Z", CultureInfo.InvariantCulture);
        StepExchange.Write(BrepDocument.Of(Solids.CreateCube(), "cube"), stream, schema, time);
        var text = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Contains(name, text, StringComparison.Ordinal);
        Assert.Contains("'2024-05-06T07:08:09'", text, StringComparison.Ordinal);
        Assert.Contains("SI_UNIT(.MILLI.,.METRE.)", text, StringComparison.Ordinal);
        Assert.Contains("PRODUCT('cube','cube'", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StepSchema.Ap214)]
    [InlineData(StepSchema.Ap242)]
    public void Step_RoundTrip_KeepsBodiesNamesAndColors(StepSchema schema)
    {
        var document = new BrepDocument(
        [
            new(Solids.CreateCube(2), "O'Brien's \\ Gehäuse Ø20 部品", new Rgba(0.8, 0.2, 0.4)),
            new(Parts.FilletedCube(10, 1), "lid", null),
            new(Solids.CreateSphere(1, new Point3(9, 0, 0)), "glass", new Rgba(0.1, 0.9, 1, 0.25)),
        ]);
        using var stream = new MemoryStream();
        StepExchange.Write(document, stream, schema);
        stream.Position = 0;

        var read = StepExchange.Read(stream);

        Assert.Equal(document.Bodies.Select(body => body.Name), read.Bodies.Select(body => body.Name));
        Assert.All(read.Bodies, body => Assert.Equal(ShapeKind.Solid, body.Shape.Kind));
        AssertColor(document.Bodies[0].Color, read.Bodies[0].Color);
        Assert.Null(read.Bodies[1].Color);
        AssertColor(document.Bodies[2].Color, read.Bodies[2].Color);
    }

    [Fact]
    public void Step_OfABallNotchedAcrossItsSeam_ComesBackAsTheBall()
    {
        var ball = Booleans.Difference(Solids.CreateSphere(5), [Solids.CreateBox(6, 6, 6, new Point3(3, 0, 0))]);
        using var stream = new MemoryStream();
        StepExchange.Write(BrepDocument.Of(ball, "ball"), stream);
        stream.Position = 0;

        var read = StepExchange.Read(stream).Bodies[0].Shape;

        Assert.Equal(ShapeInspector.Inspect(ball).Volume!, ShapeInspector.Inspect(read).Volume!, 1e-4);
        // Beside the notch, three from the middle, the ball reaches to four.
        var bounds = Tessellator.Tessellate(read, new TessellationOptions(0.01)).Bounds();
        Assert.Equal(-5, bounds.Min.X, 0.02);
        Assert.Equal(4, bounds.Max.X, 0.02);
    }

    [Fact]
    public void Step_WithForeignName_IsPlainAscii()
    {
        var bytes = Write("step", BrepDocument.Of(Solids.CreateCube(), "Ø部"));

        Assert.All(bytes, value => Assert.InRange(value, 0, 127));
        Assert.Contains(@"'\X2\00D8\X0\\X2\90E8\X0\'", Encoding.ASCII.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Iges_RoundTrip_KeepsNameAndColor()
    {
        var read = RoundTrip("iges", BrepDocument.Of(Solids.CreateCube(2), "Lid", new Rgba(0.8, 0.2, 0.4)));

        var body = Assert.Single(read.Bodies);
        Assert.Equal("Lid", body.Name);
        AssertColor(new Rgba(0.8, 0.2, 0.4), body.Color);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_Twice_GivesTheSameBytes(string format)
    {
        var document = new BrepDocument([new(Parts.DrilledPlate(), "plate", Rgba.Default), new(Solids.CreateCube(), "cube", null)]);

        Assert.Equal(Write(format, document), Write(format, document));
    }

    [Fact]
    public void Step_InMetres_IsReadInMillimetres()
    {
        var text = Encoding.UTF8.GetString(Write("step", BrepDocument.Of(Solids.CreateCube(2))));
        var metres = text.Replace("SI_UNIT(.MILLI.,.METRE.)", "SI_UNIT($,.METRE.)", StringComparison.Ordinal);

        Near.Equal(8e9, Volume(Read("step", Encoding.UTF8.GetBytes(metres))));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_Garbage_IsInvalidInput(string format)
    {
        var random = new byte[5000];
        new Random(7).NextBytes(random);

        AssertUnreadable(format, random);
        AssertUnreadable(format, "hello, this is no model"u8.ToArray());
        AssertUnreadable(format, []);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_CutFile_IsInvalidInput(string format)
    {
        var whole = Write(format, BrepDocument.Of(Parts.FilletedCube(10, 1)));

        foreach (var part in (ReadOnlySpan<double>)[0.02, 0.2, 0.5, 0.8])
        {
            AssertUnreadable(format, whole[..(int)(whole.Length * part)]);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_FileOfOtherFormat_IsInvalidInput(string format)
    {
        foreach (var other in Formats.Select(row => row.Data).Where(other => other != format))
        {
            AssertUnreadable(format, Write(other, BrepDocument.Of(Solids.CreateCube())));
        }
    }

    [Fact]
    public void Read_MissingFile_IsNotFound()
    {
        var path = Path.Combine(Path.GetTempPath(), "formwright-none", "none.step");

        Assert.Equal(ErrorCode.NotFound, Assert.Throws<FormwrightException>(() => StepExchange.Read(path)).Error.Code);
        Assert.Equal(ErrorCode.NotFound, Assert.Throws<FormwrightException>(() => IgesExchange.Read(path)).Error.Code);
        Assert.Equal(ErrorCode.NotFound, Assert.Throws<FormwrightException>(() => BrepExchange.Read(path)).Error.Code);
    }

    [Fact]
    public void Write_ToMissingFolder_Fails()
    {
        var path = Path.Combine(Path.GetTempPath(), "formwright-none", "none.step");
        var document = BrepDocument.Of(Solids.CreateCube());

        Assert.Equal(ErrorCode.Internal, Assert.Throws<FormwrightException>(() => StepExchange.Write(document, path)).Error.Code);
        Assert.Equal(ErrorCode.Internal, Assert.Throws<FormwrightException>(() => IgesExchange.Write(document, path)).Error.Code);
        Assert.Equal(ErrorCode.Internal, Assert.Throws<FormwrightException>(() => BrepExchange.Write(document, path)).Error.Code);
    }

    [Theory]
    [InlineData("step")]
    [InlineData("iges")]
    public void Write_DocumentWithoutBodies_IsRefused(string format) =>
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => Write(format, new BrepDocument([]))).Error.Code);

    [Fact]
    public void Exchange_FromSeveralThreads_Survives() =>
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            using var scope = KernelScope.Begin();
            var format = i % 2 == 0 ? "step" : "iges";
            Near.Equal(Math.Pow(i + 1, 3), Volume(RoundTrip(format, BrepDocument.Of(Solids.CreateCube(i + 1)))), 1e-4);
        });

    private static double Volume(BrepDocument document) => document.Bodies.Sum(body => Solids.GetSolidVolume(body.Shape));

    private static BrepDocument RoundTrip(string format, BrepDocument document) => Read(format, Write(format, document));

    private static byte[] Write(string format, BrepDocument document)
    {
        using var stream = new MemoryStream();
        switch (format)
        {
            case "step":
                StepExchange.Write(document, stream);
                break;
            case "iges":
                IgesExchange.Write(document, stream);
                break;
            default:
                BrepExchange.Write(document, stream);
                break;
        }

        return stream.ToArray();
    }

    private static BrepDocument Read(string format, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return format switch
        {
            "step" => StepExchange.Read(stream),
            "iges" => IgesExchange.Read(stream),
            _ => BrepExchange.Read(stream),
        };
    }

    private static void AssertUnreadable(string format, byte[] bytes)
    {
        var failure = Assert.Throws<FormwrightException>(() => Read(format, bytes));
        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
    }

    private static void AssertColor(Rgba? expected, Rgba? actual)
    {
        Assert.NotNull(actual);
        Near.Equal(new Point3(expected!.Value.R, expected.Value.G, expected.Value.B), new Point3(actual.Value.R, actual.Value.G, actual.Value.B), 1e-4);
        Near.Equal(expected.Value.A, actual.Value.A, 1e-4);
    }
}
