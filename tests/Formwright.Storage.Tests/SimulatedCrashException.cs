namespace Formwright.Storage.Tests;

/// <summary>Stands for the end of the process at this point.</summary>
internal sealed class SimulatedCrashException : Exception;
