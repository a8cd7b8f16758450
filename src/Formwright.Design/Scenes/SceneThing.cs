using System.Globalization;
using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Design.Scenes;

/// <summary>A body or a feature of a scene: what was said about it, and where it is when that is settled.</summary>
internal sealed class SceneThing(string noun, bool isFeature)
{
    /// <summary>Its noun, singular.</summary>
    public string Noun { get; } = noun;

    /// <summary>True for a hole, a pocket or an edge; false for a body.</summary>
    public bool IsFeature { get; } = isFeature;

    /// <summary>Words that name it: its noun and the words before it.</summary>
    public HashSet<string> Names { get; } = [noun];

    /// <summary>How many.</summary>
    public int Count { get; set; } = 1;

    /// <summary>True when the words say so: "two bosses".</summary>
    public bool IsCounted { get; set; }

    /// <summary>What was said about it and not understood yet.</summary>
    public string Words { get; set; } = "";

    /// <summary>Sizes by role.</summary>
    public Dictionary<string, double> Sizes { get; } = [];

    /// <summary>Sizes written as a list, in their order.</summary>
    public double[]? List { get; set; }

    /// <summary>The body that a feature is in, or that a body belongs to; null when not said.</summary>
    public SceneThing? Owner { get; set; }

    /// <summary>Where its members are; empty until it is settled.</summary>
    public List<Box3> Boxes { get; set; } = [];

    /// <summary>Axis of a round body: 0, 1 or 2 for X, Y or Z; -1 for a box.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>What it is when it is neither a box nor a cylinder: <c>sphere</c>, <c>hemisphere</c>, <c>frustum</c> or <c>prism</c>; null for those.</summary>
    public string? Form { get; set; }

    /// <summary>Diameter of a cone at its base.</summary>
    public double Bottom { get; set; }

    /// <summary>Diameter of a cone at its other end; 0 for a tip.</summary>
    public double Top { get; set; }

    /// <summary>Number of sides of a prism.</summary>
    public int Sides { get; set; }

    /// <summary>True when it is under the body it belongs to.</summary>
    public bool Hangs { get; set; }

    /// <summary>True when its base is up.</summary>
    public bool IsTipped { get; set; }

    /// <summary>True when its diameters were told as the run of a slope, from where it begins.</summary>
    public bool IsSloping { get; set; }

    /// <summary>True for the part as a whole, of which only the overall length was said.</summary>
    public bool IsWhole { get; set; }

    /// <summary>True when its length is a part of that of what it is on.</summary>
    public bool IsIncluded { get; set; }

    /// <summary>Diameter of its bore, cut last; 0 for none.</summary>
    public double Bore { get; set; }

    /// <summary>Diameters of the room of a cone at its ends, in the order they were said; null for none.</summary>
    public (double A, double B)? Cavity { get; set; }

    /// <summary>True for two that cross in their middles.</summary>
    public bool IsCrossing { get; set; }

    /// <summary>True when its bore goes on through what it stands on.</summary>
    public bool BoresOn { get; set; }

    /// <summary>Extents along X and Y of the room of a square tube, cut last; null for none.</summary>
    public (double X, double Y)? Tube { get; set; }

    /// <summary>Name in the design; null for the first body.</summary>
    public string? Key { get; set; }

    /// <summary>The feature that it surrounds; null for none.</summary>
    public SceneThing? Around { get; set; }

    /// <summary>The solid of each member where they differ; null when they do not.</summary>
    public List<BodySpec>? Specs { get; set; }

    /// <summary>Inner diameter of a ring that has something in it; 0 for none.</summary>
    public double RingRoom { get; set; }

    /// <summary>Across which axis a slot that is open at an end divides it; null when there is none.</summary>
    public int? SlotAxis { get; set; }

    /// <summary>The bodies of which each has one of it: "a post rises from each foot"; null for none.</summary>
    public SceneThing? OnEach { get; set; }

    /// <summary>Where its members are on their face.</summary>
    public List<(double U, double V)> Points { get; set; } = [];

