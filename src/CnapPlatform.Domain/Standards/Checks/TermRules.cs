using System.Text.RegularExpressions;
using CnapPlatform.Domain.Deadlines;

namespace CnapPlatform.Domain.Standards.Checks;

/// <summary>Terms have a unit that the law gives them, and the stages of the technological card fit into them.</summary>
internal static partial class TermRules
{
    /// <summary>Terms up to this are counted in working days, longer ones in calendar days (Law 2073-IX, Art. 33).</summary>
    private const int LongestTermInWorkingDays = 10;

    /// <summary>A month counts as its shortest, so that the stages fit into every month.</summary>
    private const int DaysOfAMonth = 28;

    private static readonly string[] ActRows = ["card.laws", "card.cabinetActs", "card.ministryActs", "card.localActs"];

    public static IEnumerable<Fault> Impossible(PassportContent passport)
    {
        var impossible = passport.Variants.Where(v => !IsPossible(v.Term)).Select(v => v.Key).ToList();
        return impossible.Count == 0 ? [] : [new Fault(FieldTexts.Variants, string.Join(", ", impossible))];
    }

    public static IEnumerable<Fault> StagesOverTerm(PassportContent passport)
    {
        if (passport.Variants.Count == 0 || passport.TechnologicalCard.Any(s => s.LengthUnit != UnitOf(passport)))
        {
            return [];
        }

        var term = passport.Variants[0].Term;
        var allowed = term.Unit == TermUnit.Month ? term.Length * DaysOfAMonth : term.Length;
        var needed = passport.TechnologicalCard.Sum(stage => stage.Length);
        return needed <= allowed ? [] : [new Fault(FieldTexts.Stages, needed, allowed)];
    }

    public static IEnumerable<Fault> StagesInAnotherUnit(PassportContent passport)
    {
        if (passport.Variants.Count == 0)
        {
            return [];
        }

        var other = passport.TechnologicalCard.Count(stage => stage.LengthUnit != UnitOf(passport));
        return other == 0 ? [] : [new Fault(FieldTexts.Stages, other)];
    }

    /// <summary>Another unit than the general rule's is right where a special law says so: its source is asked for.</summary>
    public static IEnumerable<Fault> SuspiciousUnit(PassportContent passport)
    {
        var suspicious = passport.Variants.Select(v => v.Term).Where(term => IsAgainstRule(term) && !HasSource(term))
            .Select(term => term.Length).Distinct().ToList();
        return suspicious.Count == 0
            ? []
            : [new Fault(FieldTexts.Variants, string.Join(", ", suspicious), LongestTermInWorkingDays)];
    }

    /// <summary>A sentence that promises days and does not say which.</summary>
    public static IEnumerable<Fault> UnitUnsaid(PassportContent passport) => FieldTexts
        .Of(passport)
        .Where(text => !ActRows.Contains(text.Field))
        .SelectMany(text => BareDays().Matches(text.Text.Uk).Select(days => (text.Field, days.Value)))
        .GroupBy(days => days.Field, StringComparer.Ordinal)
        .Select(field => new Fault(field.Key, string.Join(", ", field.Select(d => $"«{d.Value}»").Distinct())));

    private static bool IsPossible(StatedTerm term) => Enum.IsDefined(term.Unit)
        && (term.Length > 0 || (term.Length == 0 && term.Unit == TermUnit.WorkingDay))
        && (!term.SkipDaysOff || term.Unit == TermUnit.Hour);

    private static TermUnit UnitOf(PassportContent passport) =>
        passport.Variants[0].Term.Unit == TermUnit.Month ? TermUnit.CalendarDay : passport.Variants[0].Term.Unit;

    private static bool IsAgainstRule(StatedTerm term) => term.Unit switch
    {
        TermUnit.CalendarDay => term.Length <= LongestTermInWorkingDays,
        TermUnit.WorkingDay => term.Length > LongestTermInWorkingDays,
        _ => false,
    };

    private static bool HasSource(StatedTerm term) => term.Confirmed && !string.IsNullOrWhiteSpace(term.Source);

    [GeneratedRegex(@"\b\d+\s+(день|дні|днів|дня)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BareDays();
}
