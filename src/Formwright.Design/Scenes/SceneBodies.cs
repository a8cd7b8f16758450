using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Gives bodies their shapes and places, in the order they come up.</summary>
/// <param name="things">All things of the scene.</param>
internal sealed class SceneBodies(IReadOnlyList<SceneThing> things)
{
    private static readonly Regex Lists = SceneWords.Pattern(@"(?:is |measures |of |with |size |sizes |dimensions |: )*#a x #b(?: x #c)?(?: \( (?:l|length) x (?:w|width) x (?:h|height) \))?");
    private static readonly Regex Wall = SceneWords.Pattern(@"(?:with )?#n (?:thick )?sidings?(?<f> and (?:a |the )?(?:floor|bottom)(?! (?:of|is|thickness)))?|(?:(?:with|a|the|has|have) )*sidings? (?:thickness )?(?<f>and (?:the )?(?:floor|bottom) (?:thickness )?)?(?:are |is |of |: )*#n(?: thick)?");
    private static readonly Regex Floor = SceneWords.Pattern(@"(?:a |the )?(?:floor|bottom) (?:thickness )?(?:are |is |of |: )*#n(?: thick)?|#n (?:thick )?(?:floor|bottom)");
    private static readonly Regex OpenTop = SceneWords.Pattern(@"(?:the )?top is open|(?:it )?(?:is )?(?:and )?open (?:at|on) (?:the )?top|open top|open from above");
    private static readonly Regex InnerDiameter = SceneWords.Pattern(@"#n (?:inner|inside|internal) diameter|#n (?:in )?(?:inside|id)|(?:inner|inside|internal) diameter (?:of |is |: |= )*#n|id (?:of |: |= )?#n|#n (?:inner|inside|internal)");
    private static readonly Regex TopDiameter = SceneWords.Pattern(@"#n (?:in )?(?:diameter )?(?:at|on) (?:the |its )?top|(?:top|upper) diameter (?:of |is )?#n");
    private static readonly Regex BottomDiameter = SceneWords.Pattern(@"#n (?:in )?(?:diameter )?(?:at|on) (?:the |its )?(?:bottom|base)|(?:bottom|base|lower) diameter (?:of |is )?#n");
    private static readonly Regex Diameter = SceneWords.Pattern(@"(?:in |with )?(?:a |an |the )?(?:outer |outside |external |overall )?(?:diameter|od) (?:of |is |: |= |outside )*#n|#n (?:in )?(?:outer |outside |external )?(?:diameter|od|across)(?: outside)?|#n (?:round|od)");
    private static readonly Regex Radius = SceneWords.Pattern(@"(?:a )?radius (?:of |is )?#n|#n radius");
    private static readonly Regex Square = SceneWords.Pattern(@"#n square|(?:with )?(?:a )?(?:side|edge)s?(?: length)? (?:of |is |: )*#n|#n edge length");
    private static readonly Regex Rises = SceneWords.Pattern(@"(?:rises?|rising|extends?|stands?|standing|reach(?:es)?|is|are|projects?|goes) (?:up )?#n (?:high )?(?:above|over|from|beyond) (?:the )?(?:top (?:face |surface |side )?(?:of )?)?(?:@k|rim|it)");
    private static readonly Regex SideWords = SceneWords.Pattern(@"(?:and )?(?:at|along|on|near|flush with|flush at|against|to) (?:the |its |one |1 )?(?<s>rear|back|front|left|right)(?: (?<h>hand|long|short))? (?:edge|end|side)(?: of @k)?|at the (?<s>rear|back|front)(?: of @k)?");
    private static readonly Regex OneOf = SceneWords.Pattern(@"\(? ?(?:on |at |along |from )?(?:one|1) of (?:the|its) #n (?:edges|sides|ends)(?: of @k)? ?\)?");
    private static readonly Regex OneEnd = SceneWords.Pattern(@"(?:at|on|near|flush with) (?:one|1|the|an) (?:(?<o>other|free) )?(?:end|side)(?: of @k)?|(?:on|at) (?:the|its) (?<u>upper) end");
    private static readonly Regex BothEnds = SceneWords.Pattern(@"(?:1 |one )?(?:at|on|flush with) (?:both|each|either|its|the) (?:of (?:its|the) )?(?:2 )?(?:(?:short )?ends?|short (?:sides|edges))(?: of @k)?|flush with (?:the|its|both) #n (?:sides|edges|ends)(?: of @k)?");
    private static readonly Regex BothSides = SceneWords.Pattern(@"(?:flush with|on|at) (?:its |the )?left and (?:the )?right (?:sides?|edges?|ends?)(?: of @k)?|(?:on|at) (?:the )?(?:left and (?:the )?right|both|each|either) (?:sides?|edges?|faces?)(?: of @k)?");
    private static readonly Regex Under = SceneWords.Pattern(@"(?:under|below|beneath|underneath) (?:the )?(?:@k|it)|(?:on|from|at) (?:the|its) (?:underside|bottom)(?: (?:face|surface))?(?: of @k)?");
    private static readonly Regex UnderEdge = SceneWords.Pattern(@"(?:under|below|beneath) (?:the|its) (?<s>rear|back|front|left|right) (?:edge|end|side)(?: of @k)?");
    private static readonly Regex Downward = SceneWords.Pattern(@"(?:going |extending |hanging |pointing )?(?:downwards?|down)(?: from (?:the )?(?:underside |bottom )?(?:of )?@k)?");
    private static readonly Regex Projects = SceneWords.Pattern(@"(?:from (?:the )?(?:middle|center|front)(?: face)? of @k|in (?:the )?(?:middle|center) of @k)(?<v>.*) (?:sticks out|projects|protrudes|extends|projecting|sticking out)(?: (?:forwards?|out|horizontally|to the front|outwards?))?(?: #n)?");
    private static readonly Regex Including = SceneWords.Pattern(@",? ?including (?:the )?(?:thickness of )?(?:the )?(?:@k|base)(?: thickness)?");
    private static readonly Regex Overall = SceneWords.Pattern(@"(?:overall|total) height (?:of |is )*#n|#n (?:in )?(?:overall|total) height|#n (?:high|tall) overall");
    private static readonly Regex InCorners = SceneWords.Pattern(@"(?:in|at|near|on) (?:each|every|all|the) (?:of the )?(?:4 )?(?:(?:inner|inside|outer) )?corners?");
    private static readonly Regex CubeOf = SceneWords.Pattern(@"#n(?= \$)|\$ (?:of |with )*#n");
    private static readonly Regex Across = SceneWords.Pattern(@"(?:(?:stands?|runs?|goes|sits|is|standing) )?across (?:the )?(?:middle|center)(?: of (?:the |its )?(?:length|@k|it))?(?: of (?:the )?@k)?");
    private static readonly Regex Attitude = SceneWords.Pattern(@"(?:(?:and|is|are|stands?|placed|standing) )*(?:perpendicular(?:ly)?|at (?:a )?right angles?)(?: (?:to|on) (?:the )?(?:@k|it|each other))?");
    private static readonly Regex FromBelow = SceneWords.Pattern(@"(?:, |\( )?(?:measured )?(?:from|above) (?:the )?(?:bottom|underside|lower face)(?: of (?:the )?(?:@k|base|part))?(?: \))?");
    private static readonly Regex Measured = SceneWords.Pattern(@"(?:, |\( )?measured (?:from|above) (?:the )?(?:top |front |surface |face |of )*@k(?: \))?");
    private static readonly Regex Apart = SceneWords.Pattern(@"#n apart(?: \( center to center \)| center to center)?|(?:with |at )?(?:a |the )?(?:clear )?(?<g>gap|distance|spacing) (?:of #n between (?:them|@j)|between (?:them|@j) (?:is |of |: )*#n)");
    private static readonly Regex Flush = SceneWords.Pattern(@"flush with (?:the |its |this )?(?:end|edge|side)|symmetric(?:ally|al)?(?: (?:to|about) (?:the )?(?:center|middle)(?: of @k)?)?|(?:flush|centered|concentric(?:ally)?|coaxial(?:ly)?|centrally)(?: (?:on|to|with|in|about) (?:@k|it|the (?:center|middle)))*|in (?:the |its )?(?:center|middle)(?: of (?:its|the|their) (?:width|length|depth))?(?: of (?:@k|it))?");
    private static readonly Regex On = SceneWords.Pattern(@"(?:(?:is|are|placed|standing|stands?|sits?|rises?|mounted|centered|up|rising|joined|attached) )*(?:on|from|above|onto|to|over) (?:the )?(?:very )?(?:top|upper)?(?: ?(?:surface|face|side|end|of))*(?: ?(?<w>@\d+|it))?");
    private static readonly Regex Along = SceneWords.Pattern(@"(?:along|in) (?:the |its )?(?<d>long|short|length|width|depth)(?: (?:direction|side|axis))?(?: of @k)?|across (?:the |its )?(?<d>width)");
    private static readonly Regex Through = SceneWords.Pattern(@"(?:with )?(?:a )?(?:through )?bore (?:of |is |: )*#n");
    private static readonly (string Role, Regex Pattern)[] Named = [.. new (string, string)[]
    {
        ("length", "long|length|lengthwise"), ("width", "wide|width"), ("depth", "deep|depth"), ("height", "high|height|tall"), ("thickness", "thick|thickness"),
    }.Select(r => (r.Item1, SceneWords.Pattern($@"#n (?:in )?(?:{r.Item2})|(?:with )?(?:a |an |the |its )?(?:overall |total |full )?(?:{r.Item2}) (?:above (?:the )?@k )?(?:of |is |: |= )*#n")))];

