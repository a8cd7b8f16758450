using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

public class SolidTests
{
    [Theory]
    [InlineData("Create a simple cube with 20mm sides", "cube", 20, 20, 20)]
    [InlineData("2 inch cube", "cube", 50.8, 50.8, 50.8)]
    [InlineData("A 40x20x10mm rectangular box", "box", 40, 20, 10)]
    [InlineData("block 40 by 20 by 10", "box", 40, 20, 10)]
    [InlineData("a 40 mm wide, 20 mm deep, 10 mm high box", "box", 40, 20, 10)]
    [InlineData("a block with length 50, width 30 and height 20", "box", 50, 30, 20)]
    [InlineData("block L=50 W=30 H=20", "box", 50, 30, 20)]
    [InlineData("100mm (L) x 60mm (W) x 10mm (H) block", "box", 100, 60, 10)]
    [InlineData("a 40x20x10 mm part", "box", 40, 20, 10)]
    [InlineData("A 50×30×10mm rectangular plate", "plate", 50, 30, 10)]
    [InlineData("plate 100 x 60 mm, 5 mm thick", "plate", 100, 60, 5)]
    [InlineData("a 50 mm square plate 5 mm thick", "plate", 50, 50, 5)]
    [InlineData("panel 4 mm x 100 mm x 60 mm", "plate", 100, 60, 4)]
    [InlineData("It is a plate. It should be 120 mm long, 80 mm wide and 6 mm thick.", "plate", 120, 80, 6)]
    [InlineData("20 mm square bar, 200 mm long", "bar", 200, 20, 20)]
    [InlineData("square bar 20 mm x 200 mm", "bar", 200, 20, 20)]
    [InlineData("5'6\" long bar 2\" x 1\"", "bar", 1676.4, 50.8, 25.4)]
    [InlineData("cylinder with 10mm radius and 30mm height", "cylinder", 20, 20, 30)]
    [InlineData("Ø20 cylinder, 50 long", "cylinder", 20, 20, 50)]
    [InlineData("cylinder R10 H30", "cylinder", 20, 20, 30)]
    [InlineData("a cilinder 20 mm diameter 30 mm heigth", "cylinder", 20, 20, 30)]
    [InlineData("a rod ø12 x 80 mm", "rod", 12, 12, 80)]
    [InlineData("100 mm round bar, 500 mm long", "rod", 100, 100, 500)]
    [InlineData("disc 80 mm across and 6 mm thick", "disc", 80, 80, 6)]
    [InlineData("round 5 mm plate, 80 mm diameter", "disc", 80, 80, 5)]
    [InlineData("a sphere of 2 cm radius", "sphere", 40, 40, 40)]
    [InlineData("hemisphere 40 mm diameter", "hemisphere", 40, 40, 20)]
    [InlineData("cone with base diameter 40 mm and height 60 mm", "cone", 40, 40, 60)]
    [InlineData("truncated cone 40 mm diameter at the bottom and 20 mm at the top, 30 mm high", "frustum", 40, 40, 30)]
    [InlineData("Torus 50 mm ring diameter, 8 mm section", "torus", 58, 58, 8)]
    [InlineData("donut 60 mm outer diameter and 20 mm inner diameter", "torus", 60, 60, 20)]
    [InlineData("a 10 cm long tube, 1 inch outside diameter, 2 mm wall", "tube", 25.4, 25.4, 100)]
    [InlineData("Tube 50 mm OD x 40 mm ID x 100 mm long", "tube", 50, 50, 100)]
    [InlineData("hollow cylinder, outer radius 20 mm, wall thickness 3 mm, height 50 mm", "tube", 40, 40, 50)]
    [InlineData("a washer 20 mm OD, 10 mm ID, 2 mm thick", "washer", 20, 20, 2)]
    [InlineData("a ring 40 mm diameter, 5 mm thick with a 20 mm hole", "ring", 40, 40, 5)]
    [InlineData("octagonal prism 24 mm across flats, 25 mm height", "prism", 24, 24, 25)]
    [InlineData("Hexagonal bar 20 mm across flats, 100 mm long", "prism", 23.0940108, 20, 100)]
    [InlineData("Create a 50mm diameter gear with 20 teeth", "gear", 50, 50, 15)]
    [InlineData("a gear with 24 teeth, module 2, 10 mm wide", "gear", 52, 52, 10)]
    [InlineData("L bracket 50 x 60 x 25 mm, 3 mm thick", "bracket", 50, 25, 60)]
    [InlineData("Stepped pin: 12 mm diameter 20 mm long, then 8 mm diameter 15 mm long", "steppedShaft", 12, 12, 35)]
    [InlineData("shaft: Ø30 x 40 mm, Ø24 x 30 mm, Ø18 x 20 mm", "steppedShaft", 30, 30, 90)]
    [InlineData("Turned shaft, total length 100 mm. From the left: 15 mm diameter for 25 mm, then 28 mm diameter for 15 mm, the rest is 20 mm in diameter.", "steppedShaft", 28, 28, 100)]
    [InlineData("shaft with two steps, Ø50 L20 and Ø30 L30", "steppedShaft", 50, 50, 50)]
    [InlineData("Shaft with three diameters: 20 mm for 30 mm, 30 mm for 50 mm, and 25 mm for 40 mm, total length 120 mm.", "steppedShaft", 30, 30, 120)]
    [InlineData("The shaft has two steps. Step 1: Ø30 x 40 mm. Step 2: Ø24 x 30 mm.", "steppedShaft", 30, 30, 70)]
    [InlineData("shaft Ø30 x 200 with a Ø24 x 4 groove 20 mm from the right end", "rod", 30, 30, 200)]
    [InlineData("a cone 40 mm in diameter at the base tapering to a point over 60 mm height", "cone", 40, 40, 60)]
    [InlineData("1. A plate 100 x 60 x 5 mm.", "plate", 100, 60, 5)]
    [InlineData("a 2 in. cube", "cube", 50.8, 50.8, 50.8)]
    [InlineData("block 40 ±0.1 x 20 ±0.1 x 10 mm", "box", 40, 20, 10)]
    [InlineData("Tray 200 x 150 x 30 mm inside, 3 mm walls", "tray", 206, 156, 33)]
    [InlineData("pipe flange, 165 mm outside, 20 mm thick", "pipeFlange", 165, 165, 20)]
    public void Interpret_Solid_HasTheSizesAsked(string prompt, string kind, double x, double y, double z)
    {
        var made = Prompts.Read(prompt);
        var bounds = Plan.Make(made.Design).Body.Form.Bounds;

        Assert.Equal(kind, made.Design.Body.Kind);
        Assert.Equal(x, bounds.Size.X, 6);
        Assert.Equal(y, bounds.Size.Y, 6);
        Assert.Equal(z, bounds.Size.Z, 6);
        Assert.Equal(0, bounds.Min.Z, 9);
        Assert.Equal(0, bounds.Center.X, 9);
        Assert.Equal(0, bounds.Center.Y, 9);
    }

