using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>A point as the picture sees it: sample coordinates (y down) and the reciprocal of its distance along the view, larger when nearer.</summary>
internal readonly record struct ScreenPoint(float X, float Y, float Near);

/// <summary>
/// The three-quarter view: from the front right and above, through a long lens, framed so that everything just fits. Inside,
/// the scene is measured in units of half its diagonal around its middle, so that every other constant is relative to its size.
/// View coordinates: x right, y up, z towards the viewer.
/// </summary>
internal sealed class Camera
{
    private const double Azimuth = -55 * Math.PI / 180;
    public const double Elevation = 28 * Math.PI / 180;

    /// <summary>Tangent of half the angle of view, for the shorter side of the picture.</summary>
    private const double HalfView = 0.12;

    /// <summary>Share of the half picture that stays free around the part.</summary>
    private const double Margin = 0.15;

    private readonly Point3 _middle;
    private readonly double _scale;
    private readonly Point3 _right;
    private readonly Point3 _up;
    private readonly Point3 _toward;

    private Camera(Scene scene, Box3 bounds)
    {
        _middle = bounds.Center;
        _scale = bounds.Diagonal > 0 ? 2 / bounds.Diagonal : 1;
        _toward = new Point3(Math.Cos(Elevation) * Math.Cos(Azimuth), Math.Cos(Elevation) * Math.Sin(Azimuth), Math.Sin(Elevation));
        _right = new Point3(-Math.Sin(Azimuth), Math.Cos(Azimuth), 0);
        _up = _toward.Cross(_right);
        UpInView = new Point3(0, _up.Z, _toward.Z);
        if (scene.Up == UpAxis.Y)
        {
            (_right, _up, _toward) = (ToUpY(_right), ToUpY(_up), ToUpY(_toward));
        }
    }

    /// <summary>The direction away from the ground, in view coordinates.</summary>
    public Point3 UpInView { get; }

    /// <summary>Width of the picture in samples.</summary>
    public int Width { get; private init; }

    /// <summary>Height of the picture in samples.</summary>
    public int Height { get; private init; }

    /// <summary>The sample that the view direction through the eye meets. It is moved to centre the picture, as a shift lens does.</summary>
    public (double X, double Y) Center { get; private set; }

    /// <summary>Where the eye is, in view coordinates.</summary>
    public Point3 Eye { get; private set; }

    /// <summary>Samples per unit of size at distance 1.</summary>
    public double Focal { get; private init; }

    /// <summary>Places the camera for a scene.</summary>
    /// <param name="scene">What to see.</param>
    /// <param name="width">Samples per row.</param>
    /// <param name="height">Rows of samples.</param>
    /// <exception cref="FormwrightException">There is nothing to see, or a coordinate is not finite (<c>invalid_input</c>).</exception>
    public static Camera Frame(Scene scene, int width, int height)
    {
        var bounds = Bounds(scene);
        var shorter = Math.Min(width, height);
        var camera = new Camera(scene, bounds) { Width = width, Height = height, Focal = shorter / 2.0 / HalfView };

        // Each side of the view pyramid must leave every point inside; the largest excess along a side's normal tells how
        // far that side has to move, and two opposite sides fix the distance and the offset between them.
        double viewX = HalfView * (1 - Margin) * width / shorter, viewY = HalfView * (1 - Margin) * height / shorter;
        double right = double.MinValue, left = double.MinValue, top = double.MinValue, bottom = double.MinValue, nearest = double.MinValue;
        foreach (var positions in PointLists(scene))
        {
            for (var i = 0; i < positions.Length; i += 3)
            {
                var v = camera.ToView(positions[i], positions[i + 1], positions[i + 2]);
                right = Math.Max(right, v.X + (viewX * v.Z));
                left = Math.Max(left, (viewX * v.Z) - v.X);
                top = Math.Max(top, v.Y + (viewY * v.Z));
                bottom = Math.Max(bottom, (viewY * v.Z) - v.Y);
                nearest = Math.Max(nearest, v.Z);
            }
        }

        var distance = Math.Max((right + left) / 2 / viewX, (top + bottom) / 2 / viewY);
        camera.Eye = new Point3((right - left) / 2, (top - bottom) / 2, Math.Max(distance, nearest + 1));
        camera.Shift(scene);
        return camera;
    }

    /// <summary>A point of the scene in view coordinates.</summary>
    public Point3 ToView(double x, double y, double z)
    {
        var p = new Point3(x - _middle.X, y - _middle.Y, z - _middle.Z) * _scale;
        return new Point3(_right.Dot(p), _up.Dot(p), _toward.Dot(p));
    }

    /// <summary>A direction of the scene in view coordinates.</summary>
    public (float X, float Y, float Z) DirectionToView(float x, float y, float z)
    {
        var p = new Point3(x, y, z);
        return ((float)_right.Dot(p), (float)_up.Dot(p), (float)_toward.Dot(p));
    }

    /// <summary>Where a point in view coordinates appears.</summary>
    public ScreenPoint Project(Point3 view)
    {
        var near = 1 / (Eye.Z - view.Z);
        return new ScreenPoint(
            (float)(Center.X + ((view.X - Eye.X) * Focal * near)),
            (float)(Center.Y - ((view.Y - Eye.Y) * Focal * near)),
            (float)near);
    }

    /// <summary>The direction from the eye through a sample, in view coordinates, with z = -1.</summary>
    public Point3 Ray(double x, double y) => new((x - Center.X) / Focal, (Center.Y - y) / Focal, -1);

    /// <summary>Only the tighter direction is centred by now; in the other, nearer parts spread farther from the middle.</summary>
    private void Shift(Scene scene)
    {
        double left = double.MaxValue, right = double.MinValue, top = double.MaxValue, bottom = double.MinValue;
        foreach (var positions in PointLists(scene))
        {
            for (var i = 0; i < positions.Length; i += 3)
            {
                var at = Project(ToView(positions[i], positions[i + 1], positions[i + 2]));
                (left, right) = (Math.Min(left, at.X), Math.Max(right, at.X));
                (top, bottom) = (Math.Min(top, at.Y), Math.Max(bottom, at.Y));
            }
        }

        Center = ((Width - left - right) / 2, (Height - top - bottom) / 2);
    }

    private static Point3 ToUpY(Point3 p) => new(p.X, p.Z, -p.Y);

    private static IEnumerable<double[]> PointLists(Scene scene) =>
        scene.Bodies.SelectMany(body => body.Mesh.FeatureEdges.Select(edge => edge.Points).Prepend(body.Mesh.Positions));

    private static Box3 Bounds(Scene scene)
    {
        double[] min = [double.MaxValue, double.MaxValue, double.MaxValue], max = [double.MinValue, double.MinValue, double.MinValue];
        foreach (var positions in PointLists(scene))
        {
            for (var i = 0; i < positions.Length; i++)
            {
                if (!double.IsFinite(positions[i]))
                {
                    throw new FormwrightException(ErrorCode.InvalidInput, "The scene cannot be drawn: a coordinate is not a finite number.");
                }

                min[i % 3] = Math.Min(min[i % 3], positions[i]);
                max[i % 3] = Math.Max(max[i % 3], positions[i]);
            }
        }

        return min[0] <= max[0]
            ? new Box3(new Point3(min[0], min[1], min[2]), new Point3(max[0], max[1], max[2]))
            : throw new FormwrightException(ErrorCode.InvalidInput, "The scene cannot be drawn: it holds no triangles and no lines.");
    }
}
