using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>The extents of a box that stands on a face, by the roles of its sizes and how it is held there.</summary>
internal static class SceneExtents
{
    private static readonly string[] None = [];

    /// <summary>Finds the extents along X, Y and Z.</summary>
    /// <param name="body">The body; its sizes and its list are read.</param>
    /// <param name="host">What it is on.</param>
    /// <param name="normal">Axis across the face.</param>
    /// <param name="edge">Axis across the edge of the top at which it stands; null for none.</param>
    /// <param name="where">How it is held.</param>
    /// <returns>The extents; null when a size has no use or is missing.</returns>
    public static Point3? Of(SceneThing body, Box3 host, int normal, int? edge, SceneWhere where)
    {
        var size = new double[3];
        var roles = body.Sizes.Where(s => s.Key is "length" or "width" or "depth" or "height" or "thickness").ToDictionary();
        if (roles.Count != body.Sizes.Count)
        {
            return null;
        }

        if (where.Reach is { } reach)
        {
            size[normal] = reach;
        }

        var isSet = normal == 2 ? OnTop(body, host, roles, size, edge, where) : OnSide(body, roles, size, normal, where);
        if (!isSet || roles.Count > 0)
        {
            return null;
        }

        foreach (var full in where.Full)
        {
            var along = Along(full, host);
            if (along == normal || (size[along] > 0 && Math.Abs(size[along] - SceneBodies.Of(host.Size, along)) > 1e-6))
            {
                return null;
            }

            size[along] = SceneBodies.Of(host.Size, along);
        }

        if (edge is { } e && size[1 - e] == 0 && where.Places.Exists(p => p.Preposition == "along"))
        {
            size[1 - e] = SceneBodies.Of(host.Size, 1 - e);
        }

        return size.All(s => s > 1e-9) ? new(size[0], size[1], size[2]) : null;
    }

    private static int Along(string extent, Box3 host) => extent switch
    {
        "height" => 2,
        "depth" => 1,
        "length" => host.Size.X >= host.Size.Y ? 0 : 1,
        "thickness" => host.Size.Z <= Math.Min(host.Size.X, host.Size.Y) ? 2 : host.Size.X < host.Size.Y ? 0 : 1,
        _ => host.Size.X >= host.Size.Y ? 1 : 0,
    };

    private static bool Use(Dictionary<string, double> roles, double[] size, int axis, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (size[axis] == 0 && roles.Remove(name, out var value))
            {
                size[axis] = value;
                return true;
            }
        }

        return size[axis] > 0;
    }

    private static bool OnTop(SceneThing body, Box3 host, Dictionary<string, double> roles, double[] size, int? edge, SceneWhere where)
    {
        if (body.List is { Length: 3 } list)
        {
            if (size[2] > 0 || roles.Count > 0)
            {
                return false;
            }

            var thin = list[2] < 0.5 * Math.Min(list[0], list[1]);
            if (thin && (where.IsUpright || (edge is not null && where.Verb is "stands" or "hangs")))
            {
                // A plate that stands on its edge.
                var across = edge ?? (Near(list[0], host.Size.X) && !Near(host.Size.X, host.Size.Y) ? 1 : Near(list[0], host.Size.Y) ? 0 : 1);
                var wide = Near(list[1], SceneBodies.Of(host.Size, 1 - across)) && !Near(list[0], SceneBodies.Of(host.Size, 1 - across)) ? 1 : 0;
                (size[across], size[1 - across], size[2]) = (list[2], list[wide], list[1 - wide]);
                return true;
            }

            (size[0], size[1], size[2]) = (list[0], list[1], list[2]);
            return true;
        }

        if (body.List is { Length: 2 } foot)
        {
            (size[0], size[1]) = (foot[0], foot[1]);
            return Use(roles, size, 2, "height", "length", "thickness", "depth");
        }

        // A post or a rail that stands has its length upright.
        var stands = where.IsUpright || where is { Verb: "stands", IsLevel: false } && edge is null && !roles.ContainsKey("height") && body.Noun is not ("rib" or "rail" or "bar" or "block");
        if (!Use(roles, size, 2, "height"))
        {
            Use(roles, size, 2, stands ? ["length", "thickness"] : roles.ContainsKey("length") && roles.ContainsKey("width") ? ["thickness", "depth", "length"] : ["thickness", "length"]);
        }

        var run = edge is { } e ? 1 - e : Direction(where, roles, host);
        Use(roles, size, 1 - run, "thickness");
        if (size[1 - run] == 0 && roles.ContainsKey("length"))
        {
            Use(roles, size, 1 - run, "width", "depth");
        }

        Use(roles, size, run, "length", "width");
        Use(roles, size, 1 - run, "depth", "width");
        return true;
    }

    // A long thing lies along X unless it is as long as the other side of what it is on.
    private static int Direction(SceneWhere where, Dictionary<string, double> roles, Box3 host) =>
        roles.GetValueOrDefault("length", roles.GetValueOrDefault("width")) is > 0 and var n && Near(n, host.Size.Y) && !Near(n, host.Size.X) ? 1 : where.Full.Contains("length") && !roles.ContainsKey("length") && host.Size.X < host.Size.Y ? 1 : 0;

    private static bool OnSide(SceneThing body, Dictionary<string, double> roles, double[] size, int normal, SceneWhere where)
    {
        var across = 1 - normal;
        var projects = where.Verb == "projects" || where.IsOutward || where.Direction is not null;
        if (body.List is { Length: 3 } list)
        {
            // The first of three is the way it points when that is the longest, or X is.
            if (size[normal] > 0 || (normal == 1 && (!projects || list[0] < Math.Max(list[1], list[2]))))
            {
                return false;
            }

            (size[normal], size[across], size[2]) = (list[0], list[1], list[2]);
            return true;
        }

        if (body.List is { Length: 2 } section)
        {
            (size[across], size[2]) = (section[0], section[1]);
            return Use(roles, size, normal, "length", "depth");
        }

        var outward = roles.ContainsKey("length") ? "length" : roles.ContainsKey("depth") ? "depth" : !projects && roles.ContainsKey("height") && roles.ContainsKey("width") ? "thickness" : "";
        Use(roles, size, normal, outward.Length > 0 ? [outward] : None);
        if (where.IsUpright && !where.IsInPlane && !roles.ContainsKey("height"))
        {
            Use(roles, size, 2, "width", "length");
            return Use(roles, size, across, "thickness", "width");
        }

        Use(roles, size, 2, "height", "thickness");
        Use(roles, size, across, "width", "thickness", "length", "depth");
        return true;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-6;
}
