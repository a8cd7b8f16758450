using Formwright.Kernel.Native;

namespace Formwright.Kernel.Operations;

/// <summary>What is known of every edge of a shape.</summary>
internal static class EdgeInfo
{
    internal static NativeEdgeInfo[] Of(Shape shape)
    {
        NativeMeasures.Edges(shape.Handle, [], 0, out var count, out var error).Check(error);
        var infos = new NativeEdgeInfo[count];
        NativeMeasures.Edges(shape.Handle, infos, count, out count, out error).Check(error);
        return infos;
    }
}
