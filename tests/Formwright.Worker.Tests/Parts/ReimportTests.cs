using Formwright.Core;
using Formwright.Formats;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;
using Formwright.Mesh;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

/// <summary>What is written, read again: exact files hold the same body, mesh files lie on its surface.</summary>
public sealed class ReimportTests : IDisposable
{
    // Against meshes so much finer that their own distance to the exact surfaces does not matter.
    private const double Finer = 20;

    private readonly KernelScope scope = KernelScope.Begin();
    private readonly string folder = Directory.CreateTempSubdirectory("formwright-reimport-").FullName;

    public static TheoryData<string> Prompts => [.. SamplePrompts.All];

    public void Dispose()
    {
        scope.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Prompts))]
    public void ExactFile_ReadAgain_HoldsTheSameSolid(string prompt)
    {
        var (part, exporter) = Build(prompt);

        foreach (var name in (ReadOnlySpan<string>)["step", "brep"])
        {
            using var stream = File.OpenRead(Write(exporter, name));
            var document = FormatCatalogue.Require<IBrepReader>(name).Read(stream, new ReadLimits());

            var report = ShapeInspector.Inspect(document.ToShape());
            Assert.True(report is { Valid: true, Closed: true, Solids: 1 }, name);
            Assert.Equal(1, report.Volume / part.Report.Volume, 1e-6);
            Assert.Equal(1, report.Area / part.Report.Area, 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Prompts))]
    public void MeshFile_ReadAgain_IsClosedOrientedAndOfThePartsVolume(string prompt)
    {
        var (part, exporter) = Build(prompt);
        var tolerance = TessellationOptions.For(part.Report.Bounds).ChordTolerance;

        foreach (var (name, mesh) in Meshes(exporter))
        {
            var topology = MeshTopology.Of(mesh);
            Assert.True(topology.IsWatertight, $"{name}: {topology}");
            // Facets are at most a chord away from the surface, so they cannot lose more than a layer of that thickness.
            var layer = tolerance * part.Report.Area;
            Assert.InRange(topology.Volume, part.Report.Volume - layer, part.Report.Volume + layer);
        }
    }

    [Theory]
    [MemberData(nameof(Prompts))]
    public void MeshFile_ReadAgain_IsWithinTheChordToleranceOfTheSolid(string prompt)
    {
        var (part, exporter) = Build(prompt);
        var tolerance = TessellationOptions.For(part.Report.Bounds).ChordTolerance;
        var fine = WeldedMesh.Of(Tessellator.Tessellate(part.Shape, new TessellationOptions(tolerance / Finer)));
        // The fine mesh is off by as much again, and the files hold single precision.
        var allowed = tolerance * (1 + (1 / Finer)) + (1e-6 * part.Report.Bounds.Diagonal);
        var surface = new NearbyTriangles(fine, allowed);

        foreach (var (name, mesh) in Meshes(exporter))
        {
            var triangles = new NearbyTriangles(mesh, allowed);
            var (off, bare) = (Samples(mesh).Count(point => !surface.Touches(point)), Samples(fine).Count(point => !triangles.Touches(point)));
            Assert.True(off + bare == 0, $"{name}: {off} points are not on the solid, {bare} points of the solid have no triangle near");
        }
    }

    private static (BuiltPart Part, PartExporter Exporter) Build(string prompt)
    {
        var part = PartBuilder.Build(prompt, null, _ => { }, CancellationToken.None);
        return (part, new PartExporter(BrepDocument.Of(part.Shape, part.Interpretation.Name, Rgba.Default)));
    }

    private string Write(PartExporter exporter, string format)
    {
        var path = Path.Combine(folder, $"part.{format}");
        exporter.Write(FormatCatalogue.Find(format)!, path);
        return path;
    }

    private IEnumerable<(string Format, WeldedMesh Mesh)> Meshes(PartExporter exporter)
    {
        yield return ("stl", MeshFiles.ReadStl(Write(exporter, "stl")));
        yield return ("3mf", MeshFiles.ReadThreeMf(Write(exporter, "3mf")));
        yield return ("glb", MeshFiles.ReadGlb(Write(exporter, "glb")));
    }

    // The corners, the middle of each side and the middle of each triangle, where it is furthest from a curved surface.
    private static IEnumerable<Point3> Samples(WeldedMesh mesh)
    {
        for (var t = 0; t < mesh.Triangles.Length; t += 3)
        {
            var (a, b, c) = (mesh.PointAt(mesh.Triangles[t]), mesh.PointAt(mesh.Triangles[t + 1]), mesh.PointAt(mesh.Triangles[t + 2]));
            yield return a;
            yield return (a + b) * 0.5;
            yield return (b + c) * 0.5;
            yield return (c + a) * 0.5;
            yield return (a + b + c) * (1 / 3.0);
        }
    }
}
