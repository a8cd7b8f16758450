namespace Formwright.Kernel.Operations;

/// <summary>How a value moves from 0 to 1.</summary>
public enum EasingCurve
{
    /// <summary>Slow at first, by a quarter of a sine wave.</summary>
    EaseInSine,

    /// <summary>Slow at last, by a quarter of a sine wave.</summary>
    EaseOutSine,

    /// <summary>Slow at both ends, by a quarter of a sine wave.</summary>
    EaseInOutSine,

    /// <summary>Slow at first, by a square.</summary>
    EaseInQuad,

    /// <summary>Slow at last, by a square.</summary>
    EaseOutQuad,

    /// <summary>Slow at both ends, by a square.</summary>
    EaseInOutQuad,

    /// <summary>Slow at first, by a cube.</summary>
    EaseInCubic,

    /// <summary>Slow at last, by a cube.</summary>
    EaseOutCubic,

    /// <summary>Slow at both ends, by a cube.</summary>
    EaseInOutCubic,

    /// <summary>Slow at first, by a fourth power.</summary>
    EaseInQuart,

    /// <summary>Slow at last, by a fourth power.</summary>
    EaseOutQuart,

    /// <summary>Slow at both ends, by a fourth power.</summary>
    EaseInOutQuart,

    /// <summary>Slow at first, by a fifth power.</summary>
    EaseInQuint,

    /// <summary>Slow at last, by a fifth power.</summary>
    EaseOutQuint,

    /// <summary>Slow at both ends, by a fifth power.</summary>
    EaseInOutQuint,

    /// <summary>Slow at first, by a power of two.</summary>
    EaseInExpo,

    /// <summary>Slow at last, by a power of two.</summary>
    EaseOutExpo,

    /// <summary>Slow at both ends, by a power of two.</summary>
    EaseInOutExpo,

    /// <summary>Slow at first, by a quarter of a circle.</summary>
    EaseInCirc,

    /// <summary>Slow at last, by a quarter of a circle.</summary>
    EaseOutCirc,

    /// <summary>Slow at both ends, by a quarter of a circle.</summary>
    EaseInOutCirc,

    /// <summary>Slow at first, by a damped swing.</summary>
    EaseInElastic,

    /// <summary>Slow at last, by a damped swing.</summary>
    EaseOutElastic,

    /// <summary>Slow at both ends, by a damped swing.</summary>
    EaseInOutElastic,

    /// <summary>Slow at first, by a cube that first runs backwards.</summary>
    EaseInBack,

    /// <summary>Slow at last, by a cube that first runs backwards.</summary>
    EaseOutBack,

    /// <summary>Slow at both ends, by a cube that first runs backwards.</summary>
    EaseInOutBack,

    /// <summary>Slow at first, by a ball that bounces.</summary>
    EaseInBounce,

    /// <summary>Slow at last, by a ball that bounces.</summary>
    EaseOutBounce,

    /// <summary>Slow at both ends, by a ball that bounces.</summary>
    EaseInOutBounce,
}
