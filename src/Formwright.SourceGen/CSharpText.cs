using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Formwright.SourceGen;

/// <summary>Writes values and names as C# source.</summary>
internal static class CSharpText
{
    internal static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A finite number; the shortest text that reads back as the same.</summary>
    internal static string Literal(double number) => number.ToString("R", CultureInfo.InvariantCulture) + "d";

    /// <summary>A type or member with its namespace and <c>global::</c>.</summary>
    internal static string FullName(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>A type as a reader of a message knows it.</summary>
    internal static string ShortName(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>The word of a C# name in JSON: its first letter, or its leading capitals, in lower case.</summary>
    internal static string CamelCase(string name)
    {
        // As System.Text.Json does it: the last capital of a run begins the next word, so IOStream becomes ioStream.
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]))
            {
                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }
}
