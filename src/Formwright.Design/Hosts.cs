using Formwright.Core;
using Formwright.Design.Features;
using Formwright.Design.Language;
using Formwright.Design.Phrases;
using Formwright.Design.Planning;
using Formwright.Design.Text;

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

    /// <summary>Adds what the words of the body itself ask for: its walls, its bore.</summary>
    public void Add(IReadOnlyList<FeatureSpec> own)
    {
        features.AddRange(own);
        if (own.Count > 0)
        {
            Body = PartState.Make(new PartSpec(body, features), new PipelineBuilder()).Hosts(null)[0];
        }
    }

    /// <summary>Reads a phrase and puts its features where its words say.</summary>
    /// <param name="phrase">The words.</param>
    /// <param name="kind">The kind of feature.</param>
    /// <param name="joint">Kinds of the solid at whose foot an edge is meant, divided by bars; null for other edges.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when it fits neither its host nor the body.</exception>
    public void Read(Phrase phrase, FeatureKind kind, string? joint = null)
    {
        var first = features.Count;
        if (!kind.Roles.Contains(Remainders.Role))
        {
            Remainders.Resolve(phrase, Body);
        }

        if (joint is not null && Joined(joint) is { } foot)
        {
            features.AddRange(kind.Read(phrase, Body, findings).Take(1).Select(f => f with { Style = EdgeTreatment.Joint, On = foot, Edges = [EdgeTreatment.Joint] }));
        }
        else if (Beside.IsMeant(phrase))
        {
            var neighbour = phrase.References.LastOrDefault(made.ContainsKey) is { } named ? features[made[named]] : features.LastOrDefault(f => f.On is null && f.Pattern is not null);
            features.AddRange(kind.Read(phrase, Body, findings).Select(f => Beside.Place(phrase, f, neighbour, Body, findings)));
        }
        else if (Rebate.IsMeant(phrase))
        {
            var opening = phrase.References.LastOrDefault(made.ContainsKey) is { } named ? features[made[named]] : features.LastOrDefault(Rebate.IsOpening);
            features.Add(Rebate.Read(phrase, opening, findings));
        }
        else if (HostOf(phrase) is not { } host)
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

        foreach (var feature in features.Skip(first).Where(f => f.On is null).ToList())
        {
            Body = Known(Body, feature);
            if (feature is { Kind: Addition.Id, Body.Kind: "flange", Pattern: { Kind: PatternKind.One, OffsetU: 0, OffsetV: 0 }, Face: "top" or "bottom" } && Body.Form.Bores is [{ Radius: var bore }])
            {
                // A flange on a pipe is open.
                var name = Named(features.IndexOf(feature), "flange");
                features.Add(new FeatureSpec("hole", new Dictionary<string, double> { ["diameter"] = 2 * bore }, Face: "top", Pattern: new PatternSpec(PatternKind.One)) { On = name });
            }
        }
    }

    /// <summary>Stands a solid on the body, and the body once more on that.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the solid does not stand on the body.</exception>
    public void Connect(Phrase phrase)
    {
        var first = features.Count;
        features.AddRange(FeatureKind.Of(Addition.Id).Read(phrase, Body, findings));
        made.TryAdd(phrase, first);
        var rod = features[first];
        var height = Orientation.Lay(BodyContext.Of(rod.Body!).Form, rod.Along, rod.Tilt).Form.Bounds.Size.Z;
        features.Add(new FeatureSpec(Addition.Id, new Dictionary<string, double>(), Face: Coordinates.Face, Pattern: new PatternSpec(PatternKind.One))
        {
            Body = body, Lift = Body.Form.Bounds.Size.Z + height,
        });
        findings.Assume($"The two stand {Format.Length(height)} apart, one above the other, held by the {phrase.Noun}.");
    }

    // What later phrases may refer to without a name: the bore, the boss in the middle.
    private static BodyContext Known(BodyContext context, FeatureSpec feature)
    {
        var central = feature.Pattern is { Kind: PatternKind.One, OffsetU: 0, OffsetV: 0 } && feature.Face == context.Form.Frames[0].Name;
        return feature switch
        {
            { Kind: "hole", Style: null } when central => context with { BoreRadius = feature.Sizes["diameter"] / 2 },
            { Kind: Addition.Id, Body: { } solid } when central && solid.Sizes.ContainsKey("diameter") && solid.Sizes.ContainsKey("height") =>
                context with { Boss = (solid.Sizes["diameter"] / 2, solid.Sizes["height"]) },
            { Kind: "shell" } => Shell.Walled(feature, context),
            _ => context,
        };
    }

    // Names the joined solid that one of the kinds means, or the last one; null when nothing was joined.
    private string? Joined(string kinds)
    {
        var meant = kinds.Split('|');
        var at = features.FindLastIndex(f => f.Kind == Addition.Id && meant.Contains(f.Body!.Kind));
        at = at >= 0 ? at : features.FindLastIndex(f => f.Kind == Addition.Id);
        if (at < 0)
        {
            return null;
        }

        features[at] = features[at] with { Name = features[at].Name ?? features[at].Body!.Kind };
        return features[at].Name;
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

        // "at the centre of each rounded end": on what is rounded.
        if (features[made[target]].Edges is not null)
        {
            return null;
        }

        // Nothing is on a hole that goes through; "in the centre of the bore" is where its axis is.
        if (features[made[target]] is { Kind: "hole", Pattern.Total: 1 } hole && !hole.Sizes.ContainsKey("depth") && hole.Style is null)
        {
            return null;
        }

        var name = NameOf(target);
        var contexts = PartState.Make(new PartSpec(body, features), new PipelineBuilder()).Hosts(name);
        return contexts.Count > 0 ? (target, name, contexts[0]) : null;
    }

    private string NameOf(Phrase target) => Named(made[target], target.Noun.ToLowerInvariant());

    private string Named(int index, string noun)
    {
        if (features[index].Name is { } known)
        {
            return known;
        }

        var name = Enumerable.Range(1, features.Count + 1).Select(n => n == 1 ? noun : $"{noun} {n}").First(n => features.TrueForAll(f => f.Name != n));
        features[index] = features[index] with { Name = name };
        return name;
    }
}
