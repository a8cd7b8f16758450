using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>The shape of a body by the sizes that were said.</summary>
internal static class SceneShape
{
    /// <summary>Finds whether it is round, and its extents along X, Y and Z.</summary>
    /// <param name="body">The body; its axis and bore are set.</param>
    /// <param name="normal">Axis across the edge that it stands along; null for none.</param>
    /// <param name="size">Its extents.</param>
    /// <returns>True when every size has a use and none is missing.</returns>
    public static bool Of(SceneThing body, int? normal, out Point3 size)
    {
        size = default;
        var sizes = body.Sizes;
        double? Get(string role) => sizes.TryGetValue(role, out var value) ? value : null;
        var used = 0;
        if (Get("wall") is not null)
        {
            return false;
        }

        if (SceneSolids.Of(body, out size) is { } isComplete)
        {
            return isComplete;
        }

        if (Get("diameter") is { } diameter)
        {
            string[] heights = ["height", "length", "thickness", "width", "depth"];
            var given = heights.Where(sizes.ContainsKey).ToList();
            if (given.Count != 1 || body.List is not null)
            {
                return false;
            }

            body.Axis = 2;
            body.Bore = Get("innerDiameter") ?? Get("bore") ?? 0;
            size = new(diameter, diameter, sizes[given[0]]);
            return sizes.Count == 2 + (body.Bore > 0 ? 1 : 0) && (body.Bore == 0 || body.Bore < diameter);
        }

        if ((SceneWords.Has("round", body.Noun) && body.Tube is null && !IsAngular(body)) || Get("innerDiameter") is not null || Get("bore") is not null)
        {
            return false;
        }

        if (body.List is { } list)
        {
            var third = list.Length == 3 ? list[2] : Get("height") ?? Get("thickness") ?? Get("length") ?? Get("depth");
            if (third is null || sizes.Count != (list.Length == 3 ? 0 : 1))
            {
                return false;
            }

            if (normal is { } n)
            {
                // A list of a wall: its thinnest size stands across the edge.
                double[] all = [list[0], list[1], third.Value];
                var thin = Array.IndexOf(all, all.Min());
                if (list.Length == 2 || all.Count(v => v == all[thin]) > 1 || thin != 2)
                {
                    size = new(list[0], list[1], third.Value);
                    return true;
                }

                size = n == 0 ? new(all[2], all[0], all[1]) : new(all[0], all[2], all[1]);
                return true;
            }

            size = new(list[0], list[1], third.Value);
            return true;
        }

        if (sizes.Count != 3)
        {
            return false;
        }

        double? x = null, y = null, z = null;
        if (Get("height") is { } height)
        {
            z = height;
            used++;
        }

        var (length, width, depth, thickness) = (Get("length"), Get("width"), Get("depth"), Get("thickness"));
        if (normal is { } across && thickness is not null && z is not null)
        {
            var other = length ?? width ?? depth!.Value;
            size = across == 0 ? new(thickness.Value, other, z.Value) : new(other, thickness.Value, z.Value);
            return depth is null || across == 0;
        }

        if (normal is { } edge && thickness is not null && z is null)
        {
            return false;
        }

        if (length is null && width is not null && depth is not null && z is null && thickness is null)
        {
            return false;
        }

        (x, y) = (length ?? width, length is not null && width is not null ? width : depth);
        if (length is not null && width is not null && depth is not null)
        {
            z = depth;
        }

        if (thickness is { } t)
        {
            if (z is null)
            {
                z = t;
            }
            else if (y is null)
            {
                y = t;
            }
            else
            {
                x ??= t;
            }
        }

        if (x is null || y is null || z is null)
        {
            return false;
        }

        size = new(x.Value, y.Value, z.Value);
        return true;
    }

    // "A square boss of 30 x 30 mm": a round noun for a box.
    private static bool IsAngular(SceneThing body) =>
        body.List is not null && (body.Names.Contains("square") || body.Words.Contains("square", StringComparison.Ordinal) || body.Words.Contains("rectangular", StringComparison.Ordinal)
            || (body.Noun is "boss" or "shank" or "stud" or "spigot" or "core" or "hub" && (body.List.Length == 3 || body.Sizes.Count > 0)));
}
