namespace Formwright.Design.Text;

/// <summary>How long one match of a pattern that is put together from data may take.</summary>
internal static class PatternLimit
{
    /// <summary>It is a wall clock's time: on a machine with more work than processors a match of a microsecond may wait for seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
}
