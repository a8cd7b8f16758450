using Formwright.Design.Modelling;

namespace Formwright.Design.Tests.Modelling;

public class OutlineRoomTests
{
    private static readonly Outline Angle = Outline.Polygon([(0, 0), (40, 0), (40, 10), (10, 10), (10, 30), (0, 30)]);

    [Theory]
    [InlineData(5, 20, 5)]
    [InlineData(20, 5, 5)]
    [InlineData(20, 20, -10)]
    [InlineData(-3, -4, -5)]
    public void Room_OfAnAngle_IsTheDistanceFromItsOutline(double x, double y, double room) => Assert.Equal(room, Angle.Room(x, y), 9);

    [Theory]
    [InlineData(0, 0, 10)]
    [InlineData(0, 15, -5)]
    [InlineData(25, 0, 5)]
    public void Room_OfASlot_CountsItsArcs(double x, double y, double room) => Assert.Equal(room, Outline.Slot((-20, 0), (20, 0), 20).Room(x, y), 9);

    [Fact]
    public void Inset_OfAnAngle_IsNarrowerByTheDistanceOnEverySide()
    {
        var inner = Angle.Inset(2)!;

        // An arm 6 wide and 36 long, and one 6 wide on the 20 that remain.
        Assert.Equal((36 * 6) + (20 * 6), inner.Area, 9);
    }

    [Fact]
    public void Inset_OfASlot_KeepsItsCentres() => Assert.Equal((40 * 14) + (Math.PI * 49), Outline.Slot((-20, 0), (20, 0), 20).Inset(3)!.Area, 9);

    [Fact]
    public void Inset_OfAHalfDisc_CutsTheCornersOfArcAndLine()
    {
        var inner = Outline.From(-10, 0).To(10, 0).Arc(-10, 0, Math.PI).Inset(2)!;

        // What a line 2 above the centre leaves of a disc of radius 8.
        Assert.Equal((64 * Math.Acos(0.25)) - (2 * Math.Sqrt(60)), inner.Area, 9);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Inset_MoreThanHalfAnArm_LeavesNothing(double distance) => Assert.Null(Angle.Inset(distance));

    [Fact]
    public void Middle_OfATriangle_IsItsCentroid()
    {
        var (x, y) = Outline.Polygon([(0, 0), (30, 0), (0, 60)]).Middle;

        Assert.Equal(10, x, 9);
        Assert.Equal(20, y, 9);
    }

    [Fact]
    public void Middle_OfAChannel_LiesInTheMaterial()
    {
        var channel = Outline.Polygon([(0, 0), (40, 0), (40, 40), (30, 40), (30, 10), (10, 10), (10, 40), (0, 40)]);

        var (x, y) = channel.Middle;

        Assert.True(channel.Room(x, y) >= 5 - 1e-3);
    }

    [Fact]
    public void CrossesItself_BowTie_IsFound()
    {
        Assert.True(Outline.Polygon([(0, 0), (10, 10), (10, 0), (0, 10)]).CrossesItself());
        Assert.False(Angle.CrossesItself());
    }
}
