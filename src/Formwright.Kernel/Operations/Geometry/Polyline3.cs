using Formwright.Core;

namespace Formwright.Kernel.Operations;

/// <summary>Straight lines through points.</summary>
/// <param name="Points">The points, in order.</param>
/// <param name="IsClosed">True: the last point is joined to the first.</param>
public sealed record Polyline3(IReadOnlyList<Point3> Points, bool IsClosed = false);
