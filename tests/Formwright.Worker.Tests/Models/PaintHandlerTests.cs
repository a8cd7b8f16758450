using System.IO.Compression;
using System.Numerics;
using System.Xml.Linq;
using Formwright.Core;
using Formwright.Formats;
using Formwright.Mesh;

namespace Formwright.Worker.Tests.Models;

public sealed class PaintHandlerTests : IDisposable
{
    private static readonly XNamespace Core = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02";
    private static readonly XNamespace Prusa = "http://schemas.slic3r.org/3mf/2017/06";

    private readonly ModelRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task TexturedBox_IsPaintedForBothSlicers()
    {
        await run.OfAsync(ModelTasks.Paint, TexturedModels.HalfRedHalfBlue(0.04f), new PaintModelInput("box.glb", 4, 4));

        var facts = ModelTasks.FromJson<PaintFacts>(run.Result.Facts!);
        Assert.Equal(["#0000FF", "#FF0000"], facts.Colors.Order());
        Assert.Equal(1, facts.Scale);
        using var zip = new ZipArchive(new MemoryStream(run.Model("3mf")));
        var triangles = Part(zip, "3D/3dmodel.model").Descendants(Core + "triangle").ToList();
        Assert.Equal(12, triangles.Count);
        Assert.All(triangles, triangle => Assert.Equal((string?)triangle.Attribute(Prusa + "mmu_segmentation"), (string?)triangle.Attribute("paint_color")));
        Assert.Contains(triangles, triangle => triangle.Attribute("paint_color")!.Value.Length > 1);
        Assert.Contains("extruder_colour = " + string.Join(';', facts.Colors), Text(zip, "Metadata/Slic3r_PE.config"), StringComparison.Ordinal);
        using var settings = System.Text.Json.JsonDocument.Parse(Text(zip, "Metadata/project_settings.config"));
        Assert.Equal(facts.Colors, settings.RootElement.GetProperty("filament_colour").EnumerateArray().Select(color => color.GetString()));
        Assert.NotNull(run.Result.Thumbnail);
    }

    /// <summary>
    /// What <c>bbs_3mf.cpp</c> and <c>Plater.cpp</c> of BambuStudio and OrcaSlicer ask of a project before they take its colours: the name of the
    /// program that wrote it, a nozzle with an extruder type in settings that are JSON, and an object whose parts are components by number.
    /// </summary>
    [Fact]
    public async Task PaintedFile_HasWhatBambuStudioAsksOfAProject()
    {
        await run.OfAsync(ModelTasks.Paint, TexturedModels.HalfRedHalfBlue(0.04f), new PaintModelInput("box.glb", 4, 3));

        using var zip = new ZipArchive(new MemoryStream(run.Model("3mf")));
        var model = Part(zip, "3D/3dmodel.model");
        Assert.Matches(@"^BambuStudio-\d+\.\d+\.\d+\.\d+$", model.Elements(Core + "metadata").Single(metadata => (string?)metadata.Attribute("name") == "Application").Value);
        var item = (string?)model.Element(Core + "build")!.Elements(Core + "item").Single().Attribute("objectid");
        var objects = model.Descendants(Core + "object").ToDictionary(element => (string)element.Attribute("id")!);
        var component = (string?)objects[item!].Descendants(Core + "component").Single().Attribute("objectid");
        Assert.NotNull(objects[component!].Element(Core + "mesh"));

        var config = Part(zip, "Metadata/model_settings.config");
        var part = config.Elements("object").Single(element => (string?)element.Attribute("id") == item).Elements("part").Single();
        Assert.Equal((component, "normal_part"), ((string?)part.Attribute("id"), (string?)part.Attribute("subtype")));
        Assert.Equal("1", Setting(config.Element("object")!, "extruder"));
        Assert.Equal(item, Setting(config.Element("plate")!.Element("model_instance")!, "object_id"));

        using var settings = System.Text.Json.JsonDocument.Parse(Text(zip, "Metadata/project_settings.config"));
        int Count(string name) => settings.RootElement.GetProperty(name).GetArrayLength();
        Assert.Equal(Count("nozzle_diameter"), Count("extruder_type"));
        Assert.All(["filament_type", "filament_settings_id", "filament_diameter"], name => Assert.Equal(Count("filament_colour"), Count(name)));
        Assert.Equal(Count("filament_colour") * Count("filament_colour"), Count("flush_volumes_matrix"));
        Assert.Equal(2 * Count("filament_colour"), Count("flush_volumes_vector"));
    }

