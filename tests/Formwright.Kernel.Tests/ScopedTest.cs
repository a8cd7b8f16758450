namespace Formwright.Kernel.Tests;

/// <summary>Frees the shapes that a test makes.</summary>
public abstract class ScopedTest : IDisposable
{
    private readonly KernelScope _scope = KernelScope.Begin();

    public void Dispose()
    {
        _scope.Dispose();
        GC.SuppressFinalize(this);
    }
}
