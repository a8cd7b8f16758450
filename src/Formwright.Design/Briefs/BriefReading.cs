using Formwright.Design.Planning;

namespace Formwright.Design.Briefs;

/// <summary>What a brief says.</summary>
/// <param name="Design">The part.</param>
/// <param name="IsSeveral">True when it tells of several bodies, which no single description could.</param>
/// <param name="Unread">What is left out of it.</param>
internal sealed record BriefReading(PartDesign Design, bool IsSeveral, IReadOnlyList<Unread> Unread)
{
    /// <summary>True when nothing was left out.</summary>
    public bool IsWhole => Unread.Count == 0;

    /// <summary>True when it is better than no part: of a single body nothing is left out that could not be made.</summary>
    public bool IsUseful => IsSeveral || Unread.All(u => u.Reason.Length == 0);

    /// <summary>Tells the user what is left out.</summary>
    public void Report(Findings findings)
    {
        foreach (var unread in Unread)
        {
            findings.NotHonoured(unread.Words, unread.Reason);
        }
    }
}

/// <summary>Words about something done to a body that changed nothing.</summary>
/// <param name="Words">The words.</param>
/// <param name="Reason">Why it cannot be made; empty when it was not understood.</param>
internal sealed record Unread(string Words, string Reason);
