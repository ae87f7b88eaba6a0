using CnapPlatform.Domain.Deadlines;

namespace CnapPlatform.Domain.Standards;

/// <summary>
/// What one service costs a citizen who goes the usual way, which is the first variant of its passport. A part the
/// version does not say is unknown and stays unknown.
/// </summary>
/// <param name="Days">
/// The term as calendar days: a week has five working days, a month is thirty days, hours are parts of a day.
/// </param>
/// <param name="Visits">
/// One to file, none where it may be filed online; one to take the result, none where the variant is given online or
/// the result is given at the counter at once.
/// </param>
/// <param name="Documents">Those asked of everybody that the CNAP cannot take from a register itself.</param>
/// <param name="Kopiykas">The fee in the year of the version's first day.</param>
public sealed record CitizenBurden(decimal? Days, int? Visits, int? Documents, long? Kopiykas)
{
    public static readonly CitizenBurden Unknown = new(null, null, null, null);

    private const decimal DaysInMonth = 30;
    private const decimal HoursInDay = 24;
    private const decimal WorkingDaysInWeek = 5;
    private const decimal DaysInWeek = 7;

    public bool IsKnown => Days is not null && Visits is not null && Documents is not null && Kopiykas is not null;

    public static CitizenBurden Of(PassportContent passport, StandardContent standard, int year)
    {
        if (passport.Variants.Count == 0)
        {
            return Unknown;
        }

        var usual = passport.Variants[0];
        return new CitizenBurden(
            DaysOf(usual.Term), VisitsOf(passport, usual), DocumentsOf(passport.Card.RequiredDocuments),
            usual.Fee.AmountIn(year, standard.Parameters));
    }

    /// <summary>What a citizen saves where this burden gives way to another; negative where more is asked.</summary>
    public CitizenBurden Less(CitizenBurden other) => new(
        Days - other.Days, Visits - other.Visits, Documents - other.Documents, Kopiykas - other.Kopiykas);

    private static decimal DaysOf(StatedTerm term)
    {
        var days = term.Unit switch
        {
            TermUnit.CalendarDay => term.Length,
            TermUnit.WorkingDay => WithDaysOff(term.Length),
            TermUnit.Month => term.Length * DaysInMonth,
            _ => term.SkipDaysOff ? WithDaysOff(term.Length / HoursInDay) : term.Length / HoursInDay,
        };
        return Math.Round(days, 1, MidpointRounding.AwayFromZero);
    }

    private static decimal WithDaysOff(decimal workingDays) => workingDays * DaysInWeek / WorkingDaysInWeek;

    private static int VisitsOf(PassportContent passport, ServiceVariant usual)
    {
        if (usual.Channel == VariantChannel.Online)
        {
            return 0;
        }

        var toFile = passport.OnlineAllowed && usual.Channel != VariantChannel.Counter ? 0 : 1;
        var isGivenAtOnce = toFile == 1 && (usual.AdministratorProvides || usual.Term.ToTerm().IsOnTheDay);
        return toFile + (isGivenAtOnce ? 0 : 1);
    }

    // An empty row says that nobody has filled it, not that nothing is asked.
    private static int? DocumentsOf(CardRow row) => row.Items.Count == 0
        ? null
        : row.Items.Count(item => item.Condition is null && item.Register is null);
}