    /// <summary>Why the scene is refused; null while it is not.</summary>
    public string? Fault { get; private set; }

    /// <summary>What the part looks like.</summary>
    public SceneForms Form { get; init; } = SceneForms.None;

    /// <summary>Settles one body.</summary>
    public void Settle(SceneThing body)
    {
        var first = things.FirstOrDefault(t => !t.IsFeature && t.Boxes.Count > 0);
        var rises = first is null ? null : body.Take(Rises);
        body.IsOverall = first is not null && Overall.IsMatch(body.Words);
        body.Words = body.IsOverall ? body.Words.Replace(" overall", "", StringComparison.Ordinal) : body.Words;
        TakeSizes(body);
        Form.Complete(body);
        if (first is not null && SceneGussets.Is(body))
        {
            Fault ??= new SceneGussets(things).Settle(body);
            return;
        }

        if (rises is not null)
        {
            body.Sizes["height"] = SceneThing.Length(rises, "n");
        }

        if (first is null)
        {
            Place(body, default, null);
            return;
        }

        if (body.Hollow is not null)
        {
            Fault ??= "more than a hollow body";
            return;
        }

        if (first.Hollow is not null && SceneHollows.Divides(body))
        {
            Fault ??= SceneHollows.Divide(body, first);
            return;
        }

        PlaceOn(body, first, rises is null ? null : Host(rises, body.Owner ?? first));
    }

