using Formwright.Core;
using Formwright.Design.Modelling;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;

namespace Formwright.Design.Families;

/// <summary>
/// A geometric solid that is put together from pieces, such as a wedge or a capsule. Unlike a part it has no usual size, so a prompt
/// must give at least one; other solids may be joined to it, and walls may hollow it.
/// </summary>
internal abstract class PlainSolid : Family
{
    public override bool IsPlain => true;

    public sealed override (int Step, double Volume)? Cavity(Sizes sizes, double wall, IReadOnlyCollection<string> open, PipelineBuilder build)
    {
        var values = Resolve(sizes);
        if (open.Any(face => face != "top") || Room(values, wall, open.Count > 0) is not { } room)
        {
            return null;
        }

        var shift = Placed(values).Shift;
        return (room.Piece.Moved(shift.X, shift.Y, shift.Z).Build(build), room.Volume);
    }

    protected sealed override void Interpret(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
        if (given.Count == 0 && phrase.Designations.Count == 0)
        {
            RequireSize(phrase, Example);
        }

        Complete(phrase, given, findings);
    }

    /// <summary>Works out what the words say beyond the sizes of the parameters.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="given">The parameters read so far.</param>
    /// <param name="findings">Takes assumptions.</param>
    protected virtual void Complete(Phrase phrase, Dictionary<string, double> given, Findings findings)
    {
    }

    /// <summary>The room inside walls of a thickness, in the coordinates of the shape, reaching out of the top when that is open.</summary>
    /// <returns>The room and its volume inside the solid; null when the solid cannot be hollowed.</returns>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the walls leave no room.</exception>
    protected virtual (Piece Piece, double Volume)? Room(Values v, double wall, bool open) => null;

    /// <summary>The size that stands in a list behind the others, or is left over: the first that is not given yet takes it.</summary>
    protected static void Fill(Dictionary<string, double> given, IEnumerable<double> sizes, params ReadOnlySpan<string> names)
    {
        using var next = sizes.GetEnumerator();
        foreach (var name in names)
        {
            if (!given.ContainsKey(name))
            {
                if (!next.MoveNext())
                {
                    return;
                }

                given[name] = next.Current;
            }
        }
    }
}
