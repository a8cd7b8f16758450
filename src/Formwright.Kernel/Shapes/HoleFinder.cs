using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel;

/// <summary>Finds holes: inner cylinders that go round their axis for half a turn or more.</summary>
internal static class HoleFinder
{
    private const double SameDirection = 1e-6;
    private const double SamePlace = 1e-5;

    // Half a turn, less what rounding may take from it.
    private const int FewestDegrees = 179;

    internal static IReadOnlyList<CylinderReport> Find(IReadOnlyList<NativeFaceInfo> faces, Point3 center)
    {
        var bores = new List<Bore>();
        foreach (var face in faces)
        {
            if (face.Surface != NativeSurface.Cylinder || face.Inward == 0)
            {
                continue;
            }

            var bore = bores.Find(b => b.Holds(face));
            if (bore is null)
            {
                bore = new Bore(face, center);
                bores.Add(bore);
            }

            bore.Add(face);
        }

        return
        [
            .. bores.Where(bore => bore.Degrees >= FewestDegrees).Select(bore => bore.ToReport())
                .OrderBy(hole => hole.Radius).ThenBy(hole => hole.Origin.X).ThenBy(hole => hole.Origin.Y).ThenBy(hole => hole.Origin.Z),
        ];
    }

    /// <summary>All faces on one cylinder.</summary>
    private sealed class Bore
    {
        private readonly double _radius;
        private readonly Point3 _origin;
        private readonly Point3 _direction;
        private readonly Point3 _x;
        private readonly Point3 _y;
        private readonly bool[] _covered = new bool[360];
        private double _start = double.PositiveInfinity;
        private double _end = double.NegativeInfinity;

        internal Bore(in NativeFaceInfo face, Point3 center)
        {
            _radius = face.Radius;
            _direction = Upward(face.Axis.Direction);
            _origin = face.Axis.Origin + (_direction * (center - face.Axis.Origin).Dot(_direction));
            _x = face.XDirection;
            _y = _direction.Cross(_x);
        }

        internal int Degrees => _covered.Count(covered => covered);

        internal bool Holds(in NativeFaceInfo face)
        {
            var offset = face.Axis.Origin - _origin;
            return Math.Abs(face.Radius - _radius) <= SamePlace
                && face.Axis.Direction.Cross(_direction).Length <= SameDirection
                && offset.Cross(_direction).Length <= SamePlace;
        }

        internal void Add(in NativeFaceInfo face)
        {
            foreach (var v in (ReadOnlySpan<double>)[face.VMin, face.VMax])
            {
                var along = (face.Axis.Origin + (face.Axis.Direction * v) - _origin).Dot(_direction);
                _start = Math.Min(_start, along);
                _end = Math.Max(_end, along);
            }

            // Middles of whole degrees between the ends of the face, as this bore counts them.
            var turns = face.Axis.Direction.Dot(_direction) > 0 ? 1 : -1;
            var zero = Math.Atan2(face.XDirection.Dot(_y), face.XDirection.Dot(_x)) * 180 / Math.PI;
            for (var degree = face.UMin + 0.5; degree < face.UMax; degree++)
            {
                var here = (int)Math.Floor(zero + (turns * degree)) % 360;
                _covered[here < 0 ? here + 360 : here] = true;
            }
        }

        internal CylinderReport ToReport() => new(_radius, _origin, _direction, _end - _start);

        // One of the two ways along the axis, so that the same hole is always told in the same way.
        private static Point3 Upward(Point3 d)
        {
            var leading = Math.Abs(d.Z) > SameDirection ? d.Z : Math.Abs(d.Y) > SameDirection ? d.Y : d.X;
            return leading < 0 ? d * -1 : d;
        }
    }
}
