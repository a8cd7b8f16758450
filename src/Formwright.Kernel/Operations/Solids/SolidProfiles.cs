using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>Prisms over the figures and sections of which there are faces. Front is along the normal of the face.</summary>
public static class SolidProfiles
{
    /// <summary>
    /// Prism over a star. A star is told by its rays and radii, or as the modelling language JSCAD does: by <c>vertices</c>,
    /// <c>startAngle</c> and <c>density</c>.
    /// </summary>
    /// <param name="outerRadius">From the centre to the tips, above 0.</param>
    /// <param name="innerRadius">From the centre to the notches, above 0; by default 1, or what <paramref name="density"/> gives.</param>
    /// <param name="numRays">Number of rays, 3 or more.</param>
    /// <param name="center">Its middle [x, y, z]; of two numbers the second is Z.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="half">True: half of it, closed along its diameter.</param>
    /// <param name="offsetOuterEdges">Must be 0 for a flat star.</param>
    /// <param name="startAngle">Turn about the normal, in radians as JSCAD counts.</param>
    /// <param name="density">Every how many-th corner the lines of the star join, 2 or more and below half of the rays.</param>
    /// <param name="vertices">Another name of <paramref name="numRays"/>, which it replaces.</param>
    /// <param name="extrusionLengthFront">Length along the normal of the star, 0 or more.</param>
    /// <param name="extrusionLengthBack">Length against it, 0 or more; not both may be 0.</param>
    /// <returns>A solid; with both lengths a compound of it.</returns>
    [Operation("occt.shapes.solid.createStarSolid")]
    public static Shape CreateStarSolid(
        [Positive] double outerRadius = 2,
        [Positive] double? innerRadius = null,
        [Range(3, 10000)] int numRays = 7,
        IReadOnlyList<double>? center = null,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        bool half = false,
        double offsetOuterEdges = 0,
        double startAngle = 0,
        [Range(2, 5000)] int? density = null,
        [Range(3, 10000)] int? vertices = null,
        [NonNegative] double extrusionLengthFront = 1,
        [NonNegative] double extrusionLengthBack = 0)
    {
        var rays = vertices ?? numRays;
        var middle = center switch
        {
            null => default,
            [var x, var z] => new Point3(x, 0, z),
            [var x, var y, var z] => new Point3(x, y, z),
            _ => throw Limits.Refusal("center", "The centre is [x, y, z], or [x, z] in the plane of the star."),
        };
        var inner = innerRadius ?? (density is { } every ? Notch(outerRadius, rays, every) : 1);
        var star = FaceProfiles.CreateStarFace(middle, direction, rays, outerRadius, inner, offsetOuterEdges, half);
        return Raise(
            startAngle == 0 ? star : (Face)Transforms.RotateAroundCenter(star, double.RadiansToDegrees(startAngle), middle, direction),
            extrusionLengthFront,
            extrusionLengthBack);
    }

    /// <summary>Prism over a figure: a parallelogram.</summary>
    /// <param name="center">Its middle or its corner.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="aroundCenter">True: <paramref name="center"/> is the middle; false: a corner.</param>
    /// <param name="width">Length of the sides along X before turning, above 0.</param>
    /// <param name="height">Distance between them, above 0.</param>
    /// <param name="angle">Lean of the other sides in degrees, between -90 and 90.</param>
    /// <param name="extrusionLengthFront">Length along the normal of the figure, 0 or more.</param>
    /// <param name="extrusionLengthBack">Length against it, 0 or more; not both may be 0.</param>
    /// <returns>A solid; with both lengths a compound of it.</returns>
    [Operation("occt.shapes.solid.createParallelogramSolid")]
    public static Shape CreateParallelogramSolid(
        Point3 center = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        bool aroundCenter = true,
        [Positive] double width = 2,
        [Positive] double height = 1,
        [Range(-89.9999, 89.9999)] double angle = 15,
        [NonNegative] double extrusionLengthFront = 1,
        [NonNegative] double extrusionLengthBack = 0) =>
        Raise(FaceProfiles.CreateParallelogramFace(center, direction, aroundCenter, width, height, angle), extrusionLengthFront, extrusionLengthBack);

    /// <summary>Prism over a figure: a heart.</summary>
    /// <param name="sizeApprox">About its width, above 0.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="center">Its middle.</param>
    /// <param name="extrusionLengthFront">Length along the normal of the figure, 0 or more.</param>
    /// <param name="extrusionLengthBack">Length against it, 0 or more; not both may be 0.</param>
    /// <returns>A solid; with both lengths a compound of it.</returns>
    [Operation("occt.shapes.solid.createHeartSolid")]
    public static Shape CreateHeartSolid(
        [Positive] double sizeApprox = 2,
        double rotation = 0,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        Point3 center = default,
        [NonNegative] double extrusionLengthFront = 1,
        [NonNegative] double extrusionLengthBack = 0) =>
        Raise(FaceProfiles.CreateHeartFace(center, direction, rotation, sizeApprox), extrusionLengthFront, extrusionLengthBack);

