using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Solids;

namespace Formwright.Design.Tests;

public class LexiconTests
{
    [Fact]
    public void English_HasAWordForEverySolid() =>
        Assert.All(Solid.AllKinds, kind => Assert.NotNull(Lexicon.English.Phrase(TermCategory.Solid, kind)));

    [Fact]
    public void English_HasAWordForEveryFeature() =>
        Assert.All(FeatureKind.AllNouns, noun => Assert.NotNull(Lexicon.English.Phrase(TermCategory.Feature, noun)));

    [Theory]
    [InlineData("holes", "hole", true)]
    [InlineData("boxes", "box", true)]
    [InlineData("hollow cylinder", "tube", false)]
    [InlineData("mounting brackets", "bracket", true)]
    public void Longest_PhraseOrPlural_FindsTheTerm(string text, string id, bool plural)
    {
        var words = text.Split(' ');

        var match = Lexicon.English.Longest(words);

        Assert.Equal(id, match!.Value.Term.Id);
        Assert.Equal(words.Length, match.Value.Length);
        Assert.Equal(plural, match.Value.Plural);
    }

    [Fact]
    public void Longest_PluralThatAlsoBeginsAPhrase_IsFound() =>
        Assert.Equal("corner", Lexicon.English.Longest(["corners", "please"])!.Value.Term.Id);

    [Theory]
    [InlineData("cilinder", "cylinder")]
    [InlineData("spheer", "sphere")]
    [InlineData("diamter", "diameter")]
    [InlineData("chamfre", "chamfer")]
    public void Spelling_OneSlip_IsCorrected(string word, string corrected) =>
        Assert.Equal(corrected, Lexicon.English.Spelling.Correct(word));

    [Theory]
    [InlineData("teapot")]
    [InlineData("cat")]
    [InlineData("sphinx")]
    public void Spelling_OtherWords_AreLeftAlone(string word) => Assert.Null(Lexicon.English.Spelling.Correct(word));
}
