using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Models;

/// <summary>The bent sheet seen from the side, in the plane of Y (up) and Z (front), its back at z = 0 and its base on y = 0.</summary>
internal sealed class SheetBand
{
    private const int Front = 2;

    /// <summary>Corners of the outside: end of the base, back, ridge, foot of the panel, end of the lip.</summary>
    private readonly Point3[] outside;
    private readonly Point3[] inside;
    private readonly double[] outerRadii;
    private readonly double[] innerRadii;

    /// <param name="sides">Where the corners are.</param>
    /// <param name="thickness">Thickness of the sheet.</param>
    /// <param name="radius">Outer radius of the bends, as far as there is room.</param>
    /// <param name="load">Thickness of what stands on the lip.</param>
    internal SheetBand(SheetSides sides, double thickness, double radius, double load)
    {
        Thickness = thickness;
        var (ridge, foot) = (new Point3(0, sides.Top, sides.BackOffset), new Point3(0, sides.Bottom, sides.Length));
        var outward = Outward((foot - ridge).Normalized());
        var cradle = Math.Min(radius, load / 2);
        outside = [new(0, 0, sides.Length), default, ridge, foot, foot + (outward * (cradle + load))];
        inside = [.. Enumerable.Range(0, outside.Length).Select(InsideOf)];
        outerRadii = new double[outside.Length];
        innerRadii = new double[outside.Length];
        for (var i = 1; i + 1 < outside.Length; i++)
        {
            // Round about the inner side of the bend, so that the sheet keeps its thickness.
            var turnsOut = Turn(i) > 0;
            var wished = i == outside.Length - 2 ? cradle + thickness : radius;
            var outer = Math.Min(wished, Room(i) + (turnsOut ? thickness : 0));
            var inner = Math.Max(0, outer - thickness);
            (outerRadii[i], innerRadii[i]) = turnsOut ? (inner, outer) : (outer, inner);
        }
    }

    internal double Thickness { get; }

    /// <summary>Largest Z.</summary>
    internal double Depth => outside.Concat(inside).Max(point => point.Z);

    /// <summary>Largest Y.</summary>
    internal double Top => outside.Concat(inside).Max(point => point.Y);

    /// <summary>The flat pieces between the bends: base, back wall, front panel.</summary>
    internal IEnumerable<SheetPanel> Panels() => Enumerable.Range(0, Front + 1).Select(i =>
    {
        var along = outside[i + 1] - outside[i];
        return new SheetPanel(outside[i], along.Normalized(), Outward(along.Normalized()), Reach(i), along.Length - Reach(i + 1));
    });

    /// <summary>The closed outline at an X.</summary>
    internal Wire Outline(double x) => RoundedPolygon.Wire(
        [.. outside.Concat(inside.Reverse()).Select(point => point with { X = x })],
        [.. outerRadii.Concat(innerRadii.Reverse())]);

    /// <summary>Puts a shape on the front panel, where it stands on the lip: its Y runs up the panel, its Z away from it.</summary>
    internal Shape OnFrontPanel(Shape shape)
    {
        var panel = Panels().ElementAt(Front);
        var foot = panel.Start + (panel.Along * panel.To);
        var angle = double.RadiansToDegrees(Math.Atan2(-panel.Along.Z, -panel.Along.Y));
        using var leaning = Transforms.Rotate(shape, Point3.UnitX, angle);
        return Transforms.Translate(leaning, foot);
    }

    /// <summary>Refuses a band that runs into itself.</summary>
    internal void RequireSimple()
    {
        Point3[] outline = [.. outside, .. inside.Reverse()];
        for (var i = 0; i < outline.Length; i++)
        {
            for (var j = i + 2; j < outline.Length; j++)
            {
                if ((i > 0 || j + 1 < outline.Length) && Cross(outline[i], outline[i + 1], outline[j], outline[(j + 1) % outline.Length]))
                {
                    throw new FormwrightException(
                        ErrorCode.InvalidInput,
                        "The sheet would run into itself: its panels are too short or too near to each other for its thickness.",
                        "params.heightTop",
                        "Make the thickness smaller, or heightTop, heightBottom and length larger.");
                }
            }
        }
    }

    private static Point3 Outward(Point3 way) => new(0, way.Z, -way.Y);

    private static double Area(Point3 a, Point3 b, Point3 c) => ((b.Y - a.Y) * (c.Z - a.Z)) - ((b.Z - a.Z) * (c.Y - a.Y));

    private static bool Cross(Point3 a, Point3 b, Point3 c, Point3 d) =>
        Area(a, b, c) * Area(a, b, d) <= 0 && Area(c, d, a) * Area(c, d, b) <= 0;

    private Point3 Way(int i) => (outside[i + 1] - outside[i]).Normalized();

    /// <summary>Sine of the turn at a corner; above 0 away from the inside.</summary>
    private double Turn(int i) => Outward(Way(i - 1)).Dot(Way(i));

    /// <summary>The corner moved inwards by the thickness from both its sides.</summary>
    private Point3 InsideOf(int i)
    {
        var before = Outward(Way(Math.Max(0, i - 1)));
        var after = Outward(Way(Math.Min(outside.Length - 2, i)));
        return outside[i] - ((before + after) * (Thickness / (1 + before.Dot(after))));
    }

    /// <summary>The largest radius whose arc takes less than half of both sides.</summary>
    private double Room(int i)
    {
        var shorter = Math.Min((outside[i] - outside[i - 1]).Length, (outside[i + 1] - outside[i]).Length);
        return 0.45 * shorter / HalfTangent(i);
    }

    private double HalfTangent(int i) => Math.Tan(Math.Acos(Math.Clamp(Way(i - 1).Dot(Way(i)), -1, 1)) / 2);

    /// <summary>How much of the sides the bend at a corner takes.</summary>
    private double Reach(int i) => outerRadii[i] == 0 ? 0 : outerRadii[i] * HalfTangent(i);
}

/// <summary>Where the corners of the band are.</summary>
/// <param name="Length">Z of the end of the base and the foot of the panel.</param>
/// <param name="BackOffset">Z of the ridge.</param>
/// <param name="Top">Y of the ridge.</param>
/// <param name="Bottom">Y of the foot of the panel.</param>
internal readonly record struct SheetSides(double Length, double BackOffset, double Top, double Bottom);

/// <summary>A flat piece of the sheet.</summary>
/// <param name="Start">Corner that it is measured from, on the outside.</param>
/// <param name="Along">Its direction, of length 1.</param>
/// <param name="Out">Out of the sheet, of length 1.</param>
/// <param name="From">Where it begins, measured along.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct SheetPanel(Point3 Start, Point3 Along, Point3 Out, double From, double To);
