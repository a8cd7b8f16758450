using Formwright.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Formwright.Storage.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public async Task AddStorage_EveryPort_WorksAfterTheStart()
    {
        var cancel = TestContext.Current.CancellationToken;
        var root = Directory.CreateTempSubdirectory("formwright-").FullName;
        using var folder = DataFolder.OpenForServer(root);
        var services = new ServiceCollection().AddStorage(new StorageOptions(folder)).BuildServiceProvider(validateScopes: true);
        await using (services)
        {
            await services.GetRequiredService<StorageStartup>().RunAsync(cancel);
            Type[] ports =
            [
                typeof(ITaskStore), typeof(IBlobStore), typeof(IAssetStore), typeof(IUploadStore), typeof(ISignedLinks), typeof(IFileStore),
                typeof(IKeyStore), typeof(IQuotaMeter), typeof(IPartStore),
            ];
            Assert.All(ports, port => Assert.NotNull(services.GetRequiredService(port)));
            services.GetRequiredService<IQuotaMeter>().TryTake("key-1", "requests", QuotaPeriod.Month, 2);
        }

        await using var again = new ServiceCollection().AddStorage(new StorageOptions(folder)).BuildServiceProvider();
        Assert.Equal(1, again.GetRequiredService<IQuotaMeter>().Peek("key-1", "requests", QuotaPeriod.Month, 2).Remaining);
        Directory.Delete(root, recursive: true);
    }
}
