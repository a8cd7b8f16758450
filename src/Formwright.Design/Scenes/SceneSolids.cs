using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Bodies that are neither boxes nor cylinders: cones, balls, domes and prisms on regular polygons.</summary>
internal static class SceneSolids
{
    private static readonly string[] Heights = ["height", "length", "thickness", "width", "depth"];
    private static readonly Regex Across = SceneWords.Pattern(@"#n (?:wide )?(?:across|af)(?: (?:the |its )?(?<c>flats|corners))?|(?:width |size )?across (?:the |its )?(?<c>flats|corners) (?:of |is |: |= )*#n");
    private static readonly Regex Edge = SceneWords.Pattern("(?:with |of |and |an? |the |each )*(?:(?:side|edge)s?(?: lengths?)? (?:of |is |: |= )*#n|#n (?:side|edge)s?(?: lengths?)?|(?<r>circumradius) (?:of |is |: |= )*#n)");
    private static readonly Regex Slope = SceneWords.Pattern(@"(?:that |which )?(?:(?:conically|evenly|uniformly) )?(?:(?:tapers|tapering|tapered|narrows|narrowing|widens|widening|going|goes|runs)(?: conically| evenly| down| out)? |(?=[^|]*? (?:over|in|along) ))from (?:a )?(?:diameter of )?#a (?:in )?(?:diameter )?(?:at (?:the |its )?(?:bottom|base|lower end|left end|left) )?(?:down |up |out )?to (?:a )?(?:diameter of )?#b(?: (?:in )?(?:outside |outer )?diameter)?(?: at (?:the |its )?(?:top|upper end|tip|right end|right))?(?: (?:over|in|along) (?:a |its )?(?:(?:length|height|distance) of )?#h(?: of (?:its )?(?:height|length))?)?");
    private static readonly Regex SlopeOn = SceneWords.Pattern(@"(?:that |which |then )?(?:tapers|tapering|narrows|narrowing|widens|widening)(?: down| out)? (?:over|in|along) (?:a |its )?(?:(?:length|height|distance) of )?#h (?:of (?:its )?(?:height|length) )?(?:down |out )?to (?:a )?(?:diameter of )?#b(?: (?:in )?diameter)?|(?:that |which |then )?(?:tapers|tapering|narrows|narrowing|widens|widening)(?: down| out)? to (?:a )?(?:diameter of )?#b(?: (?:in )?diameter)?(?: (?:over|in|along) (?:a |its )?(?:(?:length|height|distance) of )?#h(?: of (?:its )?(?:height|length))?)?");
    private static readonly Regex Ball = new(@"(?<![^ ])(?<n>\d+(?:\.\d+)?)mm(?= \$)|(?<=\$ of )(?<n>\d+(?:\.\d+)?)mm(?![^ ])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    private static readonly Regex Top = SceneWords.Pattern(@"(?<!(?:height|length|width|thickness|depth) of )#n (?:in )?(?:outside |outer )?(?:diameter )?(?:wide |across |outside )?(?:at|on) (?:the |its )?(?:top(?! (?:surface|face|of|side))|mouth|rim|upper end|tip|small end|smaller end|narrow end)|(?:a )?(?:top|upper|small end|smaller|tip) diameter (?:of |is |: |= )*#n|#n (?:top|tip) diameter");
    private static readonly Regex Bottom = SceneWords.Pattern(@"(?<!(?:height|length|width|thickness|depth) of )#n (?:in )?(?:outside |outer )?(?:diameter )?(?:wide |across |outside )?(?:at|on) (?:the |its )?(?:bottom(?! (?:surface|face|of|side))|base|foot|lower end|large end|larger end|wide end)|(?:a )?(?:bottom|base|lower|large end|larger) diameter (?:of |is |: |= )*#n|#n (?:bottom|base) diameter");
    private static readonly Regex FromTo = SceneWords.Pattern(@"from (?:a )?(?:diameter (?:of )?)?#a (?:in )?(?:diameter )?(?:down |up )?to (?:a )?(?:diameter (?:of )?)?#b(?: (?:in )?diameter)?(?<h>(?!))?");
    private static readonly Regex Conical = SceneWords.Pattern("conical|truncated|tapered|tapering|(?:top|bottom|upper|base) diameter");
    private static readonly Regex Hexagonal = SceneWords.Pattern("hexagonal|hexagon");
    private static readonly Regex Octagonal = SceneWords.Pattern("octagonal|octagon");
    private static readonly Regex Idle = SceneWords.Pattern(@"stepped(?= (?:[a-z]+ )*\$)|with (?:its|the) (?:tip|point) (?:pointing )?down(?:wards?)?");
    private static readonly Regex Adjectives = SceneWords.Pattern("conical|truncated|tapered|tapering|hexagonal|hexagon|hex|octagonal|octagon|regular|spherical|hemispherical|half ball|pointed|domed");

    private static readonly Regex Pitched = SceneWords.Pattern("triangular|prism|gabled?|pitched|saddle|pointed|sloped|shaped|isosceles");

    /// <summary>Takes the sizes that only such bodies have.</summary>
    public static void TakeSizes(SceneThing body)
    {
        void Set(string role, Match? match, string group = "n")
        {
            if (match is not null && match.Groups[group].Success)
            {
                body.Sizes[role] = SceneThing.Length(match, group);
            }
        }

        if (Sides(body) is > 0 and var count && body.Take(Edge) is { } edge)
        {
            body.Sizes["acrossCorners"] = SceneThing.Length(edge, "n") * (edge.Groups["r"].Success ? 2 : 1 / Math.Sin(Math.PI / count));
        }

        if (Sides(body) > 0 && body.Take(Across) is { } across)
        {
            Set(across.Groups["c"].Value == "corners" ? "acrossCorners" : "acrossFlats", across);
        }

        if (Has(body, "ball", "sphere") && !body.Words.Contains("diameter", StringComparison.Ordinal) && !body.Words.Contains("radius", StringComparison.Ordinal))
        {
            Set("diameter", body.Take(Ball));
        }

        if ((body.Take(Slope) ?? (Has(body, "cone", "frustum") ? body.Take(FromTo) : null)) is { } slope)
        {
            Set("bottomDiameter", slope, "a");
            Set("topDiameter", slope, "b");
            Set("height", slope, "h");
            body.IsSloping = true;
        }
        else if (Has(body, "cone", "frustum") || (Bottom.IsMatch(body.Words) && (Top.IsMatch(body.Words) || SlopeOn.IsMatch(body.Words))) || SlopeOn.IsMatch(body.Words) || Conical.IsMatch(body.Words))
        {
            Set("bottomDiameter", body.Take(Bottom));
            Set("topDiameter", body.Take(Top));
            if (body.Sizes.Count(s => s.Key is "topDiameter" or "bottomDiameter") < 2 && body.Take(SlopeOn) is { } on)
            {
                // Where it begins may be said to be its top.
                body.IsSloping = !body.Sizes.ContainsKey("topDiameter");
                Set(body.IsSloping ? "topDiameter" : "bottomDiameter", on, "b");
                Set("height", on, "h");
            }
        }
    }

    /// <summary>Finds the shape of such a body.</summary>
    /// <returns>True when it is one and its sizes are complete; false when they are not; null when it is none.</returns>
    public static bool? Of(SceneThing body, out Point3 size)
    {
        size = default;
        var sizes = body.Sizes;
        double? Get(string role) => sizes.TryGetValue(role, out var value) ? value : null;
        var heights = Heights.Where(sizes.ContainsKey).ToList();
        double? height = heights.Count == 1 ? sizes[heights[0]] : null;
        if (Has(body, "ball", "sphere"))
        {
            return Round(body, "sphere", Get("diameter"), Get("diameter"), sizes.Count == 1, out size);
        }

        if ((Has(body, "hemisphere", "dome") && body.List is null) || (Has(body, "hemispherical") && Has(body, "head", "cap", "tip", "end", "top")))
        {
            var r = Get("diameter") / 2;
            return Round(body, "hemisphere", Get("diameter"), r, sizes.Count == 1 || (sizes.Count == 2 && height is { } h && r is { } half && Math.Abs(h - half) < 1e-6), out size);
        }

        if (Sides(body) is > 0 and var sides && (Get("acrossFlats") is not null || Get("acrossCorners") is not null))
        {
            var corners = Get("acrossCorners") ?? (Get("acrossFlats") / Math.Cos(Math.PI / sides));
            body.Sides = sides;
            return Round(body, "prism", corners, height, sizes.Count == 2 && body.List is null, out size);
        }

        if (HasRidge(body))
        {
            return Ridge(body, body.List?[0] ?? Get("length") ?? Get("width"), body.List?[1] ?? (Get("length") is null ? null : Get("width")) ?? Get("depth"), body.List is { Length: 3 } all ? all[2] : Get("height"), sizes.Count + (body.List?.Length ?? 0) == 3, out size);
        }

        var isPointed = Has(body, "cone") && !Has(body, "truncated") && Get("topDiameter") is null;
        if (isPointed || Has(body, "cone", "frustum") || Get("topDiameter") is not null || Get("bottomDiameter") is not null)
        {
            var bottom = Get("bottomDiameter") ?? Get("diameter");
            var top = isPointed ? 0 : Get("topDiameter");
            if (bottom is null || top is null || Math.Abs(bottom.Value - top.Value) < 1e-6)
            {
                return false;
            }

            body.Bore = Get("innerDiameter") ?? Get("bore") ?? 0;
            (body.Bottom, body.Top) = (bottom.Value, top.Value);
            return Round(body, "frustum", Math.Max(bottom.Value, top.Value), height, sizes.Count == (isPointed ? 2 : 3) + (body.Bore > 0 ? 1 : 0) && body.List is null, out size);
        }

        return null;
    }

    /// <summary>The body of a member as a design has it.</summary>
    public static BodySpec Spec(SceneThing body, Box3 box)
    {
        var height = body.Axis switch { 0 => box.Size.X, 1 => box.Size.Y, _ => box.Size.Z };
        var across = body.Axis == 0 ? box.Size.Y : box.Size.X;
        return body.Form switch
        {
            "sphere" or "hemisphere" => new(body.Form, new Dictionary<string, double> { ["diameter"] = across }),
            "prism" => new("prism", new Dictionary<string, double> { ["sides"] = body.Sides, ["acrossCorners"] = across, ["height"] = height }),
            "frustum" when body.Top == 0 && !body.IsTipped => new("cone", new Dictionary<string, double> { ["bottomDiameter"] = body.Bottom, ["height"] = height }),
            "frustum" when Math.Min(body.Bottom, body.Top) == 0 => Turned([(0, 0), (body.Bottom / 2, height), (0, height)]),
            "frustum" => new("frustum", new Dictionary<string, double> { ["bottomDiameter"] = body.IsTipped ? body.Top : body.Bottom, ["topDiameter"] = body.IsTipped ? body.Bottom : body.Top, ["height"] = height }),
            _ when body.IsRound => new(body.Noun is "disc" or "boss" or "rod" ? body.Noun : "cylinder", new Dictionary<string, double> { ["diameter"] = across, ["height"] = height }),
            _ => new(body.Names.Contains("plate") ? "plate" : body.Noun is "bar" ? body.Noun : "box", new Dictionary<string, double> { ["length"] = box.Size.X, ["width"] = box.Size.Y, ["height"] = box.Size.Z }),
        };
    }

    /// <summary>A solid that an outline of radii and heights makes when it is turned about the upright axis.</summary>
    public static BodySpec Turned(IReadOnlyList<(double Radius, double Height)> outline) => new("revolvedOutline", Corners(outline));

    /// <summary>A solid that stands on an outline.</summary>
    public static BodySpec Extruded(IReadOnlyList<(double X, double Y)> outline, double height)
    {
        var sizes = Corners(outline);
        sizes["height"] = height;
        return new("outline", sizes);
    }

    /// <summary>Takes the words that say no more than its sections do.</summary>
    public static void Simplify(SceneThing body) => body.TakeAll(Idle);

    /// <summary>Takes the adjectives that the shape has explained.</summary>
    public static void Explain(SceneThing body)
    {
        if (body.Form is "sphere" or "hemisphere" or "prism" or "frustum")
        {
            body.TakeAll(Adjectives);
        }
    }

    private static Dictionary<string, double> Corners(IReadOnlyList<(double X, double Y)> outline)
    {
        var sizes = new Dictionary<string, double>();
        for (var i = 0; i < outline.Count; i++)
        {
            var n = (i + 1).ToString(CultureInfo.InvariantCulture);
            (sizes["x" + n], sizes["y" + n]) = outline[i];
        }

        return sizes;
    }

    private static bool Round(SceneThing body, string form, double? across, double? height, bool isComplete, out Point3 size)
    {
        size = default;
        if (across is not { } d || height is not { } h || !isComplete)
        {
            return false;
        }

        (body.Form, body.Axis) = (form, 2);
        size = new(d, d, h);
        Explain(body);
        return true;
    }

    /// <summary>True for a roof with two slopes.</summary>
    public static bool HasRidge(SceneThing body) => (Has(body, "roof") && !Has(body, "flat", "plate", "board", "panel", "slab")) || (Has(body, "prism") && Has(body, "triangular"));

    // A roof, its ridge along X.
    private static bool Ridge(SceneThing body, double? length, double? width, double? height, bool isComplete, out Point3 size)
    {
        size = default;
        if (length is not { } l || width is not { } w || height is not { } h || !isComplete)
        {
            return false;
        }

        body.TakeAll(Pitched);
        (body.Solid, size) = ((Extruded([(-w / 2, 0), (w / 2, 0), (0, h)], l), "x"), new(l, w, h));
        return true;
    }

    private static int Sides(SceneThing body) =>
        Has(body, "hex", "hexagonal", "hexagon") || Hexagonal.IsMatch(body.Words) ? 6 : Has(body, "octagonal", "octagon") || Octagonal.IsMatch(body.Words) ? 8 : 0;

    private static bool Has(SceneThing body, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (body.Names.Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}
