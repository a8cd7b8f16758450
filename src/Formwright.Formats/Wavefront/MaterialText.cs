using System.Globalization;
using System.Text;
using Formwright.Core;

namespace Formwright.Formats.Wavefront;

/// <summary>Writes materials as a library of an OBJ file. Colours are in sRGB.</summary>
internal static class MaterialText
{
    /// <summary>The library.</summary>
    /// <param name="materials">The materials.</param>
    /// <param name="files">File name of each picture.</param>
    public static string Of(IReadOnlyList<Material> materials, string[] files)
    {
        var text = new StringBuilder("# Formwright\n");
        var names = Names(materials);
        for (var i = 0; i < materials.Count; i++)
        {
            Write(text, materials[i], names[i], files);
        }

        return text.ToString();
    }

    /// <summary>One name per material without spaces or control characters, no two alike.</summary>
    public static string[] Names(IReadOnlyList<Material> materials)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. materials.Select((material, i) =>
        {
            var stem = string.Concat(material.Name.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '#' || c == '\\' ? '_' : c));
            stem = stem.Length > 0 ? stem : FormattableString.Invariant($"material_{i}");
            var name = stem;
            for (var n = 2; !taken.Add(name); n++)
            {
                name = FormattableString.Invariant($"{stem}_{n}");
            }

            return name;
        })];
    }

    private static void Write(StringBuilder text, Material material, string name, string[] files)
    {
        var color = material.ToRgba();
        Line($"newmtl {name}");
        Line($"Kd {color.R} {color.G} {color.B}");
        Line($"Ks 0.5 0.5 0.5");
        Line($"Ke {Material.ToSrgb(material.Emissive.X)} {Material.ToSrgb(material.Emissive.Y)} {Material.ToSrgb(material.Emissive.Z)}");
        Line($"d {color.A}");
        Line($"Ns {Math.Round(Math.Min(1000, (2 / Math.Max(1e-4, Math.Pow(material.Roughness, 4))) - 2), 3)}");
        Line($"Pr {material.Roughness}");
        Line($"Pm {material.Metallic}");
        Line($"illum 2");
        Map("map_Kd", material.BaseColorTexture);
        if (material.Alpha != AlphaMode.Opaque)
        {
            Map("map_d -imfchan m", material.BaseColorTexture);
        }

        // One picture for both, so the channel is named.
        Map("map_Pr -imfchan g", material.MetallicRoughnessTexture);
        Map("map_Pm -imfchan b", material.MetallicRoughnessTexture);
        Map("map_Ka -imfchan r", material.OcclusionTexture);
        Map("map_Ke", material.EmissiveTexture);
        Map("norm", material.NormalTexture);
        Map("map_Bump", material.NormalTexture);
        text.Append('\n');

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

        void Map(string statement, TextureUse? use)
        {
            if (use is null)
            {
                return;
            }

            text.Append(statement);
            if (use.Strength != 1 && statement is "map_Bump" or "norm")
            {
                text.Append(CultureInfo.InvariantCulture, $" -bm {use.Strength}");
            }

            if (use.WrapU == TextureWrap.Clamp && use.WrapV == TextureWrap.Clamp)
            {
                text.Append(" -clamp on");
            }

            if (use.Placement is { Rotation: 0 } place)
            {
                text.Append(CultureInfo.InvariantCulture, $" -o {place.Offset.X} {1 - place.Scale.Y - place.Offset.Y} 0 -s {place.Scale.X} {place.Scale.Y} 1");
            }

            text.Append(' ').Append(files[use.Image]).Append('\n');
        }
    }
}
