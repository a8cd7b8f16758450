using Microsoft.Win32.SafeHandles;

namespace Formwright.Kernel.Native;

/// <summary>Owns a fw_shape.</summary>
internal sealed class ShapeHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public ShapeHandle()
        : base(ownsHandle: true)
    {
    }

    internal ShapeHandle(nint value)
        : base(ownsHandle: true) => SetHandle(value);

    protected override bool ReleaseHandle()
    {
        NativeShapes.Free(handle);
        return true;
    }
}

/// <summary>Owns a fw_mesh.</summary>
internal sealed class MeshHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public MeshHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle()
    {
        NativeMeshes.Free(handle);
        return true;
    }
}

/// <summary>Owns a fw_document.</summary>
internal sealed class DocumentHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public DocumentHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle()
    {
        NativeExchange.Free(handle);
        return true;
    }
}

/// <summary>Owns a fw_assembly.</summary>
internal sealed class AssemblyHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public AssemblyHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle()
    {
        NativeAssemblies.Free(handle);
        return true;
    }
}

/// <summary>Owns a fw_draco.</summary>
internal sealed class DracoHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public DracoHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle()
    {
        NativeDraco.Free(handle);
        return true;
    }
}

/// <summary>Owns a fw_draco_model.</summary>
internal sealed class DracoModelHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public DracoModelHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle()
    {
        NativeDraco.FreeModel(handle);
        return true;
    }
}

/// <summary>Keeps the handles of several shapes alive during one native call.</summary>
internal readonly ref struct HandleList
{
    private readonly IReadOnlyList<Shape> _shapes;
    private readonly nint[] _pointers;

    internal HandleList(IReadOnlyList<Shape> shapes)
    {
        _shapes = shapes;
        _pointers = new nint[shapes.Count];
        for (var i = 0; i < shapes.Count; i++)
        {
            var added = false;
            try
            {
                shapes[i].Handle.DangerousAddRef(ref added);
            }
            catch (ObjectDisposedException)
            {
                Release(i);
                throw;
            }

            _pointers[i] = shapes[i].Handle.DangerousGetHandle();
        }
    }

    internal ReadOnlySpan<nint> Pointers => _pointers;

    internal int Count => _pointers.Length;

    public void Dispose() => Release(_pointers.Length);

    private void Release(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _shapes[i].Handle.DangerousRelease();
        }
    }
}
