using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class PartStoreTests : StorageTest
{
    [Fact]
    public async Task ListConversations_EqualTimes_PagesWithoutGapOrRepeat()
    {
        var started = new List<Conversation>();
        for (var i = 0; i < 9; i++)
        {
            started.Add(await Storage.Parts.StartConversationAsync(Owner, $"c{i}", Cancel));
            if (i % 4 == 3)
            {
                Time.Advance(TimeSpan.FromTicks(1));
            }
        }

        await Storage.Parts.StartConversationAsync(Stranger, "other", Cancel);
        var seen = new List<Conversation>();
        (DateTimeOffset, Guid)? after = null;
        while (await Storage.Parts.ListConversationsAsync(Owner, after, 2, Cancel) is { Count: > 0 } page)
        {
            seen.AddRange(page);
            after = (page[^1].UpdatedAt, page[^1].Id);
        }

        Assert.Equal(started.OrderByDescending(c => c.UpdatedAt).ThenByDescending(c => c.Id.ToString()), seen);
    }

    [Fact]
    public async Task Find_OfAnotherOwner_IsNull()
    {
        var conversation = await Storage.Parts.StartConversationAsync(Owner, "mine", Cancel);
        Assert.Equal(conversation, await Storage.Parts.FindConversationAsync(Owner, conversation.Id, Cancel));
        Assert.Null(await Storage.Parts.FindConversationAsync(Stranger, conversation.Id, Cancel));
        Assert.Empty(await Storage.Parts.ListPartsAsync(Stranger, conversation.Id, Cancel));
    }

    [Fact]
    public async Task Discard_OfAConversation_TakesOnlyAnEmptyOneOfTheOwner()
    {
        var empty = await Storage.Parts.StartConversationAsync(Owner, "empty", Cancel);
        var used = await Storage.Parts.StartConversationAsync(Owner, "used", Cancel);
        await Tasks.AddAsync(new TaskSubmission(Owner, "kind", [], Group: used.Id), 10, Cancel);

        await Storage.Parts.DiscardConversationAsync(Stranger, empty.Id, Cancel);
        Assert.NotNull(await Storage.Parts.FindConversationAsync(Owner, empty.Id, Cancel));

        await Storage.Parts.DiscardConversationAsync(Owner, empty.Id, Cancel);
        await Storage.Parts.DiscardConversationAsync(Owner, used.Id, Cancel);
        Assert.Null(await Storage.Parts.FindConversationAsync(Owner, empty.Id, Cancel));
        Assert.NotNull(await Storage.Parts.FindConversationAsync(Owner, used.Id, Cancel));
    }

    [Fact]
    public async Task ListParts_OfAConversation_IsOldestFirst()
    {
        var conversation = await Storage.Parts.StartConversationAsync(Owner, "mine", Cancel);
        var made = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            await AddAsync();
            var draft = new PartDraft(Guid.CreateVersion7(Time.Now), conversation.Id, $"part {i}", null, null);
            made.Add(draft.Id);
            await Tasks.SucceedAsync((await ClaimAsync()).Id, Holder, Completion() with { Part = draft }, Cancel);
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(made, (await Storage.Parts.ListPartsAsync(Owner, conversation.Id, Cancel)).Select(part => part.Id));
    }

    [Fact]
    public async Task Succeed_PartOfAnotherOwnersId_IsRefused()
    {
        var id = Guid.CreateVersion7(Time.Now);
        foreach (var (owner, refused) in new[] { (Owner, false), (Owner, false), (Stranger, true) })
        {
            var conversation = await Storage.Parts.StartConversationAsync(owner, "c", Cancel);
            await AddAsync(Submission(owner));
            var task = await ClaimAsync();
            var completion = Completion() with { Part = new PartDraft(id, conversation.Id, owner, null, null) };
            if (refused)
            {
                await RefusedAsync(ErrorCode.Conflict, () => Tasks.SucceedAsync(task.Id, Holder, completion, Cancel));
            }
            else
            {
                Assert.True(await Tasks.SucceedAsync(task.Id, Holder, completion, Cancel));
            }
        }

        Assert.Equal(Owner, (await Storage.Parts.FindPartAsync(Owner, id, Cancel))!.Name);
    }
}
