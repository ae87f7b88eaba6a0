namespace CnapPlatform.Domain.Standards.Checks;

/// <summary>Effective periods run forward, and two values of one thing never apply on one day.</summary>
internal static class PeriodRules
{
    public static IEnumerable<Fault> Reversed(StandardDocument document) =>
    [
        .. Series(document.Content).Where(s => s.RunsBackwards)
            .Select(s => new Fault(s.Field, s.Key)).DistinctBy(f => f.Field),
        .. document.Services.SelectMany(ReversedIn),
    ];

    public static IEnumerable<Fault> Overlapping(StandardDocument document) =>
    [
        .. YearsTwice(document.Content.Parameters),
        .. Series(document.Content).GroupBy(s => (s.Field, s.Key)).Where(AnyOverlap)
            .GroupBy(same => same.Key.Field, StringComparer.Ordinal)
            .Select(field => new Fault(field.Key, string.Join(", ", field.Select(same => same.Key.Key)))),
    ];

    private static IEnumerable<Fault> YearsTwice(FeeParameters parameters)
    {
        var years = parameters.SubsistenceMinimum.GroupBy(a => a.Year).Where(same => same.Count() > 1)
            .Select(same => same.Key).ToList();
        return years.Count == 0 ? [] : [new Fault("parameters", string.Join(", ", years))];
    }

    private static IEnumerable<Fault> ReversedIn(PassportContent passport)
    {
        IEnumerable<(string Field, bool IsReversed)> fields =
        [
            .. FieldTexts.Rows(passport.Card).Select(row => (
                row.Field, IsReversed(row.Row) || row.Row.Items.Any(item => item.From > item.To))),
            (FieldTexts.Variants,
                passport.Variants.Any(v => IsReversed(v.Term) || FeeRules.All(v.Fee).Any(IsReversed))),
            (FieldTexts.Stages, passport.TechnologicalCard.Any(IsReversed)),
        ];
        return fields.Where(field => field.IsReversed)
            .Select(field => new Fault(field.Field, passport.Code) { Service = passport.Code });
    }

    private static IEnumerable<Period> Series(StandardContent content) =>
    [
        .. content.Mandatory.Select(m => Of("mandatory", m.Service ?? m.RegistryId ?? m.Name.Uk, m)),
        .. content.Norms.Staffing.Select(n => Of("norms.staffing", $"{n.Code} {n.HromadaType}".Trim(), n)),
        .. content.Norms.Premises.Select(n => Of("norms.premises", $"{n.Code} {n.HromadaType}".Trim(), n)),
        .. content.Norms.Hours.Select(n => Of("norms.hours", n.HromadaType, n)),
        .. content.Norms.Quality.Select(n => Of("norms.quality", n.Code, n)),
        .. content.Templates.Select(t => Of("templates", t.Code, t)),
        .. content.Calendar.Holidays.Select(
            h => new Period("calendar", $"{h.Name} {h.Day:00}.{h.Month:00}", h.EffectiveFrom, h.EffectiveTo)),
        .. content.Calendar.MovableHolidays.Select(
            h => new Period("calendar", h.Kind, h.EffectiveFrom, h.EffectiveTo)),
        .. content.Calendar.Regimes.Select(r => new Period("calendar", r.Kind, r.From, r.To)),
    ];

    private static Period Of(string field, string key, StatedValue value) => new(field, key, value.From, value.To);

    private static bool IsReversed(StatedValue value) => value.From > value.To;

    private static bool AnyOverlap(IEnumerable<Period> same)
    {
        var ordered = same.Where(s => !s.RunsBackwards).OrderBy(s => s.First).ToList();
        return ordered.Zip(ordered.Skip(1)).Any(pair => pair.Second.First <= pair.First.Last);
    }

    private sealed record Period(string Field, string Key, DateOnly? From, DateOnly? To)
    {
        public DateOnly First => From ?? DateOnly.MinValue;

        public DateOnly Last => To ?? DateOnly.MaxValue;

        public bool RunsBackwards => From > To;
    }
}
