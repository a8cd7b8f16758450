using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>What the ends of a dimension line look like.</summary>
public enum DimensionEnd
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Two strokes.</summary>
    Arrow,
}

/// <summary>Dimensions made of wires, their texts drawn with the strokes of the Hershey font Simplex Roman.</summary>
public static class Dimensions
{
    /// <summary>Dimension of a length: a line beside two points, two extension lines and a label.</summary>
    /// <param name="start">First point.</param>
    /// <param name="end">Second point, not the first.</param>
    /// <param name="direction">From the points to the dimension line; not along it.</param>
    /// <param name="offsetFromPoints">Gap between the points and the extension lines.</param>
    /// <param name="crossingSize">How far lines go on beyond their crossings, 0 or more.</param>
    /// <param name="decimalPlaces">Decimal places of the label, 0 to 20.</param>
    /// <param name="labelSuffix">What follows the number.</param>
    /// <param name="labelSize">Height of the letters, above 0.</param>
    /// <param name="labelOffset">From the line to the middle of the label.</param>
    /// <param name="labelRotation">Turn of the label in degrees.</param>
    /// <param name="endType">What the ends look like.</param>
    /// <param name="arrowSize">Length of the strokes of an arrow, above 0.</param>
    /// <param name="arrowAngle">Angle between them in degrees, 0 to 90.</param>
    /// <param name="arrowsFlipped">True: arrows point inwards.</param>
    /// <param name="labelFlipHorizontal">Mirrors the label.</param>
    /// <param name="labelFlipVertical">Mirrors the label upside down.</param>
    /// <param name="labelOverwrite">A sum of numbers and <c>val</c>, such as <c>val/10</c>, or a text in which <c>val</c> is replaced by the number.</param>
    /// <param name="removeTrailingZeros">Leaves out zeros at the end of the number.</param>
    /// <returns>A compound of the dimension line, the extension lines, the label and the arrows.</returns>
    [Operation("occt.dimensions.simpleLinearLengthDimension")]
    public static Compound SimpleLinearLengthDimension(
        Point3 start,
        Point3 end,
        [Direction] Point3 direction,
        double offsetFromPoints = 0,
        [NonNegative] double crossingSize = 0.2,
        [NonNegative] int decimalPlaces = 2,
        string labelSuffix = "(cm)",
        [Positive] double labelSize = 0.1,
        double labelOffset = 0.3,
        double labelRotation = 0,
        DimensionEnd endType = DimensionEnd.None,
        [Positive] double arrowSize = 0.3,
        [Range(0, 90)] double arrowAngle = 30,
        bool arrowsFlipped = false,
        bool labelFlipHorizontal = false,
        bool labelFlipVertical = false,
        string labelOverwrite = "1*val",
        bool removeTrailingZeros = false)
    {
        var along = end - start;
        var middle = start + (along * 0.5) + direction;
        var normal = Normal((middle - start).Cross(along), "direction", "The direction runs along the line between the points; there is no plane to draw in.");
        var label = new Label(
            DimensionLabel.Of(along.Length, labelOverwrite, decimalPlaces, labelSuffix, removeTrailingZeros), labelSize, labelRotation - 90, labelFlipHorizontal, labelFlipVertical);
        List<Shape> parts =
        [
            Wires.CreateLineWireWithExtensions(start + direction, end + direction, crossingSize, crossingSize),
            Wires.CreateLineWireWithExtensions(start, start + direction, -offsetFromPoints, crossingSize),
            Wires.CreateLineWireWithExtensions(end, end + direction, -offsetFromPoints, crossingSize),
            label.Placed(normal, along, middle + (direction.Normalized() * labelOffset)),
        ];
        if (endType == DimensionEnd.Arrow)
        {
            var arrow = new Arrow(normal, arrowSize, arrowAngle, arrowsFlipped);
            parts.AddRange([arrow.At(start + direction, along), arrow.At(end + direction, along * -1)]);
        }

        return Compounds.MakeCompound(parts);
    }

