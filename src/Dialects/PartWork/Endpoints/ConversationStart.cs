using Formwright.Core;

namespace Formwright.Dialects.PartWork;

/// <summary>Submits a task into a conversation: an existing one, or a new one that exists only if the task is accepted.</summary>
internal static class ConversationStart
{
    /// <param name="call">The request.</param>
    /// <param name="conversationId">The conversation to continue; null for a new one.</param>
    /// <param name="name">Name of a new conversation.</param>
    /// <param name="submission">The task, given its conversation.</param>
    /// <exception cref="FormwrightException"><c>not_found</c> for an unknown conversation, and what the engine refuses.</exception>
    public static async Task<TaskRecord> SubmitAsync(Call call, string? conversationId, string name, Func<Guid, TaskSubmission> submission)
    {
        var engine = call.Port<ITaskEngine>();
        var parts = call.Port<IPartStore>();
        if (conversationId is not null)
        {
            var known = ToTask.Id(conversationId, IdPrefix.Conversation, "conversation_id");
            return await parts.FindConversationAsync(call.Owner, known, call.Cancel) is null
                ? throw ToTask.NotFound("conversation_id")
                : await engine.SubmitAsync(submission(known), call.Cancel);
        }

        // From here on the client's hanging up must not leave a conversation without its task.
        var conversation = await parts.StartConversationAsync(call.Owner, name, CancellationToken.None);
        TaskRecord? task = null;
        try
        {
            task = await engine.SubmitAsync(submission(conversation.Id), CancellationToken.None);
            return task;
        }
        finally
        {
            // Refused, or a repetition of an earlier request, which has its own conversation.
            if (task?.Group != conversation.Id)
            {
                await parts.DiscardConversationAsync(call.Owner, conversation.Id, CancellationToken.None);
            }
        }
    }
}
