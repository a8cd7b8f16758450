using Formwright.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Formwright.Storage;

/// <summary>Registration of the embedded storage.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Adds every storage port on SQLite and files under one folder, and <see cref="StorageStartup"/>, which must run before
    /// they are used. Disposing the container stores the counters that are still in memory.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(options.Folder);
        services.AddSingleton(_ => new Database(new SqliteProvider(options.Folder)));
        services.AddSingleton(provider => new StorageStartup(
            provider.GetRequiredService<Database>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<LinkSigner>();
        services.AddSingleton<FileBlobStore>();
        services.AddSingleton<IBlobStore>(provider => provider.GetRequiredService<FileBlobStore>());
        services.AddSingleton<IAssetStore, AssetStore>();
        services.AddSingleton<IUploadStore, UploadStore>();
        services.AddSingleton<IFileStore, FileStore>();
        services.AddSingleton<ISignedLinks, SignedLinks>();
        services.AddSingleton<IKeyStore, KeyStore>();
        services.AddSingleton<IQuotaMeter, QuotaMeter>();
        services.AddSingleton<ICreditStore, CreditStore>();
        services.AddSingleton<IWebhookStore, WebhookStore>();
        services.AddSingleton<IWebhookSubscriptions, WebhookSubscriptions>();
        services.AddSingleton<IPartStore, PartStore>();
        services.AddSingleton<ITaskStore, TaskStore>();
        return services;
    }
}
