using Formwright.Kernel;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

/// <summary>Sizes that a prompt states go before those a family has of its own. The volumes are closed forms written down here.</summary>
public class FamilySizeTests
{
    private const double VolumeTolerance = 1e-4;

    /// <summary>Prompt and volume.</summary>
    public static TheoryData<string, double> Prompts => new()
    {
        { "equal angle iron 40 x 40 x 4, 300 long", (40 + 36) * 4 * 300 },
        { "unequal angle 60 x 40 x 5, 250 long", (60 + 35) * 5 * 250 },
        { "tee section 50 x 50 x 5, 400 mm long", (50 + 45) * 5 * 400 },
        { "T-profile 80 x 60 x 8, 250 mm", (80 + 52) * 8 * 250 },
        { "channel section 60 x 40 x 5 (outside), 300 long", (60 + (2 * 35)) * 5 * 300 },
        { "round knob: 40 mm dia, 18 mm high, 6 mm shaft hole 12 mm deep from underneath", Math.PI * ((400 * 18) - (9 * 12)) },
        { "smooth round knob, diameter 50, height 20, no hole", Math.PI * 625 * 20 },
        { "round drawer knob: 32 mm diameter, 22 mm high, 4 mm blind hole 15 mm deep from the back", Math.PI * ((256 * 22) - (4 * 15)) },
        { "U-bolt bent from 8 mm rod, inside width 50 mm, straight legs 60 mm long, no threads", Math.PI * 16 * ((2 * 60) + (Math.PI * 29)) },
        { "step pulley with three steps of 60, 45 and 30 mm diameter, each 12 mm wide, 10 mm bore", Math.PI * 12 * (900 + 506.25 + 225 - 75) },
        { "two-step pulley, 80 and 50 mm diameter, each step 15 mm wide, bore 12 mm", Math.PI * 15 * (1600 + 625 - 72) },
        { "stepped roller with steps of 30, 24 and 18 mm diameter, 10 mm each", Math.PI * 10 * (225 + 144 + 81) },
        { "square nut 13 mm across flats, 6.5 thick with an 8 mm plain hole", ((13 * 13) - (Math.PI * 16)) * 6.5 },
        { "a door wedge 80 long, 30 wide, going from 20 mm high down to nothing", 80 * 20 / 2 * 30 },
        { "door wedge, 100 long 40 wide, 25 mm at the thick end and 5 mm at the thin end", 100 * 15 * 40 },
        { "rubber grommet: 20 mm OD, 10 mm hole, 9 mm thick, with a groove 3 mm wide and 14 mm diameter at the bottom around the middle", Math.PI * ((75 * 9) - (51 * 3)) },
        { "grommet, 30 mm outside, 16 mm hole, 12 thick, groove 4 mm wide with a root diameter of 22 mm round the middle", Math.PI * ((161 * 12) - (104 * 4)) },
    };

    [Theory]
    [MemberData(nameof(Prompts))]
    public void Build_StatedSizes_AreThoseOfThePart(string prompt, double volume)
    {
        using var scope = KernelScope.Begin();

        var part = PartBuilder.Build(prompt, null, _ => { }, CancellationToken.None);

        Assert.InRange(part.Report.Volume, volume * (1 - VolumeTolerance), volume * (1 + VolumeTolerance));
        Assert.DoesNotContain(part.Interpretation.Notes, note => note.StartsWith("Could not honour", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_ScrewHoleOfACollar_IsTheOneAskedFor()
    {
        using var scope = KernelScope.Begin();

        var part = PartBuilder.Build("Shaft collar 25 bore, 45 OD, 15 wide, with a 5 mm radial set screw hole through one side", null, _ => { }, CancellationToken.None);

        Assert.Equal([2.5, 12.5], part.Report.Holes.Select(h => h.Radius).Order());
    }
}
