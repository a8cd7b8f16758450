using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Formwright.Design.Planning;

namespace Formwright.Design;

/// <summary>
/// What a part is: its body and what was done to it, in the user's terms. It is stored with the part, edited by later prompts, and
/// turned into operations each time. Lengths are millimetres; Z is up; the part stands centred on X and Y with its bottom at Z = 0.
/// </summary>
/// <param name="Body">The solid it is made from.</param>
/// <param name="Features">Edges, walls and holes, in the order they were asked for.</param>
public sealed record PartDesign(BodySpec Body, IReadOnlyList<FeatureSpec> Features)
{
    /// <summary>The design as JSON, to be stored.</summary>
    public JsonObject ToJson() => JsonSerializer.SerializeToNode(this, DesignJson.Default.PartDesign)!.AsObject();

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when it is not a design, or one of an unknown kind.</exception>
    public static PartDesign FromJson(JsonObject json)
    {
        try
        {
            var design = json.Deserialize(DesignJson.Default.PartDesign);
            return design is { Body.Sizes: not null, Body.Kind: not null, Features: not null }
                ? design
                : throw Refuse.Design("it has no body.");
        }
        catch (JsonException e)
        {
            throw Refuse.Design(e.Message);
        }
    }
}

/// <summary>The solid a part is made from.</summary>
/// <param name="Kind">Its kind, such as <c>plate</c>.</param>
/// <param name="Sizes">Its sizes by name: lengths in millimetres, counts and ratios as they are.</param>
public sealed record BodySpec(string Kind, IReadOnlyDictionary<string, double> Sizes);

/// <summary>Something done to a body.</summary>
/// <param name="Kind">What, such as <c>hole</c>.</param>
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
    IReadOnlyList<string>? Edges = null);

/// <summary>How the members of a pattern are arranged on their face.</summary>
public enum PatternKind
{
    /// <summary>One, at the offset.</summary>
    One,

    /// <summary>Four, one in each corner.</summary>
    Corners,

    /// <summary>In a line.</summary>
    Row,

    /// <summary>In rows and columns.</summary>
    Grid,

    /// <summary>On a circle.</summary>
    Circle,
}

/// <summary>
/// An arrangement on a face. U is the face's horizontal direction (X, or Y on the left and right faces), V the other; offsets are
/// measured from the face's centre unless an anchor says otherwise.
/// </summary>
/// <param name="Kind">How.</param>
/// <param name="Count">How many; for a grid the number of columns along U.</param>
/// <param name="Rows">Rows of a grid along V.</param>
/// <param name="AlongV">True for a row that runs along V.</param>
/// <param name="SpacingU">Distance between neighbours along U or along the row; null for even distribution.</param>
/// <param name="SpacingV">Distance between rows of a grid; null for even distribution.</param>
/// <param name="InsetU">Distance of the outermost ones from the face's ends; null when not fixed.</param>
/// <param name="InsetV">The same across.</param>
/// <param name="Diameter">Diameter of the circle.</param>
/// <param name="OffsetU">Shift along U.</param>
/// <param name="OffsetV">Shift along V.</param>
/// <param name="AnchorU">From where the shift along U is measured: -1 the face's low end, 0 its centre, 1 its high end (inwards).</param>
/// <param name="AnchorV">The same for V.</param>
public sealed record PatternSpec(
    PatternKind Kind,
    int Count = 1,
    int Rows = 1,
    bool AlongV = false,
    double? SpacingU = null,
    double? SpacingV = null,
    double? InsetU = null,
    double? InsetV = null,
    double? Diameter = null,
    double OffsetU = 0,
    double OffsetV = 0,
    int AnchorU = 0,
    int AnchorV = 0)
{
    /// <summary>Number of members.</summary>
    [JsonIgnore]
    public int Total => Kind == PatternKind.Grid ? Count * Rows : Count;
}

/// <summary>JSON of the stored design.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PartDesign))]
internal sealed partial class DesignJson : JsonSerializerContext;
