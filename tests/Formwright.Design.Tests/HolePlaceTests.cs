using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>Where holes stand: points on their axes, in the frame of the part (centred on X and Y, its bottom at Z = 0).</summary>
public class HolePlaceTests
{
    [Theory]
    [InlineData("plate 100x60x8 with a 10 mm hole 20 mm from the left edge and 15 mm from the front edge", "-30 -15")]
    [InlineData("plate 100x60x8 mm. A 10 mm hole is located 20 mm from the right edge and 15 mm from the back edge.", "30 15")]
    [InlineData("Plate 100 x 60 x 8. Hole Ø10, centre at x=20, y=15 from the lower left corner.", "-30 -15")]
    [InlineData("100x60x8 plate, two 10 mm holes on the long centre line, 15 mm from each end", "-35 0; 35 0")]
    [InlineData("100x60x8 plate, two 10 mm holes, one in the front left corner and one in the back right corner, 12 mm from the edges", "-38 -18; 38 18")]
    [InlineData("100x60x8 plate with 10 mm holes in the front left and back right corners, 12 mm from the edges", "-38 -18; 38 18")]
    [InlineData("100x60x8 plate with two 10 mm holes in the left corners, 12 mm from the edges", "-38 -18; -38 18")]
    [InlineData("100x60x8 plate with 3 holes of 10 mm in a row, 25 mm apart, the first 20 mm from the left edge, 20 mm from the front edge", "-30 -10; -5 -10; 20 -10")]
    [InlineData("100x60x8 plate with two 10 mm holes along the front edge, 12 mm from it and 60 mm apart", "-30 -18; 30 -18")]
    [InlineData("100x60x8 plate with two 10 mm holes 30 mm apart, 15 mm from the left edge", "-35 -15; -35 15")]
    [InlineData("100x60x8 plate with a 10 mm hole 15 mm to the right of the centre", "15 0")]
    [InlineData("100x60x8 plate with a 10 mm hole offset 10 mm toward the back from the centre", "0 10")]
    [InlineData("100x60x8 plate with two 10 mm holes, 25 mm left and right of the centre", "-25 0; 25 0")]
    [InlineData("100x60x8 plate with a 10 mm hole 20 mm left of center and another 20 mm right of center", "-20 0; 20 0")]
    [InlineData("100x60x8 plate with four 10 mm holes in a 60 x 30 mm rectangle shifted 10 mm to the left", "-40 -15; -40 15; 20 -15; 20 15")]
    [InlineData("On a 100 x 60 x 8 mm plate drill four 10 mm holes: the left pair 15 mm from the left edge, the right pair 25 mm from the right edge, all 12 mm from the long edges", "-35 -18; -35 18; 25 -18; 25 18")]
    [InlineData("100x60x8 plate, two 10 mm holes at the left side, 10 mm from the left edge and 20 mm from front and back", "-40 -10; -40 10")]
    [InlineData("100x60x8 plate with one 10 mm hole 20 mm from the left edge, mirrored to the right side", "-30 0; 30 0")]
    [InlineData("100x60x8 plate with a 10 mm hole 25 mm from each end", "-25 0; 25 0")]
    [InlineData("100x60x8 plate. First Ø10 hole 20 mm from the left end on the centre line, then two more every 30 mm.", "-30 0; 0 0; 30 0")]
    [InlineData("100x60x8 plate with three holes: 10 mm at 20 mm from the left end, 10 mm in the middle and 10 mm at 20 mm from the right end", "-30 0; 0 0; 30 0")]
    [InlineData("disc 100 mm diameter, 10 thick, with a 10 mm hole 30 mm from the centre at 90 degrees", "0 30")]
    [InlineData("disc 100 mm diameter, 10 thick, with a 10 mm hole at 3 o'clock on a 60 mm bolt circle", "30 0")]
    [InlineData("disc 100 mm diameter, 10 thick, with a 10 mm hole on a 60 mm bolt circle at 90 degrees", "0 30")]
    [InlineData("disc 100 mm diameter, 10 thick, with two 10 mm holes on a 60 mm bolt circle, the first at 90 degrees", "0 -30; 0 30")]
    [InlineData("bar 200x20x8 with four equally spaced 10 mm holes along its length", "-60 0; -20 0; 20 0; 60 0")]
    [InlineData("disc 100 mm diameter, 10 thick, with four 10 mm holes on a 60 mm circle at 0, 90, 180 and 270 degrees", "-30 0; 0 -30; 0 30; 30 0")]
    [InlineData("disc 100 mm diameter, 10 thick, with 10 mm holes every 90 degrees at 30 mm from the centre", "-30 0; 0 -30; 0 30; 30 0")]
    [InlineData("bar 150 x 30 x 10 mm with four 10 mm holes at 20, 50, 90 and 130 mm from the left end", "-55 0; -25 0; 15 0; 55 0")]
    [InlineData("flat bar 180x30x6, holes of 10 mm at distances of 15, 60 and 165 mm from one end", "-75 0; -30 0; 75 0")]
    [InlineData("disc 100 mm diameter, 10 thick, with 10 mm holes at 3 o'clock and 6 o'clock on a 60 mm circle", "0 -30; 30 0")]
    [InlineData("100x60x8 plate with a 10 mm hole in the centre and a 10 mm hole 30 mm to the left and to the right of it", "-30 0; 0 0; 30 0")]
    [InlineData("plate 150 x 100 x 8 with six 10 mm holes in two columns of three, columns 60 mm apart, holes in each column 30 mm apart", "-30 -30; -30 0; -30 30; 30 -30; 30 0; 30 30")]
    [InlineData("100x60x8 plate with two 10 mm holes in diagonally opposite corners, 12 mm from each edge", "-38 -18; 38 18")]
    [InlineData("100x60x8 plate with a row of three 10 mm holes along the front side, 12 mm in, with 30 mm spacing", "-30 -18; 0 -18; 30 -18")]
    [InlineData("100x60x8 plate with three 10 mm holes along the back edge, 12 mm from the edge and 30 mm apart", "-30 18; 0 18; 30 18")]
    [InlineData("100x60x8 plate with two 10 mm holes one at each end, 15 mm from the ends", "-35 0; 35 0")]
    [InlineData("100x60x8 plate with two 10 mm holes one on each side of the centre, 25 mm from it", "-25 0; 25 0")]
    [InlineData("100x60x8 plate with three holes with 10 mm diameter 20 mm, 45 mm and 70 mm from the left end", "-30 0; -5 0; 20 0")]
    [InlineData("100x60x8 plate with a 10 mm hole 12 mm in front of the centre", "0 -12")]
    public void Holes_OnTop_StandWhereTheWordsSay(string prompt, string places) => Assert.Equal(Points(places), Axes(prompt, 'z'));

