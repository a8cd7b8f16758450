namespace Formwright.Kernel.Native;

/// <summary>A native function that fills a buffer whose size it tells when called with capacity 0.</summary>
internal delegate NativeStatus SizedCall<T>(Span<T> items, int capacity, out int count, out NativeError error);

/// <summary>Reads sized buffers of the native library.</summary>
internal static class SizedBuffer
{
    internal static T[] Read<T>(SizedCall<T> call)
        where T : unmanaged
    {
        call([], 0, out var count, out var error).Check(error);
        var items = new T[count];
        call(items, count, out _, out error).Check(error);
        return items;
    }
}
