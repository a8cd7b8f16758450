using Formwright.Core;
using Formwright.Dialects.Makistry;
using Formwright.Dialects.Meshy;
using Formwright.Storage;
using Formwright.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Formwright.Server;

/// <summary>Which implementation stands behind each port. The only place that knows.</summary>
internal static class Composition
{
    // Models of a hundred megabytes take their time, and so do STEP files of fifty.
    private static readonly TaskPolicy ModelPolicy = new(TimeSpan.FromMinutes(5), 4L << 30);

    /// <summary>Adds the ports of the embedded server, and the hosted services that make them ready, in the order they must start.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="options">What the operator decided.</param>
    /// <param name="catalogues">What can be made.</param>
    /// <param name="folder">The opened data folder, which outlives the services.</param>
    public static void AddPorts(IServiceCollection services, ServerOptions options, Catalogues catalogues, DataFolder folder)
    {
        services.AddStorage(new StorageOptions(folder));
        services.AddSingleton<IAccountTokens>(provider => AccountTokens.Open(folder.Root, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(catalogues.Pipelines);
        services.AddSingleton(catalogues.Models);
        services.AddHostedService<SchemaAtStart>();
        services.AddTaskEngine(Engine(options, folder));
        services.AddMakistry();
        services.AddMeshy();
        services.AddWebhooks(new OutgoingOptions { AllowedHosts = options.AllowedHosts ?? [] });
    }

    private static TaskEngineOptions Engine(ServerOptions options, DataFolder folder)
    {
        var engine = new TaskEngineOptions
        {
            Command = new WorkerCommand(Path.Combine(AppContext.BaseDirectory, "formwright"), ["worker", .. options.Designer?.WorkerArguments ?? []]),
            ScratchRoot = Path.Combine(folder.Staging, "tasks"),
            Workers = options.Workers,
        };

        var policies = ModelTasks.Kinds.Append(CadTasks.ConvertSimple).Append(CadTasks.ConvertAdvanced).ToDictionary(kind => kind, _ => ModelPolicy);
        if (options.Designer is { } designer)
        {
            // A worker that waits for a language model is not overdue.
            policies[PartTasks.Generate] = engine.DefaultPolicy with { Deadline = engine.DefaultPolicy.Deadline + designer.Deadline };
        }

        return engine with { Policies = policies };
    }

    private sealed class SchemaAtStart(StorageStartup storage) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => storage.RunAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
