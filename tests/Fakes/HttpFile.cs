using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Formwright.Tests.Fakes;

/// <summary>
/// Sends the requests of an <c>.http</c> file in order, as an editor does: <c>@name = value</c>, <c>{{name}}</c>, <c># @name x</c> and
/// <c>{{x.response.body.$.path}}</c>.
/// </summary>
internal sealed partial class HttpFile(HttpClient http, IReadOnlyDictionary<string, string> variables)
{
    private readonly Dictionary<string, string> values = new(variables);
    private readonly Dictionary<string, JsonNode> answers = [];

    /// <summary>Runs the file and returns what was asked and what came back.</summary>
    public async Task<IReadOnlyList<(string Request, int Status)>> RunAsync(string text)
    {
        var results = new List<(string, int)>();
        foreach (var section in Regex.Split(text, "^###.*$", RegexOptions.Multiline))
        {
            var (name, lines) = Read(section);
            if (lines.Count > 0)
            {
                results.Add(await SendAsync(name, lines));
            }
        }

        return results;
    }

    private (string? Name, List<string> Lines) Read(string section)
    {
        string? name = null;
        var lines = section.Split('\n').ToList();
        while (lines.Count > 0 && (lines[0].Trim().Length == 0 || lines[0].StartsWith('#') || lines[0].StartsWith('@')))
        {
            if (Variable().Match(lines[0]) is { Success: true } variable)
            {
                values.TryAdd(variable.Groups[1].Value, variable.Groups[2].Value.Trim());
            }
            else if (Name().Match(lines[0]) is { Success: true } named)
            {
                name = named.Groups[1].Value;
            }

            lines.RemoveAt(0);
        }

        return (name, lines);
    }

    private async Task<(string Request, int Status)> SendAsync(string? name, List<string> lines)
    {
        var asked = Fill(lines[0]).Split(' ', 2);
        using var request = new HttpRequestMessage(new(asked[0]), asked[1].Trim());
        var blank = lines.FindIndex(line => line.Trim().Length == 0);
        var body = Fill(string.Join('\n', lines.Skip(blank + 1))).Trim();
        request.Content = body.Length == 0 ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        foreach (var header in lines[1..blank].Select(line => Fill(line).Split(':', 2)))
        {
            if (!request.Headers.TryAddWithoutValidation(header[0], header[1].Trim()))
            {
                request.Content!.Headers.TryAddWithoutValidation(header[0], header[1].Trim());
            }
        }

        using var response = await http.SendAsync(request);
        if (name is not null)
        {
            answers[name] = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        }

        return ($"{asked[0]} {new Uri(asked[1].Trim()).AbsolutePath}", (int)response.StatusCode);
    }

    private string Fill(string text) => Placeholder().Replace(text, match =>
    {
        var parts = match.Groups[1].Value.Split(".response.body.$.");
        return parts.Length == 1
            ? values[parts[0]]
            : parts[1].Split('.').Aggregate(answers[parts[0]], (node, member) => node[member]!).GetValue<string>();
    });

    [GeneratedRegex(@"^@(\w+)\s*=\s*(.+)$")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^#\s*@name\s+(\w+)")]
    private static partial Regex Name();

    [GeneratedRegex(@"\{\{([^}]+)\}\}")]
    private static partial Regex Placeholder();
}
