namespace Formwright.Conformance.Tests;

/// <summary>Our answer is not the recorded one.</summary>
internal sealed class MismatchException(string message) : Exception(message);
