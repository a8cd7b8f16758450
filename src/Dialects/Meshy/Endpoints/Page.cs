using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.Meshy;

/// <summary>The page that explains error codes, for people who follow a link; no key is needed.</summary>
internal static class Page
{
    /// <summary>Its path below <c>/openapi</c>.</summary>
    public const string ErrorsPath = "/docs/errors";

    /// <summary>Where a code is explained.</summary>
    public static string OfErrorCode(string origin, string code) => $"{origin}/openapi{ErrorsPath}#{code.Replace('_', '-')}";

    public static Task SendErrorsAsync(HttpContext http) =>
        Results.Stream(typeof(Page).Assembly.GetManifestResourceStream("errors.html")!, "text/html; charset=utf-8").ExecuteAsync(http);
}
