using Formwright.Kernel.Exchange;

namespace Formwright.Kernel.Models;

/// <summary>
/// Cup of polygons that turn and widen from the bottom over the middle to the top, its walls, rim and underside divided into cells that
/// carry pyramids. One solid of triangles, closed by construction. Pyramids stay between the rows of their cells and dents inside of the
/// wall, whatever their heights, so that no two of them meet.
/// </summary>
internal sealed class DragonCup : ParametricModel
{
    private const string ModelName = "dragon-cup";
    private const double Highest = 5;

    private readonly ModelParameter<double> height;
    private readonly ModelParameter<double> radiusBottom;
    private readonly ModelParameter<double> radiusTopOffset;
    private readonly ModelParameter<double> radiusMidOffset;
    private readonly ModelParameter<double> rotationTopAngle;
    private readonly ModelParameter<double> rotationMidAngle;
    private readonly ModelParameter<int> cellsVertical;
    private readonly ModelParameter<int> cellsHorizontal;
    private readonly ModelParameter<int> divisionsTop;
    private readonly ModelParameter<int> divisionsBottom;
    private readonly ModelParameter<double> outerHeight;
    private readonly ModelParameter<double> innerHeight;
    private readonly ModelParameter<double> bottomHeight;
    private readonly ModelParameter<double> topHeight;
    private readonly ModelParameter<double> thickness;
    private readonly ModelParameter<double> bottomThickness;
    private readonly PlacementParameters placement;

    public DragonCup()
        : base(ModelName, "Dragon Cup", "Cup for 3D printing: a twisting profile of adjustable proportions under a skin of pyramids, like scales.")
    {
        var lengths = NumberBounds.PositiveUpTo(Highest);
        var angles = NumberBounds.Between(-360, 360);
        height = Number("height", 8, NumberBounds.PositiveUpTo(50), "Height of the cup in units, without the pyramids of rim and underside");
        radiusBottom = Number("radiusBottom", 4, NumberBounds.PositiveUpTo(30), "Radius of the bottom in units, to its corners");
        radiusTopOffset = Number("radiusTopOffset", 2, NumberBounds.Between(0, 20), "How much larger the radius of the top is, in units");
        radiusMidOffset = Number("radiusMidOffset", 2, NumberBounds.Between(0, 20), "How much larger the radius at half height is, in units");
        rotationTopAngle = Number("rotationTopAngle", 20, angles, "How far the top is turned against the bottom, in degrees");
        rotationMidAngle = Number("rotationMidAngle", 20, angles, "How far the middle is turned against the bottom, in degrees");
        cellsVertical = WholeNumber("nrSkinCellsVertical", 5, 1, 30, "Rows of cells from bottom to top; rows that turn more than 30 degrees are divided");
        cellsHorizontal = WholeNumber("nrSkinCellsHorizontal", 10, 1, 50, "Cells around the cup, of which there are at least 3");
        divisionsTop = WholeNumber("nrSkinCellDivisionsTop", 1, 1, 10, "Rings of cells on the rim");
        divisionsBottom = WholeNumber("nrSkinCellDivisionsBottom", 3, 1, 10, "Rings of cells on the underside");
        outerHeight = NumberFreeInBatch("skinCellOuterHeight", 0.4, lengths, "Height of the pyramids outside, in units; below 0 in a batch: depth of dents");
        innerHeight = NumberFreeInBatch("skinCellInnerHeight", 0.3, lengths, "Height of the pyramids inside, in units; below 0 in a batch: depth of dents");
        bottomHeight = NumberFreeInBatch("skinCellBottomHeight", 0.4, lengths, "Height of the pyramids below the cup, in units; below 0 in a batch: depth of dents");
        topHeight = NumberFreeInBatch("skinCellTopHeight", 0.4, lengths, "Height of the pyramids on the rim, in units; below 0 in a batch: depth of dents");
        thickness = Number("thickness", 0.6, lengths, "Thickness of the wall in units; at most three quarters of the narrowest radius are used");
        bottomThickness = Number("bottomThickness", 1, lengths, "Thickness of the floor in units; at most nine tenths of the height are used");
        placement = new PlacementParameters(this);
    }

    internal override ModelResult Build(ModelArguments arguments)
    {
        double Skin(ModelParameter<double> parameter) => Math.Clamp(arguments.Get(parameter), -Highest, Highest);

        var bottom = arguments.Get(radiusBottom);
        var shape = new CupShape(
            arguments.Get(height),
            new MonotoneCurve(bottom, bottom + arguments.Get(radiusMidOffset), bottom + arguments.Get(radiusTopOffset)),
            new MonotoneCurve(0, arguments.Get(rotationMidAngle), arguments.Get(rotationTopAngle)),
            Math.Max(3, arguments.Get(cellsHorizontal)),
            arguments.Get(cellsVertical));
        var skin = new CupSkin(Skin(outerHeight), Skin(innerHeight), Skin(bottomHeight), Skin(topHeight));
        using var cup = new CupBuilder(shape, skin, arguments.Get(thickness), arguments.Get(bottomThickness))
            .Build(arguments.Get(divisionsTop), arguments.Get(divisionsBottom));
        var (place, precision) = placement.Read(arguments);
        return new ModelResult(ModelName, [new BrepBody(place.Apply(cup), ModelName, null)], precision);
    }
}

/// <summary>The outside of a cup without its skin.</summary>
/// <param name="Height">Along Y, from 0.</param>
/// <param name="Radius">To the corners, over the height.</param>
/// <param name="Angle">Degrees about +Y, over the height.</param>
/// <param name="Columns">Corners of every section, 3 or more.</param>
/// <param name="Cells">Rows of cells.</param>
internal readonly record struct CupShape(double Height, MonotoneCurve Radius, MonotoneCurve Angle, int Columns, int Cells);

/// <summary>Heights of pyramids; below 0 they are dents.</summary>
internal readonly record struct CupSkin(double Outer, double Inner, double Bottom, double Top);
