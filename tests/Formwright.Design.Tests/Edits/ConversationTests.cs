using Formwright.Design.Edits;
using Formwright.Design.Planning;

namespace Formwright.Design.Tests.Edits;

public class ConversationTests
{
    private const string Plate = "a plate 100 x 60 x 10 mm";
    private const string Corners = Plate + " with four 6 mm holes 10 mm from the edges";

    public static TheoryData<string> Classes => [.. Edit.All.Select(e => e.GetType().Name)];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Apply_LastTurnOfItsExample_ChangesTheDesign(string name)
    {
        var example = Edit.All.First(e => e.GetType().Name == name).Example;

        var before = Prompts.Converse([.. example.SkipLast(1)]).Design;
        var after = Prompts.Read(example[^1], before).Design;

        Assert.NotEqual(Bare(before), Bare(after));
    }

    [Theory]
    [InlineData("make them 8 mm", 16 * 4)]
    [InlineData("make that 8 mm", 16 * 4)]
    [InlineData("holes 8 mm", 16 * 4)]
    [InlineData("8 mm instead of 6 mm", 16 * 4)]
    [InlineData("6 instead of 4", 9 * 6)]
    [InlineData("no, six holes", 9 * 6)]
    [InlineData("only two", 9 * 2)]
    [InlineData("move the holes 5 mm further in", 9 * 4)]
    [InlineData("add one more in the middle", 9 * 5)]
    public void Interpret_EllipticFollowUp_SpeaksOfTheHoles(string followUp, double squares) =>
        Assert.Equal(60000 - (squares * Math.PI * 10), Plan.Make(Prompts.Converse(Corners, followUp).Design).Volume!.Value, 6);

    [Theory]
    [InlineData("mirror it", 35, -20)]
    [InlineData("mirror it from front to back", -35, 20)]
    [InlineData("mirror it about the XZ plane", -35, 20)]
    public void Interpret_Mirror_FollowsThePlane(string followUp, double x, double y)
    {
        var bore = Assert.Single(Plan.Make(Prompts.Converse(Plate + " with a 6 mm hole 15 mm from the left edge and 10 mm from the front edge", followUp).Design).Bores);

        Assert.Equal((x, y), (Math.Round(bore.Origin.X, 6), Math.Round(bore.Origin.Y, 6)));
    }

    [Theory]
    [InlineData("suppress the holes", "unsuppress the holes")]
    [InlineData("hide the holes", "show the holes again")]
    [InlineData("remove the holes", "bring them back")]
    public void Interpret_Restore_BringsBackWhatWasTakenAway(string away, string back)
    {
        var grown = Prompts.Converse(Corners, away, "make it 5 mm thicker", back);

        Assert.Equal(4, Plan.Make(grown.Design).Bores.Count);
        Assert.Equal(15, grown.Size("height"));
    }

    [Theory]
    [InlineData("make it of steel", "steel")]
    [InlineData("make it out of brass", "brass")]
    public void Interpret_Material_IsKept(string followUp, string material) =>
        Assert.Equal(material, Prompts.Converse(Plate, followUp).Design.Parts[0].Material);

    [Theory]
    [InlineData("what material is it?", "material")]
    [InlineData("how much does it cost?", "price")]
    public void Interpret_Question_IsAboutWhatItNames(string question, string about) =>
        Assert.Equal(about, Prompts.Converse(Plate, question).Question!.About);

    [Theory]
    [InlineData("make it 5 mm thick", 100 * 60 * 5)]
    [InlineData("make it 80 mm long", 80 * 60 * 10)]
    public void Interpret_WordsOfTheBody_ChangeTheBodyBehindAFeature(string followUp, double block)
    {
        var made = Prompts.Converse(Plate, "add a 12 mm hole in the middle", followUp);

        Assert.Equal(block, made.Design.Body.Sizes["length"] * made.Design.Body.Sizes["width"] * made.Design.Body.Sizes["height"], 6);
        Assert.Equal(12, made.Only("hole").Sizes["diameter"], 9);
    }

    [Fact]
    public void Interpret_MakeTheHoles_LeavesTheBoreAlone()
    {
        var made = Prompts.Converse("a disc 120 mm diameter, 10 mm thick", "bore 30 mm", "8 holes 8 mm, PCD 90", "make the holes 10 mm");

        Assert.Equal([30, 10], made.Design.Features.Select(f => f.Sizes["diameter"]));
    }

    [Theory]
    [InlineData("8 holes")]
    [InlineData("only 8 holes please")]
    public void Interpret_BareCount_IsThatOfThePattern(string followUp) =>
        Assert.Equal(8, Prompts.Converse("a disc 120 mm diameter, 10 mm thick", "40 mm bore", "6 holes of 8 mm on a 90 mm circle", followUp).Design.Features[^1].Pattern!.Total);