    // The sampler evaluates the operations, the plan gives the closed form; a grid of 64 cells errs by less than 2 % here.
    [Theory]
    [InlineData("box 40x20x10 mm")]
    [InlineData("cylinder 20 mm diameter 30 mm high")]
    [InlineData("tube 40 mm OD, 20 mm ID, 50 mm long")]
    [InlineData("sphere 40 mm diameter")]
    [InlineData("hemisphere 40 mm diameter")]
    [InlineData("cone 40 mm base diameter, 60 mm high")]
    [InlineData("frustum 40 mm bottom diameter, 20 mm top diameter, 30 mm high")]
    [InlineData("torus 50 mm ring diameter, 20 mm section")]
    [InlineData("Hex prism 30 mm across corners, 12 mm high")]
    [InlineData("triangular prism side 20 mm, height 30 mm")]
    [InlineData("gear with 20 teeth, module 2, 10 mm thick")]
    [InlineData("L bracket 50 x 50 x 25 mm, 10 mm thick")]
    [InlineData("Stepped pin: 12 mm diameter 20 mm long, then 8 mm diameter 15 mm long")]
    [InlineData("open box 90x60x35, wall 5")]
    [InlineData("hollow sphere 50 mm diameter, 5 mm wall")]
    [InlineData("A 40x20x10mm box with a 5mm through-hole centered on the top face")]
    [InlineData("box 40x30x20 mm with a 10 mm hole through the front face")]
    [InlineData("box 40x30x20 mm with a 10 mm hole 12 mm deep in the left face")]
    [InlineData("plate 60x60x10 mm with 8 mm holes counterbored to 14 mm, 4 mm deep in each corner, 12 mm from the edges")]
    [InlineData("plate 40x40x8 mm with an M6 countersunk hole")]
    [InlineData("disc 80 mm across and 6 mm thick with 5 holes of 12 mm on a 50 mm bolt circle")]
    [InlineData("block 80x50x30 with a slot 12 mm wide and 10 mm deep along the whole length of the top")]
    [InlineData("block 80x50x30 with a slot 12 mm wide and 10 mm deep across the width of the front face")]
    [InlineData("plate 100x50x10 with a 40 x 10 mm slot in the middle")]
    [InlineData("plate 100x60x10 with a 30 x 20 mm pocket 5 mm deep")]
    [InlineData("block 40x40x40 with a 20 x 10 mm pocket 15 mm deep in the right face")]
    [InlineData("Sphere 2cm radius shelled with 4 mm walls, closed")]
    public void Pipeline_VolumeBySampling_IsTheClosedForm(string prompt)
    {
        var made = Prompts.Read(prompt);
        var plan = Plan.Make(made.Design);
        var size = plan.Body.Form.Bounds.Size;

        var sampled = new PipelineSampler(made.Pipeline).Volume(size.X, size.Y, size.Z);

        Assert.NotNull(plan.Volume);
        Assert.Equal(1, sampled / plan.Volume.Value, 0.02);
    }

