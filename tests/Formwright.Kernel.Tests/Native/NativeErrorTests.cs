using Formwright.Core;
using Formwright.Kernel.Native;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Native;

public sealed class NativeErrorTests : ScopedTest
{
    [Fact]
    public void NullHandle_Anywhere_IsAnInvalidArgument()
    {
        var status = NativeShapes.Kind(new ShapeHandle(), out _, out var error);

        Assert.Equal(NativeStatus.InvalidArgument, status);
        Assert.Equal(status, error.Code);
        Assert.Equal("shape is null", error.Message);
        Assert.Equal(-1, error.SubshapeIndex);
    }

    [Fact]
    public void NullItem_InList_IsAnInvalidArgument() =>
        Assert.Equal(NativeStatus.InvalidArgument, NativeFeatures.Union([0, 0], 2, 0, out _, out _));

    [Fact]
    public void SmallBuffer_ForSubshapes_IsLeftAloneAndTheCountTold()
    {
        var box = Solids.CreateCube();
        var items = new nint[5];

        var status = NativeShapes.Subshapes(box.Handle, ShapeKind.Face, items, items.Length, out var count, out _);

        Assert.Equal(NativeStatus.BufferTooSmall, status);
        Assert.Equal(6, count);
        Assert.All(items, item => Assert.Equal(0, item));
    }

    [Fact]
    public void UnknownKind_OfSubshapes_IsAnInvalidArgument() =>
        Assert.Equal(NativeStatus.InvalidArgument, NativeShapes.Subshapes(Solids.CreateCube().Handle, (ShapeKind)8, [], 0, out _, out _));

    [Fact]
    public void ForeignPart_ForItsIndex_IsAnInvalidArgument()
    {
        var edge = Edges.GetEdges(Solids.CreateCube())[0];

        var failure = Assert.Throws<FormwrightException>(() => Fillets.FilletEdgesListOneRadius(Solids.CreateCube(), [edge]));

        Assert.Equal(ErrorCode.InvalidInput, failure.Error.Code);
    }

    [Fact]
    public void UnknownFault_IsRefusedWithoutHarm() =>
        Assert.Equal(NativeStatus.InvalidArgument, NativeTestFault.Fault(2, out _));

    [Fact]
    public void Mass_OfUnknownDimension_IsAnInvalidArgument() =>
        Assert.Equal(NativeStatus.InvalidArgument, NativeMeasures.Mass(Solids.CreateCube().Handle, 4, out _, out _, out _));

    [Fact]
    public void Document_WithWrongIndexOrBuffer_IsRefused()
    {
        NativeExchange.New(out var document, out _).Check(default);
        using var owned = document;
        NativeExchange.Add(document, Solids.CreateCube().Handle, "cube", [], out var error).Check(error);

        Assert.Equal(NativeStatus.InvalidArgument, NativeExchange.Body(document, 1, out _, new double[4], out _, out _, out _));
        Assert.Equal(NativeStatus.BufferTooSmall, NativeExchange.Name(document, 0, new byte[4], 4, out _));
        Assert.Equal(NativeStatus.InvalidArgument, NativeExchange.Add(document, Solids.CreateCube().Handle, "cube", [2, 0, 0, 1], out _));
        Assert.Equal(NativeStatus.InvalidArgument, NativeExchange.WriteStep(document, "/nowhere", 7, "", "", out _));
    }

    [Fact]
    public void Message_OfKernelException_IsASentenceForUsers()
    {
        // A spline of no length passes our checks and is refused inside the kernel.
        var status = NativeCurves.Bspline(1, [default, Point3.UnitX], 2, [0, 0, 0, 0], default, out _, out var error);

        var failure = Assert.Throws<FormwrightException>(() => status.Check(error));
        Assert.Equal(ErrorCode.KernelFailed, failure.Error.Code);
        Assert.StartsWith("The geometry kernel refused", failure.Error.Message, StringComparison.Ordinal);
        Assert.Contains("native status Refused", failure.Error.Detail, StringComparison.Ordinal);
    }
}
