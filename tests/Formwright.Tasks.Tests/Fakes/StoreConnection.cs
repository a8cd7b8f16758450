using System.Threading.Channels;
using Formwright.Core;

namespace Formwright.Tasks.Tests;

/// <summary>One engine's connection to the store, which can fail a few times, or be cut for ever as by the death of the server.</summary>
internal sealed class StoreConnection(ITaskStore store) : ITaskStore
{
    private readonly Dictionary<string, int> _failures = [];
    private readonly Channel<string> _calls = Channel.CreateUnbounded<string>();

    /// <summary>From now on nothing that the engine does reaches the store.</summary>
    public bool Cut { get; set; }

    /// <summary>Lets the next calls of a method fail.</summary>
    public void FailNext(string method, int times) => _failures[method] = times;

    /// <summary>Returns when the next call of a method has ended.</summary>
    public async Task CalledAsync(string method)
    {
        while (await _calls.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)) != method)
        {
            // Some other call.
        }
    }

    public Task<(TaskRecord Task, bool Added)> AddAsync(TaskSubmission submission, int maxPending, CancellationToken cancel) =>
        Through(nameof(AddAsync), () => store.AddAsync(submission, maxPending, cancel));

    public Task<IReadOnlyList<TaskRecord>> AddAllAsync(IReadOnlyList<TaskSubmission> submissions, int maxPending, CancellationToken cancel) =>
        Through(nameof(AddAllAsync), () => store.AddAllAsync(submissions, maxPending, cancel));

    public Task<int> CountAsync(TaskQuery query, CancellationToken cancel) => Through(nameof(CountAsync), () => store.CountAsync(query, cancel));

    public Task<TaskRecord?> FindAsync(Guid id, CancellationToken cancel) => Through(nameof(FindAsync), () => store.FindAsync(id, cancel));

    public Task<IReadOnlyList<TaskRecord>> ListAsync(TaskQuery query, CancellationToken cancel) =>
        Through(nameof(ListAsync), () => store.ListAsync(query, cancel));

    public Task<ClaimedTask?> ClaimAsync(string holder, TimeSpan lease, CancellationToken cancel) =>
        Through(nameof(ClaimAsync), () => store.ClaimAsync(holder, lease, cancel));

    public Task<LeaseState> RenewAsync(Guid id, string holder, int progress, TimeSpan lease, CancellationToken cancel) =>
        Through(nameof(RenewAsync), () => store.RenewAsync(id, holder, progress, lease, cancel));

    public Task<bool> SucceedAsync(Guid id, string holder, TaskCompletion completion, CancellationToken cancel) =>
        Through(nameof(SucceedAsync), () => store.SucceedAsync(id, holder, completion, cancel));

    public Task<bool> FailAsync(Guid id, string holder, Error error, TaskCompletion? kept, CancellationToken cancel) =>
        Through(nameof(FailAsync), () => store.FailAsync(id, holder, error, kept, cancel));

    public Task<bool> RequeueAsync(Guid id, string holder, CancellationToken cancel) =>
        Through(nameof(RequeueAsync), () => store.RequeueAsync(id, holder, cancel));

    public Task<TaskRecord?> CancelAsync(string owner, Guid id, CancellationToken cancel) =>
        Through(nameof(CancelAsync), () => store.CancelAsync(owner, id, cancel));

    public Task<bool> ConfirmCancelAsync(Guid id, string holder, CancellationToken cancel) =>
        Through(nameof(ConfirmCancelAsync), () => store.ConfirmCancelAsync(id, holder, cancel));

    public Task<TaskRecord?> DeleteAsync(string owner, Guid id, CancellationToken cancel) =>
        Through(nameof(DeleteAsync), () => store.DeleteAsync(owner, id, cancel));

    public Task<int> CountAheadAsync(Guid id, CancellationToken cancel) => Through(nameof(CountAheadAsync), () => store.CountAheadAsync(id, cancel));

    public Task<int> RecoverAsync(bool all, int maxAttempts, CancellationToken cancel) =>
        Through(nameof(RecoverAsync), () => store.RecoverAsync(all, maxAttempts, cancel));

    public Task<int> SweepAsync(CancellationToken cancel) => Through(nameof(SweepAsync), () => store.SweepAsync(cancel));

    public Task<IReadOnlyList<OutboxMessage>> ReadOutboxAsync(int limit, CancellationToken cancel) =>
        Through(nameof(ReadOutboxAsync), () => store.ReadOutboxAsync(limit, cancel));

    public Task AcknowledgeAsync(IReadOnlyList<long> ids, CancellationToken cancel) => Through(nameof(AcknowledgeAsync), async () =>
    {
        await store.AcknowledgeAsync(ids, cancel);
        return true;
    });

    private async Task<T> Through<T>(string method, Func<Task<T>> call)
    {
        try
        {
            MayFail(method);
            return await call();
        }
        finally
        {
            _calls.Writer.TryWrite(method);
        }
    }

    private void MayFail(string method)
    {
        lock (_failures)
        {
            if (_failures.TryGetValue(method, out var left) && left > 0)
            {
                _failures[method] = left - 1;
                throw new TimeoutException("The database is busy.");
            }
        }

        if (Cut)
        {
            throw new FormwrightException(ErrorCode.Internal, "The server is dead.");
        }
    }
}
