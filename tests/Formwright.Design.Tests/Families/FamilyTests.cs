using Formwright.Design.Families;
using Formwright.Design.Language;
using Formwright.Design.Planning;

namespace Formwright.Design.Tests.Families;

/// <summary>What holds for every part family.</summary>
public class FamilyTests
{
    public static TheoryData<string> Kinds => [.. Family.All.Select(f => f.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Example_IsReadAsItsFamilyAndNothingIsLeftOut(string kind)
    {
        var made = Prompts.Read(Of(kind).Example);

        Assert.Equal(kind, made.Design.Body.Kind);
        Assert.DoesNotContain(made.Notes, n => n.StartsWith("Could not honour", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Noun_AloneOrWithItsExample_NamesTheFamily(string kind)
    {
        foreach (var noun in Of(kind).Nouns.Split('|'))
        {
            var match = Lexicon.English.For(Of(kind)).Longest(noun.Split(' '));

            Assert.Equal(new Term(TermCategory.Solid, kind), match?.Term);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Form_StandsCentredOnTheGround(string kind)
    {
        var form = Plan.Make(Prompts.Read(Of(kind).Example).Design).Body.Form;

        Assert.Equal(0, form.Bounds.Min.Z, 6);
        Assert.Equal(0, form.Bounds.Center.X, 6);
        Assert.Equal(0, form.Bounds.Center.Y, 6);
        Assert.True(form.Volume is null or > 0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Scaled_AllExtentsGrowAlike(string kind)
    {
        var (before, after) = (Prompts.Read(Of(kind).Example), Prompts.Converse(Of(kind).Example, "scale it by 2"));

        var (small, large) = (Plan.Make(before.Design).Body.Form.Bounds.Size, Plan.Make(after.Design).Body.Form.Bounds.Size);
        Assert.Equal(2 * small.X, large.X, 6);
        Assert.Equal(2 * small.Y, large.Y, 6);
        Assert.Equal(2 * small.Z, large.Z, 6);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Design_StoredAndRead_GivesTheSamePipeline(string kind)
    {
        var design = Prompts.Read(Of(kind).Example).Design;

        Assert.Equal(Written(design), Written(PartDesign.FromJson(design.ToJson())));
    }

    private static string Written(PartDesign design) =>
        string.Join("\n", Plan.Make(design).Pipeline.Steps.Select(s => s.Operation + s.Params.ToJsonString()));

    private static Family Of(string kind) => Family.All.Single(f => f.Kind == kind);
}
