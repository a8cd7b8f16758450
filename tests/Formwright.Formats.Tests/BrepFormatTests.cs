using Formwright.Core;
using Formwright.Kernel;

namespace Formwright.Formats.Tests;

/// <summary>What every exact format of the catalogue must do, whichever it is.</summary>
public sealed class BrepFormatTests
{
    public static TheoryData<string> Formats => [.. FormatCatalogue.All.Where(format => format is IBrepReader and IBrepWriter).Select(format => format.Info.Name)];

    [Theory, MemberData(nameof(Formats))]
    public void Write_ThenRead_KeepsTheSolid(string name)
    {
        using var scope = KernelScope.Begin();
        var back = ShapeInspector.Inspect(Read(name, Sample(name)).ToShape());
        var exact = ShapeInspector.Inspect(Read("brep", Sample("brep")).ToShape());

        Assert.True(back is { Valid: true, Closed: true, Solids: 1 });
        Assert.Equal(exact.Volume, back.Volume, exact.Volume * (name == "iges" ? 1e-4 : 1e-6));
        Assert.Equal(exact.Faces, back.Faces);
    }

    [Theory, MemberData(nameof(Formats))]
    public void Write_SameShapeTwice_GivesSameBytes(string name) => Assert.Equal(Sample(name), Sample(name));

    [Theory, MemberData(nameof(Formats))]
    public void Read_SampleCutAtEveryPercent_IsInvalidInput(string name)
    {
        using var scope = KernelScope.Begin();
        var sample = Sample(name);
        for (var percent = 0; percent < 100; percent++)
        {
            var cut = sample[..(sample.Length * percent / 100)];
            Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => Read(name, cut)).Error.Code);
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public void Read_ForeignFileOrTooLargeAFile_IsInvalidInput(string name)
    {
        var noise = new byte[100_000];
        new Random(1).NextBytes(noise);
        using var scope = KernelScope.Begin();
        foreach (var file in new byte[][] { [0], noise, FormatSamples.Of(FormatCatalogue.Find("glb")!) })
        {
            Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => Read(name, file)).Error.Code);
        }

        var tooLarge = Assert.Throws<FormwrightException>(() => Read(name, Sample(name), new ReadLimits(MaxBytes: 1000)));
        Assert.Equal(ErrorCode.InvalidInput, tooLarge.Error.Code);
    }

    private static byte[] Sample(string name) => FormatSamples.Written(FormatCatalogue.Require<IBrepWriter>(name));

    private static Kernel.Exchange.BrepDocument Read(string name, byte[] file, ReadLimits? limits = null) =>
        FormatCatalogue.Require<IBrepReader>(name).Read(new MemoryStream(file), limits ?? new ReadLimits());
}
