namespace Formwright.Design.Scenes;

/// <content>Which thing a definite noun means.</content>
internal sealed partial class SceneMentions
{
    private readonly HashSet<string> titles = [];

    /// <summary>Remembers what a text calls the part as a whole.</summary>
    public void Entitle(string? name)
    {
        if (name is not null)
        {
            titles.Add(name);
        }
    }

    private SceneThing? Find(Mention mention)
    {
        if (titles.Contains(mention.Noun!) && Things.Find(t => !t.IsFeature) is { } whole && !Things.Exists(t => t.Names.Contains(mention.Noun!)))
        {
            return whole;
        }

        var same = Things.Where(t => t.IsFeature == mention.IsFeature && t.Names.Contains(mention.Noun!)).ToList();
        var exact = same.Where(t => mention.Modifiers.All(m => m is "whole" or "entire" or "complete" or "same" || t.Names.Contains(m)) && mention.Sizes.TrueForAll(size => t.Words.Contains(size, StringComparison.Ordinal))).ToList();
        if (exact.Count == 0 && mention.Modifiers.Count > 0 && mention.Noun is not ("part" or "section" or "piece" or "portion" or "step" or "end") && mention.Modifiers.TrueForAll(m => Positions.Contains(m) || same.Exists(t => t.Names.Contains(m))))
        {
            // "The upper cylinder" of two that were told from below.
            var isLater = mention.Modifiers.Exists(m => m is "upper" or "top" or "second" or "last" or "right");
            return (same.Count == 2 || (same.Count == 1 && !isLater)) && same.TrueForAll(t => !t.Names.Overlaps(Positions)) ? isLater ? same[^1] : same[0] : null;
        }

        if (exact.Count < 2)
        {
            return exact.FirstOrDefault();
        }

        // Several have the name: the one this statement spoke of, or the one that has no other.
        var near = exact.Where(spoken.Contains).ToList();
        var plain = exact.Where(t => t.Names.Count == 1 + mention.Modifiers.Count).ToList();
        Fault ??= near.Count == 1 || plain.Count == 1 ? null : $"which {mention.Noun}";
        return near.Count == 1 ? near[0] : plain.FirstOrDefault() ?? exact[0];
    }
}
