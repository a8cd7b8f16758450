using Formwright.Kernel;
using Formwright.Kernel.Operations;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

/// <summary>A part that comes in several solids is a body for each, called by what it is.</summary>
public class ComponentTests
{
    [Theory]
    [InlineData("a box 80 x 60 x 40 mm with a lid", "box|lid")]
    [InlineData("an enclosure 80 x 60 x 40 mm with a snap lid and a 6 mm hole in the front", "box|lid")]
    [InlineData("a round box 60 mm in diameter and 40 mm high with a lid", "box|lid")]
    [InlineData("a hinge 60 mm long", "right leaf|left leaf|pin")]
    [InlineData("an M8 x 40 hex bolt with a nut and a washer", "hex bolt|nut|washer")]
    [InlineData("a plate 80 x 60 x 4 mm", "Plate 80 x 60 x 4 mm")]
    public void Build_ComesInSeveralSolids_IsABodyForEach(string prompt, string names)
    {
        using var scope = KernelScope.Begin();

        var part = PartBuilder.Build(prompt, null, _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(names.Split('|'), part.Document.Bodies.Select(body => body.Name));
        Assert.Equal(part.Report.Volume!, part.Document.Bodies.Sum(body => Solids.GetSolidVolume(body.Shape)), 1e-3);
    }

    // The lid lies beside the box, behind it.
    [Theory]
    [InlineData("a box 80 x 60 x 40 mm with a lid")]
    [InlineData("a box 80 x 60 x 40 mm with a lid and a 6 mm hole in the front")]
    public void Build_BoxWithALid_CallsTheLidSo(string prompt)
    {
        using var scope = KernelScope.Begin();

        var bodies = PartBuilder.Build(prompt, null, _ => { }, TestContext.Current.CancellationToken).Document.Bodies;

        Assert.Equal(40, ShapeInspector.Inspect(bodies.Single(body => body.Name == "box").Shape).Bounds.Size.Z, 1e-3);
        Assert.InRange(ShapeInspector.Inspect(bodies.Single(body => body.Name == "lid").Shape).Bounds.Size.Z, 1, 20);
    }
}
