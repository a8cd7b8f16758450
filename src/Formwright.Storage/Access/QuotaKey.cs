using Formwright.Core;

namespace Formwright.Storage;

/// <summary>One count: whose, of what, in which window.</summary>
internal readonly record struct QuotaKey(string Subject, string Counter, QuotaPeriod Period, QuotaWindow Window);
