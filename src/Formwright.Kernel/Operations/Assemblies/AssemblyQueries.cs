using System.Text.Json.Serialization;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>How many sub-shapes there are, those met twice counted twice.</summary>
/// <param name="Solids">Solids.</param>
/// <param name="Shells">Shells outside of solids.</param>
/// <param name="Faces">Faces.</param>
/// <param name="Wires">Wires outside of faces.</param>
/// <param name="Edges">Edges.</param>
public sealed record SubShapeCounts(int Solids, int Shells, int Faces, int Wires, int Edges);

/// <summary>A part or assembly of a document.</summary>
/// <param name="Label">Its label, such as <c>0:1:1:2</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type"><c>part</c>, <c>assembly</c> at the top or <c>sub-assembly</c>.</param>
/// <param name="IsFree">Whether it is at the top.</param>
/// <param name="Color">Its colour; left out when it has none.</param>
/// <param name="InstanceCount">How many instances it has.</param>
public sealed record DocumentPart(
    string Label,
    string Name,
    string Type,
    bool IsFree,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RgbaColor? Color,
    int InstanceCount);

/// <summary>The colour of a label.</summary>
/// <param name="HasColor">Whether it has one.</param>
/// <param name="R">Red, 0 to 1; 0 without a colour, as for the next two.</param>
/// <param name="G">Green.</param>
/// <param name="B">Blue.</param>
/// <param name="A">Opacity.</param>
public sealed record LabelColor(bool HasColor, double R, double G, double B, double A);

/// <summary>What is known of a label.</summary>
/// <param name="Label">The label.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type"><c>part</c>, <c>assembly</c>, <c>instance</c> or <c>unknown</c>.</param>
/// <param name="IsAssembly">It consists of instances.</param>
/// <param name="IsSimpleShape">It has a shape of its own.</param>
/// <param name="IsReference">It is an instance.</param>
/// <param name="IsComponent">It lies in an assembly, as all instances do.</param>
/// <param name="IsCompound">It is a part of several shapes.</param>
/// <param name="IsSubShape">It is a piece of a part.</param>
/// <param name="IsFree">It is at the top.</param>
/// <param name="IsFreeShape">The same.</param>
/// <param name="Children">Labels of the instances in an assembly.</param>
/// <param name="RefersTo">Label of what it is an instance of; left out for anything else.</param>
/// <param name="RefLabel">The same.</param>
/// <param name="ShapeType">Kind of its shape; left out without one.</param>
public sealed record LabelInfo(
    string Label,
    string Name,
    string Type,
    bool IsAssembly,
    bool IsSimpleShape,
    bool IsReference,
    bool IsComponent,
    bool IsCompound,
    bool IsSubShape,
    bool IsFree,
    bool IsFreeShape,
    IReadOnlyList<string> Children,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RefersTo,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RefLabel,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ShapeType);

/// <summary>Questions about documents.</summary>
public static class AssemblyQueries
{
    /// <summary>All parts and assemblies, each once.</summary>
    /// <param name="document">The document.</param>
    /// <returns>One entry each, in the order of labels.</returns>
    [Operation("occt.assembly.query.getDocumentParts")]
    public static IReadOnlyList<DocumentPart> GetDocumentParts(AssemblyDocument document) => [.. document.Definitions()
        .Select(document.Label)
        .Select(label => new DocumentPart(label.Entry, label.Name, label.DefinitionType, label.IsRoot, ToChannels(label.Color), label.Users))];

    /// <summary>The shape of a label: that of an instance at its place in its assembly, that of an assembly as a compound.</summary>
    /// <param name="document">The document.</param>
    /// <param name="label">The label, such as <c>0:1:1:2</c>.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an unknown label; <c>kernel_failed</c> when it has no shape.</exception>
    [Operation("occt.assembly.query.getShapeFromLabel")]
    public static Shape GetShapeFromLabel(AssemblyDocument document, string label) => document.ShapeOf(label);

    /// <summary>The colour of a label itself, not that of what it is an instance of.</summary>
    /// <param name="document">The document.</param>
    /// <param name="label">The label, such as <c>0:1:1:2</c>.</param>
    /// <returns>The colour.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an unknown label.</exception>
    [Operation("occt.assembly.query.getLabelColor")]
    public static LabelColor GetLabelColor(AssemblyDocument document, string label) =>
        document.Label(label).Color is { } color ? new LabelColor(true, color.R, color.G, color.B, color.A) : new LabelColor(false, 0, 0, 0, 1);

    /// <summary>The place of an instance in its assembly.</summary>
    /// <param name="document">The document.</param>
    /// <param name="label">The label, such as <c>0:1:1:2:1</c>; anything but an instance stays where it is.</param>
    /// <returns>The place.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an unknown label.</exception>
    [Operation("occt.assembly.query.getLabelTransform")]
    public static ShapeTransformInfo GetLabelTransform(AssemblyDocument document, string label) => TransformMatrices.Describe(document.Label(label).Matrix);

    /// <summary>What is known of a label.</summary>
    /// <param name="document">The document.</param>
    /// <param name="label">The label, such as <c>0:1:1:2</c>.</param>
    /// <returns>The facts.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for an unknown label.</exception>
    [Operation("occt.assembly.query.getLabelInfo")]
    public static LabelInfo GetLabelInfo(AssemblyDocument document, string label)
    {
        var known = document.Label(label);
        var isInstance = known.Definition is not null;
        return new LabelInfo(
            known.Entry,
            known.Name,
            isInstance ? "instance" : known.IsAssembly ? "assembly" : known.IsPart ? "part" : "unknown",
            known.IsAssembly,
            known.IsPart,
            isInstance,
            isInstance,
            known.IsCompound,
            known.IsSubshape,
            known.IsRoot,
            known.IsRoot,
            known.IsAssembly ? document.Instances(label) : [],
            known.Definition,
            known.Definition,
            ShapeWord(known));
    }

    /// <summary>The colour as its channels; null for none.</summary>
    internal static RgbaColor? ToChannels(Rgba? color) => color is { } c ? new RgbaColor(c.R, c.G, c.B, c.A) : null;

    internal static string? ShapeWord(AssemblyLabel label) => label.Shape is { } kind ? ArgumentValue.Word(kind) : null;
}
