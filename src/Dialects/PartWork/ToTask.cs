using System.Collections.Frozen;
using System.Globalization;
using Formwright.Core;

namespace Formwright.Dialects.PartWork;

/// <summary>From what a client sends to what the task engine does. Pure functions; wrong input throws <c>invalid_input</c>.</summary>
internal static class ToTask
{
    /// <summary>Longest prompt, in Unicode characters.</summary>
    public const int MaxPrompt = 5_000;

    /// <summary>Longest file or part name.</summary>
    public const int MaxName = 255;

    /// <summary>Largest upload: 100 MiB.</summary>
    public const long MaxUpload = 100L << 20;

    private const int MaxIdempotencyKey = 255;

    // Somebody waits for an export; generations are polled for.
    private const int ExportPriority = 10;

    private static readonly TimeSpan JobLifetime = TimeSpan.FromDays(30);

    // Longer than an idempotency key is remembered, so that a repeated export never finds a task whose file has gone.
    private static readonly TimeSpan ExportLifetime = TimeSpan.FromDays(2);

    private static readonly FrozenDictionary<string, string> ExportFiles = new Dictionary<string, string>
    {
        ["step"] = PartFiles.Step,
        ["stl"] = PartFiles.Stl,
        ["3mf"] = PartFiles.ThreeMf,
        ["glb"] = PartFiles.Glb,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ImportFormats = new Dictionary<string, string>
    {
        [".step"] = "step",
        [".stp"] = "step",
        [".iges"] = "iges",
        [".igs"] = "iges",
        [".dxf"] = "dxf",
        [".brep"] = "brep",
        [".brp"] = "brep",
        [".obj"] = "obj",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The prompt without white space around it.</summary>
    public static string Prompt(string? prompt)
    {
        var text = prompt?.Trim() ?? "";
        if (text.Length == 0)
        {
            throw Invalid("Prompt is empty; describe the part to make", Errors.PromptField);
        }

        if (text.Length > MaxPrompt && text.EnumerateRunes().Count() > MaxPrompt)
        {
            throw Invalid($"Prompt is too long; at most {MaxPrompt:N0} characters are read", Errors.PromptField);
        }

        return HasControls(text, allowLines: true)
            ? throw Invalid("Prompt contains control characters; send plain text", Errors.PromptField)
            : text;
    }

    /// <summary>The id in a text such as <c>part_…</c>; an unreadable one names nothing, so it is <c>not_found</c>.</summary>
    public static Guid Id(string? text, string prefix, string field)
    {
        if (string.IsNullOrEmpty(text))
        {
            throw Invalid($"`{field}` is missing or empty", field);
        }

        return Ids.TryParse(text, prefix, out var id) ? id : throw NotFound(field);
    }

    /// <summary>The error of an id that names nothing of this account.</summary>
    public static FormwrightException NotFound(string field) => new(
        ErrorCode.NotFound,
        field switch
        {
            Errors.JobField => "Job does not exist or has expired",
            "conversation_id" => "Conversation does not exist",
            "part_id" => "Part does not exist",
            "upload_id" => "Upload does not exist or has expired",
            "key_id" => "Key does not exist",
            _ => "File does not exist",
        },
        field);

    /// <summary>The format's name in lower case, and the file of a part that has it.</summary>
    public static (string Format, string File) ExportFormat(string? format) =>
        format is not null && ExportFiles.TryGetValue(format, out var file)
            ? (format.ToLowerInvariant(), file)
            : throw Invalid("Format is not offered; use step, stl, 3mf or glb", "format");

    /// <summary>What a storage key names: a part's file by the part's id, or any file by its own id.</summary>
    /// <returns>
    /// For <c>parts/{id}/{name}</c> the part's id and the name; for a file URL, its path or <c>files/{id}/{name}</c>, the file's id and null.
    /// </returns>
    public static (Guid Id, string? PartFile) StorageKey(string? key)
    {
        if (string.IsNullOrWhiteSpace(key) || key.Length > 1_024 || HasControls(key, allowLines: false) || key.Contains('\\', StringComparison.Ordinal))
        {
            throw Invalid("Key is empty or malformed; take it from a job's result", "s3_key");
        }

        var segments = PathOfLink(key).Split('/');
        if (segments.Any(segment => segment is "" or "." or ".."))
        {
            throw Invalid("Key must be relative and without empty or dotted segments", "s3_key");
        }

        return segments switch
        {
            ["parts", var id, var file] when Ids.TryParse(id, "", out var part) => (part, file),
            ["files", var id, _] when Guid.TryParse(id, out var asset) => (asset, null),
            _ => throw NotFound("s3_key"),
        };
    }

    // Clients send the link they got, or what the URL type of their language calls its path, which begins with a slash.
    private static string PathOfLink(string key)
    {
        var path = Uri.TryCreate(key, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https") ? url.AbsolutePath : key;
        return path.StartsWith("/files/", StringComparison.Ordinal) ? path[1..] : path;
    }

    /// <summary>The format that can be exported into this file of a part; null when it is never made on demand.</summary>
    public static string? FormatOfFile(string file) =>
        ExportFiles.FirstOrDefault(pair => pair.Value == file).Key;

    /// <summary>The last segment of a client's file name.</summary>
    public static string FileName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw Invalid("`filename` is missing; its extension tells the format", "filename");
        }

        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return last.Length is 0 or > MaxName || HasControls(last, allowLines: false)
            ? throw Invalid($"`filename` must have 1 to {MaxName} characters and no control characters", "filename")
            : last;
    }

    /// <summary>The format that a file name's extension stands for.</summary>
    public static string ImportFormat(string fileName) =>
        ImportFormats.TryGetValue(Path.GetExtension(fileName), out var format)
            ? format
            : throw Invalid("File type is not offered; use .step .stp .iges .igs .dxf .brep .brp or .obj", "filename");

    /// <summary>Refuses a file that would not fit.</summary>
    public static void FileSize(long? size)
    {
        if (size is <= 0 or > MaxUpload)
        {
            throw Invalid($"`file_size` must be between 1 and {MaxUpload} bytes", "file_size");
        }
    }

    /// <summary>The part's name: as given, or that of the file.</summary>
    public static string PartName(string? name, string fileName)
    {
        var text = string.IsNullOrWhiteSpace(name) ? Path.GetFileNameWithoutExtension(fileName) : name.Trim();
        return text.Length > MaxName || HasControls(text, allowLines: false)
            ? throw Invalid($"`name` must have at most {MaxName} characters and no control characters", "name")
            : text.Length == 0 ? fileName : text;
    }

    /// <summary>The name of a new key.</summary>
    public static string KeyName(string? name)
    {
        var text = name?.Trim() ?? "";
        return text.Length is 0 or > 50 || HasControls(text, allowLines: false)
            ? throw Invalid("`name` must have 1 to 50 characters and no control characters", "name")
            : text;
    }

    /// <summary>The permissions of a new key; null, for all, when none are given.</summary>
    public static IReadOnlyList<string>? KeyPermissions(IReadOnlyList<string?>? permissions)
    {
        if (permissions is null)
        {
            return null;
        }

        return permissions.Count == 0 || permissions.Any(p => p is null || !Permissions.All.Contains(p))
            ? throw Invalid($"`permissions` must be some of {string.Join(", ", Permissions.All)}", "permissions")
            : [.. Permissions.All.Where(permissions.Contains)];
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
            : throw Invalid("`limit` must be a whole number from 1 to 100", "limit");
    }

    /// <summary>The engine's idempotency key for a header value: of this key only. Null when the header is absent.</summary>
    public static string? IdempotencyKey(ApiKey key, string? header)
    {
        if (string.IsNullOrEmpty(header))
        {
            return null;
        }

        return header.Length > MaxIdempotencyKey || header.Any(c => c is < ' ' or > '~')
            ? throw Invalid($"Idempotency-Key must have at most {MaxIdempotencyKey} printable ASCII characters", "Idempotency-Key")
            : $"{key.Id:N}:{header}";
    }

    /// <summary>Text to part. It waits for what the conversation is making already, since it may be an edit of that.</summary>
    public static TaskSubmission Generate(ApiKey key, Guid jobId, GeneratePartInput input, string? idempotencyKey) => new(
        key.Account,
        PartTasks.Generate,
        PartTasks.ToJson(input),
        Group: input.ConversationId,
        AfterGroup: true,
        IdempotencyKey: idempotencyKey,
        Charge: new(key.Id.ToString(), RateLimits.Generations, QuotaPeriod.Month, Tier.Named(key.Tier).GenerationsPerMonth),
        Lifetime: JobLifetime,
        Id: jobId);

    /// <summary>Refuses an upload whose bytes have not come, and returns their hash.</summary>
    public static string Uploaded(Upload upload) =>
        upload.Blob ?? throw Invalid("Nothing has been uploaded yet; PUT the file to upload_url first", "upload_id");

    /// <summary>An uploaded file to a part.</summary>
    /// <param name="upload">An upload that <see cref="Uploaded"/> accepts.</param>
    /// <param name="jobId">Id of the task.</param>
    /// <param name="input">Its input.</param>
    public static TaskSubmission Import(Upload upload, Guid jobId, ImportPartInput input) => new(
        upload.Owner,
        PartTasks.Import,
        PartTasks.ToJson(input),
        Group: input.ConversationId,
        Blobs: new Dictionary<string, string> { ["source"] = Uploaded(upload) },
        Lifetime: JobLifetime,
        Id: jobId);

    /// <summary>A part to a file, from its exact geometry.</summary>
    /// <param name="part">The part.</param>
    /// <param name="format">Name of the format.</param>
    /// <param name="files">The part's files.</param>
    /// <exception cref="FormwrightException"><c>unsupported</c> for a mesh, whose files are all made when it is imported.</exception>
    public static TaskSubmission Export(Part part, string format, IReadOnlyList<Asset> files)
    {
        var brep = files.FirstOrDefault(file => file.Key == PartTasks.AssetKey(part.Id, PartFiles.Brep))
            ?? throw new FormwrightException(ErrorCode.Unsupported, "This part is a mesh without exact geometry; export it as stl, 3mf or glb", "format");
        return new(
            part.Owner,
            PartTasks.Export,
            PartTasks.ToJson(new ExportPartInput(part.Id, part.Name, format)),
            Blobs: new Dictionary<string, string> { ["brep"] = brep.Blob },
            Priority: ExportPriority,
            IdempotencyKey: $"export:{part.Id:N}:{format}:{brep.Blob}",
            Lifetime: ExportLifetime);
    }

    private static bool HasControls(string text, bool allowLines) =>
        text.Any(c => char.IsControl(c) && !(allowLines && c is '\t' or '\n' or '\r'));

    private static FormwrightException Invalid(FormattableString message, string field) =>
        Invalid(FormattableString.Invariant(message), field);

    private static FormwrightException Invalid(string message, string field) => new(ErrorCode.InvalidInput, message, field);
}
