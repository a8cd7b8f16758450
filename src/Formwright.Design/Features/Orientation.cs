using Formwright.Core;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

namespace Formwright.Design.Features;

/// <summary>How a placed solid lies on its face: upright, on its side, or leaning.</summary>
internal static class Orientation
{
    /// <summary>Reads whether its axis lies along the face: <c>x</c>, <c>y</c>, or null for upright.</summary>
    public static string? Along(Phrase phrase, BodyContext host, BodySpec solid)
    {
        if (phrase.HasMark("upright"))
        {
            return null;
        }

        if (phrase.Has(TermCategory.Place, "lengthwise"))
        {
            return "x";
        }

        if (phrase.Has(TermCategory.Place, "crosswise"))
        {
            return "y";
        }

        return phrase.HasMark("lying") ? host.Form.Frames[0] is { } f && f.HalfV > f.HalfU ? "y" : "x" : null;
    }

    /// <summary>Reads the angle by which it leans, in degrees.</summary>
    public static double Tilt(Phrase phrase)
    {
        if (!phrase.HasMark("tilted") || phrase.Measures.Find(m => !m.Used && m.Quantity.Unit.Kind == UnitKind.Angle) is not { } angle)
        {
            return 0;
        }

        angle.Used = true;
        return angle.Quantity.Value is > 0 and < 90
            ? angle.Quantity.Value
            : throw Refuse.Prompt($"'{phrase.QuoteOf(angle)}': a solid can lean by more than 0 and less than 90 degrees.");
    }

    /// <summary>The pose on a face whose axes are X, Y and Z, the lowest point on it, and the form that results.</summary>
    public static (Pose Pose, Form Form) Lay(Form form, string? along, double tilt)
    {
        var turned = along switch
        {
            "x" => new Pose(default, Point3.UnitY, Point3.UnitX),
            "y" => new Pose(default, Point3.UnitX * -1, Point3.UnitY),
            null when tilt != 0 => Leaning(tilt * Math.PI / 180),
            null => Pose.Identity,
            _ => throw Refuse.Design($"there is no direction '{along}'."),
        };
        if (turned == Pose.Identity)
        {
            return (turned, form);
        }

        // A leaning solid keeps its foot in the face; a lying one rests on it, centred.
        var box = turned.Apply(form).Bounds;
        var pose = along is null
            ? turned with { Origin = new(0, 0, -Math.Sin(tilt * Math.PI / 180) * form.Bounds.Size.X / 2) }
            : turned with { Origin = new(-box.Center.X, -box.Center.Y, -box.Min.Z) };
        return (pose, pose.Apply(form));
    }

    private static Pose Leaning(double angle) => new(default, new(Math.Cos(angle), 0, -Math.Sin(angle)), new(Math.Sin(angle), 0, Math.Cos(angle)));
}
