using System.Numerics;
using System.Text;
using Formwright.Core;
using Formwright.Formats;
using Formwright.Worker.Models;

namespace Formwright.Worker.Tests.Models;

public sealed class ModelHandlerTests : IDisposable
{
    private static readonly Vector3 Size = new(10, 20, 30);

    private readonly ModelRun run = new();

    public static TheoryData<string> Writable => [.. FormatCatalogue.All.OfType<IMeshWriter>().Select(format => format.Info.Name).Where(name => name != "blend")];

    public void Dispose() => run.Dispose();

    [Theory]
    [MemberData(nameof(Writable))]
    public async Task Converted_Model_IsAFileOfTheFormat(string format)
    {
        await run.OfAsync(ModelTasks.Convert, ModelRun.StlBox(Size), new ConvertModelInput("box.stl", [format]));
        var bytes = run.Model(format);
        Assert.True(bytes.Length > 100);
        Assert.Equal(12, run.Result.Faces);
        var written = FormatCatalogue.Find(format)!;
        Assert.True(written.Recognises(bytes.AsSpan(0, Math.Min(bytes.Length, FormatCatalogue.HeadLength)), bytes.Length) || format is "obj" or "gltf" or "ply");
    }

    [Fact]
    public async Task Pictures_AreDrawn_OnPaper_AndOnNothingWhenAskedFor()
    {
        await run.OfAsync(ModelTasks.Convert, ModelRun.StlBox(Size), new ConvertModelInput("box.stl", ["stl"]));
        Assert.Null(run.Result.AlphaThumbnail);
        AssertPng(run.Result.Thumbnail!, colorType: 2);
        using var second = new ModelRun();
        await second.OfAsync(ModelTasks.Convert, ModelRun.StlBox(Size), new ConvertModelInput("box.stl", ["stl"], AlphaThumbnail: true));
        var alpha = second.File_(second.Result.AlphaThumbnail!);
        Assert.Equal(6, alpha[25]);

        // The colour type is byte 25 of a PNG file: 2 is RGB, 6 is RGBA.
        void AssertPng(string file, byte colorType)
        {
            var bytes = run.File_(file);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
            Assert.Equal(colorType, bytes[25]);
        }
    }

    [Theory]
    [InlineData("", "model.stl")]
    [InlineData("roses are red", "model.glb")]
    [InlineData("solid empty\nendsolid empty\n", "model.stl")]
    [InlineData("ISO-10303-21;\nHEADER;\n", "model.step")]
    [InlineData("<!doctype html>", "model.obj")]
    public async Task File_ThatIsNoModel_IsRefused(string content, string name)
    {
        var error = await run.RefusedAsync(ModelTasks.Convert, Encoding.ASCII.GetBytes(content), new ConvertModelInput(name, ["stl"]));
        Assert.True(error.Code is ErrorCode.InvalidInput or ErrorCode.Unsupported);
        Assert.NotEqual("format", error.Field);
    }

