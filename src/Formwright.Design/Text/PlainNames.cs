using System.Text.Json;
using System.Text.RegularExpressions;

namespace Formwright.Design.Text;

/// <summary>Gives features and solids of rare names their usual ones, for the readers that know only these; what stands in quotation marks stays. English only.</summary>
internal static class PlainNames
{
    private static readonly (Regex Rare, string Usual)[] Names = Load();

    /// <summary>The text in usual names.</summary>
    public static string Of(string text) => Names.Aggregate(text, (t, n) => n.Rare.Replace(t, n.Usual));

    private static (Regex Rare, string Usual)[] Load()
    {
        using var stream = typeof(PlainNames).Assembly.GetManifestResourceStream("en.names.json")!;
        return [.. JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.Select(n => (new Regex($@"(?<![""“][^""”]{{0,40}})\b{n.Key}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), n.Value))];
    }
}
