using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <content>Rings around what is round, balls by their centres, and what stands on each of several.</content>
internal sealed partial class SceneBodies
{
    private static readonly Regex Surrounds = SceneWords.Pattern(@"(?:(?:goes|runs|sits|is|lies) )?(?:around|round|surrounding) (?:the |its )?(?:(?:outside|outer surface|circumference|rim) ?(?:of (?:the )?@j ?)?)?(?:(?:at|near|of) )?(?:the |its )?(?<w>lower end|bottom|foot|base|middle|center|top|upper end|rim|)(?: of (?:the |its )?(?:@k|height|length))?(?: at the (?<w>top|bottom))?|at (?:the |its )(?<w>foot|lower end) of (?:the )?@k");
    private static readonly Regex CenterAbove = SceneWords.Pattern(@"(?:(?:with|and|,|which|that|is|has) )*(?:(?:its|whose|the) (?:center|middle) (?:is |lies |lying |sits |being |at )*|centered (?:at )?)(?:#n (?<d>above|below) |at |in |on )(?:the )?(?:center of |middle of |plane of )?(?:the )?(?<f>top|upper end|upper face|end)?(?: (?:face|end|surface))?(?: ?of)?(?: ?(?:the )?@k)?(?: top(?= ,|$))?");
    private static readonly Regex OnEdgeOf = SceneWords.Pattern(@"(?:it|they|@k) (?:stands?|sits?|rests?) (?:upright )?(?:on|at) (?:the |its )?(?<s>rear|back|front|left|right)(?: (?:edge|side|end))? of(?= (?:[a-z]+ )*\$)");
    private static readonly Regex EndOfArm = SceneWords.Pattern(@"(?:(?:on|at) )?(?:the |its )?(?:free |outer |front |far )?(?:end|tip) of (?:the )?@k(?: (?:carries|has|bears|is|there is|sits))?");

    private static readonly Regex BetweenCenters = SceneWords.Pattern(@"(?:long )?#n (?:long )?(?:(?:between|from) )?(?:the |its )?(?:centers?(?: to centers?)?)(?: of (?:the |its )?(?:2 )?(?:rounded )?ends)?|(?:with )?(?:a )?(?:center distance|distance between the centers(?: of (?:the |its )?ends)?) (?:of |is )?#n");
    private static readonly Regex AtRoundEnd = SceneWords.Pattern(@"(?:at|on|above|over) (?:the |its )?(?<o>one|1|other|opposite) end(?: of (?:the )?@k)?(?: there)?");

    // Whether the text rounds the ends of a bar fully.
    private bool HasRoundEnds(SceneThing body) =>
        things.Any(t => t is { IsFeature: true, Noun: "edge" } && t.Words.Contains("fully rounded ends", StringComparison.Ordinal) && (t.Owner == body || (t.Owner is null && body == things.First(b => !b.IsFeature))));

    // "On the other end stands a pin": about the centre of the rounding.
    private bool OnRoundEnd(SceneThing body, SceneThing host)
    {
        if (AtRoundEnd.Match(body.Words) is not { Success: true } found || !HasRoundEnds(host = Host(found, host)) || host is not { IsRound: false, Boxes: [var box] } || body.Count != 1 || !SceneShape.Of(body, null, out var size))
        {
            return false;
        }

        body.Take(AtRoundEnd);
        body.TakeAll(On);
        body.TakeAll(Flush);
        var along = box.Size.X >= box.Size.Y;
        var half = (along ? box.Size.X - box.Size.Y : box.Size.Y - box.Size.X) / 2 * (found.Groups["o"].Value is "other" or "opposite" ? 1 : -1);
        (body.Boxes, body.Below) = ([Around(new(box.Center.X + (along ? half : 0), box.Center.Y + (along ? 0 : half), box.Max.Z), size)], host);
        return true;
    }

