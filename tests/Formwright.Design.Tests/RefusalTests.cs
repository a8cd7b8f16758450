using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

public class RefusalTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("\u0001\u0002\u0003")]
    [InlineData("!?!? ... ---")]
    public void Prompt_Empty_IsRefused(string prompt) => Assert.Equal("prompt", Prompts.Refused(prompt).Field);

    [Fact]
    public void Prompt_TooLong_IsRefused() => Assert.Contains("5000", Prompts.Refused(new string('a', 5001)).Message, StringComparison.Ordinal);

    [Fact]
    public void Prompt_ControlCharacters_AreSpaces() => Assert.Equal(20, Prompts.Read("a\u0000cube\u0007of\u001b20 mm").Size("length"));

    [Theory]
    [InlineData("make me a sandwich", "sandwich")]
    [InlineData("a saxophone", "saxophone")]
    [InlineData("a teapot with a cylinder spout 20 mm long", "teapot")]
    [InlineData("four 6 mm holes", "four 6 mm holes")]
    [InlineData("Shall I compare thee to a summer day, thou art more lovely, 20 mm cube", "compare")]
    [InlineData("import os; os.system('rm -rf')", "import os")]
    [InlineData("立方体 20 mm", "立方体")]
    public void Prompt_NotUnderstood_NamesTheWords(string prompt, string words) =>
        Assert.Contains(words, Prompts.Refused(prompt).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a plate 60x40x10 with a 20 mm deep blind hole of 6 mm", "'a plate 60x40x10 with a 20 mm deep blind hole of 6 mm': A 6 mm hole")]
    [InlineData("Make a plate 60x40x10. Drill a 6 mm hole 20 mm deep in the middle.", "'Drill a 6 mm hole 20 mm deep in the middle': A 6 mm hole")]
    [InlineData("a bar 20x20x100 mm with a 30 mm hole", "'a bar 20x20x100 mm with a 30 mm hole': ")]
    public void Feature_ThatDoesNotFit_QuotesTheClause(string prompt, string begins) =>
        Assert.StartsWith(begins, Prompts.Refused(prompt).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a cube")]
    [InlineData("create a cylinder please")]
    [InlineData("a sphere")]
    public void Solid_WithoutSize_IsRefused(string prompt) =>
        Assert.Contains("Say for example", Prompts.Refused(prompt).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a cube of 50 kg", "what it is made of")]
    [InlineData("drop table users; -- 50 mm", "50 mm")]
    public void Size_ThatSaysNothing_IsRefused(string prompt, string words) =>
        Assert.Contains(words, Prompts.Refused(prompt).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a cube of 0 mm", "0 mm")]
    [InlineData("a cube of -5 mm", "-5 mm")]
    [InlineData("box 20 x -10 x 5 mm", "-10 x 5 mm")]
    [InlineData("box 20 x 0 x 5 mm", "0 x 5 mm")]
    [InlineData("a cube of 1e300 mm", "1e300 mm")]
    [InlineData("a cube of 1e999 mm", "1e999 mm")]
    [InlineData("a cube of NaN mm", "NaN")]
    [InlineData("an infinite cylinder 20 mm", "infinite")]
    [InlineData("a cube of 200 m", "200 m")]
    [InlineData("a cube of 0.0001 mm", "0.0001 mm")]
    [InlineData("a cube of 200000", "200000")]
    [InlineData("plate 100x100x5 mm with 0 holes of 5 mm", "0")]
    [InlineData("plate 100x100x5 mm with 10000 holes", "10000")]
    [InlineData("plate 100x100x5 mm with 10,000 holes of 0.1 mm", "10000")]
    [InlineData("plate 1000x1000x5 mm with a 100 x 100 grid of 2 mm holes", "10000")]
    [InlineData("gear with 100000 teeth, module 1", "100000")]
    [InlineData("prism with 5000 sides, 20 mm diameter, 10 mm high", "5000")]
    public void Number_Absurd_IsQuoted(string prompt, string quote)
    {
        var message = Prompts.Refused(prompt).Message;
        Assert.Contains(quote.Split(" x ")[0], message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cylinder diameter 20 mm radius 15 mm height 10 mm", "contradicts")]
    [InlineData("cylinder 20 mm diameter, 30 mm diameter, 10 mm high", "two values")]
    [InlineData("cube 20 mm and 30 mm", "two sizes")]
    [InlineData("tube 20 mm OD, 10 mm ID, 2 mm wall, 50 mm long", "contradicts")]
    [InlineData("gear with 20 teeth, module 2, outside diameter 50 mm", "contradicts")]
    [InlineData("plate 100x60x10 mm with a 5 mm through hole 4 mm deep", "contradicts")]
    [InlineData("plate 100x60x10 mm with three 6 mm holes in the corners", "four corners")]
    [InlineData("box 40 x 20 x 10 mm, 15 mm high", "contradicts")]
    public void Prompt_Contradiction_IsRefused(string prompt, string word) =>
        Assert.Contains(word, Prompts.Refused(prompt).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a bar 100x20x5 mm with a 30 mm hole", "30 mm hole")]
    [InlineData("plate 50x50x10 mm with a 6 mm hole 20 mm deep", "20 mm deep")]
    [InlineData("cube 10 mm with 6 mm fillets", "6 mm")]
    [InlineData("cube 10 mm with 5 mm fillets", "5 mm")]
    [InlineData("plate 100x60x4 mm with 3 mm chamfers", "3 mm")]
    [InlineData("plate 50x50x5 mm with four 6 mm holes, 60 mm inset", "60 mm")]
    [InlineData("plate 50x50x5 mm with four 6 mm holes 2 mm from the edges", "break through")]
    [InlineData("disc 80 mm diameter 6 mm thick with 5 holes of 6 mm on a 90 mm bolt circle", "outside")]
    [InlineData("plate 100x60x5 mm with a row of 10 holes 12 mm diameter spacing 5 mm", "overlap")]
    [InlineData("washer 20 mm OD, 30 mm ID, 2 mm thick", "30 mm")]
    [InlineData("tube 20 mm OD, 10 mm wall, 50 mm long", "10 mm")]
    [InlineData("open box 40x30x20 mm, wall 20 mm", "20 mm")]
    [InlineData("torus 20 mm ring diameter, 30 mm section", "30 mm")]
    [InlineData("sphere 40 mm diameter with rounded edges", "no edges")]
    [InlineData("cylinder 20 mm diameter 30 mm high with 2 mm fillets on the vertical edges", "vertical")]
    [InlineData("I need a spacer 87.8mm o d, 2mm walled, 190.2 mm long. Add 1.6mm chamfer on the vertical edges. Add a 10.7 mm bore 3.9 mm deep in the middle.", "vertical")]
    [InlineData("sphere 40 mm with a 50 mm hole", "50 mm")]
    [InlineData("plate 100x60x5 mm with a 120 x 10 mm slot", "slot")]
    [InlineData("plate 60x40x8 mm with a 5 mm hole counterbored to 4 mm", "wider")]
    [InlineData("a hexagonal prism 20 mm across flats 10 mm high with a hole in the left face", "left")]
    [InlineData("cube 20 mm with 1 mm fillets and 2 mm chamfers on all edges", "twice")]
    public void Geometry_Impossible_IsRefusedBeforeTheKernel(string prompt, string words) =>
        Assert.Contains(words, Prompts.Refused(prompt).Message, StringComparison.Ordinal);

    [Fact]
    public void Edges_OfAHole_AreItsTwoRims()
    {
        var made = Prompts.Read("plate 60x40x10 mm with a 10 mm hole, chamfer the hole 1 mm");

        Assert.DoesNotContain(made.Design.Features, f => f.Kind == "chamfer" && f.Edges?.Contains("all") == true && f.On is null);
        Assert.Empty(made.Notes);
        Assert.Equal((60 * 40 * 10) - (Math.PI * 25 * 10) - (2 * Math.PI * (5 + (1 / 3.0))), Plan.Make(made.Design).Volume!.Value, 1e-6);
    }
}
