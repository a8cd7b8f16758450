using Formwright.Core;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Operations.SheetMetalTests;

/// <summary>Parts of sheet metal with lengths that follow from their profile.</summary>
internal static class SheetParts
{
    /// <summary>Two legs of 50 outside, bent by 90 degrees about an inner radius of 2, 2 thick, 30 wide.</summary>
    internal static Shape Angle() => Profile(30, 2, 2, 46, 90, 46);

    /// <summary>Two channels across each other: a base of 80 by 60 with a flange on each of its sides.</summary>
    internal static Shape FourFlanges()
    {
        var along = Profile(40, 1.5, 3, 20, 90, 80, 90, 20);
        var across = Profile(50, 1.5, 3, 20, 90, 60, 90, 20);
        return Booleans.Union([
            Centred(along),
            Transforms.Rotate(Centred(across), Point3.UnitY, 90),
        ]);
    }

    /// <summary>Two flats of 20 along a bend whose inner radius goes from 4 to 8 over a height of 30; wall 2 along its normal.</summary>
    internal static Shape ConicalBend()
    {
        var along = new Point3(4, 0, 30).Normalized();
        var out2 = new Point3(along.Z, 0, -along.X) * 2;
        Point3[] section = [new(4, 0, 0), new(8, 0, 30), new Point3(8, 0, 30) + out2, new Point3(4, 0, 0) + out2];
        var start = Faces.CreatePolygonFace(section);
        var end = Faces.CreatePolygonFace([.. section.Select(p => new Point3(0, p.X, p.Z))]);
        return Booleans.Union([
            Sweeps.Revolve(start, 90, Point3.UnitZ, copy: true),
            Sweeps.Extrude(start, new Point3(0, -20, 0)),
            Sweeps.Extrude(end, new Point3(-20, 0, 0)),
        ]);
    }

    /// <summary>A profile in the plane XY, raised along Z by its width: it begins at the origin along X, the thickness below.</summary>
    /// <param name="width">Length along Z.</param>
    /// <param name="thickness">Of the sheet.</param>
    /// <param name="radius">Inner radius of every bend.</param>
    /// <param name="steps">Flat, bend, flat ...; lengths and degrees, above 0 to the left.</param>
    internal static Shape Profile(double width, double thickness, double radius, params ReadOnlySpan<double> steps)
    {
        var (upper, lower) = (new List<Edge>(), new List<Edge>());
        var (place, heading) = (default(Point3), 0.0);
        for (var i = 0; i < steps.Length; i++)
        {
            if (i % 2 == 0)
            {
                var way = Along(heading) * steps[i];
                var below = Along(heading - 90) * thickness;
                upper.Add(Edges.Line(place, place + way));
                lower.Add(Edges.Line(place + below, place + way + below));
                place += way;
                continue;
            }

            var side = Math.Sign(steps[i]);
            var near = side > 0 ? radius : radius + thickness;
            var center = place + (Along(heading + (side * 90)) * near);
            upper.Add(Arc(center, heading - (side * 90), steps[i], near));
            lower.Add(Arc(center, heading - (side * 90), steps[i], near + (side * thickness)));
            heading += steps[i];
            place = center + (Along(heading - (side * 90)) * near);
        }

        var first = Edges.Line(default, Along(-90) * thickness);
        var last = Edges.Line(place, place + (Along(heading - 90) * thickness));
        var wire = Wires.Join([first, .. upper, last, .. lower], 1e-6);
        return Sweeps.Extrude(Faces.CreateFaceFromWire(wire, true), new Point3(0, 0, width));
    }

    private static Edge Arc(Point3 center, double from, double turn, double radius) => Edges.ArcThroughThreePoints(
        center + (Along(from) * radius), center + (Along(from + (turn / 2)) * radius), center + (Along(from + turn) * radius));

    private static Point3 Along(double degrees) => new(Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180), 0);

    // The base of a channel that began with its flange lies along Y; it is turned down and put with its middle on the origin.
    private static Shape Centred(Shape channel)
    {
        var turned = Transforms.Rotate(channel, Point3.UnitZ, -90);
        var box = Bounds.Of(turned);
        return Transforms.Translate(turned, new Point3(-box.Center.X, -box.Min.Y, -box.Center.Z));
    }
}
