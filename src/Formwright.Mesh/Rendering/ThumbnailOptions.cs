using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>What a thumbnail shall be.</summary>
/// <param name="Width">Pixels per row, 16 to 4096.</param>
/// <param name="Height">Rows, 16 to 4096.</param>
/// <param name="TransparentBackground">True leaves the background and the shadow on the ground out, with straight alpha around the part.</param>
public sealed record ThumbnailOptions(int Width = 512, int Height = 512, bool TransparentBackground = false)
{
    private const int Smallest = 16;
    private const int Largest = 4096;

    internal void Check()
    {
        foreach (var (name, size) in new[] { (nameof(Width), Width), (nameof(Height), Height) })
        {
            if (size is < Smallest or > Largest)
            {
                throw new FormwrightException(ErrorCode.InvalidInput, $"The {name} of a thumbnail is {size}; use {Smallest} to {Largest} pixels.", name);
            }
        }
    }
}
