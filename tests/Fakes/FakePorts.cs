using Formwright.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Tests.Fakes;

/// <summary>Registers every port in memory, under its interface and under its own type.</summary>
internal static class FakePorts
{
    /// <summary>Ten seconds into a minute, in the middle of a month.</summary>
    public static readonly DateTimeOffset Start = new(2025, 1, 15, 10, 30, 10, 250, TimeSpan.Zero);

    public static IServiceCollection AddFakePorts(this IServiceCollection services) => services
        .AddSingleton(new ManualTime(Start))
        .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<ManualTime>())
        .AddSingleton<MemoryQuotaMeter>()
        .AddSingleton<IQuotaMeter>(provider => provider.GetRequiredService<MemoryQuotaMeter>())
        .AddSingleton<ICreditStore>(provider => provider.GetRequiredService<MemoryQuotaMeter>())
        .AddSingleton<MemoryTaskEngine>()
        .AddSingleton<ITaskEngine>(provider => provider.GetRequiredService<MemoryTaskEngine>())
        .AddSingleton<MemoryPartStore>()
        .AddSingleton<IPartStore>(provider => provider.GetRequiredService<MemoryPartStore>())
        .AddSingleton<MemoryFileStores>()
        .AddSingleton<IAssetStore>(provider => provider.GetRequiredService<MemoryFileStores>())
        .AddSingleton<IUploadStore>(provider => provider.GetRequiredService<MemoryFileStores>())
        .AddSingleton<ISignedLinks>(provider => provider.GetRequiredService<MemoryFileStores>())
        .AddSingleton<IBlobStore, MemoryBlobStore>()
        .AddSingleton<IFileStore, MemoryClientFiles>()
        .AddSingleton<IPipelineCatalogue, FakePipelineCatalogue>()
        .AddSingleton<IModelCatalogue, FakeModelCatalogue>()
        .AddSingleton<MemoryKeyStore>()
        .AddSingleton<IKeyStore>(provider => provider.GetRequiredService<MemoryKeyStore>())
        .AddSingleton<IWebhookSubscriptions, MemoryWebhookSubscriptions>()
        .AddSingleton<IAccountTokens, FakeAccountTokens>()
        .AddSingleton<FakeCadWorker>()
        .AddSingleton<FakeWorker>();
}
