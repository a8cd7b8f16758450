using System.Globalization;
using Formwright.Core;

namespace Formwright.Formats;

/// <summary>Something drawn, in the coordinates of the block (or of model space) it is part of.</summary>
internal abstract record DxfItem(string Layer);

/// <summary>A chain of curves.</summary>
internal sealed record DxfChain(string Layer, IReadOnlyList<DrawingCurve> Curves) : DxfItem(Layer);

/// <summary>A reference to a block: scaled, laid out in a grid, then placed.</summary>
internal sealed record DxfInsert(string Layer, string Block, Affine Placement, Affine Scale, DxfGrid Grid, long Line) : DxfItem(Layer);

/// <summary>How a block reference is repeated: numbers of columns and rows, and their distances.</summary>
internal readonly record struct DxfGrid(int Columns, int Rows, double ColumnStep, double RowStep);

/// <summary>A block: its base point and what it holds.</summary>
internal sealed record DxfBlock(Point3 Base, List<DxfItem> Items);

/// <summary>The curves of a DXF file before block references are resolved.</summary>
internal sealed class DxfDocument
{
    /// <summary>Millimetres per unit by the value of <c>$INSUNITS</c>.</summary>
    private static readonly double[] UnitSizes =
    [
        1, 25.4, 304.8, 1_609_344, 1, 10, 1000, 1e6, 25.4e-6, 0.0254, 914.4, 1e-7, 1e-6, 1e-3, 100, 1e4, 1e5, 1e12, 1.495978707e14, 9.4607304725808e18,
        3.0856775814913673e19, 1200000.0 / 3937, 100000.0 / 3937, 3600000.0 / 3937, 6336000000.0 / 3937,
    ];

    private readonly DxfEntityReader _reader;
    private readonly ReadLimits _limits;
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);
    private DxfEntity? _entity;
    private long _count;

    private DxfDocument(DxfEntityReader reader, ReadLimits limits) => (_reader, _limits) = (reader, limits);

    /// <summary>Millimetres per drawing unit.</summary>
    public double UnitSize { get; private set; } = 1;

    /// <summary>Blocks by name, which ignores case.</summary>
    public Dictionary<string, DxfBlock> Blocks { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What model space holds.</summary>
    public List<DxfItem> Model { get; } = [];

    public static DxfDocument Read(DxfEntityReader reader, ReadLimits limits)
    {
        var document = new DxfDocument(reader, limits);
        document.Sections();
        return document;
    }

    /// <summary>What was skipped, for a message.</summary>
    public string Found() => _skipped.Count == 0
        ? "nothing"
        : string.Join(", ", _skipped.Take(12).Select(skipped => string.Create(CultureInfo.InvariantCulture, $"{skipped.Value} {skipped.Key}")));

    /// <summary>Counts something that is not read.</summary>
    public void Skip(string what) => _skipped[what] = _skipped.GetValueOrDefault(what) + 1;

    private void Advance() => _entity = _reader.Next();

    private DxfEntity Here() => _entity
        ?? throw new FormwrightException(ErrorCode.InvalidInput, "The DXF file is cut off: its last section has no end.");

    private void Sections()
    {
        for (Advance(); _entity is { Type: not "EOF" } mark;)
        {
            if (mark.Type != "SECTION")
            {
                throw mark.Error("a section was expected here.");
            }

            UnitSize = mark.InsertUnits is { } unit && unit >= 0 && unit < UnitSizes.Length ? UnitSizes[unit] : UnitSize;
            Advance();
            switch (mark.Name)
            {
                case "BLOCKS":
                    ReadBlocks();
                    break;
                case "ENTITIES":
                    ReadItems(Model, "ENDSEC");
                    break;
                default:
                    while (Here().Type != "ENDSEC")
                    {
                        Advance();
                    }

                    break;
            }

            Advance();
        }
    }

    private void ReadBlocks()
    {
        while (Here() is { Type: not "ENDSEC" } block)
        {
            Advance();
            if (block.Type == "BLOCK")
            {
                List<DxfItem> items = [];
                ReadItems(items, "ENDBLK");
                Blocks[block.Name] = new DxfBlock(new Point3(block.Number(10, 0), block.Number(20, 0), 0), items);
                Advance();
            }
        }
    }

    private void ReadItems(List<DxfItem> items, string end)
    {
        while (Here() is var entity && entity.Type != end)
        {
            if (entity.Type is "ENDSEC" or "EOF")
            {
                throw entity.Error($"{end} was expected first.");
            }

            Advance();
            var vertices = Followers(entity);
            _limits.CheckEntities(++_count);
            if (entity.Number(67, 0) == 1)
            {
                Skip($"{entity.Type} in paper space");
            }
            else if (DxfCurves.Item(entity, vertices) is { } item)
            {
                items.Add(item);
            }
            else
            {
                Skip(entity.Type);
            }
        }
    }

    /// <summary>The vertices of a POLYLINE; the attributes of an INSERT are passed over.</summary>
    private List<DxfEntity> Followers(DxfEntity entity)
    {
        List<DxfEntity> vertices = [];
        if (entity.Type is not "POLYLINE" && (entity.Type is not "INSERT" || entity.Whole(66) == 0))
        {
            return vertices;
        }

        while (Here() is { Type: "VERTEX" or "ATTRIB" } follower)
        {
            if (follower.Type == "VERTEX")
            {
                _limits.CheckVertices(vertices.Count + 1);
                vertices.Add(follower);
            }

            Advance();
        }

        if (Here().Type == "SEQEND")
        {
            Advance();
        }

        return vertices;
    }
}
