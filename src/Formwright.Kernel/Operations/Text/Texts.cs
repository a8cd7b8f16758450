using System.Globalization;
using System.Text;

namespace Formwright.Kernel.Operations;

/// <summary>Text, whose positions and lengths count UTF-16 units. Source of semantics: ECMA-262, String.prototype.</summary>
public static class Texts
{
    /// <summary>The text itself.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same.</returns>
    [Operation("text.create")]
    public static string Create(string text = "Hello World") => text;

    /// <summary>The parts of a text between separators.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What is between; the empty text splits between all characters.</param>
    /// <returns>The parts.</returns>
    [Operation("text.split")]
    public static IReadOnlyList<string> Split(string text = "a,b,c", string separator = ",") =>
        separator.Length == 0 ? [.. text.Select(character => character.ToString())] : text.Split(separator);

    /// <summary>A text with every occurrence of another replaced.</summary>
    /// <param name="text">The text.</param>
    /// <param name="search">What is replaced; the empty text is found between all characters.</param>
    /// <param name="replaceWith">What stands there instead.</param>
    /// <returns>The new text.</returns>
    [Operation("text.replaceAll")]
    public static string ReplaceAll(string text = "a-c", string search = "-", string replaceWith = "b")
    {
        var parts = Split(text, search);
        Limits.CheckText("replaceWith", text.Length + ((double)parts.Count * replaceWith.Length));
        return string.Join(replaceWith, parts);
    }

    /// <summary>Items as one text.</summary>
    /// <param name="list">The items; those that are no texts are written as text, null as nothing.</param>
    /// <param name="separator">What is put between them.</param>
    /// <returns>The text.</returns>
    [Operation("text.join")]
    public static string Join(IReadOnlyList<object?> list, string separator = ",")
    {
        Limits.CheckText("list", (double)list.Count * separator.Length);
        return Bounded("list", ScriptValue.Join(list, separator));
    }

    /// <summary>Texts one after the other.</summary>
    /// <param name="texts">The texts, by default hello, a blank and world.</param>
    /// <returns>One text.</returns>
    [Operation("text.concat")]
    public static string Concat(IReadOnlyList<object?>? texts = null) =>
        Bounded("texts", ScriptValue.Join(texts ?? ["hello", " ", "world"], ""));

    /// <summary>Anything as text: a number in its shortest form, a list as its items with commas between.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Its text.</returns>
    [Operation("text.toString")]
    public static string ToText(object item) => ScriptValue.Text(item);

    /// <summary>Each item as text.</summary>
    /// <param name="list">The items, none of them null.</param>
    /// <returns>Their texts.</returns>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when an item is null.</exception>
    [Operation("text.toStringEach")]
    public static IReadOnlyList<string> ToStringEach(IReadOnlyList<object?> list) =>
    [
        .. list.Select((item, index) => ArgumentValue.IsMissing(item)
            ? throw Limits.Refusal($"list[{index}]", "Null has no text.")
            : ScriptValue.Text(item)),
    ];

    /// <summary>A text with values in the place of <c>{0}</c>, <c>{1}</c> and so on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="values">The values, by default World; places without a value stay as they are.</param>
    /// <returns>The new text.</returns>
    [Operation("text.format")]
    public static string Format(string text = "Hello {0}", IReadOnlyList<object?>? values = null)
    {
        var items = values ?? ["World"];
        var result = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var end = text[i] == '{' ? text.IndexOf('}', i) : -1;
            if (end > 0 && ScriptValue.TryIndex(text[(i + 1)..Math.Min(end, i + 12)], items.Count, out var index))
            {
                result.Append(ScriptValue.Text(items[index]));
                i = end + 1;
            }
            else
            {
                result.Append(text[i++]);
            }

            Limits.CheckText("values", result.Length);
        }

