using Formwright.Core;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Native;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Tests.Native;

/// <summary>Counts native handles, so nothing else may run beside it.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class ProcessWide;

[Collection(typeof(ProcessWide))]
public sealed class OwnershipTests
{
    [Fact]
    public void Dispose_Twice_FreesOnce()
    {
        var before = LiveHandles();
        var shape = Solids.CreateCube();
        Assert.Equal(before + 1, NativeShapes.LiveHandles());

        shape.Dispose();
        shape.Dispose();

        Assert.Equal(before, NativeShapes.LiveHandles());
    }

    [Fact]
    public void Use_AfterDispose_Throws()
    {
        var shape = Solids.CreateCube();
        shape.Dispose();

        Assert.Throws<ObjectDisposedException>(() => Solids.GetSolidVolume(shape));
        Assert.Throws<ObjectDisposedException>(() => Booleans.Union([shape]));
    }

    [Fact]
    public void Subshape_OfDisposedShape_StaysUsable()
    {
        using var scope = KernelScope.Begin();
        var cube = Solids.CreateCube(2);
        var face = Faces.GetFaces(cube)[0];

        cube.Dispose();

        Near.Equal(4, Faces.GetFaceArea(face));
    }

    [Fact]
    public void Scope_AtItsEnd_FreesEverythingMadeInIt()
    {
        var before = LiveHandles();
        using (KernelScope.Begin())
        {
            var shape = Parts.FilletedCube(10, 1);
            _ = Edges.GetEdges(shape);
            _ = Tessellator.Tessellate(shape);
            using var stream = new MemoryStream();
            StepExchange.Write(BrepDocument.Of(shape), stream);
            stream.Position = 0;
            _ = StepExchange.Read(stream);
            Assert.Throws<FormwrightException>(() => Fillets.FilletEdges(shape, 100));
        }

        Assert.Equal(before, NativeShapes.LiveHandles());
    }

    [Fact]
    public async Task Scope_AcrossAwaits_OwnsWhatTheyMake()
    {
        var before = LiveHandles();
        Shape shape;
        using (KernelScope.Begin())
        {
            shape = await Task.Run(() => Solids.CreateCube(), TestContext.Current.CancellationToken);
            Near.Equal(1, Solids.GetSolidVolume(shape));
        }

        Assert.Equal(before, NativeShapes.LiveHandles());
        Assert.Throws<ObjectDisposedException>(() => Solids.GetSolidVolume(shape));
    }

    [Fact]
    public void Scope_Nested_FreesOnlyItsOwn()
    {
        using var outer = KernelScope.Begin();
        var kept = Solids.CreateCube();
        Shape lost;
        using (KernelScope.Begin())
        {
            lost = Solids.CreateCube();
        }

        var later = Solids.CreateCube();
        Near.Equal(1, Solids.GetSolidVolume(kept));
        Assert.Throws<ObjectDisposedException>(() => Solids.GetSolidVolume(lost));
        outer.Dispose();
        outer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Solids.GetSolidVolume(later));
    }

    [Fact]
    public void Shape_WithoutScopeOrDispose_IsFreedByTheCollector()
    {
        var before = LiveHandles();
        MakeAndForget();

        Assert.Equal(before, LiveHandles());
    }

    [Fact]
    public void ResidentMemory_OverThousandParts_DoesNotGrow()
    {
        MakeParts(150);
        var before = ResidentBytes();

        MakeParts(1000);

        // The aim is none; the bound is what allocator and collector may shift about.
        Assert.InRange(ResidentBytes() - before, long.MinValue, 20L << 20);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void MakeAndForget() => _ = Solids.CreateCube();

    private static void MakeParts(int count)
    {
        for (var i = 0; i < count; i++)
        {
            using var scope = KernelScope.Begin();
            var box = Solids.CreateBox(40, 30, 20);
            var rounded = Fillets.FilletEdges(box, 2, indexes: EdgeSelection.Select(box, parallelTo: Point3.UnitY));
            var part = Booleans.Difference(rounded, [Solids.CreateCylinder(5, 40, new Point3(0, -20, 0), Point3.UnitY)]);
            _ = Tessellator.Tessellate(part, new TessellationOptions(0.2));
            if (i % 20 == 0)
            {
                using var stream = new MemoryStream();
                StepExchange.Write(BrepDocument.Of(part, "part", Rgba.Default), stream);
            }
        }
    }

    private static long LiveHandles()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return NativeShapes.LiveHandles();
    }

    private static long ResidentBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var pages = File.ReadAllText("/proc/self/statm").Split(' ')[1];
        return long.Parse(pages, System.Globalization.CultureInfo.InvariantCulture) * Environment.SystemPageSize;
    }
}
