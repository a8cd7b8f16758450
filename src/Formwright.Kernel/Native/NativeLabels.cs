using System.Runtime.InteropServices;
using System.Text;

namespace Formwright.Kernel.Native;

/// <summary>fw_label: the entry of a label, such as <c>0:1:1:2</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeLabel
{
    private const int Size = 64;

    private fixed byte _entry[Size];

    internal readonly string Entry
    {
        get
        {
            fixed (byte* start = _entry)
            {
                return Encoding.ASCII.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(start));
            }
        }
    }
}

/// <summary>fw_label_set.</summary>
internal enum NativeLabelSet
{
    Definitions = 0,
    Roots = 1,
    Instances = 2,
}

/// <summary>fw_label_info.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeLabelInfo
{
    internal NativeLabel Definition;
    internal int IsAssembly;
    internal int IsPart;
    internal int IsInstance;
    internal int IsSubshape;
    internal int IsRoot;
    internal int IsVisible;
    internal int HasColor;
    internal int ShapeKind;
    internal int Users;
    internal int NameLength;
    internal int Solids;
    internal int Shells;
    internal int Faces;
    internal int Wires;
    internal int Edges;
    internal fixed double Rgba[4];
    internal fixed double Matrix[12];
}

/// <summary>Labels of assembly documents.</summary>
internal static partial class NativeLabels
{
    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_new")]
    internal static partial NativeStatus New(out AssemblyHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_moved")]
    internal static partial NativeStatus Moved(AssemblyHandle assembly, ReadOnlySpan<double> matrix, out AssemblyHandle result, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_clear")]
    internal static partial NativeStatus Clear(AssemblyHandle assembly, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_add_part", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus AddPart(AssemblyHandle assembly, ShapeHandle shape, string name, ReadOnlySpan<double> rgba, out NativeLabel label, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_add_assembly", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus AddAssembly(AssemblyHandle assembly, string name, ReadOnlySpan<double> rgba, out NativeLabel label, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_add_instance", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus AddInstance(AssemblyHandle assembly, string parent, string definition, ReadOnlySpan<double> matrix, double scale, string name, ReadOnlySpan<double> rgba, out NativeLabel label, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_import", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus Import(AssemblyHandle assembly, AssemblyHandle source, string? sourceLabel, out NativeLabel label, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_remove", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus Remove(AssemblyHandle assembly, string label, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_set_shape", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus SetShape(AssemblyHandle assembly, string label, ShapeHandle shape, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_set_name", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus SetName(AssemblyHandle assembly, string label, string name, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_set_color", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus SetColor(AssemblyHandle assembly, string label, ReadOnlySpan<double> rgba, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_labels", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus Labels(AssemblyHandle assembly, NativeLabelSet set, string? parent, Span<NativeLabel> items, int capacity, out int count, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_label_info", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus Info(AssemblyHandle assembly, string label, out NativeLabelInfo info, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_label_name", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus Name(AssemblyHandle assembly, string label, Span<byte> name, int capacity, out NativeError error);

    [LibraryImport(KernelLibrary.Name, EntryPoint = "fw_assembly_label_shape", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial NativeStatus LabelShape(AssemblyHandle assembly, string label, out ShapeHandle shape, out NativeError error);
}
