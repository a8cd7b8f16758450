using System.Text;
using Formwright.Core;

namespace Formwright.Formats.Tests;

public class DxfTests
{
    [Fact]
    public void Read_PlateInCentimetres_GivesMillimetresLayersAndBlocks()
    {
        var drawing = Read(FormatSamples.DxfPlate);

        Assert.Equal(["OUTLINE", "HOLES", "HOLES", "CURVE"], drawing.Paths.Select(path => path.Layer));
        var outline = drawing.Paths[0].Curves;
        Assert.Equal(5, outline.Count);
        Assert.Equal(new LineCurve(default, new Point3(80, 0, 0)), outline[0]);
        var corner = Assert.IsType<ArcCurve>(outline[1]);
        Near(new Point3(80, 20, 0), corner.Center);
        Assert.Equal(20, corner.Radius, 1e-9);
        Assert.Equal((-90, 0), (Math.Round(corner.StartAngle, 9), Math.Round(corner.EndAngle, 9)));
        Assert.Equal(new Point3(20, 20, 0), Assert.IsType<ArcCurve>(drawing.Paths[1].Curves[0]).Center);
        Assert.Equal(new Point3(60, 20, 0), Assert.IsType<ArcCurve>(drawing.Paths[2].Curves[0]).Center);
        Assert.Equal(5, Assert.IsType<ArcCurve>(drawing.Paths[2].Curves[0]).Radius);
        var spline = Assert.IsType<SplineCurve>(drawing.Paths[3].Curves[0]);
        Assert.Equal((2, 3, 6), (spline.Degree, spline.Poles.Count, spline.Knots.Count));
        Assert.Equal(new Point3(10, 10, 0), spline.Poles[1]);
    }

    [Theory]
    [InlineData("1", 25.4)]
    [InlineData("2", 304.8)]
    [InlineData("4", 1)]
    [InlineData("6", 1000)]
    [InlineData("0", 1)]
    [InlineData("99", 1)]
    public void Read_Units_ScaleToMillimetres(string unit, double millimetres)
    {
        var drawing = Read(FormatSamples.Dxf(["9", "$INSUNITS", "70", unit], [], ["0", "CIRCLE", "10", "0", "20", "0", "40", "2"]));

        Assert.Equal(2 * millimetres, Assert.IsType<ArcCurve>(drawing.Paths[0].Curves[0]).Radius, 1e-9);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(-1.0)]
    [InlineData(0.25)]
    [InlineData(-3.0)]
    public void Read_Bulge_StartsAndEndsOnItsVertices(double bulge)
    {
        var text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bulge}");
        var arc = Assert.IsType<ArcCurve>(Entities("0", "LWPOLYLINE", "70", "0", "10", "1", "20", "2", "42", text, "10", "4", "20", "6").Paths[0].Curves[0]);

        Assert.Equal(bulge < 0, arc.Reversed);
        Near(new Point3(1, 2, 0), On(arc, arc.Reversed ? arc.EndAngle : arc.StartAngle));
        Near(new Point3(4, 6, 0), On(arc, arc.Reversed ? arc.StartAngle : arc.EndAngle));

