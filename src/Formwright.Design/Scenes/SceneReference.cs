namespace Formwright.Design.Scenes;

/// <summary>A place on a body that words refer to: "the left end of the arm", "both long edges", "the middle of its width".</summary>
internal sealed class SceneReference
{
    private static readonly string[] SideWords = ["left", "right", "front", "back", "top", "bottom"];
    private static readonly string[] CenterWords = ["center", "middle", "axis", "mid", "half", "line", "plane", "halfway"];

    /// <summary>Its words, singular, without those that say nothing.</summary>
    public HashSet<string> Words { get; } = [];

    /// <summary>The bodies and features that it names.</summary>
    public List<SceneThing> Things { get; } = [];

    /// <summary>A size that tells a side or a direction: "the 60 mm direction"; null for none.</summary>
    public double? Size { get; set; }

    /// <summary>True for several edges, ends or sides at once.</summary>
    public bool IsEvery { get; set; }

    /// <summary>True when it says anything.</summary>
    public bool IsAny => Words.Count > 0 || Things.Count > 0 || Size is not null;

    /// <summary>The sides that it names.</summary>
    public IReadOnlyList<string> Sides => [.. SideWords.Where(Words.Contains)];

    /// <summary>True for a middle or an axis.</summary>
    public bool IsCenter => CenterWords.Any(Words.Contains);

    /// <summary>The first body that it names; null for none.</summary>
    public SceneThing? Body => Things.Find(t => !t.IsFeature);

    /// <summary>The first feature that it names; null for none.</summary>
    public SceneThing? Feature => Things.Find(t => t.IsFeature);

    /// <summary>True when it has one of some words.</summary>
    public bool Has(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Words.Contains(word))
            {
                return true;
            }
        }

        return false;
    }
}
