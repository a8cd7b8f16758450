using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>What holds a point of a field fast.</summary>
internal enum FieldHold
{
    /// <summary>Nothing.</summary>
    Free,

    /// <summary>It lies on a line: the field runs along it, the lattice has a row of points on it.</summary>
    Line,

    /// <summary>It is a corner: a point of the lattice.</summary>
    Corner,
}

/// <summary>
/// One level of a surface as a graph of points: the finest are the points of a mesh, each coarser one stands for pairs of the one below, so
/// that a field that was smoothed there is right in the large (Jakob et al. 2015, after Shi et al. 2006).
/// </summary>
internal sealed class FieldLevel
{
    private FieldLevel(int count)
    {
        (Places, Normals, Areas, Holds, Lines, Anchors) = (new Point3[count], new Point3[count], new double[count], new FieldHold[count], new Point3[count], new Point3[count]);
        (Directions, Origins, Sizes) = (new Point3[count], new Point3[count], new double[count]);
    }

    public int Count => Places.Length;

    public Point3[] Places { get; }

    public Point3[] Normals { get; }

    public double[] Areas { get; }

    public FieldHold[] Holds { get; }

    /// <summary>The direction of the line that holds a point.</summary>
    public Point3[] Lines { get; }

    /// <summary>A place on that line, or the corner.</summary>
    public Point3[] Anchors { get; }

    /// <summary>The field: one of the four directions at each point, a unit vector in the tangent plane.</summary>
    public Point3[] Directions { get; }

    /// <summary>A point of the lattice at each point, the one nearest to it.</summary>
    public Point3[] Origins { get; }

    /// <summary>The side of the lattice's squares at each point.</summary>
    public double[] Sizes { get; }

    /// <summary>Neighbours of point i are those from <c>First[i]</c> to before <c>First[i + 1]</c>.</summary>
    public int[] First { get; private set; } = [];

    public int[] Neighbours { get; private set; } = [];

    public double[] Weights { get; private set; } = [];

    /// <summary>The point of the next coarser level that stands for each point; empty on the coarsest.</summary>
    public int[] Parents { get; private set; } = [];

    /// <summary>The points of a mesh, and which number each has in it.</summary>
    public static (FieldLevel Level, int[] Points) Of(EditableMesh mesh, FeatureNet features)
    {
        var points = Enumerable.Range(0, mesh.PointCount).Where(mesh.IsUsed).ToArray();
        var numbers = new int[mesh.PointCount];
        for (var i = 0; i < points.Length; i++)
        {
            numbers[points[i]] = i;
        }

        var level = new FieldLevel(points.Length);
        var links = new List<(int, double)>[points.Length];
        List<int> ring = [], neighbours = [];
        for (var i = 0; i < points.Length; i++)
        {
            var point = points[i];
            mesh.Neighbours(point, ring, neighbours);
            Point3 normal = default;
            foreach (var h in ring)
            {
                normal += mesh.Normal(h);
            }

            level.Places[i] = level.Anchors[i] = level.Origins[i] = mesh[point];
            level.Normals[i] = normal.Length > 0 ? normal.Normalized() : Point3.UnitZ;
            level.Areas[i] = normal.Length / 6;
            links[i] = [.. neighbours.Select(neighbour => (numbers[neighbour], 1.0))];
            if (features.IsOnLine(point))
            {
                level.Holds[i] = features.IsCorner(point) ? FieldHold.Corner : FieldHold.Line;
                if (level.IsDirected(i))
                {
                    level.Lines[i] = Along(mesh, features, point, neighbours);
                    level.Normals[i] = level.Upright(i, level.Normals[i]);
                }
            }
        }

        level.Link(links);
        level.Start();
        return (level, points);
    }

