using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <content>Which kind of body one is, before it gets its place.</content>
internal sealed partial class SceneBodies
{
    /// <summary>Settles one body.</summary>
    public void Settle(SceneThing body)
    {
        var first = things.FirstOrDefault(t => !t.IsFeature && t.Boxes.Count > 0);
        var rises = first is null || CenterAbove.Match(body.Words).Groups["n"].Success ? null : body.Take(Rises);
        body.IsOverall = first is not null && Overall.IsMatch(body.Words);
        body.Words = body.IsOverall ? body.Words.Replace(" overall", "", StringComparison.Ordinal) : body.Words;
        body.IsIncluded = first is not null && body.Says(IncludedIn);
        TakeSizes(body);
        Form.Complete(body);
        if (HasRoundEnds(body) && !body.Sizes.ContainsKey("length") && body.List is null && body.Sizes.TryGetValue("width", out var broad) && body.Take(BetweenCenters) is { } between)
        {
            // From centre to centre of its rounded ends.
            body.Sizes["length"] = SceneThing.Length(between, "n") + broad;
        }

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
            if (body is { List: null, Count: 1 } && body.Sizes.Count == 1 && body.Sizes.TryGetValue("thickness", out var shared) && things.Count(t => !t.IsFeature) > 1)
            {
                // "Lever, 8 mm thick throughout": all its members are.
                (body.IsWhole, Form) = (true, Form with { Shared = new Dictionary<string, double>(Form.Shared) { ["thickness"] = shared } });
                return;
            }

            if (body is { List: null, Count: 1 } && body.Sizes.Keys.All(k => k is "length" or "height") && things.Count(t => !t.IsFeature) > 2 && body == things.First(t => !t.IsFeature))
            {
                body.IsWhole = true;
                return;
            }

            body.TakeAll(Order);
            body.TakeAll(AtLeft);
            body.TakeAll(InTotal);
            SceneSolids.Simplify(body);
            Place(body, default, null);
            return;
        }

        if (first.Hollow is not null && SceneRims.Is(body, first))
        {
            Fault ??= SceneRims.Flange(body, first);
            return;
        }

        if (first.Hollow is not null && body.Hollow is null && Ring(body, first))
        {
            return;
        }

        if (first.Hollow is not null && body.Hollow is null && !SceneRooms.IsOutside(body))
        {
            Fault ??= SceneRooms.Place(things, body, first);
            return;
        }

        if (body.Hollow is not null)
        {
            Fault ??= "a second hollow body";
            return;
        }

        if (Bridge(body))
        {
            return;
        }

        if (body.Take(Rest) is not null)
        {
            var whole = things.FirstOrDefault(t => t.IsWhole);
            var rest = whole is null ? 0 : whole.Sizes.Values.First() - SceneStack.Around(things.Where(t => t is { IsFeature: false, Boxes.Count: > 0 })).Size.Z;
            if (rest <= 0 || !body.Sizes.TryAdd("length", rest))
            {
                Fault ??= "the rest of what";
                return;
            }
        }

        PlaceOn(body, first, rises is null ? null : Host(rises, body.Owner ?? first));
    }

    private SceneThing Host(Match match, SceneThing fallback, string group = "k") =>
        match.Groups[group] is { Success: true } g && int.TryParse(g.Value.TrimStart('@'), out var k) && !things[k].IsFeature ? things[k] : fallback;
}
