using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

public class FeatureTests
{
    [Theory]
    [InlineData("box 40x20x10 mm with a 5 mm hole", 5)]
    [InlineData("box 40x20x10 mm with a hole of 5 mm", 5)]
    [InlineData("box 40x20x10 mm with a hole, diameter 5 mm", 5)]
    [InlineData("box 40x20x10 mm with a ø5 hole", 5)]
    [InlineData("box 40x20x10 mm with a hole of 2.5 mm radius", 5)]
    [InlineData("box 40x20x10 mm with an M4 clearance hole", 4.5)]
    [InlineData("box 40x20x10 mm with an M6 tapped hole", 5)]
    [InlineData("cube 2in with 1/2in hole", 12.7)]
    [InlineData("A 3 inch tall cylinder that is 2 inches in diameter, with a half inch hole through the center", 12.7)]
    public void Hole_Diameter_IsRead(string prompt, double diameter)
    {
        var hole = Prompts.Read(prompt).Only("hole");

        Assert.Equal(diameter, hole.Sizes["diameter"], 9);
        Assert.Equal("top", hole.Face);
        Assert.Equal(PatternKind.One, hole.Pattern!.Kind);
        Assert.False(hole.Sizes.ContainsKey("depth"));
    }

    [Theory]
    [InlineData("block 60x40x20 with an M6 tapped hole with modelled threads in the middle, 15 deep", 5, 6, 1)]
    [InlineData("block 40x40x20 with an M10x1 tapped hole through the centre of the top, thread modelled", 9, 10, 1)]
    public void Hole_WithAModelledThread_HasItsDiameterAndPitch(string prompt, double drill, double thread, double pitch)
    {
        var sizes = Prompts.Read(prompt).Only("hole").Sizes;

        Assert.Equal((drill, thread, pitch), (sizes["diameter"], sizes["threadDiameter"], sizes["threadPitch"]));
    }

    [Theory]
    [InlineData("a plate 80 x 50 x 3 mm with a snap hook on the top, 12 mm long, 2 mm thick, 6 mm wide, 1.5 mm overhang", 1, 12, 6, 2, 1.5, 80, 50, 15)]
    [InlineData("a plate 60 x 40 x 3 mm with 4 cantilever snap hooks 10 mm long, 5 mm wide and 1.5 mm thick with a 1 mm hook", 4, 10, 5, 1.5, 1, 60, 42, 13)]
    [InlineData("a 60 x 40 x 20 mm box with two snap fits on the top", 2, 10, 5, 1.5, 1.2, 60, 42.4, 30)]
    [InlineData("a plate 80 x 50 x 4 mm with a cantilever snap hook 15 mm long on each short side", 2, 15, 6, 2, 1.6, 83.2, 50, 19)]
    public void SnapFit_IsMadeWithItsVolume(string prompt, int count, double length, double width, double thickness, double overhang, double x, double y, double z)
    {
        var made = Prompts.Read(prompt);
        var plan = Plan.Make(made.Design);
        var hooks = made.Design.Features.Where(f => f.Kind == "snapFit").ToList();
        var hook = width * ((length * thickness) + (overhang * overhang / Math.Tan(Math.PI / 6) / 2));
        var body = made.Design.Body.Sizes;

        Assert.Equal(count, hooks.Sum(h => h.Pattern!.Total));
        Assert.All(hooks, h => Assert.Equal((length, width, thickness, overhang), (h.Sizes["length"], h.Sizes["width"], h.Sizes["thickness"], h.Sizes["overhang"])));
        Assert.Equal((x, y, z), (Math.Round(plan.Bounds.Size.X, 6), Math.Round(plan.Bounds.Size.Y, 6), Math.Round(plan.Bounds.Size.Z, 6)));
        Assert.Equal(body.Values.Aggregate((a, b) => a * b) + (count * hook), plan.Volume!.Value, 6);
    }

