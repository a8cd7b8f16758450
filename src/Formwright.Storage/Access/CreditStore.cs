using Formwright.Core;
using Microsoft.EntityFrameworkCore;

namespace Formwright.Storage;

/// <summary>Balances: grants as rows, what was spent as a quota window without end.</summary>
internal sealed class CreditStore(Database database, TimeProvider time) : ICreditStore
{
    private const int MostAtOnce = 1_000_000_000;

    public Task<CreditBalance> BalanceAsync(string subject, CancellationToken cancel)
    {
        var key = new QuotaKey(subject, CreditBalance.Counter, QuotaPeriod.Ever, QuotaWindow.At(QuotaPeriod.Ever, default));
        return database.ReadAsync(async db => new CreditBalance(await GrantedAsync(db, subject, cancel), QuotaLedger.Used(db, key)));
    }

    public Task GrantAsync(string subject, int amount, string reason, CancellationToken cancel) =>
        database.WriteAsync(
            async db =>
            {
                if (amount is < 1 or > MostAtOnce || await GrantedAsync(db, subject, cancel) > int.MaxValue - amount)
                {
                    throw new FormwrightException(
                        ErrorCode.InvalidInput, $"Between 1 and {MostAtOnce} credits can be granted at once, and {int.MaxValue} in all.", "amount");
                }

                Grant(db, subject, amount, reason, time);
                return true;
            },
            cancel);

    /// <summary>All that a subject was given.</summary>
    internal static Task<int> GrantedAsync(StorageContext db, string subject, CancellationToken cancel) =>
        db.CreditGrants.Where(grant => grant.Subject == subject).SumAsync(grant => grant.Amount, cancel);

    /// <summary>Adds a grant to the caller's transaction.</summary>
    internal static void Grant(StorageContext db, string subject, int amount, string reason, TimeProvider time) => db.CreditGrants.Add(new CreditGrantRow
    {
        Id = Ids.New(time),
        Subject = subject,
        Amount = amount,
        Reason = reason,
        CreatedAt = time.GetUtcNow(),
    });
}