    [Fact]
    public async Task PaintedFile_IsReadBack_WithTheSizeOfTheModelOnThePlate()
    {
        await run.OfAsync(ModelTasks.Paint, TexturedModels.HalfRedHalfBlue(0.04f), new PaintModelInput("box.glb"));

        var box = PlacedMesh.BoundsOf(FormatCatalogue.Require<IMeshReader>("3mf").Read(new MemoryStream(run.Model("3mf")), new ReadLimits()));

        Assert.Equal((108, 148), (box.Min.X, box.Max.X));
        Assert.Equal((0, 40), (box.Min.Z, box.Max.Z));
    }

    [Fact]
    public async Task PictureOnATransparentGround_IsMadeWhenAskedFor()
    {
        await run.OfAsync(ModelTasks.Paint, TexturedModels.HalfRedHalfBlue(0.04f), new PaintModelInput("box.glb", AlphaThumbnail: true));

        var picture = PictureDecoder.Decode(new TextureImage("alpha", "image/png", run.File_(run.Result.AlphaThumbnail!)));
        Assert.Equal(0, picture.Rgba[3]);
    }

    [Fact]
    public async Task LargeModel_IsFittedToAPrinter()
    {
        await run.OfAsync(ModelTasks.Paint, TexturedModels.HalfRedHalfBlue(1.6f), new PaintModelInput("box.glb"));

        Assert.Equal(0.125, ModelTasks.FromJson<PaintFacts>(run.Result.Facts!).Scale, 6);
    }

    [Fact]
    public async Task TextureWithoutCoordinates_IsRefused()
    {
        var error = await run.RefusedAsync(ModelTasks.Paint, TexturedModels.WithoutCoordinates(TexturedModels.HalfRedHalfBlue(1)), new PaintModelInput("box.glb"));

        Assert.Equal(ErrorCode.InvalidInput, error.Code);
        Assert.Contains("texture coordinates", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ModelWithoutTexture_HasTheColourOfItsMaterial()
    {
        await run.OfAsync(ModelTasks.Paint, ModelRun.StlBox(new Vector3(10, 20, 30)), new PaintModelInput("box.stl", 16, 3));

        Assert.Single(ModelTasks.FromJson<PaintFacts>(run.Result.Facts!).Colors);
    }

    [Fact]
    public async Task Cancellation_InTheMiddle_EndsIt()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.OfAsync(ModelTasks.Paint, TexturedModels.HalfRedHalfBlue(1), new PaintModelInput("box.glb"), source.Token));
    }

    /// <summary>Slices by a program that we did not write: each tool extrudes only on its side of the box.</summary>
    [Fact]
    public async Task PaintedFile_SlicedByPrusaSlicer_ChangesToolsWhereTheColourChanges()
    {
        Assert.SkipUnless(Slicer.IsInstalled, "prusa-slicer is not installed");
        await run.OfAsync(ModelTasks.Paint, TexturedModels.HalfRedHalfBlue(0.04f), new PaintModelInput("box.glb", 2, 6));

        var moves = await Slicer.SliceAsync(run.Model("3mf"), TestContext.Current.CancellationToken);

        // The first half of the texture, along X, is red. Filament 1 is the colour of the larger area, or the first of equals.
        var first = ModelTasks.FromJson<PaintFacts>(run.Result.Facts!).Colors[0] == "#FF0000" ? "T0" : "T1";
        var middle = (moves.Min(move => move.X) + moves.Max(move => move.X)) / 2;
        Assert.Equal(["T0", "T1"], moves.Select(move => move.Tool).Distinct().Order());
        Assert.True(Share(moves, first, x => x < middle + 1.5) > 0.97, $"{Share(moves, first, x => x < middle + 1.5)}");
        Assert.True(Share(moves, first == "T0" ? "T1" : "T0", x => x > middle - 1.5) > 0.97);

        static double Share(List<Slicer.Extrusion> moves, string tool, Func<double, bool> side) =>
            moves.Where(move => move.Tool == tool && side(move.X)).Sum(move => move.Length) / moves.Where(move => move.Tool == tool).Sum(move => move.Length);
    }

    private static string? Setting(XElement element, string key) =>
        (string?)element.Elements("metadata").Single(metadata => (string?)metadata.Attribute("key") == key).Attribute("value");

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static XElement Part(ZipArchive zip, string name) => XElement.Parse(Text(zip, name));
}
