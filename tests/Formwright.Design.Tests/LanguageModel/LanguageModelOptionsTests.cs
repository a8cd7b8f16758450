using Formwright.Core;
using Formwright.Design.LanguageModel;

namespace Formwright.Design.Tests.LanguageModel;

public class LanguageModelOptionsTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    [Fact]
    public void From_UrlModelAndKey_AreTakenAndTrimmed()
    {
        var options = LanguageModelOptions.From("http://127.0.0.1:11434/v1/", " qwen2.5-coder:7b ", "sk-1\n", Deadline);

        Assert.Equal(("http://127.0.0.1:11434/v1", "qwen2.5-coder:7b", "sk-1"), (options.BaseUrl.AbsoluteUri, options.Model, options.Key));
    }

    [Theory]
    [InlineData(null, "m", null)]
    [InlineData("http://localhost/v1", "", null)]
    [InlineData("localhost:8000", "m", null)]
    [InlineData("file:///etc/passwd", "m", null)]
    [InlineData("http://user:secret@localhost/v1", "m", null)]
    [InlineData("http://localhost/v1?key=secret", "m", null)]
    [InlineData("http://localhost/v1", "m", "two\nlines")]
    public void From_WhatCannotWork_IsRefusedWithoutTheSecret(string? url, string model, string? key)
    {
        var error = Assert.Throws<FormwrightException>(() => LanguageModelOptions.From(url, model, key, Deadline)).Error;

        Assert.Equal((ErrorCode.InvalidInput, "designer"), (error.Code, error.Field));
        Assert.NotNull(error.Hint);
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(601)]
    public void From_DeadlineOutOfRange_IsRefused(int seconds) =>
        Assert.Contains("deadline", Assert.Throws<FormwrightException>(() => LanguageModelOptions.From("http://localhost/v1", "m", null, TimeSpan.FromSeconds(seconds))).Error.Message, StringComparison.Ordinal);
}
