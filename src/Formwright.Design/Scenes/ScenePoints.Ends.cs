using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <content>Places at "one end" and "the other end" of something long: the first one that is told is at the left or at the front.</content>
internal sealed partial class ScenePoints
{
    private static readonly Regex AtEnd = SceneWords.Pattern(@"(?:(?:and|,|also|there|is) )*(?:near|at|in|on|towards) (?:the |its )?(?<e>one|1|other|opposite|same) end(?: of (?:the )?@k)?(?: there)?(?: is)?|(?:and |the )*(?<e>one|1|other|opposite) end (?:of (?:the )?@k )?(?:has|carries|gets)|(?:and )?the (?<e>other|opposite) (?:one |1 )?(?:has )?(?:an?)?(?= [0-9$|])");
    private static readonly Regex FromThat = SceneWords.Pattern(@"(?:(?:with|its|the|whose|and) )*(?:center )?(?:is |lies |of it )?#n (?:away )?from (?:that|this|the|its|(?:the )?(?<e>slotted|same|one|1|other|opposite)) end(?: of (?:the )?@k)?");

    // A place at an end along the longer direction; null when no such end is said.
    private (int Axis, double At)? End()
    {
        if (host.IsRound || feature.Count != 1 || !(AtEnd.IsMatch(feature.Words) || FromThat.Match(feature.Words) is { Success: true } near && (near.Value.Contains(" that ", StringComparison.Ordinal) || near.Groups["e"].Success)))
        {
            return null;
        }

        var at = feature.Take(AtEnd);
        var from = feature.Take(FromThat);
        var word = at is { Success: true } && at.Groups["e"].Success ? at.Groups["e"].Value : from?.Groups["e"].Value ?? "one";
        var isHigh = word is "other" or "opposite";
        var (u, v) = Axes;
        var along = axis is 2 or 1 && u == 0 && v != 2 ? (High(u) - Low(u) >= High(v) - Low(v) ? u : v) : SceneBodies.Of(box.Size, 0) >= SceneBodies.Of(box.Size, 1) ? 0 : 1;
        if (along == axis)
        {
            return null;
        }

        if (from is not null)
        {
            var n = SceneThing.Length(from, "n");
            return (along, isHigh ? High(along) - n : Low(along) + n);
        }

        // The centre of a rounded end.
        var centers = host.Roundings.Where(r => r.Axis == along && (r.At > Mid(along)) == isHigh).ToList();
        if (centers.Count == 0)
        {
            Fault ??= "how far from that end";
            return null;
        }

        return (along, centers[0].At);
    }
}
