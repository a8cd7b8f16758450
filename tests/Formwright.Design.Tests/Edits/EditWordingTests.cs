using Formwright.Design.Edits;
using Formwright.Design.Planning;

namespace Formwright.Design.Tests.Edits;

/// <summary>Follow-ups in the words of a conversation.</summary>
public class EditWordingTests
{
    private const string Plate = "a plate 80 x 80 x 5 mm with four M5 holes 10 mm from the edges";

    [Theory]
    [InlineData("turn them into countersunk holes", "countersink them")]
    [InlineData("the holes should be countersunk", "countersink the holes")]
    [InlineData("turn the holes into slots 6 x 12", "replace the holes with slots 6 x 12")]
    [InlineData("close the holes again", "remove the holes")]
    [InlineData("make everything 10% bigger", "scale it up by 10 %")]
    [InlineData("never mind", "undo")]
    [InlineData("all holes 7 mm", "make all the holes 7 mm")]
    [InlineData("cut the bottom off flat at 5 mm", "cut off the bottom 5 mm")]
    [InlineData("the left two should be 8 mm", "the left two holes should be 8 mm")]
    public void FollowUp_IsPutInPlainWords(string said, string plain) =>
        Assert.Equal(plain, EditWordings.Plain(said, Prompts.Read(Plate).Design));

    [Fact]
    public void Holes_TurnedIntoCountersunkOnes_StayWhereTheyAre()
    {
        var hole = Prompts.Converse(Plate, "turn them into countersunk holes").Only("hole");

        Assert.Equal(("countersink", 4), (hole.Style, hole.Pattern!.Total));
    }

    [Fact]
    public void Holes_ThatAreTapped_HaveTheDrillOfTheirScrew() =>
        Assert.Equal(4.2, Prompts.Converse(Plate, "tap the holes").Only("hole").Sizes["diameter"], 9);

    [Fact]
    public void Hole_MovedToADistance_IsMeasuredFromThatSide()
    {
        var pattern = Prompts.Converse("a plate 100 x 60 x 8 mm with a 20 mm hole in the middle", "the hole should be 25 mm from the left edge").Only("hole").Pattern!;

        Assert.Equal((-1, 25d), (pattern.AnchorU, pattern.OffsetU));
    }

    [Fact]
    public void MembersOfAPattern_AreChangedByThemselves()
    {
        var made = Prompts.Converse(Plate, "the upper two should be 8 mm");

        Assert.Equal([2.75, 2.75, 4, 4], Plan.Make(made.Design).Bores.Select(b => b.Radius).Order());
    }

    [Theory]
    [InlineData("countersink the left one", 1)]
    [InlineData("every other one 8 mm", 0)]
    public void OneOfAPattern_IsSplitOff(string followUp, int sunk)
    {
        var made = Prompts.Converse("a plate 80 x 50 x 6 mm with two 6 mm holes 40 mm apart", followUp);

        Assert.Equal(2, made.Design.Features.Count);
        Assert.Equal(sunk, made.Design.Features.Count(f => f.Style == "countersink"));
    }

    [Fact]
    public void Letters_InAFollowUp_AreEngravedInThePart()
    {
        var made = Prompts.Converse("a plate 100 x 60 x 8 mm", "engrave \"A12\" 1 mm deep", "change the text to \"B7\"");

        Assert.Equal(("plate", "B7"), (made.Design.Body.Kind, made.Only("text").Text));
    }

    [Fact]
    public void Copies_ChangedInEach_StayAlike()
    {
        var made = Prompts.Converse("two plates 60 x 40 x 5 mm side by side", "put a 10 mm hole in each");

        Assert.All(made.Design.Parts, p => Assert.Single(p.Features));
    }

    [Fact]
    public void FollowUp_WithAnotherSolid_GoesOnFromThePart() =>
        Assert.StartsWith("Spacer", Prompts.Converse("a spacer, 20 mm OD, 8 mm bore, 15 mm long", "with a 2 mm flange at the bottom, 30 mm diameter").Name, StringComparison.Ordinal);

    [Fact]
    public void Hole_ThatIsNotNamed_IsDrilled()
    {
        var made = Prompts.Converse("a cube 50 mm", "drill through it from the left, 12 mm", "and from the front");

        Assert.Equal(["left", "front"], made.Design.Features.Select(f => f.Face));
    }

    [Fact]
    public void Question_AboutAFeature_IsAnsweredOfIt()
    {
        var made = Prompts.Converse("a plate 100 x 60 x 8 mm with a 20 mm hole in the middle", "how big is the hole?");

        Assert.Equal(20, made.Question!.Size!.Value.Value);
    }
}
