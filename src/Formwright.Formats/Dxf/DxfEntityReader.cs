using System.Globalization;
using Formwright.Core;

namespace Formwright.Formats;

/// <summary>Reads the pairs of lines (group code, value) and gathers them into entities.</summary>
internal sealed class DxfEntityReader(LineReader lines, ReadLimits limits)
{
    private const int Comment = 999;

    private DxfEntity? _next;
    private bool _begun;

    /// <summary>The next entity: everything from one group 0 to the next. Null at the end of the file.</summary>
    public DxfEntity? Next()
    {
        if (!_begun)
        {
            _begun = true;
            _next = First();
        }

        var entity = _next;
        _next = null;
        while (entity is not null && Pair(out var code, out var value))
        {
            if (code == 0)
            {
                _next = new DxfEntity(value.ToString(), lines.Number - 1);
                break;
            }

            Store(entity, code, value);
        }

        return entity;
    }

    private DxfEntity First()
    {
        while (Pair(out var code, out var value))
        {
            if (code == 0)
            {
                return new DxfEntity(value.ToString(), lines.Number - 1);
            }
        }

        throw new FormwrightException(ErrorCode.InvalidInput, "This is no DXF file: it holds no section.");
    }

    private void Store(DxfEntity entity, int code, ReadOnlySpan<char> value)
    {
        switch (code)
        {
            case 2:
                entity.Name = value.ToString();
                break;
            case 9:
                entity.Variable = value.ToString();
                break;
            case 70 when entity.Variable == "$INSUNITS":
                entity.InsertUnits = int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var unit) ? unit : 0;
                break;
            case 8:
                entity.Layer = value.ToString();
                break;
            case (>= 10 and < 80) or (>= 210 and < 240) when entity.Variable.Length == 0:
                limits.CheckVertices(entity.Numbers.Count / 2);
                entity.Numbers.Add((code, double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN));
                break;
        }
    }

    private bool Pair(out int code, out ReadOnlySpan<char> value)
    {
        value = default;
        do
        {
            if (!lines.Next(out var line))
            {
                code = 0;
                return false;
            }

            if (lines.Number == 1)
            {
                RejectOtherFormats(line);
            }

            if (!int.TryParse(line, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out code))
            {
                // Blank lines after the end mark are common.
                if (line.IsEmpty && !lines.Next(out line))
                {
                    return false;
                }

                throw lines.Error($"'{Words.Shown(line)}' is no group code; this is no DXF text file, or it is damaged.");
            }

            if (!lines.Next(out value))
            {
                throw lines.Error("the DXF file is cut off: a group has no value.");
            }
        }
        while (code == Comment);

        return true;
    }

    private static void RejectOtherFormats(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("AutoCAD Binary DXF"))
        {
            throw new FormwrightException(ErrorCode.Unsupported, "Binary DXF files are not read; save the drawing as text (ASCII) DXF and try again.");
        }

        if (line.StartsWith("AC10"))
        {
            throw new FormwrightException(ErrorCode.Unsupported, "This is a DWG file, which is not read; save the drawing as text (ASCII) DXF and try again.");
        }
    }
}