    private static void TakeSizes(SceneThing body)
    {
        void Set(string role, Match? match)
        {
            if (match is not null)
            {
                body.Sizes[role] = SceneThing.Length(match, "n");
            }
        }

        if (body.Take(Wall) is { } wall)
        {
            Set("wall", wall);
            if (wall.Groups["f"].Success)
            {
                Set("floor", wall);
            }
        }

        if (body.Sizes.ContainsKey("wall"))
        {
            Set("floor", body.Take(Floor));
        }

        if (body.Sizes.TryGetValue("wall", out var thickness) && body.Take(OpenTop) is not null)
        {
            body.Hollow = (thickness, body.Sizes.GetValueOrDefault("floor", thickness));
            body.Sizes.Remove("wall");
            body.Sizes.Remove("floor");
        }

        if (body.Take(Lists) is { } list)
        {
            body.List = list.Groups["c"].Success
                ? [SceneThing.Length(list, "a"), SceneThing.Length(list, "b"), SceneThing.Length(list, "c")]
                : [SceneThing.Length(list, "a"), SceneThing.Length(list, "b")];
        }

        Set("innerDiameter", body.Take(InnerDiameter));
        Set("bottomDiameter", body.Take(BottomDiameter));
        if (body.Sizes.ContainsKey("bottomDiameter"))
        {
            Set("topDiameter", body.Take(TopDiameter));
        }

        Set("diameter", body.Take(Diameter));
        if (body.Take(Radius) is { } radius)
        {
            body.Sizes["diameter"] = 2 * SceneThing.Length(radius, "n");
        }

        Set("bore", body.Take(Through));
        foreach (var (role, pattern) in Named)
        {
            Set(role, body.Take(pattern));
        }

        if (body.List is null && !body.Sizes.ContainsKey("diameter") && (body.Take(Square) ?? (body.Noun == "cube" ? body.Take(CubeOf) : null)) is { } square)
        {
            var side = SceneThing.Length(square, "n");
            body.List = body.Noun is "cube" || body.Names.Contains("cube") ? [side, side, side] : [side, side];
        }
    }

