using System.Text.Json.Nodes;
using Formwright.Core;
using Formwright.Design.Planning;

namespace Formwright.Design.LanguageModel;

/// <summary>A language model that writes designs. It needs a kernel beside it that builds them and says what is wrong.</summary>
public sealed class ModelDesigner : IDisposable
{
    private readonly ChatClient client;
    private readonly WrittenPart part;
    private readonly Lazy<string> instructions;
    private readonly TimeProvider time;

    /// <param name="options">Which model.</param>
    /// <param name="catalogue">The operations it may use are taken from these.</param>
    /// <param name="time">For deadlines and waits.</param>
    public ModelDesigner(LanguageModelOptions options, IPipelineCatalogue catalogue, TimeProvider time)
    {
        var operations = new OperationSubset(catalogue);
        (Options, this.time) = (options, time);
        client = new ChatClient(options, time);
        part = new WrittenPart(operations, options.Model);
        instructions = new Lazy<string>(() => Instructions.For(operations));
    }

    /// <summary>Which model, and how far it may go.</summary>
    public LanguageModelOptions Options { get; }

    /// <summary>Begins to design. Nothing is asked yet.</summary>
    /// <param name="prompt">What the user wrote: 1 to 5000 characters after trimming.</param>
    /// <param name="previous">The design that the prompt may change; null for a new part.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the prompt is empty or too long.</exception>
    public ModelDialogue Begin(string prompt, PartDesign? previous)
    {
        var text = DesignEngine.Clean(prompt);
        var request = previous is null
            ? text
            : $"The part so far, as arguments of {WrittenPart.Function}:\n{Instructions.Write(Current(previous))}\n\nIf the request changes it, write the whole changed part. Request: {text}";
        return new ModelDialogue(client, part, Options, time, [new("system", instructions.Value), new("user", request)]);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static JsonObject Current(PartDesign design)
    {
        var (name, pipeline) = design.Written is { } written ? (written.Name, written.Pipeline) : Planned(Plan.Make(design));
        return new() { ["name"] = name, ["steps"] = WrittenPart.Steps(pipeline) };
    }

    private static (string Name, Pipeline Pipeline) Planned(Plan plan) => (plan.Body.Title, plan.Pipeline);
}

/// <summary>The rounds of one prompt: an answer, what is wrong with it, the next answer. Used by one caller at a time.</summary>
public sealed class ModelDialogue
{
    private const int CharactersPerToken = 4;
    private const int LongestFault = 2_000;

    private readonly ChatClient client;
    private readonly WrittenPart part;
    private readonly LanguageModelOptions options;
    private readonly List<ChatMessage> messages;
    private readonly DateTimeOffset until;
    private ChatAnswer? last;

    internal ModelDialogue(ChatClient client, WrittenPart part, LanguageModelOptions options, TimeProvider time, List<ChatMessage> messages)
    {
        (this.client, this.part, this.options, this.messages) = (client, part, options, messages);
        until = time.GetUtcNow() + options.Deadline;
    }

    /// <summary>Answers so far, those that could not be read included.</summary>
    public int Rounds { get; private set; }

    /// <summary>True when another answer may be asked for.</summary>
    public bool MayGoOn => Rounds < options.Rounds;

    /// <summary>Tokens so far, as the server counted them, else estimated.</summary>
    public int Tokens { get; private set; }

    /// <summary>Asks for a design.</summary>
    /// <exception cref="FormwrightException">
    /// <c>invalid_input</c> when the answer is no pipeline: <see cref="Reject"/> and ask again; <c>provider_failed</c> when there is no use in
    /// asking again, with a reason that goes on after "could not be used: ".
    /// </exception>
    public async Task<Interpretation> ProposeAsync(CancellationToken cancel)
    {
        var asked = messages.Sum(message => message.Length) / CharactersPerToken;
        if (Tokens + asked > options.TokenBudget)
        {
            throw Failed($"its {options.TokenBudget} tokens for one prompt are used up");
        }

        Rounds++;
        last = await client.AskAsync(messages, part.Tool, until, cancel);
        Tokens += last.Tokens ?? (asked + ((last.Text.Length + (last.Call?.Arguments.Length ?? 0)) / CharactersPerToken));
        return last.Refusal is null ? part.Read(last) : throw Failed("it refused the request");
    }

    /// <summary>Tells what is wrong with the last answer.</summary>
    /// <param name="fault">For the model: what failed and why.</param>
    public void Reject(string fault)
    {
        if (last is not { } answer)
        {
            throw new InvalidOperationException("There is no answer to reject.");
        }

        var text = $"{(fault.Length > LongestFault ? fault[..LongestFault] : fault)}\nCall {WrittenPart.Function} again with the whole corrected pipeline.";
        messages.Add(new ChatMessage("assistant", answer.Text, answer.Call));
        messages.Add(answer.Call is { } call ? new ChatMessage("tool", text, AnswersCall: call.Id) : new ChatMessage("user", text));
    }

    private static FormwrightException Failed(string reason) => new(ErrorCode.ProviderFailed, reason);
}
