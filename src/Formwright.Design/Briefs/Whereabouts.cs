using System.Text.RegularExpressions;
using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.Briefs;

/// <summary>
/// Where on a body the words of a statement place what is done to it: distances from sides, ends and centre lines, spacings with their
/// directions, circles. Each word constrains one direction of the part; the face is one that the directions lie in.
/// </summary>
/// <param name="words">The statement; what is understood is taken away.</param>
/// <param name="host">The body.</param>
/// <param name="part">The part so far, whose bodies say which end is free.</param>
internal sealed partial class Whereabouts(Wording words, BriefBody host, BriefPart part)
{
    private const double Fine = 1e-6;

    /// <summary>Extent of one member along the height of an upright face: "its upper edge 8 mm below the rim".</summary>
    public double Reach { get; set; }

    /// <summary>Extents of one member along X and Y: "starts 10 mm from the left edge".</summary>
    public (double X, double Y) Extents { get; set; }

    // Coordinates of the part along X, Y and Z; null where nothing was said.
    private readonly List<double>?[] places = [null, null, null];
    private readonly List<(double Step, int? Axis)> spacings = [];
    private double? circle;
    private double turn;
    private (int A, int B)? grid;

    // One distance from all edges: the corners of the face.
    private double? edges;

    // The side that a row begins at, and how far from it.
    private (int Axis, int End, double Inset)? first;
    private int? normal;

    // Of a list of distances from one side, by how much the others differ from the last.
    private List<double> steps = [];

    // True when both walls across that direction are meant.
    private bool bothWalls;

    // The direction across which something stands near each side, in the middle of it.
    private int? midSides;

    // True when one stands near each side, in the middle of it.
    private bool allSides;

    // True when one is on each side of the middle.
    private bool pair;
    private int sense;

    /// <summary>Reads the words.</summary>
    /// <param name="count">How many there are; null when not said.</param>
    /// <param name="plural">True when there are several.</param>
    /// <param name="form">The body as it stands in the part.</param>
    /// <param name="blind">True for what does not go through.</param>
    /// <returns>Faces and arrangements; null when the words leave it open or contradict each other.</returns>
    public IReadOnlyList<(Frame Frame, PatternSpec Pattern)>? Read(int? count, bool plural, Form form, bool blind)
    {
        if (Sideways().IsMatch(words.Rest) && form.Frame("round") is not null)
        {
            return null;
        }

        TakeWalls();
        TakeExtents();
        TakeCircle();
        TakeRows();
        TakeRectangle();
        if (grid is not null)
        {
            (count, plural) = (null, true);
        }

        if (!TakeOffCentre() || !TakeLevels() || !TakeInsets(count, plural) || !TakeSpacings())
        {
            return null;
        }

        TakeMiddles();
        TakeFace(blind);
        if (FaceOf(form) is not { } frame || Patterns(frame, count, plural) is not { } patterns)
        {
            return null;
        }

        var far = bothWalls ? form.Frames.FirstOrDefault(f => !f.Curved && f.Normal.Dot(frame.Normal) < -0.99) : null;
        return [.. patterns.SelectMany(p => far is null ? [(frame, p)] : new[] { (frame, p), (far, p) })];
    }

    /// <summary>True when words are about walls of a hollow body.</summary>
    public static bool IsInWalls(string text) => Walls().IsMatch(text);

    /// <summary>True when words are about what goes in from the round side of a body.</summary>
    public static bool IsSideways(string text) => Sideways().IsMatch(text);

    /// <summary>True when words are about the sides of a solid body.</summary>
    public static bool IsInSides(string text) => SideFaces().IsMatch(text);

    /// <summary>Puts the upper edge of each member at the upper edge of its face.</summary>
    public void Top() => places[2] = [Side(2, 1) - (Reach / 2)];

