using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.LanguageModel;

/// <summary>The function that a model calls to answer, and the reading of what it wrote.</summary>
internal sealed class WrittenPart
{
    /// <summary>Name of the function.</summary>
    public const string Function = "build_part";

    private const string CompoundOperation = "occt.shapes.compound.makeCompound";
    private const int MostSteps = 300;
    private const int MostSentences = 30;
    private const int LongestSentence = 300;
    private const int LongestName = 60;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly OperationSubset operations;
    private readonly string model;

    /// <param name="operations">What may be used.</param>
    /// <param name="model">Name of the model that writes.</param>
    public WrittenPart(OperationSubset operations, string model)
    {
        (this.operations, this.model) = (operations, model);
        Tool = new ChatTool(Function, "Builds the part and checks it. Call it once for every request.", Schema());
    }

    /// <summary>The function.</summary>
    public ChatTool Tool { get; }

    /// <summary>What a pipeline looks like as an answer; for examples.</summary>
    public static JsonObject Example(Interpretation interpretation) => new()
    {
        ["name"] = interpretation.Name,
        ["steps"] = Steps(interpretation.Pipeline),
        ["features"] = Sentences(interpretation.Understood.SelectMany(part => part.Features).Select(feature => feature.Text)),
        ["notes"] = Sentences(interpretation.Notes),
    };

    /// <summary>The steps of a pipeline in the form of an answer.</summary>
    public static JsonArray Steps(Pipeline pipeline) =>
        [.. pipeline.Steps.Select(step => new JsonObject { ["operation"] = step.Operation, ["params"] = step.Params.DeepClone() })];

    /// <summary>Reads an answer. Names and sentences are for people only: nothing but operations of the catalogue and their arguments has an effect.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> with a message for the model.</exception>
    public Interpretation Read(ChatAnswer answer)
    {
        var json = Parse(answer);
        if (json["steps"] is not JsonArray { Count: > 0 and <= MostSteps } array)
        {
            throw Invalid($"'steps' must be a list of 1 to {MostSteps} operations.");
        }

        var pipeline = new Pipeline([.. array.Select(Step)]);
        var name = Clean(json["name"], LongestName) ?? "Part";
        var components = Components(json["components"] as JsonArray, pipeline, name);
        var features = Texts(json["features"]);
        var design = new PartDesign([]) { Written = new WrittenDesign(model, name, pipeline, features) { Components = components } };
        return new Interpretation(design, pipeline, Texts(json["notes"]), name, Explain(name, features, Texts(json["notes"])))
        {
            Components = components,
            Understood = [.. components.Select((component, i) => new UnderstoodPart(component.Name, i == 0 ? Features(features, pipeline) : []))],
        };
    }

    private static JsonObject Parse(ChatAnswer answer)
    {
        if (answer.Call is { } call && call.Function != Function)
        {
            throw Invalid($"There is no function '{Shorten(call.Function)}'; call {Function}.");
        }

        var text = answer.Call?.Arguments ?? WithoutThoughts(answer.Text);
        var (start, end) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (start < 0 || end < start)
        {
            throw Invalid(answer.IsCut ? "The answer was cut off. Write fewer steps." : $"The answer holds no JSON object. Call {Function}, or answer with its arguments alone.");
        }

        try
        {
            var node = JsonNode.Parse(text[start..(end + 1)], documentOptions: Lenient) as JsonObject;

            // A name that occurs twice is found out when it is looked at.
            _ = node!.Count;
            return node;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw Invalid(answer.IsCut ? "The answer was cut off. Write fewer steps." : $"The answer is no valid JSON: {e.Message}");
        }
    }

