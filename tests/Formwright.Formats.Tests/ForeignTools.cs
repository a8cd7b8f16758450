using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Formwright.Formats.Tests;

/// <summary>Programs and libraries that judge our files. Where one is not installed, its tests are skipped and say what to install.</summary>
internal static partial class ForeignTools
{
    private const string Lib3Mf = "lib3MF.so.1";

    /// <summary>The repository, found upwards from the test program.</summary>
    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Formwright.slnx")))
            {
                folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests must run inside of the repository.");
            }

            return folder.FullName;
        }
    }

    /// <summary>The report of Khronos' validator as JSON; a file beside it may belong to it.</summary>
    public static Task<string> ValidateGltfAsync(string file) => NodeAsync("gltf-validator", "validate-gltf.mjs", file);

    /// <summary>What the loaders of three.js find in files, as JSON by file name.</summary>
    public static Task<string> LoadWithThreeAsync(IReadOnlyList<string> files) => NodeAsync("three", "load-with-three.mjs", [.. files]);

    /// <summary>What the importers of Blender find in files, as JSON by file name.</summary>
    public static async Task<string> LoadWithBlenderAsync(IReadOnlyList<string> files)
    {
        const string Start = "FOUND ";
        var output = await Run(
            "blender", Path.GetTempPath(), ["--background", "--factory-startup", "--python", Path.Combine(Root, "tests", "tools", "load-with-blender.py"), "--", .. files]);
        var line = output.Split('\n').SingleOrDefault(line => line.StartsWith(Start, StringComparison.Ordinal));
        Assert.True(line is not null, output);
        return line[Start.Length..];
    }

    /// <summary>Compresses a GLB file with meshopt, by gltfpack.</summary>
    public static async Task PackAsync(string file, string packed) =>
        await Run("node", Path.Combine(Tools, "node_modules", "gltfpack"), [Needed("gltfpack", "cli.js"), "-cc", "-i", file, "-o", packed]);

    /// <summary>What Assimp finds in a file, as text.</summary>
    public static Task<string> InfoByAssimpAsync(string file) => Run("assimp", Path.GetTempPath(), "info", file);

    /// <summary>What PrusaSlicer finds in a file, as lines of <c>name = value</c>.</summary>
    public static Task<string> InfoByPrusaSlicerAsync(string file) => Run("prusa-slicer", Path.GetTempPath(), "--info", file);

    /// <summary>The report of admesh as text.</summary>
    public static Task<string> CheckStl(string file) => Run("admesh", Path.GetTempPath(), file);

    /// <summary>What lib3MF reads of a file: warnings, unit, and each mesh object.</summary>
    public static unsafe (uint Warnings, uint Unit, List<(string Name, uint Vertices, uint Triangles, bool Manifold)> Objects) Read3Mf(string file)
    {
        Assert.SkipUnless(NativeLibrary.TryLoad(Lib3Mf, out _), "lib3MF is missing: install the Debian package lib3mf1.");
        Check(CreateModel(out var model));
        Check(QueryReader(model, "3mf", out var reader));
        Check(SetStrict(reader, 1));
        Check(ReadFromFile(reader, file));
        Check(GetWarningCount(reader, out var warnings));
        Check(GetUnit(model, out var unit));
        Check(GetMeshObjects(model, out var iterator));
        List<(string, uint, uint, bool)> objects = [];
        var name = stackalloc byte[256];
        for (Check(MoveNext(iterator, out var more)); more != 0; Check(MoveNext(iterator, out more)))
        {
            Check(GetCurrent(iterator, out var mesh));
            Check(GetName(mesh, name, 256, out _));
            Check(GetVertexCount(mesh, out var vertices));
            Check(GetTriangleCount(mesh, out var triangles));
            Check(IsManifoldAndOriented(mesh, out var manifold));
            objects.Add((Marshal.PtrToStringUTF8((nint)name)!, vertices, triangles, manifold != 0));
            Check(Release(mesh));
        }

        Check(Release(iterator));
        Check(Release(reader));
        Check(Release(model));
        return (warnings, unit, objects);
    }

    private static string Tools => Path.Combine(Root, "artifacts", "tools");

    private static Task<string> NodeAsync(string package, string script, params string[] files)
    {
        Needed(package, "package.json");
        return Run("node", Tools, [Path.Combine(Root, "tests", "tools", script), .. files]);
    }

    /// <summary>A file of an npm package.</summary>
    private static string Needed(string package, string file)
    {
        var path = Path.Combine(Tools, "node_modules", package, file);
        Assert.SkipUnless(File.Exists(path), $"{package} is missing: copy tests/tools/package*.json to artifacts/tools and run npm ci there.");
        return path;
    }

    private static async Task<string> Run(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await errors}{output}");
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is missing: install the Debian package of that name.");
            throw;
        }
    }

    private static void Check(int result) => Assert.Equal(0, result);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_createmodel")]
    private static partial int CreateModel(out nint model);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_model_queryreader", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int QueryReader(nint model, string kind, out nint reader);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_reader_setstrictmodeactive")]
    private static partial int SetStrict(nint reader, int strict);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_reader_readfromfileutf8", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ReadFromFile(nint reader, string file);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_reader_getwarningcount")]
    private static partial int GetWarningCount(nint reader, out uint count);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_model_getunit")]
    private static partial int GetUnit(nint model, out uint unit);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_model_getmeshobjects")]
    private static partial int GetMeshObjects(nint model, out nint iterator);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_resourceiterator_movenext")]
    private static partial int MoveNext(nint iterator, out int more);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_resourceiterator_getcurrent")]
    private static partial int GetCurrent(nint iterator, out nint resource);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_object_getnameutf8")]
    private static unsafe partial int GetName(nint resource, byte* name, uint size, out uint needed);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_meshobject_getvertexcount")]
    private static partial int GetVertexCount(nint mesh, out uint count);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_meshobject_gettrianglecount")]
    private static partial int GetTriangleCount(nint mesh, out uint count);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_meshobject_ismanifoldandoriented")]
    private static partial int IsManifoldAndOriented(nint mesh, out int manifold);

    [LibraryImport(Lib3Mf, EntryPoint = "lib3mf_release")]
    private static partial int Release(nint instance);
}