    [Theory]
    [InlineData("a 50 x 50 x 20 mm block with a 6 mm hole at 30 degrees through the top, in the centre", 30, 50000 - (Math.PI * 9 * 20 / 0.8660254037844386))]
    [InlineData("a block 80x50x30 with a 6 mm hole at 60 degrees to the top surface", 30, 120000 - (Math.PI * 9 * 30 / 0.8660254037844386))]
    [InlineData("a 60 x 40 x 20 mm block with an 8 mm hole drilled at 45 degrees", 45, 48000 - (Math.PI * 16 * 20 * 1.4142135623730951))]
    [InlineData("a block 80 x 50 x 30 mm with a 5 mm hole 20 mm deep in the top, inclined at 20 degrees", 20, 120000 - (Math.PI * 6.25 * 20))]
    [InlineData("a 60 x 60 x 30 mm block with a 10 mm angled hole through the front face at 20 degrees", 20, 108000 - (Math.PI * 25 * 60 / 0.9396926207859084))]
    [InlineData("Block 60 x 40 x 20 mm. An 8 mm hole is drilled through it at 30 degrees.", 30, 48000 - (Math.PI * 16 * 20 / 0.8660254037844386))]
    public void Hole_AtAnAngle_LeansAndSaysWhere(string prompt, double angle, double volume)
    {
        var made = Prompts.Read(prompt);

        Assert.Equal(angle, made.Only("hole").Sizes["inclination"]);
        Assert.Equal(volume, Plan.Make(made.Design).Volume!.Value, 6);
        Assert.Contains(made.Notes, n => n.Contains($"leans {angle} degrees from the perpendicular", StringComparison.Ordinal));
    }

    [Fact]
    public void Hole_AtAnAngleThatIsNotMade_IsToldAsSuch() =>
        Assert.Contains(
            Prompts.Read("a plate 80 x 80 x 6 mm with a 20 mm square hole at 45 degrees").Notes,
            n => n.StartsWith("Could not honour", StringComparison.Ordinal) && n.Contains("at 45 degrees", StringComparison.Ordinal));

    [Fact]
    public void Hole_ThatLeansMoreThanADrillCan_IsRefused() =>
        Assert.Contains("80 degrees", Prompts.Refused("a block 60x40x20 with an 8 mm hole at 80 degrees").Message, StringComparison.Ordinal);

    [Fact]
    public void Hole_WithTooManyTurns_IsRefused() =>
        Assert.Contains("at most 40 turns", Prompts.Refused("block 60x60x50 with an M3 tapped hole with modelled threads through the middle").Message, StringComparison.Ordinal);

    [Fact]
    public void TSlot_ForABolt_HasTheSizesOfTheStandard()
    {
        var sizes = Prompts.Read("block 100 x 60 x 30 with a T-slot for M8 along the top").Only("sectionSlot").Sizes;

        Assert.Equal((10, 10, 16, 7), (sizes["width"], sizes["depth"], sizes["headWidth"], sizes["headDepth"]));
    }

    [Theory]
    [InlineData("block 80x40x30 with a V-groove 20 mm wide at the top along the length", 20, 10)]
    [InlineData("block 80x40x30 with a 90 degree V groove, 12 mm wide at the surface, along the top", 12, 6)]
    public void VGroove_WidthAtTheTop_IsItsWidth(string prompt, double width, double depth)
    {
        var sizes = Prompts.Read(prompt).Only("sectionSlot").Sizes;

        Assert.Equal((width, depth), (sizes["width"], Math.Round(sizes["depth"], 9)));
    }

    [Fact]
    public void Slot_LengthOverall_IsItsLength() =>
        Assert.Equal(30, Prompts.Read("plate 100x60x5 with two slots, each 8 mm wide and 30 mm overall with round ends, 40 mm apart").Only("slot").Sizes["length"]);

    [Fact]
    public void Knurl_SizeThatIsNoPitch_IsHowFarItRuns()
    {
        var sizes = Prompts.Read("rod 20 mm diameter 80 long with a knurl over 30 mm").Only("knurl").Sizes;

        Assert.Equal((30, 40), (sizes["length"], sizes["teeth"]));
    }

    [Theory]
    [InlineData("block 80x50x20 mm with a 10mm diameter blind hole 12mm deep", 12)]
    [InlineData("block 80x50x20 mm with a 10mm hole, depth 12 mm", 12)]
    [InlineData("block 80x50x20 mm with a 12mm deep 10mm hole", 12)]
    public void Hole_Depth_IsRead(string prompt, double depth) =>
        Assert.Equal(depth, Prompts.Read(prompt).Only("hole").Sizes["depth"]);

