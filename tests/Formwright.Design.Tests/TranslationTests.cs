using Formwright.Design.Language;
using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>Prompts of other languages, read in English where their own reading leaves something open.</summary>
public class TranslationTests
{
    [Theory]
    [InlineData("Platte 150 mal 100 mal 5 mm mit vier M6 Durchgangslöchern", "plate 150 x 100 x 5 mm with 4 M6 through holes")]
    [InlineData("Wuerfel 3 cm, Bohrung 2,5 mm", "cube 3 cm, hole 2.5 mm")]
    [InlineData("Rechteckrohr 60x40x3 Länge 300", "rectangular tube 60x40x3 length 300")]
    [InlineData("Deckplatte mit einem quadratischen Ausschnitt", "plate with a square cutout")]
    [InlineData("équerre largeur 30 avec deux trous", "L bracket width 30 with 2 holes")]
    [InlineData("un eje de 25 mm, largo 120", "a shaft of 25 mm, length 120")]
    public void Text_IsTranslatedByPhrases(string text, string english) =>
        Assert.Equal(english, Translation.Of(text, Lexicon.Of(text)));

    [Theory]
    [InlineData("Scheibe Ø100 x 8 mit sechs Bohrungen Ø9 auf einem Lochkreis von 75 mm", 100, 100, 8)]
    [InlineData("ein Block, doppelt so lang wie breit, 30 mm breit und 20 mm hoch", 60, 30, 20)]
    [InlineData("Unterlegscheibe 30 mm aussen, 12 mm innen, 3 mm dick", 30, 30, 3)]
    [InlineData("un bloc deux fois plus long que large, 40 mm de large et 20 mm de haut", 80, 40, 20)]
    [InlineData("bloque el doble de largo que de ancho, 30 mm de ancho y 15 de alto", 60, 30, 15)]
    public void Prompt_OfAnotherLanguage_IsReadWhole(string prompt, double x, double y, double z)
    {
        var made = Prompts.Read(prompt);
        var size = Plan.Make(made.Design).Bounds.Size;

        Assert.Equal((x, y, z), (Math.Round(size.X, 6), Math.Round(size.Y, 6), Math.Round(size.Z, 6)));
        Assert.DoesNotContain(made.Notes, n => n.StartsWith("Could not honour", StringComparison.Ordinal));
        Assert.Contains(made.Notes, n => n.StartsWith("Read in English", StringComparison.Ordinal));
    }

    [Fact]
    public void Prompt_ThatItsOwnLanguageReads_IsNotTranslated() =>
        Assert.DoesNotContain(Prompts.Read("Eine Platte 120 x 80 x 10 mm mit vier Bohrungen 9 mm, je 12 mm vom Rand").Notes, n => n.StartsWith("Read in English", StringComparison.Ordinal));
}
