using Formwright.Design.Planning;

namespace Formwright.Design.Tests.Families;

/// <summary>Extents from the tables of the standards, by designation.</summary>
public class StandardPartTests
{
    private static readonly double Corners = 2 / Math.Sqrt(3);

    [Theory]
    [InlineData("M6 hex bolt, 20mm length", 0, 10, 24)] // ISO 4017: s = 10, k = 4
    [InlineData("M8 x 40 hex bolt", 0, 13, 45.3)] // k = 5.3
    [InlineData("1/2-13 hex bolt 2 inches long", 0, 19.05, 58.7375)] // ASME B18.2.1: 3/4 across flats, 5/16 head
    [InlineData("M6 x 30 socket head cap screw", 10, 10, 36)] // ISO 4762: dk = 10, k = 6
    [InlineData("M5 x 20 countersunk screw", 11.2, 11.2, 20)] // ISO 10642: theoretical dk = 11.2, length with the head
    [InlineData("M4 x 12 button head screw", 7.6, 7.6, 14.2)] // ISO 7380-1
    [InlineData("M5 x 10 set screw", 5, 5, 10)] // ISO 4026
    [InlineData("M8 hex nut", 0, 13, 6.8)] // ISO 4032
    [InlineData("M8 jam nut", 0, 13, 4)] // ISO 4035
    [InlineData("M6 washer", 12, 12, 1.6)] // ISO 7089
    [InlineData("M8 fender washer", 24, 24, 2)] // ISO 7093
    [InlineData("608 ball bearing", 22, 22, 7)] // ISO 15
    [InlineData("6204-2RS bearing", 47, 47, 14)]
    [InlineData("a 6301 bearing", 37, 37, 12)]
    [InlineData("MR105 bearing", 10, 10, 4)]
    [InlineData("F608ZZ", 25, 25, 7)]
    [InlineData("LM8UU", 15, 15, 24)]
    [InlineData("M10 x 1.5 threaded rod 60 mm long", 10, 10, 60)]
    [InlineData("pipe flange DN50 PN16", 165, 165, 20)] // EN 1092-1
    [InlineData("DN100 flange", 220, 220, 22)]
    [InlineData("2040 extrusion 150 mm long", 40, 20, 150)]
    [InlineData("a 60x60x5 mm plate for a NEMA 17 stepper motor", 60, 60, 5)]
    [InlineData("a DIN rail 200 mm long", 200, 35, 7.5)] // EN 60715
    [InlineData("lego brick 2x4", 31.8, 15.8, 11.4)] // 4 and 2 pitches of 8 mm less 0.2 mm play; 9.6 mm and 1.8 mm studs
    [InlineData("countersunk socket head screw M6 x 25", 13.44, 13.44, 25)] // ISO 10642
    [InlineData("M5 socket head screw with a 20 mm thread", 8.5, 8.5, 25)] // the length is that of the thread
    [InlineData("hex cap screw 5/16-18 x 1-1/2", 0, 12.7, 43.259375)] // a length beside an inch thread is in inches
    [InlineData("M8 x 30 flange bolt", 18, 18, 38.1)] // DIN 6921
    [InlineData("M5 thumb nut", 20, 20, 11.5)] // DIN 466
    [InlineData("disc spring 31.5 x 16.3 x 1.75 mm", 31.5, 31.5, 2.45)] // DIN 2093, series A: h0 = 0.4 t
    [InlineData("taper roller bearing 30205", 52, 52, 16.25)] // ISO 355
    [InlineData("51105 thrust ball bearing", 42, 42, 11)] // ISO 104
    [InlineData("cylindrical roller bearing NU205", 52, 52, 15)] // ISO 15
    [InlineData("HK1010 needle bearing", 14, 14, 10)] // ISO 3245
    [InlineData("angular contact ball bearing 7204", 47, 47, 14)]
    [InlineData("linear bearing for 12 mm shaft", 21, 21, 30)]
    [InlineData("blind flange NPS 3 class 150", 190.5, 190.5, 23.88)] // ASME B16.5
    [InlineData("4\" 300# flange", 254, 254, 31.75)]
    [InlineData("1 inch schedule 40 pipe, 300 mm long", 33.401, 33.401, 300)] // ASME B36.10
    [InlineData("M8 eye bolt, 30 mm long", 36, 8, 66)] // ring of 20 mm inside and 8 mm section on the shank
    public void Interpret_Designation_HasTheSizesOfTheStandard(string prompt, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Read(prompt).Design).Body.Form.Bounds.Size;

        Assert.Equal(x == 0 ? y * Corners : x, size.X, 4);
        Assert.Equal(y, size.Y, 4);
        Assert.Equal(z, size.Z, 4);
    }

    [Fact]
    public void Edit_Thread_MovesWhatFollowsFromIt()
    {
        var size = Plan.Make(Prompts.Converse("M6 hex bolt, 20 mm long", "use M10").Design).Body.Form.Bounds.Size;

        Assert.Equal(16, size.Y, 6);
        Assert.Equal(26.4, size.Z, 6);
    }

    [Fact]
    public void Edit_WithoutBore_ClosesTheGear() =>
        Assert.Empty(Plan.Make(Prompts.Converse("a gear with 20 teeth, module 2, 8 mm bore", "without the bore").Design).Bores);

    [Fact]
    public void Bearing_AgainstItsDesignation_IsRefused() =>
        Assert.Contains("contradicts", Prompts.Refused("608 bearing with 10 mm bore").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a gizmo 20 mm OD, 10 mm ID, 5 mm thick", "ring", 20, 20, 5)]
    [InlineData("a gizmo 40 x 30 x 20 mm", "box", 40, 30, 20)]
    [InlineData("a widget 30 mm diameter, 12 mm high", "cylinder", 30, 30, 12)]
    public void Noun_Strange_IsBuiltFromItsSizes(string prompt, string kind, double x, double y, double z)
    {
        var made = Prompts.Read(prompt);

        Assert.Equal(kind, made.Design.Body.Kind);
        Assert.Equal(new Core.Point3(x, y, z), Plan.Make(made.Design).Body.Form.Bounds.Size);
        Assert.Contains(made.Notes, n => n.Contains("not a part this server knows", StringComparison.Ordinal));
    }

    [Fact]
    public void Hole_ForABearing_IsStillAHole() =>
        Assert.Equal("plate", Prompts.Read("plate 80x60x8 mm with a 22 mm bearing hole in the middle").Design.Body.Kind);

    [Fact]
    public void Hole_ForABolt_IsStillAHole() =>
        Assert.Equal("plate", Prompts.Read("plate 80x50x10 mm with 3 holes for M6 hex bolts").Design.Body.Kind);
}
