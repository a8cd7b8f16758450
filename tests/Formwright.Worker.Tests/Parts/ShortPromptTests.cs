using Formwright.Kernel;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

/// <summary>
/// Short prompts as people write them: sizes in many words, openings and edges of any shape, features told by where they are, parts whose
/// stated sizes beat those of their family. The volumes are closed forms written down here.
/// </summary>
public class ShortPromptTests
{
    private const double VolumeTolerance = 2e-4;

    /// <summary>Prompt and volume.</summary>
    public static TheoryData<string, double> Prompts => new()
    {
        { "120 x 80 x 6 mm plate with an elliptical hole 60 x 30 mm in the middle", (120 * 80 * 6) - (Math.PI * 30 * 15 * 6) },
        { "disc of 100 mm diameter, 5 mm thick with an elliptical opening whose axes are 50 mm and 30 mm", Math.PI * 5 * (2500 - (25 * 15)) },
        { "A 90 x 90 x 12 mm block with an elliptical pocket, major axis 60 mm, minor axis 40 mm, 5 mm deep, in the top", (90 * 90 * 12) - (Math.PI * 30 * 20 * 5) },
        { "open-top box 100 x 60 x 40 mm, 2 mm walls, with a 5 mm wide and 3 mm thick flange around the rim, pointing outward", (100 * 60 * 40) - (96 * 56 * 38) + (((110 * 70) - (100 * 60)) * 3) },
        { "cylindrical cup, outside diameter 60 mm, height 50 mm, wall and bottom 2 mm, with a flange around the rim, 80 mm in diameter and 3 mm thick", Math.PI * ((30 * 30 * 50) - (28 * 28 * 48) + (((40 * 40) - (30 * 30)) * 3)) },
        { "pipe OD 60, ID 50, length 120, with a collar 75 mm diameter, 10 mm wide in the middle", Math.PI * (((30 * 30) - (25 * 25)) * 120 + (((37.5 * 37.5) - (30 * 30)) * 10)) },
        { "Disc Ø90 x 10, hubs Ø36 x 8 on both faces, bore Ø16", Math.PI * ((45 * 45 * 10) + (18 * 18 * 16) - (8 * 8 * 26)) },
        { "disc 90 mm diameter x 10, with hubs of 36 mm diameter x 8 mm on both sides and a bore of 16 mm", Math.PI * ((45 * 45 * 10) + (18 * 18 * 16) - (8 * 8 * 26)) },
        { "100 x 100 x 10 mm plate with a 20 mm wide and 10 mm deep notch in the middle of each side", 100_000 - (4 * 20 * 10 * 10) },
        { "A 90 mm square plate, 6 mm thick, with a half-round cutout of 15 mm diameter in the middle of every side", (8100 - (2 * Math.PI * 7.5 * 7.5)) * 6 },
        { "plate 150 x 80 x 10 with a U-shaped notch at each end, 20 mm wide and 30 mm deep", 120_000 - (2 * (400 + (Math.PI * 50)) * 10) },
        { "disc 80 mm diameter, 20 mm thick, 10 mm hole through the centre, counterbored 20 mm x 8 mm deep on one face and 16 mm x 5 mm deep on the other", Math.PI * ((1600 * 20) - (25 * 7) - (100 * 8) - (64 * 5)) },
        { "60 x 60 x 20 mm block, 20 mm bore with a counterbore of 30 mm diameter, 5 mm deep on top and a counterbore of 26 mm, 4 mm deep on the bottom", 72_000 - (Math.PI * ((100 * 11) + (225 * 5) + (169 * 4))) },
        { "a cylinder, 120 mm being its length and 35 mm its diameter", Math.PI * 17.5 * 17.5 * 120 },
        { "a block where 80 mm is the length, 30 mm the height and 50 mm the width", 80 * 30 * 50 },
        { "120 mm x 25 mm x 6 mm flat bar with both ends fully rounded and a 8 mm hole at each end, concentric with the rounding", ((95 * 25) + (Math.PI * 12.5 * 12.5) - (2 * Math.PI * 16)) * 6 },
        { "60 mm diameter disc, 15 mm thick. Mill a 20 mm wide, 5 mm deep slot right across the top through the centre.", (Math.PI * 900 * 15) - (5 * ((10 * Math.Sqrt(900 - 100)) + (900 * Math.Asin(1 / 3.0))) * 2) },
        { "Shaft with a 20 mm diameter and a length of 100 mm, on one end a 12 mm square, 15 mm long", (Math.PI * 100 * 85) + (144 * 15) },
        { "Two stacked cylinders: bottom 60 dia x 20, top 30 dia x 30, with a 10 mm through hole on the axis", Math.PI * ((900 * 20) + (225 * 30) - (25 * 50)) },
        { "shaft 40 mm diameter, 120 mm long; the first 40 mm are 30 mm in diameter", Math.PI * ((400 * 80) + (225 * 40)) },
        { "A right-angled triangular plate (legs 120 mm and 80 mm, 6 mm thick) with a 20 mm hole centred 30 mm from both legs", ((120 * 80 / 2) - (Math.PI * 100)) * 6 },
        { "rectangular frame, outside 150 x 100 mm, opening 120 x 70 mm, 10 mm thick, 4 mm holes centred in the four corners of the frame", ((150 * 100) - (120 * 70) - (4 * Math.PI * 4)) * 10 },
        { "square plate, side 90 mm, thickness 9 mm, four holes of 7 mm at 70 mm centres", ((90 * 90) - (4 * Math.PI * 3.5 * 3.5)) * 9 },
        { "A 60 mm dia x 25 mm round with a square pocket 30x30, 12 mm deep, in the top and a 6 mm thru hole in the middle of the pocket floor", (Math.PI * 900 * 25) - (30 * 30 * 12) - (Math.PI * 9 * 13) },
        { "Disc with a radius of 4 cm and a quarter of an inch thick", Math.PI * 1600 * 6.35 },
        { "plate 10 cm by 5 cm and an eighth of an inch thick", 100 * 50 * 25.4 / 8 },
        { "tee section 50 x 50 x 5, 400 mm long", ((50 * 5) + (45 * 5)) * 400 },
        { "T-profile 80 x 60 x 8, 250 mm", ((80 * 8) + (52 * 8)) * 250 },
        { "U-bolt bent from 8 mm rod, inside width 50 mm, straight legs 60 mm long, no threads", Math.PI * 16 * ((2 * 60) + (Math.PI * 29)) },
        { "a U-shaped bar of 10 mm round, legs 100 mm long and 80 mm apart centre to centre", Math.PI * 25 * ((2 * 100) + (Math.PI * 40)) },
        { "Step pulley with three steps of 60, 45 and 30 mm diameter, each 12 mm wide, 10 mm bore", Math.PI * ((900 + (22.5 * 22.5) + 225) * 12 - (25 * 36)) },
        { "stepped roller with steps of 30, 24 and 18 mm diameter, 10 mm each", Math.PI * 10 * (225 + 144 + 81) },
        { "square nut 13 mm across flats, 6.5 thick with an 8 mm plain hole", ((13 * 13) - (Math.PI * 16)) * 6.5 },
        { "Block 60 x 40 x 30 with a T-slot along the length in the top: opening 10 wide and 8 deep, and below it 18 wide and 7 high", 72_000 - (60 * ((10 * 8) + (18 * 7))) },
        { "a door wedge 80 long, 30 wide, going from 20 mm high down to nothing", 80 * 30 * 20 / 2 },
        { "door wedge, 100 long 40 wide, 25 mm at the thick end and 5 mm at the thin end", 100 * 40 * 15 },
        { "Extrude a 40 mm diameter circle by 1.5 cm", Math.PI * 400 * 15 },
        { "Draw a 50 mm square and extrude it to a height of 3 cm", 50 * 50 * 30 },
        { "a box which is 100mm by 50mm by 25mm, hollow inside with a wall thickness of 2mm and closed on all sides", 125_000 - (96 * 46 * 21) },
        { "U bracket, 40 mm inside width, 50 mm tall, 20 mm deep, made from 4 mm sheet, sharp bends", ((48 * 50) - (40 * 46)) * 20 },
        { "U-shaped bracket in 5 mm plate: 60 inside, 60 tall, 40 wide", ((70 * 60) - (60 * 55)) * 40 },
        { "plate 90x90x6 with a 3x3 pattern of 10 mm holes 25 mm apart, but leave out the centre one", (90 * 90 * 6) - (8 * Math.PI * 25 * 6) },
        { "plate 120x100x5, 5x4 grid of 6 mm holes at 20 mm, omitting the four corner holes", 60_000 - (16 * Math.PI * 9 * 5) },
        { "disc 100 dia 6 thick, 8 holes 7 mm on an 80 mm PCD, skip one", Math.PI * 6 * (2500 - (7 * 12.25)) },
        { "bar 150x30x6, a 6 mm hole 12 mm from each end and a 10 mm hole in the middle", 27_000 - (Math.PI * 6 * ((2 * 9) + 25)) },
        { "20 mm rod 80 long, one end filed to a 14 mm square over 15 mm", (Math.PI * 100 * 65) + (196 * 15) },
        { "shaft 40 dia 120 long with a 28 mm square, 20 mm long, at each end", (Math.PI * 400 * 80) + (2 * 784 * 20) },
        { "Block of 90 by 45 by 30 mm. One of the short ends has a 15 mm wide, 20 mm deep slot through the full height, centred.", (90 * 45 * 30) - (15 * 20 * 30) },
        { "block 100x50x20, a slot 12 wide and 30 deep in one end, through the whole thickness", 100_000 - (12 * 30 * 20) },
        { "bar 80 x 30 x 10, both ends slotted 8 mm wide 15 mm deep, through the 10 mm thickness", 24_000 - (2 * 8 * 15 * 10) },
        { "150mm x 20mm x 20mm bar, a 10 mm step: the last 30 mm at both ends is reduced to half the height", 60_000 - (2 * 30 * 20 * 10) },
        { "120 x 30 x 12 bar with both ends, 40 mm each, reduced to 4 mm thickness", 43_200 - (2 * 40 * 30 * 8) },
        { "half-lap joint: 200 x 40 x 20 batten, half the thickness removed over 40 mm at one end", 160_000 - (40 * 40 * 10) },
        { "75 mm cube, with a 25 mm deep spherical dent of 25 mm radius in the middle of the top", (75 * 75 * 75) - (2.0 / 3 * Math.PI * 25 * 25 * 25) },
        { "bushing 30/20 x 25 long", Math.PI * (225 - 100) * 25 },
        { "Round knob: 40 mm dia, 18 mm high, 6 mm shaft hole 12 mm deep from underneath", Math.PI * ((400 * 18) - (9 * 12)) },
        { "round drawer knob: 32 mm diameter, 22 mm high, 4 mm blind hole 15 mm deep from the back", Math.PI * ((256 * 22) - (4 * 15)) },
        { "Plate 150x100x12 with five 10 mm holes: one in the middle and four at 15 mm from the sides in the corners", 180_000 - (5 * Math.PI * 25 * 12) },
        { "disc 120 dia 10 thick with seven 9 mm holes: one in the centre, six on an 80 mm circle", Math.PI * 10 * (3600 - (7 * 20.25)) },
        { "A hemisphere bowl, outside radius 50 mm, wall thickness 4 mm, open on top", 2.0 / 3 * Math.PI * ((50 * 50 * 50) - (46 * 46 * 46)) },
        { "Clevis pin with head: shank 10 mm x 40 mm, head 16 mm x 4 mm", Math.PI * ((25 * 40) + (64 * 4)) },
        { "40 thou shim, 2 inches square", 1.016 * 50.8 * 50.8 },
        { "50 dia bar 40 long bored 20 mm right through", Math.PI * 40 * (625 - 100) },
        { "square bar 30 mm, 80 long, drilled 12 mm lengthwise", 72_000 - (Math.PI * 36 * 80) },
        { "40 mm cube, quarter round of 15 mm radius cut out of one vertical edge", 64_000 - (Math.PI / 4 * 225 * 40) },
        { "tapered pin 80 long, 10 mm diameter at the thick end and 8 mm at the thin end", Math.PI * 80 / 3 * (25 + 20 + 16) },
        { "open box 80 x 60 x 40 mm, walls and floor 2 mm thick", 192_000 - (76 * 56 * 38) },
        { "A triangular plate with 3, 4 and 5 cm sides, 6 mm thick", 30 * 40 / 2.0 * 6 },
        { "rectangular ring 80 x 60 outside, 60 x 40 inside, 5 thick", ((80 * 60) - (60 * 40)) * 5 },
        { "Drill six 6.6 mm holes in a 90 mm disc 12 thick on a 70 mm PCD", Math.PI * 12 * (2025 - (6 * 3.3 * 3.3)) },
        { "Plate 100 x 60 x 8 mm with three holes: 10 mm at the centre, 6 mm 20 mm to the left of it, and 6 mm 20 mm to the right of it", 48_000 - (Math.PI * 8 * (25 + 9 + 9)) },
        { "60 x 60 x 30 block with an 8 mm hole 12 deep in the centre of each of its four side faces", 108_000 - (4 * Math.PI * 16 * 12) },
        { "16 mm shaft 80 long with a 40 mm dia 6 mm thick collar half way along", Math.PI * ((64 * 80) + ((400 - 64) * 6)) },
        { "shaft 20 mm dia 100 long with a flange 50 x 8 in the middle", Math.PI * ((100 * 92) + (625 * 8)) },
        { "box 80x50x40, walls 2, open; notch 12 wide, 10 deep from the rim in the middle of one short side", 160_000 - (76 * 46 * 38) - (12 * 10 * 2) },
        { "box sized W 120, D 80, H 45", 120 * 80 * 45 },
        { "top-hat profile: 50 wide top, 25 high, 15 mm feet, 1.5 mm sheet, 300 long", (50 + 47 + 27) * 1.5 * 300 },
        { "plate 100x50x6 with a 20 x 15 tab sticking out of the middle of one short side, same thickness", (100 * 50 * 6) + (20 * 15 * 6) },
        { "a 10 mm thick plate, 100 mm square, from which a circle of 60 mm diameter is removed in the middle", (10_000 - (Math.PI * 900)) * 10 },
        { "flange: 100 mm OD, 12 mm thick, 40 mm bore, with six 9 mm holes on an 80 mm bolt circle and a 60 mm hub, 20 mm high", Math.PI * ((2500 * 12) + (900 * 20) - (400 * 32) - (6 * 20.25 * 12)) },
        { "block 50 x 50 x 40 with a 30 x 30 mm square hole straight through from top to bottom, with 4 mm radius corners", 100_000 - ((900 - ((4 - Math.PI) * 16)) * 40) },
        { "A 12 mm plate in the form of a circle of 200 mm with eight 14 mm holes near the edge, on a circle of 170 mm diameter", Math.PI * 12 * (10_000 - (8 * 49)) },
        { "10 mm rod 60 long overall, one end domed, groove 2 wide 1 deep 8 mm from the flat end", (Math.PI * 25 * 55) + (2.0 / 3 * Math.PI * 125) - (Math.PI * (25 - 16) * 2) },
        { "angle plate made of two 60 x 60 x 8 mm plates at right angles", ((60 * 8) + (52 * 8)) * 60 },
        { "6 mm thick plate, 200 x 150, with two rows of three 8 mm holes; holes 60 mm apart in the row, rows 90 mm apart", 180_000 - (6 * Math.PI * 16 * 6) },
        { "plate 80 x 80 x 10 with the middle 40 x 40 mm area lowered by 4 mm", 64_000 - (1600 * 4) },
        { "rod 16 mm dia 200 long, 10 mm diameter for 30 mm at each end", Math.PI * ((64 * 140) + (2 * 25 * 30)) },
        { "plate 70x50x5 with a 3 mm high, 4 mm wide rim all around the top edge", 17_500 + ((3500 - (62 * 42)) * 3) },
        { "U-profile 40 x 40 x 40 x 4 mm, 120 mm long", ((40 * 4) + (2 * 36 * 4)) * 120 },
        { "Cylinder with three different diameters: 20 mm for 10 mm, 30 mm for 15 mm and 20 mm for 10 mm", Math.PI * ((2 * 100 * 10) + (225 * 15)) },
        { "dome-topped post: 20 mm diameter cylinder 40 mm tall with a hemisphere on top", Math.PI * ((100 * 40) + (2.0 / 3 * 1000)) },
        { "L-shaped bracket 50x50x5, 40 wide with a triangular gusset 5 mm thick, 30 x 30", (((50 * 5) + (45 * 5)) * 40) + (30 * 30 / 2 * 5) },
        { "flat bar 20 x 2 mm, 120 mm long", 20 * 2 * 120 },
        { "bar 50 x 8, 300 long, with a 6 mm hole 15 mm from each end", 120_000 - (2 * Math.PI * 9 * 8) },
        { "strap 20 x 2, 120 long, 6.5 mm holes 10 mm from the ends", 4_800 - (2 * Math.PI * 3.25 * 3.25 * 2) },
        { "Round table top 600 mm diameter, 18 mm thick, with a central 60 mm hole for a parasol", Math.PI * 18 * (90_000 - 900) },
        { "bar 120x20x5 with a 6 mm hole in the middle and a 4 mm hole 40 mm to either side of it", 12_000 - (Math.PI * 5 * (9 + 4 + 4)) },
        { "half disc radius 40, 8 thick, 10 mm hole 15 mm from the straight edge, centred", Math.PI * 8 * (800 - 25) },
    };

    [Theory]
    [MemberData(nameof(Prompts))]
    public void Build_ShortPrompt_HasTheVolumeOfItsClosedForm(string prompt, double volume)
    {
        using var scope = KernelScope.Begin();
        var part = PartBuilder.Build(prompt, null, _ => { }, TestContext.Current.CancellationToken);

        Assert.True(part.Report is { Valid: true, Closed: true });
        Assert.Equal(volume, part.Report.Volume, VolumeTolerance * volume);
    }
}
