namespace Formwright.Dialects.PartWork;

/// <summary>What ids begin with.</summary>
internal static class IdPrefix
{
    public const string Job = "job_";
    public const string Conversation = "conv_";
    public const string Part = "part_";
    public const string Upload = "upload_";
    public const string Key = "key_";
}
