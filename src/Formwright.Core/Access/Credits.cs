namespace Formwright.Core;

/// <summary>What a subject was given and has spent.</summary>
/// <param name="Granted">All credits it was ever given.</param>
/// <param name="Used">What accepted tasks took, less what failed ones gave back.</param>
public sealed record CreditBalance(int Granted, int Used)
{
    /// <summary>Name of the counter that credits are charged to, and field of the error when they do not suffice.</summary>
    public const string Counter = "credits";

    /// <summary>What can still be spent, never below 0.</summary>
    public int Left => Math.Max(0, Granted - Used);
}

/// <summary>
/// Balances of credits. Tasks are charged when they are accepted, see <see cref="TaskCharge.OfCredits"/>: a balance that does not
/// suffice refuses them with <c>over_limit</c> and the field <see cref="CreditBalance.Counter"/>.
/// </summary>
public interface ICreditStore
{
    /// <summary>The balance; zero for an unknown subject.</summary>
    Task<CreditBalance> BalanceAsync(string subject, CancellationToken cancel);

    /// <summary>Adds credits.</summary>
    /// <param name="subject">Whose balance.</param>
    /// <param name="amount">How many, 1 to 1,000,000,000.</param>
    /// <param name="reason">Why, for the operator.</param>
    /// <param name="cancel">Stops the call.</param>
    /// <exception cref="FormwrightException"><c>invalid_input</c> for another amount.</exception>
    Task GrantAsync(string subject, int amount, string reason, CancellationToken cancel);
}
