using Formwright.Design.Planning;

namespace Formwright.Design.Features;

/// <summary>Edges broken at 45 degrees.</summary>
internal sealed class Chamfer : EdgeTreatment
{
    public override string Kind => "chamfer";

    protected override string SizeName => "distance";

    protected override string Noun => "chamfer";

    protected override Func<double, double>? Volume(EdgeGroup group) => group.ChamferVolume;

    protected override int Apply(int shape, EdgeGroup group, double size, PipelineBuilder build) => build.Chamfer(shape, group, size);
}
