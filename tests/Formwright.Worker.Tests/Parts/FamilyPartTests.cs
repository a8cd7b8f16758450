using Formwright.Design;
using Formwright.Kernel;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

/// <summary>Every part family, built by the kernel and measured against the extents, holes, volume and solids that it foretold.</summary>
public class FamilyPartTests
{
    public static TheoryData<string> Examples => [.. DesignEngine.Examples];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Build_ExampleOfAFamily_IsWhatWasForetold(string prompt)
    {
        using var scope = KernelScope.Begin();

        var part = PartBuilder.Build(prompt, null, _ => { }, TestContext.Current.CancellationToken);

        Assert.Empty(DesignCheck.Compare(part.Interpretation.Design, part.Report));
    }
}
