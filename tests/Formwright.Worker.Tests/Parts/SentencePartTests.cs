using Formwright.Kernel;
using Formwright.Worker.Parts;

namespace Formwright.Worker.Tests.Parts;

/// <summary>
/// Features in sentences that put the edges first, combine solids, cut parts by planes, hollow them or leave something standing. The
/// volumes are closed forms written down here.
/// </summary>
public class SentencePartTests
{
    private const double VolumeTolerance = 1e-4;

    // A square without its quarter circle.
    private const double Corner = 1 - (Math.PI / 4);

    /// <summary>Prompt and volume.</summary>
    public static TheoryData<string, double> Prompts => new()
    {
        { "a plate 80 x 80 x 5 mm with a 4 x 4 array of square pockets, each 12 mm x 12 mm and 2 mm deep, on a 20 mm pitch", (80 * 80 * 5) - (16 * 12 * 12 * 2) },
        { "a plate 50 x 70 x 4 mm with the two back corners rounded with a radius of 25 mm", (50 * 45 * 4) + (Math.PI * 25 * 25 / 2 * 4) },
        { "a plate 90 x 30 x 5 mm with both ends fully rounded (15 mm radius). At the centre of each rounded end there is an 8 mm hole.", ((60 * 30) + (Math.PI * 15 * 15) - (2 * Math.PI * 16)) * 5 },
        { "a block 80 x 40 x 50 mm with a 30 mm bore through the 40 mm depth", (80 * 40 * 50) - (Math.PI * 15 * 15 * 40) },
        { "a block 60 mm wide, 40 mm deep and 30 mm high with a 10 x 8 mm slot in the top along the full 40 mm depth", (60 * 40 * 30) - (10 * 8 * 40) },
        { "a bar 200 x 30 x 10 mm with a 20 mm hole 20 mm from one end", (200 * 30 * 10) - (Math.PI * 100 * 10) },
        { "a bar 200 x 30 x 10 mm with three 8 mm holes 20 mm apart starting 20 mm from the left end", (200 * 30 * 10) - (3 * Math.PI * 16 * 10) },
        { "a cylinder 72 mm outer diameter, 14 mm high, open at the bottom, top thickness 2 mm, wall 2.5 mm", Math.PI * ((36 * 36 * 14) - (33.5 * 33.5 * 12)) },
        { "80 mm x 60 mm x 20 mm block with a 10 mm radius fillet on one long top edge", 96000 - (Corner * 100 * 80) },
        { "80 x 60 x 20 block, both long top edges have a 5 mm fillet", 96000 - (2 * Corner * 25 * 80) },
        { "plate 90 x 50 x 5, with two of its corners (the right ones) chamfered 15 mm at 45°", 22500 - (2 * 112.5 * 5) },
        { "A block 80 x 60 x 20 mm whose four vertical edges are rounded to a radius of 5 mm", 96000 - (4 * Corner * 25 * 20) },
        { "The vertical edges of an 80 x 60 x 20 mm block are filleted with 5 mm", 96000 - (4 * Corner * 25 * 20) },
        { "cube of 60 mm, break the edges around the top with a 2 mm chamfer", 216000 - ((120 * 4) - (4.0 / 3 * 8)) },
        { "plate 80x80x5 with its corners cut by 15 mm chamfers", 32000 - (4 * 112.5 * 5) },
        { "block 60x40x20 with chamfer 5x45 on one 40mm long top edge", 48000 - (12.5 * 40) },
        { "block 60x40x20 with one corner (vertical edge) rounded 15 mm", 48000 - (Corner * 225 * 20) },
        { "block 100x50x40. Cut off the top right edge at an angle: 20 mm down and 30 mm in.", 200000 - (300 * 50) },
        { "upright plate 80 wide, 100 high, 10 thick, upper two corners rounded R20", 80000 - (2 * Corner * 400 * 10) },
        { "plate 100 x 40 x 10, ends rounded with 20 mm radius", ((60 * 40) + (Math.PI * 400)) * 10 },
        { "rod of 12 mm diameter and 90 mm length with hemispherical ends", (Math.PI * 36 * 78) + (4.0 / 3 * Math.PI * 216) },
        { "plate 100 x 60 x 8 with a slot with rounded ends, 40 mm long and 10 mm wide, in the middle", 48000 - (8 * (300 + (Math.PI * 25))) },
        { "Cylinder (D 50, H 30) minus cylinder (D 20, H 30), coaxial", Math.PI * 30 * (625 - 100) },
        { "difference of a 60x40x20 box and a centred vertical cylinder with 20 mm diameter", 48000 - (2000 * Math.PI) },
        { "Subtract a 20 mm diameter cylinder from a 40 mm cube", 64000 - (Math.PI * 100 * 40) },
        { "100 x 60 x 20 plate minus four 8 mm holes in the corners", 120000 - (4 * Math.PI * 16 * 20) },
        { "intersection of a 40 mm cube and a 30 mm sphere with the same centre", 4.0 / 3 * Math.PI * 3375 },
        { "a 60x40x20 block with a 16 mm sphere taken out of its centre", 48000 - (4.0 / 3 * Math.PI * 512) },
        { "cube 50 mm with a cylinder of 20 mm diameter subtracted from one vertical edge (quarter-round notch)", 125000 - (Math.PI * 25 * 50) },
        { "block 60 x 60 x 30 mm with a hemispherical cavity of 20 mm radius in the top", 108000 - (2.0 / 3 * Math.PI * 8000) },
        { "a 50x50x20 plate with a spherical depression, 20 mm radius and 5 mm deep, on top", 50000 - (Math.PI * 25 * (60 - 5) / 3) },
        { "A 50 mm sphere with its top sliced off 10 mm below the highest point", (Math.PI * 125000 / 6) - (Math.PI * 100 * (75 - 10) / 3) },
        { "60 mm cylinder, 60 mm tall, cut in half lengthwise", Math.PI * 900 * 30 },
        { "stepped plate: 100x60x10 with the right half milled down to 6 mm", 48000 },
        { "Turn a 50 mm dia by 80 mm bar down to 30 mm diameter over the last 35 mm", Math.PI * ((625 * 45) + (225 * 35)) },
        { "pipe 60 od x 50 id x 120, one end cut at 45 degrees", Math.PI * 275 * 90 },
        { "box 80x60x40, split in the middle into two equal halves, 10 mm gap between", 192000 },
        { "120x80x50 block hollowed out from the bottom, walls and top 3 mm thick", 480000 - (114 * 74 * 47) },
        { "A box, external dimensions 100 x 60 x 40 mm, wall thickness 2 mm, bottom thickness 3 mm, no lid", 240000 - (96 * 56 * 37) },
        { "pot Ø60x80 mm, inner diameter 54 mm, inner depth 75 mm", Math.PI * ((900 * 80) - (729 * 75)) },
        { "hollow cylinder 80 OD, 70 ID, 60 tall, closed bottom 5 mm thick", Math.PI * ((1600 * 60) - (1225 * 55)) },
        { "a hemispherical bowl, outside diameter 100 mm, shell thickness 3 mm", 2.0 / 3 * Math.PI * (125000 - (47 * 47 * 47)) },
        { "100x70x20 mm block with a rectangular cavity of 50 mm x 30 mm with 12 mm of material left below it", 140000 - (1500 * 8) },
        { "an 80 mm square, 10 mm thick slab with a 40 mm hole in the middle leaving a 2 mm floor", 64000 - (Math.PI * 400 * 8) },
        { "plate 100 x 70 x 8 with a T-slot along the length: neck 8 wide, head 14 wide and 3 deep below, total depth 6", 56000 - (100 * (24 + 42)) },
        { "T-slot in a 80x60x30 block: 12 mm wide neck 10 mm deep, 20 mm wide head 8 mm high, along the 80 mm length", 144000 - (80 * (120 + 160)) },
        { "dovetail slot, 20 mm wide at the top, 60 degrees, 8 mm deep, along a 100x50x25 block", 125000 - (100 * ((20 * 8) + (64 / Math.Sqrt(3)))) },
        { "plate 100 x 40 x 10 mm, centred obround through slot, overall length 50 mm, width 12 mm, along the length", 40000 - (10 * ((38 * 12) + (Math.PI * 36))) },
        { "100 x 40 x 10 plate. A slot (length 50 mm end to end, 12 mm wide, fully radiused ends) goes through the plate, parallel to the long side.", 40000 - (10 * ((38 * 12) + (Math.PI * 36))) },
        { "120x50x30 block with a 14 mm wide, 10 mm deep slot across the middle of the top face (in the 50 mm direction)", 180000 - (140 * 50) },
        { "Block 120 x 50 x 30; a transverse slot, 14 wide and 10 deep, is cut across the top, over the full 50 mm width", 180000 - (140 * 50) },
        { "U-shaped block: 60 wide, 40 high, 30 deep, with a 30 wide by 25 deep notch from the top in the centre", 72000 - (750 * 30) },
        { "160 x 40 x 12 bar: slotted hole at each end, 20 mm long overall, 9 mm wide, slot centre 20 mm from the end, lengthwise", 76800 - (24 * (99 + (Math.PI * 81 / 4))) },
        { "40x40x40 cube with a 20x20 mm square hole through all three directions", 32000 },
        { "hexagonal hole 17 mm across flats through the centre of a 40 mm disc, 12 thick", 12 * ((Math.PI * 400) - (Math.Sqrt(3) / 2 * 289)) },
        { "a half-lap notch 40 mm long and 20 mm deep at the end of a 200 x 40 x 40 mm beam", 320000 - 32000 },
        { "100 mm disc, 20 mm thick with a V-groove around the rim, 10 mm wide and 5 mm deep", (Math.PI * 2500 * 20) - (2 * Math.PI * (50 - (5.0 / 3)) * 25) },
        { "U-shaped channel: 60x40x100 block with a 40x30 slot along its length from the top", 120000 },
        { "Plate 100x50x10; a semicircular cutout of 15 mm radius in the middle of one long edge", 50000 - (Math.PI * 225 / 2 * 10) },
        { "a disc 100 mm diameter 20 mm thick with a 70 mm cavity 12 mm deep in the top", Math.PI * ((2500 * 20) - (1225 * 12)) },
        { "disk dia 120, thk 15; holes 6 x M8 clearance equally spaced PCD 95; centre register boss dia 60 standing 5 proud; bore 35 thro'", Math.PI * ((3600 * 15) + (900 * 5) - (17.5 * 17.5 * 20) - (6 * 4.5 * 4.5 * 15)) },
        { "block 80x40x40 with a cylinder of 30 mm diameter sticking out 25 mm from the right-hand face, centred", 128000 + (Math.PI * 225 * 25) },
        { "Ribbed plate: 100x60x4 with three ribs, 3 mm thick and 10 mm high, running the full length, evenly spaced across the width", 24000 + 9000 },
        { "100x60x5 plate with four standoffs on top, 10 mm diameter, 8 mm high, with 3 mm holes 8 mm deep, 10 mm from the edges", 30000 + (4 * Math.PI * (25 - 2.25) * 8) },
        { "flange 150 mm OD, 60 mm ID, 15 mm thick with a raised face 90 mm diameter, 3 mm high, and 6 x 14 mm holes on 120 mm PCD", Math.PI * (((5625 - 900) * 15) + ((2025 - 900) * 3) - (6 * 49 * 15)) },
        { "a 30x30 mm square post, 80 mm tall, on a 100x100x10 base", 100000 + 72000 },
        { "60x60x10 plate with a 20 mm tall cone on top: base 40 mm, tip 0", 36000 + (Math.PI * 400 * 20 / 3) },
        { "revolve a 10 x 20 mm rectangle (10 wide in radius direction, 20 tall) around an axis 15 mm from its inner side", Math.PI * 20 * (625 - 225) },
        { "sweep a 10 mm circle along a quarter-circle path of 40 mm radius", Math.PI * 25 * Math.PI / 2 * 40 },
        { "two plates 50x50x5 connected by four 8 mm pillars of 30 mm length at the corners, 8 mm from the edges", 25000 + (4 * Math.PI * 16 * 30) },
        { "L-bracket 70 x 70 x 40, 5 thick, outside corner rounded with R5", 27000 - (Corner * 25 * 40) },
        { "50x50x50 cube, add a 20 mm diameter cylinder 15 mm high on top and cut a 10 mm hole through both", 125000 + (Math.PI * 1500) - (Math.PI * 25 * 65) },
        { "100 x 60 x 20 mm block with two parallel slots on the top face, each 8 mm wide and 6 mm deep, running lengthwise, 20 mm apart", 120000 - (2 * 4800) },
        { "80 x 60 x 20 mm block with a 40 x 20 mm rectangular pocket, 8 mm deep, on top, pocket corners rounded with a 5 mm radius", 96000 - (8 * (800 - (4 * Corner * 25))) },
        { "square bar 20 x 20 x 100, 1 mm chamfer on both ends", 40000 - (2 * (40 - (4.0 / 3))) },
        { "70 x 40 x 10 mm plate. The left end is rounded with a full radius.", 10 * ((50 * 40) + (Math.PI * 200)) },
        { "A block 100 mm long, 60 mm wide, 40 mm high with a step cut: the right half of the top is lowered by 15 mm", 240000 - (50 * 60 * 15) },
    };

    [Theory]
    [MemberData(nameof(Prompts))]
    public void Build_Sentence_HasTheVolumeOfItsClosedForm(string prompt, double volume)
    {
        using var scope = KernelScope.Begin();
        var part = PartBuilder.Build(prompt, null, _ => { }, TestContext.Current.CancellationToken);

        Assert.True(part.Report is { Valid: true, Closed: true });
        Assert.Equal(volume, part.Report.Volume, VolumeTolerance * volume);
    }
}
