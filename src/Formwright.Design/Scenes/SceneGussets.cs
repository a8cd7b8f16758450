using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Triangular ribs in the inner corner of two bodies.</summary>
/// <param name="things">All things of the scene.</param>
internal sealed class SceneGussets(IReadOnlyList<SceneThing> things)
{
    private const double Tolerance = 1e-6;
    private static readonly Regex Triangle = SceneWords.Pattern("(?:they are |it is )?(?:right )?triangles?|triangular|right angled");
    private static readonly Regex Legs = SceneWords.Pattern(@"(?:with )?(?:(?:its|the|2|equal|both|catheti|cathetus|sides|legs|side|leg|length|lengths) )+(?:along (?:the )?(?:@j(?: and (?:the )?@k)?|legs|plates|walls) )?(?:each )?(?:are each |of |is |are |: )*#a(?: (?:each|x|and|by) ?)?(?:#b)?(?: each)?");
    private static readonly Regex BothSides = SceneWords.Pattern("(?:(?:its|the|2|both|equal|with) )*(?:sides|legs|edges|catheti)(?: along (?:the )?(?:@j(?: and (?:the )?@k)?|legs|plates|walls))?(?: (?:are|is|have|of))?(?: each)?");
    private static readonly Regex On = SceneWords.Pattern(@"(?:extends |extending |reaches |runs |running |going )?#n (?:long |high |up |out )*(?:along|on|up|down|over) (?:the )?@k");
    private static readonly Regex Between = SceneWords.Pattern(@"(?:(?:fills?|filling|supports?|supporting|reinforces?|reinforcing|stiffens?|stiffening|connects?|connecting|joins?|joining|braces?|in|at|into|inside|the|inner|inside|corner|angle|joint|edge|between|of|where|from|to|under|below|behind|sits|placed|located|and|both|2|is|them|meet|,|@k|them|it) )*@j(?: and (?:the )?@k)?(?: meet)?|(?:(?:fills?|filling|supports?|supporting|reinforces?|reinforcing|stiffens?|stiffening|in|at|into|inside|the|sits|placed|located) )*(?:inner |inside )?(?:corner|angle)(?: between them)?");
    private static readonly Regex Middle = SceneWords.Pattern(@"(?:centered|in (?:the |its )?(?:middle|center)|midway)(?: (?:of|in|on|across|along) (?:the |its )?(?:@k|width|depth|length))*");
    private static readonly Regex Sides = SceneWords.Pattern(@"(?:1 |one )?(?:(?:flush|at|on|with|along) )+(?:both|each|the|either|its) (?:outer |2 )?(?:sides?|edges?|ends?)(?: of @k)?|(?:(?:flush|at|on|with|along) )+(?:the )?left and (?:the )?right (?:sides?|edges?|ends?)(?: of @k)?(?: , flush with the (?:sides|edges))?");
    private static readonly Regex EndsAndMiddle = SceneWords.Pattern("(?:, )?(?:1|one) at each (?:end|side) and (?:1|one) in the (?:middle|center)");
    private static readonly Regex EachFace = SceneWords.Pattern("(?:1 |one )?on (?:each|both|either) sides? of (?:the )?@k");
    private static readonly Regex Apart = SceneWords.Pattern(@"#n apart(?: center to center)?");
    private static readonly Regex Down = SceneWords.Pattern("below|under|underneath|beneath");

    /// <summary>True for a thing that is one.</summary>
    public static bool Is(SceneThing thing) => !thing.IsFeature && (thing.Noun == "gusset" || Triangle.IsMatch(thing.Words)) && thing.Noun is "gusset" or "rib" or "brace" or "support" or "web" or "plate" or "stiffener";

