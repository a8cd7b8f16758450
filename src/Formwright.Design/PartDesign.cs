using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Formwright.Design.LanguageModel;
using Formwright.Design.Planning;

namespace Formwright.Design;

/// <summary>
/// What was asked for, in the user's terms: one part or several. It is stored with the part, edited by later prompts, and turned
/// into operations each time. Lengths are millimetres; Z is up; the first part stands centred on X and Y with its bottom at Z = 0.
/// </summary>
/// <param name="Parts">The parts, each a solid of its own: at least one, unless <see cref="Written"/> takes their place.</param>
public sealed record PartDesign(IReadOnlyList<PartSpec> Parts)
{
    /// <summary>The design before the last edit, for "undo", and so on; null when there was none.</summary>
    public PartDesign? Before { get; init; }

    /// <summary>The design that an "undo" went back from, for "redo"; null when the last change was no undo.</summary>
    public PartDesign? Undone { get; init; }

    /// <summary>The design as a language model wrote it, which has operations instead of <see cref="Parts"/>; null for any other.</summary>
    public WrittenDesign? Written { get; init; }

    /// <summary>Who made it: <c>embedded</c>, or the name of a language model.</summary>
    [JsonIgnore]
    public string Designer => Written?.Model ?? "embedded";

    /// <summary>The body of the first part.</summary>
    [JsonIgnore]
    public BodySpec Body => Parts[0].Body;

    /// <summary>The features of the first part.</summary>
    [JsonIgnore]
    public IReadOnlyList<FeatureSpec> Features => Parts[0].Features;

    /// <summary>The design as JSON, to be stored.</summary>
    public JsonObject ToJson() => JsonSerializer.SerializeToNode(this, DesignJson.Default.PartDesign)!.AsObject();

    /// <summary>Reads what <see cref="ToJson"/> wrote; also the form with a single body that earlier versions wrote.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when it is not a design, or one of an unknown kind.</exception>
    public static PartDesign FromJson(JsonObject json)
    {
        try
        {
            var design = json.ContainsKey("body")
                ? new PartDesign([json.Deserialize(DesignJson.Default.PartSpec)!])
                : json.Deserialize(DesignJson.Default.PartDesign);
            return design switch
            {
                { Written: { Pipeline.Steps.Count: > 0, Components.Count: > 0 } } => design,
                { Parts: { Count: > 0 } parts } when parts.All(p => p is { Body: { Sizes: not null, Kind: not null }, Features: not null }) => design,
                _ => throw Refuse.Design("it has no body."),
            };
        }
        catch (JsonException e)
        {
            throw Refuse.Design(e.Message);
        }
    }
}

/// <summary>One part: a body and what was done to it, in the order it was asked for.</summary>
/// <param name="Body">The solid it begins as.</param>
/// <param name="Features">Edges, walls, holes, solids joined and cut away.</param>
public sealed record PartSpec(BodySpec Body, IReadOnlyList<FeatureSpec> Features)
{
    /// <summary>What the prompt calls it, such as <c>lid</c>; null when it has no name of its own.</summary>
    public string? Name { get; init; }

    /// <summary>Its material as written; null when not said.</summary>
    public string? Material { get; init; }

    /// <summary>Its colour as written; null when not said.</summary>
    public string? Color { get; init; }

    /// <summary>Where it stands among the parts; null for the first.</summary>
    public MateSpec? Mate { get; init; }
}

/// <summary>How a part stands to an earlier one.</summary>
/// <param name="Relation"><c>beside</c> (along X), <c>on</c> (standing on its top), <c>inside</c> (on the floor of its hollow) or <c>centred</c> (their middles in one point, as a ring around a shaft).</param>
/// <param name="To">Index of the other part.</param>
/// <param name="Gap">Distance between the two in millimetres, 0 or more.</param>
public sealed record MateSpec(string Relation, int To, double Gap = 0)
{
    /// <summary>The sides on which a part that stands on or in another is flush with it, such as <c>left</c> or <c>left+front</c>; null for the middle.</summary>
    public string? Flush { get; init; }

    /// <summary>Relation of parts that stand side by side.</summary>
    internal const string Beside = "beside";

    /// <summary>Relation of a part that stands on another.</summary>
    internal const string On = "on";

    /// <summary>Relation of parts whose middles are in one point.</summary>
    internal const string Centred = "centred";

    /// <summary>Relation of a part in the hollow of another.</summary>
    internal const string Inside = "inside";
}

/// <summary>A solid by its kind and sizes.</summary>
/// <param name="Kind">Its kind, such as <c>plate</c>.</param>
/// <param name="Sizes">Its sizes by name: lengths in millimetres, counts and ratios as they are.</param>
public sealed record BodySpec(string Kind, IReadOnlyDictionary<string, double> Sizes)
{
    /// <summary>Its letters, for a body that is text; null for any other.</summary>
    public string? Text { get; init; }
}

/// <summary>Something done to a part.</summary>
/// <param name="Kind">What, such as <c>hole</c>, or <c>add</c> and <c>cut</c> for a solid joined or taken away.</param>
/// <param name="Sizes">Its sizes by name, in millimetres; a hole without <c>depth</c> goes through.</param>
/// <param name="Style">A variant of the kind, such as <c>counterbore</c>; null for the plain one.</param>
/// <param name="Face">The face it starts from; null for edges and walls.</param>
/// <param name="Pattern">Where on the face, and how many; null for edges and walls.</param>
/// <param name="Edges">The groups of edges it treats; null for holes and walls.</param>
public sealed record FeatureSpec(
    string Kind,
    IReadOnlyDictionary<string, double> Sizes,
    string? Style = null,
    string? Face = null,
    PatternSpec? Pattern = null,
    IReadOnlyList<string>? Edges = null)
{
    /// <summary>By what later features refer to it; unique in its part. Null when nothing does.</summary>
    public string? Name { get; init; }

    /// <summary>Name of the feature whose face or edges it is on; null for the body.</summary>
    public string? On { get; init; }

    /// <summary>The solid that is joined or cut away; null for other kinds.</summary>
    public BodySpec? Body { get; init; }

    /// <summary>How that solid lies: <c>x</c> or <c>y</c> when its axis lies along the face's U or V; null when it stands upright.</summary>
    public string? Along { get; init; }

    /// <summary>Height above the bottom of the part, for a solid whose face is <c>datum</c>: it stands at coordinates, not on a face.</summary>
    public double Lift { get; init; }

    /// <summary>The letters, for engraved or raised text; null for other kinds.</summary>
    public string? Text { get; init; }

    /// <summary>Degrees by which it leans over towards the face's U direction.</summary>
    public double Tilt { get; init; }
}

/// <summary>JSON of the stored design.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(PartDesign))]
[JsonSerializable(typeof(PartSpec))]
internal sealed partial class DesignJson : JsonSerializerContext;
