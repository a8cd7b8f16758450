using Formwright.Design.Modelling;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Families;

/// <summary>
/// The outline of full-depth involute teeth: addendum one module, dedendum 1.25 modules. Flanks are involutes approximated by chords;
/// tips lie exactly on the tip circle. Source: ISO 53, ISO 54.
/// </summary>
/// <param name="Teeth">Number of teeth.</param>
/// <param name="Module">Pitch diameter divided by the number of teeth, in the plane of the outline.</param>
/// <param name="PressureAngle">In degrees.</param>
/// <param name="Backlash">By how much each tooth is thinner than its space, along the pitch circle.</param>
internal sealed record InvoluteTeeth(int Teeth, double Module, double PressureAngle = 20, double Backlash = 0)
{
    private const int ChordsPerFlank = 4;

    /// <summary>Height above the pitch circle, in modules.</summary>
    public double Addendum { get; init; } = 1;

    /// <summary>Depth below the pitch circle, in modules.</summary>
    public double Dedendum { get; init; } = 1.25;

    public double PitchRadius => Module * Teeth / 2;

    public double TipRadius => PitchRadius + (Addendum * Module);

    public double RootRadius => PitchRadius - (Dedendum * Module) is > 0 and var root ? root : throw Refuse.Prompt("A gear with so few teeth has no root circle.");

    /// <summary>The closed outline, the middle of a tooth on the X axis.</summary>
    /// <exception cref="Core.FormwrightException"><c>invalid_input</c> when the teeth come to a point below the tip circle.</exception>
    public Outline Outline()
    {
        Limits.CheckSize(2 * TipRadius, "The outside diameter of the gear");
        var alpha = PressureAngle * Math.PI / 180;
        var (basis, tip, root) = (PitchRadius * Math.Cos(alpha), TipRadius, RootRadius);

        // Half the angle that a tooth covers at a radius: its half thickness at the pitch circle, turned by the involute.
        double HalfAngle(double radius) =>
            (Math.PI / (2 * Teeth)) - (Backlash / (4 * PitchRadius)) + Involute(alpha) - Involute(Math.Acos(Math.Min(1, basis / radius)));
        if (HalfAngle(tip) <= 0)
        {
            throw Refuse.Prompt($"{Teeth} teeth with a pressure angle of {Format.Number(PressureAngle)} degrees come to a point below the tip circle. Use more teeth or a smaller angle.");
        }

        var start = Math.Max(basis, root);
        List<(double Radius, double Half)> flank = root < basis ? [(root, HalfAngle(basis))] : [];
        for (var i = 0; i <= ChordsPerFlank; i++)
        {
            var radius = start + ((tip - start) * i / ChordsPerFlank);
            flank.Add((radius, HalfAngle(radius)));
        }

        var points = new List<(double X, double Y)>(Teeth * ((2 * flank.Count) + 2));
        for (var tooth = 0; tooth < Teeth; tooth++)
        {
            var middle = 2 * Math.PI * tooth / Teeth;
            points.AddRange(flank.Select(f => Modelling.Outline.Polar(f.Radius, middle - f.Half)));
            points.Add(Modelling.Outline.Polar(tip, middle));
            points.AddRange(Enumerable.Reverse(flank).Select(f => Modelling.Outline.Polar(f.Radius, middle + f.Half)));
            points.Add(Modelling.Outline.Polar(root, middle + (Math.PI / Teeth)));
        }

        return Modelling.Outline.Polygon(points);
    }

    private static double Involute(double angle) => Math.Tan(angle) - angle;
}
