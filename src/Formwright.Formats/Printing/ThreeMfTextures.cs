using System.Globalization;
using System.IO.Compression;
using System.Numerics;
using System.Xml;
using Formwright.Core;

namespace Formwright.Formats.Printing;

/// <summary>The pictures of a 3MF package and where triangles lie in them (materials extension 1.2, chapters 6 and 7): a group of coordinates for each way a picture is used.</summary>
internal sealed class ThreeMfTextures
{
    private const string Folder = "3D/Textures/";

    private readonly SceneGraph _graph;
    private readonly int _firstId;
    private readonly string[] _files;
    private readonly Dictionary<Use, Group> _groups = [];

    /// <summary>Collects what bodies use; pictures that are neither PNG nor JPEG are left out, as the format knows no others.</summary>
    /// <param name="graph">The materials and pictures.</param>
    /// <param name="bodies">The bodies.</param>
    /// <param name="firstId">The first id of resources that is free.</param>
    public ThreeMfTextures(SceneGraph graph, IReadOnlyList<PrintBody> bodies, int firstId)
    {
        (_graph, _firstId) = (graph, firstId);
        _files = FileNames.Of([.. graph.Images.Select(image => image with { MediaType = TextureImage.MediaTypeOf(image.Content) ?? image.MediaType })]);
        foreach (var body in bodies)
        {
            for (var corner = 0; corner < (body.TexCoords?.Length ?? 0); corner++)
            {
                if (UseOf(body, corner / 3) is { } use)
                {
                    if (!_groups.TryGetValue(use, out var group))
                    {
                        _groups.Add(use, group = new Group(_groups.Count, []));
                    }

                    group.Places.TryAdd(body.TexCoords![corner], group.Places.Count);
                }
            }
        }
    }

    /// <summary>The first id behind those taken here.</summary>
    public int NextId => _firstId + (2 * _groups.Count);

    /// <summary>The group that a triangle is in, and its entries there; null for a triangle without picture.</summary>
    public (int Group, int A, int B, int C)? At(PrintBody body, int triangle)
    {
        if (UseOf(body, triangle) is not { } use)
        {
            return null;
        }

        var (group, corner) = (_groups[use], 3 * triangle);
        return (GroupId(group), group.Places[body.TexCoords![corner]], group.Places[body.TexCoords[corner + 1]], group.Places[body.TexCoords[corner + 2]]);
    }

    /// <summary>Writes the resources, which have to come before the objects.</summary>
    public void WriteResources(XmlWriter xml)
    {
        foreach (var (use, group) in _groups)
        {
            xml.WriteStartElement("texture2d", ThreeMf.MaterialsExtension);
            xml.WriteAttributeString("id", Number(GroupId(group) - 1));
            xml.WriteAttributeString("path", $"/{Folder}{_files[use.Image]}");
            xml.WriteAttributeString("contenttype", TextureImage.MediaTypeOf(_graph.Images[use.Image].Content));
            xml.WriteAttributeString("tilestyleu", Style(use.WrapU));
            xml.WriteAttributeString("tilestylev", Style(use.WrapV));
            xml.WriteEndElement();
            xml.WriteStartElement("texture2dgroup", ThreeMf.MaterialsExtension);
            xml.WriteAttributeString("id", Number(GroupId(group)));
            xml.WriteAttributeString("texid", Number(GroupId(group) - 1));
            foreach (var place in group.Places.OrderBy(entry => entry.Value).Select(entry => entry.Key))
            {
                // V points upwards here.
                xml.WriteStartElement("tex2coord", ThreeMf.MaterialsExtension);
                xml.WriteAttributeString("u", place.X.ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("v", (1 - place.Y).ToString(CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }

    /// <summary>Writes the pictures, and the relationships that make them parts of the model.</summary>
    public void WriteParts(ZipArchive zip)
    {
        var images = _groups.Keys.Select(use => use.Image).Distinct().Order().ToList();
        if (images.Count == 0)
        {
            return;
        }

        foreach (var image in images)
        {
            using var part = ThreeMfPackage.Entry(zip, Folder + _files[image]);
            part.Write(_graph.Images[image].Content);
        }

        var relationships = images.Select((image, i) => FormattableString.Invariant(
            $"<Relationship Target=\"/{Folder}{_files[image]}\" Id=\"tex{i}\" Type=\"http://schemas.microsoft.com/3dmanufacturing/2013/01/3dtexture\"/>"));
        ThreeMfPackage.WriteText(
            zip,
            "3D/_rels/3dmodel.model.rels",
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relationships)}</Relationships>");
    }

    private static string Style(TextureWrap wrap) => wrap switch
    {
        TextureWrap.Repeat => "wrap",
        TextureWrap.Clamp => "clamp",
        TextureWrap.Mirror => "mirror",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private int GroupId(Group group) => _firstId + (2 * group.Number) + 1;

    private Use? UseOf(PrintBody body, int triangle) =>
        body.TexCoords is { } places && IsPlace(places[3 * triangle]) && IsPlace(places[(3 * triangle) + 1]) && IsPlace(places[(3 * triangle) + 2])
        && body.Materials[triangle] is { } material && _graph.Materials[material].BaseColorTexture is { } use
        && TextureImage.MediaTypeOf(_graph.Images[use.Image].Content) is "image/png" or "image/jpeg"
            ? new Use(use.Image, use.WrapU, use.WrapV)
            : null;

    private static bool IsPlace(Vector2 place) => float.IsFinite(place.X + place.Y);

    private readonly record struct Use(int Image, TextureWrap WrapU, TextureWrap WrapV);

    private sealed record Group(int Number, Dictionary<Vector2, int> Places);
}
