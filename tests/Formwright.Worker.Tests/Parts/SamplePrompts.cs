namespace Formwright.Worker.Tests.Parts;

/// <summary>Prompts whose parts together have every sort of surface that the designer makes.</summary>
internal static class SamplePrompts
{
    public static readonly string[] All =
    [
        "a 2 inch cube with rounded edges",
        "a box 40 x 30 x 20 mm with 2 mm chamfered edges",
        "a cylinder with 10 mm radius and 30 mm height",
        "a sphere of 25 mm diameter",
        "a cone with 20 mm base diameter and 30 mm height",
        "a torus with 40 mm outer diameter and 8 mm tube diameter",
        "a tube 30 mm outer diameter, 24 mm inner diameter, 60 mm long",
        "a hexagonal prism 20 mm across flats, 15 mm high",
        "a plate 80 x 50 x 6 mm with 5 mm holes in the corners, 8 mm from the edges",
        "Create a 50mm diameter gear with 20 teeth",
        "Create a mounting bracket with 4 holes",
        "A 40 mm wide L-bracket with two M5 holes",
    ];
}
