using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Standards;

/// <summary>What people save or lose by a version, in words: never by a sign or colour alone.</summary>
public sealed class PeopleText(Texts texts)
{
    public string Days(decimal? saved) => Say("Days", saved, DaysOf(Math.Abs(saved ?? 0)));

    public string Visits(long? saved) => Say("Visits", saved, Numbers.Whole(Math.Abs(saved ?? 0)));

    public string Documents(long? saved) => Say("Documents", saved, Numbers.Whole(Math.Abs(saved ?? 0)));

    public string Money(long? saved) => Say("Money", saved, Numbers.Money(Math.Abs(saved ?? 0)));

    /// <summary>All four parts of one service on a line; only what changes, or that nothing does.</summary>
    public string Line(CitizenBurden saving)
    {
        string[] parts =
        [
            .. Part(saving.Days, Days(saving.Days)),
            .. Part(saving.Visits, Visits(saving.Visits)),
            .. Part(saving.Documents, Documents(saving.Documents)),
            .. Part(saving.Kopiykas, Money(saving.Kopiykas)),
        ];
        var said = parts.Length == 0 ? texts["Network.People.Nothing"] : string.Join(", ", parts);
        return saving.IsKnown ? said : $"{said}; {texts["Network.People.PartUnknown"]}";
    }

    private string DaysOf(decimal days) => decimal.IsInteger(days)
        ? texts.Plural("Network.People.Days", (long)days)
        : texts.Format("Network.People.PartOfDays", Numbers.WithDecimals(days));

    private static string[] Part(decimal? saved, string said) => saved is null or 0 ? [] : [said];

    private string Say(string what, decimal? saved, string amount) => saved switch
    {
        null => texts["Network.People.Unknown"],
        0 => texts["Network.People.Same"],
        > 0 => texts.Format($"Network.People.Less.{what}", amount),
        _ => texts.Format($"Network.People.More.{what}", amount),
    };
}
