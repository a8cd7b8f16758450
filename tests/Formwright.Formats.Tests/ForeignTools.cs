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

    /// <summary>The report of Khronos' validator as JSON.</summary>
    public static async Task<string> ValidateGlb(string file)
    {
        var tools = Path.Combine(Root, "artifacts", "tools");
        Assert.SkipUnless(Directory.Exists(Path.Combine(tools, "node_modules", "gltf-validator")), "gltf-validator is missing: copy tests/tools/package*.json to artifacts/tools and run npm ci there.");
        return await Run("node", tools, Path.Combine(Root, "tests", "tools", "validate-glb.mjs"), file);
    }

    /// <summary>What the loader of three.js finds in a file, as JSON.</summary>
    public static async Task<string> LoadWithThree(string file)
    {
        var tools = Path.Combine(Root, "artifacts", "tools");
        Assert.SkipUnless(Directory.Exists(Path.Combine(tools, "node_modules", "three")), "three is missing: copy tests/tools/package*.json to artifacts/tools and run npm ci there.");
        return await Run("node", tools, Path.Combine(Root, "tests", "tools", "load-with-three.mjs"), file);
    }

    /// <summary>What Assimp finds in a file, as text.</summary>
    public static Task<string> InfoByAssimp(string file) => Run("assimp", Path.GetTempPath(), "info", file);

    /// <summary>The report of admesh as text.</summary>
    public static Task<string> CheckStl(string file) => Run("admesh", Path.GetTempPath(), file);

    /// <summary>What lib3MF reads of a file: warnings, unit, and each mesh object.</summary>
    public static unsafe (uint Warnings, uint Unit, List<(string Name, uint Vertices, uint Triangles, bool Manifold)> Objects) Read3Mf(string file)
    {
        Assert.SkipUnless(NativeLibrary.TryLoad(Lib3Mf, out _), "lib3MF is missing: install the Debian package lib3mf1.");
        Check(CreateModel(out var model));
        Check(QueryReader(model, "3mf", out var reader));
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

    private static async Task<string> Run(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
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
