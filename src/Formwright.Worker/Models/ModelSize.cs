using System.Numerics;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Worker.Models;

/// <summary>Brings a model to a size.</summary>
internal static class ModelSize
{
    // Below this share of the largest extent a model counts as flat: growing it by its thickness would be growing noise.
    private const double Flat = 1e-6;

    /// <summary>The model scaled evenly and moved so that its origin lies in the middle of its bottom, in its middle, or where it was.</summary>
    /// <param name="graph">The model.</param>
    /// <param name="height">Extent along its up axis afterwards, in metres; null for <paramref name="longestSide"/>.</param>
    /// <param name="longestSide">Largest extent afterwards, in metres; null for <paramref name="height"/>.</param>
    /// <param name="isCentred">True for the middle, false for the middle of the bottom; null to scale about the origin.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it has no extent there, or would become too large for 32-bit numbers.</exception>
    public static SceneGraph Fit(SceneGraph graph, double? height, double? longestSide, bool? isCentred)
    {
        var size = PlacedMesh.BoundsOf(graph) is var bounds ? new Vector3((float)(bounds.Max.X - bounds.Min.X), (float)(bounds.Max.Y - bounds.Min.Y), (float)(bounds.Max.Z - bounds.Min.Z)) : default;
        double largest = Math.Max(size.X, Math.Max(size.Y, size.Z));
        var extent = height is null ? largest : graph.Up == UpAxis.Y ? size.Y : size.Z;
        if (!(extent > largest * Flat))
        {
            throw new FormwrightException(
                ErrorCode.InvalidInput,
                largest > 0 ? "The model is flat: it has no height that could be changed." : "The model has no extent: all its points are one.",
                height is null ? "resize_longest_side" : "resize_height",
                largest > 0 ? "Use resize_longest_side." : null);
        }

        var factor = (height ?? longestSide!.Value) / SceneFrame.Metres(graph.Unit) / extent;
        if (!float.IsFinite((float)(factor * largest)) || (float)factor == 0)
        {
            throw new FormwrightException(ErrorCode.InvalidInput, "The model cannot be brought to this size: its own is too far from it.", "resize_height");
        }

        var scaled = GraphFrame.Scale(graph, (float)factor);
        return isCentred is { } centred ? ToOrigin(scaled, centred) : scaled;
    }

    /// <summary>The model moved so that its origin lies in its middle, or in the middle of its bottom.</summary>
    public static SceneGraph ToOrigin(SceneGraph graph, bool isCentred)
    {
        var bounds = PlacedMesh.BoundsOf(graph);
        var centre = new Vector3((float)(bounds.Min.X + bounds.Max.X), (float)(bounds.Min.Y + bounds.Max.Y), (float)(bounds.Min.Z + bounds.Max.Z)) / 2;
        if (!isCentred)
        {
            (centre.Y, centre.Z) = graph.Up == UpAxis.Y ? ((float)bounds.Min.Y, centre.Z) : (centre.Y, (float)bounds.Min.Z);
        }

        return GraphFrame.Move(graph, -centre);
    }
}
