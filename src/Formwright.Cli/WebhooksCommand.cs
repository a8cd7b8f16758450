using System.CommandLine;
using System.Globalization;
using Formwright.Core;
using Formwright.Server;

namespace Formwright.Cli;

/// <summary><c>formwright webhooks</c>: webhooks of accounts, whether the server runs or not.</summary>
internal static class WebhooksCommand
{
    private const string Prefix = "hook_";

    public static Command Create() => new("webhooks", "Manage webhooks that are told of all tasks of an account.") { CreateWebhook(), List(), Remove() };

    private static Command CreateWebhook()
    {
        var url = new Argument<string>("url") { Description = "Where to send task objects; https." };
        var hosts = new Option<string[]>("--allow-host") { Description = "A host that may be reached by http or at a private address; the server must allow it too.", AllowMultipleArgumentsPerToken = true };
        var (dialect, account, data) = (Dialect(), Account(), DataOption.Create());
        account.DefaultValueFactory = _ => "local";
        var command = new Command("create", "Make a webhook and print its id.") { url, dialect, account, hosts, data };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var access = await Administration.OpenAsync(parsed.GetValue(data)!.FullName, cancel);
            var name = parsed.GetValue(dialect)!;
            var made = await access.Webhooks.AddAsync(
                name,
                parsed.GetValue(account)!,
                await AccountWebhookRules.CheckAsync(parsed.GetValue(url)!, parsed.GetValue(hosts) ?? [], cancel),
                AccountWebhookRules.Most(name),
                cancel);
            Console.WriteLine(Ids.ToText(made.Id, Prefix));
            return 0;
        });
        return command;
    }

    private static Command List()
    {
        var (dialect, account, data) = (Dialect(), Account(), DataOption.Create());
        var command = new Command("list", "List webhooks, oldest first.") { dialect, account, data };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var access = await Administration.OpenAsync(parsed.GetValue(data)!.FullName, cancel);
            foreach (var webhook in await access.Webhooks.ListAsync(parsed.GetValue(dialect)!, parsed.GetValue(account), cancel))
            {
                var state = webhook.DisabledAt is null ? "active" : "disabled";
                var created = webhook.CreatedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                Console.WriteLine($"{Ids.ToText(webhook.Id, Prefix)}  {state,-8} {webhook.Failures,3} failed  {created}  {webhook.Url}  ({webhook.Account})");
            }

            return 0;
        });
        return command;
    }

    private static Command Remove()
    {
        var id = new Argument<string>("id") { Description = "The webhook's id, as `webhooks list` shows it." };
        var data = DataOption.Create();
        var command = new Command("remove", "Remove a webhook; what it was not told yet, it will not be told.") { id, data };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var access = await Administration.OpenAsync(parsed.GetValue(data)!.FullName, cancel);
            return Ids.TryParse(parsed.GetValue(id), Prefix, out var webhook) && await access.Webhooks.RemoveAsync(webhook, cancel)
                ? 0
                : throw new FormwrightException(ErrorCode.NotFound, $"There is no webhook '{parsed.GetValue(id)}'.", hint: "`webhooks list` shows the ids.");
        });
        return command;
    }

    private static Option<string> Dialect()
    {
        var dialect = new Option<string>("--dialect") { Description = "Which API's tasks.", DefaultValueFactory = _ => AccountWebhookRules.Dialects.First() };
        dialect.AcceptOnlyFromAmong([.. AccountWebhookRules.Dialects]);
        return dialect;
    }

    private static Option<string?> Account() => new("--account") { Description = "Whose tasks." };
}