    private SceneThing Host(Match match, SceneThing fallback, string group = "k") =>
        match.Groups[group] is { Success: true } g && int.TryParse(g.Value.TrimStart('@'), out var k) && !things[k].IsFeature ? things[k] : fallback;

    private void PlaceOn(SceneThing body, SceneThing first, SceneThing? risen)
    {
        if (first.Hollow is not null && !SceneHollows.Enter(body, first))
        {
            Fault ??= "inside or outside";
            return;
        }

        if (SceneLinks.Joined(body, first))
        {
            Fault ??= SceneLinks.Join(body, first);
            return;
        }

        var host = risen ?? body.Owner ?? first;
        foreach (var attitude in body.TakeAll(Attitude))
        {
            host = Host(attitude, host);
        }

        if (SceneAttached.Is(body) && !Projects.IsMatch(body.Words))
        {
            Fault ??= SceneAttached.Settle(body, host, (match, other) => Host(match, other));
            return;
        }

        if (body.Words.Contains(" project", StringComparison.Ordinal) || body.Words.Contains(" stick", StringComparison.Ordinal) || body.Words.Contains(" protrud", StringComparison.Ordinal))
        {
            Project(body, host);
            return;
        }

        var told = body.Words;
        var said = risen is not null || body.Owner is not null || first.Hollow is not null;
        string? side = null;
        if (body.Take(OneOf) is { } edge)
        {
            host = Host(edge, host);
            var length = SceneThing.Length(edge, "n");
            side = host.Boxes.Count == 0 ? null : Near(length, host.Boxes[0].Size.Y) ? "left" : Near(length, host.Boxes[0].Size.X) ? "back" : null;
            if (side is null)
            {
                Fault ??= $"no edge of {length}";
            }

            if (body.Take(SideWords) is { } again)
            {
                // "at the rear edge, one of the 60 mm sides": the sides are named as seen from there.
                var name = again.Groups["s"].Value;
                host.IsTurned = side == "left" && name is "rear" or "back";
                if (!host.IsTurned && side != (name == "rear" ? "back" : name))
                {
                    Fault ??= "two edges";
                }
            }
        }
        else if (Stands(body) is var stands && body.Take(SideWords) is { } words)
        {
            host = Host(words, host);
            side = words.Groups["s"].Value == "rear" ? "back" : words.Groups["s"].Value;
            if (words.Value.TrimStart().StartsWith("on ", StringComparison.Ordinal) && !stands)
            {
                Fault ??= "on the side or at it";
            }

            if (words.Groups["h"].Success && words.Groups["h"].Value != "hand")
            {
                Fault ??= "long or short side";
            }
        }

        var under = body.Take(UnderEdge);
        if (under is not null)
        {
            host = Host(under, host);
            side = under.Groups["s"].Value == "rear" ? "back" : under.Groups["s"].Value;
        }

        if (body is { Count: 1, IsCounted: false } && InCorners.IsMatch(body.Words))
        {
            body.Count = 4;
        }

        var astride = body.Take(Across);
        if (astride is not null)
        {
            host = Host(astride, host);
            said = true;
        }

        var down = body.Take(Downward);
        body.Take(Measured);
        var below = body.Take(Under) ?? under;
        if (down is not null && below is null)
        {
            Fault ??= "down from where";
        }

        var including = body.IsOverall | body.Take(Including) is not null | body.Take(FromBelow) is not null;
        said |= Stands(body);
        host = below is null ? host : Host(below, host);
        var both = body.Take(BothEnds) ?? body.Take(BothSides);
        host = both is null ? host : Host(both, host);
        var end = both is null && side is null ? body.Take(OneEnd) : null;
        host = end is null ? host : Host(end, host);
        var apart = body.Take(Apart);
        var along = body.Take(Along);
        foreach (var flush in body.TakeAll(Flush))
        {
            host = Host(flush, host);
            said |= flush.Groups["k"].Success;
        }

        foreach (var on in body.TakeAll(On))
        {
            said = true;
            var unnamed = !on.Groups["w"].Success && on.Value.Contains("top", StringComparison.Ordinal) && things.Count(t => !t.IsFeature && t.Boxes.Count > 0) > 1;
            if (unnamed && body.Owner is null)
            {
                // "On the very top": on what reaches highest.
                if (!on.Value.Contains("very top", StringComparison.Ordinal))
                {
                    Fault ??= "on top of what";
                }

                host = things.Where(t => !t.IsFeature && t.Boxes.Count == 1).MaxBy(t => t.Boxes[0].Max.Z) ?? host;
            }

            host = Host(on, host, "w");
        }

        if (host == body || host.Boxes.Count == 0)
        {
            Fault ??= $"{body.Noun} stands on nothing";
            return;
        }

        var box = host.Hollow is null ? host.Boxes[0] : SceneHollows.Floor(host);
        var spots = SceneCoordinates.Take(body, box, host.IsRound, (0, 1), first.CountsFromCorner);
        var offset = SceneOffsets.Has(body);
        if (end is not null)
        {
            side = host.IsRound ? "top" : (box.Size.X >= box.Size.Y) != end.Groups["o"].Success ? "left" : "right";
            said = true;
        }

        said |= side is not null || below is not null || both is not null || (apart is not null && body.Count == 2) || spots is not null || offset;
        including |= Form.Letter == 'l' && host == first && side is not null && !Stands(told) && risen is null;
        if (!said && host == first && Form.Letter != ' ')
        {
            said = true;
            including |= Form.Letter == 'l' || Form.IsOutside;
            side = Form.Letter == 'l' ? Near(Wide(body), box.Size.X) && !Near(Wide(body), box.Size.Y) ? "back" : "left" : null;
            if (Form.Letter == 'u')
            {
                body.IsOverall |= Form.IsOutside;
                Pair(body, host, box, false);
                return;
            }
        }

        if (!said || host.Boxes.Count > 1)
        {
            Fault ??= $"{body.Noun} has no place";
            return;
        }

        if (both is not null)
        {
            Pair(body, host, box, below is not null, both.Groups["n"].Success ? SceneThing.Length(both, "n") : null);
            return;
        }

        if (side is not null)
        {
            host.Free = side switch { "left" => "right", "right" => "left", "front" => "back", "back" => "front", _ => null };
        }

        var normal = side is "left" or "right" ? 0 : side is "front" or "back" ? 1 : (int?)null;
        var axis = along?.Groups["d"].Value switch { "short" => box.Size.X >= box.Size.Y ? 1 : 0, "depth" => 1, "width" => 1, _ => box.Size.X >= box.Size.Y ? 0 : 1 };
        if (apart is not null && body.Count == 2)
        {
            normal ??= apart.Groups["g"].Success || !body.Sizes.ContainsKey("diameter") ? axis : null;
        }

        if ((Form.Letter == 't' || astride is not null) && side is null)
        {
            normal ??= Near(Wide(body), box.Size.X) && !Near(box.Size.X, box.Size.Y) ? 1 : Near(Wide(body), box.Size.Y) || box.Size.X >= box.Size.Y ? 0 : 1;
        }

        if (!SceneShape.Of(body, normal, out var size))
        {
            Fault ??= $"{body.Noun} has no sizes";
            return;
        }

        if (body.IsRound && side is not (null or "top"))
        {
            Fault ??= "a round body at an edge";
        }

        if (including)
        {
            size = new(size.X, size.Y, size.Z - box.Size.Z);
            if (host != first || size.Z <= 0 || below is not null)
            {
                Fault ??= "including what";
            }
        }

        var center = box.Center;
        double Low(int a) => Of(box.Min, a);
        double High(int a) => Of(box.Max, a);
        var (x, y) = side switch
        {
            "left" => (Low(0) + (size.X / 2), center.Y),
            "right" => (High(0) - (size.X / 2), center.Y),
            "front" => (center.X, Low(1) + (size.Y / 2)),
            "back" => (center.X, High(1) - (size.Y / 2)),
            _ => (center.X, center.Y),
        };
        if (offset)
        {
            var (offX, offY) = SceneOffsets.Take(body, box, size);
            (x, y) = (offX ?? x, offY ?? y);
        }

        body.Below = below is null && host.Hollow is null ? host : null;
        var z = below is null ? box.Max.Z : box.Min.Z - size.Z;
        if (apart is not null && body.Count == 2)
        {
            var distance = SceneThing.Length(apart, "n");
            var half = (apart.Groups["g"].Success && apart.Groups["g"].Value != "spacing" ? distance + Of(size, axis) : distance) / 2;
            var shift = axis == 0 ? new Point3(half, 0, 0) : new Point3(0, half, 0);
            body.Boxes = [Around(new Point3(x, y, z) - shift, size), Around(new Point3(x, y, z) + shift, size)];
            return;
        }

        if (spots is not null)
        {
            Fault ??= spots.Count == body.Count ? null : $"{spots.Count} places for {body.Noun}";
            body.Boxes = [.. spots.Select(p => Around(new Point3(p.U, p.V, z), size))];
            return;
        }

        if (body.Count != 1)
        {
            // Several on a circle or a rectangle.
            var places = new ScenePoints(things, body, host, box, 2);
            var points = places.Find();
            if (places.Fault is not null || places.Circle == 0 && points.Count != 4)
            {
                Fault ??= $"{body.Count} {body.Noun} without places";
                return;
            }

            body.Boxes = [.. points.Select(p => Around(new Point3(p.U, p.V, z), size))];
            return;
        }

        body.Boxes = [Around(new Point3(x, y, z), size)];
    }