    [Fact]
    public async Task Format_ThatCannotBeWritten_IsRefusedByItsField()
    {
        var error = await run.RefusedAsync(ModelTasks.Convert, ModelRun.StlBox(Size), new ConvertModelInput("box.stl", ["dwg"]));
        Assert.Equal("format", error.Field);
        Assert.Contains("dwg", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Height_IsThatOfTheUpAxis_AndTheOriginInTheMiddleOfTheBottom()
    {
        await run.OfAsync(ModelTasks.Resize, ModelRun.StlBox(Size, new Vector3(5, 6, 7)), Resize() with { Height = 1.5 });
        var (min, max) = ModelRun.StlBounds(run.Model("stl"));
        ModelRun.AssertNear(new(-250, -500, 0), min, 0.001f);
        ModelRun.AssertNear(new(250, 500, 1500), max, 0.001f);
    }

    [Fact]
    public async Task LongestSide_IsTheLargestExtent_AndTheOriginInTheMiddle()
    {
        await run.OfAsync(ModelTasks.Resize, ModelRun.StlBox(new(40, 20, 10), new Vector3(5, 6, 7)), Resize() with { LongestSide = 0.2, CenterOrigin = true });
        var (min, max) = ModelRun.StlBounds(run.Model("stl"));
        ModelRun.AssertNear(new(-100, -50, -25), min, 0.001f);
        ModelRun.AssertNear(new(100, 50, 25), max, 0.001f);
    }

    [Fact]
    public async Task Obj_IsMetresAndYUp()
    {
        await run.OfAsync(ModelTasks.Resize, ModelRun.ObjBox(new(1, 2, 4)), Resize("box.obj") with { Format = "stl", Height = 1 });
        // Z up in STL: the height of 1 m is along Z, the depth of 2 m along Y.
        var (min, max) = ModelRun.StlBounds(run.Model("stl"));
        ModelRun.AssertNear(new(500, 2000, 1000), max - min, 0.01f);
    }

    [Theory]
    [InlineData("low_poly_armchair_v2", 0.95)]
    [InlineData("RedFox", 0.4)]
    [InlineData("a red fox sitting on a rock", 0.4)]
    [InlineData("mugs", 0.095)]
    [InlineData("A wooden dog house with a bone", 0.9)]
    public async Task UsualSize_FollowsFromTheName(string words, double height)
    {
        await run.OfAsync(ModelTasks.Resize, ModelRun.StlBox(Size), Resize() with { Words = [words] });
        var (min, max) = ModelRun.StlBounds(run.Model("stl"));
        Assert.Equal(height * 1000, max.Z - min.Z, 1);
        Assert.Equal(height, (double)run.Result.Facts!["height"]!);
    }

    [Fact]
    public async Task UsualSize_FollowsFromTheNamesInside_WhenTheFileTellsNothing()
    {
        await run.OfAsync(ModelTasks.Resize, ModelRun.ObjBox(Size, "teapot"), Resize("upload.obj") with { Format = "stl", Words = ["upload"] });
        Assert.Equal("teapot", (string?)run.Result.Facts!["thing"]);
    }

    [Theory]
    [InlineData("thingamajig")]
    [InlineData("table_cloth")]
    [InlineData("model")]
    [InlineData("")]
    public async Task UsualSize_ThatIsUnknown_IsSaidSo(string words)
    {
        var error = await run.RefusedAsync(ModelTasks.Resize, ModelRun.StlBox(Size), Resize() with { Words = [words] });
        Assert.Equal((ErrorCode.InvalidInput, "auto_size"), (error.Code, error.Field));
    }

    [Fact]
    public async Task FlatModel_HasNoHeight_ButALongestSide()
    {
        var flat = ModelRun.StlBox(new(10, 20, 0));
        Assert.Equal("resize_height", (await run.RefusedAsync(ModelTasks.Resize, flat, Resize() with { Height = 1 })).Field);
        using var second = new ModelRun();
        await second.OfAsync(ModelTasks.Resize, flat, Resize() with { LongestSide = 1 });
        var (min, max) = ModelRun.StlBounds(second.Model("stl"));
        Assert.Equal(1000, max.Y - min.Y, 2);
    }

    [Fact]
    public async Task SizeBeyondNumbers_IsRefused() =>
        Assert.Equal(ErrorCode.InvalidInput, (await run.RefusedAsync(ModelTasks.Resize, ModelRun.StlBox(new Vector3(1e-30f)), Resize() with { Height = 1e6 })).Code);

    [Fact]
    public async Task Cancelled_Work_StopsBetweenFiles()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => run.OfAsync(ModelTasks.Convert, ModelRun.StlBox(Size), new ConvertModelInput("box.stl", ["stl"]), source.Token));
    }

    [Fact]
    public void UsualHeights_AreAllPositive_AndFoundByTheirOwnNames()
    {
        foreach (var (thing, height) in (ReadOnlySpan<(string, double)>)[("coffee table", 0.45), ("table", 0.75), ("T-Rex", 4), ("fairies", -1), ("wolves", -1)])
        {
            Assert.Equal(height, UsualHeights.Find(thing)?.Height ?? -1);
        }
    }

    private static ResizeModelInput Resize(string name = "box.stl") => new(name, null, null, null, null);
}
