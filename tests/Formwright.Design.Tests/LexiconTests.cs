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

    [Theory]
    [InlineData("plaet", "plate")]
    public void Spelling_SwappedLetters_GoBeforeOtherSlips(string word, string corrected) =>
        Assert.Equal(corrected, Lexicon.English.Spelling.Correct(word));

    [Theory]
    [InlineData("a plate 100 x 60 x 10 mm", 0)]
    [InlineData("eine Platte 100 x 60 x 10 mm mit vier Bohrungen", 1)]
    [InlineData("une plaque de 100 x 60 x 10 mm avec quatre trous", 2)]
    [InlineData("una placa de 100 x 60 x 10 mm con cuatro agujeros", 3)]
    [InlineData("100 x 60 x 10 mm", 0)]
    public void Language_OfAText_IsThatOfItsWords(string text, int language) => Assert.Same(Lexicon.All[language], Lexicon.Of(text));

    [Fact]
    public void Languages_NameEveryFeatureAndTheSameIds()
    {
        foreach (var language in Lexicon.All)
        {
            Assert.All(new[] { "box", "cube", "plate", "bar", "cylinder", "rod", "boss", "disc", "sphere", "cone", "tube", "ring", "prism", "bracket", "flange", "wall" }, kind => Assert.NotNull(language.Phrase(TermCategory.Solid, kind)));
            Assert.All(new[] { "hole", "pocket", "cutout", "slot", "fillet", "chamfer", "shell" }, noun => Assert.NotNull(language.Phrase(TermCategory.Feature, noun)));
            Assert.All(new[] { "length", "width", "height", "thickness", "depth", "diameter", "radius", "outerDiameter", "innerDiameter", "wall", "boltCircle", "spacing" }, role => Assert.NotNull(language.Phrase(TermCategory.Role, role)));
            Assert.All(new[] { "top", "bottom", "front", "back", "left", "right" }, face => Assert.NotNull(language.Phrase(TermCategory.Face, face)));
        }
    }
}
