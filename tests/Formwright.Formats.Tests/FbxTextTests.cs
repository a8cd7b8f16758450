using System.Numerics;
using System.Text;
using Formwright.Core;
using Formwright.Mesh;

namespace Formwright.Formats.Tests;

/// <summary>FBX files in text form, as exporters write them.</summary>
public class FbxTextTests
{
    private const string Tetrahedron = """
        ; FBX 7.4.0 project file
        ; ----------------------------------------------------

        FBXHeaderExtension:  {
            FBXHeaderVersion: 1003
            FBXVersion: 7400
            Creator: "by hand; not a comment"
        }
        GlobalSettings:  {
            Version: 1000
            Properties70:  {
                P: "UpAxis", "int", "Integer", "",1
                P: "UnitScaleFactor", "double", "Number", "",2.5
            }
        }
        Objects:  {
            Geometry: 1001, "Geometry::corner", "Mesh" {
                Vertices: *12 {
                    a: 0,0,0,10,0,0,
        0,20,0,0,0,3e1
                }
                PolygonVertexIndex: *12 {
                    a: 0,2,-2,0,1,-4,0,3,-3,1,2,-4
                }
                LayerElementUV: 0 {
                    Version: 101
                    MappingInformationType: "ByPolygonVertex"
                    ReferenceInformationType: "IndexToDirect"
                    UV: *6 {
                        a: 0,0,1,0,0,0.25
                    }
                    UVIndex: *12 {
                        a: 0,1,2,0,1,2,0,1,2,0,1,2
                    }
                }
                LayerElementMaterial: 0 {
                    MappingInformationType: "ByPolygon"
                    ReferenceInformationType: "IndexToDirect"
                    Materials: *4 {
                        a: 0,0,1,1
                    }
                }
            }
            Model: 1002, "Model::part", "Mesh" {
                Version: 232
                Properties70:  {
                    P: "Lcl Translation", "Lcl Translation", "", "A",100,0,-4
                    P: "Lcl Scaling", "Lcl Scaling", "", "A",2,2,2
                }
                Shading: Y
                Culling: "CullingOff"
            }
            Material: 1003, "Material::red", "" {
                ShadingModel: "phong"
                Properties70:  {
                    P: "DiffuseColor", "Color", "", "A",1,0,0
                }
            }
            Material: 1004, "Material::blue", "" {
                Properties70:  {
                    P: "DiffuseColor", "Color", "", "A",0,0,1
                }
            }
        }
        Connections:  {
            ;Model::part, Model::RootNode
            C: "OO",1002,0
            C: "OO",1001,1002
            C: "OO",1003,1002
            C: "OO",1004,1002
        }

        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Text_HasItsGeometryPlacesUnitsAndMaterials(string newline)
    {
        var file = Encoding.UTF8.GetBytes(Tetrahedron.ReplaceLineEndings(newline));
        var read = SampleModels.Read("fbx", file);

        Assert.Contains("fbx", FormatCatalogue.All.Where(format => format.Recognises(file, file.Length)).Select(format => format.Info.Name));
        Assert.Equal(("part", "corner", UpAxis.Y), (read.Nodes[0].Name, read.Meshes[0].Name, read.Up));
        var inCentimetres = GraphFrame.Convert(read, LengthUnit.Millimetre, UpAxis.Y);
        var placed = PlacedMesh.AllOf(inCentimetres).Single();

        // Units of 2.5 cm: a corner of 10 x 20 x 30, doubled, whose right angle lies at (100, 0, -4).
        var points = placed.Primitives.SelectMany(primitive => primitive.Positions).ToList();
        Assert.True((points.Aggregate(Vector3.Min) - (25 * new Vector3(100, 0, -4))).Length() < 1e-2f);
        Assert.True((points.Aggregate(Vector3.Max) - (25 * new Vector3(120, 40, 56))).Length() < 1e-2f);
        var body = MeshTopology.Of(SceneBodies.Of(inCentimetres).Bodies.Select(body => body.Mesh).Aggregate(Joined));
        Assert.True(body.IsWatertight);
        Assert.Equal(20.0 * 40 * 60 / 6 * Math.Pow(25, 3), body.Volume, 1e3);

        Assert.Equal([("red", new Vector4(1, 0, 0, 1)), ("blue", new Vector4(0, 0, 1, 1))], placed.Primitives.Select(primitive => read.Materials[primitive.Material!.Value]).Select(material => (material.Name, material.BaseColor)));
        Assert.Equal([2, 2], placed.Primitives.Select(primitive => primitive.FaceCount));

        // The origin of pictures is below in FBX and above here.
        Assert.All(placed.Primitives, primitive => Assert.Equal([new(0, 0.75f), new(0, 1), new(1, 1)], primitive.TexCoords!.Distinct().OrderBy(uv => uv.X).ThenBy(uv => uv.Y)));
    }

    private static SurfaceMesh Joined(SurfaceMesh first, SurfaceMesh second) => first with
    {
        Positions = [.. first.Positions, .. second.Positions],
        Triangles = [.. first.Triangles, .. second.Triangles.Select(corner => corner + first.Positions.Length)],
    };
}
