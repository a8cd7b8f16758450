using Formwright.Core;
using Formwright.Kernel.Exchange;
using Formwright.Kernel.Operations;

namespace Formwright.Kernel.Models;

/// <summary>
/// Holder of a bent sheet with a phone on it. Seen from the side the sheet is a band: base on the ground, back wall, front panel down to
/// a lip. It is drawn as a polygon with its bends rounded, extruded along X, and trimmed to the width that narrows to the front.
/// </summary>
internal sealed class PhoneNest : ParametricModel
{
    private const string ModelName = "phone-nest";
    private static readonly Rgba PhoneColor = new(0.13, 0.14, 0.16, 1);

    private readonly ModelParameter<double> heightBottom;
    private readonly ModelParameter<double> heightTop;
    private readonly ModelParameter<double> widthBack;
    private readonly ModelParameter<double> widthFront;
    private readonly ModelParameter<double> length;
    private readonly ModelParameter<double> backOffset;
    private readonly ModelParameter<double> thickness;
    private readonly ModelParameter<bool> applyOrnaments;
    private readonly ModelParameter<double> filletRadius;
    private readonly ModelParameter<double> phoneHeight;
    private readonly ModelParameter<double> phoneWidth;
    private readonly ModelParameter<double> phoneThickness;
    private readonly PlacementParameters placement;

    public PhoneNest()
        : base(ModelName, "Phone Nest", "Desktop holder for a phone, for 3D printing: one bent sheet that narrows to the front, on wish with slots cut out.")
    {
        var sizes = NumberBounds.PositiveUpTo(50);
        var phone = NumberBounds.PositiveUpTo(35);
        heightBottom = Number("heightBottom", 5, sizes, "Height of the lower end of the front panel in units");
        heightTop = Number("heightTop", 16, sizes, "Height of the ridge in units, before it is rounded");
        widthBack = Number("widthBack", 25, sizes, "Width at the back in units");
        widthFront = Number("widthFront", 10, sizes, "Width at the front in units");
        length = Number("length", 16, sizes, "Depth of the base in units");
        backOffset = Number("backOffset", 6, NumberBounds.Between(0, 30), "How far the ridge stands in front of the back, in units");
        thickness = Number("thickness", 0.4, NumberBounds.PositiveUpTo(5), "Thickness of the sheet in units");
        applyOrnaments = Flag("applyOrnaments", false, "True to cut slots into all panels");
        filletRadius = Number("filletRadius", 2, NumberBounds.Between(0, 15), "Outer radius of the bends in units, as far as the panels have room");
        phoneHeight = Number("phoneHeight", 16.8, phone, "Longest side of the phone in units");
        phoneWidth = Number("phoneWidth", 7.8, phone, "Width of the phone in units");
        phoneThickness = Number("phoneThickness", 0.7, NumberBounds.PositiveUpTo(3), "Thickness of the phone in units");
        placement = new PlacementParameters(this);
    }

    internal override ModelResult Build(ModelArguments arguments)
    {
        var band = new SheetBand(
            new SheetSides(arguments.Get(length), arguments.Get(backOffset), arguments.Get(heightTop), arguments.Get(heightBottom)),
            arguments.Get(thickness),
            arguments.Get(filletRadius),
            arguments.Get(phoneThickness));
        band.RequireSimple();
        var (back, front) = (arguments.Get(widthBack), arguments.Get(widthFront));
        var sheet = Trim(band, back, front);
        if (arguments.Get(applyOrnaments))
        {
            var slots = SheetSlots.Of(band, z => back + ((front - back) * z / band.Depth));
            sheet = slots.Count == 0 ? sheet : Booleans.Difference(sheet, slots, keepEdges: true);
        }

        var phone = Phone(band, arguments.Get(phoneWidth), arguments.Get(phoneHeight), arguments.Get(phoneThickness));
        var (place, precision) = placement.Read(arguments);
        return new ModelResult(
            $"{ModelName}-assembly",
            [new BrepBody(place.Apply(Single(sheet)), ModelName, null), new BrepBody(place.Apply(phone), "phone", PhoneColor)],
            precision);
    }

    /// <summary>What the extruded band and the prism over its trapezoid have in common.</summary>
    private static Shape Trim(SheetBand band, double back, double front)
    {
        var widest = Math.Max(back, front);
        using var profile = band.Outline(-widest);
        using var section = Faces.CreateFaceFromWire(profile, planar: true);
        using var endless = Sweeps.Extrude(section, Point3.UnitX * (2 * widest));
        var tall = band.Top + 1;
        using var footprint = Faces.CreatePolygonFace(
            [new(-back / 2, -1, 0), new(back / 2, -1, 0), new(front / 2, -1, band.Depth), new(-front / 2, -1, band.Depth)]);
        using var prism = Sweeps.Extrude(footprint, Point3.UnitY * (tall + 1));
        return Booleans.Intersection([endless, prism], keepEdges: true);
    }

    private static Shape Phone(SheetBand band, double width, double height, double thickness)
    {
        using var plain = Solids.CreateBoxFromCorner(width, thickness, height, new Point3(-width / 2, 0, 0));
        var upright = Edges.GetEdges(plain).Where(edge => IsAlong(edge, Point3.UnitZ)).ToList();
        using var rounded = Fillets.FilletEdgesListOneRadius(plain, upright, Math.Min(width, height) * 0.12);

        // The box stands on its short side with its back at z = 0; the frame of the panel takes X to X, Y along the panel, Z out of it.
        return band.OnFrontPanel(rounded);
    }

    private static bool IsAlong(Edge edge, Point3 direction)
    {
        var ends = Vertices.GetVerticesAsPoints(edge);
        return ends.Count == 2 && (ends[1] - ends[0]).Normalized().Cross(direction).Length < 1e-6;
    }

    private static Shape Single(Shape shape) => Solids.GetSolids(shape) is [var only] ? only : shape;
}
