using Formwright.Design.Modelling;

namespace Formwright.Design.Tests.Modelling;

public class OutlineTests
{
    [Fact]
    public void Circle_AreaMomentAndExtents_AreTheClosedForms()
    {
        var circle = Outline.Circle(3, 10, 2);

        Assert.Equal(9 * Math.PI, circle.Area, 9);
        Assert.Equal(9 * Math.PI * 10, circle.Moment, 9);
        Assert.Equal((7, -1), Rounded(circle.Min));
        Assert.Equal((13, 5), Rounded(circle.Max));
    }

    [Fact]
    public void Rectangle_WithRoundCorners_LosesFourCorners()
    {
        var outline = Outline.Rectangle(40, 20, 5, 100, 0);

        Assert.Equal(800 - ((4 - Math.PI) * 25), outline.Area, 9);
        Assert.Equal(outline.Area * 100, outline.Moment, 6);
        Assert.Equal((80, -10), Rounded(outline.Min));
        Assert.Equal((120, 10), Rounded(outline.Max));
    }

    [Fact]
    public void Outline_RunningTheOtherWay_HasTheSameArea()
    {
        var left = Outline.From(1, 0).To(3, 0).Arc(3, 2, Math.PI).To(1, 2);
        var right = Outline.From(1, 2).To(3, 2).Arc(3, 0, -Math.PI).To(1, 0);

        Assert.Equal(4 + (Math.PI / 2), left.Area, 9);
        Assert.Equal(left.Area, right.Area, 9);
        Assert.Equal(left.Moment, right.Moment, 9);
    }

    [Fact]
    public void Arc_ThroughAPoint_PassesIt()
    {
        var segment = Outline.From(-1, 0).Through(0, 1, 1, 0).Segments().First();

        Assert.Equal((0, 1), Rounded(segment.Middle));
        Assert.Equal((1, 1), Rounded(segment.High));
    }

    [Fact]
    public void Taper_TwoCircles_ReachesBothEnds()
    {
        var lever = Outline.Taper((0, 0), 4, (20, 0), 2);

        Assert.Equal((-4, -4), Rounded(lever.Min));
        Assert.Equal((22, 4), Rounded(lever.Max));
    }

    [Fact]
    public void Revolution_OfACircle_HasTheVolumeOfATorus() =>
        Assert.Equal(2 * Math.PI * Math.PI * 10 * 9, Piece.Revolve(Outline.Circle(3, 10)).Volume!.Value, 6);

    [Fact]
    public void Revolution_OfARing_KnowsItsBore()
    {
        var ring = Piece.Revolve(Outline.Rectangle(4, 10, 0, 8, 5));

        var bore = Assert.Single(ring.Bores);
        Assert.Equal(6, bore.Radius, 9);
        Assert.Equal(10, ring.Bounds.Max.X, 9);
    }

    private static (double X, double Y) Rounded((double X, double Y) point) => (Math.Round(point.X, 9), Math.Round(point.Y, 9));
}