    /// <summary>The next coarser level: neighbours that face the same way stand together, the most unequal first, so that none is left behind.</summary>
    public FieldLevel Coarser()
    {
        List<(double Score, int From, int To)> pairs = [];
        for (var i = 0; i < Count; i++)
        {
            for (var k = First[i]; k < First[i + 1]; k++)
            {
                var j = Neighbours[k];
                if (j > i)
                {
                    var ratio = Areas[i] > Areas[j] ? Areas[i] / Math.Max(Areas[j], double.Epsilon) : Areas[j] / Math.Max(Areas[i], double.Epsilon);
                    pairs.Add((-Normals[i].Dot(Normals[j]) * ratio, i, j));
                }
            }
        }

        pairs.Sort();
        Parents = new int[Count];
        Array.Fill(Parents, -1);
        var count = 0;
        foreach (var (_, i, j) in pairs)
        {
            if (Parents[i] < 0 && Parents[j] < 0)
            {
                Parents[i] = Parents[j] = count++;
            }
        }

        for (var i = 0; i < Count; i++)
        {
            Parents[i] = Parents[i] < 0 ? count++ : Parents[i];
        }

        var coarse = new FieldLevel(count);
        for (var i = 0; i < Count; i++)
        {
            var parent = Parents[i];
            var area = Math.Max(Areas[i], double.Epsilon);
            coarse.Areas[parent] += area;
            coarse.Places[parent] += Places[i] * area;
            coarse.Normals[parent] += Normals[i] * area;
            if (Holds[i] > coarse.Holds[parent])
            {
                (coarse.Holds[parent], coarse.Lines[parent], coarse.Anchors[parent]) = (Holds[i], Lines[i], Anchors[i]);
            }
        }

        for (var i = 0; i < count; i++)
        {
            coarse.Places[i] = coarse.Origins[i] = coarse.Places[i] * (1 / coarse.Areas[i]);
            var normal = coarse.Normals[i].Length > 0 ? coarse.Normals[i].Normalized() : Point3.UnitZ;
            coarse.Normals[i] = coarse.Upright(i, normal);
        }

        coarse.Link(Merged(count));
        coarse.Start();
        return coarse;
    }

    /// <summary>Hands the sizes up to the coarser level.</summary>
    public void GiveSizes(FieldLevel coarser)
    {
        Array.Clear(coarser.Sizes);
        for (var i = 0; i < Count; i++)
        {
            coarser.Sizes[Parents[i]] += Sizes[i] * Math.Max(Areas[i], double.Epsilon) / coarser.Areas[Parents[i]];
        }
    }

    /// <summary>True for a point on a line, along which its cross lies. At corners lines of many directions meet.</summary>
    public bool IsDirected(int i) => Holds[i] == FieldHold.Line;

    /// <summary>Takes over what was found on the coarser level.</summary>
    public void TakeDirections(FieldLevel coarser)
    {
        for (var i = 0; i < Count; i++)
        {
            SetDirection(i, coarser.Directions[Parents[i]]);
        }
    }

    /// <summary>Takes over what was found on the coarser level.</summary>
    public void TakeOrigins(FieldLevel coarser)
    {
        for (var i = 0; i < Count; i++)
        {
            SetOrigin(i, coarser.Origins[Parents[i]]);
        }
    }

    /// <summary>Sets the direction at a point as far as it is free.</summary>
    public void SetDirection(int i, Point3 direction)
    {
        if (IsDirected(i))
        {
            Directions[i] = Lines[i];
            return;
        }

        var tangent = direction - (Normals[i] * direction.Dot(Normals[i]));
        Directions[i] = tangent.Length > 1e-9 ? tangent.Normalized() : Tangent(Normals[i]);
    }

    /// <summary>Sets the origin at a point as far as it is free.</summary>
    public void SetOrigin(int i, Point3 origin) => Origins[i] = Holds[i] switch
    {
        FieldHold.Corner => Anchors[i],
        FieldHold.Line => Anchors[i] + (Lines[i] * Lines[i].Dot(origin - Anchors[i])),
        _ => origin - (Normals[i] * Normals[i].Dot(origin - Places[i])),
    };

    /// <summary>The two of the four directions of two crosses that are nearest to each other.</summary>
    public (Point3 I, Point3 J) Match(int i, int j) => Match(Directions[i], Normals[i], Directions[j], Normals[j]);