    // "Around the outside at the bottom there is a ring": around its host, not on it.
    private bool Ring(SceneThing body, SceneThing host)
    {
        if (Surrounds.Match(body.Words) is not { Success: true } found || body.List is not null || !body.Sizes.TryGetValue("diameter", out var diameter))
        {
            return false;
        }

        host = found.Groups["k"].Success ? Host(found, host) : Host(found, host, "j");
        if (host is not { IsRound: true, Axis: 2, Form: null, Boxes: [var box], IsWhole: false } || body.Count != 1 || diameter <= box.Size.X)
        {
            return false;
        }

        body.Take(Surrounds);
        if (body.Sizes.TryGetValue("innerDiameter", out var inner) && Near(inner, box.Size.X))
        {
            body.Sizes.Remove("innerDiameter");
        }

        if (!SceneShape.Of(body, null, out var size) || body.Bore > 0 || size.Z > box.Size.Z + 1e-6)
        {
            Fault ??= "sizes of a ring";
            return true;
        }

        double? low = found.Groups["w"].Value switch
        {
            "lower end" or "bottom" or "foot" or "base" => box.Min.Z,
            "middle" or "center" => box.Center.Z - (size.Z / 2),
            "top" or "upper end" or "rim" => box.Max.Z - size.Z,
            _ => null,
        };
        if (low is not { } z)
        {
            Fault ??= "where around it";
            return true;
        }

        body.TakeAll(Flush);
        body.Boxes = [Around(new(box.Center.X, box.Center.Y, z), size)];
        if (host.Hollow is { } hollow)
        {
            body.Bore = box.Size.X - (2 * hollow.Wall);
        }

        return true;
    }

    // "The head is a ball, its centre 5 mm above the top of the cone": it may reach into what it sits on.
    private bool Ball(SceneThing body, SceneThing host)
    {
        if (CenterAbove.Match(body.Words) is not { Success: true } found || body.Count != 1 || !SceneShape.Of(body, null, out var size) || body.Form != "sphere" || !(found.Groups["n"].Success || found.Groups["f"].Success))
        {
            return false;
        }

        body.Take(CenterAbove);
        var last = things.Last(t => t is { IsFeature: false, IsWhole: false, Boxes.Count: > 0 } && t != body);
        host = Host(found, last);
        foreach (var on in body.TakeAll(On))
        {
            host = found.Groups["k"].Success ? host : Host(on, host, "w");
        }

        body.TakeAll(Flush);
        if (host is not { Boxes: [var box] } || host.Axis is 0 or 1)
        {
            Fault ??= "a ball on what";
            return true;
        }

        var n = found.Groups["n"].Success ? SceneThing.Length(found, "n") * (found.Groups["d"].Value == "below" ? -1 : 1) : 0;
        body.Boxes = [Around(new(box.Center.X, box.Center.Y, box.Max.Z + n - (size.Z / 2)), size)];
        return true;
    }

    // "It stands on the rear edge of a bottom plate ...": the new body is below, flush with that side.
    private bool BelowEdge(SceneThing body, SceneThing host)
    {
        if (body.Take(OnEdgeOf) is not { } found)
        {
            return false;
        }

        host = Host(found, host);
        if (host is not { IsRound: false, Boxes: [var box] } || body.Count != 1 || !SceneShape.Of(body, null, out var size))
        {
            Fault ??= "what stands on an edge";
            return true;
        }

        var (x, y) = (box.Center.X, box.Center.Y);
        (x, y) = found.Groups["s"].Value switch
        {
            "left" => (box.Min.X + (size.X / 2), y),
            "right" => (box.Max.X - (size.X / 2), y),
            "front" => (x, box.Min.Y + (size.Y / 2)),
            _ => (x, box.Max.Y - (size.Y / 2)),
        };
        body.Boxes = [Around(new(x, y, box.Min.Z - size.Z), size)];
        return true;
    }