    [Fact]
    public void Interpret_CounterboreThese_LeavesTheBoreAlone()
    {
        var made = Prompts.Converse("flange 140 mm OD, 18 mm thick, 60 mm bore", "add eight 11 mm holes on a 110 mm circle", "counterbore these holes, 18 mm diameter and 6 mm deep");

        Assert.Equal((18, 6), (made.Design.Features[^1].Sizes["headDiameter"], made.Design.Features[^1].Sizes["headDepth"]));
        Assert.Null(made.Design.Features[0].Style);
    }

    [Theory]
    [InlineData("turn down the left end to 15 mm over 40 mm")]
    [InlineData("do the same at the left end")]
    [InlineData("the same at the other end")]
    public void Interpret_SecondEnd_IsTurnedToo(string followUp) =>
        Assert.Equal(
            [15, 15],
            Prompts.Converse("shaft 20 mm diameter, 150 mm long", "turn down the right end to 15 mm over 40 mm", followUp).Design.Features.Select(f => f.Sizes["diameter"]));

    [Theory]
    [InlineData("change the hole to a 25 mm one", 25)]
    [InlineData("replace it with a 30 mm one", 30)]
    public void Interpret_AnotherOne_IsTheSameHole(string followUp, double diameter) =>
        Assert.Equal(diameter, Prompts.Converse("50 mm cube with a 20 mm hole", followUp).Only("hole").Sizes["diameter"]);

    [Fact]
    public void Interpret_DeleteThoseOnASide_KeepsTheOthers()
    {
        var made = Prompts.Converse("200 x 100 x 10 plate with four 10 mm holes, 15 mm from the edges", "delete the two holes on the left");

        Assert.Equal([85, 85], made.Design.Features.Select(f => f.Pattern!.OffsetU));
    }

    [Fact]
    public void Interpret_Bottom_IsTheFloorOfABox() =>
        Assert.Equal((300 * 200 * 150) - (290 * 190 * 142), Plan.Make(Prompts.Converse("open box 300 x 200 x 150 mm with 5 mm walls", "make the bottom 8 mm thick").Design).Volume!.Value, 6);

    [Fact]
    public void Interpret_CopyTheHole_MakesASecond() =>
        Assert.Equal([0, 40], Prompts.Converse("plate 120 x 80 x 10 with a 30 mm hole in the middle", "copy the hole 40 mm to the right").Design.Features.Select(f => f.Pattern!.OffsetU));

    [Fact]
    public void Interpret_DeleteTheBoss_KeepsTheHoleThroughTheBlock()
    {
        var made = Prompts.Converse("a block 80 x 60 x 20 mm", "put a 30 mm diameter 20 mm high boss on top", "drill a 12 mm hole through the boss and the block", "delete the boss");

        Assert.Equal((80 * 60 * 20) - (36 * Math.PI * 20), Plan.Make(made.Design).Volume!.Value, 6);
    }

    [Theory]
    [InlineData("go back to the first version", 60000)]
    [InlineData("undo the last 2 changes", 60000)]
    [InlineData("undo", 90000)]
    public void Interpret_Back_RestoresTheVersion(string back, double volume) =>
        Assert.Equal(volume, Plan.Make(Prompts.Converse(Plate, "make it 5 mm thicker", "make it 20 mm thick", back).Design).Volume!.Value, 6);

    [Fact]
    public void Interpret_Redo_RestoresWhatWasUndone() =>
        Assert.Equal(90000, Plan.Make(Prompts.Converse(Plate, "make it 5 mm thicker", "undo", "redo").Design).Volume!.Value, 6);

    [Fact]
    public void Interpret_ManyEdits_KeepTheFirstVersion()
    {
        string[] turns = [Plate, .. Enumerable.Range(11, 30).Select(n => $"make it {n} mm thick"), "go back to the first version"];

        Assert.Equal(60000, Plan.Make(Prompts.Converse(turns).Design).Volume!.Value, 6);
    }

    [Theory]
    [InlineData("what's the width across flats?", 16)]
    [InlineData("what is the across flats", 16)]
    public void Interpret_QuestionAboutASize_IsAnsweredFromTheDesign(string asked, double size) =>
        Assert.Equal(size, Prompts.Converse("a hexagonal nut M10", asked).Question!.Size!.Value.Value, 6);

    private static string Bare(PartDesign design) => (design with { Before = null, Undone = null }).ToJson().ToJsonString();
}
