namespace CnapPlatform.Domain.Kernel;

/// <summary>An expected "no" of the law or of a record's state, with the key of the text that explains it.</summary>
public sealed class Refused(string reason, params object[] arguments) : Exception(reason)
{
    public string Reason { get; } = reason;

    public object[] Arguments { get; } = arguments;
}
