using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Tests;

public class QuantityTests
{
    [Theory]
    [InlineData("20mm", 20)]
    [InlineData("20 mm", 20)]
    [InlineData("20 millimetres", 20)]
    [InlineData("20-mm", 20)]
    [InlineData("2 cm", 20)]
    [InlineData("0.5 m", 500)]
    [InlineData(".5 m", 500)]
    [InlineData("500 microns", 0.5)]
    [InlineData("500 µm", 0.5)]
    [InlineData("2 inch", 50.8)]
    [InlineData("2-inch", 50.8)]
    [InlineData("2 inches", 50.8)]
    [InlineData("2in", 50.8)]
    [InlineData("2\"", 50.8)]
    [InlineData("2″", 50.8)]
    [InlineData("2''", 50.8)]
    [InlineData("1/2\"", 12.7)]
    [InlineData("3/8 in", 9.525)]
    [InlineData("1 1/2\"", 38.1)]
    [InlineData("1-1/2 inch", 38.1)]
    [InlineData("1½\"", 38.1)]
    [InlineData("½ inch", 12.7)]
    [InlineData("half inch", 12.7)]
    [InlineData("half an inch", 12.7)]
    [InlineData("three quarters of an inch", 19.05)]
    [InlineData("1 ft", 304.8)]
    [InlineData("6'", 1828.8)]
    [InlineData("5'6\"", 1676.4)]
    [InlineData("5 ft 6 in", 1676.4)]
    [InlineData("1,000 mm", 1000)]
    [InlineData("12,345.5 mm", 12345.5)]
    [InlineData("2,5 mm", 2.5)]
    [InlineData("1e2 mm", 100)]
    [InlineData("two inch", 50.8)]
    [InlineData("twenty-five mm", 25)]
    [InlineData("one hundred mm", 100)]
    [InlineData("10 thou", 0.254)]
    [InlineData("a hundred and twenty mm", 120)]
    [InlineData("one hundred and twenty millimetres", 120)]
    [InlineData("two thousand five hundred mm", 2500)]
    [InlineData("two and a half inches", 63.5)]
    [InlineData("one and a quarter inch", 31.75)]
    [InlineData("an inch and a half", 38.1)]
    [InlineData("an inch", 25.4)]
    [InlineData("2 and a half inches", 63.5)]
    [InlineData("1 and 1/2 inch", 38.1)]
    [InlineData("1'-6\"", 457.2)]
    [InlineData("20 mm h7", 20)]
    [InlineData("20 mm +0.1/-0.05", 20)]
    [InlineData("two dozen mm", 24)]
    public void Lexer_QuantityWithUnit_IsMillimetres(string text, double millimetres)
    {
        var lexeme = Assert.Single(Lex(text).Lexemes);

        Assert.Equal(LexemeKind.Quantity, lexeme.Kind);
        Assert.Equal(UnitKind.Length, lexeme.Quantity.Unit.Kind);
        Assert.Equal(millimetres, lexeme.Quantity.Base, 9);
    }

    [Theory]
    [InlineData("40x20x10mm", new[] { 40.0, 20, 10 })]
    [InlineData("40×20×10 mm", new[] { 40.0, 20, 10 })]
    [InlineData("40 by 20 by 10 mm", new[] { 40.0, 20, 10 })]
    [InlineData("40mm x 20mm x 10mm", new[] { 40.0, 20, 10 })]
    [InlineData("40mmx20mmx10mm", new[] { 40.0, 20, 10 })]
    [InlineData("40 * 20 cm", new[] { 400.0, 200 })]
    [InlineData("4cm x 2 x 1", new[] { 40.0, 20, 10 })]
    [InlineData("4\" x 2\" x 1/4\"", new[] { 101.6, 50.8, 6.35 })]
    [InlineData("2 x 3 x 4 inches", new[] { 50.8, 76.2, 101.6 })]
    [InlineData("10, 20 and 30 cm", new[] { 100.0, 200, 300 })]
    [InlineData("1 1/2 x 3/4 in", new[] { 38.1, 19.05 })]
    public void Lexer_List_CarriesTheUnit(string text, double[] millimetres)
    {
        var lexeme = Assert.Single(Lex(text).Lexemes);

        Assert.Equal(LexemeKind.List, lexeme.Kind);
        Assert.Equal(millimetres, lexeme.Quantities.Select(q => Math.Round(q.Base, 9)));
    }

    [Theory]
    [InlineData("45°", UnitKind.Angle, 45)]
    [InlineData("45 degrees", UnitKind.Angle, 45)]
    [InlineData("50%", UnitKind.Percent, 50)]
    [InlineData("50 percent", UnitKind.Percent, 50)]
    [InlineData("20", UnitKind.None, 20)]
    [InlineData("four", UnitKind.None, 4)]
    [InlineData("-5", UnitKind.None, -5)]
    public void Lexer_OtherNumbers_KeepTheirKind(string text, object kind, double value)
    {
        var quantity = Assert.Single(Lex(text).Lexemes).Quantity;

        Assert.Equal(kind, quantity.Unit.Kind);
        Assert.Equal(value, quantity.Base);
    }

    [Theory]
    [InlineData("2 in the middle")]
    [InlineData("2 in each corner")]
    [InlineData("4 in total")]
    public void Lexer_InBeforeAnArticle_IsNoUnit(string text) =>
        Assert.Equal(UnitKind.None, Lex(text).Lexemes[0].Quantity.Unit.Kind);

    [Theory]
    [InlineData("4x M5", 4)]
    [InlineData("4 x ø6", 4)]
    [InlineData("12x holes", 12)]
    public void Lexer_NumberAndX_IsACount(string text, double count)
    {
        var lexeme = Lex(text).Lexemes[0];

        Assert.Equal(LexemeKind.Count, lexeme.Kind);
        Assert.Equal(count, lexeme.Quantity.Value);
    }

    [Theory]
    [InlineData("M5", 5)]
    [InlineData("m2.5", 2.5)]
    [InlineData("M10 x 1.5", 10)]
    public void Lexer_MetricThread_IsAScrew(string text, double size)
    {
        var lexeme = Assert.Single(Lex(text).Lexemes);

        Assert.Equal(LexemeKind.Screw, lexeme.Kind);
        Assert.Equal(size, lexeme.Quantity.Value);
    }

    [Fact]
    public void Lexer_DivisionByZero_IsRefused() =>
        Assert.Contains("1/0", Assert.Throws<FormwrightException>(() => Lex("1/0 inch")).Error.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("all sizes in inches: 2", "in")]
    [InlineData("2 cm and 3", "cm")]
    [InlineData("2 cm, 3 mm and 4", "mm")]
    [InlineData("4", "mm")]
    public void BareUnit_IsTheOnlyOneUsed_ElseMillimetres(string text, string symbol) =>
        Assert.Equal(symbol, Lex(text).BareUnit.Symbol);

    private static LexedPrompt Lex(string text) => Lexer.Lex(text, Lexicon.English, new Findings());
}
