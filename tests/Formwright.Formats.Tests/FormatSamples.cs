using System.Text;
using Formwright.Core;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Operations;
using Formwright.Mesh.Tests;

namespace Formwright.Formats.Tests;

/// <summary>One good file per readable format, for the tests that run over all of them.</summary>
internal static class FormatSamples
{
    public const string ObjTwoBodies =
        """
        # two bodies
        mtllib none.mtl
        o Tetrahedron
        v 0 0 0
        v 10 0 0
        v 0 10 0
        v 0 0 10
        vt 0.5 0.5
        f 1/1 3/1 2/1
        f 1 2 4
        f 2 3 4
        f 3 1 4
        o Box
        v 20 0 0
        v 22 0 0
        v 22 3 0
        v 20 3 0
        v 20 0 4
        v 22 0 4
        v 22 3 4
        v 20 3 4
        usemtl grey
        f -8 -5 -6 -7
        f -4 -3 -2 -1
        f 5 6 10 9
        f 6 7 11 10
        f 7 8 12 11
        f 8 5 \
          9 12
        """;

    public const string OffPyramid =
        """
        OFF
        # a square pyramid
        5 5 8
        0 0 0
        4 0 0
        4 4 0
        0 4 0
        2 2 3
        4 3 2 1 0
        3 0 1 4
        3 1 2 4 255 0 0
        3 2 3 4
        3 3 0 4
        """;

    public static readonly string DxfPlate = Dxf(
        header: ["9", "$INSUNITS", "70", "5"],
        blocks: ["0", "BLOCK", "2", "HOLE", "8", "0", "10", "0", "20", "0", "0", "CIRCLE", "8", "0", "10", "0", "20", "0", "40", "0.5", "0", "ENDBLK"],
        entities:
        [
            "0", "LWPOLYLINE", "8", "OUTLINE", "90", "4", "70", "1", "10", "0", "20", "0", "10", "8", "20", "0", "42", "0.41421356237309503", "10", "10", "20", "2", "10", "10", "20", "6", "10", "0", "20", "6",
            "0", "INSERT", "8", "HOLES", "2", "HOLE", "10", "2", "20", "2", "70", "2", "44", "4",
            "0", "SPLINE", "8", "CURVE", "70", "8", "71", "2", "72", "6", "73", "3", "40", "0", "40", "0", "40", "0", "40", "1", "40", "1", "40", "1", "10", "0", "20", "0", "10", "1", "20", "1", "10", "2", "20", "0",
            "0", "TEXT", "8", "0", "10", "0", "20", "0", "40", "1", "1", "Plate",
        ]);

    /// <summary>The sample of a format; a format that can be written too is asked to write one.</summary>
    public static byte[] Of(IFormat format) => format switch
    {
        { Info.Name: "obj" } => Encoding.UTF8.GetBytes(ObjTwoBodies),
        { Info.Name: "blend" } => [.. "BLENDER-v304"u8],
        { Info.Name: "off" } => Encoding.UTF8.GetBytes(OffPyramid),
        IMeshWriter writer => Written(writer, TwoBodies),
        IBrepWriter writer => Written(writer),
        { Info.Name: "dxf" } => Encoding.UTF8.GetBytes(DxfPlate),
        _ => throw new NotSupportedException($"Add a sample file of the format '{format.Info.Name}' here."),
    };

    public static Scene TwoBodies { get; } = new(
    [
        new SceneBody("Rounded cube", SampleBodies.RoundedCube(50, 5, 6), new Rgba(0.9, 0.1, 0.1)),
        new SceneBody("Ring <2> & \"more\"", SampleBodies.Torus(20, 4, 24, 12)),
    ]);

    public static byte[] Written(IMeshWriter writer, Scene scene)
    {
        using var stream = new MemoryStream();
        writer.Write(scene, stream);
        return stream.ToArray();
    }

    /// <summary>A drilled box with rounded edges, of 20 x 10 x 30 before the drilling, as exact surfaces.</summary>
    public static byte[] Written(IBrepWriter writer)
    {
        using var scope = KernelScope.Begin();
        var box = Fillets.FilletEdges(Solids.CreateBox(20, 30, 10), 1);
        var drilled = Booleans.Difference(box, [Solids.CreateCylinder(3, 20, new Point3(0, -10, 0), Point3.UnitY)]);
        using var stream = new MemoryStream();
        writer.Write(BrepDocument.Of(drilled, "Drilled box", new Rgba(0.2, 0.5, 0.8)), stream);
        return stream.ToArray();
    }

    /// <summary>A DXF file of the given groups.</summary>
    public static string Dxf(string[] header, string[] blocks, string[] entities) => string.Join("\r\n",
    [
        "0", "SECTION", "2", "HEADER", "9", "$ACADVER", "1", "AC1015", .. header, "0", "ENDSEC",
        "0", "SECTION", "2", "BLOCKS", .. blocks, "0", "ENDSEC",
        "0", "SECTION", "2", "ENTITIES", .. entities, "0", "ENDSEC", "0", "EOF", "",
    ]);
}
