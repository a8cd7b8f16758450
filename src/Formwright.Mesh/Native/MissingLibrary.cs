using Formwright.Core;

namespace Formwright.Mesh.Native;

/// <summary>The error of a shared library that is not installed.</summary>
internal static class MissingLibrary
{
    /// <summary>As <c>internal</c>, with the Debian package that has it.</summary>
    public static FormwrightException Of(string library, string package, DllNotFoundException cause) =>
        new(new Error(ErrorCode.Internal, $"{library} was not found. Install the Debian package {package}, or run './formwright up'."), cause);
}