    /// <summary>Dimension of an angle: two legs, an arc between them and a label.</summary>
    /// <param name="direction1">Direction of the first leg.</param>
    /// <param name="direction2">Direction of the second leg, not along the first.</param>
    /// <param name="center">Where the legs meet.</param>
    /// <param name="radius">Radius of the arc, above 0.</param>
    /// <param name="offsetFromCenter">Gap between the centre and the legs.</param>
    /// <param name="extraSize">How far the legs go on beyond the arc, 0 or more.</param>
    /// <param name="decimalPlaces">Decimal places of the label, 0 to 20.</param>
    /// <param name="labelSuffix">What follows the number.</param>
    /// <param name="labelSize">Height of the letters, above 0.</param>
    /// <param name="labelOffset">From the arc to the middle of the label.</param>
    /// <param name="radians">True: the number is in radians; false: in degrees.</param>
    /// <param name="endType">What the ends look like.</param>
    /// <param name="arrowSize">Length of the strokes of an arrow, above 0.</param>
    /// <param name="arrowAngle">Angle between them in degrees, 0 to 90.</param>
    /// <param name="arrowsFlipped">True: arrows point inwards.</param>
    /// <param name="labelRotation">Turn of the label in degrees.</param>
    /// <param name="labelFlipHorizontal">Mirrors the label.</param>
    /// <param name="labelFlipVertical">Mirrors the label upside down.</param>
    /// <param name="labelOverwrite">A sum of numbers and <c>val</c>, or a text in which <c>val</c> is replaced by the number.</param>
    /// <param name="removeTrailingZeros">Leaves out zeros at the end of the number.</param>
    /// <returns>A compound of the legs, the arc, the label and the arrows.</returns>
    [Operation("occt.dimensions.simpleAngularDimension")]
    public static Compound SimpleAngularDimension(
        [Direction, DefaultPoint(1, 0, 0)] Point3 direction1 = default,
        [Direction, DefaultPoint(0, 0, 1)] Point3 direction2 = default,
        Point3 center = default,
        [Positive] double radius = 4,
        double offsetFromCenter = 0.5,
        [NonNegative] double extraSize = 0,
        [NonNegative] int decimalPlaces = 2,
        string labelSuffix = "(deg)",
        [Positive] double labelSize = 0.1,
        double labelOffset = 0.3,
        bool radians = false,
        DimensionEnd endType = DimensionEnd.None,
        [Positive] double arrowSize = 0.3,
        [Range(0, 90)] double arrowAngle = 30,
        bool arrowsFlipped = false,
        double labelRotation = 0,
        bool labelFlipHorizontal = false,
        bool labelFlipVertical = false,
        string labelOverwrite = "1*val",
        bool removeTrailingZeros = false)
    {
        var (first, second) = (direction1.Normalized(), direction2.Normalized());
        var normal = Normal(second.Cross(first), "direction2", "Both directions run along one line; there is no angle to draw.");
        var outward = (first + second).Normalized();
        var (from, middle, to) = (center + (first * radius), center + (outward * radius), center + (second * radius));
        var angle = Math.Acos(Math.Clamp(first.Dot(second), -1, 1));
        var text = DimensionLabel.Of(radians ? angle : double.RadiansToDegrees(angle), labelOverwrite, decimalPlaces, labelSuffix, removeTrailingZeros);
        List<Shape> parts =
        [
            Wires.CreateLineWireWithExtensions(center, from, -offsetFromCenter, extraSize),
            Wires.CreateLineWireWithExtensions(center, to, -offsetFromCenter, extraSize),
            Wires.CreateWireFromEdge(Edges.ArcThroughThreePoints(from, middle, to)),
            new Label(text, labelSize, labelRotation, labelFlipHorizontal, labelFlipVertical).Placed(normal, outward, middle + (outward * labelOffset)),
        ];
        if (endType == DimensionEnd.Arrow)
        {
            var arrow = new Arrow(normal, arrowSize, arrowAngle, arrowsFlipped);
            parts.AddRange([arrow.At(from, first.Cross(normal)), arrow.At(to, normal.Cross(second))]);
        }

        return Compounds.MakeCompound(parts);
    }

