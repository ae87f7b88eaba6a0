using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Cases;

/// <summary>
/// Where an executor may be close to an applicant. It is a hint to declare a conflict of interest, never a finding.
/// </summary>
public static class ConflictHint
{
    private const int ShortestSurname = 3;

    private static readonly (string Feminine, string Masculine)[] Endings =
    [
        ("ська", "ський"), ("цька", "цький"), ("зька", "зький"), ("ова", "ов"), ("ева", "ев"), ("єва", "єв"),
        ("іна", "ін"),
    ];

    /// <summary>The executor bears the surname of the applicant or of the representative.</summary>
    public static bool SharesSurname(Case subject, string executor)
    {
        var own = Surname(executor);
        return own.Length >= ShortestSurname && Names(subject).Any(name => Surname(name) == own);
    }

    private static IEnumerable<string> Names(Case subject)
    {
        if (subject.Applicant.Kind != ApplicantKind.LegalEntity)
        {
            yield return subject.Applicant.Name;
        }

        if (subject.Representative is { } representative)
        {
            yield return representative.Name;
        }
    }

    // Names are written surname first; feminine and masculine forms of one surname are one.
    private static string Surname(string name)
    {
        var word = SearchText.Key(name).Split(' ')[0];
        var (feminine, masculine) = Array.Find(
            Endings, ending => word.EndsWith(ending.Feminine, StringComparison.Ordinal));
        return feminine is null ? word : word[..^feminine.Length] + masculine;
    }
}
