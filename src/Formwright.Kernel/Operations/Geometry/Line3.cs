using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>A straight line between two points.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
public sealed record Line3(Point3 Start, Point3 End);
