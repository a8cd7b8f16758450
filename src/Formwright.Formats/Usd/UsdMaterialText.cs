using System.Globalization;
using System.Text;
using Formwright.Core;

namespace Formwright.Formats.Usd;

/// <summary>Writes one material as UsdPreviewSurface with a reader per set of texture coordinates and a shader per picture.</summary>
internal sealed class UsdMaterialText(TextRows rows, Func<TextureUse, string?> picture)
{
    private readonly StringBuilder _shaders = new();
    private readonly StringBuilder _surface = new();
    private string _path = "";

    public void Write(Material material, int number)
    {
        _path = FormattableString.Invariant($"/Root/Materials/m{number}");
        var (color, light) = (material.BaseColor, material.Emissive);
        Input("color3f", "diffuseColor", material.BaseColorTexture, "rgb", "sRGB", FormattableString.Invariant($"({color.X}, {color.Y}, {color.Z})"), Scale(color.X, color.Y, color.Z, color.W));
        if (material.Alpha != AlphaMode.Opaque)
        {
            Input("float", "opacity", material.BaseColorTexture, "a", "sRGB", FormattableString.Invariant($"{color.W}"), Scale(color.X, color.Y, color.Z, color.W));
        }

        if (material.Alpha == AlphaMode.Mask)
        {
            _surface.Append(CultureInfo.InvariantCulture, $"float inputs:opacityThreshold = {material.AlphaCutoff}\n");
        }

        Input("float", "roughness", material.MetallicRoughnessTexture, "g", "raw", FormattableString.Invariant($"{material.Roughness}"), Scale(1, material.Roughness, material.Metallic, 1));
        Input("float", "metallic", material.MetallicRoughnessTexture, "b", "raw", FormattableString.Invariant($"{material.Metallic}"), Scale(1, material.Roughness, material.Metallic, 1));
        Input("color3f", "emissiveColor", material.EmissiveTexture, "rgb", "sRGB", FormattableString.Invariant($"({light.X}, {light.Y}, {light.Z})"), Scale(light.X, light.Y, light.Z, 1));
        Input("float", "occlusion", material.OcclusionTexture, "r", "raw", "1", "");
        if (material.NormalTexture is { } normal)
        {
            var s = 2 * normal.Strength;
            Input("normal3f", "normal", normal, "rgb", "raw", "(0, 0, 1)", FormattableString.Invariant($"float4 inputs:scale = ({s}, {s}, 2, 1)\nfloat4 inputs:bias = ({-normal.Strength}, {-normal.Strength}, -1, 0)\n"));
        }

        rows.Text("def Material \"m"u8).Number(number).Text("\" (\n    displayName = \""u8).Name(material.Name.Replace('"', '\'').Replace('\\', '/')).Text("\"\n)\n{\ntoken outputs:surface.connect = <"u8)
            .Name(_path).Text("/Surface.outputs:surface>\ndef Shader \"Surface\"\n{\nuniform token info:id = \"UsdPreviewSurface\"\nint inputs:useSpecularWorkflow = 0\n"u8);
        Lines(_surface);
        rows.Text("token outputs:surface\n}\n"u8);
        Lines(_shaders);
        rows.Text("}\n"u8);
    }

    private static string Scale(float r, float g, float b, float a) => FormattableString.Invariant($"float4 inputs:scale = ({r}, {g}, {b}, {a})\n");

    private static string Wrap(TextureWrap wrap) => wrap switch
    {
        TextureWrap.Repeat => "repeat",
        TextureWrap.Clamp => "clamp",
        TextureWrap.Mirror => "mirror",
    };

    private void Lines(StringBuilder text)
    {
        foreach (var line in text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            rows.Name(line).Text("\n"u8);
        }
    }

    private void Input(string type, string name, TextureUse? use, string output, string space, string value, string scale)
    {
        if (use is null || picture(use) is not { } file)
        {
            _surface.Append(CultureInfo.InvariantCulture, $"{type} inputs:{name} = {value}\n");
            return;
        }

        _surface.Append(CultureInfo.InvariantCulture, $"{type} inputs:{name}.connect = <{_path}/{name}Texture.outputs:{output}>\n");
        var coordinates = $"{_path}/{name}Coordinates.outputs:result";
        _shaders.Append(CultureInfo.InvariantCulture, $"def Shader \"{name}Coordinates\"\n{{\nuniform token info:id = \"UsdPrimvarReader_float2\"\nstring inputs:varname = \"{(use.TexCoord == 0 ? "st" : "st1")}\"\nfloat2 outputs:result\n}}\n");
        if (use.Placement is { } place)
        {
            // Coordinates are upside down here: v' = 1 - v.
            var degrees = place.Rotation * 180 / MathF.PI;
            var (sine, cosine) = MathF.SinCos(place.Rotation);
            var (x, y) = (place.Offset.X + (sine * place.Scale.Y), 1 - place.Offset.Y - (cosine * place.Scale.Y));
            _shaders.Append(CultureInfo.InvariantCulture, $"def Shader \"{name}Placement\"\n{{\nuniform token info:id = \"UsdTransform2d\"\nfloat2 inputs:in.connect = <{coordinates}>\nfloat inputs:rotation = {degrees}\nfloat2 inputs:scale = ({place.Scale.X}, {place.Scale.Y})\nfloat2 inputs:translation = ({x}, {y})\nfloat2 outputs:result\n}}\n");
            coordinates = $"{_path}/{name}Placement.outputs:result";
        }

        _shaders.Append(CultureInfo.InvariantCulture, $"def Shader \"{name}Texture\"\n{{\nuniform token info:id = \"UsdUVTexture\"\nasset inputs:file = @{file}@\ntoken inputs:sourceColorSpace = \"{space}\"\nfloat2 inputs:st.connect = <{coordinates}>\n");
        _shaders.Append(CultureInfo.InvariantCulture, $"token inputs:wrapS = \"{Wrap(use.WrapU)}\"\ntoken inputs:wrapT = \"{Wrap(use.WrapV)}\"\n{scale}float3 outputs:rgb\nfloat outputs:r\nfloat outputs:g\nfloat outputs:b\nfloat outputs:a\n}}\n");
    }
}
