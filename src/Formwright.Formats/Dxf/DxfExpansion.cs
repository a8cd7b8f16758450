using Formwright.Core;

namespace Formwright.Formats;

/// <summary>Resolves block references: every curve of every inserted block, in the world, in millimetres.</summary>
internal sealed class DxfExpansion(DxfDocument document, ReadLimits limits)
{
    private const int DeepestNesting = 32;

    private readonly List<DrawingPath> _paths = [];
    private readonly HashSet<string> _open = new(StringComparer.OrdinalIgnoreCase);
    private long _entities;
    private long _points;

    public IReadOnlyList<DrawingPath> Expand()
    {
        Place(document.Model, Affine.Scale(document.UnitSize, document.UnitSize), "0");
        return _paths;
    }

    private void Place(List<DxfItem> items, Affine placement, string layer)
    {
        foreach (var item in items)
        {
            // What a block holds on layer 0 takes the layer the block is inserted on.
            var itemLayer = item.Layer is "" or "0" ? layer : item.Layer;
            switch (item)
            {
                case DxfChain chain:
                    Add(chain, placement, itemLayer);
                    break;
                case DxfInsert insert:
                    Insert(insert, placement, itemLayer);
                    break;
            }
        }
    }

    private void Insert(DxfInsert insert, Affine placement, string layer)
    {
        if (!document.Blocks.TryGetValue(insert.Block, out var block))
        {
            document.Skip("INSERT of a missing block");
            return;
        }

        if (_open.Count == DeepestNesting || !_open.Add(insert.Block))
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput, $"The block '{insert.Block}', inserted at line {insert.Line} of the DXF file, contains itself or is nested deeper than {DeepestNesting} blocks.");
        }

        // Empty blocks count too: references to references to nothing must not take for ever.
        var grid = insert.Grid;
        limits.CheckEntities(_entities + ((long)grid.Columns * grid.Rows));
        for (var row = 0; row < grid.Rows; row++)
        {
            for (var column = 0; column < grid.Columns; column++)
            {
                limits.CheckEntities(++_entities);
                var at = insert.Placement * Affine.Move(column * grid.ColumnStep, row * grid.RowStep) * insert.Scale * Affine.Move(-block.Base.X, -block.Base.Y);
                Place(block.Items, placement * at, layer);
            }
        }

        _open.Remove(insert.Block);
    }

    private void Add(DxfChain chain, Affine placement, string layer)
    {
        _entities += chain.Curves.Count;
        limits.CheckEntities(_entities);
        _points += chain.Curves.Sum(curve => curve is SplineCurve spline ? spline.Poles.Count : 2);
        limits.CheckVertices(_points);
        var turned = false;
        var curves = new DrawingCurve[chain.Curves.Count];
        for (var i = 0; i < curves.Length; i++)
        {
            (curves[i], var curveTurned) = placement.Apply(chain.Curves[i]);
            turned |= curveTurned;
            RequireFinite(curves[i]);
        }

        if (turned)
        {
            // An ellipse that runs the other way would break the chain, so its curves stand alone.
            _paths.AddRange(curves.Select(curve => new DrawingPath(layer, [curve])));
        }
        else
        {
            _paths.Add(new DrawingPath(layer, curves));
        }
    }

    /// <summary>Finite coordinates times finite scales may still overflow.</summary>
    private static void RequireFinite(DrawingCurve curve)
    {
        var finite = curve switch
        {
            LineCurve line => line.Start.IsFinite && line.End.IsFinite,
            ArcCurve arc => arc.Center.IsFinite && double.IsFinite(arc.Radius) && arc.Radius > 0,
            EllipseCurve ellipse => ellipse.Center.IsFinite && ellipse.MajorAxis.IsFinite && ellipse.Ratio > 0,
            SplineCurve spline => spline.Poles.All(pole => pole.IsFinite),
            _ => true,
        };
        if (!finite)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "A curve of the DXF file is too large or too small to be placed.");
        }
    }
}
