using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations.Exchange;

public sealed class SvgTests : ScopedTest
{
    [Theory]
    [InlineData("<rect width='6' height='4'/>", 20)]
    [InlineData("<rect width='6' height='4' rx='1'/>", 12 + (2 * Math.PI))]
    [InlineData("<circle r='3'/>", 6 * Math.PI)]
    [InlineData("<line x2='3' y2='4'/>", 5)]
    [InlineData("<polyline points='0,0 3,0 3,4'/>", 7)]
    [InlineData("<polygon points='0 0 3 0 3 4'/>", 12)]
    [InlineData("<path d='M1 1h3v4Z'/>", 12)]
    [InlineData("<path d='m1 1 3 0 0 4z'/>", 12)]
    [InlineData("<path d='M0 0A5 5 0 0110 0'/>", 5 * Math.PI)]
    [InlineData("<path d='M0 0A1 1 0 0 1 10 0'/>", 5 * Math.PI)]
    [InlineData("<path d='M0 0C1 0 2 0 3 0S5 0 6 0'/>", 6)]
    [InlineData("<path d='M0 0Q1 0 2 0T4 0'/>", 4)]
    [InlineData("<circle r='3' transform='rotate(30) scale(2)'/>", 12 * Math.PI)]
    [InlineData("<g transform='translate(5 5)'><circle r='1' transform='matrix(0 2 -2 0 1 1)'/></g>", 4 * Math.PI)]
    public void Wire_OfAnElement_HasItsLength(string element, double length)
    {
        var drawn = Assert.Single(Read(Svg(element)).Shapes);

        Assert.False(drawn.IsFace);
        Near.Equal(length, Wires.GetWireLength((Wire)drawn.Shape), 1e-6);
    }

    [Theory]
    [InlineData("<rect width='6' height='4'/>", SvgFaceStrategy.Auto, 24)]
    [InlineData("<ellipse rx='3' ry='2'/>", SvgFaceStrategy.Nonzero, 6 * Math.PI)]
    [InlineData("<circle r='1' transform='skewX(45)'/>", SvgFaceStrategy.Auto, Math.PI)]
    [InlineData("<circle r='1' transform='scale(-3 2)'/>", SvgFaceStrategy.Auto, 6 * Math.PI)]
    [InlineData(Gusset, SvgFaceStrategy.EvenOdd, 54 - 6)]
    [InlineData(Gusset, SvgFaceStrategy.Nonzero, 54)]
    [InlineData(Gusset, SvgFaceStrategy.PerSubpath, 54 + 6)]
    [InlineData("<path fill-rule='evenodd' d='M0 0H12L0 9ZM1 1H4V3H1Z'/>", SvgFaceStrategy.Auto, 54 - 6)]
    [InlineData("<path d='M0 0H12L0 9ZM1 1V3H4V1Z'/>", SvgFaceStrategy.Auto, 54 - 6)]
    [InlineData("<path d='M0 0H12L0 9ZM1 1H6V4H1ZM2 1.5V3.5H5V1.5ZM3 2V3H4.5V2Z'/>", SvgFaceStrategy.Nonzero, 54 - 1.5)]
    [InlineData("<path d='M0 0H3L0 2ZM5 0H9L7 5Z'/>", SvgFaceStrategy.Auto, 3 + 10)]
    public void Face_OfAnElement_FollowsTheRule(string element, SvgFaceStrategy strategy, double area)
    {
        var drawn = Assert.Single(Read(Svg(element), strategy).Shapes);

        Assert.True(drawn.IsFace);
        Near.Equal(area, Faces.GetFaceArea(drawn.Shape), 1e-6);
    }

    [Fact]
    public void Style_Inherited_IsTold()
    {
        var drawing = Read(
            """<svg viewBox="0 0 100 50" xmlns="http://www.w3.org/2000/svg"><g stroke="#123456" style="fill:none; stroke-width:2px"><rect id="r" class="c d" width="1" height="2" opacity=".5"/></g></svg>""",
            SvgFaceStrategy.Auto);

        var drawn = Assert.Single(drawing.Shapes);
        Assert.Equal(("rect", "none", "#123456", 2.0, 0.5, "r", "c d"), (drawn.ElementType, drawn.Fill, drawn.Stroke, drawn.StrokeWidth, drawn.Opacity, drawn.Id, drawn.ClassName));
        Assert.False(drawn.IsFace);
        Assert.Equal([0, 0, 100, 50], drawing.ViewBox!);
        Assert.Empty(drawing.Warnings);
    }

