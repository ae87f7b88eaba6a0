using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Standards.Checks;

/// <summary>A text that people read, and the field it stands in.</summary>
internal sealed record FieldText(string Field, LocalText Text);

/// <summary>Every text of a passport and of a version, by its field.</summary>
internal static class FieldTexts
{
    public const string Variants = "variants";
    public const string Stages = "technologicalCard";
    public const string Questions = "questions";

    /// <summary>The rows of a card that are lists of texts, by their paths.</summary>
    public static IEnumerable<(string Field, CardRow Row)> Rows(PassportCard card) =>
    [
        ("card.laws", card.Laws),
        ("card.cabinetActs", card.CabinetActs),
        ("card.ministryActs", card.MinistryActs),
        ("card.localActs", card.LocalActs),
        ("card.ground", card.Ground),
        ("card.requiredDocuments", card.RequiredDocuments),
        ("card.submissionMethods", card.SubmissionMethods),
        ("card.refusalGrounds", card.RefusalGrounds),
        ("card.appeal", card.Appeal),
        ("card.result", card.Result),
        ("card.deliveryMethods", card.DeliveryMethods),
        ("card.note", card.Note),
    ];

    public static IEnumerable<FieldText> Of(PassportContent passport) =>
    [
        new("name", passport.Name),
        new("shortName", passport.ShortName),
        new("summary", passport.Summary),
        new("provider", passport.Provider.Name),
        .. Rows(passport.Card).SelectMany(row => row.Row.Items.SelectMany(item => Of(row.Field, item))),
        .. passport.Variants.SelectMany(Of).Select(text => new FieldText(Variants, text)),
        .. passport.TechnologicalCard.SelectMany(s => new[] { s.Stage, s.Position, s.Unit })
            .Select(text => new FieldText(Stages, text)),
        .. passport.Questions.SelectMany(q => new[] { new LocalText(q.Uk, q.En), q.Answer })
            .Select(text => new FieldText(Questions, text)),
    ];

    public static IEnumerable<FieldText> Of(StandardContent content) =>
    [
        new("title", content.Title),
        .. All("note", Present(content.Note)),
        .. All("statutory", content.Statutory.Select(f => f.Reason)),
        .. All("categories", content.Categories.Select(c => c.Name)),
        .. All("lifeEvents", content.LifeEvents.Select(c => c.Name)),
        .. All("owners", content.Owners.Select(c => c.Name)),
        .. All("registers", content.Registers.SelectMany(r => new[] { r.Name, r.Holder })),
        .. All("mandatory", content.Mandatory.Select(m => m.Name)),
        .. All("norms.staffing", content.Norms.Staffing.Select(n => n.Name)),
        .. All("norms.hours", content.Norms.Hours.Select(n => n.Name)),
        .. All("norms.premises", content.Norms.Premises.Select(n => n.Name)),
        .. All("norms.projects", content.Norms.Projects.Select(n => n.Name)),
        .. All("norms.quality", content.Norms.Quality.Select(n => n.Name)),
        .. All("templates", content.Templates.Select(t => t.Name)),
        .. All("packages", content.Packages.SelectMany(p => new[] { p.Name, p.Intro }
            .Concat(p.Steps.SelectMany(step => Present(step.Note))))),
        .. All("calendar", content.Calendar.Holidays.Select(h => new LocalText(h.Name, h.NameEn))),
    ];

    private static IEnumerable<FieldText> Of(string field, CardItem item) =>
        All(field, [new LocalText(item.Uk, item.En), .. Present(item.Condition)]);

    private static IEnumerable<LocalText> Of(ServiceVariant variant) =>
        [variant.Title, .. Present(variant.Condition), .. Of(variant.Fee)];

    private static IEnumerable<LocalText> Of(Fee fee) =>
    [
        .. Present(fee.Note),
        .. fee.Exemptions.Select(e => new LocalText(e.Uk, e.En)),
        .. fee.Parts.SelectMany(part => Of(part.Fee).Prepend(part.Name)),
    ];

    private static IEnumerable<FieldText> All(string field, IEnumerable<LocalText> texts) =>
        texts.Select(text => new FieldText(field, text));

    private static IEnumerable<LocalText> Present(LocalText? text) => text is null ? [] : [text];
}
