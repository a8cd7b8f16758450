namespace Formwright.Kernel.Tests;

public sealed class OperationReferenceTests
{
    [Fact]
    public void Pages_OfACatalogue_AreOnePerFamilyAndAnIndex() => Assert.Equal(
        ["README.md", "sample.echo.md", "sample.math.md", "sample.report.md", "sample.shapes.md"],
        OperationReference.Pages(Sample.Catalogue).Keys);

    [Fact]
    public void Page_OfAFamily_DescribesItsOperations()
    {
        var page = OperationReference.Pages(Sample.Catalogue)["sample.shapes.md"];
        Assert.Contains(
            """
            ## box

            `sample.shapes.box`

            Makes a `solid` that remembers nothing, whatever `width` is.

            | Parameter | Type | Default | |
            |---|---|---|---|
            | `width` | number above 0 | `1` | Size along X, above 0. |
            | `center` | point | `[0,0,0]` | The middle. |
            | `axis` | direction | `[0,1,0]` | Where it points. |

            Returns solid: A new solid.

            Fails with `kernel_failed` when the width is 13.

            """,
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Write_IntoAFolder_LeavesThePagesAlone()
    {
        var folder = Directory.CreateTempSubdirectory("operations");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "gone.md"), "");
            OperationReference.Write(Sample.Catalogue, folder.FullName);
            Assert.Equal(OperationReference.Pages(Sample.Catalogue).Keys, folder.GetFiles().Select(f => f.Name).Order(StringComparer.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
