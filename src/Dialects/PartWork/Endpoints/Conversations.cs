using Formwright.Core;
using Microsoft.AspNetCore.Http;

namespace Formwright.Dialects.PartWork;

/// <summary><c>GET /conversations</c> and <c>GET /conversations/{conversation_id}</c>.</summary>
internal static class Conversations
{
    public static async Task<IResult> ListAsync(KeyCall call)
    {
        var limit = ToTask.Limit(call.Query("limit"));
        var after = FromTask.FromCursor(call.Query("cursor"));
        var store = call.Port<IPartStore>();

        var page = await store.ListConversationsAsync(call.Owner, after, limit, call.Cancel);
        string? next = null;
        if (page.Count == limit)
        {
            var last = page[^1];
            var more = await store.ListConversationsAsync(call.Owner, (last.UpdatedAt, last.Id), 1, call.Cancel);
            next = more.Count > 0 ? FromTask.ToCursor(last) : null;
        }

        return Results.Json(new([.. page.Select(FromTask.ToItem)], next), Json.Wire.ConversationPage);
    }

    public static async Task<IResult> GetAsync(KeyCall call)
    {
        var id = ToTask.Id(call.Path("conversation_id"), IdPrefix.Conversation, "conversation_id");
        var store = call.Port<IPartStore>();
        var conversation = await store.FindConversationAsync(call.Owner, id, call.Cancel) ?? throw ToTask.NotFound("conversation_id");

        var parts = new List<PartItem>();
        foreach (var part in await store.ListPartsAsync(call.Owner, id, call.Cancel))
        {
            var files = await Files.OfPartAsync(call, part.Id);
            parts.Add(FromTask.ToItem(part, files, asset => Files.Link(call, asset).Url));
        }

        return Results.Json(
            new(Ids.ToText(conversation.Id, IdPrefix.Conversation), conversation.Name, parts, conversation.CreatedAt),
            Json.Wire.ConversationDetail);
    }
}
