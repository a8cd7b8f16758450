using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>What screws, rivets, nails and pins have in common: a head on a shank, and the words for their sizes.</summary>
internal static class Headed
{
    private static readonly string[] Ends = ["all", "top", "vertical", "end"];

    /// <summary>The head and the shank, each with sizes of its own.</summary>
    public static IReadOnlyDictionary<string, string> Components { get; } = new Dictionary<string, string>
    {
        ["head"] = "head|hex head|hexagon head|hexagonal head|round head|cylindrical head|flat head|domed head",
        ["shank"] = "shank|plain shank|smooth shank|unthreaded shank|straight shank|cylindrical shank|shaft|stem",
    };

    /// <summary>"head 16 x 4, shank 10 x 40".</summary>
    public static IReadOnlyList<string[]> Lists { get; } = [["head.diameter", "head.height"], ["shank.diameter", "shank.length"]];

    /// <summary>The edges that people break: the free end of the shank, whatever they call it.</summary>
    public static IReadOnlyList<EdgeGroup> Tip(double radius, double top) =>
        [.. Ends.Select(name => new EdgeGroup(name, radius, radius) { PlaneOrigin = new(0, 0, top), PlaneNormal = Core.Point3.UnitZ })];

    /// <summary>Diameter of a round head.</summary>
    public static Parameter Diameter(Func<Values, double> value) =>
        Parameter.Length("headDiameter", value).Named("head diameter|head width|knob diameter").From("head.diameter", "head.outerDiameter", "head.width", "head.size", "outerDiameter").Standard();

    /// <summary>Width of a hexagon head.</summary>
    public static Parameter Flats(Func<Values, double> value) =>
        Parameter.Length("acrossFlats", value).Named("head width|head size|wrench size").From("head.acrossFlats", "head.width", "head.diameter", "head.size").Standard();

    /// <summary>Height of a head.</summary>
    public static Parameter Height(Func<Values, double> value) =>
        Parameter.Length("headHeight", value).Named("head height|head thickness|knob height").From("headDepth", "head.height", "head.thickness", "head.depth", "head.length").Standard();
}
