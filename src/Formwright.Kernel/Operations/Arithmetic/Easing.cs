namespace Formwright.Kernel.Operations;

/// <summary>
/// The curves of <see cref="EasingCurve"/>. Each is known by its slow beginning; the slow end is that turned by half a turn, and both ends
/// are the two of half the size. Source: R. Penner, Motion, Tweening, and Easing, 2001.
/// </summary>
internal static class Easing
{
    private const double Overshoot = 1.70158;
    private const double Period = 3;

    /// <summary>Both ends have half the time, for which the back curve overshoots and the elastic one swings more slowly.</summary>
    private const double OvershootOfHalf = Overshoot * 1.525;
    private const double PeriodOfHalf = 4.5;

    /// <summary>The value of a curve.</summary>
    /// <param name="ease">Which.</param>
    /// <param name="x">0 for the beginning, 1 for the end; the curve goes on beyond where it is defined there.</param>
    internal static double At(EasingCurve ease, double x) => ease switch
    {
        EasingCurve.EaseInSine => Sine(x),
        EasingCurve.EaseOutSine => End(Sine, x),
        EasingCurve.EaseInOutSine => Both(Sine, x),
        EasingCurve.EaseInQuad => Quad(x),
        EasingCurve.EaseOutQuad => End(Quad, x),
        EasingCurve.EaseInOutQuad => Both(Quad, x),
        EasingCurve.EaseInCubic => Cubic(x),
        EasingCurve.EaseOutCubic => End(Cubic, x),
        EasingCurve.EaseInOutCubic => Both(Cubic, x),
        EasingCurve.EaseInQuart => Quart(x),
        EasingCurve.EaseOutQuart => End(Quart, x),
        EasingCurve.EaseInOutQuart => Both(Quart, x),
        EasingCurve.EaseInQuint => Quint(x),
        EasingCurve.EaseOutQuint => End(Quint, x),
        EasingCurve.EaseInOutQuint => Both(Quint, x),
        EasingCurve.EaseInExpo => Exponential(x),
        EasingCurve.EaseOutExpo => End(Exponential, x),
        EasingCurve.EaseInOutExpo => Both(Exponential, x),
        EasingCurve.EaseInCirc => Circle(x),
        EasingCurve.EaseOutCirc => End(Circle, x),
        EasingCurve.EaseInOutCirc => Both(Circle, x),
        EasingCurve.EaseInElastic => Elastic(x, Period),
        EasingCurve.EaseOutElastic => End(y => Elastic(y, Period), x),
        EasingCurve.EaseInOutElastic => Both(y => Elastic(y, PeriodOfHalf), x),
        EasingCurve.EaseInBack => Back(x, Overshoot),
        EasingCurve.EaseOutBack => End(y => Back(y, Overshoot), x),
        EasingCurve.EaseInOutBack => Both(y => Back(y, OvershootOfHalf), x),
        EasingCurve.EaseInBounce => Bounce(x),
        EasingCurve.EaseOutBounce => End(Bounce, x),
        EasingCurve.EaseInOutBounce => Both(Bounce, x),
    };

    private static double End(Func<double, double> begin, double x) => 1 - begin(1 - x);

    private static double Both(Func<double, double> begin, double x) => x < 0.5 ? begin(2 * x) / 2 : 1 - (begin(2 - (2 * x)) / 2);

    private static double Sine(double x) => 1 - Math.Cos(x * Math.PI / 2);

    private static double Quad(double x) => x * x;

    private static double Cubic(double x) => x * x * x;

    private static double Quart(double x) => x * x * x * x;

    private static double Quint(double x) => x * x * x * x * x;

    private static double Exponential(double x) => x == 0 ? 0 : Math.Pow(2, (10 * x) - 10);

    private static double Circle(double x) => 1 - Math.Sqrt(1 - (x * x));

    private static double Back(double x, double overshoot) => x * x * (((overshoot + 1) * x) - overshoot);

    private static double Elastic(double x, double period) => x switch
    {
        0 or 1 => x,
        _ => -Math.Pow(2, (10 * x) - 10) * Math.Sin(((10 * x) - 10 - (period / 4)) * 2 * Math.PI / period),
    };

    /// <summary>Four parabolas of one shape; the last one touches 1.</summary>
    private static double Bounce(double x)
    {
        const double Steepness = 7.5625;
        const double Length = 2.75;
        var t = 1 - x;
        var (middle, height) = (t * Length) switch
        {
            < 1 => (0.0, 0.0),
            < 2 => (1.5, 0.75),
            < 2.5 => (2.25, 0.9375),
            _ => (2.625, 0.984375),
        };
        var way = t - (middle / Length);
        return 1 - ((Steepness * way * way) + height);
    }
}
