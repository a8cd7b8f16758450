using System.Buffers;
using System.Globalization;
using System.Text;
using Formwright.Core;
using Formwright.Kernel.Exchange;

namespace Formwright.Kernel.Operations;

/// <summary>How a DXF file tells colours.</summary>
public enum DxfColorFormat
{
    /// <summary>By the nearest of the nine standard colours, which all readers know.</summary>
    Aci,

    /// <summary>By red, green and blue.</summary>
    Truecolor,
}

/// <summary>Versions of the format.</summary>
public enum DxfVersion
{
    /// <summary>R12, which every reader knows.</summary>
    AC1009,

    /// <summary>2000, which knows light polylines and splines.</summary>
    AC1015,
}

/// <summary>Writes paths as a DXF file. Source: Autodesk DXF Reference, R12 and 2000.</summary>
internal sealed class DxfFile
{
    private const string DefaultLayer = "0";
    private const int StepsPerSpline = 64;

    private static readonly SearchValues<char> Reserved = SearchValues.Create("<>/\\\":;?*|=`,\r\n");

    private readonly DxfColorFormat colorFormat;
    private readonly bool isModern;
    private readonly DxfTags tags = new();

    internal DxfFile(DxfColorFormat colorFormat, DxfVersion version) => (this.colorFormat, isModern) = (colorFormat, version == DxfVersion.AC1015);

    internal string Write(IReadOnlyList<DxfPathsPart> parts)
    {
        Limits.CheckItems("pathsParts", parts.Sum(part => part.Paths.Sum(path => (double)path.Segments.Count)));
        var entities = new DxfTags();
        for (var i = 0; i < parts.Count; i++)
        {
            CheckLayer(parts[i].Layer, $"pathsParts[{i}].layer");
            WritePart(entities, parts[i], $"pathsParts[{i}]");
        }

        string[] layers = [.. parts.Select(part => part.Layer).Prepend(DefaultLayer).Distinct(StringComparer.OrdinalIgnoreCase)];
        var frame = new DxfFrame(tags, isModern);
        frame.Begin(layers);
        tags.Section("ENTITIES", () => tags.Append(entities));
        frame.End();
        return tags.ToString();
    }

    /// <exception cref="FormwrightException"><c>invalid_input</c> for a name that the format cannot hold.</exception>
    internal static void CheckLayer(string layer, string parameter)
    {
        if (string.IsNullOrWhiteSpace(layer) || layer.Length > 255 || layer.AsSpan().ContainsAny(Reserved))
        {
            throw Limits.Refusal(parameter, $"The layer \"{ArgumentValue.Shorten(layer)}\" needs a name of 1 to 255 characters without any of < > / \\ \" : ; ? * | = ` ,");
        }
    }

    private void WritePart(DxfTags to, DxfPathsPart part, string parameter)
    {
        var color = DxfColor.Parse(part.Color, $"{parameter}.color");
        for (var i = 0; i < part.Paths.Count; i++)
        {
            for (var j = 0; j < part.Paths[i].Segments.Count; j++)
            {
                WriteSegment(to, part.Paths[i].Segments[j], new Look(part.Layer, color), $"{parameter}.paths[{i}].segments[{j}]");
            }
        }
    }

    private void WriteSegment(DxfTags to, DxfSegment segment, Look look, string parameter)
    {
        switch (segment)
        {
            case { Points: { } points }:
                WritePolyline(to, Pairs(points, 2, $"{parameter}.points"), segment.Bulges ?? [], segment.Closed ?? false, look);
                break;
            case { ControlPoints: { } poles }:
                WriteSpline(to, Pairs(poles, 2, $"{parameter}.controlPoints"), segment, look, parameter);
                break;
            case { Center: { } center, Radius: { } radius }:
                var at = Pair(center, $"{parameter}.center");
                if (!(radius > 0))
                {
                    throw Limits.Refusal($"{parameter}.radius", FormattableString.Invariant($"The radius is {radius} and must be above 0."));
                }

                var isArc = segment is { StartAngle: not null, EndAngle: not null };
                Begin(to, isArc ? "ARC" : "CIRCLE", "AcDbCircle", look);
                to.Point(10, at).Number(40, radius);
                if (isArc)
                {
                    to.Text(100, "AcDbArc", isModern).Number(50, segment.StartAngle!.Value).Number(51, segment.EndAngle!.Value);
                }

                break;
            case { Start: { } start, End: { } end }:
                var (from, until) = (Pair(start, $"{parameter}.start"), Pair(end, $"{parameter}.end"));
                Begin(to, "LINE", "AcDbLine", look);
                to.Point(10, from).Point(11, until);
                break;
            default:
                throw Limits.Refusal(
                    parameter, "The segment is of no kind: give points, controlPoints, center and radius (with startAngle and endAngle for an arc), or start and end.");
        }
    }

