namespace Formwright.Design.Scenes;

/// <summary>A distance and what it is from.</summary>
/// <param name="Values">One length, or one for each of several members.</param>
/// <param name="Relation">How: <c>from</c>, <c>above</c>, <c>below</c>, <c>left</c>, <c>right</c>, <c>front</c>, <c>behind</c> or <c>either</c>.</param>
/// <param name="Of">From what.</param>
/// <param name="OwnEdge">True when it is told of an edge of the feature, false of its centre, null when the words do not tell.</param>
internal sealed record SceneDistance(IReadOnlyList<double> Values, string Relation, SceneReference Of, bool? OwnEdge);

/// <summary>A phrase with a preposition.</summary>
/// <param name="Preposition">The preposition.</param>
/// <param name="Of">What follows it.</param>
/// <param name="About">What stands before it: <c>row</c> for an arrangement, <c>run</c> for a long side, empty for the feature.</param>
internal sealed record ScenePhrase(string Preposition, SceneReference Of, string About);

/// <summary>A wider mouth of a hole.</summary>
/// <param name="IsCone">True for a countersink.</param>
/// <param name="Diameter">Its diameter.</param>
/// <param name="Depth">Its depth; 0 for a countersink.</param>
internal sealed record SceneHead(bool IsCone, double Diameter, double Depth);

/// <summary>What the words of a feature say, in no order.</summary>
internal sealed class SceneFacts
{
    /// <summary>Sizes by role.</summary>
    public Dictionary<string, double> Sizes { get; } = [];

    /// <summary>Sizes written as a product; null for none.</summary>
    public IReadOnlyList<double>? Product { get; set; }

    /// <summary>The size that stands before the noun or alone; null for none.</summary>
    public double? Nominal { get; set; }

    /// <summary>A thread; null for none.</summary>
    public string? Screw { get; set; }

    /// <summary>A counterbore or a countersink; null for none.</summary>
    public SceneHead? Head { get; set; }

    /// <summary>The side that the counterbore or countersink is at; null when not told.</summary>
    public string? HeadSide { get; set; }

    /// <summary>Extents of the face that is meant; null for none.</summary>
    public (double A, double B)? FaceSizes { get; set; }

    /// <summary>Distances from edges, centres and other things.</summary>
    public List<SceneDistance> Distances { get; } = [];

    /// <summary>Distances between members, with the directions that are told with them.</summary>
    public List<double> Pitches { get; } = [];

    /// <summary>Sides of the rectangle that the members are the corners of; null for none.</summary>
    public (double A, double B)? Rectangle { get; set; }

    /// <summary>Diameter of the circle that the members are on; 0 for none.</summary>
    public double Circle { get; set; }

    /// <summary>Directions of members on a circle, in degrees from the right, counter-clockwise.</summary>
    public List<double> Angles { get; } = [];

    /// <summary>Counts of rows and of members in each; 0 for none.</summary>
    public (int Rows, int InRow) Grid { get; set; }

    /// <summary>How many, when the words of the feature say so themselves; 0 when not.</summary>
    public int Count { get; set; }

    /// <summary>Coordinates from the middle along X, Y and Z.</summary>
    public IReadOnlyList<double>?[] Coordinates { get; } = new IReadOnlyList<double>?[3];

    /// <summary>Members on each side of something; 0 when not told.</summary>
    public int PerSide { get; set; }

    /// <summary>Phrases with prepositions.</summary>
    public List<ScenePhrase> Phrases { get; } = [];

    /// <summary>Adverbs of direction: <c>vertical</c>, <c>lengthwise</c>, <c>front to back</c> and so on, with what they are about.</summary>
    public List<(string Word, string About)> Directions { get; } = [];

    /// <summary>Single words that say something of the shape: <c>through</c>, <c>centered</c>, <c>row</c>, <c>open</c> and so on.</summary>
    public HashSet<string> Marks { get; } = [];

    /// <summary>The first words that nobody understood; null for none.</summary>
    public string? Unknown { get; set; }
}