    /// <summary>Prism over a figure: an L of two legs.</summary>
    /// <param name="direction">Normal of its plane.</param>
    /// <param name="center">Where the origin goes.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="align">Which corner of the L is its origin.</param>
    /// <param name="lengthSecond">Length of the second leg, above 0.</param>
    /// <param name="widthSecond">Width of the second leg, above 0.</param>
    /// <param name="lengthFirst">Length of the first leg, above 0.</param>
    /// <param name="widthFirst">Width of the first leg, above 0.</param>
    /// <param name="extrusionLengthFront">Length along the normal of the figure, 0 or more.</param>
    /// <param name="extrusionLengthBack">Length against it, 0 or more; not both may be 0.</param>
    /// <returns>A solid; with both lengths a compound of it.</returns>
    [Operation("occt.shapes.solid.createLPolygonSolid")]
    public static Shape CreateLPolygonSolid(
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        Point3 center = default,
        double rotation = 0,
        CornerSide align = CornerSide.Outside,
        [Positive] double lengthSecond = 2,
        [Positive] double widthSecond = 0.5,
        [Positive] double lengthFirst = 2,
        [Positive] double widthFirst = 1,
        [NonNegative] double extrusionLengthFront = 1,
        [NonNegative] double extrusionLengthBack = 0) =>
        Raise(
            FaceProfiles.CreateLPolygonFace(widthFirst, lengthFirst, widthSecond, lengthSecond, align, rotation, center, direction),
            extrusionLengthFront,
            extrusionLengthBack);

    /// <summary>Prism over a figure: a Christmas tree.</summary>
    /// <param name="height">Height of the tree without its trunk, above 0.</param>
    /// <param name="innerDist">Half of the width between the lowest skirts, above 0.</param>
    /// <param name="outerDist">Half of the width of the lowest skirt, above 0.</param>
    /// <param name="nrSkirts">Number of skirts, 1 or more.</param>
    /// <param name="trunkHeight">Height of the trunk, 0 or more.</param>
    /// <param name="trunkWidth">Width of the trunk, 0 or more.</param>
    /// <param name="half">True: half of it, closed along its axis.</param>
    /// <param name="rotation">Turn about the normal in degrees.</param>
    /// <param name="origin">The foot of the trunk.</param>
    /// <param name="direction">Direction in which the tree grows.</param>
    /// <param name="extrusionLengthFront">Length along the normal of the figure, 0 or more.</param>
    /// <param name="extrusionLengthBack">Length against it, 0 or more; not both may be 0.</param>
    /// <returns>A solid; with both lengths a compound of it.</returns>
    [Operation("occt.shapes.solid.createChristmasTreeSolid")]
    public static Shape CreateChristmasTreeSolid(
        [Positive] double height = 6,
        [Positive] double innerDist = 1.5,
        [Positive] double outerDist = 3,
        [Range(1, 10000)] int nrSkirts = 5,
        [NonNegative] double trunkHeight = 1,
        [NonNegative] double trunkWidth = 1,
        bool half = false,
        double rotation = 0,
        Point3 origin = default,
        [Direction, DefaultPoint(0, 1, 0)] Point3 direction = default,
        [NonNegative] double extrusionLengthFront = 1,
        [NonNegative] double extrusionLengthBack = 0) =>
        Raise(FaceProfiles.CreateChristmasTreeFace(height, innerDist, outerDist, nrSkirts, trunkHeight, trunkWidth, half, rotation, origin, direction), extrusionLengthFront, extrusionLengthBack);

    // From the centre to where two lines of a star polygon cross, each from a corner to the every-th after it.
    private static double Notch(double outerRadius, int rays, int every) => 2 * every < rays
        ? outerRadius * Math.Cos(Math.PI * every / rays) / Math.Cos(Math.PI * (every - 1) / rays)
        : throw Limits.Refusal("density", FormattableString.Invariant($"A star of {rays} rays has a density below {rays / 2.0}, not {every}."));

    /// <summary>Prism over a flat face, which it frees.</summary>
    internal static Shape Raise(Face face, double front, double back)
    {
        using (face)
        {
            if (front + back == 0)
            {
                throw Limits.Refusal("extrusionLengthFront", "Both extrusion lengths are 0; one of them must be above 0 to make a solid.");
            }

            var normal = FaceParameters.NormalOnUv(face);
            using var start = Transforms.Translate(face, normal * -back);
            NativeFeatures.Extrude(start.Handle, normal * (front + back), out var handle, out var error).Check(error);
            var solid = Shape.Wrap<Solid>(handle);
            return Compounds.OfBothWays(solid, front, back);
        }
    }
}
