using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Formwright.Kernel.Native;

namespace Formwright.Kernel.Tests.Native;

public sealed partial class AbiTests
{
    private static readonly Type[] NativeClasses =
        [.. typeof(KernelLibrary).Assembly.GetTypes().Where(type => type.Namespace == typeof(KernelLibrary).Namespace)];

    [Fact]
    public void Exports_OfLibrary_AreExactlyTheDeclarationsOfTheHeaders()
    {
        var folder = Path.GetDirectoryName(FromRoot("native/include/formwright.h"))!;
        var declared = Directory.EnumerateFiles(folder, "*.h", SearchOption.AllDirectories)
            .SelectMany(file => Declaration().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value);

        Assert.Equal(declared.Order(StringComparer.Ordinal), Exported());
    }

    [Fact]
    public void Imports_OfManagedCode_AreExactlyTheExports()
    {
        var imported = NativeClasses
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Select(method => method.GetCustomAttribute<LibraryImportAttribute>()?.EntryPoint)
            .OfType<string>();

        Assert.Equal(Exported(), imported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Version_OfLibrary_IsTheOneExpected() => Assert.Equal(1, NativeShapes.AbiVersion());

    private static string[] Exported()
    {
        using var nm = Process.Start(new ProcessStartInfo("nm", ["-D", "--defined-only", "--format=posix", FromRoot("artifacts/native/libformwright.so")])
        {
            RedirectStandardOutput = true,
        })!;
        var lines = nm.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        nm.WaitForExit();
        return [.. lines.Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal)];
    }

    private static string FromRoot(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new FileNotFoundException(path);
    }

    [GeneratedRegex(@"^FW_EXPORT .*?(fw_\w+)\(", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
