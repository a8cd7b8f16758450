namespace Formwright.Worker.Parts;

/// <summary>The engine that is always there: deterministic, offline.</summary>
public sealed class EmbeddedDesigner : IPartDesigner
{
    /// <inheritdoc/>
    public Task<BuiltPart> DesignAsync(DesignRequest request, Action<int> report, CancellationToken cancel) =>
        Task.FromResult(PartBuilder.Build(request.Prompt, request.Previous, report, cancel));
}
