using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Formwright.Server;

/// <summary>How a client of a dialect says who it is.</summary>
internal enum Credential
{
    /// <summary>By the header <c>x-api-key</c>.</summary>
    ApiKey,

    /// <summary>By <c>Authorization: Bearer</c>.</summary>
    Bearer,
}

/// <summary>Says of every route of a dialect how its clients say who they are.</summary>
internal static class Dialect
{
    /// <summary>Routes to map a dialect into.</summary>
    public static IEndpointRouteBuilder With(IEndpointRouteBuilder routes, Credential credential) => routes.MapGroup("").WithMetadata(credential);
}

/// <summary>
/// Chooses between dialects that have the same path: the one whose credential the request carries, a bearer token before a key, and the one
/// with keys for a request without either. Routes that differ in how well they match are no matter of this.
/// </summary>
internal sealed class DialectPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    /// <summary>After the policies of ASP.NET, which look at methods and hosts.</summary>
    public override int Order => 1000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Select(CredentialOf).OfType<Credential>().Distinct().Count() > 1;

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var valid = Enumerable.Range(0, candidates.Count).Where(candidates.IsValidCandidate).ToArray();
        int[] best = [.. valid.Where(i => candidates[i].Score == candidates[valid[0]].Score)];
        var wanted = httpContext.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? Credential.Bearer
            : Credential.ApiKey;
        if (best.Any(i => CredentialOf(candidates[i].Endpoint) == wanted))
        {
            foreach (var i in best.Where(i => CredentialOf(candidates[i].Endpoint) is { } other && other != wanted))
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }

    private static Credential? CredentialOf(Endpoint endpoint) => endpoint.Metadata.OfType<Credential>().Cast<Credential?>().FirstOrDefault();
}
