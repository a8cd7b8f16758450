namespace Formwright.Acceptance.Tests;

/// <summary>The command line without a server.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("formwright-cli-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Make_WithSeveralOutputs_WritesEachInItsFormat()
    {
        string[] files = [.. new[] { "step", "stl", "3mf", "glb", "brep", "iges", "png" }.Select(e => Path.Combine(folder, $"cube.{e}"))];

        var (code, _, errors) = await Programs.RunAsync(
            Programs.Formwright, ["make", "a 2 inch cube with rounded edges", .. files.SelectMany(file => new[] { "-o", file })]);

        Assert.True(code == 0, errors);
        Assert.All(files, file => Assert.True(new FileInfo(file).Length > 500, file));
        Assert.Equal(files.Length, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public async Task Make_WithExplain_PrintsWhatWasUnderstood()
    {
        var (code, output, errors) = await Programs.RunAsync(Programs.Formwright, "make", "a 2 inch cube with rounded edges", "--explain");

        Assert.True(code == 0, errors);
        Assert.Contains("50.8", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a cube of 20 mm", "cube.docx", "cannot be written")]
    [InlineData("a cube of 20 mm", "missing/cube.step", "cannot be written")]
    [InlineData("something nice for my mother", "gift.step", "formwright: ")]
    public async Task Make_ThatCannot_SaysWhyAndWritesNothing(string prompt, string file, string reason)
    {
        var (code, _, errors) = await Programs.RunAsync(Programs.Formwright, "make", prompt, "-o", Path.Combine(folder, file));

        Assert.Equal(1, code);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("partwork", "pk_live_")]
    [InlineData("genx3d", "sk-")]
    [InlineData("makistry", "mk_pub_")]
    [InlineData("bitbybit", "bbk_")]
    [InlineData("meshy", "msy_")]
    public async Task Keys_Created_PrintsTheKeyAlone(string dialect, string prefix)
    {
        var (code, output, errors) = await Programs.RunAsync(Programs.Formwright, "keys", "create", "--dialect", dialect, "--data", folder);

        Assert.True(code == 0, errors);
        Assert.Matches($"^{prefix}[0-9A-Za-z]{{20,}}\n$", output);
    }

    [Fact]
    public async Task Keys_CreatedAndRevoked_AreListedSo()
    {
        await Programs.RunAsync(Programs.Formwright, "keys", "create", "--dialect", "partwork", "--name", "first", "--scopes", "export", "--data", folder);
        var (_, before, _) = await Programs.RunAsync(Programs.Formwright, "keys", "list", "--data", folder);
        var id = before.Split(' ')[0];

        var (revoked, _, _) = await Programs.RunAsync(Programs.Formwright, "keys", "revoke", id, "--data", folder);
        var (again, _, errors) = await Programs.RunAsync(Programs.Formwright, "keys", "revoke", id, "--data", folder);
        var (_, after, _) = await Programs.RunAsync(Programs.Formwright, "keys", "list", "--data", folder);

        Assert.Contains("live", before, StringComparison.Ordinal);
        Assert.Contains("export", before, StringComparison.Ordinal);
        Assert.Equal((0, 1), (revoked, again));
        Assert.Contains("no live key", errors, StringComparison.Ordinal);
        Assert.Contains("revoked", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_OnATakenPort_SaysSoInOneLine()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;

        var (code, _, errors) = await Programs.RunAsync(Programs.Formwright, "serve", "--port", $"{port}", "--data", folder);

        Assert.Equal(1, code);
        Assert.Contains($"{port}", errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("serve", "--port", "99999")]
    [InlineData("serve", "--workers", "0")]
    [InlineData("keys", "create")]
    [InlineData("make")]
    public async Task Arguments_ThatCannotWork_AreRefusedInOneLine(params string[] arguments)
    {
        var (code, output, errors) = await Programs.RunAsync(Programs.Formwright, arguments);

        Assert.Equal(1, code);
        Assert.Equal("", output.Trim());
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Serve_OnAFolderThatIsAFile_SaysSoInOneLine()
    {
        var file = Path.Combine(folder, "data");
        await File.WriteAllTextAsync(file, "");

        var (code, _, errors) = await Programs.RunAsync(Programs.Formwright, "serve", "--port", "0", "--data", file);

        Assert.Equal(1, code);
        Assert.Contains(file, errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