    // "From the middle of the plate a block projects forward": on the front of what stands upright, on the top of what lies.
    private void Project(SceneThing body, SceneThing host)
    {
        var words = body.Words;
        if (body.Take(Projects) is not { } match)
        {
            Fault ??= "projects from where";
            return;
        }

        body.Words = body.Words + match.Groups["v"].Value;
        host = Host(match, host);
        if (host.IsRound || host.Boxes.Count != 1 || host == body || words.Contains('@', StringComparison.Ordinal) && !match.Groups["k"].Success)
        {
            Fault ??= "projects from what";
            return;
        }

        var box = host.Boxes[0];
        var upright = box.Size.Y < 0.5 * Math.Min(box.Size.X, box.Size.Z);
        if (!upright && box.Size.X < 0.5 * Math.Min(box.Size.Y, box.Size.Z))
        {
            Fault ??= "projects along X";
            return;
        }

        if (match.Groups["n"].Success)
        {
            body.Sizes[body.Sizes.ContainsKey("diameter") ? "length" : upright ? "depth" : "height"] = SceneThing.Length(match, "n");
        }

        if (!SceneShape.Of(body, null, out var size) || body.Count != 1)
        {
            Fault ??= $"{body.Noun} has no sizes";
            return;
        }

        if (body.IsRound && upright)
        {
            body.Axis = 1;
            size = new(size.X, size.Z, size.X);
        }
        else if (upright && body.List is not null)
        {
            Fault ??= "list of what projects";
        }

        var center = box.Center;
        body.Boxes = upright
            ? [new(new(center.X - (size.X / 2), box.Min.Y - size.Y, center.Z - (size.Z / 2)), new(center.X + (size.X / 2), box.Min.Y, center.Z + (size.Z / 2)))]
            : [Around(new(center.X, center.Y, box.Max.Z), size)];
    }