    /// <summary>Takes the words for the walls of a hollow body: "in each short side wall", "one of the 70 mm side walls", "the front wall".</summary>
    public void TakeWalls()
    {
        if (words.Take(part.IsHollow ? Walls() : SideFaces()) is not { } match)
        {
            return;
        }

        bothWalls = match.Groups["all"].Success;
        if (match.Groups["end"].Success && !host.Spec.Sizes.ContainsKey("width"))
        {
            (normal, sense) = (2, 1);
            return;
        }

        if (match.Groups["s"].Success)
        {
            (normal, sense) = SideOf(match.Groups["s"].Value);
        }
        else if (match.Groups["n"].Success)
        {
            var along = BriefWords.Number(match, "n");
            normal = Math.Abs((2 * Half(1)) - along) < Fine ? 0 : 1;
        }
        else
        {
            normal = Half(0) >= Half(1) == (match.Groups["short"].Success || match.Groups["end"].Success) ? 0 : 1;
        }
    }

    private double Half(int axis) => Of(host.Bounds.Size, axis) / 2;

    private static double Of(Point3 point, int axis) => axis switch { 0 => point.X, 1 => point.Y, _ => point.Z };

    private double Side(int axis, int end) => Of(host.Bounds.Center, axis) + (end * Half(axis));

    // The two directions of the broad face, the longer one first.
    private (int Long, int Short) Flat()
    {
        int[] axes = host.IsUpright ? [host.Bounds.Size.X >= host.Bounds.Size.Y ? 0 : 1, 2] : [0, 1];
        return Half(axes[0]) >= Half(axes[1]) ? (axes[0], axes[1]) : (axes[1], axes[0]);
    }

    private int? AxisOf(string word)
    {
        var thin = host.Bounds.Size.X < host.Bounds.Size.Y ? 0 : 1;
        return word.ToLowerInvariant() switch
        {
            "x" or "sideways" => 0,
            "y" => 1,
            "z" or "height" or "upright" => 2,
            "length" when host.Out.Z == 0 => host.Out.X != 0 ? 0 : 1,
            "length" or "width" or "horizontally" or "horizontal" when host.IsUpright => 1 - thin,
            "thickness" or "depth" when host.IsUpright => thin,
            "length" or "horizontally" or "horizontal" => 0,
            "width" or "depth" => 1,
            "vertically" or "vertical" when host.IsUpright || normal is 0 or 1 => 2,
            "vertically" or "vertical" => 1,
            "thickness" => 2,
            "long" or "longer" or "lengthwise" or "longitudinal" => Flat().Long,
            "short" or "shorter" or "crosswise" or "transverse" => Flat().Short,
            _ => null,
        };
    }

    /// <summary>Takes the words that name an extent of the body by its size: "the 30 mm width".</summary>
    public void TakeExtents()
    {
        foreach (var match in words.TakeAll(Extent()))
        {
            var size = BriefWords.Number(match, "n");
            var named = AxisOf(match.Groups["what"].Value);
            var axis = named is { } a && Math.Abs((2 * Half(a)) - size) < Fine ? named : new int?[] { 0, 1, 2 }.FirstOrDefault(i => Math.Abs((2 * Half(i!.Value)) - size) < Fine);
            if (axis is not { } found)
            {
                continue;
            }

            if (match.Groups["centred"].Success)
            {
                places[found] ??= [Of(host.Bounds.Center, found)];
            }
            else if (match.Groups["through"].Success)
            {
                normal ??= found;
            }
        }
    }

    private void TakeCircle()
    {
        if (words.Take(Circle()) is { } match)
        {
            circle = match.Groups["r"].Success ? 2 * BriefWords.Number(match, "r") : BriefWords.Number(match, "n");
            turn = words.Take(Rotated()) is { } rotated ? (rotated.Groups["n"].Success ? BriefWords.Number(rotated, "n") : 45) : 0;
        }
    }

    /// <summary>Takes the words for rows: "two rows of eight", "a 2 x 3 grid".</summary>
    public void TakeRows()
    {
        if (words.Take(Rows()) is { } rows)
        {
            grid = (Mention.CountOf(rows.Groups["b"].Value), Mention.CountOf(rows.Groups["a"].Value));
        }
        else if (words.Take(Array()) is { } array)
        {
            var (a, b) = ((int)BriefWords.Number(array, "a"), (int)BriefWords.Number(array, "b"));
            grid = (Math.Max(a, b), Math.Min(a, b));
        }
    }

