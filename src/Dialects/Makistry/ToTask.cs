using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Formwright.Core;

namespace Formwright.Dialects.Makistry;

/// <summary>From what a client sends to what the task engine does. Pure functions; wrong input throws <c>invalid_input</c>.</summary>
internal static class ToTask
{
    /// <summary>How long a job, its output and its idempotency key live.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private const int MaxPrompt = 5_000;
    private const int MaxMetadata = 16 << 10;
    private const int MaxIdempotencyKey = 255;
    private const int MaxName = 50;
    private const string StandardMode = "standard";

    // What a mode costs, and all modes there are.
    private static readonly Dictionary<string, int> Credits = new() { [StandardMode] = 1, ["pro"] = 2, ["assembly"] = 4 };

    private static readonly Dictionary<string, string> Files = new(StringComparer.OrdinalIgnoreCase)
    {
        ["STEP"] = PartFiles.Step,
        ["STL"] = PartFiles.Stl,
        ["GLB"] = PartFiles.Glb,
        ["3MF"] = PartFiles.ThreeMf,
    };

    /// <summary>The file of a part that has an output format.</summary>
    public static string FileOf(string outputFormat) => Files[outputFormat];

    /// <summary>What a text request asks for, checked.</summary>
    /// <param name="request">The request.</param>
    /// <param name="key">Who asks.</param>
    /// <param name="jobId">Id of the job.</param>
    /// <param name="origin">Where the client reached this server.</param>
    /// <param name="callback">Checks the callback's URL.</param>
    public static RememberedJob FromText(TextRequest request, ApiKey key, string jobId, string origin, Func<string, Uri> callback) => new(
        MakistryDialect.Keys.Dialect,
        jobId,
        key.Id,
        "text",
        Mode(request.DesignMode),
        OutputFormat(request.OutputFormat),
        Prompt(request.Prompt),
        origin,
        request.CallbackUrl is null ? null : callback(request.CallbackUrl).AbsoluteUri,
        Metadata(request.Metadata));

    /// <summary>The task of a job.</summary>
    /// <param name="job">A job with a prompt.</param>
    /// <param name="key">Who asks.</param>
    /// <param name="owner">Whose the task is.</param>
    /// <param name="partId">Id of the part it makes.</param>
    /// <param name="idempotencyKey">The client's key for repeats; null for none.</param>
    public static TaskSubmission Generate(RememberedJob job, ApiKey key, string owner, Guid partId, string? idempotencyKey) => new(
        owner,
        PartTasks.Generate,
        PartTasks.ToJson(new GeneratePartInput(partId, null, job.Prompt!, [Path.GetExtension(FileOf(job.OutputFormat))[1..]])),
        IdempotencyKey: idempotencyKey,
        Charge: TaskCharge.OfCredits(MakistryDialect.Keys.CreditSubject(key.Account), Credits[job.DesignMode]),
        Lifetime: Lifetime,
        Id: JobId.ToTask(job.JobId),
        Client: job.ToJson(),
        IdempotencyWindow: Lifetime);

    /// <summary>The engine's idempotency key for a header's value; null when it is absent.</summary>
    public static string? IdempotencyKey(string? header)
    {
        if (string.IsNullOrEmpty(header))
        {
            return null;
        }

        return header.Length > MaxIdempotencyKey || header.Any(c => c is < ' ' or > '~')
            ? throw Invalid($"Idempotency-Key must have at most {MaxIdempotencyKey} printable ASCII characters", "Idempotency-Key")
            : header;
    }

    /// <summary>The name of a new key.</summary>
    public static string KeyName(string? name)
    {
        var text = name?.Trim() ?? "";
        return text.Length is 0 or > MaxName || text.Any(char.IsControl)
            ? throw Invalid($"name must have 1 to {MaxName} characters and no control characters", "name")
            : text;
    }

    /// <summary>The page size, 1 to 100, 20 when absent.</summary>
    public static int Limit(string? limit)
    {
        if (string.IsNullOrEmpty(limit))
        {
            return 20;
        }

        return int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 100
            ? number
            : throw Invalid("limit must be a whole number from 1 to 100", "limit");
    }

    /// <summary>The task before which a page begins; null for the newest.</summary>
    public static Guid? Cursor(string? cursor) => string.IsNullOrEmpty(cursor)
        ? null
        : JobId.ToTask(cursor) ?? throw Invalid("cursor must be the next_cursor of the page before", "cursor");

    private static string Prompt(string? prompt)
    {
        var text = prompt?.Trim() ?? "";
        if (text.Length == 0)
        {
            throw Invalid("prompt must have at least 1 character", "prompt");
        }

        return text.Length > MaxPrompt && text.EnumerateRunes().Count() > MaxPrompt
            ? throw Invalid($"prompt must be at most {MaxPrompt} characters", "prompt")
            : text;
    }

    private static string Mode(string? mode) => mode is null ? StandardMode
        : Credits.ContainsKey(mode) ? mode
        : throw Invalid($"design_mode must be one of {string.Join(", ", Credits.Keys)}", "design_mode");

    private static string OutputFormat(string? format) => format is null ? "STEP"
        : Files.ContainsKey(format) ? format.ToUpperInvariant()
        : throw Invalid($"output_format must be one of {string.Join(", ", Files.Keys)}", "output_format");

    private static JsonObject Metadata(JsonElement metadata) => metadata.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => [],
        JsonValueKind.Object when Encoding.UTF8.GetByteCount(metadata.GetRawText()) > MaxMetadata =>
            throw Invalid($"metadata must be at most {MaxMetadata} bytes", "metadata"),
        JsonValueKind.Object => JsonObject.Create(metadata)!.DeepClone().AsObject(),
        _ => throw Invalid("metadata must be an object", "metadata"),
    };

    private static FormwrightException Invalid(string message, string field) => new(ErrorCode.InvalidInput, message, field);
}