    private void WritePolyline(DxfTags to, (double X, double Y)[] points, IReadOnlyList<double> bulges, bool closed, Look look)
    {
        // A polyline that comes back to its first point is closed as well.
        var repeats = points.Length > 2 && points[0] == points[^1];
        var count = repeats ? points.Length - 1 : points.Length;
        var flags = closed || repeats ? 1 : 0;
        if (isModern)
        {
            Begin(to, "LWPOLYLINE", "AcDbPolyline", look);
            to.Whole(90, count).Whole(70, flags);
        }
        else
        {
            Begin(to, "POLYLINE", "", look);
            to.Whole(66, 1).Point(10, default).Whole(70, flags);
        }

        for (var i = 0; i < count; i++)
        {
            if (isModern)
            {
                to.Number(10, points[i].X).Number(20, points[i].Y);
            }
            else
            {
                Begin(to, "VERTEX", "", look);
                to.Point(10, points[i]);
            }

            if (i < bulges.Count && bulges[i] != 0)
            {
                to.Number(42, bulges[i]);
            }
        }

        if (!isModern)
        {
            Begin(to, "SEQEND", "", look);
        }
    }

    private void WriteSpline(DxfTags to, (double X, double Y)[] poles, DxfSegment segment, Look look, string parameter)
    {
        var degree = Math.Min(segment.Degree ?? 3, poles.Length - 1);
        if (degree is < 1 or > 25)
        {
            throw Limits.Refusal($"{parameter}.degree", $"The degree is {segment.Degree} and must be 1 to 25.");
        }

        // Clamped, so that the curve begins and ends at its outer poles.
        var inner = poles.Length - degree;
        double[] knots = [.. Enumerable.Range(0, poles.Length + degree + 1).Select(i => (double)Math.Clamp(i - degree, 0, inner))];
        if (!isModern)
        {
            var curve = new SplineCurve(degree, [.. poles.Select(p => new Point3(p.X, p.Y, 0))], knots, null);
            (double X, double Y)[] points = [.. CurveSampler.Sample(curve, StepsPerSpline * inner).Select(p => (p.X, p.Y))];
            WritePolyline(to, points, [], segment.Closed ?? false, look);
            return;
        }

        Begin(to, "SPLINE", "AcDbSpline", look);
        to.Number(210, 0).Number(220, 0).Number(230, 1);
        to.Whole(70, segment.Closed == true ? 9 : 8).Whole(71, degree).Whole(72, knots.Length).Whole(73, poles.Length).Whole(74, 0);
        foreach (var knot in knots)
        {
            to.Number(40, knot);
        }

        foreach (var pole in poles)
        {
            to.Point(10, pole);
        }
    }

    private void Begin(DxfTags to, string entity, string subclass, Look look)
    {
        to.Text(0, entity);
        if (isModern)
        {
            to.Handle(5).Text(330, DxfFrame.ModelSpace).Text(100, "AcDbEntity");
        }

        to.Text(8, look.Layer);
        if (colorFormat == DxfColorFormat.Truecolor && look.Color.Index is null)
        {
            to.Whole(420, (look.Color.R << 16) | (look.Color.G << 8) | look.Color.B);
        }
        else
        {
            to.Whole(62, look.Color.Nearest());
        }

        to.Text(100, subclass, isModern);
    }

    private static (double X, double Y)[] Pairs(IReadOnlyList<IReadOnlyList<double>> points, int least, string parameter) => points.Count >= least
        ? [.. points.Select((point, i) => Pair(point, $"{parameter}[{i}]"))]
        : throw Limits.Refusal(parameter, $"There are {points.Count} points; at least {least} are needed.");

    private static (double X, double Y) Pair(IReadOnlyList<double> point, string parameter) => point is [var x, var y, ..]
        ? (x, y)
        : throw Limits.Refusal(parameter, "A point of a drawing is two numbers.");

    private readonly record struct Look(string Layer, DxfColor Color);
}

/// <summary>Pairs of group code and value, one line each.</summary>
internal sealed class DxfTags
{
    // Fixed handles are below.
    private const int FirstHandle = 0x100;

    private readonly StringBuilder text = new();
    private int handles;

    public override string ToString() => text.ToString();

    internal void Append(DxfTags other)
    {
        text.Append(other.text);
        handles = Math.Max(handles, other.handles);
    }

    internal DxfTags Text(int code, string value, bool isWritten = true)
    {
        if (isWritten && (value.Length > 0 || code != 100))
        {
            text.Append(CultureInfo.InvariantCulture, $"{code,3}\n{value}\n");
        }

        return this;
    }

    internal DxfTags Whole(int code, int value) => Text(code, value.ToString(CultureInfo.InvariantCulture));

    internal DxfTags Number(int code, double value) => Text(code, value.ToString("0.0###########", CultureInfo.InvariantCulture));

    internal DxfTags Point(int code, (double X, double Y) point) => Number(code, point.X).Number(code + 10, point.Y).Number(code + 20, 0);

    internal DxfTags Handle(int code) => Text(code, (FirstHandle + handles++).ToString("X", CultureInfo.InvariantCulture));

    internal void Section(string name, Action content)
    {
        Text(0, "SECTION").Text(2, name);
        content();
        Text(0, "ENDSEC");
    }
}
