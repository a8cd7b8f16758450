using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Standards;

namespace Formwright.Design.Families;

/// <summary>
/// A screw with a head at the bottom and the shank upwards. The thread is cosmetic: the shank has the nominal diameter. A nut and washers
/// that are named with it sit on the shank, each a solid of its own.
/// </summary>
internal abstract class Screw : ThreadedPart
{
    public override IReadOnlyList<string> Bare => ["thread", "length"];

    public override IReadOnlyList<string[]> Lists => [["thread", "length"], .. Headed.Lists];

    public override IReadOnlyDictionary<string, string> Components => new Dictionary<string, string>(Headed.Components)
    {
        ["socket"] = "socket|hex socket|hexagon socket|drive|hex drive|recess|hex recess|drive recess|allen socket",
    };

    public override bool IsKin(Family other) => other is Screw;

    /// <summary>What every screw with a shank has beside its head. The thread of a partly threaded one is as long as ISO 4014 makes it.</summary>
    protected static IReadOnlyList<Parameter> Shanked { get; } =
    [
        Shank,
        Parameter.Flag("partial", "partially threaded|partly threaded|partial thread|half threaded"),
        Parameter.Length("threadLength", v => v.Has("partial") ? Math.Min((2 * v["thread"]) + (v["length"] <= 125 ? 6 : 12), v["length"]) : v["length"]).Named("thread length|threaded length|length of thread|threaded portion|threaded part").Standard(),
        Parameter.Flag("modelled", "modelled threads|modelled thread|modeled threads|modeled thread|real threads|actual threads|physical threads|helical threads|with threads|modelled|modeled"),
        Parameter.Flag("washerFace", "washer face|washer faced"),
        Parameter.Count("nut", 0, 0, 4).Named("nut|hex nut|hexagon nut|matching nut|full nut|lock nut|nyloc nut").Mentioned(_ => 1),
        Parameter.Count("washer", 0, 0, 4).Named("washer|flat washer|plain washer|matching washer").Mentioned(_ => 1),
    ];

    protected override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (!given.ContainsKey("length") && given.Remove("threadLength", out var threaded))
        {
            given["length"] = threaded;
        }

        if (phrase.Noun.Contains("nut", StringComparison.OrdinalIgnoreCase))
        {
            given.TryAdd("nut", 1);
        }

        base.Interpret(phrase, given, findings);
    }

    /// <summary>The socket for the key, across its flats.</summary>
    protected static Parameter Drive(Func<Values, double> value) =>
        Parameter.Length("socket", value).Named("socket size|drive size|allen key").From("socket.size", "socket.acrossFlats", "socket.width", "acrossFlats").Standard();

    /// <summary>How deep the socket is.</summary>
    protected static Parameter DriveDepth(Func<Values, double> value) => Parameter.Length("socketDepth", value).Named("socket depth").From("socket.depth").Standard();

    /// <summary>A head and, on it, the shank: plain, or with a modelled coarse thread; then what is screwed on.</summary>
    protected Piece WithShank(Values v, Piece head, double length, double z)
    {
        var (r, pitch, threaded) = (v["thread"] / 2, Fastener.Of(v["thread"]).Pitch, Math.Min(v["threadLength"], length));
        Require(v["threadLength"] <= v["length"] + 1e-9, $"a thread of {Text.Format.Length(v["threadLength"])} is longer than the screw.");
        if (!v.Has("modelled"))
        {
            return Assembled(v, Piece.Join(head, Piece.Cylinder(r, length, z)), z, z + length);
        }

        Require(threaded / pitch <= 200, "more than 200 turns of thread are not modelled; leave the modelled thread out.");
        var plain = length - threaded;
        var thread = ScrewThread.Metric(r, pitch, threaded).Moved(0, 0, z + plain);
        return Assembled(v, plain > 1e-9 ? Piece.Fuse(head, Piece.Cylinder(r, plain, z), thread) : Piece.Fuse(head, thread), z, z + length);
    }

    protected override IReadOnlyList<EdgeGroup> Edges(Values v, Core.Box3 bounds) => Headed.Tip(v["thread"] / 2, bounds.Max.Z);

    /// <summary>A hexagon socket cut into the head from below.</summary>
    protected static Piece Socket(Piece head, double acrossFlats, double depth)
    {
        if (acrossFlats == 0)
        {
            return head;
        }

        var outline = Outline.Hexagon(acrossFlats);
        return head.Cut(outline.Area * depth, Piece.Extrude(outline, depth * 1.05, -0.05 * depth));
    }

    // The nuts leave two turns of thread free at the end; the first washer lies under them, others under the head.
    private Piece Assembled(Values v, Piece screw, double seat, double end)
    {
        var (nuts, washers, size) = (v.Count("nut"), v.Count("washer"), Fastener.Of(v["thread"]));
        if (nuts + washers == 0)
        {
            return screw;
        }

        var (bore, top) = (v["thread"] / 2, end - Math.Min(2 * size.Pitch, 0.1 * (end - seat)));
        List<(string Name, Piece Piece)> parts = [(Name.ToLowerInvariant(), screw)];
        for (var i = 0; i < nuts; i++)
        {
            top -= size.Nut;
            parts.Add(("nut", Hexagons.Turned(size.AcrossFlats, size.Nut, both: true).Drill(bore, 0, size.Nut, (0, 0)).Moved(0, 0, top)));
        }

        Piece Ring(double z) => Piece.Extrude(Outline.Circle(size.Washer / 2), size.WasherHeight, z, Outline.Circle(size.WasherBore / 2));
        var under = nuts > 0 ? (washers + 1) / 2 : 0;
        for (var i = 0; i < washers; i++)
        {
            parts.Add(("washer", i < under ? Ring(top -= size.WasherHeight) : Ring(seat + ((i - under) * size.WasherHeight))));
        }

        Require(top >= seat + ((washers - under) * size.WasherHeight), "it is too short for what is screwed on.");
        return Piece.Group(parts);
    }
}
