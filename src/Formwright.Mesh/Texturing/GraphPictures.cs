using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>The decoded pictures of a scene graph, each decoded once and only when it is asked for.</summary>
/// <param name="graph">The model.</param>
/// <param name="largestSide">Pixels of a side that are enough; larger pictures are halved. Null to keep them.</param>
/// <param name="isLenient">True to do without a picture that cannot be decoded, false to refuse it.</param>
public sealed class GraphPictures(SceneGraph graph, int? largestSide = null, bool isLenient = false)
{
    private readonly Dictionary<int, Picture?> _known = [];

    /// <summary>A picture by its number; null when it cannot be decoded.</summary>
    /// <exception cref="FormwrightException">As of <see cref="PictureDecoder.Decode"/>, unless lenient.</exception>
    public Picture? Of(int image)
    {
        if (!_known.TryGetValue(image, out var picture))
        {
            try
            {
                picture = PictureDecoder.Decode(graph.Images[image], largestSide);
            }
            catch (FormwrightException e) when (isLenient && e.Error.Code != ErrorCode.Internal)
            {
                picture = null;
            }

            _known.Add(image, picture);
        }

        return picture;
    }
}
