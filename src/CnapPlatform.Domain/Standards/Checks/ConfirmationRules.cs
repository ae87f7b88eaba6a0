namespace CnapPlatform.Domain.Standards.Checks;

/// <summary>A value that nobody has checked against its act; counted once for each field.</summary>
internal static class ConfirmationRules
{
    public static IEnumerable<Fault> Unconfirmed(StandardDocument document) =>
    [
        .. Faults(Of(document.Content)),
        .. document.Services.SelectMany(
            passport => Faults(Of(passport)).Select(f => f with { Service = passport.Code })),
    ];

    private static IEnumerable<Fault> Faults(IEnumerable<(string Field, IEnumerable<bool> Marks)> fields) => fields
        .Select(field => (field.Field, Count: field.Marks.Count(confirmed => !confirmed)))
        .Where(field => field.Count > 0)
        .Select(field => new Fault(field.Field, field.Count));

    private static IEnumerable<(string Field, IEnumerable<bool> Marks)> Of(PassportContent passport) =>
    [
        ("filing", [passport.FilingConfirmed]),
        .. FieldTexts.Rows(passport.Card).Where(row => row.Row.Items.Count > 0)
            .Select(row => (row.Field, (IEnumerable<bool>)[row.Row.Confirmed])),
        (FieldTexts.Variants, passport.Variants.SelectMany(v => Of(v.Fee).Prepend(v.Term.Confirmed))),
        (FieldTexts.Stages, passport.TechnologicalCard.Select(stage => stage.Confirmed)),
    ];

    private static IEnumerable<bool> Of(Fee fee) =>
    [
        fee.Confirmed,
        .. fee.Exemptions.Select(e => e.Confirmed),
        .. fee.Parts.SelectMany(part => Of(part.Fee)),
    ];

    private static IEnumerable<(string Field, IEnumerable<bool> Marks)> Of(StandardContent content) =>
    [
        ("parameters", [
            .. content.Parameters.SubsistenceMinimum.Select(a => a.Confirmed),
            content.Parameters.NonTaxableMinimum?.Confirmed ?? true,
        ]),
        ("overridable", content.Overridable.Select(f => f.Confirmed)),
        ("statutory", content.Statutory.Select(f => f.Confirmed)),
        ("establishable", content.Establishable.Select(f => f.Confirmed)),
        ("mandatory", content.Mandatory.Select(m => m.Confirmed)),
        ("norms.staffing", content.Norms.Staffing.Select(n => n.Confirmed)),
        ("norms.hours", content.Norms.Hours.Select(n => n.Confirmed)),
        ("norms.premises", content.Norms.Premises.Select(n => n.Confirmed)),
        ("norms.projects", content.Norms.Projects.Select(n => n.Confirmed)),
        ("norms.quality", content.Norms.Quality.Select(n => n.Confirmed)),
        ("templates", content.Templates.Select(t => t.Confirmed)),
        ("calendar", [
            .. content.Calendar.Holidays.Select(h => h.Confirmed),
            .. content.Calendar.MovableHolidays.Select(h => h.Confirmed),
            .. content.Calendar.Regimes.Select(r => r.Confirmed),
            .. content.Calendar.MovedDays.Select(d => d.Confirmed),
        ]),
    ];
}
