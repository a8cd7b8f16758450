using Formwright.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Formwright.Tasks;

/// <summary>Puts the task engine into a server.</summary>
public static class TaskEngineRegistration
{
    /// <summary>
    /// Adds <see cref="ITaskEngine"/> and the services that run tasks while the host runs. The caller adds <see cref="ITaskStore"/> and
    /// <see cref="IBlobStore"/> as singletons, and any number of <see cref="ITaskEventSink"/>.
    /// </summary>
    /// <param name="services">The server's services.</param>
    /// <param name="options">How it runs.</param>
    /// <exception cref="ArgumentException">A count or time in <paramref name="options"/> could not work.</exception>
    public static IServiceCollection AddTaskEngine(this IServiceCollection services, TaskEngineOptions options)
    {
        options.Validate();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<TaskSignals>();
        services.AddSingleton<TaskWaiters>();
        services.AddSingleton<TaskWatchers>();
        services.AddSingleton<RunningTasks>();
        services.AddSingleton<ScratchFolders>();
        services.AddSingleton<AttemptRunner>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<ITaskEngine, TaskEngine>();

        // Stopped in reverse: the messages of tasks that end during shutdown still go out.
        services.AddHostedService<OutboxPump>();
        services.AddHostedService<Housekeeping>();
        services.AddHostedService(provider => provider.GetRequiredService<Dispatcher>());
        return services;
    }

    /// <summary>
    /// Adds <see cref="IOutgoingHttp"/> and the services that send webhooks. The caller adds <see cref="IWebhookStore"/> and any
    /// number of <see cref="IWebhookFormat"/> as singletons.
    /// </summary>
    /// <param name="services">The server's services, with a task engine.</param>
    /// <param name="options">Where users may send the server.</param>
    public static IServiceCollection AddWebhooks(this IServiceCollection services, OutgoingOptions options)
    {
        services.AddSingleton<IOutgoingHttp>(provider => new OutgoingHttp(options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<WebhookSignal>();
        services.AddSingleton<ITaskEventSink, WebhookSink>();
        services.AddHostedService<WebhookSender>();
        services.AddHostedService<WebhookProgress>();
        return services;
    }
}
