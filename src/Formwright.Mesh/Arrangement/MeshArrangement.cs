using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Meshes cut along all their mutual and own crossings into pieces that meet only in common edges and points, each with the
/// winding numbers of the space on its two sides. From it follow booleans and the outer boundary of a mesh that crosses itself.
/// All decisions are exact (coordinates are first rounded to a lattice of 2³⁸ steps; new points are rational), so the boundary
/// of any region is closed; only at the end are new points rounded.
/// </summary>
internal sealed class MeshArrangement
{
    private readonly Lattice _lattice;
    private readonly ExactPoints _points = new();
    private readonly int[] _corners;
    private readonly int[] _owners;
    private readonly List<Point3> _originals = [];
    private readonly List<Piece> _pieces = [];
    private readonly TriangleBvh _bvh;
    private readonly int _meshes;

    /// <summary>Cuts the meshes.</summary>
    /// <param name="meshes">One or more, checked.</param>
    /// <param name="progress">Receives 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    public MeshArrangement(IReadOnlyList<WeldedMesh> meshes, IProgress<double>? progress, CancellationToken cancel)
    {
        _meshes = meshes.Count;
        _lattice = new Lattice(Around(meshes));
        List<int> corners = [], owners = [];
        for (var m = 0; m < meshes.Count; m++)
        {
            var mesh = meshes[m];
            var numbers = new int[mesh.PointCount];
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = _points.Add(_lattice.Round(mesh.PointAt(i)));
                if (numbers[i] == _originals.Count)
                {
                    _originals.Add(mesh.PointAt(i));
                }
            }

            for (var t = 0; t < mesh.Triangles.Length; t += 3)
            {
                var (a, b, c) = (numbers[mesh.Triangles[t]], numbers[mesh.Triangles[t + 1]], numbers[mesh.Triangles[t + 2]]);
                if (a != b && b != c && c != a && Lattice.MainAxis(_points.Corner(a), _points.Corner(b), _points.Corner(c)) >= 0)
                {
                    corners.AddRange([a, b, c]);
                    owners.Add(m);
                }
            }
        }

        (_corners, _owners) = ([.. corners], [.. owners]);
        if (owners.Count == 0)
        {
            throw MeshCheck.Refuse("All triangles of the mesh are without area.");
        }

        // Lattice coordinates are integers below 2⁵³ and so exact in the tree.
        var steps = new double[3 * _points.Count];
        for (var i = 0; i < _points.Count; i++)
        {
            var p = _points.Estimate(i);
            (steps[3 * i], steps[(3 * i) + 1], steps[(3 * i) + 2]) = (p.X, p.Y, p.Z);
        }

