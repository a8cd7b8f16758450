using Formwright.Core;

namespace Formwright.Formats.Fbx;

/// <summary>
/// Autodesk FBX 7: polygons, normals, texture coordinates, colours, materials with embedded pictures, hierarchy, skins and animations. Written as binary
/// 7.4 in centimetres with Y up; read as binary of any 7.x and as text.
/// </summary>
/// <remarks>The format is not published; the layout follows what its importers in Blender, Assimp and three.js accept.</remarks>
public sealed class Fbx : IMeshReader, IMeshWriter
{
    /// <inheritdoc/>
    public FormatInfo Info { get; } = new("fbx", "FBX", [".fbx"], "application/vnd.autodesk.fbx", Unit: null);

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> head, long? length) =>
        head.StartsWith("Kaydara FBX Binary"u8) || (head.TrimStart(" \t\r\n"u8).StartsWith(";"u8) && head.IndexOf("FBX"u8) >= 0);

    /// <inheritdoc/>
    public SceneGraph Read(Stream stream, ReadLimits limits, CompanionFiles? companions = null)
    {
        var file = LimitedStream.ReadAll(stream, limits);
        var root = file.AsSpan().StartsWith("Kaydara FBX Binary"u8) ? FbxBinaryReader.Read(file, limits) : FbxTextReader.Read(file, limits);
        return new FbxSceneReader(root, limits, companions).Graph();
    }

    /// <inheritdoc/>
    public void Write(SceneGraph graph, Stream stream) => FbxBinaryWriter.Write(FbxSceneWriter.Of(graph), stream);
}
