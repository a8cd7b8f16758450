using Formwright.Core;

namespace Formwright.Kernel.Models;

/// <summary>
/// Builds a cup with a skin. Outside and inside have the same rows and columns, so that one is the other moved inwards, and walls keep
/// their thickness however coarse the cells are.
/// </summary>
/// <param name="shape">Its outside.</param>
/// <param name="skin">Its pyramids.</param>
/// <param name="thickness">Wished thickness of the wall.</param>
/// <param name="bottomThickness">Wished thickness of the floor.</param>
internal sealed class CupBuilder(CupShape shape, CupSkin skin, double thickness, double bottomThickness)
{
    // A wall between sections that are turned further would cut visibly into the round.
    private const double MostTurn = 30;

    /// <summary>How much of the material dents may take away.</summary>
    private const double Dent = 0.8;

    private readonly FacetedSolid facets = new();

    /// <summary>Heights of the rows: all corners of one row lie in one level plane.</summary>
    private readonly double[] heights = Heights(shape);
    private readonly double apothem = Math.Cos(Math.PI / shape.Columns);
    private readonly double floor = Math.Min(bottomThickness, 0.9 * shape.Height);
    private double wall;

    /// <param name="rimRings">Rings of cells on the rim, 1 or more.</param>
    /// <param name="undersideRings">Rings of cells on the underside, 1 or more.</param>
    internal Solid Build(int rimRings, int undersideRings)
    {
        wall = Math.Min(thickness, 0.75 * apothem * heights.Min(RadiusAt));
        var (outside, inside) = (Array.ConvertAll(heights, y => Add(Row(y, 0))), Inside());
        var (outer, inner) = WallHeights();
        for (var k = 0; k + 1 < outside.Length; k++)
        {
            AddBand(outside[k], outside[k + 1], outer, 1);
        }

        var usual = heights[^1] - heights[^2];
        for (var k = 0; k + 1 < inside.Length; k++)
        {
            // The lowest row is what the floor leaves of it, and its pyramids are as much lower.
            var share = Math.Min(1, (facets.At(inside[k + 1][0]).Y - facets.At(inside[k][0]).Y) / usual);
            AddBand(inside[k], inside[k + 1], inner, -1, share);
        }

        AddRim(outside[^1], inside[^1], rimRings, usual, Math.Max(0, Math.Max(-outer, -inner)));
        AddUnderside(outside[0], undersideRings, heights[1], Math.Max(0, -outer));
        AddFloor(inside[0]);
        return facets.ToSolid();
    }

    private static double[] Heights(CupShape shape)
    {
        var heights = new List<double> { 0 };
        for (var cell = 0; cell < shape.Cells; cell++)
        {
            var rows = 1;
            while (Enumerable.Range(0, rows).Any(row => Turn(cell, row, rows) > MostTurn))
            {
                rows++;
            }

            heights.AddRange(Enumerable.Range(1, rows).Select(row => shape.Height * (cell + ((double)row / rows)) / shape.Cells));
        }

        return [.. heights];

        double Turn(int cell, int row, int rows) => Math.Abs(
            shape.Angle.At((cell + ((row + 1.0) / rows)) / shape.Cells) - shape.Angle.At((cell + ((double)row / rows)) / shape.Cells));
    }

    private double RadiusAt(double y) => shape.Radius.At(y / shape.Height);

    private Point3[] Row(double y, double inwards)
    {
        var radius = RadiusAt(y) - (inwards / apothem);
        var turned = shape.Angle.At(y / shape.Height);
        return [.. Enumerable.Range(0, shape.Columns).Select(i =>
        {
            var (sin, cos) = Math.SinCos(double.DegreesToRadians(turned + (360.0 * i / shape.Columns)));
            return new Point3(radius * cos, y, -radius * sin);
        })];
    }

    private int[] Add(Point3[] row) => Array.ConvertAll(row, facets.Add);

    /// <summary>The rows of the inner wall; the lowest lies at the floor, on the straight sides of the row that it cuts.</summary>
    private int[][] Inside()
    {
        var above = Array.FindIndex(heights, y => y > floor);
        var (below, next) = (Row(heights[above - 1], wall), Row(heights[above], wall));
        var share = (floor - heights[above - 1]) / (heights[above] - heights[above - 1]);
        var lowest = Enumerable.Range(0, shape.Columns).Select(i => below[i] + ((next[i] - below[i]) * share)).ToArray();

        // Less than this of a row is no row.
        var first = share > 0.999 && above + 1 < heights.Length ? above + 1 : above;
        return [Add(lowest), .. heights[first..].Select(y => Add(Row(y, wall)))];
    }