    // One at each end: on the faces of a round body, upright on the ends of a plate.
    private void Pair(SceneThing body, SceneThing host, Box3 box, bool below, double? edge = null)
    {
        body.Count = body.Count == 1 ? 2 : body.Count;
        var axis = host.IsRound ? host.Axis : edge is { } said ? Near(said, box.Size.Y) ? 0 : 1 : box.Size.X >= box.Size.Y ? 0 : 1;
        if (!SceneShape.Of(body, host.IsRound ? null : axis, out var size))
        {
            Fault ??= $"{body.Noun} has no sizes";
            return;
        }

        if (host.IsRound && body.IsRound && host.Axis == 2)
        {
            body.Boxes = [Around(new(box.Center.X, box.Center.Y, box.Max.Z), size), Around(new(box.Center.X, box.Center.Y, box.Min.Z - size.Z), size)];
            return;
        }

        if (host.IsRound || body.IsRound || (body.IsCounted && body.Count != 2))
        {
            Fault ??= "both ends";
            return;
        }

        if (body.IsOverall)
        {
            size = new(size.X, size.Y, size.Z - box.Size.Z);
        }

        var reach = (Of(box.Size, axis) - Of(size, axis)) / 2;
        var shift = axis == 0 ? new Point3(reach, 0, 0) : new Point3(0, reach, 0);
        var foot = new Point3(box.Center.X, box.Center.Y, below ? box.Min.Z - size.Z : box.Max.Z);
        body.Boxes = [Around(foot - shift, size), Around(foot + shift, size)];
    }