        // The height of the arc over its chord is half the chord times the bulge, by definition.
        var middle = On(arc, (arc.StartAngle + arc.EndAngle) / 2);
        Assert.Equal(Math.Abs(bulge) * 2.5, (middle - new Point3(2.5, 4, 0)).Length, 1e-9);
    }

    [Fact]
    public void Read_HeavyPolyline_SkipsSplineFrameAndCloses()
    {
        var path = Entities(
            "0", "POLYLINE", "8", "L", "66", "1", "70", "1",
            "0", "VERTEX", "10", "0", "20", "0",
            "0", "VERTEX", "10", "5", "20", "5", "70", "16",
            "0", "VERTEX", "10", "4", "20", "0",
            "0", "VERTEX", "10", "4", "20", "3",
            "0", "SEQEND",
            "0", "LINE", "10", "0", "20", "0", "11", "1", "21", "0");

        Assert.Equal([3, 1], path.Paths.Select(p => p.Curves.Count));
        Assert.Equal(new LineCurve(new Point3(4, 3, 0), default), path.Paths[0].Curves[2]);
    }

    [Fact]
    public void Read_ArcFromBelow_IsMirrored()
    {
        var arc = Assert.IsType<ArcCurve>(Entities("0", "ARC", "10", "3", "20", "1", "40", "2", "50", "0", "51", "90", "230", "-1").Paths[0].Curves[0]);

        Near(new Point3(-3, 1, 0), arc.Center);
        Near(new Point3(-3, 3, 0), On(arc, arc.StartAngle));
        Near(new Point3(-5, 1, 0), On(arc, arc.EndAngle));
    }

    [Theory]
    [InlineData(3, 1, 0)]
    [InlineData(1, 3, 30)]
    [InlineData(-2, 0.5, 75)]
    [InlineData(2, -2, 200)]
    public void Read_ArcInUnevenlyScaledBlock_LiesOnTheImageOfTheCircle(double x, double y, double angle)
    {
        var block = new[] { "0", "BLOCK", "2", "B", "10", "1", "20", "0", "0", "ARC", "10", "2", "20", "1", "40", "3", "50", "20", "51", "100", "0", "ENDBLK" };
        var curve = Read(FormatSamples.Dxf([], block,
            ["0", "INSERT", "2", "B", "10", "7", "20", "-4", "41", N(x), "42", N(y), "50", N(angle)])).Paths[0].Curves[0];

        var ends = new[] { 20.0, 60, 100 }.Select(a =>
        {
            var (sin, cos) = Math.SinCos(a * Math.PI / 180);
            var (s, c) = Math.SinCos(angle * Math.PI / 180);
            var (px, py) = ((2 + (3 * cos) - 1) * x, (1 + (3 * sin)) * y);
            return new Point3(7 + (px * c) - (py * s), -4 + (px * s) + (py * c), 0);
        }).ToList();
        var found = curve switch
        {
            ArcCurve arc => new[] { arc.StartAngle, (arc.StartAngle + arc.EndAngle) / 2, arc.EndAngle }.Select(t => On(arc, t)).ToList(),
            EllipseCurve e => new[] { e.StartParameter, (e.StartParameter + e.EndParameter) / 2, e.EndParameter }.Select(t => On(e, t)).ToList(),
            _ => [],
        };
        if (x * y < 0)
        {
            found.Reverse();
        }

        Near(ends[0], found[0]);
        Near(ends[1], found[1]);
        Near(ends[2], found[2]);
    }

    [Fact]
    public void Read_EllipseWithSwappedAxes_KeepsItsPoints()
    {
        var ellipse = Assert.IsType<EllipseCurve>(Entities("0", "ELLIPSE", "10", "0", "20", "0", "11", "2", "21", "0", "40", "1.5", "41", "0", "42", "1.5707963267948966").Paths[0].Curves[0]);

        Assert.Equal(1 / 1.5, ellipse.Ratio, 1e-12);
        Near(new Point3(2, 0, 0), On(ellipse, ellipse.StartParameter));
        Near(new Point3(0, 3, 0), On(ellipse, ellipse.EndParameter));
    }

    [Fact]
    public void Read_BlockThatContainsItself_IsRejected()
    {
        var blocks = new[] { "0", "BLOCK", "2", "A", "0", "INSERT", "2", "B", "10", "0", "20", "0", "0", "ENDBLK", "0", "BLOCK", "2", "B", "0", "INSERT", "2", "a", "10", "0", "20", "0", "0", "ENDBLK" };

        var error = Assert.Throws<FormwrightException>(() => Read(FormatSamples.Dxf([], blocks, ["0", "INSERT", "2", "A", "10", "0", "20", "0"]))).Error;

        Assert.Contains("contains itself", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BlocksThatMultiply_StopAtTheLimit()
    {
        List<string> blocks = [];
        for (var level = 0; level < 30; level++)
        {
            blocks.AddRange(["0", "BLOCK", "2", $"B{level}"]);
            for (var i = 0; i < 10; i++)
            {
                blocks.AddRange(["0", "INSERT", "2", $"B{level + 1}", "10", "0", "20", "0"]);
            }

            blocks.AddRange(["0", "ENDBLK"]);
        }

        blocks.AddRange(["0", "BLOCK", "2", "B30", "0", "ENDBLK"]);

        Assert.Contains("1000000 entities", Assert.Throws<FormwrightException>(() => Read(FormatSamples.Dxf([], [.. blocks], ["0", "INSERT", "2", "B0", "10", "0", "20", "0"]))).Error.Message, StringComparison.Ordinal);
        Assert.Contains("entities", Assert.Throws<FormwrightException>(() => Read(FormatSamples.Dxf([], ["0", "BLOCK", "2", "E", "0", "ENDBLK"],
            ["0", "INSERT", "2", "E", "10", "0", "20", "0", "70", "2000000000", "71", "2000000000"]))).Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NothingUsable_ListsWhatWasFound()
    {
        var error = Assert.Throws<FormwrightException>(() => Entities("0", "TEXT", "10", "0", "0", "TEXT", "10", "1", "0", "HATCH", "2", "SOLID", "0", "LINE", "67", "1", "10", "0", "20", "0", "11", "1", "21", "1")).Error;

        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.Contains("1 HATCH, 1 LINE in paper space, 2 TEXT", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AutoCAD Binary DXF\r\n\u001a\0", "Binary DXF")]
    [InlineData("AC1032\0\0", "DWG")]
    public void Read_OtherVariants_AreUnsupported(string text, string named)
    {
        var error = Assert.Throws<FormwrightException>(() => Read(text)).Error;

        Assert.Equal(ErrorCode.Unsupported, error.Code);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CIRCLE", "10", "0", "20", "0")]
    [InlineData("CIRCLE", "10", "0", "20", "0", "40", "-1")]
    [InlineData("CIRCLE", "10", "nan", "20", "0", "40", "1")]
    [InlineData("LINE", "10", "0", "20", "0", "11", "1")]
    [InlineData("SPLINE", "71", "3", "10", "0", "20", "0", "10", "1", "20", "0")]
    [InlineData("SPLINE", "71", "1", "40", "0", "40", "0", "40", "1", "40", "0.5", "10", "0", "20", "0", "10", "1", "20", "0")]
    [InlineData("LWPOLYLINE", "10", "0", "20", "0", "42", "1e300", "10", "1", "20", "0")]
    [InlineData("INSERT", "2", "B", "10", "0", "20", "0", "41", "0")]
    public void Read_DamagedEntity_NamesItsTypeAndLine(string type, params string[] groups)
    {
        var error = Assert.Throws<FormwrightException>(() => Entities(["0", type, .. groups])).Error;

        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.Contains($"{type} of the DXF file at line 21", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BinaryFile_IsRefusedWithoutControlCharactersInTheMessage()
    {
        var error = Assert.Throws<FormwrightException>(() => Read("PK\u0003\u0004\u0014\u0000part.step\n")).Error;

        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    private static Drawing Entities(params string[] groups) => Read(FormatSamples.Dxf([], [], groups));

    private static Drawing Read(string text) => new Dxf().Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), new ReadLimits());

    private static string N(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Point3 On(ArcCurve arc, double angle) =>
        arc.Center + (new Point3(Math.Cos(angle * Math.PI / 180), Math.Sin(angle * Math.PI / 180), 0) * arc.Radius);

    private static Point3 On(EllipseCurve ellipse, double parameter)
    {
        var (sin, cos) = Math.SinCos(parameter * Math.PI / 180);
        return ellipse.Center + (ellipse.MajorAxis * cos) + (new Point3(-ellipse.MajorAxis.Y, ellipse.MajorAxis.X, 0) * (ellipse.Ratio * sin));
    }

    private static void Near(Point3 expected, Point3 actual) => Assert.True((expected - actual).Length < 1e-9, $"{actual} instead of {expected}");
}
