using System.Text.RegularExpressions;
using Formwright.Core;

namespace Formwright.Storage.Tests;

/// <summary>The query of a signed link, as the server's routes would read it.</summary>
internal sealed partial record SignedQuery(string Expires, string Signature)
{
    public static SignedQuery Of(AssetLink link)
    {
        var match = Form().Match(link.Url);
        Assert.True(match.Success, link.Url);
        return new SignedQuery(match.Groups[1].Value, match.Groups[2].Value);
    }

    [GeneratedRegex(@"\?expires=(\d+)&signature=([0-9a-f]{64})$")]
    private static partial Regex Form();
}
