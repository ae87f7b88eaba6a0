namespace CnapPlatform.Domain.Cases;

public sealed partial class Case
{
    public const int LongestNameKey = 300;

    /// <summary>The applicant's name as it is searched by its beginning.</summary>
    public string NameKey { get; private init; } = "";
}
