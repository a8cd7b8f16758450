using Formwright.Core;
using Formwright.Design;

namespace Formwright.Worker.Parts;

/// <summary>Turns words into a checked solid.</summary>
public interface IPartDesigner
{
    /// <summary>Designs and builds a part. Its shape lives as long as the kernel scope that the caller has open.</summary>
    /// <param name="request">What to make.</param>
    /// <param name="report">Tells progress, 0 to 100.</param>
    /// <param name="cancel">Stops between operations and while waiting.</param>
    /// <exception cref="FormwrightException">As <see cref="PartBuilder.Build(string, PartDesign, Action{int}, CancellationToken)"/>.</exception>
    Task<BuiltPart> DesignAsync(DesignRequest request, Action<int> report, CancellationToken cancel);
}

/// <summary>What to make.</summary>
/// <param name="Prompt">What the user wrote.</param>
/// <param name="Previous">The design that the prompt may change; null for a new part.</param>
/// <param name="Attempt">1 for the first; above it when an earlier one did not end, as when it crashed the kernel.</param>
public sealed record DesignRequest(string Prompt, PartDesign? Previous = null, int Attempt = 1);
