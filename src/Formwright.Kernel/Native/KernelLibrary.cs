using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>Finds the native library: by the environment, beside the program, or where the build leaves it.</summary>
internal static class KernelLibrary
{
    internal const string Name = "formwright";
    internal const string PathVariable = "FORMWRIGHT_NATIVE";
    private const string FileName = "libformwright.so";

#pragma warning disable CA2255 // The resolver must be in place before any of several native classes is first called.
    [ModuleInitializer]
    internal static void Register() =>
        NativeLibrary.SetDllImportResolver(typeof(KernelLibrary).Assembly, Resolve);
#pragma warning restore CA2255

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search)
    {
        if (name != Name)
        {
            return 0;
        }

        var path = Candidates().FirstOrDefault(File.Exists) ?? throw new FormwrightException(
            ErrorCode.Internal,
            $"The geometry kernel {FileName} was not found. Build it with './formwright up', or set {PathVariable} to its path.");
        return NativeLibrary.Load(path);
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(PathVariable) is { Length: > 0 } configured)
        {
            yield return Directory.Exists(configured) ? Path.Combine(configured, FileName) : configured;
        }

        yield return Path.Combine(AppContext.BaseDirectory, FileName);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "artifacts", "native", FileName);
        }
    }
}
