using Formwright.Bench.TextToCad.Fuzz;
using Formwright.Core;

namespace Formwright.Design.Tests;

public class FuzzTests
{
    private static readonly string[] Solids = ["cube", "box", "plate", "bar", "cylinder", "rod", "disc", "sphere", "hemisphere", "cone", "frustum", "torus", "hex prism", "tube", "washer", "gear", "L bracket", "stepped pin", "flange"];
    private static readonly string[] Features = ["hole", "holes", "blind hole", "counterbored hole", "countersunk holes", "pocket", "slot", "fillet", "chamfer", "rounded edges", "corner radius", "shell", "cutout", "logo"];
    private static readonly string[] Words = ["a", "the", "with", "of", "and", "in", "on", "from", "each", "corner", "edges", "top", "left", "end", "middle", "4", "two", "20", "8 mm", "0.5 in", "10x20", "30 x 20 x 10 mm", "diameter", "radius", "deep", "wide", "long", "thick", "high", "wall", "PCD", "grid", "row", "spacing", "inset", "M6", "R5", "ø8", "x", ",", ".", "\n", "no", "45°", "50%", "twice", "taller", "make it", "remove", "add", "scale", "-3", "1/0", "1/2\"", "teeth", "module", "open", "hollow", "across flats", "sides", "counterbore", "=", "(", ")", "to", "by", "is", "rows", "thingy"];

    [Fact]
    public void Interpret_RandomSentences_OnlyRefuseOrAnswer()
    {
        var random = new Random(20261122);
        PartDesign? previous = null;
        var answered = 0;
        for (var n = 0; n < 20_000; n++)
        {
            var made = Try(Sentence(random), random.Next(3) == 0 ? previous : null);
            if (made is not null)
            {
                answered++;
                previous = made.Design;
            }
        }

        Assert.True(answered > 1000, $"Only {answered} sentences were understood.");
    }

    [Fact]
    public void Interpret_RandomCharacters_OnlyRefuseOrAnswer()
    {
        var random = new Random(1);
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789 .,;:()=-+*/x\"'ø½×°%\n\t\u0000漢é";
        for (var n = 0; n < 3_000; n++)
        {
            Try(new string([.. Enumerable.Range(0, random.Next(1, 200)).Select(_ => Alphabet[random.Next(Alphabet.Length)])]), null);
        }
    }

    [Fact]
    public void Interpret_PromptsOfTheGrammar_NeitherCrashNorHangAndSeldomLoseANumber()
    {
        var run = new FuzzRun(new PromptGrammar(7));

        run.Sentences(300);
        run.Garbage(50);

        Assert.Empty(run.Crashes);
        Assert.Empty(run.Slow);
        Assert.InRange(run.Silent.Count, 0, run.Prompts / 30);
        Assert.InRange(run.Refused, 0, run.Prompts / 2);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("1x")]
    [InlineData("x ")]
    [InlineData("1,")]
    [InlineData("1/")]
    [InlineData("-")]
    [InlineData("a ")]
    [InlineData("hole ")]
    [InlineData("box ")]
    [InlineData("of the ")]
    [InlineData("corner-")]
    [InlineData("1 mm wide ")]
    [InlineData("zzzzzz ")]
    [InlineData("the ")]
    [InlineData("10 ")]
    [InlineData("1 1 1 1. ")]
    [InlineData("a the ")]
    public void Interpret_LongRepetition_IsReadToItsEnd(string piece) =>
        Try(string.Concat(Enumerable.Repeat(piece, 5000 / piece.Length)), null);

    [Theory]
    [InlineData("the ", "'the the the the the the ...'")]
    [InlineData("1 ", "'1 1 1 1 1 1 ...'")]
    [InlineData("10 mm ", "'10 mm 10 mm 10 mm ...'")]
    public void Interpret_SameWordsOverAndOver_AreQuoted(string piece, string quote) =>
        Assert.Contains(quote, Prompts.Refused(string.Concat(Enumerable.Repeat(piece, 5000 / piece.Length))).Message, StringComparison.Ordinal);

    [Fact]
    public void Interpret_SamePrompt_GivesTheSameBytes()
    {
        const string Prompt = "plate 120x80x10 with a 2 x 4 grid of 6 mm holes, spacing 25 mm, rounded corners and a logo";

        var (a, b) = (Prompts.Read(Prompt), Prompts.Read(Prompt));

        Assert.Equal(a.Explanation, b.Explanation);
        Assert.Equal(PartTasks.ToJson(a.Pipeline).ToJsonString(), PartTasks.ToJson(b.Pipeline).ToJsonString());
    }

    // Anything but an answer or a refusal fails the test by its exception.
    private static Interpretation? Try(string prompt, PartDesign? previous)
    {
        try
        {
            var made = DesignEngine.Interpret(prompt, previous);
            Assert.NotEmpty(made.Pipeline.Steps);
            Assert.InRange(made.Name.Length, 1, 60);
            return made;
        }
        catch (FormwrightException e)
        {
            Assert.Equal(ErrorCode.InvalidInput, e.Error.Code);
            return null;
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"'{prompt}' threw {e.GetType().Name}: {e.Message}", e);
        }
    }

    private static string Sentence(Random random)
    {
        string Pick(string[] from) => from[random.Next(from.Length)];
        string Size() => $"{random.Next(1, 200)}{Pick(["", " mm", "mm", " cm", "\"", " inch"])}";
        var text = new List<string> { Pick(["", "Create", "a", "make a", "I need a"]), Pick(["", $"{Size()} x {Size()} x {Size()}", Size()]), Pick(Solids) };
        for (var i = random.Next(0, 4); i > 0; i--)
        {
            text.Add($"{Size()} {Pick(["diameter", "wide", "long", "thick", "high", "radius", "OD", "wall", "deep"])}{Pick(["", ",", " and"])}");
        }

        for (var i = random.Next(0, 3); i > 0; i--)
        {
            text.Add($"with {Pick(["a", "4", "two", ""])} {Pick([Size(), "M5", ""])} {Pick(Features)} {Pick(["", "in the corners", "on the top edges", "in the middle", $"{Size()} deep", $"{Size()} from the edges", "on a 50 mm PCD", "on the front face"])}");
        }

        for (var i = random.Next(0, 6); i > 0; i--)
        {
            text.Insert(random.Next(text.Count + 1), Pick(Words));
        }

        return string.Join(' ', text);
    }
}