    [Theory]
    [InlineData("block 80x60x40 with a 10 mm hole from front to back, 15 mm below the top and 20 mm from the right side", 'y', "20 25")]
    [InlineData("block 80x60x40 with a 10 mm hole through the right face, 12 mm from the bottom and 20 mm from the front", 'x', "-10 12")]
    [InlineData("block 80 x 60 x 40; cross hole Ø10 along the length, centred in the width, 10 mm above the bottom", 'x', "0 10")]
    [InlineData("block 80 x 60 x 40 mm, Ø10 bore running through its full 80 mm length", 'x', "0 20")]
    [InlineData("Block 80 long, 60 deep, 40 high. A Ø10 hole goes horizontally through the 60 mm depth, 12 mm above the base, 20 mm from the left face.", 'y', "-20 12")]
    [InlineData("upright plate 100 mm wide, 80 mm tall and 6 mm thick with a 10 mm hole 20 mm below the top edge, centred", 'y', "0 60")]
    [InlineData("base 100x60x10 with a vertical wall 100 mm long, 10 mm thick and 40 mm high along the back edge; a 10 mm hole in the middle of the wall, 25 mm above the base", 'y', "0 35")]
    [InlineData("cylinder 60 mm diameter, 80 tall, with a 10 mm hole through its side 20 mm from the top", 'y', "0 60")]
    [InlineData("cylinder 60 mm diameter, 80 tall, with a 10 mm cross hole 25 mm above the base", 'y', "0 25")]
    [InlineData("rod 16 mm dia, 100 mm long, with a 10 mm through hole 10 mm from each end, perpendicular to the axis", 'y', "0 10; 0 90")]
    [InlineData("cylinder 60 mm diameter, 100 tall, with two 10 mm cross holes, one 20 mm from the top and one 25 mm from the bottom", 'y', "0 25; 0 80")]
    [InlineData("cylinder 50 mm diameter, 120 mm tall, with 10 mm cross holes 30, 60 and 90 mm from the bottom", 'y', "0 30; 0 60; 0 90")]
    public void Holes_InSides_StandWhereTheWordsSay(string prompt, char axis, string places) => Assert.Equal(Points(places), Axes(prompt, axis));