    private void Place(SceneThing body, Point3 foot, int? normal)
    {
        if (body.Count == 2 && SceneShape.Of(body, normal, out var member) && SceneLinks.Pair(body, member))
        {
            return;
        }

        if (body.Count != 1 || !SceneShape.Of(body, normal, out var size))
        {
            Fault ??= $"{body.Noun} has no sizes";
            return;
        }

        body.Boxes = [Around(foot, size)];
    }

    // How far a wall reaches along the edge that it stands on.
    private static double Wide(SceneThing body) => body.Sizes.TryGetValue("length", out var length) ? length : body.Sizes.GetValueOrDefault("width");

    private static bool Stands(SceneThing body) => Stands(body.Words);

    private static bool Stands(string words) => words.Split(' ').Any(w => w is "stands" or "stand" or "sits" or "sit" or "rises" or "rise" or "standing");

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-6;

    /// <summary>A coordinate by its axis.</summary>
    public static double Of(Point3 point, int axis) => axis switch { 0 => point.X, 1 => point.Y, _ => point.Z };

    private static Box3 Around(Point3 foot, Point3 size) => new(new(foot.X - (size.X / 2), foot.Y - (size.Y / 2), foot.Z), new(foot.X + (size.X / 2), foot.Y + (size.Y / 2), foot.Z + size.Z));
}
