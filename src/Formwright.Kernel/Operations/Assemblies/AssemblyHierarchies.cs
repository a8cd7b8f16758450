using System.Text.Json.Serialization;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>All nodes of a document.</summary>
/// <param name="Version"><c>2.0</c>.</param>
/// <param name="Nodes">The nodes, each followed by what it holds.</param>
/// <param name="TotalNodes">How many there are.</param>
public sealed record AssemblyHierarchy(string Version, IReadOnlyList<AssemblyHierarchyNode> Nodes, int TotalNodes);

/// <summary>A node of a document. What an assembly holds comes once for each instance of the assembly, with the same ids.</summary>
/// <param name="Id">Its label.</param>
/// <param name="Label">The same.</param>
/// <param name="Name">Its name.</param>
/// <param name="Depth">0 at the top.</param>
/// <param name="ParentId">Id of the node that holds it; left out at the top.</param>
/// <param name="IsAssembly">It is an assembly, not an instance of one.</param>
/// <param name="IsInstance">It is an instance.</param>
/// <param name="NodeType"><c>assembly</c>, <c>part</c>, <c>instance-assembly</c> or <c>instance-part</c>.</param>
/// <param name="IsPart">It is a part, not an instance of one.</param>
/// <param name="IsSubShape">It is a piece of a part.</param>
/// <param name="IsFreeShape">It is at the top.</param>
/// <param name="IsCompound">It is a part of several shapes.</param>
/// <param name="RefersToAssembly">It is an instance of an assembly; left out for anything but an instance, as for the next two.</param>
/// <param name="RefersToPart">It is an instance of a part.</param>
/// <param name="DefinitionId">Label of that part or assembly.</param>
/// <param name="Visible">It is not hidden.</param>
/// <param name="HasGeometry">It has a shape.</param>
/// <param name="ShapeType">Kind of the shape; left out without one.</param>
/// <param name="SubShapeCounts">What a compound consists of; left out for anything else.</param>
/// <param name="ColorRgba">Its colour, or that of what it is an instance of; left out when both have none.</param>
/// <param name="Transform">Place of an instance in its assembly as 16 numbers, column after column; left out for anything else.</param>
public sealed record AssemblyHierarchyNode(
    string Id,
    string Label,
    string Name,
    int Depth,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ParentId,
    bool IsAssembly,
    bool IsInstance,
    string NodeType,
    bool IsPart,
    bool IsSubShape,
    bool IsFreeShape,
    bool IsCompound,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? RefersToAssembly,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? RefersToPart,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DefinitionId,
    bool Visible,
    bool HasGeometry,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ShapeType,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SubShapeCounts? SubShapeCounts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RgbaColor? ColorRgba,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<double>? Transform);

/// <summary>What a STEP file holds.</summary>
/// <param name="Version"><c>1.1</c>.</param>
/// <param name="Nodes">The nodes, each followed by what it holds.</param>
public sealed record StepStructure(string Version, IReadOnlyList<StepStructureNode> Nodes);

/// <summary>A node of a STEP file.</summary>
/// <param name="Id">Labels from the top down to it, joined by <c>/</c>; each node has its own.</param>
/// <param name="ParentId">Id of the node that holds it; left out at the top.</param>
/// <param name="Depth">0 at the top.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsAssembly">It is an assembly, or an instance of one.</param>
/// <param name="IsInstance">It is an instance.</param>
/// <param name="DefinitionId">Label of what it is an instance of; left out for anything else.</param>
/// <param name="Visible">It is not hidden.</param>
/// <param name="ColorRgba">Its colour, or that of what it is an instance of; left out when both have none.</param>
/// <param name="Transform">Place of an instance in its assembly as 16 numbers, column after column; left out for anything else.</param>
public sealed record StepStructureNode(
    string Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ParentId,
    int Depth,
    string Name,
    bool IsAssembly,
    bool IsInstance,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DefinitionId,
    bool Visible,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RgbaColor? ColorRgba,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<double>? Transform);

/// <summary>Documents and STEP files as trees.</summary>
public static class AssemblyHierarchies
{
    /// <summary>All nodes of a document from the top down.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The nodes.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when instances of instances make more than 100,000 nodes.</exception>
    [Operation("occt.assembly.query.getAssemblyHierarchy")]
    public static AssemblyHierarchy GetAssemblyHierarchy(AssemblyDocument document)
    {
        AssemblyHierarchyNode[] nodes = [.. Walk(document, "document").Select(ToNode)];
        return new AssemblyHierarchy("2.0", nodes, nodes.Length);
    }

    /// <summary>The structure of a STEP file, without its shapes.</summary>
    /// <param name="stepData">The file, which may be compressed by gzip.</param>
    /// <returns>The nodes.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it is no readable STEP file.</exception>
    [Operation("occt.io.parseStepToJson")]
    public static StepStructure ParseStepToJson(ReadOnlyMemory<byte> stepData)
    {
        using var document = StepFiles.ReadDocument(stepData, new StepReading());
        return new StepStructure("1.1", [.. Walk(document, "stepData").Select(visit => new StepStructureNode(
            visit.Path,
            visit.Parent?.Path,
            visit.Depth,
            visit.Label.Name,
            visit.Definition.IsAssembly,
            visit.IsInstance,
            visit.Label.Definition,
            visit.Label.IsVisible,
            AssemblyQueries.ToChannels(visit.Label.Color ?? visit.Definition.Color),
            visit.IsInstance ? visit.Label.Matrix : null))]);
    }

    private static AssemblyHierarchyNode ToNode(Visit visit)
    {
        var (label, definition, isInstance) = (visit.Label, visit.Definition, visit.IsInstance);
        var type = definition.IsAssembly ? "assembly" : definition.IsPart ? "part" : "unknown";
        return new AssemblyHierarchyNode(
            label.Entry,
            label.Entry,
            label.Name,
            visit.Depth,
            visit.Parent?.Label.Entry,
            label.IsAssembly,
            isInstance,
            isInstance ? $"instance-{type}" : type,
            label.IsPart,
            label.IsSubshape,
            label.IsRoot,
            definition.IsCompound,
            isInstance ? definition.IsAssembly : null,
            isInstance ? definition.IsPart : null,
            label.Definition,
            label.IsVisible,
            label.Shape is not null,
            AssemblyQueries.ShapeWord(label),
            label.Shape == ShapeKind.Compound ? label.Counts : null,
            AssemblyQueries.ToChannels(label.Color ?? definition.Color),
            isInstance ? label.Matrix : null);
    }

    private static List<Visit> Walk(AssemblyDocument document, string parameter)
    {
        var visits = new List<Visit>();
        foreach (var root in document.Roots())
        {
            Descend(root, null);
        }

        return visits;

        void Descend(string entry, Visit? parent)
        {
            Limits.CheckItems(parameter, visits.Count + 1);
            var label = document.Label(entry);
            var visit = new Visit(label, label.Definition is { } definition ? document.Label(definition) : label, parent);
            visits.Add(visit);
            foreach (var instance in visit.Definition.IsAssembly ? document.Instances(visit.Definition.Entry) : [])
            {
                Descend(instance, visit);
            }
        }
    }

    /// <summary>A node met on the way down.</summary>
    private sealed record Visit(AssemblyLabel Label, AssemblyLabel Definition, Visit? Parent)
    {
        internal int Depth => Parent is null ? 0 : Parent.Depth + 1;

        internal string Path => Parent is null ? $"{Label.Entry}." : $"{Parent.Path}/{Label.Entry}.";

        internal bool IsInstance => Label.Definition is not null;
    }
}