    [Fact]
    public void Hole_DepthOfTheMaterial_IsThrough() =>
        Assert.False(Prompts.Read("plate 80x50x20 mm with a 10mm hole 20 mm deep").Only("hole").Sizes.ContainsKey("depth"));

    [Theory]
    [InlineData("box 40x30x20 mm with a 5 mm hole in the front", "front")]
    [InlineData("box 40x30x20 mm with a 5 mm hole through the left side", "left")]
    [InlineData("box 40x30x20 mm with a 5 mm hole on the bottom face", "bottom")]
    [InlineData("bar 100x30x12 mm with a 5 mm hole in the long side", "front")]
    [InlineData("rod 20 mm diameter 100 mm long with a 5 mm cross hole", "round")]
    public void Hole_Face_IsRead(string prompt, string face) => Assert.Equal(face, Prompts.Read(prompt).Only("hole").Face);

    [Theory]
    [InlineData("plate 100x60x5 mm with four 6 mm holes in the corners, 10 mm inset")]
    [InlineData("plate 100x60x5 mm with 4 corner holes, 6 mm diameter, 10 mm from each edge")]
    [InlineData("plate 100x60x5 mm with 6 mm holes in each corner 10 mm from the edges")]
    [InlineData("plate 100x60x5 mm with a 6 mm hole in every corner, edge distance 10 mm")]
    [InlineData("plate 100x60x5 mm. Four holes 10 mm from the edges. The holes are 6 mm in diameter.")]
    [InlineData("plate 100x60x5 mm with 4 x 6mm holes 10 mm from the edges")]
    [InlineData("plate 100x60x5 mm with 4x ø6 holes 10 mm from the edges")]
    public void Holes_InCorners_StandAtTheInset(string prompt)
    {
        var plan = Plan.Make(Prompts.Read(prompt).Design);

        Assert.All(plan.Bores, b => Assert.Equal(3, b.Radius));
        Assert.Equal([(-40, -20), (-40, 20), (40, -20), (40, 20)], plan.Bores.Select(b => (b.Origin.X, b.Origin.Y)).Order());
    }

    [Fact]
    public void Holes_FromEachEnd_StandOnTheCentreLine()
    {
        var plan = Plan.Make(Prompts.Read("Bar 100 x 30 x 12 mm. Two M4 through-holes on the long face, 15mm from each end, centered vertically").Design);

        Assert.Equal([-35, 35], plan.Bores.Select(b => b.Origin.X).Order());
        Assert.All(plan.Bores, b => Assert.Equal(0, b.Origin.Y));
    }

    [Theory]
    [InlineData("disc 100 mm diameter 10 mm thick with six 6.5 mm holes equally spaced on a 75 mm PCD")]
    [InlineData("disc 100 mm diameter 10 mm thick with 6 holes 6.5 mm on a bolt circle of 75 mm")]
    [InlineData("disc 100 mm diameter 10 mm thick with 6 holes of 6.5 mm diameter on a 75 mm diameter bolt circle")]
    [InlineData("disc 100 mm diameter 10 mm thick with 6 holes of diameter 6.5 mm at a radius of 37.5 mm")]
    [InlineData("disc 100 mm diameter 10 mm thick, 6x 6.5 mm holes arranged in a circle of 75 mm diameter")]
    public void Holes_OnABoltCircle_StandOnIt(string prompt)
    {
        var plan = Plan.Make(Prompts.Read(prompt).Design);

        Assert.Equal(6, plan.Bores.Count);
        Assert.All(plan.Bores, b => Assert.Equal(37.5, Math.Sqrt((b.Origin.X * b.Origin.X) + (b.Origin.Y * b.Origin.Y)), 9));
        Assert.All(plan.Bores, b => Assert.Equal(3.25, b.Radius));
    }

