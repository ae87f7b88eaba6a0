namespace CnapPlatform.Domain.Kernel;

<<<<<<< HEAD
/// <summary>
/// An expected "no": the law or the state of a record forbids what was asked.
/// <see cref="Reason"/> is a text key that people read in their language; nothing has been changed.
/// </summary>
=======
/// <summary>An expected "no" of the law or of a record's state, with the key of the text that explains it.</summary>
>>>>>>> look
public sealed class Refused(string reason, params object[] arguments) : Exception(reason)
{
    public string Reason { get; } = reason;

<<<<<<< HEAD
    /// <summary>What the text's placeholders {0}, {1} … are filled with.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
=======
    public object[] Arguments { get; } = arguments;
>>>>>>> look
}
