using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

public class EditTests
{
    private const string Plate = "a plate 100 x 60 x 10 mm";

    [Theory]
    [InlineData("make it 5 mm thicker", 100, 60, 15)]
    [InlineData("make it 5 mm taller", 100, 60, 15)]
    [InlineData("5 mm thinner", 100, 60, 5)]
    [InlineData("make the plate 80 mm wide", 100, 80, 10)]
    [InlineData("make it 20 mm longer and 10 mm narrower", 120, 50, 10)]
    [InlineData("set the height to 30 mm", 100, 60, 30)]
    [InlineData("change the width of the plate to 8 cm", 100, 80, 10)]
    [InlineData("increase the length by 10 mm", 110, 60, 10)]
    [InlineData("reduce the length by 10 mm", 90, 60, 10)]
    [InlineData("shorten it to 80 mm", 80, 60, 10)]
    [InlineData("cut the length in half", 50, 60, 10)]
    [InlineData("cut it in half", 50, 60, 10)]
    [InlineData("rotate it 90 degrees about the x axis", 100, 10, 60)]
    [InlineData("make it bigger by 20 percent", 120, 72, 12)]
    [InlineData("half the size", 50, 30, 5)]
    [InlineData("make it twice as big in every direction", 200, 120, 20)]
    [InlineData("twice as thick", 100, 60, 20)]
    [InlineData("half the width", 100, 30, 10)]
    [InlineData("make it 50% longer", 150, 60, 10)]
    [InlineData("scale it up by 50%", 150, 90, 15)]
    [InlineData("scale it by 2", 200, 120, 20)]
    [InlineData("scale down by 50%", 50, 30, 5)]
    [InlineData("make it 80 x 50 x 5 mm", 80, 50, 5)]
    [InlineData("a 20 mm cube", 20, 20, 20)]
    [InlineData("Create a 2 inch cube", 50.8, 50.8, 50.8)]
    public void Interpret_FollowUp_ChangesTheBody(string followUp, double x, double y, double z)
    {
        var size = Plan.Make(Prompts.Converse(Plate, followUp).Design).Body.Form.Bounds.Size;

        Assert.Equal(x, size.X, 9);
        Assert.Equal(y, size.Y, 9);
        Assert.Equal(z, size.Z, 9);
    }

    [Theory]
    [InlineData(100 * 60 * 10, "with four 6 mm holes 10 mm from the edges", "no holes after all")]
    [InlineData((100 * 60 * 10) - (4 * 9 * Math.PI * 10), "with four 6 mm holes 10 mm from the edges", "move them to 15 mm from the edges")]
    [InlineData((100 * 60 * 10) - (8 * 9 * Math.PI * 10), "with six 6 mm holes on a 40 mm bolt circle", "make it eight holes")]
    [InlineData((100 * 60 * 10) - (225 * Math.PI * 10) - (4 * 9 * Math.PI * 10), "with a 20 mm hole in the center", "add 4 holes of 6 mm in the corners, 10 mm from the edges", "enlarge the center hole to 30 mm")]
    [InlineData((100 * 60 * 10) - (100 * Math.PI * 10), "with a 20 mm hole in the center", "add 4 holes of 6 mm in the corners, 10 mm from the edges", "delete the corner holes")]
    [InlineData((100 * 60 * 10) - (40 * 20 * 10), "with a 40 x 20 mm pocket 5 mm deep in the center", "make the pocket go all the way through")]
    [InlineData((100 * 60 * 10) - (2 * 16 * Math.PI * 10), "with an 8 mm hole 20 mm from the left edge", "another hole of the same size 20 mm from the right edge")]
    public void Interpret_EditOfFeatures_HasTheVolume(double volume, string features, params string[] turns) =>
        Assert.Equal(volume, Plan.Make(Prompts.Converse([$"{Plate} {features}", .. turns]).Design).Volume!.Value, 1e-6 * volume);

    [Fact]
    public void Interpret_Conversation_BuildsUpThePart()
    {
        string[] turns = [Plate, "make it 5 mm thicker", "add a 12 mm hole in the middle", "fillet the vertical edges 8 mm"];
        double[] volumes = [60000, 90000, 90000 - (36 * Math.PI * 15), 90000 - (36 * Math.PI * 15) - ((4 - Math.PI) * 64 * 15)];

        Assert.All(Enumerable.Range(1, 4), n => Assert.Equal(volumes[n - 1], Plan.Make(Prompts.Converse(turns[..n]).Design).Volume!.Value, 6));
    }