        _bvh = new TriangleBvh(new WeldedMesh(steps, _corners));
        progress?.Report(0.1);
        var contacts = new TriangleContacts(_points, _corners, _bvh, cancel);
        progress?.Report(0.5);
        Cut(contacts, cancel);
        progress?.Report(0.8);
        Classify(cancel);
        progress?.Report(1);
    }

    /// <summary>The boundary of a region, facing out of it.</summary>
    /// <param name="isInside">Whether a place with these winding numbers, one per mesh, belongs to the region.</param>
    public WeldedMesh Boundary(Func<int[], bool> isInside)
    {
        List<int> triangles = [];
        foreach (var piece in _pieces)
        {
            var (front, back) = (isInside(piece.Front), isInside(piece.Back(_meshes)));
            if (front != back)
            {
                triangles.AddRange(back ? [piece.A, piece.B, piece.C] : [piece.A, piece.C, piece.B]);
            }
        }

        var coordinates = new double[3 * _points.Count];
        for (var i = 0; i < _points.Count; i++)
        {
            var estimate = _points.Estimate(i);
            var p = i < _originals.Count ? _originals[i] : _lattice.Restore(estimate.X, estimate.Y, estimate.Z);
            (coordinates[3 * i], coordinates[(3 * i) + 1], coordinates[(3 * i) + 2]) = (p.X, p.Y, p.Z);
        }

        return Welding.Keep(coordinates, triangles);
    }

    private static Box3 Around(IReadOnlyList<WeldedMesh> meshes)
    {
        var boxes = meshes.Select(MeshCheck.Require).ToList();
        return boxes.Aggregate((a, b) => new Box3(
            new(Math.Min(a.Min.X, b.Min.X), Math.Min(a.Min.Y, b.Min.Y), Math.Min(a.Min.Z, b.Min.Z)),
            new(Math.Max(a.Max.X, b.Max.X), Math.Max(a.Max.Y, b.Max.Y), Math.Max(a.Max.Z, b.Max.Z))));
    }

    private (int A, int B, int C) CornersOf(int t) => (_corners[3 * t], _corners[(3 * t) + 1], _corners[(3 * t) + 2]);

    private void Cut(TriangleContacts contacts, CancellationToken cancel)
    {
        // All that stay whole share theirs.
        var single = Enumerable.Range(0, _meshes).Select(owner => Enumerable.Range(0, _meshes).Select(mesh => mesh == owner ? 1 : 0).ToArray()).ToArray();
        for (var t = 0; t < _owners.Length; t++)
        {
            if (!contacts.IsTouched(t))
            {
                var (a, b, c) = CornersOf(t);
                _pieces.Add(new Piece(a, b, c, single[_owners[t]]));
            }
        }

        foreach (var group in contacts.Groups())
        {
            cancel.ThrowIfCancellationRequested();
            var facing = group.Sources.Count == 1 ? null : Facing(group.Sources);
            group.Cut(CornersOf, (a, b, c, covering) =>
            {
                var deltas = new int[_meshes];
                foreach (var source in covering)
                {
                    deltas[_owners[source]] += facing is null ? 1 : facing[source];
                }

                _pieces.Add(new Piece(a, b, c, deltas));
            });
        }
    }

    /// <summary>1 for sources that face as the first does, -1 for the others.</summary>
    private Dictionary<int, int> Facing(IReadOnlyList<int> sources)
    {
        var (a, b, c) = CornersOf(sources[0]);
        var axis = Lattice.MainAxis(_points.Corner(a), _points.Corner(b), _points.Corner(c));
        var first = _points.Turn(a, b, c, axis);
        return sources.ToDictionary(s => s, s =>
        {
            var (p, q, r) = CornersOf(s);
            return _points.Turn(p, q, r, axis) * first;
        });
    }

    /// <summary>
    /// Winding numbers are the same all over a patch: pieces joined by edges that nothing else touches. One ray is cast per patch.
    /// </summary>
    private void Classify(CancellationToken cancel)
    {
        var triangles = new int[3 * _pieces.Count];
        for (var i = 0; i < _pieces.Count; i++)
        {
            (triangles[3 * i], triangles[(3 * i) + 1], triangles[(3 * i) + 2]) = (_pieces[i].A, _pieces[i].B, _pieces[i].C);
        }

        var across = Neighbours(triangles);
        var windings = new RayWinding(_points, _corners, _owners, _bvh, _meshes);
        var seen = new bool[_pieces.Count];
        List<(int Piece, bool Turned)> patch = [];
        for (var first = 0; first < seen.Length; first++)
        {
            if (seen[first])
            {
                continue;
            }

            cancel.ThrowIfCancellationRequested();
            patch.Clear();
            patch.Add((first, false));
            seen[first] = true;
            for (var i = 0; i < patch.Count; i++)
            {
                var (piece, turned) = patch[i];
                for (var h = 3 * piece; h < (3 * piece) + 3; h++)
                {
                    var other = across[h];
                    var turns = other >= 0 && triangles[h] == triangles[other];
                    if (other < 0 || seen[other / 3] || !Matches(_pieces[piece].Deltas, _pieces[other / 3].Deltas, turns ? -1 : 1))
                    {
                        continue;
                    }

                    seen[other / 3] = true;
                    patch.Add((other / 3, turned ^ turns));
                }
            }

            var (largest, largestTurned) = patch.MaxBy(p => Size(_pieces[p.Piece]));
            var front = windings.InFrontOf(_pieces[largest].A, _pieces[largest].B, _pieces[largest].C);
            var back = new int[_meshes];
            for (var m = 0; m < _meshes; m++)
            {
                back[m] = front[m] + _pieces[largest].Deltas[m];
            }

            foreach (var (piece, turned) in patch)
            {
                _pieces[piece].Front = turned == largestTurned ? front : back;
            }
        }
    }

    private static bool Matches(int[] one, int[] two, int sign)
    {
        for (var m = 0; m < one.Length; m++)
        {
            if (one[m] != sign * two[m])
            {
                return false;
            }
        }

        return true;
    }

    private static int[] Neighbours(int[] triangles)
    {
        var across = new int[triangles.Length];
        Array.Fill(across, -1);
        var uses = new EdgeUses(triangles);
        var position = 0;
        while (uses.NextEdge(ref position, out var edge))
        {
            if (edge.Length == 2)
            {
                (across[edge[0]], across[edge[1]]) = (edge[1], edge[0]);
            }
        }

        return across;
    }

    private double Size(Piece piece)
    {
        var (a, b, c) = (_points.Estimate(piece.A), _points.Estimate(piece.B), _points.Estimate(piece.C));
        return (b - a).Cross(c - a).Length;
    }

    private sealed class Piece(int a, int b, int c, int[] deltas)
    {
        public int A => a;

        public int B => b;

        public int C => c;

        /// <summary>By how much winding numbers grow from the front to the back.</summary>
        public int[] Deltas => deltas;

        /// <summary>Winding numbers on the side that it faces.</summary>
        public int[] Front { get; set; } = [];

        public int[] Back(int meshes)
        {
            var back = new int[meshes];
            for (var m = 0; m < meshes; m++)
            {
                back[m] = Front[m] + deltas[m];
            }

            return back;
        }
    }
}