    /// <summary>What a single pocket takes away, as a box; null for others.</summary>
    public Box3? Extent { get; set; }

    /// <summary>Axis along which it is cut; -1 until it is.</summary>
    public int CutAxis { get; set; } = -1;

    /// <summary>Face that it is cut from; null until it is.</summary>
    public string? Face { get; set; }

    /// <summary>Where it is on its face, for a feature that has one place.</summary>
    public (double U, double V)? Spot { get; set; }

    /// <summary>Thickness of its walls and its floor when it is hollow and open at the top; null when it is not.</summary>
    public (double Wall, double Floor)? Hollow { get; set; }

    /// <summary>The body on whose top it stands; null when it stands elsewhere.</summary>
    public SceneThing? Below { get; set; }

    /// <summary>True when its sides were named turned: its rear is at the left.</summary>
    public bool IsTurned { get; set; }

    /// <summary>The side opposite to the one that something stands at; null when there is none.</summary>
    public string? Free { get; set; }

    /// <summary>Its solid and how that lies, when it is neither a box nor a cylinder; null for those.</summary>
    public (BodySpec Spec, string? Along)? Solid { get; set; }

    /// <summary>The solid of its second member where that is turned the other way; null when it is not.</summary>
    public BodySpec? Mirrored { get; set; }

    /// <summary>The other one of two that something joins at a distance; null when there is none.</summary>
    public SceneThing? Partner { get; set; }

    /// <summary>Whether coordinates on it count from its corner; null when the text does not say.</summary>
    public bool? CountsFromCorner { get; set; }

    /// <summary>True when its height was said with that of what it stands on.</summary>
    public bool IsOverall { get; set; }

    /// <summary>Its rounded ends: the axis across it, the direction of the end, and where along that the centre of the arc is.</summary>
    public List<(int Thin, int Axis, double At)> Roundings { get; } = [];

    /// <summary>The axis along which its four corners are rounded, and their radius; null for sharp ones.</summary>
    public (int Axis, double Radius)? CornerRadius { get; set; }

    /// <summary>True when it has a size of its own.</summary>
    public bool HasSize => Sizes.Count > 0 || List is not null;

    public bool IsRound => Axis >= 0;

    /// <summary>Takes the first match of a pattern out of the words.</summary>
    public Match? Take(Regex pattern)
    {
        if (pattern.Match(Words) is not { Success: true } match)
        {
            return null;
        }

        Words = string.Concat(Words.AsSpan(0, match.Index), "|", Words.AsSpan(match.Index + match.Length));
        return match;
    }

    /// <summary>Takes every match.</summary>
    public List<Match> TakeAll(Regex pattern)
    {
        var all = new List<Match>();
        while (Take(pattern) is { } match)
        {
            all.Add(match);
        }

        return all;
    }

    /// <summary>True when a pattern was there; it is taken.</summary>
    public bool Says(Regex pattern) => Take(pattern) is not null;

    /// <summary>A length that a match captured.</summary>
    public static double Length(Match match, string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    /// <summary>What a reader may have changed.</summary>
    public (string Words, int Count, bool IsCounted, SceneThing? Owner, SceneThing? Around, Dictionary<string, double> Sizes) Save() => (Words, Count, IsCounted, Owner, Around, new(Sizes));

    /// <summary>Puts back what was saved.</summary>
    public void Restore((string Words, int Count, bool IsCounted, SceneThing? Owner, SceneThing? Around, Dictionary<string, double> Sizes) state)
    {
        (Words, Count, IsCounted, Owner, Around) = (state.Words, state.Count, state.IsCounted, state.Owner, state.Around);
        Sizes.Clear();
        foreach (var (role, size) in state.Sizes)
        {
            Sizes[role] = size;
        }
    }

    /// <summary>The first word that nobody understood; null for none.</summary>
    public string? Unknown() => Words.Split(' ').FirstOrDefault(w => w.Trim('|') is { Length: > 0 } word && word is not ("," or ";" or ":" or "-" or "(" or ")" or "=" or "$") && !SceneWords.Has("free", word));
}
