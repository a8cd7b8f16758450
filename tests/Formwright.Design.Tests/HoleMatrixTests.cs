using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Tests;

/// <summary>One hole in one block, said in all combinations of a sentence and a place: each must mean the same.</summary>
public class HoleMatrixTests
{
    private static readonly Dictionary<char, string[]> Ways = new()
    {
        ['X'] =
        [
            "from left to right", "from the left side to the right side", "through it lengthwise", "along its length", "from end to end", "through the left face to the right face",
            "through both ends", "horizontally from left to right", "parallel to the x axis", "along the 60 mm length", "through the 40 x 30 faces",
        ],
        ['Y'] = ["from front to back", "from the front face to the back face", "across its width", "through the front face", "parallel to the y axis", "through the 60 x 30 faces", "through the width"],
        ['Z'] = ["from top to bottom", "vertically", "through its thickness", "through the top face", "parallel to the z axis", "through its height", "through the 60 x 40 faces"],
    };

    private static readonly string[] WaySentences =
    [
        "A block 60 x 40 x 30 mm with a 6 mm hole {0}.",
        "A block is 60 mm long, 40 mm wide and 30 mm high. A 6 mm hole runs {0}.",
        "A block is 60 x 40 x 30 mm. It has a hole of 6 mm diameter {0}.",
        "Block 60x40x30. Drill a 6 mm hole {0}.",
        "A block is 60 x 40 x 30 mm. A hole with a diameter of 6 mm goes {0}. All its vertical edges have a 3 mm fillet.",
    ];

    // From the front left corner of a block of 100 x 60 mm.
    private static readonly (string Place, double X, double Y)[] Places =
    [
        ("20 mm from the left edge and 15 mm from the front edge", 20, 15),
        ("15 mm from the front and 20 mm from the left", 20, 15),
        ("20 mm from the right edge, on the centre line", 80, 30),
        ("10 mm to the right of the centre", 60, 30),
        ("10 mm off centre towards the right", 60, 30),
        ("12 mm behind the centre", 50, 42),
        ("in the front left corner, 10 mm from both edges", 10, 10),
        ("near the back right corner, 12 mm from each edge", 88, 48),
        ("at x = 20 and y = 10, measured from the front left corner", 20, 10),
        ("halfway between the centre and the right edge", 75, 30),
        ("in the middle of the left half", 25, 30),
        ("a quarter of the length from the left end", 25, 30),
        ("centred on the width and 30 mm from the left side", 30, 30),
        ("with its centre 18 mm from the back edge and 22 mm from the right edge", 78, 42),
        ("20 mm in from the left end and 15 mm from the front edge", 20, 15),
    ];

    private static readonly string[] PlaceSentences =
    [
        "A block 100 x 60 x 20 mm with an 8 mm hole {0}.",
        "A block is 100 mm long, 60 mm wide and 20 mm high. It has an 8 mm through hole {0}.",
        "A block is 100 x 60 x 20 mm. A hole of 8 mm diameter is drilled through its top {0}.",
        "Block 100x60x20 mm; ø8 hole {0}",
    ];

    public static TheoryData<string, char> AllWays() =>
        new(Ways.SelectMany(w => w.Value.SelectMany(way => WaySentences.Select(s => (string.Format(null, s, way), w.Key)))));

    public static TheoryData<string, double, double> AllPlaces() =>
        new(Places.SelectMany(p => PlaceSentences.Select(s => (string.Format(null, s, p.Place), p.X, p.Y))));

    [Theory]
    [MemberData(nameof(AllWays))]
    public void Hole_GoesTheWayThatIsSaid(string prompt, char way)
    {
        var bore = Assert.Single(Plan.Make(Prompts.Read(prompt).Design).Bores);

        Assert.Equal(1, Math.Abs(way switch { 'X' => bore.Direction.X, 'Y' => bore.Direction.Y, _ => bore.Direction.Z }), 9);
    }

    [Theory]
    [MemberData(nameof(AllPlaces))]
    public void Hole_IsWhereItIsSaid(string prompt, double x, double y)
    {
        var plan = Plan.Make(Prompts.Read(prompt).Design);
        var bore = Assert.Single(plan.Bores);

        Assert.Equal(1, Math.Abs(bore.Direction.Z), 9);
        Assert.Equal(new Point3(x, y, 0), new Point3(bore.Origin.X - plan.Bounds.Min.X, bore.Origin.Y - plan.Bounds.Min.Y, 0));
    }
}