    [Fact]
    public void Interpret_GearConversation_KeepsWhatWasNotNamed()
    {
        var made = Prompts.Converse("a gear with 24 teeth, module 2", "use 30 teeth instead", "make the bore 10 mm", "twice as thick");

        Assert.Equal(30, made.Size("teeth"));
        Assert.Equal(2, made.Size("module"));
        Assert.Equal(30, made.Size("thickness"));
        Assert.Equal(10, made.Size("bore"));
    }

    [Fact]
    public void Interpret_Shell_IsAddedScaledAndRemoved()
    {
        string[] turns = ["box 50x40x30", "shell it with 2 mm walls, open at the top", "scale it up by 50%", "remove the shell"];

        Assert.Equal(13632, Plan.Make(Prompts.Converse(turns[..2]).Design).Volume!.Value, 6);
        Assert.Equal(3, Prompts.Converse(turns[..3]).Only("shell").Sizes["wall"], 9);
        Assert.Equal(202500, Plan.Make(Prompts.Converse(turns).Design).Volume!.Value, 6);
    }

    [Theory]
    [InlineData("undo")]
    [InlineData("Undo that.")]
    [InlineData("please revert the last change")]
    public void Interpret_Undo_GoesBackChangeByChange(string undo)
    {
        var made = Prompts.Converse(Plate, "make it 5 mm thicker", "add a 12 mm hole in the middle", undo);

        Assert.Equal(90000, Plan.Make(made.Design).Volume!.Value, 6);
        var first = Prompts.Read(undo, made.Design).Design;
        Assert.Equal(60000, Plan.Make(first).Volume!.Value, 6);
        Assert.Contains("undone", Prompts.Refused(undo, first).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Interpret_Scale_ReachesJoinedSolids()
    {
        var made = Prompts.Converse("a 60 mm cube with a cylinder of 20 mm diameter and 10 mm height on top", "scale it by 2");

        Assert.Equal(8 * (216000 + (Math.PI * 100 * 10)), Plan.Make(made.Design).Volume!.Value, 3);
    }

    [Fact]
    public void Interpret_Scale_ReachesEveryPartAndTheGapBetween()
    {
        var box = new BodySpec("box", new Dictionary<string, double> { ["length"] = 10, ["width"] = 20, ["height"] = 30 });
        var design = new PartDesign([new PartSpec(box, []), new PartSpec(box, []) { Mate = new MateSpec("beside", 0, 5) }]);

        var size = Plan.Make(Prompts.Read("scale it by 2", design).Design).Bounds.Size;

        Assert.Equal((50, 40, 60), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
    }

    [Theory]
    [InlineData("make the hole 12 mm", 12)]
    [InlineData("change the hole diameter to 12 mm", 12)]
    [InlineData("the hole should be 12 mm", 12)]
    [InlineData("make the hole 4 mm bigger", 12)]
    public void Interpret_FollowUp_ChangesTheHole(string followUp, double diameter) =>
        Assert.Equal(diameter, Prompts.Converse(Plate + " with an 8 mm hole", followUp).Only("hole").Sizes["diameter"]);

    [Fact]
    public void Interpret_MoveTheHole_ShiftsIt() =>
        Assert.Equal(-10, Prompts.Converse(Plate + " with an 8 mm hole", "move the hole 10 mm to the left").Only("hole").Pattern!.OffsetU);

    [Theory]
    [InlineData("remove the hole", "hole", 1)]
    [InlineData("remove the fillet", "fillet", 1)]
    [InlineData("without the fillets", "fillet", 1)]
    [InlineData("delete all holes and the fillets", "hole", 0)]
    public void Interpret_Remove_TakesTheFeatureAway(string followUp, string gone, int left)
    {
        var made = Prompts.Converse(Plate + " with an 8 mm hole and 2 mm fillets on the vertical edges", followUp);

        Assert.DoesNotContain(made.Design.Features, f => f.Kind == gone);
        Assert.Equal(left, made.Design.Features.Count);
    }

    [Fact]
    public void Interpret_RemoveBySize_KeepsTheOthers()
    {
        var made = Prompts.Converse(Plate + " with a 20 mm hole in the middle and four 6 mm holes in the corners", "remove the 20 mm hole");

        Assert.Equal(6, made.Only("hole").Sizes["diameter"]);
    }

    [Fact]
    public void Interpret_CornerHoles_FollowTheBody()
    {
        var made = Prompts.Converse(Plate + " with four 6 mm holes 10 mm from the edges", "make it 200 mm long");

        Assert.Equal(90, Plan.Make(made.Design).Bores.Max(b => b.Origin.X));
    }

    [Theory]
    [InlineData("make it nicer")]
    [InlineData("remove the chamfer")]
    [InlineData("make it 20 mm thinner")]
    [InlineData("make it thicker")]
    [InlineData("add a 90 mm hole")]
    [InlineData("hello there")]
    public void Interpret_ImpossibleFollowUp_IsRefused(string followUp) =>
        Prompts.Refused(followUp, Prompts.Read(Plate).Design);

    [Fact]
    public void Interpret_AddASolid_JoinsItAndLaterTurnsSpeakOfIt()
    {
        var made = Prompts.Converse(Plate, "add a boss 20 mm diameter and 15 mm high on top", "make the boss 5 mm taller", "add a 6 mm hole in the boss");

        Assert.Equal(20, made.Only("add").Body!.Sizes["height"]);
        Assert.Equal("boss", made.Only("hole").On);
        Assert.Equal(30, Plan.Make(made.Design).Bounds.Size.Z, 9);

        // A hole of the boss alone goes with it; one that goes on through the plate stays in that.
        Assert.Empty(Prompts.Converse(Plate, "add a boss 20 mm diameter and 15 mm high on top", "add a 6 mm hole 10 mm deep in the boss", "remove the boss").Design.Features);
        Assert.Null(Prompts.Converse(Plate, "add a boss 20 mm diameter and 15 mm high on top", "add a 6 mm hole in the boss", "remove the boss").Only("hole").On);
    }

    [Theory]
    [InlineData("make it red", "red", null)]
    [InlineData("in aluminium", null, "aluminium")]
    [InlineData("make it blue and in stainless steel", "blue", "stainless steel")]
    public void Interpret_ColorAndMaterial_AreKept(string followUp, string? color, string? material)
    {
        var part = Prompts.Converse(Plate, followUp).Design.Parts[0];

        Assert.Equal((color, material), (part.Color, part.Material));
    }

    [Theory]
    [InlineData("make two of them", 2)]
    [InlineData("make 3 copies", 3)]
    public void Interpret_Copies_AreParts(string followUp, int count) => Assert.Equal(count, Prompts.Converse(Plate, followUp).Design.Parts.Count);

    [Fact]
    public void Interpret_Mirror_TurnsOrDoubles()
    {
        const string Hole = Plate + " with a 12 mm hole 20 mm from the left edge";

        Assert.Equal(30, Assert.Single(Plan.Make(Prompts.Converse(Hole, "mirror it").Design).Bores).Origin.X, 9);
        Assert.Equal([-30, 30], Plan.Make(Prompts.Converse(Hole, "mirror the hole").Design).Bores.Select(b => b.Origin.X).Order());
    }

    [Theory]
    [InlineData("what is the volume?", "volume", "60000")]
    [InlineData("how heavy is it in steel?", "mass", "471 g")]
    [InlineData("how many holes does it have?", "holes", "There are 0")]
    [InlineData("what are the dimensions?", "size", "100 x 60 x 10 mm")]
    public void Interpret_Question_ChangesNothingAndIsAnswered(string asked, string question, string answer)
    {
        var first = Prompts.Read(Plate);
        var made = Prompts.Read(asked, first.Design);

        // 60 cm3 of steel at 7.85 g/cm3.
        var report = new ShapeReport(true, true, 60000, 1, new Box3(new(-50, -30, 0), new(50, 30, 10)), default, 1, 6, 12, 8, new Dictionary<string, int>(), []);
        Assert.Equal(question, made.Question!.About);
        Assert.Same(first.Design, made.Design);
        Assert.Contains(answer, Answers.Of(made.Question, made.Design, report), StringComparison.Ordinal);
    }

    [Fact]
    public void Interpret_FollowUp_LeavesThePreviousDesignAlone()
    {
        var first = Prompts.Read(Plate).Design;
        var before = first.ToJson().ToJsonString();

        Prompts.Read("make it 5 mm thicker and add a 5 mm hole", first);

        Assert.Equal(before, first.ToJson().ToJsonString());
    }
}
