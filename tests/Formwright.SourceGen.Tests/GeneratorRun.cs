using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Formwright.SourceGen.Tests;

/// <summary>Runs the generator over source in memory.</summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpParseOptions Syntax = new(LanguageVersion.Latest, DocumentationMode.Parse);

    private static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Compilation output;

    private GeneratorRun(GeneratorDriverRunResult result, Compilation output)
    {
        Ids = [.. result.Diagnostics.Select(d => d.Id)];
        Messages = [.. result.Diagnostics.Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
        Lines = [.. result.Diagnostics.Select(d => d.Location.GetLineSpan().StartLinePosition.Line)];
        Files = result.Results[0].GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        this.output = output;
    }

    internal IReadOnlyList<string> Ids { get; }

    internal IReadOnlyList<string> Messages { get; }

    /// <summary>Zero-based lines of the diagnostics.</summary>
    internal IReadOnlyList<int> Lines { get; }

    internal IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>Errors and warnings of the compiler over source and generated source together.</summary>
    internal IReadOnlyList<string> CompilerFindings() =>
        [.. output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString())];

    internal static GeneratorRun Of(string source)
    {
        var driver = Driver().RunGeneratorsAndUpdateCompilation(Compile(source), out var output, out _, TestContext.Current.CancellationToken);
        return new GeneratorRun(driver.GetRunResult(), output);
    }

    /// <summary>A run over one operation with a complete doc comment, declared by its signature.</summary>
    internal static GeneratorRun OfSignature(string signature, string comment = "", params string[] parameters) => Of(
        $$"""
        public static class Sample
        {
            /// <summary>Does it.</summary>{{comment}}
            {{string.Concat(parameters.Select(p => $"/// <param name=\"{p}\">It.</param>\n    "))}}[Operation("sample.family.name")]
            public static {{signature}} => throw null!;
        }
        """);

    internal static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new OperationGenerator().AsSourceGenerator()],
        parseOptions: Syntax,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    internal static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Tested-Assembly",
        [CSharpSyntaxTree.ParseText($"{Usings}{source}", Syntax, "Sample.cs")],
        Platform,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    // One line, so that a test that asserts a line adds 1.
    private const string Usings =
        "using System; using System.Collections.Generic; using System.Text.Json.Nodes; using Formwright.Core; using Formwright.Kernel;\n";
}
