using Formwright.Kernel;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

/// <summary>Sizes that a prompt states go before those a family has of its own. The volumes are closed forms written down here.</summary>
public class FamilySizeTests
{
    // The closed forms leave out the chamfers of heads and where a ball meets its rod.
    private const double VolumeTolerance = 2.5e-3;

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
        { "U bracket, 40 mm inside width, 50 mm tall, 20 mm deep, made from 4 mm sheet, sharp bends", 4 * 20 * (48 + (2 * 46)) },
        { "U-shaped bracket in 5 mm plate: 60 inside, 60 tall, 40 wide", 5 * 40 * (70 + (2 * 55)) },
        { "M12 hex bolt blank without thread: head 19 mm across flats and 7.5 mm high, shank 12 mm dia, 60 mm long", (19 * 19 * Math.Sqrt(3) / 2 * 7.5) + (Math.PI * 36 * 60) },
        { "M8 bolt blank, head 13 A/F x 5.3, shank 8 dia x 40", (13 * 13 * Math.Sqrt(3) / 2 * 5.3) + (Math.PI * 16 * 40) },
        { "wheel: rim 60 outside 50 inside 10 wide, hub 16 dia with 6 bore, 3 spokes 5 wide and 4 thick", 11393 },
        { "box corner: three square plates 40x40x3 mm at right angles to each other meeting in one corner", (40 * 40 * 40) - (37 * 37 * 37) },
        { "corner bracket made of three mutually perpendicular plates 60x60x5", (60 * 60 * 60) - (55 * 55 * 55) },
        { "Bushing without flange, 25 mm long, 16 mm outside, 10 mm inside, 1 mm chamfer on both outer ends", (Math.PI * 39 * 25) - (2 * Math.PI * (8 - (1.0 / 3))) },
        { "sleeve bearing, unflanged, 12 x 8 x 20", Math.PI * 20 * 20 },
        { "split ring, 50 OD 42 ID 2 thick, 8 mm opening", 1091.9 },
        { "ball knob 40 dia, flat 18 mm dia at the bottom, hole 8 mm 20 deep from the flat", 32226 },
        { "Ball with handle: sphere 30 dia with a 10 dia rod sticking out radially so the overall length is 90", 18877.5 },
        { "20 mm ball on a 6 mm rod, 60 mm overall", 5326.2 },
        { "clevis pin 8 mm dia, 30 long, head 12 dia 3 thick, no cross hole", Math.PI * ((16 * 30) + (36 * 3)) },
        { "square nut 10 x 10 x 4 with a 5 mm hole", ((10 * 10) - (Math.PI * 6.25)) * 4 },
        { "stepped shaft: 30 x 20, 25 x 60, 20 x 30", Math.PI * ((225 * 20) + (156.25 * 60) + (100 * 30)) },
        { "spool without bore, flanges 50 dia 2 thick, core 20 dia, 30 between the flanges", Math.PI * ((625 * 4) + (100 * 30)) },
        { "V-pulley 50 dia 14 wide, groove 8 wide 6 deep sharp, bore 8", 23316 },
        { "flanged roller: 30 mm running diameter, 15 wide between 36 mm x 2 mm flanges, bore 6", Math.PI * ((225 * 15) + (324 * 4) - (9 * 19)) },
        { "threaded insert blank, OD 10, ID 6, length 15, flange 14 dia x 1.5", Math.PI * ((16 * 13.5) + (40 * 1.5)) },
        { "A hemisphere bowl, outside radius 50 mm, wall thickness 4 mm, open on top", Math.PI * 2 / 3 * ((50 * 50 * 50) - (46 * 46 * 46)) },
        { "wheel disc 100 dia 15 thick, hub 30 dia 25 tall overall, bore 12", Math.PI * ((2464 * 15) + (189 * 10)) },
        { "Dowel pin 8 mm diameter, 32 mm long, both ends fully hemispherical (overall length 32)", Math.PI * ((16 * 24) + (4.0 / 3 * 64)) },
        { "rivet: shank 4x15, head 7.5 dia tapering to 4 over 1.8", (Math.PI * 4 * 15) + (Math.PI * 1.8 / 3 * ((3.75 * 3.75) + (3.75 * 2) + 4)) },
        { "cap 40 OD 25 high with a 32 mm socket 20 deep", Math.PI * ((400 * 25) - (256 * 20)) },
        { "J hook of 8 mm bar, 80 straight, half circle 30 mm inside diameter", Math.PI * 16 * (80 + (Math.PI * 19)) },
        { "plus section 30 x 30, arms 6, 200 long", ((30 * 6 * 2) - 36) * 200 },
        { "Hat section (top hat): top 40 mm wide, 30 mm high overall, bottom flanges 20 mm each side, 2 mm sheet, 400 long", (40 + 56 + 40) * 2 * 400 },
        { "U profile inside 20 x 20, wall 2, 300 long", (24 + 40) * 2 * 300 },
        { "C channel 60 x 30 x 3, lips 10, 200 long", (60 + (2 * 27) + (2 * 7)) * 3 * 200 },
        { "mending plate 100 x 20 x 3 with four 5 mm holes", (2000 - (4 * Math.PI * 6.25)) * 3 },
        { "flange without holes 90 OD 40 ID 10 thick", Math.PI * (2025 - 400) * 10 },
        { "90 degree elbow, 25 mm OD, 2 mm wall, centreline radius 40, straight ends 20 mm", Math.PI * 46 * ((Math.PI * 20) + 40) },
        { "shelf bracket 150 x 100, 25 wide, 4 thick, without gusset and without holes", (150 + 96) * 4 * 25 },
        { "domino 48 x 24 x 8, blank", 48 * 24 * 8 },
        { "bookend 120 x 100 x 150, 3 mm", 120 * 3 * (150 + 97) },
        { "cable tray 100 wide 50 high 1000 long, 1.5 mm sheet", (100 + 97) * 1.5 * 1000 },
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

