namespace Formwright.Design.Planning;

/// <summary>A stored size as an edit addresses it: the size is <c>from + factor x value</c>.</summary>
/// <param name="Name">The stored size.</param>
/// <param name="Factor">How much of it one millimetre of the addressed size makes: 2 for a radius of a stored diameter.</param>
/// <param name="From">The stored size it is measured from; null for none.</param>
internal sealed record SizeReference(string Name, double Factor = 1, string? From = null);
