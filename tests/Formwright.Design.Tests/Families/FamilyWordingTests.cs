using System.Globalization;
using Formwright.Core;
using Formwright.Design.Families;
using Formwright.Design.Language;
using Formwright.Design.Planning;

namespace Formwright.Design.Tests.Families;

/// <summary>
/// In every family every size that its words name is taken from every ordinary wording, or the prompt is refused, or a note says that it
/// changed nothing. The sentences are made from the catalogue itself.
/// </summary>
public class FamilyWordingTests
{
    // {0} is the noun with its article, {1} the noun, {2} the word for the size, {3} the size, {4} other sizes that it needs.
    private static readonly string[] Named =
    [
        "{0}, {2} {3}{4}", "{1}, {2}: {3}{4}", "{1}: {2} {3}{4}", "{1}, {2} = {3}{4}", "{0}, {3} {2}{4}", "{0} with {3} {2}{4}", "{0} with a {2} of {3}{4}", "{0} having {2} {3}{4}",
        "{0}{4}. The {2} is {3}.", "{0}{4}. It has a {2} of {3}.", "{0} whose {2} is {3}{4}",
    ];

    private static readonly string[] Adjectival = ["a {3} {2} {1}{4}", "{0} {3} {2}{4}", "{1}, {3} {2}{4}", "{0} that is {3} {2}{4}", "{0}{4}. It is {3} {2}.", "{1}: {3} {2}{4}"];

    private static readonly string[] Counted = ["{0} with {3} {2}{4}", "{1}, {3} {2}{4}", "{0}{4}. It has {3} {2}.", "{1}, number of {2} = {3}{4}"];

    private static readonly (string Role, string Word, bool Adjective)[] Ordinary =
    [
        ("length", "length", false), ("length", "long", true), ("width", "width", false), ("width", "wide", true), ("height", "height", false), ("height", "high", true), ("height", "tall", true),
        ("thickness", "thickness", false), ("thickness", "thick", true), ("depth", "depth", false), ("depth", "deep", true), ("diameter", "diameter", false),
        ("outerDiameter", "outer diameter", false), ("outerDiameter", "outside diameter", false), ("innerDiameter", "inner diameter", false), ("innerDiameter", "inside diameter", false), ("wall", "wall thickness", false),
    ];

    // What is not asked here, with the reason.
    private static readonly HashSet<string> Exceptions =
    [
        "joinedPair", // its noun says already what is joined, so that each half is a body
        "cChannel", "uChannel", "tBar", "iBeam", "zBar", "hatSection", // a bar said by all of its plates is also read as a brief of those, with the same shape
        "coaster.rim", // "edge" ends in the word for a place
        "pipeFlange.inchSize", // a nominal size in inches, whatever its unit
        "enclosure.clearance", "boxLid.clearance", // a tolerance is read as a remark
    ];

