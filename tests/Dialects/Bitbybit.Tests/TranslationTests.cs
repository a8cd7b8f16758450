using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Bitbybit.Tests;

public sealed class TranslationTests
{
    private static readonly DateTimeOffset Now = new(2025, 1, 15, 10, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(CadTasks.Execute, TaskState.Pending, "queued", "expired")]
    [InlineData(CadTasks.Execute, TaskState.Running, "processing", "processing")]
    [InlineData(CadTasks.Execute, TaskState.Succeeded, "completed", "expired")]
    [InlineData(CadTasks.Execute, TaskState.Failed, "failed", "expired")]
    [InlineData(CadTasks.Execute, TaskState.Canceled, "cancelled", "expired")]
    [InlineData(CadTasks.Execute, TaskState.Expired, "expired", "expired")]
    [InlineData(CadTasks.Compound, TaskState.Pending, "processing", "expired")]
    [InlineData(CadTasks.Compound, TaskState.Running, "processing", "processing")]
    public void Status_BeforeAndAfterExpiry(string kind, TaskState state, string before, string after)
    {
        var task = Record(kind, state);

        Assert.Equal((before, after), (FromTask.StatusOf(task, Now), FromTask.StatusOf(task, Now.AddHours(24))));
    }

    [Fact]
    public void Compound_FiveOfTwelveEnded_IsAtFortyTwo()
    {
        var children = Enumerable.Range(0, 12).Select(i => Record(CadTasks.Execute, i < 5 ? TaskState.Succeeded : TaskState.Running)).ToArray();

        Assert.Equal(42, FromTask.ToDetail(Record(CadTasks.Compound, TaskState.Pending), children, Now, withChildren: false).Progress);
    }

    [Theory]
    [InlineData("0198C6F0-0000-7000-8000-000000000000", true)]
    [InlineData("task_0198c6f0-0000-7000-8000-000000000000", true)]
    [InlineData("file_0198c6f0-0000-7000-8000-000000000000", false)]
    [InlineData("0198c6f0000070008000000000000000", false)]
    [InlineData("{0198c6f0-0000-7000-8000-000000000000}", false)]
    [InlineData("", false)]
    public void TaskId_IsReadPlainOrWithItsPrefix(string text, bool isKnown)
    {
        if (isKnown)
        {
            Assert.Equal("0198c6f0-0000-7000-8000-000000000000", WireId.Of(WireId.Task(text)));
        }
        else
        {
            Assert.Equal(ErrorCode.NotFound, Assert.Throws<FormwrightException>(() => WireId.Task(text)).Error.Code);
        }
    }

    private static TaskRecord Record(string kind, TaskState state) => new(
        Guid.Empty,
        "key",
        kind,
        state,
        0,
        kind == CadTasks.Compound
            ? CadTasks.ToJson(new CompoundInput("label", CadTasks.Execute))
            : CadTasks.ToJson(new StepsInput([new JsonObject { ["operation"] = "a.b" }])),
        null,
        null,
        null,
        [],
        new Dictionary<string, string>(),
        0,
        0,
        null,
        Now,
        null,
        null,
        Now.AddHours(24));
}
