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
