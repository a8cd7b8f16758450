using Formwright.Core;

namespace Formwright.Storage.Tests;

public sealed class RetentionTests : StorageTest
{
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Sweep_FinishedTask_ExpiresWithResultAndAssetsAndIsLaterForgotten()
    {
        await AddAsync(Submission() with { Lifetime = Day });
        var task = await ClaimAsync();
        var blob = await Storage.PutAsync("step", Cancel);
        await Tasks.SucceedAsync(task.Id, Holder, Completion(AssetOf(blob, "a/model.step")), Cancel);
        Assert.Equal(0, await Tasks.SweepAsync(Cancel));

        Time.Advance(Day);
        Assert.Equal(1, await Tasks.SweepAsync(Cancel));
        var expired = await FindAsync(task.Id);
        Assert.Equal(TaskState.Expired, expired.State);
        Assert.Null(expired.Result);
        Assert.Empty(await Storage.Assets.ListAsync(Owner, "", Cancel));
        Assert.Throws<FormwrightException>(() => Storage.Blobs.OpenRead(blob.Hash));

        Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(1, await Tasks.SweepAsync(Cancel));
        Assert.Null(await Tasks.FindAsync(task.Id, Cancel));
    }

    [Fact]
    public async Task Sweep_PendingTask_ExpiresWithItsChargeReturned()
    {
        var charge = new TaskCharge("key-1", "generations", QuotaPeriod.Month, 10);
        var source = await Storage.PutAsync("source", Cancel);
        var task = await AddAsync(Submission() with
        {
            Lifetime = Day,
            Charge = charge,
            Blobs = new Dictionary<string, string> { ["source"] = source.Hash },
        });
        Time.Advance(Day);
        Assert.Equal(1, await Tasks.SweepAsync(Cancel));
        Assert.Equal(TaskState.Expired, (await FindAsync(task.Id)).State);
        await RefusedAsync(ErrorCode.NotFound, () => Storage.Blobs.LocalPathAsync(source.Hash, Cancel));
        Assert.Equal(10, Storage.Quotas.Peek("key-1", "generations", QuotaPeriod.Month, 10).Remaining);
        Assert.Single(await Tasks.ReadOutboxAsync(10, Cancel));
    }

    [Fact]
    public async Task Sweep_RunningTask_IsLeftToItsHolder()
    {
        await AddAsync(Submission() with { Lifetime = Day });
        var task = await ClaimAsync();
        Time.Advance(Day);
        Assert.Equal(0, await Tasks.SweepAsync(Cancel));
        Assert.True(await Tasks.SucceedAsync(task.Id, Holder, Completion(), Cancel));
    }

    [Fact]
    public async Task Sweep_ForgottenParent_NoLongerHoldsItsChildBack()
    {
        var parent = await AddAsync(Submission() with { Lifetime = TimeSpan.FromMinutes(1) });
        var child = await AddAsync(Submission() with { Parents = [parent.Id] });
        Time.Advance(TimeSpan.FromDays(8));
        await Tasks.SweepAsync(Cancel);
        await Tasks.SweepAsync(Cancel);
        Assert.Null(await Tasks.FindAsync(parent.Id, Cancel));
        var claimed = await Tasks.ClaimAsync(Holder, Lease, Cancel);
        Assert.Equal(child.Id, claimed!.Task.Id);
        Assert.Null(Assert.Single(claimed.ParentResults));
    }

    [Fact]
    public async Task Sweep_UnnamedBlob_GoesAfterTheGrace()
    {
        var blob = await Storage.PutAsync("orphan", Cancel);
        Time.Advance(Grace);
        await Tasks.SweepAsync(Cancel);
        await using (Storage.Blobs.OpenRead(blob.Hash))
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Tasks.SweepAsync(Cancel);
        }

        await RefusedAsync(ErrorCode.NotFound, () => Storage.Blobs.LocalPathAsync(blob.Hash, Cancel));
    }

    [Fact]
    public async Task Sweep_BlobStoredAgain_HasItsGraceAnew()
    {
        var blob = await Storage.PutAsync("again", Cancel);
        Time.Advance(Day);
        await Storage.PutAsync("again", Cancel);
        await Tasks.SweepAsync(Cancel);
        Assert.True(File.Exists(await Storage.Blobs.LocalPathAsync(blob.Hash, Cancel)));
    }

    [Fact]
    public async Task Sweep_BlobsOfTasksAssetsAndUploads_Stay()
    {
        var ofTask = await Storage.PutAsync("task", Cancel);
        await AddAsync(Submission() with { Blobs = new Dictionary<string, string> { ["source"] = ofTask.Hash } });
        var ofAsset = await Storage.PutAsync("asset", Cancel);
        await Tasks.SucceedAsync((await ClaimAsync()).Id, Holder, Completion(AssetOf(ofAsset, "a")), Cancel);
        var (upload, link) = await Storage.Uploads.CreateAsync(Owner, "a.step", 100, null, TimeSpan.FromDays(30), Cancel);
        var received = await Storage.ReceiveAsync(upload.Id, link, "upload", Cancel);

        Time.Advance(Day);
        await Tasks.SweepAsync(Cancel);
        foreach (var hash in new[] { ofTask.Hash, ofAsset.Hash, received.Blob! })
        {
            await Storage.Blobs.LocalPathAsync(hash, Cancel);
        }
    }

    [Fact]
    public async Task Sweep_MoreBlobsThanOneBatch_RemovesAll()
    {
        await Storage.Database.WriteAsync(
            db =>
            {
                for (var i = 0; i < 600; i++)
                {
                    db.Blobs.Add(new BlobRow { Hash = $"{i:x64}", Size = 1, StoredAt = Time.Now });
                }

                return Task.FromResult(true);
            },
            Cancel);
        Time.Advance(Day);
        await Tasks.SweepAsync(Cancel);
        Assert.Equal(0, Storage.Database.Read(db => db.Blobs.Count()));
    }

    [Fact]
    public async Task Sweep_WhileTheSameBytesAreStored_NeverLosesABlob()
    {
        for (var round = 0; round < 20; round++)
        {
            await Storage.PutAsync("contested", Cancel);
            Time.Advance(Day);
            var sweep = Task.Run(() => Tasks.SweepAsync(Cancel), Cancel);
            var blob = await Storage.PutAsync("contested", Cancel);
            await sweep;
            await AddAsync(Submission() with { Blobs = new Dictionary<string, string> { ["source"] = blob.Hash }, Lifetime = TimeSpan.FromMinutes(1) });
            Assert.True(File.Exists(await Storage.Blobs.LocalPathAsync(blob.Hash, Cancel)));
        }
    }

    [Fact]
    public async Task Sweep_ExpiredUpload_IsGone()
    {
        var (upload, _) = await Storage.Uploads.CreateAsync(Owner, "a.step", 100, null, Day, Cancel);
        Time.Advance(Day);
        await Tasks.SweepAsync(Cancel);
        Assert.Equal(0, Storage.Database.Read(db => db.Uploads.Count()));
        Assert.Null(await Storage.Uploads.FindAsync(Owner, upload.Id, Cancel));
    }

    [Fact]
    public async Task Sweep_WindowsThatAreOver_AreForgotten()
    {
        Storage.Quotas.TryTake("key-1", "requests", QuotaPeriod.Day, 10);
        await Storage.Quotas.FlushAsync(Cancel);
        Time.Advance(Day);
        await Tasks.SweepAsync(Cancel);
        Assert.Equal(0, Storage.Database.Read(db => db.Quotas.Count()));
    }
}
