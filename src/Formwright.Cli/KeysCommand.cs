using System.CommandLine;
using System.Globalization;
using Formwright.Core;
using Formwright.Server;

namespace Formwright.Cli;

/// <summary><c>formwright keys</c>: keys and account tokens, whether the server runs or not.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "Manage API keys.") { CreateKey(), List(), Revoke(), RotateSecret(), Credits(), Token() };

    private static Command CreateKey()
    {
        var dialect = new Option<string>("--dialect") { Description = "Which API the key is for.", Required = true };
        dialect.AcceptOnlyFromAmong([.. KeyFormats.All.Select(format => format.Dialect)]);
        var name = new Option<string>("--name") { Description = "Display name, at most 50 characters.", DefaultValueFactory = _ => "command line" };
        var scopes = new Option<string?>("--scopes") { Description = "Comma-separated scopes; all by default." };
        var tier = new Option<string?>("--tier") { Description = "Which limits apply; the dialect's lowest by default." };
        var account = new Option<string?>("--account") { Description = "Whose key it is; an account of its own by default." };
        var data = DataOption.Create();

        var command = new Command("create", "Make a key and print it, alone, on standard output.") { dialect, name, scopes, tier, account, data };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var access = await Administration.OpenAsync(parsed.GetValue(data)!.FullName, cancel);
            var (_, secret) = await access.Keys.CreateAsync(
                KeyFormats.Find(parsed.GetValue(dialect)!),
                parsed.GetValue(account),
                parsed.GetValue(name)!,
                parsed.GetValue(scopes)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                parsed.GetValue(tier),
                null,
                cancel);
            Console.WriteLine(secret);
            return 0;
        });
        return command;
    }

    private static Command List()
    {
        var data = DataOption.Create();
        var command = new Command("list", "List all keys, newest first.") { data };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var access = await Administration.OpenAsync(parsed.GetValue(data)!.FullName, cancel);
            foreach (var key in await access.Keys.ListAsync(null, null, cancel))
            {
                var state = key.RevokedAt is null ? "live" : "revoked";
                var created = key.CreatedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                Console.WriteLine($"{Ids.ToText(key.Id, "key_")}  {key.Dialect,-9} {key.Preview,-18} {key.Tier,-9} {state,-8} {created}  {string.Join(',', key.Scopes)}  {key.Name}  ({key.Account})");
            }

            return 0;
        });
        return command;
    }

    private static Command Revoke()
    {
        var id = new Argument<string>("id") { Description = "The key's id, as `keys list` shows it." };
        var data = DataOption.Create();
        var command = new Command("revoke", "Revoke a key for good.") { id, data };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var access = await Administration.OpenAsync(parsed.GetValue(data)!.FullName, cancel);
            return Ids.TryParse(parsed.GetValue(id), "key_", out var key) && await access.Keys.RevokeAsync(null, key, cancel)
                ? 0
                : throw new FormwrightException(ErrorCode.NotFound, $"There is no live key '{parsed.GetValue(id)}'.", hint: "`keys list` shows the ids.");
        });
        return command;
    }

    private static Command RotateSecret()
    {
        var id = new Argument<string>("id") { Description = "The key's id, as `keys list` shows it." };
        var data = DataOption.Create();
        var command = new Command("rotate-secret", "Give a key a new signing secret and print it.") { id, data };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var access = await Administration.OpenAsync(parsed.GetValue(data)!.FullName, cancel);
            var keys = await access.Keys.ListAsync(null, null, cancel);
            var key = Ids.TryParse(parsed.GetValue(id), "key_", out var guid) ? keys.FirstOrDefault(key => key.Id == guid) : null;
            var rotated = key is null ? null : await access.Keys.RotateSigningSecretAsync(KeyFormats.Find(key.Dialect), key.Account, key.Id, cancel);
            Console.WriteLine(rotated?.Secret
                ?? throw new FormwrightException(ErrorCode.NotFound, $"There is no live key '{parsed.GetValue(id)}' that signs anything.", hint: "`keys list` shows the ids."));
            return 0;
        });
        return command;
    }

    private static Command Credits()
    {
        var dialect = new Option<string>("--dialect") { Description = "Which API the credits are for.", Required = true };
        dialect.AcceptOnlyFromAmong([.. KeyFormats.All.Where(format => format.FreeCredits > 0).Select(format => format.Dialect)]);
        var account = new Option<string>("--account") { Description = "Whose credits.", DefaultValueFactory = _ => "local" };
        var grant = new Option<int>("--grant") { Description = "How many to add; without it the balance is only printed." };
        var data = DataOption.Create();
        var command = new Command("credits", "Print the credits an account has left, after adding some.") { dialect, account, grant, data };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var access = await Administration.OpenAsync(parsed.GetValue(data)!.FullName, cancel);
            var subject = KeyFormats.Find(parsed.GetValue(dialect)!).CreditSubject(parsed.GetValue(account)!);
            if (parsed.GetResult(grant) is not null)
            {
                await access.Credits.GrantAsync(subject, parsed.GetValue(grant), "command line", cancel);
            }

            Console.WriteLine((await access.Credits.BalanceAsync(subject, cancel)).Left);
            return 0;
        });
        return command;
    }

    private static Command Token()
    {
        var account = new Option<string>("--account") { Description = "The account the token signs in.", DefaultValueFactory = _ => "local" };
        var hours = new Option<int>("--hours") { Description = "How long it is valid.", DefaultValueFactory = _ => 24 };
        var data = DataOption.Create();
        var command = new Command("token", "Print a token that signs an account in where an API makes keys.") { account, hours, data };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var access = await Administration.OpenAsync(parsed.GetValue(data)!.FullName, cancel);
            Console.WriteLine(access.Tokens.Issue(parsed.GetValue(account)!, TimeSpan.FromHours(parsed.GetValue(hours))));
            return 0;
        });
        return command;
    }
}
