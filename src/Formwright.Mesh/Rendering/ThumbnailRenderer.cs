using Formwright.Core;

namespace Formwright.Mesh;

/// <summary>
/// Draws a scene as a product picture: three-quarter view, studio light, dark feature edges, soft shadow on a light neutral
/// ground, four samples per pixel. It needs no graphics hardware, and the same scene always gives the same bytes. Bodies are
/// drawn opaque, whatever the alpha of their colour; painted ones have holes where the alpha of the paint is below one half.
/// </summary>
public static class ThumbnailRenderer
{
    /// <summary>Samples per pixel along one axis.</summary>
    internal const int Oversampling = 2;

    // Every camera looks from the same direction, so its light is always the same too.
    private static readonly Lazy<StudioLight> Light = new(() => new StudioLight(new Point3(0, Math.Cos(Camera.Elevation), Math.Sin(Camera.Elevation))));

    /// <summary>Draws the scene.</summary>
    /// <param name="scene">Bodies in any unit, either axis up. A body without triangles is drawn by its feature edges.</param>
    /// <param name="options">Size and background; null for 512 × 512 on the usual background.</param>
    /// <returns>Red, green, blue and straight alpha, one byte each, rows from the top.</returns>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c>: the scene is empty, holds a coordinate that is not finite, or the size is out of range.
    /// </exception>
    public static byte[] Render(Scene scene, ThumbnailOptions? options = null)
    {
        options ??= new ThumbnailOptions();
        options.Check();
        var camera = Camera.Frame(scene, options.Width * Oversampling, options.Height * Oversampling);
        using var samples = new SampleBuffer(camera.Width, camera.Height);
        var colors = scene.Bodies.Select(body => body.Color ?? Rgba.Default).Distinct().Take(SampleBuffer.Painted).ToList();
        foreach (var body in scene.Bodies)
        {
            TriangleRasterizer.Draw(body, camera, samples, Math.Max(0, colors.IndexOf(body.Color ?? Rgba.Default)));
        }

        // On what is painted, lines at creases would hide the painting: such surfaces are made of small facets.
        foreach (var body in scene.Bodies.Where(body => body.Paint is null))
        {
            EdgePainter.DrawFeatures(body.Mesh, camera, samples);
        }

        EdgePainter.DrawOutlines(samples);
        var ground = Ground(scene, camera);
        var development = new Development(samples, colors, Light.Value, new AmbientOcclusion(samples, camera, ground));
        return options.TransparentBackground ? development.OnNothing() : development.OnPaper(new GroundShadow(scene, camera, ground));
    }

    /// <summary>Draws the scene and writes it as PNG.</summary>
    /// <param name="scene">As for <see cref="Render"/>.</param>
    /// <param name="options">As for <see cref="Render"/>.</param>
    /// <param name="stream">Receives the file; is left open.</param>
    /// <exception cref="FormwrightException">As for <see cref="Render"/>.</exception>
    public static void RenderPng(Scene scene, ThumbnailOptions? options, Stream stream)
    {
        options ??= new ThumbnailOptions();
        Png.Write(stream, options.Width, options.Height, Render(scene, options), options.TransparentBackground);
    }

    private static double Ground(Scene scene, Camera camera)
    {
        var lowest = double.MaxValue;
        foreach (var body in scene.Bodies)
        {
            for (var i = 0; i < body.Mesh.Positions.Length; i += 3)
            {
                var v = camera.ToView(body.Mesh.Positions[i], body.Mesh.Positions[i + 1], body.Mesh.Positions[i + 2]);
                lowest = Math.Min(lowest, v.Dot(camera.UpInView));
            }
        }

        return lowest;
    }
}
