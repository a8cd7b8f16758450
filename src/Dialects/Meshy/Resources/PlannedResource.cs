using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Meshy;

/// <summary>A resource that is not served yet: it has no tasks, and none can be made.</summary>
/// <param name="path">Its path.</param>
/// <param name="type">Its word.</param>
/// <param name="why">What the server cannot do.</param>
internal sealed class PlannedResource(string path, string type, string why) : Resource(path, type)
{
    public override Draft Read(byte[] body) => throw new FormwrightException(ErrorCode.Unsupported, why, "body");

    public override JsonObject Describe(TaskView task) => [];
}