    private void TakeRectangle()
    {
        if (words.Take(Rectangle()) is { } rectangle)
        {
            var (a, b) = (BriefWords.Number(rectangle, "a"), rectangle.Groups["b"].Success ? BriefWords.Number(rectangle, "b") : BriefWords.Number(rectangle, "a"));
            var sideways = words.Peek(FromFace()) is { } face && SideOf(face.Groups["s"].Value) is var (across, _) && across != 2 ? across : (int?)null;
            var (u, v) = sideways is { } normalTo ? (1 - normalTo, 2) : host.IsUpright ? (host.Bounds.Size.X >= host.Bounds.Size.Y ? 0 : 1, 2) : (0, 1);
            var turned = a > 2 * Half(u) || b > 2 * Half(v);
            spacings.Add((a, turned ? v : u));
            spacings.Add((b, turned ? u : v));
        }
    }

    // "20 mm below the top", "35 mm above the top of the base".
    private bool TakeLevels()
    {
        foreach (var match in words.TakeAll(Level()))
        {
            var (value, what) = (BriefWords.Number(match, "n"), match.Groups["what"].Value.ToLowerInvariant());
            var below = match.Groups["below"].Success;
            var from = below ? Side(2, 1)
                : what.Contains("top", StringComparison.Ordinal) || what is "base" or "base plate" or "plate" && host.Name is not null ? part.Bodies[0].Bounds.Max.Z
                : what is "ground" or "table" or "floor" ? 0 : Side(2, -1);
            var edge = match.Groups["upper"].Success ? -Reach / 2 : match.Groups["low"].Success ? Reach / 2 : 0;
            if (!Fix(2, [.. Number().Matches(match.Groups["more"].Value).Select(m => BriefWords.Number(m, "n")).Append(value).Select(n => (below ? from - n : from + n) + edge)]))
            {
                return false;
            }
        }

        return true;
    }

