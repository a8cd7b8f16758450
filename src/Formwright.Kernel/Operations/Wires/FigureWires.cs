using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Outlines of figures, drawn in the XZ plane (the tree in the XY plane), then turned and placed.</summary>
public static class FigureWires
{
    private const double HeartTolerance = 1e-5;

    /// <summary>How much shorter than the other leg a leg of an L is made that is too wide for its corner.</summary>
    private const double LegMargin = 1e-6;

    /// <summary>Star with straight rays, its first tip on X before turning; it runs clockwise seen against its direction.</summary>
    /// <param name="center">Its middle.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="numRays">Number of tips, 3 to 10,000.</param>
    /// <param name="outerRadius">From the centre to a tip, above 0.</param>
    /// <param name="innerRadius">From the centre to a corner between tips, above 0.</param>
    /// <param name="offsetOuterEdges">How far the tips are raised out of the plane along the direction.</param>
    /// <param name="half">True: only the first half of the edges, an open wire.</param>
    /// <returns>A wire of two edges per tip, or of one when half.</returns>
    [Operation("occt.shapes.wire.createStarWire")]
    public static Wire CreateStarWire(
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [Range(3, 10000)] int numRays = 7,
        [Positive] double outerRadius = 2,
        [Positive] double innerRadius = 1,
        double offsetOuterEdges = 0,
        bool half = false) => Star(center, direction, numRays, outerRadius, innerRadius, offsetOuterEdges, half, closed: !half);

    /// <summary>The star of <see cref="CreateStarWire"/>; a half one may be closed along its diameter, as the edge of a face.</summary>
    internal static Wire Star(
        Point3 center, Point3 direction, int numRays, double outerRadius, double innerRadius, double offsetOuterEdges, bool half, bool closed)
    {
        var corners = new Point3[half ? numRays + 1 : 2 * numRays];
        for (var i = 0; i < corners.Length; i++)
        {
            var (sin, cos) = Math.SinCos(Math.PI * i / numRays);
            corners[i] = i % 2 == 0
                ? new Point3(outerRadius * cos, offsetOuterEdges, outerRadius * sin)
                : new Point3(innerRadius * cos, 0, innerRadius * sin);
        }

        var placement = new Placement(0, center, direction);
        return closed ? placement.Polygon(corners) : placement.Polyline(corners);
    }

    /// <summary>Parallelogram with two sides along X. Its sides lean towards -X as Z grows.</summary>
    /// <param name="center">Its middle, or where the origin of its drawing goes.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="aroundCenter">True: centred; false: the rectangle it is sheared from has a corner on the centre.</param>
    /// <param name="width">Length of the sides along X, above 0.</param>
    /// <param name="height">Distance of these sides along Z, above 0.</param>
    /// <param name="angle">Degrees by which the other sides lean, between -90 and 90.</param>
    /// <returns>A closed wire of 4 edges.</returns>
    [Operation("occt.shapes.wire.createParallelogramWire")]
    public static Wire CreateParallelogramWire(
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        bool aroundCenter = true,
        [Positive] double width = 2,
        [Positive] double height = 1,
        [Range(-89.9999, 89.9999)] double angle = 15)
    {
        var shift = height * Math.Tan(double.DegreesToRadians(angle)) / 2;
        var (x, z) = aroundCenter ? (-width / 2, -height / 2) : (0, 0);
        return new Placement(0, center, direction).Polygon(
        [
            new(x + shift, 0, z),
            new(x + width + shift, 0, z),
            new(x + width - shift, 0, z + height),
            new(x - shift, 0, z + height),
        ]);
    }

    /// <summary>Heart, its tip towards -Z before turning. Source: two curves through seven points each, OCCT GeomAPI_Interpolate.</summary>
    /// <param name="center">Middle of its box, roughly.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="rotation">Degrees about +Y, before turning +Y to the direction.</param>
    /// <param name="sizeApprox">Width and height of its box, roughly; above 0.</param>
    /// <returns>A closed wire of 2 edges.</returns>
    [Operation("occt.shapes.wire.createHeartWire")]
    public static Wire CreateHeartWire(
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        double rotation = 0,
        [Positive] double sizeApprox = 2)
    {
        var size = sizeApprox / 2;
        Point3[] right =
        [
            new(0, 0, size * 0.7), new(size / 6, 0, size * 0.9), new(size / 2, 0, size), new(size * 0.75, 0, size * 0.9),
            new(size, 0, size / 4), new(size / 2, 0, -size / 2), new(0, 0, -size),
        ];
        var left = Array.ConvertAll(right, point => new Point3(-point.X, 0, point.Z));
        Array.Reverse(left);
        using var first = SplineWires.InterpolatePoints(right, tolerance: HeartTolerance);
        using var second = SplineWires.InterpolatePoints(left, tolerance: HeartTolerance);
        using var drawn = Wires.CombineEdgesAndWiresIntoAWire([first, second]);
        return new Placement(rotation, center, direction).Apply(drawn);
    }

