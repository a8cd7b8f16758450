using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>Gives bodies their shapes and places, in the order they come up.</summary>
/// <param name="things">All things of the scene.</param>
internal sealed partial class SceneBodies(IReadOnlyList<SceneThing> things)
{
    /// <summary>Why the scene is refused; null while it is not.</summary>
    public string? Fault { get; private set; }

    /// <summary>What the part looks like.</summary>
    public SceneForms Form { get; set; } = SceneForms.None;

    /// <summary>True when what follows on an axis goes down: the parts are told from the top or from the right.</summary>
    public bool Descends { get; init; }

    private void PlaceOn(SceneThing body, SceneThing first, SceneThing? risen)
    {
        if (AsAs.Match(body.Words).Groups["k"].Success || Same.Match(body.Words).Groups["k"].Success)
        {
            TakeSame(body, first);
        }

        if (SceneCrossRods.Place(things, body, body.Owner ?? first) || new SceneSeats(things).Place(body, first, risen))
        {
            return;
        }

        if (Level.IsMatch(body.Words) && body.Sizes.TryGetValue("diameter", out var thick) && body.Sizes.Values.Any(v => v > thick) && OnTop.IsMatch(body.Words))
        {
            Fault ??= "which way a round body lies";
            return;
        }

        if (Fins(body, first) || SceneLinks.Second(things, body, first))
        {
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

        if (TurnedDown.IsMatch(body.Words))
        {
            Fault ??= "turned down at an end";
            return;
        }

        if (SceneSpokes.Are(body))
        {
            Fault ??= new SceneSpokes(things).Settle(body);
            return;
        }

        if (InRing(body, first))
        {
            return;
        }

        if (SceneRims.UnderLid(body, host, out var lip))
        {
            Fault ??= lip;
            return;
        }

        if (OnEachOf(body) || OnRoundEnd(body, host) || Ring(body, host) || Ball(body, host) || BelowEdge(body, host) || OnArm(body, first))
        {
            return;
        }

        if (OnShaft(body, host) || EachSideOut(body, host) || Radially(body, host) || (!body.Words.Contains(" each side", StringComparison.Ordinal) && !SceneAttached.Is(body) && Outward(body, host)))
        {
            return;
        }

        if (!(host.IsRound && (body.Words.Contains(" side of @", StringComparison.Ordinal) || body.Words.Contains(" sides of @", StringComparison.Ordinal) || body.Words.Contains("in front of", StringComparison.Ordinal))) && SceneAttached.Is(body) && !Projects.IsMatch(body.Words))
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
        var said = risen is not null || body.Owner is not null;
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

        if (side is null && AtFreeEnd.Match(body.Words) is { Success: true } atTip && (atTip.Groups["k"].Success || host.Free is not null) && body.Take(AtFreeEnd) is { } tip)
        {
            host = Host(tip, host);
            side = host.Free;
            if (side is null || host.IsRound)
            {
                Fault ??= "at which end";
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

        TakeTwin(body);
        var carried = body.Take(Carried);
        host = carried is null ? host : Host(carried, host);
        var down = body.Take(Downward);
        body.Take(Measured);
        var below = body.Take(Under) ?? under ?? carried;
        if (down is not null && below is null)
        {
            Fault ??= "down from where";
        }

        var including = body.Says(InTotal) | body.IsOverall | body.Take(Including) is not null | body.Take(FromBelow) is not null;
        if (host is { IsRound: true, Boxes.Count: 1 } && below is null && body.Take(Behind) is { } behind)
        {
            below = behind.Groups["b"].Success ? behind : null;
            said = true;
        }

        TakeSame(body, host);
        said |= Stands(body);
        host = below is null ? host : Host(below, host);
        var endHas = body.Take(EndHas);
        host = endHas is null ? host : Host(endHas, host);
        var across = body.Take(AcrossMiddle);
        host = across is null ? host : Host(across, host);
        said |= across is not null;
        var underEnds = body.Take(UnderEnds);
        below ??= underEnds;
        var both = underEnds ?? body.Take(BothEnds) ?? body.Take(BothSides);
        host = both is null ? host : Host(both, host);
        var end = both is null && side is null ? body.Take(OneEnd) : null;
        host = end is null ? host : Host(end, host);
        var apart = body.Count == 2 ? body.Take(Apart) : null;
        var along = body.Count == 2 ? body.Take(Along) : null;
        var isMiddle = false;
        foreach (var flush in body.TakeAll(Flush))
        {
            host = Host(flush, host);
            said |= flush.Groups["k"].Success || (flush.Value.StartsWith("in ", StringComparison.Ordinal) && things.Count(t => !t.IsFeature && t.Boxes.Count > 0) == 1);
            isMiddle |= !flush.Value.Contains("top", StringComparison.Ordinal) && (flush.Value.Contains("middle", StringComparison.Ordinal) || flush.Value.Contains("center", StringComparison.Ordinal));
        }

        var onTop = 0;
        if (body is { Noun: "leg" or "foot", IsCounted: false, Count: 1 } && body.Words.Contains("corners", StringComparison.Ordinal))
        {
            (body.Count, said) = (4, true);
        }

        said |= body is { Noun: "leg", Count: > 2 };
        foreach (var on in body.TakeAll(On))
        {
            said = true;
            onTop++;
            if (below is not null && below != carried && on.Value.Contains("top", StringComparison.Ordinal))
            {
                Fault ??= "on it and under it";
            }

            var unnamed = !on.Groups["w"].Success && on.Value.Contains("top", StringComparison.Ordinal) && things.Count(t => !t.IsFeature && t.Boxes.Count > 0) > 1;
            if (unnamed && body.Owner is null)
            {
                // "On the very top": on what reaches highest.
                host = things.Where(t => !t.IsFeature && t.Boxes.Count == 1).MaxBy(t => t.Boxes[0].Max.Z) ?? host;
                if (!on.Value.Contains("very top", StringComparison.Ordinal) && host != things.Last(t => t is { IsFeature: false, IsWhole: false, Boxes.Count: > 0 }))
                {
                    Fault ??= "on top of what";
                }
            }

            host = on.Groups["w"].Value is "that" or "this" || on.Groups["w"].Value.Contains(' ', StringComparison.Ordinal) || on.Groups["w"].Value is "second" or "third" or "previous" or "last" ? things.Last(t => t is { IsFeature: false, IsWhole: false, Boxes.Count: > 0 }) : Host(on, host, "w");
        }

        var last = things.Last(t => t is { IsFeature: false, IsWhole: false, Boxes.Count: > 0 } && t != body);
        var next = body.Take(Next);
        var follows = next is not null;
        if (next is not null)
        {
            host = Host(next, last);
            said = true;
        }
        else if (!said && side is null && below is null && both is null && end is null && body.Count == 1 && last is { IsRound: true, Boxes.Count: 1 } && IsRoundToo(body))
        {
            // Round bodies on one axis follow each other in the order they are told.
            if (last.Bore > 0 && last.Bore > body.Sizes.GetValueOrDefault("diameter"))
            {
                Fault ??= "in a ring";
            }

            host = last;
            follows = said = true;
        }

        if (host.IsWhole)
        {
            host = last;
        }

        if (isMiddle && onTop == 0 && below is null && end is null && Collar(body, host))
        {
            return;
        }

        if (follows && OnBothOf(body, host))
        {
            return;
        }

        if (host == body || host.Boxes.Count == 0)
        {
            Fault ??= $"{body.Noun} stands on nothing";
            return;
        }

        var box = host.Boxes[0];
        var spots = SceneCoordinates.Take(body, box, host.IsRound, (0, 1), first.CountsFromCorner);
        var offset = SceneOffsets.Has(body);
        var low = false;
        if ((end ?? endHas) is { } at && host.IsRound)
        {
            // One end is the upper one unless something stands there.
            low = at.Groups["b"].Success || (!at.Groups["t"].Success && (at.Groups["o"].Success || !SceneStack.IsFree(things, host, box.Max.Z)));
            (side, said) = ("top", true);
        }
        else if (end is not null)
        {
            side = end.Groups["w"].Success ? box.Size.X >= box.Size.Y ? "back" : "left"
                : (box.Size.X >= box.Size.Y) != end.Groups["o"].Success ? "left" : "right";
            said = true;
        }
        else if (side is "left" or "right" && host.IsRound && box.Size.Z >= box.Size.X)
        {
            low = side == "left";
            (side, said) = ("top", true);
        }

        low |= follows && (host.Hangs || (Descends && host == first) || Narrows(host, body));

        said |= side is not null || below is not null || both is not null || (apart is not null && body.Count == 2) || spots is not null || offset;
        including |= Form.Letter == 'l' && host == first && side is not null && !Stands(told) && risen is null;
        if (!said && host == first && Form.Letter != ' ')
        {
            if (Form.Letter == 'l' && !body.Sizes.ContainsKey("height") && body.Sizes.Count == 3 && body.Sizes.Remove("length", out var upward))
            {
                // The second of two legs stands.
                body.Sizes["height"] = upward;
            }

            said = true;
            including |= Form.Letter == 'l' || Form.IsOutside;
            side = Form.Letter == 'l' ? Near(Wide(body), box.Size.X) && !Near(Wide(body), box.Size.Y) ? "back" : "left" : null;
            if (Form.Letter == 'u')
            {
                body.IsOverall |= Form.IsOutside;
                Pair(body, host, box, false, false, false, null);
                return;
            }
        }

        if (host.Boxes.Count > 1 && said && both is null && side is null && below is null && end is null && apart is null && body.Count == 1 && host.Boxes.TrueForAll(b => Near(b.Max.Z, box.Max.Z)) && !body.Words.Contains(" each", StringComparison.Ordinal))
        {
            // On the tops of all of them, in the middle of where they stand: three on a circle are not the middle of what encloses them.
            box = SceneStack.Around([host]);
            var (right, back) = (host.Boxes.Average(b => b.Center.X) - box.Center.X, host.Boxes.Average(b => b.Center.Y) - box.Center.Y);
            box = new(new(box.Min.X + right, box.Min.Y + back, box.Min.Z), new(box.Max.X + right, box.Max.Y + back, box.Max.Z));
            body.TakeAll(Joins);
        }
        else if (!said || host.Boxes.Count > 1)
        {
            Fault ??= $"{body.Noun} has no place";
            return;
        }

        if (both is not null)
        {
            body.IsOverall |= including && host == first;
            Pair(body, host, box, below is not null, body.IsIncluded, both.Value.Contains("face", StringComparison.Ordinal), both.Groups["n"].Success ? SceneThing.Length(both, "n") : null);
            return;
        }

        if (side is not null)
        {
            host.Free = side switch { "left" => "right", "right" => "left", "front" => "back", "back" => "front", _ => null };
        }

        var normal = side is "left" or "right" ? 0 : side is "front" or "back" ? 1 : across is not null ? box.Size.X >= box.Size.Y ? 0 : 1 : (int?)null;
        var axis = along?.Groups["d"].Value switch { "short" => box.Size.X >= box.Size.Y ? 1 : 0, "depth" => 1, "width" => 1, _ => box.Size.X >= box.Size.Y ? 0 : 1 };
        if (apart is not null && body.Count == 2)
        {
            normal ??= apart.Groups["g"].Success || !body.Sizes.ContainsKey("diameter") ? axis : null;
        }

        if (body.Sizes.ContainsKey("topDiameter") && !body.Sizes.ContainsKey("bottomDiameter") && !body.Sizes.ContainsKey("diameter") && host.IsRound)
        {
            body.Sizes["bottomDiameter"] = SceneStack.End(host, !(low || below is not null));
        }

        if ((Form.Letter == 't' || astride is not null) && side is null)
        {
            normal ??= Near(Wide(body), box.Size.X) && !Near(box.Size.X, box.Size.Y) ? 1 : Near(Wide(body), box.Size.Y) || box.Size.X >= box.Size.Y ? 0 : 1;
        }

        if (normal is null && IsUpright(body))
        {
            normal = Near(body.List![0], box.Size.Y) ? 0 : Near(body.List[0], box.Size.X) ? 1 : null;
            Fault ??= normal is null ? "which way a plate stands" : null;
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

        SceneSolids.Simplify(body);
        body.Hangs = below is not null || low || (body.Noun == "leg" && onTop == 0 && Form.Letter == ' ');
        body.IsTipped = body.Hangs && (body.IsSloping || !body.Sizes.ContainsKey("bottomDiameter"));
        body.Below = body.Hangs || host.Boxes.Count > 1 ? null : host;
        if (body.IsIncluded)
        {
            // A flange that is part of the length reaches down from the end.
            (box, body.Below) = (new(box.Min + new Point3(0, 0, body.Hangs ? size.Z : 0), box.Max - new Point3(0, 0, body.Hangs ? 0 : size.Z)), null);
        }

        var z = body.Hangs ? box.Min.Z - size.Z : box.Max.Z;
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

        if (Form.Letter == 'u' && body.Count == 2 && side is null && both is null && !body.IsRound && below is null && spots is null)
        {
            Pair(body, host, box, false, false, false, null);
            return;
        }

        if (body.Count != 1)
        {
            // Several on a circle, in a row or in the corners.
            var places = new ScenePoints(things, body, host, box, 2) { Footprint = (size.X, size.Y) };
            var points = places.Find();
            if (places.Fault is not null || points.Exists(p => !Fits(box, p, size)))
            {
                Fault ??= $"{body.Count} {body.Noun} without places";
                return;
            }

            body.Boxes = [.. points.Select(p => Around(new Point3(p.U, p.V, z), size))];
            return;
        }

        body.Boxes = [Around(new Point3(x, y, z), size)];
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-6;

    /// <summary>A coordinate by its axis.</summary>
    public static double Of(Point3 point, int axis) => axis switch { 0 => point.X, 1 => point.Y, _ => point.Z };

    private static Box3 Around(Point3 foot, Point3 size) => new(new(foot.X - (size.X / 2), foot.Y - (size.Y / 2), foot.Z), new(foot.X + (size.X / 2), foot.Y + (size.Y / 2), foot.Z + size.Z));
}