    /// <summary>Prompt and extents, the largest one first.</summary>
    public static TheoryData<string, double, double, double> Extents => new()
    {
        { "T-handle: a cross bar 10 mm in diameter and 80 mm long with a stem of the same diameter, 60 mm long measured from the axis of the bar", 80, 65, 10 },
        { "pipe tee, all branches 30 OD and 24 ID, run 100 long, branch 50 from the axis of the run", 100, 65, 30 },
        { "pipe cross 40 OD 34 ID, arms 60 from the centre", 120, 120, 40 },
        { "eye bolt: ring 24 mm inside, 40 mm outside, shank 10 mm x 50", 90, 40, 10 },
        { "J hook: 6 mm round bar, straight part 60 mm long, ending in a half circle of 20 mm inside diameter", 76, 32, 6 },
        { "Pulley with flanges (belt roller): 40 mm running diameter 20 mm wide between flanges 48 mm dia and 2 mm thick, bore 8 mm", 48, 48, 24 },
        { "set screw M6 x 12 with no socket", 12, 6, 6 },
        { "S hook 100 long of 5 mm wire", 100, 100, 5 },
    };

    [Theory]
    [MemberData(nameof(Extents))]
    public void Build_StatedSizes_AreItsExtents(string prompt, double largest, double middle, double smallest)
    {
        using var scope = KernelScope.Begin();

        var part = PartBuilder.Build(prompt, null, _ => { }, CancellationToken.None);

        double[] extents = [part.Report.Bounds.Size.X, part.Report.Bounds.Size.Y, part.Report.Bounds.Size.Z];
        double[] expected = [largest, middle, smallest];
        Assert.All(extents.OrderDescending().Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 0.02));
    }

    [Fact]
    public void Build_ScrewHoleOfACollar_IsTheOneAskedFor()
    {
        using var scope = KernelScope.Begin();

        var part = PartBuilder.Build("Shaft collar 25 bore, 45 OD, 15 wide, with a 5 mm radial set screw hole through one side", null, _ => { }, CancellationToken.None);

        Assert.Equal([2.5, 12.5], part.Report.Holes.Select(h => h.Radius).Order());
    }
}