    [Theory]
    [InlineData("plate 120x80x10 mm with a 2 x 4 grid of 6 mm holes, spacing 25 mm", 8, 75, 25)]
    [InlineData("plate 120x80x10 mm with 2 rows of 4 holes, 6 mm diameter, 25 mm apart", 8, 75, 25)]
    [InlineData("plate 120x80x10 mm with a 4 by 2 array of 6 mm holes spaced 25 mm", 8, 75, 25)]
    [InlineData("plate 120x80x10 mm with four 6 mm holes on 40 x 30 mm spacing", 4, 40, 30)]
    [InlineData("plate 120x80x10 mm with a row of 5 holes 6 mm diameter spacing 12 mm", 5, 48, 0)]
    [InlineData("plate 120x80x10 mm with 2 holes of 6 mm spaced 40 mm apart", 2, 40, 0)]
    [InlineData("plate 120x80x10 mm with 3 holes of 6 mm equally spaced", 3, 60, 0)]
    public void Holes_InRowsAndGrids_SpanTheDistances(string prompt, int count, double spanX, double spanY)
    {
        var plan = Plan.Make(Prompts.Read(prompt).Design);

        Assert.Equal(count, plan.Bores.Count);
        Assert.Equal(spanX, plan.Bores.Max(b => b.Origin.X) - plan.Bores.Min(b => b.Origin.X), 9);
        Assert.Equal(spanY, plan.Bores.Max(b => b.Origin.Y) - plan.Bores.Min(b => b.Origin.Y), 9);
    }

    [Theory]
    [InlineData("plate 100x60x10 mm with an 8 mm hole 20 mm from the left edge and 15 mm from the front edge", -30, -15)]
    [InlineData("plate 100x60x10 mm with an 8 mm hole 20 mm from the right edge", 30, 0)]
    [InlineData("plate 100x60x10 mm with an 8 mm hole 20 mm to the right of the centre", 20, 0)]
    [InlineData("plate 100x60x10 mm with an 8 mm hole in the middle", 0, 0)]
    [InlineData("plate 100x60x10 mm with 1 hole of 8 mm in the back right corner, 10 mm from the edges", 40, 20)]
    [InlineData("plate 100x60x10 mm with an 8 mm hole in one corner, 10 mm inset", -40, -20)]
    public void Hole_Offset_IsMeasuredFromWhereItSays(string prompt, double x, double y)
    {
        var bore = Assert.Single(Plan.Make(Prompts.Read(prompt).Design).Bores);

        Assert.Equal(x, bore.Origin.X);
        Assert.Equal(y, bore.Origin.Y);
    }

    [Theory]
    [InlineData("plate 60 x 40 x 8 mm with an M5 counterbore in the middle of the top face: 8.5 mm head diameter, 4.5 mm deep", 5.5, 8.5, 4.5)]
    [InlineData("Box 100 x 50 x 20 mm with an 8 mm hole counterbored to 14 mm, 6 mm deep", 8, 14, 6)]
    [InlineData("Box 100 x 50 x 20 mm with an 8 mm hole and a 14 mm counterbore 6 mm deep", 8, 14, 6)]
    [InlineData("Box 100 x 50 x 20 mm with an M6 counterbored hole", 6.6, 11, 6.4)]
    public void Counterbore_Sizes_AreRead(string prompt, double hole, double head, double depth)
    {
        var feature = Prompts.Read(prompt).Only("hole");

        Assert.Equal("counterbore", feature.Style);
        Assert.Equal(hole, feature.Sizes["diameter"]);
        Assert.Equal(head, feature.Sizes["headDiameter"]);
        Assert.Equal(depth, feature.Sizes["headDepth"]);
    }

    [Fact]
    public void Countersink_OnTheBody_IsTheHoles()
    {
        var made = Prompts.Read("countersunk flat bar 80x20x5 mm with 3 holes for M4 countersunk screws equally spaced");

        Assert.Equal("countersink", made.Only("hole").Style);
        Assert.Equal(3, made.Pipeline.Steps.Count(s => s.Operation == "occt.shapes.solid.createCone"));
    }

    [Fact]
    public void Hole_WithAChamfer_IsCountersunkByIt()
    {
        var hole = Prompts.Read("plate 60x40x10 mm with a 10 mm hole with a 1 mm chamfer").Only("hole");

        Assert.Equal("countersink", hole.Style);
        Assert.Equal(12, hole.Sizes["headDiameter"]);
    }