    /// <summary>Pin: a line to a point, a line on from there and a label beyond its end.</summary>
    /// <param name="startPoint">What the pin points at.</param>
    /// <param name="endPoint">Where it bends, not the start.</param>
    /// <param name="direction">From there to the end, not along the pin.</param>
    /// <param name="offsetFromStart">Gap between the start and the line.</param>
    /// <param name="label">The text.</param>
    /// <param name="labelOffset">From the end to the label.</param>
    /// <param name="labelSize">Height of the letters, above 0.</param>
    /// <param name="endType">What the start looks like.</param>
    /// <param name="arrowSize">Length of the strokes of an arrow, above 0.</param>
    /// <param name="arrowAngle">Angle between them in degrees, 0 to 90.</param>
    /// <param name="arrowsFlipped">True: the arrow points the other way.</param>
    /// <param name="labelRotation">Turn of the label in degrees.</param>
    /// <param name="labelFlipHorizontal">Mirrors the label.</param>
    /// <param name="labelFlipVertical">Mirrors the label upside down.</param>
    /// <returns>A compound of the pin, the label, the line to it and the arrow.</returns>
    [Operation("occt.dimensions.pinWithLabel")]
    public static Compound PinWithLabel(
        Point3 startPoint = default,
        [DefaultPoint(0, 5, 2)] Point3 endPoint = default,
        [Direction, DefaultPoint(0, 0, 1)] Point3 direction = default,
        double offsetFromStart = 0,
        string label = "Pin",
        double labelOffset = 0.3,
        [Positive] double labelSize = 0.1,
        DimensionEnd endType = DimensionEnd.None,
        [Positive] double arrowSize = 0.3,
        [Range(0, 90)] double arrowAngle = 30,
        bool arrowsFlipped = false,
        double labelRotation = 0,
        bool labelFlipHorizontal = false,
        bool labelFlipVertical = false)
    {
        var pin = endPoint - startPoint;
        var normal = Normal(pin.Cross(direction), "direction", "The direction runs along the pin; there is no plane to draw in.");
        var drawn = new Label(label, labelSize, labelRotation - 90, labelFlipHorizontal, labelFlipVertical);
        var unit = direction.Normalized();
        List<Shape> parts =
        [
            Wires.CreateLineWireWithExtensions(startPoint, endPoint, -offsetFromStart, 0),
            drawn.Placed(normal, unit, endPoint + direction + (unit * ((drawn.Width / 2) + labelOffset))),
            Wires.CreateLineWireWithExtensions(endPoint, endPoint + direction, 0, 0),
        ];
        if (endType == DimensionEnd.Arrow)
        {
            parts.Add(new Arrow(normal, arrowSize, arrowAngle, arrowsFlipped).At(startPoint, pin));
        }

        return Compounds.MakeCompound(parts);
    }

    private static Point3 Normal(Point3 vector, string parameter, string otherwise) =>
        vector.Length > 1e-12 ? vector.Normalized() : throw Limits.Refusal(parameter, otherwise);

    private readonly record struct Arrow(Point3 Normal, double Size, double Angle, bool Flipped)
    {
        internal Compound At(Point3 tip, Point3 direction)
        {
            var back = direction.Normalized() * (Flipped ? -1 : 1);
            var (sin, cos) = Math.SinCos(double.DegreesToRadians(Angle / 2));
            var (along, aside) = (back * (Size * cos), back.Cross(Normal).Normalized() * (Size * sin));
            return Compounds.MakeCompound([Wires.CreateLineWire(tip, tip + along + aside), Wires.CreateLineWire(tip, tip + along - aside)]);
        }
    }

    private sealed class Label
    {
        private readonly Shape _drawn;

        internal Label(string text, double size, double rotation, bool flipHorizontal, bool flipVertical)
        {
            Wire[] strokes = [.. StrokeTexts.VectorText(text, height: size, letterSpacing: 0)
                .SelectMany(line => line.Chars)
                .SelectMany(letter => letter.Paths)
                .Select(path => Distinct(path))
                .Where(path => path.Length > 1)
                .Select(path => Wires.CreatePolylineWire(path))];
            if (strokes.Length == 0)
            {
                throw Limits.Refusal("label", "The label has no letter that can be drawn.");
            }

            var drawn = Compounds.MakeCompound(strokes);
            var box = Bounds.Of(drawn);
            Width = box.Size.X;
            var centred = Transforms.Translate(drawn, box.Center * -1);
            var turned = Transforms.Rotate(centred, Point3.UnitY, rotation);
            _drawn = flipHorizontal || flipVertical
                ? Transforms.Scale3d(turned, new Point3(flipHorizontal ? -1 : 1, 1, flipVertical ? -1 : 1))
                : turned;
        }

        internal double Width { get; }

        internal Shape Placed(Point3 normal, Point3 along, Point3 middle) => Transforms.Translate(
            Transforms.AlignNormAndAxis(_drawn, default, Point3.UnitY, Point3.UnitZ, default, normal, along),
            middle);

        private static Point3[] Distinct(IReadOnlyList<Point3> path) =>
            [.. path.Where((point, i) => i == 0 || (point - path[i - 1]).Length > 1e-9)];
    }
}
