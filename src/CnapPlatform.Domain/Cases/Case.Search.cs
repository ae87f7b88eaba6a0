using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Cases;

public sealed partial class Case
{
    public const int LongestNameKey = 300;

    /// <summary>The applicant's name as it is searched by its beginning; kept in the database for its index alone.</summary>
    public string NameKey
    {
        get => Shortened(SearchText.Key(Applicant.Name));
        private init { }
    }

    private static string Shortened(string key) => key.Length <= LongestNameKey
        ? key
        : key[..(char.IsHighSurrogate(key[LongestNameKey - 1]) ? LongestNameKey - 1 : LongestNameKey)];
}
