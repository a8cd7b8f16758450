using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Builds a document of a structure, or changes an existing one. Everything is checked before anything changes.</summary>
internal sealed class AssemblyBuilder
{
    internal const string Assembly = "assembly";
    internal const string Instance = "instance";

    private const string DefaultName = "Assembly";

    /// <summary>Coordinates beyond lose the accuracy of a micrometre.</summary>
    private const double FarthestPlace = 1e9;

    private const double LeastScale = 1e-6;
    private const double LargestScale = 1e6;

    private readonly AssemblyStructure structure;
    private readonly AssemblyDocument? existing;
    private readonly IReadOnlyList<AssemblyDocument> sources;
    private readonly Dictionary<string, AssemblyNode> nodes = [];
    private readonly HashSet<string> partIds = [];

    /// <summary>Labels of parts and assemblies by their ids; those of an existing document by themselves.</summary>
    private readonly Dictionary<string, string> labels = [];

    internal AssemblyBuilder(AssemblyStructure structure, AssemblyDocument? existing, IReadOnlyList<AssemblyDocument> sources) =>
        (this.structure, this.existing, this.sources) = (structure, existing, sources);

    internal AssemblyDocument Build()
    {
        var places = Check();
        var document = existing ?? AssemblyDocument.Create();
        if (existing is not null)
        {
            ChangeExisting();
        }

        var host = document.Roots().FirstOrDefault(root => document.Label(root).IsAssembly);
        AddParts(document);
        foreach (var node in structure.Nodes.Where(node => node.Type == Assembly))
        {
            labels[node.Id] = document.AddAssembly(node.Name, Color(node.ColorRgba));
        }

        var top = new Lazy<string>(() => structure.Nodes.FirstOrDefault(node => node.Type == Assembly && node.ParentId is null) is { } first
            ? labels[first.Id]
            : host ?? document.AddAssembly(DefaultName, null));
        foreach (var (node, place) in structure.Nodes.Zip(places).Where(pair => pair.First.ParentId is not null || pair.First.Type == Instance))
        {
            var parent = node.ParentId is { } id ? labels[id] : top.Value;
            var (rigid, scale) = place;
            if (node.ParentId is { } holder && nodes.TryGetValue(holder, out var root) && root.ParentId is null && RootPlace(root) is { } moved)
            {
                // What is at the top has no place of its own in a document; its content takes it over.
                (rigid, scale) = Decompose(AffineMatrix.Scale(scale, default).Then(rigid).Then(moved), "structure.nodes");
            }

            document.AddInstance(parent, labels[node.Type == Assembly ? node.Id : node.PartId!], rigid, scale, node.Name, Color(node.ColorRgba));
        }

        return document;
    }

    private static double[]? RootPlace(AssemblyNode root) => root.Matrix is { } matrix ? AffineMatrix.Read(matrix) : null;

    private void ChangeExisting()
    {
        var changes = structure.Removals is { Count: > 0 } || structure.PartUpdates is { Count: > 0 };
        if (structure.ClearDocument ?? !changes)
        {
            existing!.Clear();
            return;
        }

        foreach (var removal in structure.Removals ?? [])
        {
            existing!.Remove(removal);
        }

        foreach (var update in structure.PartUpdates ?? [])
        {
            if (update.Shape is { } shape)
            {
                existing!.SetShape(update.Label, shape);
            }

            if (update.Name is { } name)
            {
                existing!.SetName(update.Label, name);
            }

            if (Color(update.ColorRgba) is { } color)
            {
                existing!.SetColor(update.Label, color);
            }
        }

        foreach (var definition in existing!.Definitions())
        {
            labels.TryAdd(definition, definition);
        }
    }

    private void AddParts(AssemblyDocument document)
    {
        foreach (var part in structure.Parts)
        {
            labels[part.Id] = document.AddPart(part.Shape, part.Name, Color(part.ColorRgba));
        }

        foreach (var import in structure.LoadedParts ?? [])
        {
            var label = document.Import(sources[import.SourceDocumentIndex], import.SourceLabel);
            labels[import.Id] = label;
            if (import.Name is { } name)
            {
                document.SetName(label, name);
            }

            if (Color(import.ColorRgba) is { } color)
            {
                document.SetColor(label, color);
            }
        }
    }

    private static Rgba? Color(RgbaColor? color) => color is null ? null : new Rgba(color.R, color.G, color.B, color.A);

    private List<(double[] Rigid, double Scale)> Check()
    {
        Limits.CheckItems("structure.nodes", structure.Nodes.Count);
        Limits.CheckItems("structure.parts", structure.Parts.Count);
        CheckParts();
        for (var i = 0; i < structure.Nodes.Count; i++)
        {
            var (node, path) = (structure.Nodes[i], $"structure.nodes[{i}]");
            if (node.Type is not (Assembly or Instance))
            {
                throw Limits.Refusal($"{path}.type", $"The node '{node.Id}' is of the unknown type '{node.Type}'; use {Assembly} or {Instance}.");
            }

            if (!nodes.TryAdd(node.Id, node) || partIds.Contains(node.Id))
            {
                throw Limits.Refusal($"{path}.id", $"The id '{node.Id}' is given twice; parts and nodes need ids of their own.");
            }

            CheckColor(node.ColorRgba, path);
        }

        CheckExistingLabels();
        return [.. structure.Nodes.Select((node, i) => CheckNode(node, $"structure.nodes[{i}]"))];
    }

