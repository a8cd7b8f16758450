using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Meshy;

/// <summary>From what a client sends to what the task engine does. Pure functions; wrong input throws <c>invalid_input</c>.</summary>
internal static class ToTask
{
    /// <summary>How long a task and its files live.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    private const int DefaultPageSize = 10;
    private const int MaxPageSize = 50;
    private const int MaxPage = 1_000_000;

    /// <summary>Owner of the tasks of an account, see <see cref="Call.Owner"/>.</summary>
    public static string OwnerOf(string account) => MeshyDialect.Keys.CreditSubject(account);

    /// <summary>The group that tasks of a resource and an account form, so that a page of them is found at once. A UUID of version 8 (RFC 9562).</summary>
    public static Guid GroupOf(string owner, Resource resource)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}\n{resource.Path}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The task of a draft.</summary>
    /// <param name="resource">The resource that it is of.</param>
    /// <param name="draft">What was asked for.</param>
    /// <param name="files">Its files in the same order.</param>
    /// <param name="key">Who asks.</param>
    /// <param name="origin">Where the client reached this server.</param>
    public static TaskSubmission Submission(Resource resource, Draft draft, IReadOnlyList<StoredInput> files, ApiKey key, string origin)
    {
        var owner = OwnerOf(key.Account);
        var input = draft.ToInput(files);
        var words = files.SelectMany(file => file.Words).Distinct().ToList();
        var remembered = new Remembered(MeshyDialect.Keys.Dialect, key.Account, resource.Path, origin, words, draft.Request);
        return new(
            owner,
            draft.Kind,
            input,
            Group: GroupOf(owner, resource),
            Blobs: files.SelectMany(file => file.Blobs).ToDictionary(),
            Priority: Tier.Of(key).Priority,
            IdempotencyKey: draft.IsRepeatable ? RepeatKey(resource, input, files) : null,
            Charge: draft.Credits == 0 ? null : TaskCharge.OfCredits(MeshyDialect.Keys.CreditSubject(key.Account), draft.Credits),
            Lifetime: Lifetime,
            Client: JsonSerializer.SerializeToNode(remembered, Json.Wire.Remembered)!.AsObject(),
            IdempotencyWindow: Lifetime,
            MaxOpen: Tier.Of(key).QueueTasks,
            AnnounceStart: true);
    }

    /// <summary>Which tasks a page shows.</summary>
    /// <param name="owner">Whose.</param>
    /// <param name="resource">Of which resource.</param>
    /// <param name="pageNumber">Value of <c>page_num</c>, from 1.</param>
    /// <param name="pageSize">Value of <c>page_size</c>, 1 to 50.</param>
    /// <param name="sortBy">Value of <c>sort_by</c>; a plus sign in a query may arrive as a space.</param>
    public static TaskQuery Page(string owner, Resource resource, string? pageNumber, string? pageSize, string? sortBy)
    {
        var size = Number(pageSize, "page_size", DefaultPageSize, MaxPageSize);
        var isOldestFirst = sortBy switch
        {
            null or "" or "-created_at" => false,
            "+created_at" or " created_at" or "created_at" => true,
            _ => throw Invalid("sort_by must be +created_at or -created_at", "sort_by"),
        };
        return new(
            owner,
            [TaskState.Pending, TaskState.Running, TaskState.Succeeded, TaskState.Failed, TaskState.Canceled],
            Group: GroupOf(owner, resource),
            Limit: size,
            Offset: (Number(pageNumber, "page_num", 1, MaxPage) - 1) * size,
            OldestFirst: isOldestFirst);
    }

    /// <summary>One of the words, or the first when absent.</summary>
    public static string OneOf(string? value, string field, params string[] words) => string.IsNullOrEmpty(value) ? words[0]
        : words.Contains(value) ? value
        : throw Invalid($"{field} must be one of {string.Join(", ", words)}", field);

    /// <summary>A whole number within bounds.</summary>
    public static int InRange(int value, string field, int least, int most) => value >= least && value <= most
        ? value
        : throw Invalid($"{field} must be {least} to {most}", field);

    /// <summary>A length in metres.</summary>
    public static double Length(double metres, string field) => metres is > 0 and >= 1e-6 and <= 1e6
        ? metres
        : throw Invalid($"{field} must be a length in metres from 0.000001 to 1000000", field);

    /// <summary>The error of a bad value.</summary>
    public static FormwrightException Invalid(string message, string field) => new(ErrorCode.InvalidInput, message, field);

    private static int Number(string? text, string field, int absent, int most)
    {
        if (string.IsNullOrEmpty(text))
        {
            return absent;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw Invalid($"{field} must be a whole number from 1 to {most}", field);
    }

    private static string RepeatKey(Resource resource, JsonObject input, IReadOnlyList<StoredInput> files) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', [resource.Path, input.ToJsonString(), .. files.SelectMany(file => file.Blobs).Select(blob => blob.Value)]))));
}