    /// <summary>Settles one.</summary>
    /// <returns>Why it has no place; null when it has.</returns>
    public string? Settle(SceneThing rib)
    {
        rib.TakeAll(Triangle);
        double? along = null, up = null;
        foreach (var on in rib.TakeAll(On))
        {
            var host = things[int.Parse(on.Groups["k"].Value, CultureInfo.InvariantCulture)];
            if (host.Boxes is not [var b])
            {
                return "along what";
            }

            var flat = b.Size.Z < Math.Min(b.Size.X, b.Size.Y);
            double? n = SceneThing.Length(on, "n");
            (along, up) = flat ? (n, up) : (along, n);
        }

        if (along is null && up is null && rib.Take(Legs) is { } legs)
        {
            along = SceneThing.Length(legs, "a");
            up = legs.Groups["b"].Success ? SceneThing.Length(legs, "b") : along;
        }

        double? Size(params string[] roles) => roles.Where(rib.Sizes.ContainsKey).Select(r => (double?)rib.Sizes[r]).FirstOrDefault();
        var thickness = Size("thickness");
        if (rib.List is { } list)
        {
            (along, up) = (along ?? list[0], up ?? list[1]);
            thickness ??= list.Length == 3 ? list[2] : Size("width");
        }

        var used = rib.List is null ? 0 : 2;
        along ??= Size("length", "depth");
        up ??= Size("height") ?? (rib.Says(BothSides) ? along : null);
        thickness ??= rib.List is null ? Size("width") : null;
        if (along is not { } a || up is not { } h || thickness is not { } t || rib.Sizes.Count + used > 3)
        {
            return "sizes of a gusset";
        }

        var down = rib.Says(Down);
        var named = rib.TakeAll(Between).SelectMany(m => new[] { m.Groups["j"], m.Groups["k"] }).Where(g => g.Success).Select(g => things[int.Parse(g.Value, CultureInfo.InvariantCulture)]).ToList();
        var corners = Corners(a, h).Where(c => named.TrueForAll(n => n == c.Flat || n == c.Wall || n.Boxes.Count != 1) && (!down || !c.Up)).ToList();
        if (rib.Take(EachFace) is { } faces)
        {
            // One on either side of the wall.
            var wall = things[int.Parse(faces.Groups["k"].Value, CultureInfo.InvariantCulture)];
            corners = corners.FindAll(c => c.Wall == wall && c.Up == corners[0].Up);
            if (corners is not [var near, var far] || near.Flat != far.Flat || (rib.IsCounted && rib.Count != 2))
            {
                return "gussets on both sides of what";
            }

            rib.TakeAll(Middle);
            rib.Count = 2;
            var middle = SceneBodies.Of(near.Wall.Boxes[0].Center, 1 - near.Normal);
            var (first, second) = (Shape(near, a, h, t, middle), Shape(far, a, h, t, middle));
            (rib.Solid, rib.Boxes, rib.Mirrored) = (first.Solid, [first.Box, second.Box], second.Solid.Spec);
            return null;
        }

        if (corners is not [var corner])
        {
            return $"{corners.Count} corners for a gusset";
        }

        var across = 1 - corner.Normal;
        var (low, high) = (Math.Max(SceneBodies.Of(corner.Flat.Boxes[0].Min, across), SceneBodies.Of(corner.Wall.Boxes[0].Min, across)), Math.Min(SceneBodies.Of(corner.Flat.Boxes[0].Max, across), SceneBodies.Of(corner.Wall.Boxes[0].Max, across)));
        double[] places;
        if (rib.Count == 1)
        {
            rib.TakeAll(Middle);
            places = [(low + high) / 2];
        }
        else if (rib.Count == 2 && rib.Says(Sides))
        {
            places = [low + (t / 2), high - (t / 2)];
        }
        else if (rib.Count == 3 && rib.Says(EndsAndMiddle))
        {
            places = [low + (t / 2), (low + high) / 2, high - (t / 2)];
        }
        else if (rib.Count == 2 && rib.Take(Apart) is { } apart)
        {
            rib.TakeAll(Middle);
            var half = SceneThing.Length(apart, "n") / 2;
            places = [((low + high) / 2) - half, ((low + high) / 2) + half];
        }
        else
        {
            return "places of gussets";
        }

        (rib.Solid, rib.Boxes) = (Shape(corner, a, h, t, 0).Solid, [.. places.Select(p => Shape(corner, a, h, t, p).Box)]);
        return null;
    }

