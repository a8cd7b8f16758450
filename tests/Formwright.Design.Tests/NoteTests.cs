namespace Formwright.Design.Tests;

public class NoteTests
{
    [Theory]
    [InlineData("box 50x50x50 mm with a logo", "with a logo")]
    [InlineData("cube 20 mm with a 3 mm frobnicator", "with a 3 mm frobnicator")]
    [InlineData("cube 20 mm, shiny", "shiny")]
    [InlineData("cube 30 mm with a hinge", "with a hinge")]
    [InlineData("a plate 80x60x10 with a 40 x 8 mm slot at 45 degrees", "at 45 degrees")]
    [InlineData("a torus 78.6 mm ring diameter, 12.3 mm section and an 8.8 mm hole through the middle", "section and an 8.8 mm hole through the")]
    [InlineData("a plate 100 x 60 x 10 mm. The plate is round.", "The plate is round")]
    [InlineData("the plate is 100 x 60 x 10 mm. The post is hexagonal.", "The post is hexagonal")]
    public void Notes_WhatIsNotBuilt_IsQuoted(string prompt, string quote) =>
        Assert.Contains(Prompts.Read(prompt).Notes, n => n.StartsWith("Could not honour", StringComparison.Ordinal) && n.Contains($"'{quote}'", StringComparison.Ordinal));

    [Theory]
    [InlineData("M8 hex nut DIN 1234", "DIN 1234", 6.8)]
    [InlineData("plate 100x60x5 to EN 10029", "EN 10029", 5)]
    public void Notes_UnknownStandard_IsANameAndNoSize(string prompt, string standard, double height)
    {
        var made = Prompts.Read(prompt);

        Assert.Contains($"Could not honour: '{standard}'.", made.Notes);
        Assert.Equal(height, Planning.Plan.Make(made.Design).Bounds.Size.Z, 6);
    }

    [Theory]
    [InlineData("box 90x60x35 mm, wall 2.5 mm, open, no lid")]
    [InlineData("box 60 x 40 x 20 mm without holes")]
    [InlineData("a cube of 20 mm without any fillets or chamfers")]
    public void Notes_WhatIsNotWanted_IsNotReported(string prompt) =>
        Assert.DoesNotContain(Prompts.Read(prompt).Notes, n => n.StartsWith("Could not honour", StringComparison.Ordinal));

    [Theory]
    [InlineData("Create a 2 inch cube with rounded edges", "fillet")]
    [InlineData("cube 20", "mm")]
    [InlineData("plate 100x60x5 mm with 4 holes", "diameter")]
    [InlineData("Create a 50mm diameter gear with 20 teeth", "tip")]
    [InlineData("plate 100x60x5 mm with an M6 hole", "ISO 273")]
    [InlineData("a cilinder 20 mm diameter 30 mm high", "cilinder")]
    [InlineData("an aluminium cube of 20 mm", "aluminium")]
    [InlineData("Plate 80 x 50 x 6 mm. A 6 mm hole in the middle. It is threaded.", "threaded")]
    public void Notes_Assumption_IsSaid(string prompt, string word) =>
        Assert.Contains(Prompts.Read(prompt).Notes, n => n.Contains(word, StringComparison.Ordinal));

    [Fact]
    public void Notes_CompletePrompt_HasNone() =>
        Assert.Empty(Prompts.Read("plate 100 x 60 x 10 mm with a 12 mm hole in the middle and 2 mm chamfers on the top edges").Notes);

    [Theory]
    [InlineData("2 inch cube", "Cube 50.8 mm")]
    [InlineData("plate 100x60x5 mm", "Plate 100 x 60 x 5 mm")]
    [InlineData("gear 20 teeth module 2", "Gear 20 Teeth, Module 2")]
    [InlineData("an assembly of a base plate 100 x 60 x 10 mm and a post 20 mm in diameter and 40 mm tall standing on top of the base plate", "Assembly of base plate and post")]
    public void Name_IsAShortTitle(string prompt, string name) => Assert.Equal(name, Prompts.Read(prompt).Name);

    [Fact]
    public void Explanation_ListsBodyFeaturesFrameAndNotes()
    {
        var lines = Prompts.Read("plate 100 x 60 x 10 with four 6 mm holes in the corners, 10 mm inset").Explanation.Split('\n');

        Assert.Equal("Understood: Plate 100 x 60 x 10 mm", lines[0]);
        Assert.Equal("  - 4 x 6 mm hole, through, on the top face in the corners, 10 x 10 mm from the edges", lines[1]);
        Assert.StartsWith("Overall: 100 x 60 x 10 mm", lines[2], StringComparison.Ordinal);
        Assert.Equal("Frame: millimetres, Z up, centred on X and Y, bottom at Z = 0", lines[3]);
        Assert.Equal("Note: Numbers without a unit were read as mm.", lines[4]);
    }
}
