using Formwright.Core;

namespace Formwright.Formats;

/// <summary>
/// DXF, the drawing exchange format of AutoCAD (Autodesk DXF reference, R12 to 2018), text variant, reading plane curves of
/// model space: LINE, ARC, CIRCLE, ELLIPSE, LWPOLYLINE, POLYLINE, SPLINE and block references (INSERT) of them, scaled to
/// millimetres by <c>$INSUNITS</c> (millimetres when it is absent or says unitless).
/// </summary>
/// <remarks>
/// What is no such curve, lies in paper space or leaves the XY plane is skipped. A constant elevation is dropped. Entities
/// drawn from below (extrusion 0, 0, -1) are mirrored as the reference prescribes.
/// </remarks>
public sealed class Dxf : IDrawingReader
{
    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("dxf", "DXF drawing", [".dxf"], "image/vnd.dxf", Unit: null);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length)
    {
        if (head.StartsWith("AutoCAD Binary DXF"u8))
        {
            return true;
        }

        // Comments (group 999) may stand before the first section.
        var comment = head.TrimStart(" \t\r\n"u8).StartsWith("999"u8);
        return (comment || StartsWithGroupZero(head)) && head.IndexOf("SECTION"u8) >= 0;
    }

    /// <inheritdoc/>
    public Drawing Read(Stream stream, ReadLimits limits)
    {
        using var lines = new LineReader(stream, limits);
        var document = DxfDocument.Read(new DxfEntityReader(lines, limits), limits);
        var paths = new DxfExpansion(document, limits).Expand();
        return paths.Count > 0
            ? new Drawing(paths)
            : throw new FormwrightException(
                ErrorCode.InvalidInput, $"The DXF file holds no line, arc, circle, ellipse, polyline or spline in the XY plane of model space. Found: {document.Found()}.");
    }

    private static bool StartsWithGroupZero(ReadOnlySpan<byte> head)
    {
        head = head.TrimStart(" \t\r\n\uFEFF"u8);
        return head.StartsWith("0"u8) && head[1..].TrimStart(" \t\r\n"u8).StartsWith("SECTION"u8);
    }
}