    /// <summary>L with one leg along +X and one along +Z from a common corner.</summary>
    /// <param name="widthFirst">Width of the leg along X, above 0.</param>
    /// <param name="lengthFirst">Length of the leg along X from the corner, above 0.</param>
    /// <param name="widthSecond">Width of the leg along Z, above 0.</param>
    /// <param name="lengthSecond">Length of the leg along Z from the corner, above 0.</param>
    /// <param name="align">On which side of the corner's lines the legs lie. Inside and in the middle a leg wider than the other is long is narrowed.</param>
    /// <param name="rotation">Degrees about +Y, before turning +Y to the direction.</param>
    /// <param name="center">Where the corner goes.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <returns>A closed wire of 6 edges.</returns>
    [Operation("occt.shapes.wire.createLPolygonWire")]
    public static Wire CreateLPolygonWire(
        [Positive] double widthFirst = 1,
        [Positive] double lengthFirst = 2,
        [Positive] double widthSecond = 0.5,
        [Positive] double lengthSecond = 2,
        CornerSide align = CornerSide.Outside,
        double rotation = 0,
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default)
    {
        var narrowFirst = widthFirst < lengthSecond ? widthFirst : lengthSecond - LegMargin;
        var narrowSecond = widthSecond < lengthFirst ? widthSecond : lengthFirst - LegMargin;
        var (halfFirst, halfSecond) = (narrowFirst / 2, narrowSecond / 2);
        Point3[] corners = align switch
        {
            CornerSide.Outside =>
            [
                default, new(lengthFirst, 0, 0), new(lengthFirst, 0, -widthFirst),
                new(-widthSecond, 0, -widthFirst), new(-widthSecond, 0, lengthSecond), new(0, 0, lengthSecond),
            ],
            CornerSide.Inside =>
            [
                default, new(lengthFirst, 0, 0), new(lengthFirst, 0, narrowFirst),
                new(narrowSecond, 0, narrowFirst), new(narrowSecond, 0, lengthSecond), new(0, 0, lengthSecond),
            ],
            CornerSide.Middle =>
            [
                new(halfSecond, 0, halfFirst), new(halfSecond, 0, lengthSecond), new(-halfSecond, 0, lengthSecond),
                new(-halfSecond, 0, -halfFirst), new(lengthFirst, 0, -halfFirst), new(lengthFirst, 0, halfFirst),
            ],
        };
        return new Placement(rotation, center, direction).Polygon(corners);
    }

    /// <summary>Christmas tree, drawn upright in the XY plane: its foot on the origin, its top along +Y.</summary>
    /// <param name="height">From the lowest skirt to the top, above 0.</param>
    /// <param name="innerDist">From the axis to the notch above the lowest skirt's level, before the skirts narrow; above 0.</param>
    /// <param name="outerDist">From the axis to the tip of the lowest skirt, above 0.</param>
    /// <param name="nrSkirts">Number of skirts, 1 to 10,000.</param>
    /// <param name="trunkHeight">Height of the trunk; 0 for none.</param>
    /// <param name="trunkWidth">Width of the trunk; 0 for none.</param>
    /// <param name="half">True: only the half at +X, from foot to top.</param>
    /// <param name="rotation">Degrees about +Y, before turning +Y to the direction.</param>
    /// <param name="origin">Where the foot goes.</param>
    /// <param name="direction">Where the top points.</param>
    /// <returns>A closed wire, or an open one when half.</returns>
    [Operation("occt.shapes.wire.createChristmasTreeWire")]
    public static Wire CreateChristmasTreeWire(
        [Positive] double height = 6,
        [Positive] double innerDist = 1.5,
        [Positive] double outerDist = 3,
        [Range(1, 10000)] int nrSkirts = 5,
        [NonNegative] double trunkHeight = 1,
        [NonNegative] double trunkWidth = 1,
        bool half = false,
        double rotation = 0,
        Point3 origin = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default) =>
        ChristmasTree(height, innerDist, outerDist, nrSkirts, trunkHeight, trunkWidth, half, rotation, origin, direction, closed: !half);

    /// <summary>The tree of <see cref="CreateChristmasTreeWire"/>; a half one may be closed along its axis, as the edge of a face.</summary>
    internal static Wire ChristmasTree(
        double height,
        double innerDist,
        double outerDist,
        int nrSkirts,
        double trunkHeight,
        double trunkWidth,
        bool half,
        double rotation,
        Point3 origin,
        Point3 direction,
        bool closed)
    {
        var hasTrunk = trunkHeight > 0 && trunkWidth > 0;
        var foot = hasTrunk ? trunkHeight : 0;
        List<Point3> outline = [default];
        if (hasTrunk)
        {
            outline.AddRange([new(trunkWidth / 2, 0, 0), new(trunkWidth / 2, foot, 0)]);
        }

        var step = height / nrSkirts;
        for (var i = 0; i < nrSkirts; i++)
        {
            var (narrowing, level) = (1 - ((double)i / nrSkirts), foot + (i * step));
            if (i > 0)
            {
                outline.Add(new(innerDist * narrowing, level + (0.1 * step), 0));
            }

            outline.Add(new(outerDist * narrowing, level, 0));
        }

        outline.Add(new(0, foot + height, 0));
        if (!half)
        {
            outline.AddRange(Enumerable.Reverse(outline).Skip(1).SkipLast(1).Select(point => new Point3(-point.X, point.Y, 0)).ToArray());
        }

        var placement = new Placement(rotation, origin, direction);
        return closed ? placement.Polygon(outline) : placement.Polyline(outline);
    }
}
