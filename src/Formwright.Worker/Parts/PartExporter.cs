using Formwright.Core;
using Formwright.Formats;
using Formwright.Kernel;
using Formwright.Kernel.Exchange;
using Formwright.Mesh;

namespace Formwright.Worker.Parts;

/// <summary>Writes one part in any of the formats; the mesh is made once, when the first format needs it.</summary>
public sealed class PartExporter
{
    private readonly BrepDocument? document;
    private readonly Lazy<Scene> scene;

    /// <summary>An exporter of exact geometry.</summary>
    /// <param name="document">Named bodies, alive while the exporter is used.</param>
    public PartExporter(BrepDocument document)
    {
        this.document = document;
        scene = new Lazy<Scene>(() => new Scene([.. document.Bodies.Select(ToBody)], Name: document.Bodies.Count > 1 ? document.Name : ""));
    }

    /// <summary>An exporter of a mesh.</summary>
    public PartExporter(Scene scene) => this.scene = new Lazy<Scene>(scene);

    /// <summary>Writes the part as <paramref name="format"/> into a file.</summary>
    /// <exception cref="FormwrightException"><c>unsupported</c> when the format cannot hold the part, or cannot be written.</exception>
    public void Write(IFormat format, string path)
    {
        switch (format)
        {
            case IBrepWriter writer when document is not null:
                using (var stream = File.Create(path))
                {
                    writer.Write(document, stream);
                }

                break;
            case IMeshWriter writer:
                using (var stream = File.Create(path))
                {
                    writer.Write(scene.Value, stream);
                }

                break;
            case IBrepWriter:
                throw new FormwrightException(
                    ErrorCode.Unsupported,
                    $"This part is only a mesh, so it cannot be written as {format.Info.Name}, which holds exact surfaces.",
                    hint: "Choose a mesh format such as stl, 3mf or glb.");
            default:
                throw new FormwrightException(ErrorCode.Unsupported, $"The format {format.Info.Name} can be read but not written.");
        }
    }

    /// <summary>Writes the picture of the part as PNG.</summary>
    public void WriteThumbnail(string path)
    {
        using var stream = File.Create(path);
        ThumbnailRenderer.RenderPng(scene.Value, null, stream);
    }

    private static SceneBody ToBody(BrepBody body) => new(body.Name, Tessellator.Tessellate(body.Shape), body.Color);
}
