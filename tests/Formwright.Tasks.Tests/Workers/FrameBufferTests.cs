using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Tasks.Tests;

public class FrameBufferTests
{
    [Fact]
    public void Frames_ArrivingByteByByte_AreTakenWhole()
    {
        var run = new RunFrame(
            Guid.CreateVersion7(), "part.generate", new JsonObject { ["prompt"] = "two\nlines" }, [null, []],
            new Dictionary<string, string> { ["Source"] = "/a b/c" }, "/out");
        var bytes = FrameBuffer.ToLine(run).Concat(FrameBuffer.ToLine(new CancelFrame(run.TaskId))).ToArray();

        var taken = Feed(bytes, step: 1);

        Assert.Equal(2, taken.Count);
        Assert.Equal(Text(run), Text(taken[0]));
        Assert.Equal(new CancelFrame(run.TaskId), taken[1]);
    }

    [Fact]
    public void Frames_LargerThanTheBuffer_AreTakenWhole()
    {
        var failed = new FailedFrame(Guid.Empty, new Error(ErrorCode.Internal, "long", Detail: new string('x', 300_000)));

        var taken = Feed([.. FrameBuffer.ToLine(new ReadyFrame()), .. FrameBuffer.ToLine(failed), .. FrameBuffer.ToLine(new ExitFrame())], step: 7000);

        Assert.Equal([new ReadyFrame(), failed, new ExitFrame()], taken);
    }

    [Fact]
    public void Outcome_WithPartAndFiles_IsCarriedUnchanged()
    {
        var part = new PartDraft(Guid.CreateVersion7(), Guid.CreateVersion7(), "Würfel", null, null);
        var done = new DoneFrame(Guid.Empty, new TaskOutcome([], [new OutputFile("a.step", "parts/1/a.step", "model/step", "a.step")], part));

        Assert.Equal(Text(done), Text(Assert.Single(Feed(FrameBuffer.ToLine(done), step: 50))));
    }

    [Theory]
    [InlineData("hello\n")]
    [InlineData("null\n")]
    [InlineData("{}\n")]
    [InlineData("{\"frame\":\"dance\"}\n")]
    [InlineData("{\"frame\":\"done\",\"taskId\":\"01890a5d-ac96-774b-bcce-b302099a8057\"}\n")]
    [InlineData("{\"frame\":\"failed\",\"taskId\":\"01890a5d-ac96-774b-bcce-b302099a8057\",\"error\":null}\n")]
    public void Lines_ThatAreNoFrames_AreRejected(string line)
    {
        var rejected = Assert.ThrowsAny<Exception>(() => Feed(Encoding.UTF8.GetBytes(line), step: 1000));

        Assert.IsType<JsonException>(rejected);
    }

    [Fact]
    public void Lines_WithoutAnEnd_AreRejectedAtTheLimit()
    {
        var buffer = new FrameBuffer();

        Assert.Throws<JsonException>(Fill);

        void Fill()
        {
            for (; ; )
            {
                buffer.Filled(buffer.Free().Length);
                Assert.False(buffer.TryTake(out _));
            }
        }
    }

    private static string Text(Frame frame) => Encoding.UTF8.GetString(FrameBuffer.ToLine(frame));

    private static List<Frame> Feed(byte[] bytes, int step)
    {
        var buffer = new FrameBuffer();
        var frames = new List<Frame>();
        for (var rest = bytes.AsMemory(); rest.Length > 0;)
        {
            var room = buffer.Free();
            var part = rest[..Math.Min(Math.Min(step, room.Length), rest.Length)];
            part.CopyTo(room);
            buffer.Filled(part.Length);
            rest = rest[part.Length..];
            while (buffer.TryTake(out var frame))
            {
                frames.Add(frame);
            }
        }

        return frames;
    }
}
