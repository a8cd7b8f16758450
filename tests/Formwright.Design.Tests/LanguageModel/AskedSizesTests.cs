using Formwright.Core;
using Formwright.Design.LanguageModel;

namespace Formwright.Design.Tests.LanguageModel;

public class AskedSizesTests
{
    [Theory]
    [InlineData("a plate 100 x 60 x 10 mm with a 12 mm hole in the middle")]
    [InlineData("a plate 4 x 2 x 1/4 inch with a 6.35 mm hole")]
    [InlineData("a cylinder of 40 mm diameter, 80 mm high")]
    [InlineData("a tube 30 mm outer diameter, 24 mm inner diameter, 60 mm long")]
    [InlineData("a tube 50 mm OD 2 mm wall, 60 mm long")]
    [InlineData("a box 90x60x35 mm, wall 2.5 mm, open")]
    [InlineData("a plate 80 x 50 x 6 mm with 5 mm holes in the corners, 8 mm from the edges")]
    [InlineData("a disc 100 mm diameter, 8 mm thick, with six 7 mm holes on a 76 mm bolt circle")]
    [InlineData("an L-bracket 60 x 60 x 30 mm, 3 mm thick")]
    [InlineData("a cube of 20 mm ± 0.1 mm")]
    public void NotFoundIn_PartThatIsAsAsked_IsEmpty(string prompt)
    {
        // The operations of the embedded engine, and the measures that it foretells.
        var made = DesignEngine.Interpret(prompt);

        Assert.Empty(AskedSizes.Of(prompt).NotFoundIn(made.Pipeline, Foretold(made)));
    }

    [Theory]
    [InlineData("a plate 100 x 60 x 10 mm with a 12 mm hole in the middle", "a plate 100 x 60 x 20 mm with a 12 mm hole in the middle", "10 mm")]
    [InlineData("a plate 100 x 60 x 20 mm with a 12 mm hole in the middle", "a plate 100 x 60 x 10 mm with a 12 mm hole in the middle", "20 mm")]
    [InlineData("a plate 100 x 60 x 10 mm with a 12 mm hole in the middle", "a plate 100 x 60 x 10 mm with a 15 mm hole in the middle", "12 mm")]
    [InlineData("a cylinder of 40 mm diameter, 80 mm high", "a cylinder of 50 mm diameter, 80 mm high", "40 mm")]
    [InlineData("a 3 inch cube", "a 3 mm cube", "76.2 mm")]
    [InlineData("a disc 100 mm diameter, 8 mm thick, with six 7 mm holes on a 76 mm bolt circle", "a disc 100 mm diameter, 8 mm thick, with six 7 mm holes on a 70 mm bolt circle", "76 mm")]
    [InlineData("a plate 100 x 60 x 10 mm with four 6 mm holes in the corners", "a plate 100 x 60 x 10 mm with two 6 mm holes", "asks for 4 holes")]
    public void NotFoundIn_PartOfOtherSizes_QuotesTheWords(string asked, string built, string fault)
    {
        var made = DesignEngine.Interpret(built);

        var faults = AskedSizes.Of(asked).NotFoundIn(made.Pipeline, Foretold(made));

        Assert.Contains(faults, f => f.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a cube of 0 mm")]
    public void Of_PromptThatNothingCanBe_IsRefused(string prompt) =>
        Assert.Equal(ErrorCode.InvalidInput, Assert.Throws<FormwrightException>(() => AskedSizes.Of(prompt)).Error.Code);

    private static ShapeReport Foretold(Interpretation made)
    {
        var plan = Planning.Plan.Make(made.Design);
        var holes = plan.Bores.Select(bore => new CylinderReport(bore.Radius, bore.Origin, bore.Direction, plan.Bounds.Size.Z)).ToList();
        return new(true, true, 1, 1, plan.Bounds, default, plan.Solids, 6, 12, 8, new Dictionary<string, int>(), holes);
    }
}
