namespace Formwright.Formats.Fbx;

/// <summary>The records around the objects, with a fixed time so that the same model gives the same bytes.</summary>
internal static class FbxHeader
{
    public const string CreationTime = "1970-01-01 10:00:00:000";
    public const string Creator = "Formwright";

    /// <summary>Ticks of time per second.</summary>
    public const long Second = 46186158000;

    public static readonly byte[] FileId = [0x28, 0xB3, 0x2A, 0xEB, 0xB6, 0x24, 0xCC, 0xC2, 0xBF, 0xC8, 0xB0, 0x2A, 0xA9, 0x2B, 0xFC, 0xF1];

    public static FbxNode Extension()
    {
        var header = new FbxNode("FBXHeaderExtension");
        header.Add("FBXHeaderVersion", 1003);
        header.Add("FBXVersion", (int)FbxBinaryWriter.Version);
        header.Add("EncryptionType", 0);
        var time = header.Add("CreationTimeStamp");
        time.Add("Version", 1000);
        foreach (var (name, value) in new[] { ("Year", 1970), ("Month", 1), ("Day", 1), ("Hour", 10), ("Minute", 0), ("Second", 0), ("Millisecond", 0) })
        {
            time.Add(name, value);
        }

        header.Add("Creator", Creator);
        var info = header.Add("SceneInfo", "GlobalInfo\0\u0001SceneInfo", "UserData");
        info.Add("Type", "UserData");
        info.Add("Version", 100);
        var meta = info.Add("MetaData");
        meta.Add("Version", 100);
        foreach (var name in new[] { "Title", "Subject", "Author", "Keywords", "Revision", "Comment" })
        {
            meta.Add(name, "");
        }

        return header;
    }

    /// <summary>Y up, right-handed, centimetres.</summary>
    /// <param name="duration">Seconds of the longest animation.</param>
    public static FbxNode GlobalSettings(double duration)
    {
        var settings = new FbxNode("GlobalSettings");
        settings.Add("Version", 1000);
        foreach (var (name, value) in new[]
        {
            ("UpAxis", 1), ("UpAxisSign", 1), ("FrontAxis", 2), ("FrontAxisSign", 1), ("CoordAxis", 0), ("CoordAxisSign", 1), ("OriginalUpAxis", 1), ("OriginalUpAxisSign", 1),
        })
        {
            settings.Property(name, "int", "Integer", "", value);
        }

        return settings
            .Property("UnitScaleFactor", "double", "Number", "", 1.0)
            .Property("OriginalUnitScaleFactor", "double", "Number", "", 1.0)
            .Property("AmbientColor", "ColorRGB", "Color", "", 0.0, 0.0, 0.0)
            .Property("DefaultCamera", "KString", "", "", "Producer Perspective")
            .Property("TimeMode", "enum", "", "", 6)
            .Property("TimeSpanStart", "KTime", "Time", "", 0L)
            .Property("TimeSpanStop", "KTime", "Time", "", (long)Math.Max(Second, duration * Second))
            .Property("CustomFrameRate", "double", "Number", "", 30.0);
    }

    public static FbxNode Documents(long id, string name)
    {
        var documents = new FbxNode("Documents");
        documents.Add("Count", 1);
        var document = documents.Add("Document", id, name, "Scene");
        document.Property("SourceObject", "object", "", "").Property("ActiveAnimStackName", "KString", "", "", "");
        document.Add("RootNode", 0L);
        return documents;
    }

    /// <param name="counts">Number of objects of each kind.</param>
    public static FbxNode Definitions(IReadOnlyDictionary<string, int> counts)
    {
        var definitions = new FbxNode("Definitions");
        definitions.Add("Version", 100);
        definitions.Add("Count", counts.Values.Sum());
        foreach (var (kind, count) in counts)
        {
            definitions.Add("ObjectType", kind).Add("Count", count);
        }

        return definitions;
    }
}