        return result.ToString();
    }

    /// <summary>Whether a text contains another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="search">What is looked for.</param>
    /// <returns>True when it does.</returns>
    [Operation("text.includes")]
    public static bool Includes(string text = "hello world", string search = "world") => text.Contains(search, StringComparison.Ordinal);

    /// <summary>Whether a text begins with another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="search">What is looked for.</param>
    /// <returns>True when it does.</returns>
    [Operation("text.startsWith")]
    public static bool StartsWith(string text = "hello world", string search = "world") => text.StartsWith(search, StringComparison.Ordinal);

    /// <summary>Whether a text ends with another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="search">What is looked for.</param>
    /// <returns>True when it does.</returns>
    [Operation("text.endsWith")]
    public static bool EndsWith(string text = "hello world", string search = "world") => text.EndsWith(search, StringComparison.Ordinal);

    /// <summary>Where a text first contains another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="search">What is looked for.</param>
    /// <returns>Its position from 0; -1 when it is not there.</returns>
    [Operation("text.indexOf")]
    public static int IndexOf(string text = "hello world", string search = "world") => text.IndexOf(search, StringComparison.Ordinal);

    /// <summary>Where a text last contains another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="search">What is looked for.</param>
    /// <returns>Its position from 0; -1 when it is not there.</returns>
    [Operation("text.lastIndexOf")]
    public static int LastIndexOf(string text = "hello world", string search = "world") => text.LastIndexOf(search, StringComparison.Ordinal);

    /// <summary>The part between two positions, whichever is first; positions outside of the text count as its ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">One position, from 0.</param>
    /// <param name="end">The other; by default the end of the text, and 5 when start is left out as well.</param>
    /// <returns>The part.</returns>
    [Operation("text.substring")]
    public static string Substring(string text = "hello world", int? start = null, int? end = null)
    {
        var first = Math.Clamp(start ?? 0, 0, text.Length);
        var second = Math.Clamp(end ?? DefaultEnd(start, text), 0, text.Length);
        return text[Math.Min(first, second)..Math.Max(first, second)];
    }

    /// <summary>The part from one position to another; negative ones count from the end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it begins, from 0.</param>
    /// <param name="end">The position behind it; by default the end of the text, and 5 when start is left out as well.</param>
    /// <returns>The part; empty when it would end before it begins.</returns>
    [Operation("text.slice")]
    public static string Slice(string text = "hello world", int? start = null, int? end = null)
    {
        var (from, count) = ScriptText.Slice(text.Length, start ?? 0, end ?? DefaultEnd(start, text));
        return text.Substring(from, count);
    }

    /// <summary>One character of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Its position, from 0.</param>
    /// <returns>The character; empty outside of the text.</returns>
    [Operation("text.charAt")]
    public static string CharAt(string text = "hello", int index = 0) => index >= 0 && index < text.Length ? text[index].ToString() : "";

    /// <summary>A text without white space at its ends.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The rest.</returns>
    [Operation("text.trim")]
    public static string Trim(string text = "Hello World") => ScriptText.Trim(text);

    /// <summary>A text without white space before it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The rest.</returns>
    [Operation("text.trimStart")]
    public static string TrimStart(string text = "Hello World") => ScriptText.TrimStart(text);

    /// <summary>A text without white space behind it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The rest.</returns>
    [Operation("text.trimEnd")]
    public static string TrimEnd(string text = "Hello World") => ScriptText.TrimEnd(text);

    /// <summary>A text filled up at its beginning.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Length of the result; a longer text stays as it is.</param>
    /// <param name="padString">What it is filled with, repeated and cut as needed.</param>
    /// <returns>The new text.</returns>
    [Operation("text.padStart")]
    public static string PadStart(string text = "x", int length = 3, string padString = "a") => Padding(text, length, padString) + text;

    /// <summary>A text filled up at its end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">Length of the result; a longer text stays as it is.</param>
    /// <param name="padString">What it is filled with, repeated and cut as needed.</param>
    /// <returns>The new text.</returns>
    [Operation("text.padEnd")]
    public static string PadEnd(string text = "x", int length = 3, string padString = "a") => text + Padding(text, length, padString);

    /// <summary>A text in capital letters.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The new text.</returns>
    [Operation("text.toUpperCase")]
    public static string ToUpperCase(string text = "Hello World") => ScriptText.ToUpper(text);

    /// <summary>A text in small letters.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The new text.</returns>
    [Operation("text.toLowerCase")]
    public static string ToLowerCase(string text = "Hello World") => CultureInfo.InvariantCulture.TextInfo.ToLower(text);

    /// <summary>A text whose first character is a capital letter.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The new text.</returns>
    [Operation("text.toUpperCaseFirst")]
    public static string ToUpperCaseFirst(string text = "Hello World") => text.Length == 0 ? text : ToUpperCase(text[..1]) + text[1..];

    /// <summary>A text whose first character is a small letter.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The new text.</returns>
    [Operation("text.toLowerCaseFirst")]
    public static string ToLowerCaseFirst(string text = "Hello World") => text.Length == 0 ? text : ToLowerCase(text[..1]) + text[1..];

    /// <summary>A text several times.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">How often, 0 or more; the result has at most 10,000,000 characters.</param>
    /// <returns>The new text.</returns>
    [Operation("text.repeat")]
    public static string Repeat(string text = "ha", [NonNegative] int count = 3)
    {
        Limits.CheckText("count", (double)text.Length * count);
        return text.Length == 0 ? "" : new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
    }

    /// <summary>A text from its last character to its first; characters of two UTF-16 units stay whole.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The new text.</returns>
    [Operation("text.reverse")]
    public static string Reverse(string text = "Hello World") => string.Concat(text.EnumerateRunes().Reverse().Select(rune => rune.ToString()));

    /// <summary>How many UTF-16 units a text has.</summary>
    /// <param name="text">The text.</param>
    /// <returns>That many.</returns>
    [Operation("text.length")]
    public static int Length(string text = "Hello World") => text.Length;

    /// <summary>Whether a text is nothing but white space.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True when it is.</returns>
    [Operation("text.isEmpty")]
    public static bool IsEmpty(string text = "Hello World") => ScriptText.Trim(text).Length == 0;

    private static int DefaultEnd(int? start, string text) => start is null ? 5 : text.Length;

    private static string Padding(string text, int length, string padString)
    {
        if (length <= text.Length || padString.Length == 0)
        {
            return "";
        }

        Limits.CheckText("length", length);
        var missing = length - text.Length;
        return Repeat(padString, (missing / padString.Length) + 1)[..missing];
    }

    private static string Bounded(string parameter, string text)
    {
        Limits.CheckText(parameter, text.Length);
        return text;
    }
}
