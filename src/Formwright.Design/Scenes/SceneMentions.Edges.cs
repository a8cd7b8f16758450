using System.Text.RegularExpressions;

namespace Formwright.Design.Scenes;

/// <content>Roundings and chamfers, which have no nouns of their own.</content>
internal sealed partial class SceneMentions
{
    private static readonly Regex CornerRadii = SceneWords.Pattern(@"(?:(?:with|has|have|and|,) )*(?:#n (?:(?:vertical |outer |outside )*corner (?:radii|radius)|radius corners|rounded corners)|corner (?:radii|radius) (?:of |is |: )*#n|rounded corners (?:of|with) (?:a )?(?:radius of )?#n(?: radius)?|(?:(?:all|the|its|4|vertical) )*corners (?:are )?(?:rounded (?:(?:off|to|with|at|by|a) )*(?:radius (?:of )?)?#n(?: radius)?|radius #n|#n radius))");
    private static readonly Regex Treatment = SceneWords.Pattern("round(?: (?:off|over))?(?= (?:the|all|both|its|each|every) )|chamfers?|chamfered|bevel(?:led|s)|rounded|fillets?|filleted|roundings?|radius|radii|rounding|bevel|beveled|broken");
    private static readonly Regex Treated = SceneWords.Pattern("edges?|corners?|ends?|rims?|top|half circle|semicircle");

    // "The vertical edges are rounded with 4 mm", "with 6 mm corner radii": roundings and chamfers are things without a noun of their own.
    private bool Edges(ref List<string> words)
    {
        var text = string.Join(' ', words);
        if (CornerRadii.Match(text) is { Success: true } corners && !text[..corners.Index].Split(' ').Any(w => SceneWords.Noun("features", w) is "pocket" or "window" or "opening" or "cutout" or "recess" or "slot"))
        {
            Things.Add(new SceneThing("edge", true) { Words = corners.Value.Replace("and ", "", StringComparison.Ordinal) });
            words = [.. text.Remove(corners.Index, corners.Length).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            return words.Count == 0;
        }

        if (SceneRounds.Embedded.Match(text) is { Success: true } end && Mentions(words).Exists(m => !m.IsFeature) && words.Exists(w => w.EndsWith("mm", StringComparison.Ordinal)) && !(end.Index == 0 && end.Length == text.Length))
        {
            beside = new SceneThing("edge", true) { Words = end.Value.Replace("whose ", "", StringComparison.Ordinal) };
            Things.Add(beside);
            words = [.. text.Remove(end.Index, end.Length).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            return false;
        }

        if (!Treatment.IsMatch(text) || !Treated.IsMatch(text) || words.Exists(w => SceneWords.Noun("features", w) is { } noun && noun is "hole" or "bore" or "pocket" or "slot" or "cutout" or "opening" or "recess" or "groove" or "trough" or "channel" or "notch" or "window"))
        {
            return false;
        }

        var mentioned = Mentions(words);
        if (mentioned.Exists(m => m is { IsFeature: false, Determiner: "a" or "an" }) && !words.Exists(w => w is not ("radius" or "radii") && Treatment.IsMatch(w)))
        {
            // "On top sits a cylinder with a radius of 12 mm."
            return false;
        }

        var edge = new SceneThing("edge", true);
        foreach (var mention in mentioned.Where(m => !m.IsFeature && m.Determiner is not null))
        {
            if (Find(mention) is not { } body)
            {
                words = [.. text.Split(' ')];
                return false;
            }

            // "Between both cylinders": the two of them.
            var pair = mention.Determiner == "both" || mention.Count == 2 ? Things.FindAll(t => t is { IsFeature: false, Count: 1 } && t.Names.Contains(mention.Noun!)) : [];
            words[mention.Start] = pair is [var one, var other] ? $"@{Things.IndexOf(one)} and @{Things.IndexOf(other)}" : $"@{Things.IndexOf(body)}";
            for (var i = mention.Start + 1; i < mention.End; i++)
            {
                words[i] = "";
            }
        }

        edge.Words = string.Join(' ', words.Where(w => w.Length > 0));
        Things.Add(edge);
        return true;
    }
}
