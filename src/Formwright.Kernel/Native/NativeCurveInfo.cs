using System.Runtime.InteropServices;
using Formwright.Core;

namespace Formwright.Kernel.Native;

/// <summary>fw_curve_jet.</summary>
internal readonly record struct NativeCurveJet(Point3 Point, Point3 First, Point3 Second, Point3 Third);

/// <summary>fw_curve_info.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeCurveInfo
{
    internal readonly int Curve;
    internal readonly int Closed;
    internal readonly int Periodic;
    internal readonly int Rational;
    internal readonly int Degree;
    internal readonly int Poles;
    internal readonly int Knots;
    internal readonly int Reserved;
    internal readonly double First;
    internal readonly double Last;
    internal readonly double Period;
    internal readonly double Length;
    internal readonly Point3 Start;
    internal readonly Point3 End;
}
