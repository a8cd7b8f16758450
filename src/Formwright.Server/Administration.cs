using Formwright.Core;
using Formwright.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Server;

/// <summary>What the command line may do to a data folder, whether a server runs on it or not.</summary>
public sealed class Administration : IAsyncDisposable
{
    private readonly DataFolder folder;
    private readonly ServiceProvider services;

    private Administration(DataFolder folder, ServiceProvider services)
    {
        this.folder = folder;
        this.services = services;
    }

    /// <summary>The keys.</summary>
    public IKeyStore Keys => services.GetRequiredService<IKeyStore>();

    /// <summary>The credits.</summary>
    public ICreditStore Credits => services.GetRequiredService<ICreditStore>();

    /// <summary>The webhooks of accounts.</summary>
    public IWebhookSubscriptions Webhooks => services.GetRequiredService<IWebhookSubscriptions>();

    /// <summary>The account tokens.</summary>
    public IAccountTokens Tokens => AccountTokens.Open(folder.Root, services.GetRequiredService<TimeProvider>());

    /// <summary>Opens a data folder; made when absent.</summary>
    /// <exception cref="FormwrightException"><c>invalid_input</c> when the folder cannot be used.</exception>
    public static async Task<Administration> OpenAsync(string dataFolder, CancellationToken cancel)
    {
        var folder = DataFolder.Open(dataFolder);
        var services = new ServiceCollection().AddStorage(new StorageOptions(folder)).BuildServiceProvider();
        await services.GetRequiredService<StorageStartup>().RunAsync(cancel);
        return new Administration(folder, services);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        folder.Dispose();
    }
}
