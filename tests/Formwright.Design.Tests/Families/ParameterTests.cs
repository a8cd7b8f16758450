using System.Globalization;
using Formwright.Core;
using Formwright.Design.Families;
using Formwright.Design.Planning;

namespace Formwright.Design.Tests.Families;

/// <summary>A size that a prompt gives is in the part, or the prompt is refused, or a note says that it is not: in every family, for every length.</summary>
public class ParameterTests
{
    // Odd shares of the size that the family would take, so that no default is met by chance.
    private static readonly double[] Shares = [1.137, 0.913];

    // Little less than the whole may be under the head, where nothing is to be seen of it.
    private static readonly double[] ThreadShares = [0.437];

    public static TheoryData<string, string> Sizes => new(
        Family.All.SelectMany(f => f.Parameters.Where(p => p.Kind == ParameterKind.Length && p.Words.Count > 0).Select(p => (f.Kind, p.Name))));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Size_NamedByItsWords_IsInThePart(string kind, string name)
    {
        var family = Family.All.Single(f => f.Kind == kind);
        var parameter = family.Find(name)!;
        // A thread is drawn as a plain cylinder unless it is to be modelled, so only then its length shows.
        var text = name == "threadLength" ? family.Example + ", modelled threads" : family.Example;
        var example = Prompts.Read(text).Design.Body;
        if (example.Sizes.ContainsKey(name))
        {
            return;
        }

        var usual = family.Complete(example.Sizes)[name];
        var word = parameter.Words[0];
        foreach (var size in (name == "threadLength" ? ThreadShares : Shares).Select(s => Math.Round(usual > 0 ? s * usual : 4 * s, 3)))
        {
            var prompt = $"{text}, {word} {size.ToString(CultureInfo.InvariantCulture)} mm";
            Interpretation made;
            try
            {
                made = Prompts.Read(prompt);
            }
            catch (FormwrightException)
            {
                continue;
            }

            // A size may also be that of something joined to the part ("sphere diameter"), or of the component that was told before it.
            var told = made.Design.Body.Sizes.Any(s => s.Key.EndsWith("." + name, StringComparison.Ordinal) && Math.Abs(s.Value - size) < 1e-6) || made.Design.Features.Count > 0 || made.Notes.Any(n => n.StartsWith("Could not honour", StringComparison.Ordinal));
            var taken = family.Complete(made.Design.Body.Sizes);
            Assert.True(told || Math.Abs(taken[name] - size) < 1e-6, $"'{prompt}': the {parameter.Label} is {taken[name]}.");
            Assert.True(told || Differs(example, made.Design.Body), $"'{prompt}' makes the same part as without the size.");
        }
    }

    private static bool Differs(BodySpec before, BodySpec after)
    {
        var (a, b) = (Plan.Make(new PartDesign([new PartSpec(before, [])])), Plan.Make(new PartDesign([new PartSpec(after, [])])));
        return string.Join("\n", a.Pipeline.Steps.Select(s => s.Params.ToJsonString())) != string.Join("\n", b.Pipeline.Steps.Select(s => s.Params.ToJsonString()));
    }
}
