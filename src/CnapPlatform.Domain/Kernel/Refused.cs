namespace CnapPlatform.Domain.Kernel;

/// <summary>
/// An expected "no": the law or the state of a record forbids what was asked.
/// <see cref="Reason"/> is a text key that people read in their language; nothing has been changed.
/// </summary>
public sealed class Refused(string reason, params object[] arguments) : Exception(reason)
{
    public string Reason { get; } = reason;

    /// <summary>What the text's placeholders {0}, {1} … are filled with.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
