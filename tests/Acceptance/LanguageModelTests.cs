using Formwright.Tests.Fakes;

namespace Formwright.Acceptance.Tests;

/// <summary>A server and the command line whose designer is a language model behind a chat server.</summary>
public sealed class LanguageModelTests : IDisposable
{
    private const string Prompt = "a post of 30 x 30 x 50 mm";
    private const string Key = "sk-acceptance-4711";
    private const string Answer = """
        {"name": "Post", "steps": [{"operation": "occt.shapes.solid.createBox", "params": {"width": 30, "height": 30, "length": 50, "center": [0, 0, 25]}}]}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("formwright-model-").FullName;

    private string KeyFile
    {
        get
        {
            var file = Path.Combine(folder, "key");
            File.WriteAllText(file, $"{Key}\n");
            return file;
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Generate_ByALanguageModel_SaysWhoDesignedIt()
    {
        await using var chat = await ChatServer.StartAsync(Reply.Call(Answer), Reply.Status(401));
        await using var server = new RunningServer { Options = ["--designer-url", chat.Url.AbsoluteUri, "--designer-model", "a-model", "--designer-key-file", KeyFile] };
        await server.StartAsync();
        var client = new PartWorkClient(server, await server.CreateKeyAsync());

        var written = await client.GenerateAsync(Prompt);
        var fallen = await client.GenerateAsync("a 20 mm cube");

        Assert.Equal("a-model", written["designer"]!.GetValue<string>());
        Assert.NotNull(written["step_key"]);
        Assert.Equal("embedded", fallen["designer"]!.GetValue<string>());
        Assert.Contains("does not accept the key", fallen["notes"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.All(chat.Asked, asked => Assert.Equal($"Bearer {Key}", asked.Authorization));
        Assert.Contains("a-model", server.Printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, server.Printed, StringComparison.Ordinal);
        Assert.All(server.Workers(), worker => Assert.DoesNotContain(Key, File.ReadAllText($"/proc/{worker}/cmdline"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Make_ByALanguageModel_WritesItsPart()
    {
        await using var chat = await ChatServer.StartAsync(Reply.Call(Answer));
        var file = Path.Combine(folder, "post.step");

        var (code, output, errors) = await Programs.RunAsync(
            Programs.Formwright, ["make", Prompt, "-o", file, "--explain", "--designer-url", chat.Url.AbsoluteUri, "--designer-model", "a-model"]);

        Assert.True(code == 0, errors);
        Assert.Contains("Designed by a-model: Post", output, StringComparison.Ordinal);
        Assert.Contains("PRODUCT('Post'", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Null(Assert.Single(chat.Asked).Authorization);
    }

    [Theory]
    [InlineData("--designer-url", "http://127.0.0.1:1/v1")]
    [InlineData("--designer-url", "nonsense", "--designer-model", "m")]
    [InlineData("--designer-url", "http://127.0.0.1:1/v1", "--designer-model", "m", "--designer-key-file", "/nowhere/key")]
    [InlineData("--designer-url", "http://127.0.0.1:1/v1", "--designer-model", "m", "--designer-deadline", "soon")]
    public async Task Make_WithHalfADesigner_SaysWhatIsMissing(params string[] options)
    {
        var (code, _, errors) = await Programs.RunAsync(Programs.Formwright, ["make", Prompt, "--explain", .. options]);

        Assert.Equal(1, code);
        Assert.Contains("designer", errors, StringComparison.Ordinal);
    }
}
