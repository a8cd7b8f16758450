using System.Globalization;

namespace Formwright.Kernel.Operations;

/// <summary>An affine map of the plane: x' = a x + c y + e, y' = b x + d y + f. Source: SVG 1.1, section 7.</summary>
internal readonly record struct SvgMatrix(double A, double B, double C, double D, double E, double F)
{
    internal static SvgMatrix Identity => new(1, 0, 0, 1, 0, 0);

    /// <summary>First the inner map, then this one.</summary>
    internal SvgMatrix After(SvgMatrix inner) => new(
        (A * inner.A) + (C * inner.B),
        (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D),
        (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E,
        (B * inner.E) + (D * inner.F) + F);

    /// <summary>Reads a list of transforms, such as <c>translate(10 20) rotate(45)</c>; the last one acts first. What is none is skipped.</summary>
    internal static SvgMatrix Parse(string? text)
    {
        var result = Identity;
        foreach (var part in (text ?? "").Split(')', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var open = part.IndexOf('(', StringComparison.Ordinal);
            if (open > 0)
            {
                result = result.After(One(part[..open].Trim(' ', ',', '\n', '\r', '\t'), SvgNumbers.Read(part[(open + 1)..])));
            }
        }

        return result;
    }

    internal PathSubpath Apply(PathSubpath subpath)
    {
        var map = this;
        return new PathSubpath(Apply(subpath.Start), [.. subpath.Segments.Select(map.Apply)], subpath.Closed);
    }

    internal double[] Apply(IReadOnlyList<double> point) => [(A * point[0]) + (C * point[1]) + E, (B * point[0]) + (D * point[1]) + F];

    private static SvgMatrix One(string name, double[] n) => (name, n) switch
    {
        ("matrix", [var a, var b, var c, var d, var e, var f]) => new(a, b, c, d, e, f),
        ("translate", [var x]) => new(1, 0, 0, 1, x, 0),
        ("translate", [var x, var y]) => new(1, 0, 0, 1, x, y),
        ("scale", [var s]) => new(s, 0, 0, s, 0, 0),
        ("scale", [var x, var y]) => new(x, 0, 0, y, 0, 0),
        ("rotate", [var degrees]) => Rotation(degrees),
        ("rotate", [var degrees, var x, var y]) => new SvgMatrix(1, 0, 0, 1, x, y).After(Rotation(degrees)).After(new SvgMatrix(1, 0, 0, 1, -x, -y)),
        ("skewX", [var degrees]) => new(1, 0, Math.Tan(double.DegreesToRadians(degrees)), 1, 0, 0),
        ("skewY", [var degrees]) => new(1, Math.Tan(double.DegreesToRadians(degrees)), 0, 1, 0, 0),
        _ => Identity,
    };

    private static SvgMatrix Rotation(double degrees)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(degrees));
        return new SvgMatrix(cos, sin, -sin, cos, 0, 0);
    }

    private PathSegment Apply(PathSegment segment) => segment.Type == PathSegmentType.Arc ? ApplyToArc(segment) : segment with
    {
        To = Apply(segment.To),
        C = segment.C is { } c ? Apply(c) : null,
        C1 = segment.C1 is { } c1 ? Apply(c1) : null,
        C2 = segment.C2 is { } c2 ? Apply(c2) : null,
    };

    /// <summary>
    /// The image of an ellipse is one: the map from the unit circle to it, taken apart into turn, two radii and turn, gives its axes.
    /// An arc squeezed flat becomes a line.
    /// </summary>
    private PathSegment ApplyToArc(PathSegment arc)
    {
        var (sin, cos) = Math.SinCos(arc.XAxisRotation);
        var circle = new SvgMatrix(A, B, C, D, 0, 0).After(new SvgMatrix(cos * arc.Rx, sin * arc.Rx, -sin * arc.Ry, cos * arc.Ry, 0, 0));
        var (evenX, oddX) = ((circle.A + circle.D) / 2, (circle.A - circle.D) / 2);
        var (oddY, evenY) = ((circle.B + circle.C) / 2, (circle.B - circle.C) / 2);
        var (even, odd) = (Math.Sqrt((evenX * evenX) + (evenY * evenY)), Math.Sqrt((oddX * oddX) + (oddY * oddY)));
        var (major, minor) = (even + odd, Math.Abs(even - odd));
        if (!(minor > 1e-12 * major))
        {
            return new PathSegment(PathSegmentType.Line, Apply(arc.To));
        }

        var rotation = (Math.Atan2(evenY, evenX) + Math.Atan2(oddY, oddX)) / 2;
        var (sinR, cosR) = Math.SinCos(rotation);
        var (sinS, cosS) = Math.SinCos(arc.StartAngle);
        var (x, y) = ((circle.A * cosS) + (circle.C * sinS), (circle.B * cosS) + (circle.D * sinS));
        var start = Math.Atan2(((cosR * y) - (sinR * x)) / minor, ((cosR * x) + (sinR * y)) / major);
        var flips = (circle.A * circle.D) - (circle.B * circle.C) < 0;
        return arc with
        {
            To = Apply(arc.To),
            Center = Apply(arc.Center!),
            Rx = major,
            Ry = minor,
            XAxisRotation = rotation,
            StartAngle = start,
            DeltaAngle = flips ? -arc.DeltaAngle : arc.DeltaAngle,
        };
    }
}

/// <summary>Numbers in attributes.</summary>
internal static class SvgNumbers
{
    /// <summary>All numbers of a list, however separated; reading ends at what is none.</summary>
    internal static double[] Read(string? text)
    {
        var scanner = new SvgScanner(text ?? "");
        var numbers = new List<double>();
        while (scanner.TryNumber(out var number))
        {
            numbers.Add(number);
        }

        return [.. numbers];
    }

    /// <summary>The number that a text begins with; its unit is left out. Null when there is none.</summary>
    internal static double? First(string? text) => new SvgScanner(text ?? "").TryNumber(out var number) ? number : null;
}

/// <summary>Reads numbers out of a text one after the other.</summary>
internal sealed class SvgScanner(string text)
{
    private int at;

    /// <summary>The next character after blanks and commas; 0 at the end.</summary>
    internal char Peek()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ','))
        {
            at++;
        }

        return at < text.Length ? text[at] : '\0';
    }

    internal void Skip() => at++;

    /// <summary>A flag of an arc is one digit, and the next number may follow at once.</summary>
    internal bool TryFlag(out double flag)
    {
        flag = Peek() == '1' ? 1 : 0;
        var fits = Peek() is '0' or '1';
        at += fits ? 1 : 0;
        return fits;
    }

    internal bool TryNumber(out double number)
    {
        Peek();
        var end = at;
        end += end < text.Length && text[end] is '+' or '-' ? 1 : 0;
        var digits = Digits(ref end);
        if (end < text.Length && text[end] == '.')
        {
            end++;
            digits += Digits(ref end);
        }

        number = 0;
        if (digits == 0)
        {
            return false;
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            var exponent = end + 1;
            exponent += exponent < text.Length && text[exponent] is '+' or '-' ? 1 : 0;
            if (Digits(ref exponent) > 0)
            {
                end = exponent;
            }
        }

        number = double.Parse(text.AsSpan(at, end - at), NumberStyles.Float, CultureInfo.InvariantCulture);
        at = end;
        return double.IsFinite(number);
    }

    private int Digits(ref int end)
    {
        var start = end;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }
}
