namespace Formwright.Kernel.Tests;

public sealed class ColorTests
{
    [Theory]
    [InlineData("color.hexColor", """{"color": "#FF5733"}""", "\"#FF5733\"")]
    [InlineData("color.rgb255Color", "{}", """{"r":0,"g":0,"b":255}""")]
    [InlineData("color.rgb255Color", """{"colorRgb": {"r": 1, "g": 2, "b": 3}}""", """{"r":1,"g":2,"b":3}""")]
    [InlineData("color.rgb1Color", "{}", """{"r":0,"g":0,"b":1}""")]
    [InlineData("color.rgba255Color", """{"colorRgba": {"r": 1, "g": 2, "b": 3, "a": 0.5}}""", """{"r":1,"g":2,"b":3,"a":0.5}""")]
    [InlineData("color.rgba255Color", "{}", """{"r":0,"g":0,"b":255,"a":1}""")]
    [InlineData("color.rgba1Color", "{}", """{"r":0,"g":0,"b":1,"a":1}""")]
    [InlineData("color.rgbAtomic255Color", """{"r": 7}""", """{"r":7,"g":0,"b":255}""")]
    [InlineData("color.rgbAtomic1Color", """{"g": 0.5}""", """{"r":0,"g":0.5,"b":1}""")]
    [InlineData("color.hexToRgb", """{"color": "Ff5733"}""", """{"r":255,"g":87,"b":51}""")]
    [InlineData("color.hexToRgbMapped", """{"color": "#ff3300", "from": 100, "to": 200}""", """{"r":200,"g":120,"b":100}""")]
    [InlineData("color.getRedParam", """{"color": "#330000", "to": 1}""", "0.2")]
    [InlineData("color.rgbToRed", """{"rgb": {"r": 7, "g": 8, "b": 9}}""", "7")]
    [InlineData("color.rgbToHex", """{"r": 0, "g": 8, "b": 255}""", "\"#0008ff\"")]
    [InlineData("color.rgbToHex", """{"r": 15, "g": 10, "b": 20, "min": 10, "max": 20}""", "\"#8000ff\"")]
    [InlineData("color.rgbObjToHex", """{"rgb": {"r": 1, "g": 0.5, "b": 0.2}, "max": 1}""", "\"#ff8033\"")]
    [InlineData("color.invert", """{"color": "#FF5733"}""", "\"#00a8cc\"")]
    [InlineData("color.invert", "{}", "\"#ffff00\"")]
    public void Color_Converted_IsTheSameColor(string path, string arguments, string result) => JsonNear.Gives(result, path, arguments);

    [Theory]
    [InlineData("color.hexToRgb", """{"color": "#fff"}""", "params.color")]
    [InlineData("color.hexToRgb", """{"color": "##12345"}""", "params.color")]
    [InlineData("color.invert", """{"color": "#12345g"}""", "params.color")]
    [InlineData("color.rgbToHex", """{"r": 256}""", "params.r")]
    [InlineData("color.rgbToHex", """{"g": -0.6, "max": 1}""", "params.r")]
    [InlineData("color.rgbToHex", """{"r": 1, "g": 1, "b": 1, "min": 1, "max": 1}""", "params.r")]
    [InlineData("color.rgbObjToHex", """{"rgb": {"r": 1, "g": 1, "b": 300}}""", "params.rgb.b")]
    [InlineData("color.rgbToRed", """{"rgb": {"g": 1, "b": 1}}""", "params.rgb.r")]
    public void Color_OutOfItsRange_IsRefused(string path, string arguments, string field) =>
        Assert.Equal(field, OperationCall.Refusal(path, arguments).Field);
}