    /// <summary>Dents of both sides share the wall.</summary>
    private (double Outer, double Inner) WallHeights()
    {
        var depth = Math.Max(0, -skin.Outer) + Math.Max(0, -skin.Inner);
        var share = depth > Dent * wall ? Dent * wall / depth : 1;
        return (skin.Outer < 0 ? skin.Outer * share : skin.Outer, skin.Inner < 0 ? skin.Inner * share : skin.Inner);
    }

    /// <summary>One row of cells of a wall.</summary>
    /// <param name="lower">Corners below.</param>
    /// <param name="upper">Corners above.</param>
    /// <param name="high">Height of the pyramids.</param>
    /// <param name="side">1 outside, -1 inside.</param>
    /// <param name="share">Factor of the height.</param>
    private void AddBand(int[] lower, int[] upper, double high, int side, double share = 1)
    {
        for (var i = 0; i < lower.Length; i++)
        {
            var j = (i + 1) % lower.Length;
            int[] cell = side > 0 ? [lower[i], lower[j], upper[j], upper[i]] : [lower[j], lower[i], upper[i], upper[j]];
            facets.AddPyramid(cell, Tip(cell, high * share, side));
        }
    }

    /// <summary>The tip above or below the middle of a cell of a wall, square to it as far as it stays between the rows of the cell.</summary>
    private Point3 Tip(int[] cell, double high, int side)
    {
        var middle = facets.Middle(cell);
        var normal = (facets.At(cell[2]) - facets.At(cell[0])).Cross(facets.At(cell[3]) - facets.At(cell[1])).Normalized();
        var radial = new Point3(middle.X, 0, middle.Z);
        var level = new Point3(normal.X, 0, normal.Z);
        if (high < 0)
        {
            high *= level.Length;
        }
        else if (side < 0)
        {
            // Pyramids inside must not reach the axis, where those of the other side come from.
            high = Math.Min(high, Dent * radial.Length);
        }

        var room = 0.4 * (facets.At(cell[2]).Y - facets.At(cell[0]).Y);
        var rise = Math.Clamp(normal.Y * high, -room, room);
        var way = (level.Length > 1e-9 ? level : radial * side).Normalized();
        return middle + (way * (Math.Sign(high) * Math.Sqrt(Math.Max(0, (high * high) - (rise * rise))))) + (Point3.UnitY * rise);
    }

    private void AddRim(int[] outer, int[] inner, int rings, double row, double dent)
    {
        // Dents of the rim stay inside of the leaning wall and above those of its sides.
        var lean = Math.Abs(RadiusAt(heights[^1]) - RadiusAt(heights[^2])) / row;
        var high = Math.Max(skin.Top, -Math.Min(0.4 * wall / (1 + lean), Beside(wall / (2 * rings), row, dent)));
        var edge = outer;
        for (var ring = 1; ring <= rings; ring++)
        {
            var next = ring == rings ? inner : Between(outer, inner, (double)ring / rings);
            AddRing(edge, next, high, 1);
            edge = next;
        }
    }

    private void AddUnderside(int[] outer, int rings, double row, double dent)
    {
        var high = Math.Max(skin.Bottom, -Math.Min(Dent * floor, Beside(RadiusAt(0) * apothem / (2 * rings), row, dent)));
        var center = facets.Add(default);
        var edge = outer;
        for (var ring = 1; ring < rings; ring++)
        {
            var next = Between(outer, Array.ConvertAll(outer, _ => center), (double)ring / rings);
            AddRing(edge, next, high, -1);
            edge = next;
        }

        for (var i = 0; i < edge.Length; i++)
        {
            int[] cell = [edge[(i + 1) % edge.Length], edge[i], center];
            facets.AddPyramid(cell, facets.Middle(cell) - (Point3.UnitY * high));
        }
    }

    private void AddFloor(int[] edge) => facets.AddPyramid(edge, Point3.UnitY * floor);

    /// <summary>How deep a dent may be beside those of the wall round the corner.</summary>
    private static double Beside(double halfRing, double row, double dent) => dent > 0 ? 0.9 * halfRing * row / (2 * dent) : double.PositiveInfinity;

    private int[] Between(int[] outer, int[] inner, double share) =>
        [.. outer.Zip(inner, (o, i) => facets.Add(facets.At(o) + ((facets.At(i) - facets.At(o)) * share)))];

    /// <summary>One ring of level cells, their pyramids up (1) or down (-1).</summary>
    private void AddRing(int[] outer, int[] inner, double high, int up)
    {
        for (var i = 0; i < outer.Length; i++)
        {
            var j = (i + 1) % outer.Length;
            int[] cell = up > 0 ? [outer[i], outer[j], inner[j], inner[i]] : [outer[j], outer[i], inner[i], inner[j]];
            facets.AddPyramid(cell, facets.Middle(cell) + (Point3.UnitY * (up * high)));
        }
    }
}