    [Fact]
    public void Hidden_AndDefined_AreDrawnOnlyOnRequest()
    {
        const string Hidden = "<defs><rect width='1' height='1'/></defs><rect width='1' height='1' display='none'/><circle r='1'/>";

        Assert.Equal(["circle"], Read(Svg(Hidden)).Shapes.Select(shape => shape.ElementType));
        Assert.Equal(["rect", "circle"], SvgDrawings.LoadSVGStructured(Svg(Hidden), includeInvisible: true, direction: Point3.UnitY).Shapes.Select(shape => shape.ElementType));
    }

    [Theory]
    [InlineData(BasicAlignment.MidMid, 0, 0)]
    [InlineData(BasicAlignment.TopLeft, 3, -2)]
    [InlineData(BasicAlignment.BottomRight, -3, 2)]
    public void Drawing_LiesOnTheGround_AtItsAlignment(BasicAlignment alignment, double x, double z)
    {
        var box = Bounds.BoundingBoxOfShape(SvgDrawings.LoadSVG(Svg("<rect x='50' y='70' width='6' height='4'/>"), alignment: alignment, direction: Point3.UnitY));

        Near.Equal(new Point3(x, 0, z), box.Center);
        Near.Equal(new Point3(6, 0, 4), box.Size);
    }

    [Fact]
    public void Drawing_ScaledAndTurned_StandsWhereItIsSent()
    {
        var shape = SvgDrawings.LoadSVG(Svg("<rect width='6' height='4'/>"), scale: 2, direction: Point3.UnitX, center: new Point3(1, 2, 3));

        var box = Bounds.BoundingBoxOfShape(shape);
        Near.Equal(new Point3(1, 2, 3), box.Center);
        Near.Equal(0, box.Size.X, 1e-6);
    }

    [Fact]
    public void Sample_IsTwoClosedOutlines() => Assert.Equal(2, Wires.GetWires(SvgDrawings.LoadSVG(direction: Point3.UnitY)).Count(Wires.IsWireClosed));

    [Fact]
    public void Ribbons_AreWiresAndTheWarningOfTheVendorsKernel()
    {
        var drawing = SvgDrawings.LoadSVGStructured(Svg("<line x2='3' y2='4' stroke='red' stroke-width='2'/>"), makeRibbons: true, direction: Point3.UnitY);

        Assert.Equal(["makeRibbons is not supported yet; stroked paths are returned as wires."], drawing.Warnings);
        Assert.Equal((false, 2.0), (drawing.Shapes[0].IsFace, drawing.Shapes[0].StrokeWidth));
        Near.Equal(5, Wires.GetWireLength((Wire)drawing.Shapes[0].Shape), 1e-6);
    }

    [Fact]
    public void Drawing_ThatIsNone_IsAWarningOrRefused()
    {
        Assert.Equal(["No <svg> root element found."], Read("").Warnings);
        Assert.Contains("wrong", Assert.Single(Read(Svg("<path d='M0 0H5 oops'/>")).Warnings), StringComparison.Ordinal);
        Assert.Contains("line 1", Assert.Throws<FormwrightException>(() => Read("<svg><rect></svg>")).Message, StringComparison.Ordinal);
        Assert.Throws<FormwrightException>(() => SvgDrawings.LoadSVG(Svg("<text>Hi</text>")));
    }

    // A triangle of area 54 and in it, running the same way, a rectangle of 6.
    private const string Gusset = "<path d='M0 0H12L0 9ZM1 1H4V3H1Z'/>";

    private static SvgResult Read(string svg, SvgFaceStrategy strategy = SvgFaceStrategy.None) =>
        SvgDrawings.LoadSVGStructured(svg, strategy, direction: Point3.UnitY);

    private static string Svg(string content) => $"<svg>{content}</svg>";
}
