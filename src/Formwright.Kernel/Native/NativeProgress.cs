using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Formwright.Kernel.Native;

/// <summary>Lets native work report how far it is and ask whether it is still wanted (fw_progress).</summary>
internal sealed unsafe class NativeProgress : IDisposable
{
    private readonly IProgress<double>? _progress;
    private readonly CancellationToken _cancel;
    private readonly GCHandle _self;
    private ExceptionDispatchInfo? _failure;

    internal NativeProgress(IProgress<double>? progress, CancellationToken cancel)
    {
        _progress = progress;
        _cancel = cancel;
        _self = GCHandle.Alloc(this);
    }

    internal static delegate* unmanaged<double, nint, int> Function => &Report;

    internal nint Context => GCHandle.ToIntPtr(_self);

    public void Dispose() => _self.Free();

    /// <summary>What the caller's own code threw, or the cancellation, comes before what the native side says of it.</summary>
    internal void Check(NativeStatus status, in NativeError error)
    {
        _failure?.Throw();
        if (status == NativeStatus.Cancelled)
        {
            _cancel.ThrowIfCancellationRequested();
        }

        status.Check(error);
    }

    [UnmanagedCallersOnly]
    private static int Report(double done, nint context)
    {
        var self = (NativeProgress)GCHandle.FromIntPtr(context).Target!;
        try
        {
            self._progress?.Report(done);
        }
        catch (Exception failure)
        {
            // Nothing thrown may cross native code.
            self._failure = ExceptionDispatchInfo.Capture(failure);
        }

        return self._failure is not null || self._cancel.IsCancellationRequested ? 1 : 0;
    }
}
