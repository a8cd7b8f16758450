using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Scenes;

namespace Formwright.Design.Tests;

/// <summary>Short forms for the tests.</summary>
internal static class Prompts
{
    public static Interpretation Read(string prompt, PartDesign? previous = null) => DesignEngine.Interpret(prompt, previous);

    /// <summary>The scene that a text is covered by.</summary>
    public static PartDesign Scene(string text)
    {
        var design = SceneReader.Read(text, Lexicon.English);
        Assert.NotNull(design);
        return design;
    }

    /// <summary>The last of several turns of a conversation.</summary>
    public static Interpretation Converse(params string[] turns)
    {
        Interpretation? last = null;
        foreach (var turn in turns)
        {
            last = DesignEngine.Interpret(turn, last?.Design);
        }

        return last!;
    }

    public static Error Refused(string prompt, PartDesign? previous = null)
    {
        var error = Assert.Throws<FormwrightException>(() => DesignEngine.Interpret(prompt, previous)).Error;
        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        return error;
    }

    public static double Size(this Interpretation made, string name) => made.Design.Body.Sizes[name];

    public static FeatureSpec Only(this Interpretation made, string kind) => Assert.Single(made.Design.Features, f => f.Kind == kind);

    public static PipelineStep Step(this Interpretation made, string operation) =>
        Assert.Single(made.Pipeline.Steps, s => s.Operation == operation);

    public static double Number(this PipelineStep step, string name) => step.Params[name]!.GetValue<double>();

    public static double[] Point(this PipelineStep step, string name) => [.. step.Params[name]!.AsArray().Select(v => v!.GetValue<double>())];
}