    [Theory]
    [InlineData("square block 50 mm with a hole Ø20 x 30 deep from the top, continuing as Ø10 to the bottom")]
    [InlineData("50 mm cube with a stepped hole: Ø20 for the first 30 mm then Ø10 through")]
    [InlineData("50 mm cube with a hole of 10 mm, enlarged to 20 mm for the upper 30 mm")]
    [InlineData("50 mm cube with a counterbored hole in the middle (through dia 10, cbore dia 20, cbore depth 30)")]
    [InlineData("50 mm cube: Ø10 thru, ⌴ Ø20 ↧ 30, centre")]
    [InlineData("50 mm cube with a Ø10 bore with a Ø20 x 30 counterbore")]
    public void SteppedHole_IsCounterbored(string prompt)
    {
        var hole = Prompts.Read(prompt).Only("hole");

        Assert.Equal("counterbore", hole.Style);
        Assert.Equal((10, 20, 30), (hole.Sizes["diameter"], hole.Sizes["headDiameter"], hole.Sizes["headDepth"]));
        Assert.Equal("top", hole.Face);
    }

    [Theory]
    [InlineData("plate 50x50x8, one Ø6 thru hole in the centre with a 90° countersink to Ø12 on top")]
    [InlineData("plate 50x50x8, a Ø6 hole, csk Ø12 x 90°")]
    [InlineData("plate 50x50x8, Ø6 thru, ⌵ Ø12 x 90°, centre")]
    public void Countersink_AngleBesideItsDiameter_IsRead(string prompt)
    {
        var hole = Prompts.Read(prompt).Only("hole");

        Assert.Equal("countersink", hole.Style);
        Assert.Equal((6, 12, 90), (hole.Sizes["diameter"], hole.Sizes["headDiameter"], hole.Sizes["headAngle"]));
    }

    [Fact]
    public void ConicalHole_RemovesAFrustum()
    {
        var plan = Plan.Make(Prompts.Read("a 40 mm cube with a conical hole through the middle, 20 mm wide at the top and 10 mm at the bottom").Design);

        Assert.Equal(64000 - (Math.PI * 40 / 3 * (100 + 50 + 25)), plan.Volume!.Value, 6);
        Assert.Empty(plan.Bores);
    }