    [Fact]
    public void Countersink_Cone_NarrowsToTheHoleAtItsDepth()
    {
        var cone = Prompts.Read("plate 40x40x10 mm with an M6 countersunk hole").Step("occt.shapes.solid.createCone");

        // At the surface (0.5 mm below the start) the radius is half of 12.6; it falls at 45 degrees to half of 6.6.
        Assert.Equal(6.3 + 0.5, cone.Number("radius1"), 9);
        Assert.Equal(3.3, cone.Number("radius2"), 9);
        Assert.Equal(0.5 + 3, cone.Number("height"), 9);
        Assert.Equal([0, 0, 10.5], cone.Point("center"));
        Assert.Equal([0, 0, -1], cone.Point("direction"));
    }

    [Fact]
    public void Hole_Tool_ReachesOutOfBothFaces()
    {
        var cylinder = Prompts.Read("box 40x20x10 mm with a 5 mm hole through the front face").Step("occt.shapes.solid.createCylinder");

        Assert.Equal([0, -11, 5], cylinder.Point("center"));
        Assert.Equal([0, 1, 0], cylinder.Point("direction"));
        Assert.Equal(22, cylinder.Number("height"), 9);
    }

    [Fact]
    public void Holes_Many_AreCutInOneDifference()
    {
        var step = Prompts.Read("plate 120x80x10 mm with a 2 x 4 grid of 6 mm holes, spacing 25 mm").Step("occt.booleans.difference");

        Assert.Equal("$ref:0", step.Params["shape"]!.GetValue<string>());
        Assert.Equal(Enumerable.Range(1, 8).Select(i => $"$ref:{i}"), step.Params["shapes"]!.AsArray().Select(s => s!.GetValue<string>()));
    }

    [Theory]
    [InlineData("Create a 2 inch cube with rounded edges", "fillet", "all", 5)]
    [InlineData("cube 20 mm with 2 mm fillets", "fillet", "all", 2)]
    [InlineData("cube 20 mm, all edges rounded 3 mm", "fillet", "all", 3)]
    [InlineData("cube 20 mm, edges with a radius of 3 mm", "fillet", "all", 3)]
    [InlineData("plate 80x80x10 mm with rounded corners 12 mm", "fillet", "vertical", 12)]
    [InlineData("plate 80x80x10 mm with 12 mm corner radius", "fillet", "vertical", 12)]
    [InlineData("plate 80x80x10 mm with R12 corners", "fillet", "vertical", 12)]
    [InlineData("2x4x6 inch block with 1/4\" rounded vertical edges", "fillet", "vertical", 6.35)]
    [InlineData("60 mm cube, 5 mm chamfer on the top edges only", "chamfer", "top", 5)]
    [InlineData("60 mm cube. Chamfer the top edges by 5 mm.", "chamfer", "top", 5)]
    [InlineData("60 mm cube, bottom edges beveled 5 mm x 45°", "chamfer", "bottom", 5)]
    [InlineData("cylinder 40 mm diameter 60 mm high with 2 mm chamfer on the top edge", "chamfer", "top", 2)]
    [InlineData("L bracket 50 x 50 x 25 mm, 3 mm thick and a 5 mm inner fillet", "fillet", "inner", 5)]
    public void Edges_Treatment_IsRead(string prompt, string kind, string edges, double size)
    {
        var feature = Prompts.Read(prompt).Only(kind);

        Assert.Equal([edges], feature.Edges!);
        Assert.Equal(size, Assert.Single(feature.Sizes).Value, 9);
    }

    [Fact]
    public void Edges_BothEnds_AreTopAndBottom() =>
        Assert.Equal(["top", "bottom"], Prompts.Read("rod 12 mm diameter 40 mm long, 1 mm chamfers on both ends").Only("chamfer").Edges!);

