using System.Runtime.InteropServices;

namespace Formwright.Kernel;

/// <summary>
/// Frees every shape and document that was made while it was open, on its thread or in what that awaited. A task opens one; scopes
/// may be nested, and a shape belongs to the innermost.
/// </summary>
public sealed class KernelScope : IDisposable
{
    private static readonly AsyncLocal<KernelScope?> Current = new();

    private readonly KernelScope? _outer = Current.Value;
    private readonly List<SafeHandle> _handles = [];
    private readonly Lock _lock = new();
    private bool _closed;

    private KernelScope()
    {
    }

    /// <summary>Opens a scope; dispose it to free what it owns.</summary>
    public static KernelScope Begin() => Current.Value = new KernelScope();

    /// <summary>Frees what it owns. A second call does nothing.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
        }

        foreach (var handle in _handles)
        {
            handle.Dispose();
        }

        _handles.Clear();
        if (Current.Value == this)
        {
            Current.Value = _outer;
        }
    }

    /// <summary>Hands a shape or document to the innermost open scope, if there is one.</summary>
    internal static void Adopt(SafeHandle handle)
    {
        for (var scope = Current.Value; scope is not null; scope = scope._outer)
        {
            if (scope.TryAdd(handle))
            {
                return;
            }
        }
    }

    private bool TryAdd(SafeHandle handle)
    {
        lock (_lock)
        {
            if (!_closed)
            {
                _handles.Add(handle);
            }

            return !_closed;
        }
    }
}
