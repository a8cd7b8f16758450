using Formwright.Design.Modelling;

namespace Formwright.Design.Tests;

public class InscriptionTests
{
    [Theory]
    [InlineData("plate 60x30x5, engrave 'A1' 0.5 mm deep on the top", "A1", "engraved", "top", 0, 0.5)]
    [InlineData("a 80 x 25 x 3 mm plate with the text \"Front Panel\" in raised letters 8 mm high, 1.5 mm thick", "Front Panel", "raised", "top", 8, 1.5)]
    [InlineData("keychain 60x20x3 with the name Anna engraved", "Anna", "engraved", "top", 0, 0.5)]
    [InlineData("a 50 mm cube with the letter B embossed 2 mm on the front face, 30 mm tall", "B", "raised", "front", 30, 2)]
    [InlineData("box 100x60x40 with the word \"BACK\" engraved 1 mm deep on the back", "BACK", "engraved", "back", 0, 1)]
    [InlineData("a plate 100 x 50 x 4. Engrave “%&Q” on it. The letters are 12 mm high and 1 mm deep.", "%&Q", "engraved", "top", 12, 1)]
    [InlineData("disc 60 dia 4 thick saying \"hello\" raised by 1 mm on top", "hello", "raised", "top", 0, 1)]
    [InlineData("100x40x5 plate engraved with TOP", "TOP", "engraved", "top", 0, 0.5)]
    [InlineData("100x40x5 plate with the number 42 engraved 1 mm deep", "42", "engraved", "top", 0, 1)]
    [InlineData("100x40x5 plate with raised lettering 'EXIT' 20 mm high", "EXIT", "raised", "top", 20, 1)]
    [InlineData("60 x 30 x 3 tag engraved FW-100", "FW-100", "engraved", "top", 0, 0.5)]
    [InlineData("Grundplatte 100 x 50 x 5 mm mit dem Text \"OBEN\" 10 mm hoch graviert 1 mm tief", "OBEN", "engraved", "top", 10, 1)]
    public void Interpret_Inscription_HasItsLettersFaceAndSizes(string prompt, string text, string style, string face, double height, double depth)
    {
        var made = Prompts.Read(prompt);

        var feature = Assert.Single(made.Design.Features, f => f.Kind == "text");
        Assert.Equal((text, style, face), (feature.Text, feature.Style, feature.Face));
        Assert.Equal(depth, feature.Sizes["depth"], 9);
        if (height > 0)
        {
            Assert.Equal(height, feature.Sizes["height"], 9);
        }
    }

    [Theory]
    [InlineData("the word HELLO 10 mm high, 3 mm thick", "HELLO", 10, 3, 5)]
    [InlineData("letter A 50 mm tall and 10 mm thick", "A", 50, 10, 1)]
    [InlineData("the text 'jib' extruded by 4 mm, 20 mm high", "jib", 20, 4, 5)]
    public void Interpret_TextAlone_IsASolid(string prompt, string text, double height, double thickness, int solids)
    {
        var made = Prompts.Read(prompt);

        Assert.Equal(("letters", text), (made.Design.Body.Kind, made.Design.Body.Text));
        Assert.Equal(height, made.Size("height"), 9);
        Assert.Equal(thickness, made.Size("thickness"), 9);
        Assert.Equal(solids, Lettering.Of(text, height).Shapes.Count);
    }

    [Theory]
    [InlineData("a 4\" x 3\" x 1/2\" plate with a 1\" hole")]
    [InlineData("a bracket shaped like the letter L, 40x40x20, 3 mm thick")]
    [InlineData("a round post 10 mm dia, 5' long")]
    public void Interpret_OtherSignsAndLetters_AreNoInscription(string prompt) =>
        Assert.DoesNotContain(Prompts.Read(prompt).Design.Parts.SelectMany(p => p.Features), f => f.Kind == "text");

    [Theory]
    [InlineData("plate 40x20x5 with the text \"A VERY LONG LINE OF WORDS\" 10 mm high engraved", "does not fit")]
    [InlineData("plate 40x20x5 with \"A\" engraved 6 mm deep", "only 5 mm thick")]
    [InlineData("plate 40x20x5 with the text \"\u4e2d\" engraved", "the font has no")]
    public void Interpret_InscriptionThatCannotBe_IsRefused(string prompt, string words) =>
        Assert.Contains(words, Prompts.Refused(prompt).Message, StringComparison.Ordinal);

    [Fact]
    public void Interpret_LetteringWithoutLetters_IsRefused() =>
        Assert.Contains("which letters", Prompts.Refused("plate 40x20x5 with raised lettering on top").Message, StringComparison.Ordinal);

    [Fact]
    public void Interpret_EngravingWithoutLetters_IsReported() =>
        Assert.Contains(Prompts.Read("plate 40x20x5 with an engraving on top").Notes, n => n.Contains("engraving", StringComparison.Ordinal));

    [Fact]
    public void Design_WithText_IsStoredAndReadAgain()
    {
        var plate = Prompts.Read("plate 60x30x5, engrave 'A1' 0.5 mm deep on the top").Design;
        var word = Prompts.Read("the word HELLO 10 mm high, 3 mm thick").Design;

        Assert.Equal("A1", PartDesign.FromJson(plate.ToJson()).Features[0].Text);
        Assert.Equal("HELLO", PartDesign.FromJson(word.ToJson()).Body.Text);
    }

    [Theory]
    [InlineData("S")]
    [InlineData("&")]
    [InlineData("8")]
    [InlineData("Åé8")]
    public void Lettering_Area_IsThatOfTheQuadraticCurvesOfTheFont(string text)
    {
        var font = TrueTypeFont.Bold;
        var exact = text.Sum(c => Math.Abs(font.Curves(c).Sum(SignedArea)));
        var letters = Lettering.Of(text, 100);
        var units = text.SelectMany(c => font.Curves(c)).SelectMany(k => k).ToList();
        var scale = 100 / (units.Where(p => p.On).Max(p => p.Y) - units.Where(p => p.On).Min(p => p.Y));

        Assert.Equal(1, letters.Area / (exact * scale * scale), 0.01);
        Assert.Equal(100, letters.Height, 6);
    }

    // By Green's theorem: a quadratic curve adds two thirds of the triangle of its control point to the polygon of its ends.
    private static double SignedArea(IReadOnlyList<(double X, double Y, bool On)> points)
    {
        var all = new List<(double X, double Y, bool On)>();
        for (var i = 0; i < points.Count; i++)
        {
            all.Add(points[i]);
            var next = points[(i + 1) % points.Count];
            if (!points[i].On && !next.On)
            {
                all.Add(((points[i].X + next.X) / 2, (points[i].Y + next.Y) / 2, true));
            }
        }

        static double Cross((double X, double Y, bool On) a, (double X, double Y, bool On) b) => (a.X * b.Y) - (b.X * a.Y);
        var ends = all.Where(p => p.On).ToList();
        var area = ends.Select((p, i) => Cross(p, ends[(i + 1) % ends.Count]) / 2).Sum();
        for (var i = 0; i < all.Count; i++)
        {
            if (!all[i].On)
            {
                var (a, c, b) = (all[(i + all.Count - 1) % all.Count], all[i], all[(i + 1) % all.Count]);
                area += 2.0 / 3 * (Cross(a, c) + Cross(c, b) + Cross(b, a)) / 2;
            }
        }

        return area;
    }
}
