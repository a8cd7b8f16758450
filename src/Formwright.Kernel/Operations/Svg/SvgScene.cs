using System.Xml;
using System.Xml.Linq;
using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>An element that draws something.</summary>
/// <param name="Element">The element.</param>
/// <param name="Style">Its properties, inherited ones included.</param>
/// <param name="Subpaths">What it draws, in the coordinates of the drawing.</param>
internal sealed record SvgElement(XElement Element, IReadOnlyDictionary<string, string> Style, IReadOnlyList<PathSubpath> Subpaths)
{
    internal bool IsHidden => Property("display") == "none" || Property("visibility") is "hidden" or "collapse";

    internal string? Property(string name) => Style.GetValueOrDefault(name);
}

/// <summary>An SVG drawing as a flat list of elements. Style sheets are not applied; nothing outside of the text is read.</summary>
internal sealed class SvgScene
{
    private const int DeepestNesting = 200;

    private static readonly HashSet<string> NotDrawn = ["defs", "symbol", "clipPath", "mask", "marker", "pattern", "metadata", "title", "desc"];

    private static readonly string[] Inherited =
        ["fill", "stroke", "stroke-width", "opacity", "fill-opacity", "stroke-opacity", "fill-rule", "display", "visibility"];

    private readonly List<SvgElement> elements = [];
    private readonly List<string> warnings = [];

    private SvgScene()
    {
    }

    internal IReadOnlyList<SvgElement> Elements => elements;

    internal List<string> Warnings => warnings;

    /// <summary>Least x, least y, width and height; null when the drawing does not say.</summary>
    internal double[]? ViewBox { get; private set; }

    /// <exception cref="FormwrightException"><c>invalid_input</c> when it is no XML; another root than <c>svg</c> is a warning.</exception>
    internal static SvgScene Read(string svg)
    {
        var scene = new SvgScene();
        var root = Parse(svg);
        if (root?.Name.LocalName != "svg")
        {
            scene.warnings.Add("No <svg> root element found.");
            return scene;
        }

        scene.ViewBox = SvgNumbers.Read((string?)root.Attribute("viewBox")) is { Length: 4 } box ? box : null;
        scene.Walk(root, SvgMatrix.Identity, new Dictionary<string, string>(), 0);
        return scene;
    }

    private static XElement? Parse(string svg)
    {
        if (string.IsNullOrWhiteSpace(svg))
        {
            return null;
        }

        try
        {
            using var text = new StringReader(svg.TrimStart());
            using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return XDocument.Load(reader).Root;
        }
        catch (XmlException fault)
        {
            throw new FormwrightException(
                new Error(ErrorCode.InvalidInput, $"The drawing is no XML: see line {fault.LineNumber}, character {fault.LinePosition}.", "params.svg", Detail: fault.Message),
                fault);
        }
    }

    private void Walk(XElement element, SvgMatrix outer, IReadOnlyDictionary<string, string> inherited, int depth)
    {
        var tag = element.Name.LocalName;
        if (tag == "style" && !warnings.Exists(warning => warning.Contains("<style>", StringComparison.Ordinal)))
        {
            warnings.Add("Style sheets in <style> are not applied; write properties as attributes or in style attributes.");
        }

        if (NotDrawn.Contains(tag))
        {
            return;
        }

        if (depth > DeepestNesting)
        {
            throw Limits.Refusal("svg", $"The drawing nests more than {DeepestNesting} groups.");
        }

        var matrix = outer.After(SvgMatrix.Parse((string?)element.Attribute("transform")));
        var style = StyleOf(element, inherited);
        if (SvgShapes.IsDrawn(tag) && SvgShapes.Of(element, warnings) is { Count: > 0 } subpaths)
        {
            Limits.CheckItems("svg", elements.Count + 1);
            elements.Add(new SvgElement(element, style, [.. subpaths.Select(matrix.Apply)]));
        }

        foreach (var child in element.Elements())
        {
            Walk(child, matrix, style, depth + 1);
        }
    }

    /// <summary>Properties of attributes, then those of the style attribute, over those of the elements around.</summary>
    private static Dictionary<string, string> StyleOf(XElement element, IReadOnlyDictionary<string, string> inherited)
    {
        var style = new Dictionary<string, string>(inherited);
        foreach (var name in Inherited)
        {
            if ((string?)element.Attribute(name) is { } value)
            {
                style[name] = value.Trim();
            }
        }

        foreach (var declaration in ((string?)element.Attribute("style") ?? "").Split(';'))
        {
            if (declaration.Split(':', 2) is [var name, var value] && value.Trim().Length > 0)
            {
                style[name.Trim()] = value.Trim();
            }
        }

        return style;
    }
}
