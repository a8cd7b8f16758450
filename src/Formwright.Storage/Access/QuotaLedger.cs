using System.Globalization;
using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>Counts that are kept in the database, inside the caller's transaction.</summary>
internal static class QuotaLedger
{
    private static readonly Func<StorageContext, string, string, QuotaPeriod, DateTimeOffset, int> UsedQuery = EF.CompileQuery(
        (StorageContext db, string subject, string counter, QuotaPeriod period, DateTimeOffset start) => db.Quotas
            .Where(q => q.Subject == subject && q.Counter == counter && q.Period == period && q.StartsAt == start)
            .Select(q => q.Used)
            .FirstOrDefault());

    /// <summary>What is stored as used in a window; 0 when nothing is.</summary>
    public static int Used(StorageContext db, QuotaKey key) => UsedQuery(db, key.Subject, key.Counter, key.Period, key.Window.Start);

    /// <summary>Takes a task's charge.</summary>
    /// <exception cref="FormwrightException"><c>over_limit</c> when the window has not that much left.</exception>
    public static async Task ChargeAsync(StorageContext db, TaskCharge charge, DateTimeOffset now, CancellationToken cancel)
    {
        var key = new QuotaKey(charge.Subject, charge.Counter, charge.Period, QuotaWindow.At(charge.Period, now));
        var row = await AddAsync(db, key, charge.Amount, cancel);
        if (charge.Period == QuotaPeriod.Ever)
        {
            await CheckBalanceAsync(db, charge, row, cancel);
            return;
        }

        if (row.Used > charge.Limit)
        {
            var left = Math.Max(0, charge.Limit - (row.Used - charge.Amount));
            var reset = key.Window.End.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            throw new FormwrightException(new Error(
                ErrorCode.OverLimit,
                $"The limit of {charge.Limit} {charge.Counter} per {charge.Period.ToString().ToLowerInvariant()} does not allow this request: "
                + $"it takes {charge.Amount} and {left} are left. The limit resets at {reset}.",
                Retryable: true));
        }
    }

    private static async Task CheckBalanceAsync(StorageContext db, TaskCharge charge, QuotaRow row, CancellationToken cancel)
    {
        var balance = new CreditBalance(await CreditStore.GrantedAsync(db, charge.Subject, cancel), row.Used - charge.Amount);
        if (balance.Left < charge.Amount)
        {
            throw new FormwrightException(
                ErrorCode.OverLimit,
                $"This takes {charge.Amount} {charge.Counter} and {balance.Left} are left.",
                charge.Counter,
                "Ask the operator of this server for more.");
        }
    }

    /// <summary>Returns a charge to the window it was taken from; does nothing when that window is over.</summary>
    /// <param name="db">The transaction.</param>
    /// <param name="charge">What was taken; null for nothing.</param>
    /// <param name="takenAt">When it was taken.</param>
    /// <param name="cancel">Stops the call.</param>
    public static async Task GiveBackAsync(StorageContext db, TaskCharge? charge, DateTimeOffset takenAt, CancellationToken cancel)
    {
        if (charge is not null)
        {
            var key = new QuotaKey(charge.Subject, charge.Counter, charge.Period, QuotaWindow.At(charge.Period, takenAt));
            if (await FindAsync(db, key, cancel) is { } row)
            {
                row.Used = Math.Max(0, row.Used - charge.Amount);
            }
        }
    }

    /// <summary>Adds to what is used in a window.</summary>
    public static async Task<QuotaRow> AddAsync(StorageContext db, QuotaKey key, int amount, CancellationToken cancel)
    {
        var row = await FindAsync(db, key, cancel);
        if (row is null)
        {
            row = new QuotaRow
            {
                Subject = key.Subject,
                Counter = key.Counter,
                Period = key.Period,
                StartsAt = key.Window.Start,
                EndsAt = key.Window.End,
            };
            db.Quotas.Add(row);
        }

        row.Used = checked(row.Used + amount);
        return row;
    }

    private static ValueTask<QuotaRow?> FindAsync(StorageContext db, QuotaKey key, CancellationToken cancel) =>
        db.Quotas.FindAsync([key.Subject, key.Counter, key.Period, key.Window.Start], cancel);
}
