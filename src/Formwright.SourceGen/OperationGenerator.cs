using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Formwright.SourceGen;

/// <summary>
/// Emits the internal class <c>GeneratedOperations</c>, in the namespace named like the assembly, with the catalogue entry and
/// the binder of every method that carries <c>[Operation]</c>. A declaration that cannot be one is a build error.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class OperationGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownNames.OperationAttribute,
            static (node, _) => node is MethodDeclarationSyntax,
            static (target, _) => OperationReader.Read(target));
        context.RegisterSourceOutput(
            declarations.SelectMany(static (declaration, _) => declaration.Faults),
            static (output, fault) => output.ReportDiagnostic(fault.ToDiagnostic()));

        context.RegisterSourceOutput(declarations.Where(static d => d.Operation is not null).Collect(), ReportDuplicates);
        var operations = declarations.Where(static d => d.Operation is not null).Select(static (d, _) => d.Operation!).Collect();

        // Null where the kernel is not referenced, as then there is nothing that generated code could name.
        var home = context.CompilationProvider.Select(static (compilation, _) =>
            compilation.GetTypeByMetadataName(KnownNames.OperationInfo) is null ? null : Namespace(compilation.AssemblyName));
        context.RegisterSourceOutput(operations.Combine(home), static (output, source) =>
        {
            if (source.Right is { } home)
            {
                output.AddSource("GeneratedOperations.g.cs", Text(OperationEmitter.List(home, Distinct(source.Left))));
            }
        });

        var containers = operations.SelectMany(static (all, _) => Distinct(all)
            .GroupBy(o => o.Container)
            .Select(group => (Name: group.Key, Operations: new EquatableArray<OperationModel>(group))));
        context.RegisterSourceOutput(containers.Combine(home), static (output, source) =>
        {
            if (source.Right is { } home)
            {
                var (name, declared) = source.Left;
                output.AddSource($"GeneratedOperations.{name}.g.cs", Text(OperationEmitter.Container(home, declared)));
            }
        });
    }

    /// <summary>The first declaration of each path, so that a duplicate is one error and not several.</summary>
    private static IEnumerable<OperationModel> Distinct(ImmutableArray<OperationModel> operations) =>
        operations.GroupBy(o => o.Path).Select(group => group.First());

    private static void ReportDuplicates(SourceProductionContext output, ImmutableArray<Declaration> declarations)
    {
        foreach (var group in declarations.GroupBy(d => d.Operation!.Path))
        {
            foreach (var again in group.Skip(1))
            {
                var arguments = new EquatableArray<string>([group.Key, group.First().Operation!.Method]);
                output.ReportDiagnostic(new Fault(Diagnostics.DuplicatePath, again.Location, arguments).ToDiagnostic());
            }
        }
    }

    private static string Namespace(string? assembly) =>
        string.Concat((assembly ?? "Operations").Select(c => char.IsLetterOrDigit(c) || c == '.' ? c : '_'));

    private static SourceText Text(string source) => SourceText.From(source, Encoding.UTF8);
}
