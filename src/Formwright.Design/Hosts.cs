using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;

namespace Formwright.Design;

/// <summary>
/// The features of a part while they are read: each goes on the body, or on the joined solid that the words around it refer to. What
/// is referred to gets a name.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="bodyPhrase">The words that named it.</param>
/// <param name="findings">Takes assumptions.</param>
internal sealed class Hosts(BodySpec body, Phrase bodyPhrase, Findings findings)
{
    private readonly List<FeatureSpec> features = [];
    private readonly Dictionary<Phrase, int> made = [];

    /// <summary>What was read so far.</summary>
    public IReadOnlyList<FeatureSpec> Features => features;

    /// <summary>The body by itself.</summary>
    public BodyContext Body { get; private set; } = BodyContext.Of(body);

    /// <summary>Adds the walls of the body.</summary>
    public void Add(IReadOnlyList<FeatureSpec> walls)
    {
        features.AddRange(walls);
        if (walls.Count > 0)
        {
            Body = PartState.Make(new PartSpec(body, walls), new PipelineBuilder()).Hosts(null)[0];
        }
    }

    /// <summary>Reads a phrase and puts its features where its words say.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="kind">The kind of feature.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it fits neither its host nor the body.</exception>
    public void Read(Phrase phrase, FeatureKind kind)
    {
        var first = features.Count;
        if (HostOf(phrase) is not { } host)
        {
            features.AddRange(kind.Read(phrase, Body, findings));
        }
        else if (phrase.References.Contains(host.Phrase) || !CanFallBack(phrase))
        {
            features.AddRange(On(host.Name, host.Context, phrase, kind, findings));
        }
        else
        {
            // "a plate with a boss and four holes in the corners": grammar alone does not tell whose the corners are.
            var trial = new Findings();
            try
            {
                var specs = On(host.Name, host.Context, phrase, kind, trial);
                _ = PartState.Make(new PartSpec(body, [.. features, .. specs]), new PipelineBuilder());
                features.AddRange(specs);
                trial.Notes.ToList().ForEach(findings.Assume);
            }
            catch (FormwrightException)
            {
                phrase.Release();
                features.AddRange(kind.Read(phrase, Body, findings));
            }
        }

        if (features.Count > first)
        {
            made.TryAdd(phrase, first);
        }
    }

    private static List<FeatureSpec> On(string name, BodyContext context, Phrase phrase, FeatureKind kind, Findings findings) =>
        [.. kind.Read(phrase, context, findings).Select(f => f with { On = name })];

    private static bool CanFallBack(Phrase phrase) => !phrase.Head.Is(TermCategory.Solid);

    private (Phrase Phrase, string Name, BodyContext Context)? HostOf(Phrase phrase)
    {
        // "through the boss and the plate" begins on the boss; the body itself is the usual host.
        var target = phrase.References.LastOrDefault(r => r != phrase && made.ContainsKey(r))
            ?? (phrase.References.Contains(bodyPhrase) ? null : phrase.Owner is { } owner && owner != phrase && made.ContainsKey(owner) ? owner : null);
        if (target is null || phrase.HasMark("everything"))
        {
            return null;
        }

        var name = NameOf(target);
        var contexts = PartState.Make(new PartSpec(body, features), new PipelineBuilder()).Hosts(name);
        return contexts.Count > 0 ? (target, name, contexts[0]) : null;
    }

    private string NameOf(Phrase target)
    {
        var index = made[target];
        if (features[index].Name is { } known)
        {
            return known;
        }

        var noun = target.Noun.ToLowerInvariant();
        var name = Enumerable.Range(1, features.Count + 1).Select(n => n == 1 ? noun : $"{noun} {n}").First(n => features.TrueForAll(f => f.Name != n));
        features[index] = features[index] with { Name = name };
        return name;
    }
}
