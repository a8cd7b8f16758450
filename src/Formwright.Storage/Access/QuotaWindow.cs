using Formwright.Core;

namespace Formwright.Storage;

/// <summary>A fixed window of a quota in UTC.</summary>
/// <param name="Start">First instant.</param>
/// <param name="End">First instant after it.</param>
internal readonly record struct QuotaWindow(DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>The window of <paramref name="period"/> that contains <paramref name="instant"/>.</summary>
    public static QuotaWindow At(QuotaPeriod period, DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        switch (period)
        {
            case QuotaPeriod.Minute:
                var minute = new DateTimeOffset(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
                return new QuotaWindow(minute, minute.AddMinutes(1));
            case QuotaPeriod.Day:
                var day = new DateTimeOffset(utc.Date, TimeSpan.Zero);
                return new QuotaWindow(day, day.AddDays(1));
            case QuotaPeriod.Month:
                var month = new DateTimeOffset(utc.Year, utc.Month, 1, 0, 0, 0, TimeSpan.Zero);
                return new QuotaWindow(month, month.AddMonths(1));
            case QuotaPeriod.Ever:
                return new QuotaWindow(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
            default:
                throw new ArgumentOutOfRangeException(nameof(period), period, "Unknown period.");
        }
    }
}
