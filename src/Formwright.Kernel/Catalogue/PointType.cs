using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Kernel;

internal sealed class PointType(NumberBounds? bounds, bool direction) : DataType<Point3>
{
    private readonly NumberType coordinate = new(bounds);

    internal override string Requirement => bounds is null ? $"a {Noun(plural: false)} [x, y, z]" : base.Requirement;

    public override JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["items"] = coordinate.Schema(),
        ["minItems"] = 3,
        ["maxItems"] = 3,
    };

    internal override string Phrase(bool plural) =>
        bounds is null ? Noun(plural) : $"{Noun(plural)} with coordinates {bounds.Phrase()}";

    internal override bool TryRead(object value, ArgumentBinder binder, out Point3 result)
    {
        result = default;
        if (value is Point3 live)
        {
            value = new[] { live.X, live.Y, live.Z };
        }

        if (!ArgumentValue.TryItems(value, out var items) || items.Count != 3)
        {
            return binder.Violate(Requirement, value);
        }

        // Not short-circuited, so that every wrong coordinate is reported.
        if (!(binder.TryReadItem(coordinate, items, 0, out var x)
            & binder.TryReadItem(coordinate, items, 1, out var y)
            & binder.TryReadItem(coordinate, items, 2, out var z)))
        {
            return false;
        }

        result = new Point3(x, y, z);

        // A vector so short or so long that its length is 0 or infinite cannot be normalised either.
        return !direction
            || result.Length is > 0 and < double.PositiveInfinity
            || binder.Violate("a direction, which has a length above 0", value);
    }

    private string Noun(bool plural) => (direction, plural) switch
    {
        (true, true) => "directions",
        (true, false) => "direction",
        (false, true) => "points",
        (false, false) => "point",
    };
}
