using System.CommandLine;
using System.Globalization;
using Formwright.Core;
using Formwright.Design.LanguageModel;

namespace Formwright.Cli;

/// <summary>
/// The options that name a language model. Each has a variable of the environment for a default, so that containers and service managers can
/// configure it; the key has no option, since command lines can be read by everybody on the machine.
/// </summary>
internal sealed class DesignerOptions
{
    private const string KeyVariable = "FORMWRIGHT_DESIGNER_KEY";

    private readonly Option<string?> url = Text("--designer-url", "FORMWRIGHT_DESIGNER_URL", "Base URL of an OpenAI-compatible chat server whose model designs parts.");
    private readonly Option<string?> model = Text("--designer-model", "FORMWRIGHT_DESIGNER_MODEL", "Name of its model.");
    private readonly Option<string?> keyFile = Text(
        "--designer-key-file", "FORMWRIGHT_DESIGNER_KEY_FILE", $"File that holds its key; or set {KeyVariable}. Neither is needed for a server without keys.");

    private readonly Option<string?> deadline = Text("--designer-deadline", "FORMWRIGHT_DESIGNER_DEADLINE", "Seconds for all its answers to one prompt; 90 unless given.");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    /// <summary>What was given; null when no language model was.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for half of it, and for what cannot be used.</exception>
    public LanguageModelOptions? Read(ParseResult parsed)
    {
        var (address, name) = (parsed.GetValue(url), parsed.GetValue(model));
        return string.IsNullOrWhiteSpace(address) && string.IsNullOrWhiteSpace(name)
            ? null
            : LanguageModelOptions.From(address, name, Key(parsed.GetValue(keyFile)), Deadline(parsed.GetValue(deadline)));
    }

    /// <summary>Arguments that give a child process the same options. A key in a variable is inherited.</summary>
    public IReadOnlyList<string> Arguments(ParseResult parsed) =>
    [
        .. All.Select(option => (option.Name, Value: parsed.GetValue(option)))
            .Where(argument => !string.IsNullOrWhiteSpace(argument.Value))
            .SelectMany(argument => new[] { argument.Name, argument.Name == keyFile.Name ? Path.GetFullPath(argument.Value!) : argument.Value! }),
    ];

    private Option<string?>[] All => [url, model, keyFile, deadline];

    private static Option<string?> Text(string name, string variable, string description) => new(name)
    {
        Description = $"{description} Default: {variable}.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(variable),
    };

    private static string? Key(string? file)
    {
        if (string.IsNullOrWhiteSpace(file))
        {
            return Environment.GetEnvironmentVariable(KeyVariable);
        }

        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FormwrightException(
                new Error(ErrorCode.InvalidInput, $"The designer's key cannot be read: {fault.Message}", Hint: "Name a file that this user may read with --designer-key-file."), fault);
        }
    }

    private static TimeSpan Deadline(string? seconds)
    {
        if (string.IsNullOrWhiteSpace(seconds))
        {
            return TimeSpan.FromSeconds(90);
        }

        // What is no number is refused like one that is out of range.
        return double.TryParse(seconds, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1e6 ? TimeSpan.FromSeconds(value) : TimeSpan.Zero;
    }
}