    [Fact]
    public void Edges_AllOfACube_AreSelectedBeforeTheFillet()
    {
        var made = Prompts.Read("Create a 2 inch cube with rounded edges");
        var select = made.Step("design.edges.select");
        var fillet = made.Step("occt.fillets.filletEdges");

        Assert.Equal("convex", select.Params["convexity"]!.GetValue<string>());
        Assert.Equal("$ref:0", select.Params["shape"]!.GetValue<string>());
        Assert.Equal("$ref:1", fillet.Params["indexes"]!.GetValue<string>());
        Assert.Equal("$ref:0", fillet.Params["shape"]!.GetValue<string>());
        Assert.Equal(5, fillet.Number("radius"));
    }

    [Fact]
    public void Edges_Top_LieInThePlaneOfTheTopFace()
    {
        var select = Prompts.Read("60 mm cube, 5 mm chamfer on the top edges only").Step("design.edges.select");

        Assert.Equal([0, 0, 60], select.Point("planeOrigin"));
        Assert.Equal([0, 0, 1], select.Point("planeNormal"));
    }

    [Fact]
    public void Order_EdgesBeforeHoles_VerticalBeforeRims()
    {
        var made = Prompts.Read("plate 60x40x20 mm with a 10 mm hole, 2 mm fillets on the top edges and 5 mm fillets on the vertical edges");

        var radii = made.Pipeline.Steps.Where(s => s.Operation == "occt.fillets.filletEdges").Select(s => s.Number("radius"));
        Assert.Equal([5, 2], radii);
        Assert.Equal("occt.booleans.difference", made.Pipeline.Steps[^1].Operation);
    }

    [Fact]
    public void Fillet_AllEdgesOfACube_HasTheVolumeOfARoundedBox()
    {
        var volume = Plan.Make(Prompts.Read("cube 20 mm with 4 mm fillets").Design).Volume!.Value;

        // Steiner's formula: the 12 mm core grown by 4 mm.
        var expected = Math.Pow(12, 3) + (6 * 144 * 4) + (12 * 12 * Math.PI * 16 / 4) + (4.0 / 3 * Math.PI * 64);
        Assert.Equal(expected, volume, 6);
    }

    [Theory]
    [InlineData("plate 100x60x10 mm with a 30 x 20 mm pocket 5 mm deep", 5.0)]
    [InlineData("plate 100x60x10 mm with a 30 x 20 x 5 mm pocket", 5.0)]
    [InlineData("plate 100x60x10 mm with a rectangular cutout 30x20 mm", null)]
    public void Pocket_Rectangular_IsRead(string prompt, double? depth)
    {
        var pocket = Prompts.Read(prompt).Only("pocket");

        Assert.Equal(30, pocket.Sizes["length"]);
        Assert.Equal(20, pocket.Sizes["width"]);
        Assert.Equal(depth, pocket.Sizes.TryGetValue("depth", out var d) ? d : null);
    }

    [Fact]
    public void Holes_InEachFaceOfACube_AreThreeThrough()
    {
        var made = Prompts.Read("Cube, edge length 30 mm, with a 10 mm through hole in each face");

        Assert.Equal(["top", "front", "right"], made.Design.Features.Select(f => f.Face));
    }

    [Fact]
    public void Holes_OfTwoSizes_StayApart()
    {
        var made = Prompts.Read("Base plate 200 mm x 150 mm x 12 mm with 4 mounting holes (Ø9 mm) located 20 mm from the edges and a central bore Ø50 mm");

        Assert.Equal([(9, PatternKind.Corners), (50, PatternKind.One)], made.Design.Features.Select(f => (f.Sizes["diameter"], f.Pattern!.Kind)));
    }

    [Fact]
    public void Hole_Square_IsACutout() =>
        Assert.Equal(10, Prompts.Read("a 30 mm cube with a 10 mm square hole").Only("pocket").Sizes["length"]);

    [Fact]
    public void Bracket_FourHoles_AreSharedBetweenItsLegs()
    {
        var made = Prompts.Read("Create a mounting bracket with 4 holes");
        var bores = Plan.Make(made.Design).Bores;

        Assert.Equal(4, bores.Count);
        Assert.Equal(2, bores.Count(b => b.Direction.Z == 1));
        Assert.Equal(2, bores.Count(b => b.Direction.X == 1));
    }
}