    // "35 mm below the center of the plate", "20 mm to the left of the middle": one at that distance.
    private bool TakeOffCentre()
    {
        foreach (var match in words.TakeAll(OffCentre()))
        {
            var way = match.Groups["way"].Value.ToLowerInvariant();
            var axis = way.Contains("left", StringComparison.Ordinal) || way.Contains("right", StringComparison.Ordinal) ? 0 : host.IsUpright && host.Bounds.Size.X < host.Bounds.Size.Y ? 2 : host.IsUpright ? 2 : 1;
            var sign = way.Contains("right", StringComparison.Ordinal) || way is "above" or "over" or "behind" ? 1 : -1;
            if (!Fix(axis, [Of(host.Bounds.Center, axis) + (sign * BriefWords.Number(match, "n"))]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TakeInsets(int? count, bool plural)
    {
        allSides = words.Take(EachSide()) is not null;
        if (words.Take(MidSide()) is { } sides)
        {
            midSides = sides.Groups["long"].Success ? Flat().Short : Flat().Long;
        }

        foreach (var match in words.TakeAll(Inset()))
        {
            var value = BriefWords.Number(match, "n");
            var edged = match.Groups["edge"].Success;
            steps = [.. Number().Matches(match.Groups["more"].Value).Select(m => BriefWords.Number(m, "n") - value)];
            var what = match.Groups["what"].Value.ToLowerInvariant();
            var kind = match.Groups["kind"].Value.ToLowerInvariant();
            var all = match.Groups["words"].Value.ToLowerInvariant() + " " + kind;
            var both = what is "each" or "both" or "either" or "every" or "all" || kind.EndsWith('s');
            if (match.Groups["length"].Success)
            {
                // An edge of that length: the distance is across it.
                var (major, minor) = Flat();
                var along = BriefWords.Number(match, "length");
                var axis = Math.Abs((2 * Half(major)) - along) < Fine ? minor : Math.Abs((2 * Half(minor)) - along) < Fine ? major : -1;
                if (axis < 0 || !Place(match, axis, both && count is null or > 1 && kind.EndsWith('s') ? [-1, 1] : [End(axis, what + " " + all)], value))
                {
                    return false;
                }
            }
            else if (Sides().Matches(all) is { Count: > 0 } named)
            {
                foreach (var (axis, group) in named.Select(s => SideOf(s.Value)).GroupBy(s => s.Axis).Select(g => (g.Key, g.Distinct().ToList())))
                {
                    if (!Place(match, axis, group.Select(s => s.End), value + (edged ? (axis == 0 ? Extents.X : Extents.Y) / 2 : 0)))
                    {
                        return false;
                    }
                }
            }
            else if (kind.StartsWith("cent", StringComparison.Ordinal) || kind is "middle" or "axis")
            {
                var middle = words.Take(LeftAndRight());
                if (middle is null && count is not 2)
                {
                    return false;
                }

                pair = true;
                spacings.Add((2 * value, middle is null ? null : middle.Groups["x"].Success ? 0 : 1));
            }
            else if (all.Contains("short", StringComparison.Ordinal) || all.Contains("long", StringComparison.Ordinal) || kind.StartsWith("end", StringComparison.Ordinal))
            {
                var (major, minor) = Flat();
                var axis = all.Contains("long", StringComparison.Ordinal) ? minor : major;
                if (!Place(match, axis, both && (count is null or > 1) ? [-1, 1] : [End(axis, what + " " + all)], value))
                {
                    return false;
                }
            }
            else if (OtherBody(all) is { } other)
            {
                var way = other.Bounds.Center - host.Bounds.Center;
                var axis = host.IsUpright && other.Bounds.Max.Z <= host.Bounds.Min.Z + Fine ? 2 : Math.Abs(way.X) >= Math.Abs(way.Y) ? 0 : 1;
                var end = Math.Sign(Of(way, axis));
                var inner = Of(other.Bounds.Center, axis) - (end * Of(other.Bounds.Size, axis) / 2);
                var face = all.Contains("out", StringComparison.Ordinal) || (Bend().IsMatch(all) && !all.Contains("in", StringComparison.Ordinal)) ? Of(other.Bounds.Center, axis) + (end * Of(other.Bounds.Size, axis) / 2) : inner;
                if (!Fix(axis, [.. steps.Append(0).Select(step => face - (end * (value + step)))]))
                {
                    return false;
                }
            }
            else if (allSides)
            {
                edges = value;
            }
            else if (midSides is { } across)
            {
                if (!Fix(across, [Side(across, -1) + value, Side(across, 1) - value]))
                {
                    return false;
                }
            }
            else if (both && edges is null && count is null or 4 or 1)
            {
                edges = value;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private bool Place(Match match, int axis, IEnumerable<int> ends, double value)
    {
        var sides = ends.ToList();
        if (sides.Count == 1 && First().IsMatch(match.Groups["lead"].Value))
        {
            first = (axis, sides[0], value);
            return true;
        }

        return Fix(axis, [.. sides.SelectMany(e => steps.Append(0).Select(step => Side(axis, e) - (e * (value + step))))]);
    }

    // "the other end", "the free end": where no other body stands.
    private int End(int axis, string said)
    {
        var taken = part.Bodies.Where(b => b != host).Select(b => Of(b.Bounds.Center, axis) - Of(host.Bounds.Center, axis)).FirstOrDefault(d => Math.Abs(d) > Half(axis) / 4);
        return taken != 0 ? -Math.Sign(taken) : said.Contains("other", StringComparison.Ordinal) || said.Contains("free", StringComparison.Ordinal) ? 1 : -1;
    }

    private BriefBody? OtherBody(string said) =>
        Bend().IsMatch(said) && part.Bodies is [{ Noun: "leg" } a, { Noun: "leg" } b, ..] ? (host == a ? b : a)
        : Mention.Find("the " + said.Replace("outer", "", StringComparison.Ordinal).Replace("inner", "", StringComparison.Ordinal).Replace(" face", "", StringComparison.Ordinal).Replace("outside of the", "", StringComparison.Ordinal).Replace("inside of the", "", StringComparison.Ordinal).Trim(), part.Bodies)
            .FirstOrDefault(m => m.Known is not null && m.Known != host)?.Known;

    private bool TakeSpacings()
    {
        foreach (var match in words.TakeAll(BetweenRows()))
        {
            spacings.Add((BriefWords.Number(match, "n"), Flat().Short));
        }

        foreach (var match in words.TakeAll(BetweenColumns()))
        {
            spacings.Add((BriefWords.Number(match, "n"), Flat().Long));
        }

        foreach (var match in words.TakeAll(Spacing()))
        {
            var said = match.Groups["d"].Value;
            var axis = said.Length == 0 ? null : AxisOf(said);
            spacings.Add((BriefWords.Number(match, "n"), axis));
        }

        return spacings.Count <= 2;
    }

    private void TakeMiddles()
    {
        foreach (var match in words.TakeAll(CentreLine()))
        {
            // On the long centre line: in the middle of the short direction.
            var (major, minor) = Flat();
            var along = match.Groups["d"].Success ? AxisOf(match.Groups["d"].Value) : spacings.Exists(s => s.Axis == minor) || places[minor] is not null ? minor : major;
            var across = along == major ? minor : along == minor ? major : (int?)null;
            if (across is { } middle)
            {
                places[middle] ??= [Of(host.Bounds.Center, middle)];
            }
        }

        foreach (var match in words.TakeAll(Centred()))
        {
            if (AxisOf(match.Groups["d"].Value) is { } axis)
            {
                places[axis] ??= [Of(host.Bounds.Center, axis)];
            }
        }
    }

    private void TakeFace(bool blind)
    {
        if (words.Take(FromFace()) is { } face)
        {
            var (axis, end) = SideOf(face.Groups["s"].Value);
            if (places[axis] is null)
            {
                (normal, sense) = (axis, end);
            }
        }
        else if (normal is null && words.Take(Through()) is { } through)
        {
            normal = through.Groups["y"].Success ? 1 : through.Groups["x"].Success ? 0 : through.Groups["z"].Success ? 2 : AxisOf(through.Groups["d"].Value);
        }

        if (normal is null && places[2] is not null)
        {
            normal = host.IsUpright ? (host.Bounds.Size.X < host.Bounds.Size.Y ? 0 : 1) : places[1] is not null && places[0] is null ? 0 : 1;
        }

        normal ??= host.IsUpright ? (host.Bounds.Size.X < host.Bounds.Size.Y ? 0 : 1) : words.Has(Level90()) && host.Spec.Kind == "box" ? 1 : null;
        sense = sense == 0 && blind && normal == 2 ? 1 : sense;
    }

    private Frame? FaceOf(Form form)
    {
        if (normal is not { } axis)
        {
            return form.Frames[0];
        }

        var facing = form.Frames.Where(f => !f.Curved && Math.Abs(Of(f.Normal, axis)) > 0.99).ToList();
        var side = sense != 0 ? sense : axis == 1 ? -1 : 1;
        return facing.Find(f => Math.Sign(Of(f.Normal, axis)) == side) ?? facing.FirstOrDefault();
    }

    private bool Fix(int axis, List<double> at)
    {
        if (places[axis] is { } before)
        {
            return before.SequenceEqual(at);
        }

        places[axis] = at;
        return true;
    }

    private static double Step(List<double> at) => at.Count > 1 ? Math.Abs(at[1] - at[0]) : 0;

    private static int Axis(Point3 direction) => Math.Abs(direction.X) > 0.7 ? 0 : Math.Abs(direction.Y) > 0.7 ? 1 : 2;

    private (int Axis, int End) SideOf(string name) => name.ToLowerInvariant() switch
    {
        "left" => (0, -1),
        "right" => (0, 1),
        "front" => (1, -1),
        "back" or "rear" => (1, 1),
        "top" or "upper" => host.IsUpright || normal is 0 or 1 ? (2, 1) : (2, 1),
        _ => (2, -1),
    };
}
