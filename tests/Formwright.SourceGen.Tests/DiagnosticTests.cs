namespace Formwright.SourceGen.Tests;

public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("single")]
    [InlineData("")]
    [InlineData("a.b.c.d.e.f")]
    [InlineData("occt..box")]
    [InlineData("occt.2d")]
    [InlineData("occt.my-box")]
    [InlineData("occt.my_box")]
    [InlineData(" occt.box")]
    public void Path_Malformed_IsReported(string path) => AssertOne("FWOP001", GeneratorRun.Of(
        $$"""
        public static class Sample
        {
            /// <summary>Does it.</summary>
            [Operation("{{path}}")]
            public static double Do() => 0;
        }
        """));

    [Fact]
    public void Path_DeclaredTwice_IsReportedOnceAtTheSecond()
    {
        var run = GeneratorRun.Of(
            """
            public static class First
            {
                /// <summary>Does it.</summary>
                [Operation("sample.do")]
                public static double Do() => 0;
            }

            public static class Second
            {
                /// <summary>Does it.</summary>
                [Operation("sample.do")]
                public static double DoAgain() => 0;
            }
            """);
        AssertOne("FWOP002", run);
        Assert.Equal("'sample.do' is already the path of First.Do", run.Messages[0]);
        Assert.Equal(12, run.Lines[0]);
    }

    [Theory]
    [InlineData("public class Sample { {0} public double Do() => 0; }")]
    [InlineData("public static class Sample { {0} internal static double Do() => 0; }")]
    [InlineData("public static class Sample { {0} private static double Do() => 0; }")]
    [InlineData("public static class Sample { {0} public static double Do<T>() => 0; }")]
    [InlineData("public static class Sample<T> { {0} public static double Do() => 0; }")]
    [InlineData("public static class Sample { private static class Hidden { {0} public static double Do() => 0; } }")]
    [InlineData("file static class Sample { {0} public static double Do() => 0; }")]
    public void Method_ThatCannotBeCalled_IsReported(string source) => AssertOne("FWOP003", GeneratorRun.Of(
        source.Replace("{0}", "\n/// <summary>Does it.</summary>\n[Operation(\"sample.do\")]\n", StringComparison.Ordinal)));

    [Theory]
    [InlineData("float a")]
    [InlineData("long a")]
    [InlineData("DateTime a")]
    [InlineData("double[] a")]
    [InlineData("List<double> a")]
    [InlineData("IEnumerable<double> a")]
    [InlineData("IReadOnlyList<DateTime> a")]
    [InlineData("IReadOnlyList<double?> a")]
    [InlineData("IReadOnlyList<Shape?> a")]
    [InlineData("IReadOnlyDictionary<string, double> a")]
    [InlineData("(double X, double Y) a")]
    [InlineData("JsonObject a")]
    [InlineData("in double a")]
    [InlineData("out double a")]
    [InlineData("params IReadOnlyList<double> a")]
    public void Parameter_OfAnUnsupportedType_IsReported(string parameter) =>
        AssertOne("FWOP004", GeneratorRun.OfSignature($"double Do({parameter})", "", "a"));

    [Fact]
    public void Parameter_OfARecordThatContainsItself_IsReported()
    {
        var run = GeneratorRun.Of(
            """
            /// <param name="Branches">What grows on it.</param>
            public sealed record Tree(IReadOnlyList<Tree> Branches);

            public static class Sample
            {
                /// <summary>Does it.</summary>
                /// <param name="a">It.</param>
                [Operation("sample.do")]
                public static double Do(Tree a) => 0;
            }
            """);
        AssertOne("FWOP004", run);
        Assert.Equal("Parameter 'Branches' cannot be bound from JSON: Tree contains itself", run.Messages[0]);
    }

    [Theory]
    [InlineData("public sealed record Leaf(double Size);", "FWOP010")]
    [InlineData("/// <param name=\"Size\">How large.</param>\npublic sealed record Leaf([Positive] double Size = 0);", "FWOP008")]
    [InlineData("/// <param name=\"Grown\">When.</param>\npublic sealed record Leaf(DateTime Grown);", "FWOP004")]
    [InlineData("public sealed record Leaf { public double Size { get; init; } }", "FWOP004")]
    public void Parameter_OfAFaultyRecord_IsReported(string record, string id) => AssertOne(id, GeneratorRun.Of(
        $$"""
        {{record}}

        public static class Sample
        {
            /// <summary>Does it.</summary>
            /// <param name="a">It.</param>
            [Operation("sample.do")]
            public static double Do(Leaf a) => 0;
        }
        """));

    [Theory]
    [InlineData("float Do()")]
    [InlineData("DateTime Do()")]
    [InlineData("DayOfWeek Do()")]
    [InlineData("(double X, double Y) Do()")]
    [InlineData("IReadOnlyList<DateTime> Do()")]
    [InlineData("IEnumerable<double> Do()")]
    [InlineData("double[,] Do()")]
    [InlineData("IReadOnlyDictionary<int, double> Do()")]
    [InlineData("System.Threading.Tasks.Task Do()")]
    [InlineData("ref double Do()")]
    public void Result_OfAnUnsupportedType_IsReported(string signature) => AssertOne("FWOP005", GeneratorRun.OfSignature(signature));

    [Fact]
    public void Result_OfARecordThatContainsItself_IsReported()
    {
        var run = GeneratorRun.Of(
            """
            public sealed record Tree(double Size, IReadOnlyList<Tree> Branches);

            public static class Sample
            {
                /// <summary>Does it.</summary>
                [Operation("sample.do")]
                public static Tree Do() => throw null!;
            }
            """);
        AssertOne("FWOP005", run);
        Assert.Equal("The result of Sample.Do has no JSON form: Tree contains itself", run.Messages[0]);
    }

    [Theory]
    [InlineData("[Positive] string a")]
    [InlineData("[NonNegative] bool a")]
    [InlineData("[Range(0, 1)] Shape a")]
    [InlineData("[Positive] IReadOnlyList<string> a")]
    [InlineData("[Direction] double a")]
    [InlineData("[Direction] IReadOnlyList<double> a")]
    [InlineData("[MinCount(1)] Point3 a")]
    [InlineData("[DefaultPoint(1, 2, 3)] double a = 0")]
    public void Constraint_OnATypeItDoesNotFit_IsReported(string parameter) =>
        Assert.Contains("FWOP006", GeneratorRun.OfSignature($"double Do({parameter})", "", "a").Ids);

    [Theory]
    [InlineData("[Positive, NonNegative] double a")]
    [InlineData("[Range(0, 1), Positive] double a")]
    [InlineData("[Range(1, 0)] double a")]
    [InlineData("[Range(0, double.PositiveInfinity)] double a")]
    [InlineData("[Range(double.NaN, 1)] double a")]
    [InlineData("[MinCount(0)] IReadOnlyList<double> a")]
    public void Constraint_ThatMakesNoSense_IsReported(string parameter) =>
        AssertOne("FWOP007", GeneratorRun.OfSignature($"double Do({parameter})", "", "a"));

    [Theory]
    [InlineData("[Positive] double a = 0")]
    [InlineData("[Range(1, 5)] int a = 6")]
    [InlineData("double a = double.NaN")]
    [InlineData("double? a = double.PositiveInfinity")]
    [InlineData("[Positive] Point3 a = default")]
    [InlineData("[Direction] Point3 a = default")]
    [InlineData("[DefaultPoint(0, 1, 0)] Point3 a")]
    [InlineData("[DefaultPoint(0, 1, 0)] Point3? a = null")]
    [InlineData("[DefaultPoint(0, double.NaN, 0)] Point3 a = default")]
    [InlineData("DayOfWeek a = (DayOfWeek)99")]
    [InlineData("string a = null!")]
    [InlineData("IReadOnlyList<double> a = null!")]
    public void Default_ThatIsNotAllowed_IsReported(string parameter) =>
        AssertOne("FWOP008", GeneratorRun.OfSignature($"double Do({parameter})", "", "a"));

    [Theory]
    [InlineData("")]
    [InlineData("/// <summary> </summary>")]
    [InlineData("/// <remarks>No summary.</remarks>")]
    [InlineData("/// <summary>Not well formed.</sumary>")]
    public void Operation_WithoutSummary_IsReported(string comment) => AssertOne("FWOP009", GeneratorRun.Of(
        $$"""
        public static class Sample
        {
            {{comment}}
            [Operation("sample.do")]
            public static double Do() => 0;
        }
        """));

    [Fact]
    public void Parameter_WithoutComment_IsReported()
    {
        var run = GeneratorRun.OfSignature("double Do(double a, double b)", "", "a");
        AssertOne("FWOP010", run);
        Assert.Equal("Parameter 'b' needs a <param> in the doc comment", run.Messages[0]);
    }

    [Theory]
    [InlineData("It fails.")]
    [InlineData("<c>no_such_code</c> sometimes.")]
    [InlineData("")]
    public void ErrorComment_WithoutCode_IsReported(string text) => AssertOne(
        "FWOP011",
        GeneratorRun.OfSignature("double Do()", $"\n    /// <exception cref=\"FormwrightException\">{text}</exception>"));

    [Fact]
    public void Faults_OfOneMethod_AreAllReported()
    {
        var run = GeneratorRun.Of(
            """
            public static class Sample
            {
                [Operation("sample")]
                public static DateTime Do([Positive] string a, float b) => throw null!;
            }
            """);
        Assert.Equal(
            ["FWOP001", "FWOP004", "FWOP005", "FWOP006", "FWOP009", "FWOP010", "FWOP010"],
            run.Ids.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(run.Files, file => file.Value.Contains("sample", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryId_OfARule_IsDocumented()
    {
        var documentation = File.ReadAllText(Path.Combine(Snapshot.Repository(), "docs", "diagnostics.md"));
        var rules = typeof(Diagnostics).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)
            .Select(field => field.GetValue(null)).OfType<Microsoft.CodeAnalysis.DiagnosticDescriptor>().ToArray();
        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Contains($"## {rule.Id}: {rule.Title}\n", documentation, StringComparison.Ordinal));
    }

    private static void AssertOne(string id, GeneratorRun run) => Assert.Equal([id], run.Ids);
}
