using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Formwright.SourceGen;

/// <summary>The doc comment of a method, its parts as Markdown of one line each.</summary>
internal sealed class DocComment
{
    private static readonly Regex Whitespace = new(@"\s+", RegexOptions.CultureInvariant);
    private readonly XElement root;

    private DocComment(XElement root) => this.root = root;

    internal string Summary => Text(root.Element("summary"));

    internal string Remarks => Text(root.Element("remarks"));

    internal string Returns => Text(root.Element("returns"));

    internal IEnumerable<string> Exceptions => root.Elements("exception").Select(Text);

    /// <summary>The comment of a method; empty when it has none or is not well formed, which the compiler reports itself.</summary>
    internal static DocComment Of(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        try
        {
            return new DocComment(string.IsNullOrWhiteSpace(xml) ? new XElement("member") : XElement.Parse(xml));
        }
        catch (XmlException)
        {
            return new DocComment(new XElement("member"));
        }
    }

    internal string Parameter(string name) =>
        Text(root.Elements("param").FirstOrDefault(e => (string?)e.Attribute("name") == name));

    private static string Text(XElement? element) =>
        element is null ? "" : Whitespace.Replace(string.Concat(element.Nodes().Select(Inline)), " ").Trim();

    private static string Inline(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value.Trim()}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } reference => $"`{(string?)reference.Attribute("name")}`",
        XElement { Name.LocalName: "see" or "seealso" } reference => Link(reference),
        XElement element => $" {string.Concat(element.Nodes().Select(Inline))} ",
        _ => "",
    };

    private static string Link(XElement reference)
    {
        if ((string?)reference.Attribute("href") is { } address)
        {
            return $"[{(reference.Value.Length > 0 ? reference.Value : address)}]({address})";
        }

        // A cref reads T:Namespace.Type or M:Namespace.Type.Method(Arguments); only the last name matters to a reader.
        var name = (string?)reference.Attribute("langword") ?? (string?)reference.Attribute("cref") ?? reference.Value;
        return $"`{name.Split('(')[0].Split('.', ':').Last()}`";
    }
}
