using System.Runtime.InteropServices;

namespace Formwright.Kernel.Native;

/// <summary>Documents and files.</summary>
internal static partial class NativeExchange
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_document_free")]
    internal static partial void Free(nint document);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_document_new")]
    internal static partial NativeStatus New(out DocumentHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_document_add", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus Add(DocumentHandle document, ShapeHandle shape, string name, ReadOnlySpan<double> rgba, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_document_count")]
    internal static partial NativeStatus Count(DocumentHandle document, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_document_body")]
    internal static partial NativeStatus Body(DocumentHandle document, int index, out ShapeHandle shape, Span<double> rgba, out int hasColor, out int nameLength, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_document_name")]
    internal static partial NativeStatus Name(DocumentHandle document, int index, Span<byte> name, int capacity, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_step_write", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus WriteStep(DocumentHandle document, string path, int schema, string name, string timeStamp, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_step_read", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus ReadStep(string path, out DocumentHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_iges_write", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus WriteIges(DocumentHandle document, string path, string timeStamp, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_iges_read", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus ReadIges(string path, out DocumentHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_brep_write", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus WriteBrep(ShapeHandle shape, string path, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_brep_read", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus ReadBrep(string path, out ShapeHandle result, out NativeError error);
}