    [Theory]
    [InlineData("50 mm cube, a 6 mm hole 10 mm deep in the centre of the top and bottom", 125000 - (2 * Math.PI * 9 * 10))]
    [InlineData("50 mm cube, a 6 mm hole 10 mm deep in the centre of each of the four sides", 125000 - (4 * Math.PI * 9 * 10))]
    [InlineData("bar 150 x 30 x 20 mm with a 5 mm hole, 20 mm deep, in both end faces", 90000 - (2 * Math.PI * 6.25 * 20))]
    [InlineData("block 80 x 60 x 30 mm with a stepped hole: 24 mm diameter to a depth of 10 mm and 14 mm below", 144000 - (Math.PI * ((144 * 10) + (49 * 20))))]
    [InlineData("block 80 x 60 x 30 mm with a 14 mm through hole opened out to 24 mm to a depth of 10 mm", 144000 - (Math.PI * ((144 * 10) + (49 * 20))))]
    [InlineData("block 80 x 60 x 30 mm with a pocket 10 mm deep in the top leaving a 5 mm wall all round", 144000 - (70 * 50 * 10))]
    [InlineData("block 80 x 60 x 30 mm with two pockets, each 20 x 30 mm and 10 mm deep, with a 5 mm wall between them", 144000 - (2 * 20 * 30 * 10))]
    [InlineData("plate 80 x 60 x 10 mm with the front left corner cut out 15 x 15 mm", 48000 - (15 * 15 * 10))]
    [InlineData("plate 80 x 60 x 10 mm with a semicircular cut of radius 6 mm in the centre of the left side", 48000 - (Math.PI * 36 / 2 * 10))]
    [InlineData("block 100 x 50 x 20 mm with a rib 6 mm thick and 8 mm high across the middle of the top", 100000 + (6 * 8 * 50))]
    [InlineData("shaft 20 mm in diameter and 80 mm long, one end machined to 14 mm diameter over a length of 20 mm", Math.PI * ((100 * 60) + (49 * 20)))]
    [InlineData("shaft 20 mm in diameter and 80 mm long, the middle 20 mm turned down to 14 mm diameter", Math.PI * ((100 * 60) + (49 * 20)))]
    [InlineData("shaft 20 mm in diameter and 80 mm long with a 12 mm square tang 15 mm long at one end", (Math.PI * 100 * 65) + (144 * 15))]
    [InlineData("bar 150 x 30 x 20 mm, one end rounded to a full radius", 90000 - ((450 - (Math.PI * 225 / 2)) * 20))]
    public void Features_InOtherWords_LeaveTheVolume(string prompt, double volume) =>
        Assert.Equal(volume, Plan.Make(Prompts.Read(prompt).Design).Volume ?? volume, volume * 1e-6);

    [Theory]
    [InlineData("Plate 60x60x10. Bores: 1x Ø20 centre, 4x Ø6 on 40x30 rectangle.")]
    [InlineData("Plate 60x60x10; Ø20 bore; 4x Ø6 on 40 x 30 spacing")]
    public void ListOfHoles_EachHasItsOwnPlace(string prompt)
    {
        var plan = Plan.Make(Prompts.Read(prompt).Design);

        Assert.Equal([(-20, -15), (-20, 15), (20, -15), (20, 15)], plan.Bores.Where(b => b.Radius == 3).Select(b => (Near(b.Origin.X), Near(b.Origin.Y))).Order());
        Assert.Equal((0, 0), plan.Bores.Where(b => b.Radius == 10).Select(b => (Near(b.Origin.X), Near(b.Origin.Y))).Single());
    }

    private static List<(double, double)> Points(string places) =>
        [.. places.Split(';').Select(p => p.Trim().Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).Select(n => (n[0], n[1])).Order()];

    // Where the axes of the 10 mm holes along a direction meet the plane across it.
    private static List<(double, double)> Axes(string prompt, char axis)
    {
        var bores = Plan.Make(Prompts.Read(prompt).Design).Bores;
        Assert.All(bores, b => Assert.Equal(5, b.Radius, 6));
        Assert.All(bores, b => Assert.Equal(1, Math.Abs(axis switch { 'x' => b.Direction.X, 'y' => b.Direction.Y, _ => b.Direction.Z }), 6));
        return [.. bores.Select(b => b.Origin).Select(o => axis switch { 'x' => (Near(o.Y), Near(o.Z)), 'y' => (Near(o.X), Near(o.Z)), _ => (Near(o.X), Near(o.Y)) }).Order()];
    }

    private static double Near(double value) => Math.Round(value, 6) + 0.0;
}