    private void CheckParts()
    {
        for (var i = 0; i < structure.Parts.Count; i++)
        {
            CheckPartId(structure.Parts[i].Id, $"structure.parts[{i}]");
            CheckColor(structure.Parts[i].ColorRgba, $"structure.parts[{i}]");
        }

        var imports = structure.LoadedParts ?? [];
        for (var i = 0; i < imports.Count; i++)
        {
            var path = $"structure.loadedParts[{i}]";
            CheckPartId(imports[i].Id, path);
            CheckColor(imports[i].ColorRgba, path);
            if (imports[i].SourceDocumentIndex >= sources.Count)
            {
                throw Limits.Refusal(
                    $"{path}.sourceDocumentIndex",
                    $"The part '{imports[i].Id}' comes from source document {imports[i].SourceDocumentIndex}, and there are {sources.Count} in sourceDocuments.");
            }

            if (imports[i].SourceLabel is { } label)
            {
                sources[imports[i].SourceDocumentIndex].Label(label);
            }
        }
    }

    private void CheckPartId(string id, string path)
    {
        if (!partIds.Add(id))
        {
            throw Limits.Refusal($"{path}.id", $"The id '{id}' is given twice; parts and nodes need ids of their own.");
        }
    }

    private void CheckExistingLabels()
    {
        foreach (var removal in structure.Removals ?? [])
        {
            existing?.Label(removal);
        }

        var updates = structure.PartUpdates ?? [];
        for (var i = 0; i < updates.Count && existing is not null; i++)
        {
            CheckColor(updates[i].ColorRgba, $"structure.partUpdates[{i}]");
            if (!existing.Label(updates[i].Label).IsPart && updates[i].Shape is not null)
            {
                throw Limits.Refusal($"structure.partUpdates[{i}].label", $"The label '{updates[i].Label}' is no part, so it cannot get another shape.");
            }
        }
    }

    private (double[] Rigid, double Scale) CheckNode(AssemblyNode node, string path)
    {
        if (node.ParentId is { } parent && !IsKnown(parent, of => of.Type == Assembly, label => label.IsAssembly))
        {
            throw Limits.Refusal($"{path}.parentId", $"The node '{node.Id}' lies in '{parent}', which is no assembly of this structure.");
        }

        if (node.Type == Instance && (node.PartId is not { } part || !(partIds.Contains(part) || IsKnown(part, _ => false, label => label.Definition is null))))
        {
            throw Limits.Refusal($"{path}.partId", $"The node '{node.Id}' is an instance of '{node.PartId}', which is no part of this structure.");
        }

        CheckCycle(node, path);
        return Place(node, path);
    }

    /// <summary>True for an id of a node that fits, or a label of the existing document that does.</summary>
    private bool IsKnown(string id, Func<AssemblyNode, bool> fits, Func<AssemblyLabel, bool> labelFits) => nodes.TryGetValue(id, out var node)
        ? fits(node)
        : existing is not null && existing.Definitions().Contains(id) && labelFits(existing.Label(id));

    private void CheckCycle(AssemblyNode node, string path)
    {
        var seen = new HashSet<string> { node.Id };
        for (var at = node; at.ParentId is { } parent && nodes.TryGetValue(parent, out var next); at = next)
        {
            if (!seen.Add(parent))
            {
                throw Limits.Refusal($"{path}.parentId", $"The assemblies {string.Join(", ", seen.Select(id => $"'{id}'"))} lie in each other; one of them must be at the top.");
            }
        }
    }

    private static (double[] Rigid, double Scale) Place(AssemblyNode node, string path)
    {
        var matrix = node.Matrix is { } given
            ? AffineMatrix.Read(given)
            : TransformMatrices.ComposeTransform(node.Translation ?? default, node.Rotation ?? default, node.Scale ?? 1);
        return Decompose(matrix, path);
    }

    /// <summary>A turn and move, and the factor before it.</summary>
    private static (double[] Rigid, double Scale) Decompose(IReadOnlyList<double> matrix, string path)
    {
        var (x, y, z, way) = (AffineMatrix.Column(matrix, 0), AffineMatrix.Column(matrix, 1), AffineMatrix.Column(matrix, 2), AffineMatrix.Column(matrix, 3));
        var scale = x.Length * (x.Cross(y).Dot(z) < 0 ? -1 : 1);
        if (!(Math.Abs(scale) is >= LeastScale and <= LargestScale))
        {
            throw Limits.Refusal(path, FormattableString.Invariant($"The scale is {scale:G6} and must be {LeastScale:G} to {LargestScale:G}, or the negative of that."));
        }

        if (!(way.Length <= FarthestPlace))
        {
            throw Limits.Refusal(path, FormattableString.Invariant($"The place is {way.Length:G6} from the origin and may be at most {FarthestPlace:G}."));
        }

        var (a, b, c) = (x * (1 / scale), y * (1 / scale), z * (1 / scale));
        double[] wrong = [a.Dot(b), b.Dot(c), c.Dot(a), b.Length - 1, c.Length - 1];
        if (wrong.Any(value => Math.Abs(value) > 1e-6))
        {
            throw Limits.Refusal(path, "The matrix shears, or scales its axes differently; an instance can be turned, moved and scaled uniformly.");
        }

        // Rounded away, so that what has no scale is not scaled by a hair.
        return (AffineMatrix.Of(a, b, c, way), Math.Abs(scale - 1) < 1e-9 ? 1 : scale);
    }

    private static void CheckColor(RgbaColor? color, string path)
    {
        if (color is null)
        {
            return;
        }

        foreach (var (name, value) in (ReadOnlySpan<(string, double)>)[("r", color.R), ("g", color.G), ("b", color.B), ("a", color.A)])
        {
            if (value is not (>= 0 and <= 1))
            {
                throw Limits.Refusal($"{path}.colorRgba.{name}", FormattableString.Invariant($"The colour channel {name} is {value} and must be 0 to 1."));
            }
        }
    }
}