    // Some models think aloud before they answer.
    private static string WithoutThoughts(string text)
    {
        const string End = "</think>";
        var end = text.LastIndexOf(End, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? text : text[(end + End.Length)..];
    }

    private PipelineStep Step(JsonNode? node, int index)
    {
        if (node is not JsonObject step || step["operation"] is not JsonValue value || !value.TryGetValue<string>(out var operation))
        {
            throw Invalid($"steps[{index}] must be an object with 'operation' and 'params'.");
        }

        if (!operations.Has(operation))
        {
            throw Invalid($"steps[{index}]: '{Shorten(operation)}' is not available. The operations are: {string.Join(", ", operations.Paths)}.");
        }

        return step["params"] is JsonObject parameters
            ? new PipelineStep(operation, parameters.DeepClone().AsObject())
            : throw Invalid($"steps[{index}].params must be an object.");
    }

    /// <summary>The members of the last compound, or the whole when there is none. So nothing leaves that was not measured.</summary>
    private static List<Component> Components(JsonArray? described, Pipeline pipeline, string name)
    {
        var last = pipeline.Steps[^1];
        var members = last.Operation == CompoundOperation && last.Params["shapes"] is JsonArray { Count: > 1 } shapes
            ? shapes.Select(Reference).ToList()
            : [pipeline.Steps.Count - 1];
        return [.. members.Select((step, i) =>
        {
            var words = i < described?.Count ? described[i] as JsonObject : null;
            var fallback = members.Count == 1 ? name : FormattableString.Invariant($"{name} {i + 1}");
            return new Component(Clean(words?["name"], LongestName) ?? fallback, step, Palette.Find(Clean(words?["color"], LongestName)));
        })];
    }

    private static int Reference(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith("$ref:", StringComparison.Ordinal)
        && int.TryParse(text.AsSpan("$ref:".Length), System.Globalization.NumberStyles.None, null, out var step)
            ? step
            : throw Invalid("The last makeCompound must take references such as $ref:3, one for each component.");

    private static List<UnderstoodFeature> Features(IReadOnlyList<string> features, Pipeline pipeline)
    {
        // The kinds that suggestions look for.
        var made = pipeline.Steps.Select(step => step.Operation).ToHashSet();
        List<UnderstoodFeature> understood = [.. features.Select(text => new UnderstoodFeature("feature", text))];
        if (made.Contains("occt.fillets.filletEdges"))
        {
            understood.Add(new("fillet", "rounded edges"));
        }

        if (made.Contains("occt.fillets.chamferEdges"))
        {
            understood.Add(new("chamfer", "chamfered edges"));
        }

        return understood;
    }

    private string Explain(string name, IReadOnlyList<string> features, IReadOnlyList<string> notes) => string.Join('\n',
    [
        $"Designed by {model}: {name}",
        .. features.Select(feature => $"  - {feature}"),
        "Frame: millimetres, Z up",
        .. notes.Select(note => $"Note: {note}"),
    ]);

    private static IReadOnlyList<string> Texts(JsonNode? node) =>
        [.. (node as JsonArray)?.Take(MostSentences).Select(item => Clean(item, LongestSentence)).OfType<string>() ?? []];

    private static string? Clean(JsonNode? node, int length)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return null;
        }

        var words = string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)).Trim();
        return words.Length == 0 ? null : words.Length > length ? words[..length].TrimEnd() : words;
    }

    private static string Shorten(string text) => Clean(text, 80) ?? "";

    private static JsonArray Sentences(IEnumerable<string> sentences) => [.. sentences.Select(sentence => (JsonNode)sentence)];

    private static FormwrightException Invalid(string message) => new(ErrorCode.InvalidInput, message, "answer");

    private JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["name"] = Text("A short title with the main sizes."),
            ["steps"] = new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = operations.StepSchema() },
            ["components"] = List(
                "For several parts: what each shape of the last makeCompound is, in its order.",
                new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject { ["name"] = Text("Its name."), ["color"] = new JsonObject { ["enum"] = Sentences(Palette.Names) } },
                }),
            ["features"] = List("What was done to the part, a phrase each.", Text("Such as: 4 x 6 mm hole in the corners.")),
            ["notes"] = List("What was assumed, and what could not be honoured with the words it refers to; a sentence each.", Text("A sentence.")),
        },
        ["required"] = new JsonArray("name", "steps"),
    };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    private static JsonObject List(string description, JsonObject items) => new() { ["type"] = "array", ["description"] = description, ["items"] = items };
}
