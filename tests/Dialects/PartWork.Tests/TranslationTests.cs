using Formwright.Core;

namespace Formwright.Dialects.PartWork.Tests;

/// <summary>The pure functions, without HTTP.</summary>
public sealed class TranslationTests
{
    private static readonly DateTimeOffset Now = new(2025, 12, 31, 23, 59, 59, TimeSpan.Zero);

    [Theory]
    [InlineData("Create a 2 inch cube with rounded edges", "2 Inch Cube with Rounded Edges")]
    [InlineData("Please make me a shelf bracket", "Shelf Bracket")]
    [InlineData("I need an M5 flange, 40 mm wide.", "M5 Flange, 40 mm Wide")]
    [InlineData("gear", "Gear")]
    [InlineData("Make me a", "Make Me a")]
    [InlineData("...", "...")]
    [InlineData("A plate\n\twith two   holes", "Plate with Two Holes")]
    [InlineData("éclair mould", "Éclair Mould")]
    public void ConversationName_FromAPrompt_IsItsThing(string prompt, string name) => Assert.Equal(name, ConversationName.FromPrompt(prompt));

    [Fact]
    public void ConversationName_OfALongPrompt_IsCutBetweenWords()
    {
        var name = ConversationName.FromPrompt("A mounting plate for the left side of the second conveyor belt in hall seven");

        Assert.Equal("Mounting Plate for the Left Side of the Second Conveyor Belt", name);
        Assert.True(name.Length <= 60);
    }

    [Theory]
    [InlineData("x", 60)]
    [InlineData("😀", 60)]
    [InlineData("a😀", 60)]
    public void ConversationName_OfOneLongWord_KeepsWholeCharacters(string unit, int most)
    {
        var name = ConversationName.FromPrompt(string.Concat(Enumerable.Repeat(unit, 100)));

        Assert.InRange(name.Length, most - 1, most);
        Assert.False(char.IsHighSurrogate(name[^1]));
    }

    [Fact]
    public void Prompt_Of5000CharactersOutsideTheBasicPlane_IsNotTooLong() =>
        Assert.Equal(10_000, ToTask.Prompt(string.Concat(Enumerable.Repeat("😀", 5_000))).Length);

    [Theory]
    [InlineData("parts/abc.step", "abc.step")]
    [InlineData("C:\\Users\\me\\lid.step", "lid.step")]
    [InlineData("../../lid.step", "lid.step")]
    [InlineData(" lid.step ", "lid.step")]
    public void FileName_IsTheLastSegment(string given, string name) => Assert.Equal(name, ToTask.FileName(given));

    [Theory]
    [InlineData(ErrorCode.InvalidInput, "prompt", 400, "invalid_prompt")]
    [InlineData(ErrorCode.InvalidInput, "format", 400, "invalid_request")]
    [InlineData(ErrorCode.InvalidInput, null, 400, "invalid_request")]
    [InlineData(ErrorCode.Unsupported, "format", 400, "invalid_request")]
    [InlineData(ErrorCode.Conflict, null, 400, "invalid_request")]
    [InlineData(ErrorCode.NotFound, "job_id", 404, "job_not_found")]
    [InlineData(ErrorCode.NotFound, "part_id", 404, "not_found")]
    [InlineData(ErrorCode.Unauthorized, null, 401, "invalid_api_key")]
    [InlineData(ErrorCode.Forbidden, null, 403, "permission_denied")]
    [InlineData(ErrorCode.OverLimit, null, 429, "generation_limit_exceeded")]
    [InlineData(ErrorCode.QueueFull, null, 429, "rate_limit_exceeded")]
    [InlineData(ErrorCode.Timeout, null, 500, "internal_error")]
    [InlineData(ErrorCode.Canceled, null, 500, "internal_error")]
    [InlineData(ErrorCode.KernelFailed, null, 500, "internal_error")]
    [InlineData(ErrorCode.KernelCrashed, null, 500, "internal_error")]
    [InlineData(ErrorCode.ProviderFailed, null, 500, "internal_error")]
    [InlineData(ErrorCode.Internal, null, 500, "internal_error")]
    public void Error_OfEveryCode_HasStatusAndCode(ErrorCode code, string? field, int status, string word)
    {
        var refusal = Errors.From(new(code, "What failed.", field, Detail: "for logs only"), Now);

        Assert.Equal((status, word), (refusal.Status, refusal.Body.Code));
        Assert.DoesNotContain("for logs only", refusal.Body.Error + refusal.Body.Details, StringComparison.Ordinal);
        Assert.Equal(word == "invalid_request", refusal.Body.Details is not null);
        Assert.Equal(status == 429, refusal.RetryAt is not null);
    }

    [Fact]
    public void Error_WithAHint_SaysBoth() =>
        Assert.Equal("The disk is full. Try later.", Errors.From(new(ErrorCode.Internal, "The disk is full.", Hint: "Try later."), Now).Body.Error);

    [Fact]
    public void Error_OfAQuota_ResetsInTheNextYearAfterDecember() =>
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), Errors.From(new(ErrorCode.OverLimit, "Used up"), Now).RetryAt);

    [Theory]
    [InlineData(TaskState.Pending, "pending")]
    [InlineData(TaskState.Running, "pending")]
    [InlineData(TaskState.Failed, "failed")]
    [InlineData(TaskState.Canceled, "failed")]
    public void Job_OfEveryUnfinishedOrFailedState_HasAStatusOfTheApi(TaskState state, string status)
    {
        var job = FromTask.ToJob(Task(state), [], _ => throw new InvalidOperationException("No file, no link"));

        Assert.Equal((status, state == TaskState.Failed || state == TaskState.Canceled), (job.Status, job.Error is not null));
        Assert.Equal(status == "pending" ? 30 : null, job.Progress);
        Assert.Null(job.Result);
    }

    [Theory]
    [InlineData(PartTasks.Generate, TaskState.Succeeded, true)]
    [InlineData(PartTasks.Import, TaskState.Pending, true)]
    [InlineData(PartTasks.Export, TaskState.Succeeded, false)]
    [InlineData("mesh.remesh", TaskState.Succeeded, false)]
    [InlineData(PartTasks.Generate, TaskState.Expired, false)]
    public void Job_IsATaskThatMakesAPart(string kind, TaskState state, bool job) =>
        Assert.Equal(job, FromTask.IsJob(Task(state) with { Kind = kind }));

    [Fact]
    public void Job_WhoseFilesAreGone_HasNoLinks()
    {
        var part = Guid.CreateVersion7(Now);
        var task = Task(TaskState.Succeeded) with { Result = PartTasks.ToJson(new PartResult(part, "Lid", null, null, [])) };

        var result = FromTask.ToJob(task, [], _ => "link").Result!;

        Assert.Null(result.ModelUrl);
        Assert.Null(result.StepKey);
    }

    [Fact]
    public void Cursor_ReadBack_IsWhatWasWritten()
    {
        var conversation = new Conversation(Guid.CreateVersion7(Now), "me", "Lid", Now, Now.AddTicks(1_234_567));

        Assert.Equal((conversation.UpdatedAt, conversation.Id), FromTask.FromCursor(FromTask.ToCursor(conversation)));
    }

    private static TaskRecord Task(TaskState state) => new(
        Guid.CreateVersion7(Now), "me", PartTasks.Generate, state, 30, [], null, null, null, [], new Dictionary<string, string>(), 0, 0, null, Now, null, null, null);
}
