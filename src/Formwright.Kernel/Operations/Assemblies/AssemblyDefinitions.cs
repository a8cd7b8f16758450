using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>A part of an assembly: what instances are made of.</summary>
/// <param name="Id">What nodes call it; any text.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Name">Its name.</param>
/// <param name="ColorRgba">Its colour, channels from 0 to 1; none when left out.</param>
public sealed record AssemblyPart(
    string Id,
    Shape Shape,
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RgbaColor? ColorRgba = null);

/// <summary>A node of an assembly: an assembly, which holds other nodes, or an instance of a part.</summary>
/// <param name="Id">What other nodes call it; any text.</param>
/// <param name="Type"><c>assembly</c> or <c>instance</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="ParentId">Id of the assembly that holds it; none for the top.</param>
/// <param name="PartId">Id of the part of an instance.</param>
/// <param name="Translation">Where an instance is moved to.</param>
/// <param name="Rotation">Degrees about X, Y and Z; the turn about Z comes first, that about X last.</param>
/// <param name="Scale">Factor of an instance, not 0.</param>
/// <param name="ColorRgba">Its colour, channels from 0 to 1, before that of the part.</param>
/// <param name="Matrix">16 numbers, column after column, or a list of such matrices, in place of translation, rotation and scale.</param>
public sealed record AssemblyNode(
    string Id,
    string Type,
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ParentId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PartId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Point3? Translation = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Point3? Rotation = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Scale = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RgbaColor? ColorRgba = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonNode? Matrix = null);

/// <summary>What is to change about a part of a document.</summary>
/// <param name="Label">Its label, such as <c>0:1:1:2</c>.</param>
/// <param name="Shape">Its new shape; as before when left out, as for the others.</param>
/// <param name="Name">Its new name.</param>
/// <param name="ColorRgba">Its new colour, channels from 0 to 1.</param>
public sealed record AssemblyPartUpdate(
    string Label,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Shape? Shape = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RgbaColor? ColorRgba = null);

/// <summary>A part or assembly that is copied out of another document.</summary>
/// <param name="Id">What nodes call it; any text.</param>
/// <param name="SourceDocumentIndex">Which of the source documents, from 0.</param>
/// <param name="SourceLabel">Its label there; the whole document when left out.</param>
/// <param name="Name">Its new name; as there when left out, as for the colour.</param>
/// <param name="ColorRgba">Its new colour, channels from 0 to 1.</param>
public sealed record AssemblyImport(
    string Id,
    [NonNegative] int SourceDocumentIndex = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SourceLabel = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RgbaColor? ColorRgba = null);

/// <summary>Everything that a document is built of.</summary>
/// <param name="Parts">The parts.</param>
/// <param name="Nodes">The nodes, in any order.</param>
/// <param name="Removals">Labels of an existing document that go first.</param>
/// <param name="PartUpdates">Changes of its parts, which come second.</param>
/// <param name="ClearDocument">True empties it before all else; by default it is emptied when nothing is removed or updated.</param>
/// <param name="LoadedParts">What is copied out of other documents.</param>
public sealed record AssemblyStructure(
    IReadOnlyList<AssemblyPart> Parts,
    IReadOnlyList<AssemblyNode> Nodes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Removals = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<AssemblyPartUpdate>? PartUpdates = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? ClearDocument = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<AssemblyImport>? LoadedParts = null);
