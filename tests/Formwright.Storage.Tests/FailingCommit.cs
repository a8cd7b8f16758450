using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Formwright.Storage.Tests;

/// <summary>Ends the server, as it were, after everything was written and before it is committed.</summary>
internal sealed class FailingCommit : DbTransactionInterceptor
{
    public bool Armed { get; set; }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        Armed ? throw new SimulatedCrashException() : base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
}