    public static TheoryData<string> Kinds => [.. Family.All.Where(f => !Exceptions.Contains(f.Kind)).Select(f => f.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Size_InAnyWording_IsTakenOrRefusedOrTold(string kind)
    {
        var family = Family.All.Single(f => f.Kind == kind);
        var example = Prompts.Read(family.Example).Design.Body.Sizes;
        var (turn, silent) = (kind.Length, new List<string>());
        foreach (var parameter in family.Parameters.Where(p => p.Kind is ParameterKind.Length or ParameterKind.Count && !Exceptions.Contains($"{kind}.{p.Name}")))
        {
            if (Setting(family, parameter, example) is not { } setting)
            {
                continue;
            }

            foreach (var (word, templates) in WordsOf(family, parameter))
            {
                var text = Sentence(family, parameter, word, templates[turn++ % templates.Length], setting.Value, setting.Others);
                if (IsSilent(family, parameter, setting.Value, text))
                {
                    silent.Add(text);
                }
            }
        }

        Assert.Empty(silent);
    }

    // A size that the part can have and does not have anyway, with the others that it needs.
    private static (double Value, IReadOnlyDictionary<string, double> Others)? Setting(Family family, Parameter parameter, IReadOnlyDictionary<string, double> example)
    {
        var told = example.Where(e => e.Key != parameter.Name && family.Find(e.Key)!.Kind != ParameterKind.Flag && e.Value > 0).ToDictionary();
        foreach (var others in (Dictionary<string, double>[])[[], told])
        {
            if (Steps(family, others) is not { } before)
            {
                continue;
            }

            var usual = family.Complete(others)[parameter.Name];
            double[] shares = parameter.Kind == ParameterKind.Count ? [] : [1.2, 0.8, 1.1, 0.9];
            double[] sizes = usual > 0 ? [.. shares.Select(s => Math.Round(s * usual, usual < 20 ? 1 : 0))] : parameter.Kind == ParameterKind.Count ? [] : [8, 5, 3, 12];
            foreach (var size in parameter.Kind == ParameterKind.Count ? [usual + 1, usual + 2, usual - 1] : sizes)
            {
                if (size > 1 && size != usual && !others.ContainsValue(size) && Steps(family, new Dictionary<string, double>(others) { [parameter.Name] = size }) is { } after && after != before)
                {
                    return (size, others);
                }
            }
        }

        return null;
    }

    private static IEnumerable<(string Word, string[] Templates)> WordsOf(Family family, Parameter parameter)
    {
        var own = parameter.Words.Where(w => w.Split(' ') is [.., var last] words && words.Length < 3 && !IsSmall(words[0]) && !IsSmall(last));
        if (parameter.Kind == ParameterKind.Count)
        {
            return own.Where(w => w.Length > 3 && w.EndsWith('s')).Take(2).Select(w => (w, Counted));
        }

        var ordinary = Ordinary.Where(o => Owner(family, o.Role) == parameter && Lexicon.English.For(family).Longest(o.Word.Split(' '))?.Term == new Term(TermCategory.Role, o.Role));
        return own.Take(2).Select(w => (w, Named)).Concat(ordinary.Take(2).Select(o => (o.Word, o.Adjective ? Adjectival : Named)));
    }

    private static bool IsSmall(string word) => word is "mm" or "between" or "at" or "on" or "in" or "from" or "to" or "with" or "of" or "by" or "across" or "is";

    private static Parameter? Owner(Family family, string role)
    {
        var all = family.Parameters.Where(p => family.RolesOf(p).Contains(role)).ToList();
        return all.Count == 1 ? all[0] : all.Find(p => p.Name == role);
    }

    private static string Sentence(Family family, Parameter parameter, string word, string template, double size, IReadOnlyDictionary<string, double> others)
    {
        var noun = family.Nouns.Split('|')[0];
        var rest = string.Concat(others.Select(o => $", {NameOf(family.Find(o.Key)!)} {Written(family.Find(o.Key)!, o.Value)}"));
        return string.Format(CultureInfo.InvariantCulture, template, ("aeiou".Contains(noun[0]) ? "an " : "a ") + noun, noun, word, Written(parameter, size), rest);
    }

    private static string NameOf(Parameter parameter) => parameter.Words.Count > 0 ? parameter.Words[0] : parameter.Label;

    private static string Written(Parameter parameter, double value) => value.ToString(CultureInfo.InvariantCulture) + (parameter.Kind == ParameterKind.Length ? " mm" : "");

    private static bool IsSilent(Family family, Parameter parameter, double size, string text)
    {
        try
        {
            var made = Prompts.Read(text);
            var told = made.Notes.Any(n => n.StartsWith("Could not honour", StringComparison.Ordinal));
            bool IsSize(double value) => Math.Abs(value - size) < 1e-4;
            return !told && (made.Design.Body.Kind != family.Kind || !(IsSize(family.Complete(made.Design.Body.Sizes)[parameter.Name]) || made.Design.Body.Sizes.Values.Any(IsSize)));
        }
        catch (FormwrightException)
        {
            return false;
        }
    }

    private static string? Steps(Family family, IReadOnlyDictionary<string, double> sizes)
    {
        try
        {
            return string.Join("\n", Plan.Make(new PartDesign([new PartSpec(new BodySpec(family.Kind, sizes), [])])).Pipeline.Steps.Select(s => s.Params.ToJsonString()));
        }
        catch (FormwrightException)
        {
            return null;
        }
    }
}
