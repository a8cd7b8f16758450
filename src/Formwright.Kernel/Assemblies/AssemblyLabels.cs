using System.Text;
using Formwright.Core;
using Formwright.Kernel.Native;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel;

/// <summary>What is known of a label.</summary>
/// <param name="Entry">Its entry in the document, such as <c>0:1:1:2</c>.</param>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Definition">Entry of the part or assembly that it is an instance of; null for a definition.</param>
/// <param name="IsAssembly">A definition that consists of instances.</param>
/// <param name="IsPart">A definition with a shape of its own.</param>
/// <param name="IsSubshape">A piece of a part.</param>
/// <param name="IsRoot">A definition that no other uses.</param>
/// <param name="IsVisible">Not hidden.</param>
/// <param name="Users">How many instances a definition has.</param>
/// <param name="Color">Its own colour; null for none.</param>
/// <param name="Shape">Kind of its shape; null without one.</param>
/// <param name="Counts">Its solids, shells outside of solids, faces, wires outside of faces and edges, with repeats.</param>
/// <param name="Matrix">Place of an instance, column after column, its scale included.</param>
internal sealed record AssemblyLabel(
    string Entry,
    string Name,
    string? Definition,
    bool IsAssembly,
    bool IsPart,
    bool IsSubshape,
    bool IsRoot,
    bool IsVisible,
    int Users,
    Rgba? Color,
    ShapeKind? Shape,
    SubShapeCounts Counts,
    double[] Matrix)
{
    /// <summary>What a definition is.</summary>
    internal string DefinitionType => this switch
    {
        { IsAssembly: true, IsRoot: true } => "assembly",
        { IsAssembly: true } => "sub-assembly",
        { IsPart: true } => "part",
        _ => "unknown",
    };

    /// <summary>A part whose shape is several together.</summary>
    internal bool IsCompound => IsPart && Shape is ShapeKind.Compound or ShapeKind.CompSolid;
}

/// <summary>Reading and changing what a document consists of.</summary>
public sealed partial class AssemblyDocument
{
    /// <summary>An empty document.</summary>
    internal static AssemblyDocument Create()
    {
        NativeLabels.New(out var handle, out var error).Check(error);
        return new AssemblyDocument(handle);
    }

    /// <summary>Entries of all parts and assemblies.</summary>
    internal IReadOnlyList<string> Definitions() => Labels(NativeLabelSet.Definitions, null);

    /// <summary>Entries of the definitions that no other uses.</summary>
    internal IReadOnlyList<string> Roots() => Labels(NativeLabelSet.Roots, null);

    /// <summary>Entries of the instances in an assembly.</summary>
    internal IReadOnlyList<string> Instances(string assembly) => Labels(NativeLabelSet.Instances, assembly);

    /// <exception cref="FormwrightException"><c>invalid_input</c> when there is no such label.</exception>
    internal unsafe AssemblyLabel Label(string entry)
    {
        NativeLabels.Info(Handle, entry, out var info, out var error).Check(error);
        var name = new byte[info.NameLength + 1];
        NativeLabels.Name(Handle, entry, name, name.Length, out error).Check(error);
        return new AssemblyLabel(
            entry,
            Encoding.UTF8.GetString(name, 0, info.NameLength),
            info.IsInstance != 0 ? info.Definition.Entry : null,
            info.IsAssembly != 0,
            info.IsPart != 0,
            info.IsSubshape != 0,
            info.IsRoot != 0,
            info.IsVisible != 0,
            info.Users,
            info.HasColor != 0 ? new Rgba(Channel(info.Rgba[0]), Channel(info.Rgba[1]), Channel(info.Rgba[2]), Channel(info.Rgba[3])) : null,
            info.ShapeKind < 0 ? null : (ShapeKind)info.ShapeKind,
            new SubShapeCounts(info.Solids, info.Shells, info.Faces, info.Wires, info.Edges),
            AffineMatrix.FromRows(new ReadOnlySpan<double>(info.Matrix, 12)));
    }

    /// <summary>The shape of a label, that of an instance placed.</summary>
    internal Shape ShapeOf(string entry)
    {
        NativeLabels.LabelShape(Handle, entry, out var shape, out var error).Check(error);
        return Kernel.Shape.Wrap(shape);
    }

    internal string AddPart(Shape shape, string name, Rgba? color)
    {
        NativeLabels.AddPart(Handle, shape.Handle, name, Channels(color), out var label, out var error).Check(error);
        return label.Entry;
    }

    internal string AddAssembly(string name, Rgba? color)
    {
        NativeLabels.AddAssembly(Handle, name, Channels(color), out var label, out var error).Check(error);
        return label.Entry;
    }

    /// <summary>Puts an instance into an assembly, scaled about the origin and then placed by a rigid matrix.</summary>
    internal string AddInstance(string parent, string definition, IReadOnlyList<double> place, double scale, string name, Rgba? color)
    {
        NativeLabels.AddInstance(Handle, parent, definition, AffineMatrix.Rows(place), scale, name, Channels(color), out var label, out var error).Check(error);
        return label.Entry;
    }

    /// <summary>Copies a definition of another document; all of its roots without a label.</summary>
    internal string Import(AssemblyDocument source, string? label)
    {
        NativeLabels.Import(Handle, source.Handle, label, out var copy, out var error).Check(error);
        return copy.Entry;
    }

    internal void Clear() => NativeLabels.Clear(Handle, out var error).Check(error);

    internal void Remove(string entry) => NativeLabels.Remove(Handle, entry, out var error).Check(error);

    internal void SetShape(string entry, Shape shape) => NativeLabels.SetShape(Handle, entry, shape.Handle, out var error).Check(error);

    internal void SetName(string entry, string name) => NativeLabels.SetName(Handle, entry, name, out var error).Check(error);

    internal void SetColor(string entry, Rgba color) => NativeLabels.SetColor(Handle, entry, Channels(color), out var error).Check(error);

    // The kernel keeps colours as linear numbers of 32 bits.
    private static double Channel(double value) => Math.Round(value, 6);

    // Only a default span crosses as null.
    private static ReadOnlySpan<double> Channels(Rgba? color) => color is { } c ? new double[] { c.R, c.G, c.B, c.A } : default;

    private string[] Labels(NativeLabelSet set, string? parent) => Array.ConvertAll(
        SizedBuffer.Read((Span<NativeLabel> items, int capacity, out int count, out NativeError error) =>
            NativeLabels.Labels(Handle, set, parent, items, capacity, out count, out error)),
        label => label.Entry);
}