    /// <inheritdoc cref="Match(int, int)"/>
    public static (Point3 I, Point3 J) Match(Point3 qi, Point3 ni, Point3 qj, Point3 nj)
    {
        var (ti, tj) = (ni.Cross(qi), nj.Cross(qj));
        var (qq, qt, tq, tt) = (qi.Dot(qj), qi.Dot(tj), ti.Dot(qj), ti.Dot(tj));
        var best = Math.Max(Math.Max(Math.Abs(qq), Math.Abs(qt)), Math.Max(Math.Abs(tq), Math.Abs(tt)));
        return best == Math.Abs(qq) ? (qi, qj * Math.Sign(qq))
            : best == Math.Abs(tt) ? (ti, tj * Math.Sign(tt))
            : best == Math.Abs(qt) ? (qi, tj * Math.Sign(qt))
            : (ti, qj * Math.Sign(tq));
    }

    /// <summary>How many right angles counter-clockwise bring the direction of the second point nearest to that of the first, 0 to 3.</summary>
    public int Quarters(int i, int j)
    {
        var carried = Carry(Directions[j], j, i);
        var (same, turned) = (carried.Dot(Directions[i]), Normals[i].Cross(carried).Dot(Directions[i]));
        return Math.Abs(same) >= Math.Abs(turned) ? (same >= 0 ? 0 : 2) : turned >= 0 ? 1 : 3;
    }

    /// <summary>By what angle the cross turns from one point to another, in radians, counter-clockwise seen from outside.</summary>
    public double Turn(int i, int j)
    {
        var (mine, other) = Match(i, j);
        var carried = Carry(other, j, i);
        return Math.Atan2(Normals[i].Dot(mine.Cross(carried)), mine.Dot(carried));
    }

    /// <summary>A tangent direction carried from one tangent plane into another by the smallest turn between them.</summary>
    public Point3 Carry(Point3 direction, int from, int to)
    {
        var cosine = Normals[to].Dot(Normals[from]);
        return cosine > -0.99 ? direction - ((Normals[to] + Normals[from]) * (Normals[to].Dot(direction) / (1 + cosine))) : direction;
    }

    private static Point3 Along(EditableMesh mesh, FeatureNet features, int point, List<int> neighbours)
    {
        Point3 sum = default;
        foreach (var neighbour in neighbours)
        {
            if (features.IsFeature(point, neighbour))
            {
                var along = (mesh[neighbour] - mesh[point]).Normalized();
                sum += sum.Dot(along) < 0 ? along * -1 : along;
            }
        }

        return sum.Normalized();
    }

    private static Point3 Tangent(Point3 normal) => (Math.Abs(normal.X) < 0.7 ? Point3.UnitX : Point3.UnitY).Cross(normal).Normalized();

    /// <summary>A normal at right angles to the line that holds the point.</summary>
    private Point3 Upright(int i, Point3 normal)
    {
        var upright = normal - (Lines[i] * Lines[i].Dot(normal));
        return upright.Length > 1e-9 ? upright.Normalized() : Lines[i].Length > 0 ? Tangent(Lines[i]) : normal;
    }

    private void Start()
    {
        for (var i = 0; i < Count; i++)
        {
            SetDirection(i, Tangent(Normals[i]));
        }
    }

    private List<(int, double)>[] Merged(int count)
    {
        var links = new List<(int, double)>[count];
        Dictionary<int, double> sums = [];
        var children = Enumerable.Range(0, Count).ToLookup(i => Parents[i]);
        for (var parent = 0; parent < count; parent++)
        {
            sums.Clear();
            foreach (var child in children[parent])
            {
                for (var k = First[child]; k < First[child + 1]; k++)
                {
                    var other = Parents[Neighbours[k]];
                    if (other != parent)
                    {
                        sums[other] = sums.GetValueOrDefault(other) + Weights[k];
                    }
                }
            }

            links[parent] = [.. sums.Select(pair => (pair.Key, pair.Value))];
        }

        return links;
    }

    private void Link(List<(int To, double Weight)>[] links)
    {
        First = new int[Count + 1];
        for (var i = 0; i < Count; i++)
        {
            First[i + 1] = First[i] + links[i].Count;
        }

        Neighbours = [.. links.SelectMany(list => list.Select(link => link.To))];
        Weights = [.. links.SelectMany(list => list.Select(link => link.Weight))];
    }
}
