using Formwright.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Server;

/// <summary>Which implementation stands behind each port. The only place that knows.</summary>
internal static class Composition
{
    /// <summary>Adds the ports of the embedded server, and the hosted services that make them ready, in the order they must start.</summary>
    public static void AddPorts(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IAccountTokens>(provider => AccountTokens.Open(options.DataFolder, provider.GetRequiredService<TimeProvider>()));
    }
}