    [Theory]
    [InlineData("open box 90x60x35, wall 2.5, no lid", 37062.5)]
    [InlineData("Hex prism 30 mm across corners, 12 mm high", 7014.805770653954)]
    [InlineData("Torus 50 mm ring diameter, 8 mm section", 7895.6835208714865)]
    [InlineData("disc 80 mm across and 6 mm thick with 5 holes of 6 mm on a 60 mm bolt circle", 29311.05945799277)]
    [InlineData("Circular pocket, 20mm diameter, 5mm deep, centered on the top face of a 50 mm cube", 123429.2036732051)]
    public void Plan_Volume_IsTheClosedForm(string prompt, double volume) =>
        Assert.Equal(volume, Plan.Make(Prompts.Read(prompt).Design).Volume!.Value, 1e-6 * volume);

    [Fact]
    public void Gear_Volume_LiesBetweenRootAndTipCircle()
    {
        var volume = Plan.Make(Prompts.Read("gear with 30 teeth, module 2, 10 mm thick").Design).Volume!.Value;

        // Teeth and gaps are equally wide at the pitch circle, so the pitch cylinder is a fair estimate.
        Assert.InRange(volume, Math.PI * 27.5 * 27.5 * 10, Math.PI * 32 * 32 * 10);
        Assert.Equal(1, volume / (Math.PI * 30 * 30 * 10), 0.02);
    }

    [Fact]
    public void CreateBox_Step_MapsLengthWidthHeightToTheCatalogueFrame()
    {
        var step = Prompts.Read("box 40x20x10 mm").Step("occt.shapes.solid.createBox");

        // The catalogue's width, height and length run along X, Y and Z.
        Assert.Equal(40, step.Number("width"));
        Assert.Equal(20, step.Number("height"));
        Assert.Equal(10, step.Number("length"));
        Assert.Equal([0, 0, 5], step.Point("center"));
    }

    [Fact]
    public void CreateCylinder_Step_StandsOnTheFloor()
    {
        var step = Prompts.Read("cylinder 20 mm diameter, 30 mm high").Step("occt.shapes.solid.createCylinder");

        Assert.Equal(10, step.Number("radius"));
        Assert.Equal(30, step.Number("height"));
        Assert.Equal([0, 0, 0], step.Point("center"));
        Assert.Equal([0, 0, 1], step.Point("direction"));
    }

    [Fact]
    public void Read_FlatsOfAPentagon_SaysThatTheyAreThoseOfTheCircleInside()
    {
        var made = Prompts.Read("a pentagonal bar 25 mm across flats, 100 mm long");

        Assert.Equal(25 / Math.Cos(Math.PI / 5), made.Size("acrossCorners"), 1e-9);
        Assert.Contains(made.Notes, note => note.Contains("25 mm was read as the diameter of the circle inside", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_StandoffWithAThreadAndAnotherBore_SaysWhichWasLeftOut()
    {
        var made = Prompts.Read("a standoff with an outer diameter of 12 mm, an inner diameter of 7 mm and a length of 20 mm and an M5 hole in the center");

        Assert.Equal(5, made.Size("thread"));
        Assert.Contains(made.Notes, note => note.StartsWith("Could not honour: '7 mm'", StringComparison.Ordinal));
    }
}