    // "The end of the arm carries a disc": on the axis of what lies.
    private bool OnArm(SceneThing body, SceneThing first)
    {
        if (EndOfArm.Match(body.Words) is not { Success: true } found || Host(found, first) is not { IsRound: true, Boxes: [var arm] } rod || (rod.Axis == 2 && !SceneStack.IsFree(things, rod, arm.Max.Z)) || body.Count != 1 || !SceneShape.Of(body, null, out var size) || body.Form is not (null or "sphere"))
        {
            return false;
        }

        body.Take(EndOfArm);
        body.TakeAll(Flush);
        var axis = rod.Axis;
        if (axis == 2 && body.Form != "sphere")
        {
            (body.Boxes, body.Below) = ([Around(new(arm.Center.X, arm.Center.Y, arm.Max.Z), size)], rod);
            return true;
        }

        var carrier = rod.Owner is { Boxes.Count: 1 } owner ? owner.Boxes[0] : first.Boxes[0];
        var outward = Of(arm.Center, axis) >= Of(carrier.Center, axis);
        if (body.Form == "sphere")
        {
            // Its centre is at the end.
            var r = size.X / 2;
            body.Take(CenterAbove);
            var tip = outward ? Of(arm.Max, axis) : Of(arm.Min, axis);
            var center = axis == 2 ? new Point3(arm.Center.X, arm.Center.Y, arm.Max.Z) : axis == 0 ? new Point3(tip, arm.Center.Y, arm.Center.Z) : new Point3(arm.Center.X, tip, arm.Center.Z);
            body.Boxes = [new(center - new Point3(r, r, r), center + new Point3(r, r, r))];
            return true;
        }

        var at = outward ? Of(arm.Max, axis) : Of(arm.Min, axis) - size.Z;
        body.Axis = axis;
        var (half, c) = (size.X / 2, arm.Center);
        body.Boxes = [axis == 0 ? new(new(at, c.Y - half, c.Z - half), new(at + size.Z, c.Y + half, c.Z + half)) : new(new(c.X - half, at, c.Z - half), new(c.X + half, at + size.Z, c.Z + half))];
        return true;
    }

    private static readonly Regex InTheRing = SceneWords.Pattern(@"(?:(?:is|sits|lies|,|concentric(?:ally)?) )*(?:in|at|inside) (?:the |its )?(?:(?:center|middle)(?: of (?:the )?(?:@k|ring|rim))?|@k|ring)(?: there is)?|concentric(?:ally)?(?: (?:with|to|in) (?:the )?@k)?");

    // The hub in a rim: what is drilled through the rim's middle must not take it away.
    private bool InRing(SceneThing body, SceneThing ring)
    {
        if (body.Noun is not ("hub" or "boss" or "core") || ring is not { Bore: > 0, Axis: 2, Form: null, Boxes: [var box], IsWhole: false } || body.Sizes.GetValueOrDefault("diameter") is not > 0 || body.Sizes["diameter"] >= ring.Bore)
        {
            return false;
        }

        body.TakeAll(InTheRing);
        TakeSame(body, ring);
        if (body.Count != 1 || !SceneShape.Of(body, null, out var size) || !things.Any(t => SceneSpokes.Are(t)))
        {
            Fault ??= "a hub in a ring";
            return true;
        }

        var (r, inner) = (box.Size.X / 2, ring.Bore / 2);
        ring.Solid = (SceneSolids.Turned([(inner, 0), (r, 0), (r, box.Size.Z), (inner, box.Size.Z)]), null);
        (ring.RingRoom, ring.Bore) = (2 * inner, 0);
        body.Boxes = [Around(new(box.Center.X, box.Center.Y, box.Center.Z - (size.Z / 2)), size)];
        return true;
    }

    // "A post rises from each": one on each member of what it stands on.
    private static bool OnEachOf(SceneThing body)
    {
        if (body.OnEach is not { Boxes.Count: > 1 } host || body.Count != 1 || body.IsCounted || !SceneShape.Of(body, null, out var size))
        {
            return false;
        }

        body.TakeAll(On);
        body.TakeAll(Flush);
        body.Count = host.Boxes.Count;
        body.Boxes = [.. host.Boxes.Select(b => Around(new(b.Center.X, b.Center.Y, b.Max.Z), size))];
        return true;
    }
}