    /// <summary>Fills the inner corner of two bodies with a rounding.</summary>
    /// <returns>Why there is no such corner; null when it is filled.</returns>
    public string? Round(double radius, SceneWriter writer)
    {
        if (Corners(radius, radius).ToList() is not [var corner])
        {
            return "which inner corner";
        }

        var across = 1 - corner.Normal;
        var (low, high) = (Math.Max(SceneBodies.Of(corner.Flat.Boxes[0].Min, across), SceneBodies.Of(corner.Wall.Boxes[0].Min, across)), Math.Min(SceneBodies.Of(corner.Flat.Boxes[0].Max, across), SceneBodies.Of(corner.Wall.Boxes[0].Max, across)));
        var (solid, box) = Shape(corner, radius, radius, high - low, (low + high) / 2);
        var hand = Math.Sign(solid.Spec.Sizes["x2"] * solid.Spec.Sizes["y3"]);
        writer.Join(solid.Spec with { Sizes = new Dictionary<string, double>(solid.Spec.Sizes) { ["b2"] = -hand * Math.Tan(Math.PI / 8) } }, solid.Along, box);
        return null;
    }

    // The outline as one looks along the thickness: across Y it is seen mirrored.
    private static ((BodySpec Spec, string? Along) Solid, Box3 Box) Shape((SceneThing Flat, SceneThing Wall, int Normal, int Side, bool Up, double At, double Level) corner, double a, double h, double t, double place)
    {
        var (u, v) = (a * corner.Side * (corner.Normal == 0 ? -1 : 1), corner.Up ? h : -h);
        var spec = new BodySpec("outline", new Dictionary<string, double> { ["x1"] = 0, ["y1"] = 0, ["x2"] = u, ["y2"] = 0, ["x3"] = 0, ["y3"] = v, ["height"] = t });
        var (n0, n1) = corner.Side > 0 ? (corner.At, corner.At + a) : (corner.At - a, corner.At);
        var (z0, z1) = corner.Up ? (corner.Level, corner.Level + h) : (corner.Level - h, corner.Level);
        return ((spec, corner.Normal == 0 ? "y" : "x"), corner.Normal == 0 ? new Box3(new(n0, place - (t / 2), z0), new(n1, place + (t / 2), z1)) : new Box3(new(place - (t / 2), n0, z0), new(place + (t / 2), n1, z1)));
    }

    // Where a wall meets something flat and a rib of this size has room on both.
    private IEnumerable<(SceneThing Flat, SceneThing Wall, int Normal, int Side, bool Up, double At, double Level)> Corners(double along, double up)
    {
        var bodies = things.Where(t => t is { IsFeature: false, IsRound: false, Solid: null, Boxes.Count: 1 }).ToList();
        foreach (var flat in bodies)
        {
            foreach (var wall in bodies.Where(w => w != flat))
            {
                var (f, w) = (flat.Boxes[0], wall.Boxes[0]);
                for (var normal = 0; normal < 2; normal++)
                {
                    var (f0, f1, w0, w1) = (SceneBodies.Of(f.Min, normal), SceneBodies.Of(f.Max, normal), SceneBodies.Of(w.Min, normal), SceneBodies.Of(w.Max, normal));
                    if (f.Size.Z > Math.Min(f.Size.X, f.Size.Y) + Tolerance || w1 - w0 > Math.Min(w.Size.Z, SceneBodies.Of(w.Size, 1 - normal)) + Tolerance
                        || f.Min.Z > w.Max.Z + Tolerance || f.Max.Z < w.Min.Z - Tolerance || f0 > w1 + Tolerance || f1 < w0 - Tolerance)
                    {
                        continue;
                    }

                    foreach (var side in (int[])[1, -1])
                    {
                        var room = side > 0 ? f1 - w1 : w0 - f0;
                        if (room < along - Tolerance)
                        {
                            continue;
                        }

                        var at = side > 0 ? w1 : w0;
                        if (w.Max.Z - f.Max.Z >= up - Tolerance)
                        {
                            yield return (flat, wall, normal, side, true, at, f.Max.Z);
                        }

                        if (f.Min.Z - w.Min.Z >= up - Tolerance)
                        {
                            yield return (flat, wall, normal, side, false, at, f.Min.Z);
                        }
                    }
                }
            }
        }
    }
}
