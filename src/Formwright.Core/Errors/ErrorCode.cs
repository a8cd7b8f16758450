namespace Formwright.Core;

/// <summary>What kind of failure it was. The set is closed: every dialect maps every member to its own status and code.</summary>
public enum ErrorCode
{
    /// <summary>The caller's input is wrong; the same request can never succeed.</summary>
    InvalidInput,

    /// <summary>The input is well formed but asks for something this server does not offer.</summary>
    Unsupported,

    /// <summary>The named thing does not exist, has expired, or belongs to somebody else.</summary>
    NotFound,

    /// <summary>The thing is in a state that does not allow the request.</summary>
    Conflict,

    /// <summary>No valid key was presented.</summary>
    Unauthorized,

    /// <summary>The key is valid but lacks the permission.</summary>
    Forbidden,

    /// <summary>A rate, a quota or a balance is exhausted.</summary>
    OverLimit,

    /// <summary>Too many tasks wait already.</summary>
    QueueFull,

    /// <summary>The task took longer than its deadline.</summary>
    Timeout,

    /// <summary>The task was cancelled.</summary>
    Canceled,

    /// <summary>The geometry kernel refused the operation, or its result is not valid.</summary>
    KernelFailed,

    /// <summary>The process that ran the geometry kernel died.</summary>
    KernelCrashed,

    /// <summary>An external generator failed or answered nonsense.</summary>
    ProviderFailed,

    /// <summary>A fault of this server.</summary>
    Internal,
}
