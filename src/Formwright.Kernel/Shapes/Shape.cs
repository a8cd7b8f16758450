using Formwright.Core;
using Formwright.Kernel.Native;

namespace Formwright.Kernel;

/// <summary>
/// An exact boundary representation, owned by native memory. It is immutable: operations give new shapes. Made inside a
/// <see cref="KernelScope"/> it lives until the scope ends; otherwise until it is disposed. Use it from one thread at a time.
/// </summary>
public abstract class Shape : IDisposable
{
    private protected Shape(ShapeHandle handle, ShapeKind kind)
    {
        Handle = handle;
        Kind = kind;
    }

    /// <summary>What it is.</summary>
    public ShapeKind Kind { get; }

    internal ShapeHandle Handle { get; }

    /// <summary>Frees the native shape. Sub-shapes and results made from it stay valid.</summary>
    public void Dispose()
    {
        Handle.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives a native shape its class and puts it into the open scope.</summary>
    internal static Shape Wrap(ShapeHandle handle)
    {
        KernelScope.Adopt(handle);
        NativeShapes.Kind(handle, out var kind, out var error).Check(error);
        return kind switch
        {
            ShapeKind.Compound or ShapeKind.CompSolid => new Compound(handle, kind),
            ShapeKind.Solid => new Solid(handle),
            ShapeKind.Shell => new Shell(handle),
            ShapeKind.Face => new Face(handle),
            ShapeKind.Wire => new Wire(handle),
            ShapeKind.Edge => new Edge(handle),
            ShapeKind.Vertex => new Vertex(handle),
        };
    }

    /// <summary>The same where the class is known; another one is the kernel's failure.</summary>
    internal static T Wrap<T>(ShapeHandle handle)
        where T : Shape
    {
        var shape = Wrap(handle);
        if (shape is T expected)
        {
            return expected;
        }

        shape.Dispose();
        throw new FormwrightException(ErrorCode.KernelFailed, $"The geometry kernel made a {shape.Kind} where a {typeof(T).Name} was expected.");
    }

    /// <summary>The distinct sub-shapes of one kind, in the order by which they are numbered.</summary>
    internal IReadOnlyList<T> Subshapes<T>(ShapeKind kind)
        where T : Shape
    {
        NativeShapes.Subshapes(Handle, kind, [], 0, out var count, out var error).Check(error);
        var pointers = new nint[count];
        NativeShapes.Subshapes(Handle, kind, pointers, count, out count, out error).Check(error);
        return Array.ConvertAll(pointers, pointer => Wrap<T>(new ShapeHandle(pointer)));
    }
}

/// <summary>A volume bounded by shells.</summary>
public sealed class Solid : Shape
{
    internal Solid(ShapeHandle handle)
        : base(handle, ShapeKind.Solid)
    {
    }
}

/// <summary>Connected faces.</summary>
public sealed class Shell : Shape
{
    internal Shell(ShapeHandle handle)
        : base(handle, ShapeKind.Shell)
    {
    }
}

/// <summary>A bounded piece of surface.</summary>
public sealed class Face : Shape
{
    internal Face(ShapeHandle handle)
        : base(handle, ShapeKind.Face)
    {
    }
}

/// <summary>Connected edges.</summary>
public sealed class Wire : Shape
{
    internal Wire(ShapeHandle handle)
        : base(handle, ShapeKind.Wire)
    {
    }
}

/// <summary>A bounded piece of curve.</summary>
public sealed class Edge : Shape
{
    internal Edge(ShapeHandle handle)
        : base(handle, ShapeKind.Edge)
    {
    }
}

/// <summary>A point.</summary>
public sealed class Vertex : Shape
{
    internal Vertex(ShapeHandle handle)
        : base(handle, ShapeKind.Vertex)
    {
    }
}

/// <summary>Any shapes together; also solids that share faces.</summary>
public sealed class Compound : Shape
{
    internal Compound(ShapeHandle handle, ShapeKind kind)
        : base(handle, kind)
    {
    }
}
