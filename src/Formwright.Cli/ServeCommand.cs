using System.CommandLine;
using Formwright.Kernel;
using Formwright.Server;

namespace Formwright.Cli;

/// <summary><c>formwright serve</c>: what <c>./formwright up</c> runs after the build.</summary>
internal static class ServeCommand
{
    private const int MostWorkers = 256;

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port to listen on; 0 for any free one.", DefaultValueFactory = _ => 8080 };
        var bind = new Option<string>("--bind") { Description = "Address to listen on.", DefaultValueFactory = _ => "127.0.0.1" };
        var workers = new Option<int>("--workers") { Description = "Worker processes.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var publicUrl = new Option<Uri?>("--public-url") { Description = "Base of the links in answers, when a proxy stands before the server." };
        var allowedHosts = new Option<string[]>("--allow-host")
        {
            Description = "A host of your own network that users' URLs may name, such as a webhook receiver; may repeat.",
        };
        var data = DataOption.Create();
        port.Validators.Add(result => Require(result.GetValueOrDefault<int>() is >= 0 and <= 65535, "--port must be 0 to 65535.", result.AddError));
        workers.Validators.Add(result => Require(result.GetValueOrDefault<int>() is >= 1 and <= MostWorkers, $"--workers must be 1 to {MostWorkers}.", result.AddError));

        var command = new Command("serve", "Serve until Ctrl-C.") { port, bind, workers, publicUrl, allowedHosts, data };
        var designer = new DesignerOptions();
        designer.AddTo(command);
        command.SetAction(async (parsed, cancel) =>
        {
            var options = new ServerOptions(
                parsed.GetValue(port),
                parsed.GetValue(bind)!,
                parsed.GetValue(data)!.FullName,
                parsed.GetValue(workers),
                parsed.GetValue(publicUrl),
                parsed.GetValue(allowedHosts) ?? [],
                designer.Read(parsed) is { } model ? new DesignerProvider(model.Model, designer.Arguments(parsed), model.Deadline) : null);
            await FormwrightServer.RunAsync(options, new Catalogues(new PipelineCatalogue(OperationCatalogue.Kernel), new ModelCatalogue()), cancel);
            return 0;
        });
        return command;
    }

    private static void Require(bool condition, string message, Action<string> addError)
    {
        if (!condition)
        {
            addError(message);
        }
    }
}

/// <summary>The <c>--data</c> option of every command that touches stored things.</summary>
internal static class DataOption
{
    public static Option<DirectoryInfo> Create() =>
        new("--data") { Description = "Folder of everything that is stored.", DefaultValueFactory = _ => new DirectoryInfo("./data") };
}
