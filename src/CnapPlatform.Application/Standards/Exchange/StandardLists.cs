using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>The lists of a version that are handed out as tables.</summary>
public static class StandardLists
{
    public static readonly IReadOnlyList<string> Names = ["services", "documents", "stages", "mandatory", "norms"];

    internal static SheetTable? Find(string name, StandardDocument document) => name switch
    {
        "services" => new SheetTable(name, ServiceList.Columns, ServiceList.Rows(document)),
        "documents" => new SheetTable(
            name,
            [
                "code", "registryId", "service", "number", "document", "documentEn", "condition", "original",
                "register", "confirmed", "source",
            ],
            document.Services.SelectMany(Documents)),
        "stages" => new SheetTable(
            name,
            [
                "code", "registryId", "service", "number", "stage", "position", "unit", "action", "length",
                "lengthUnit", "confirmed",
            ],
            document.Services.SelectMany(Stages)),
        "mandatory" => new SheetTable(
            name,
            ["service", "registryId", "name", "from", "to", "act", "article", "confirmed", "source"],
            document.Content.Mandatory.Select(Mandatory)),
        "norms" => new SheetTable(
            name,
            [
                "group", "code", "name", "hromadaType", "value", "unit", "from", "to", "act", "article", "confirmed",
                "source",
            ],
            Norms(document.Content.Norms)),
        _ => null,
    };

    private static IEnumerable<IReadOnlyList<object?>> Documents(PassportContent service)
    {
        var row = service.Card.RequiredDocuments;
        return row.Items.Select((item, i) => (IReadOnlyList<object?>)
        [
            service.Code, service.RegistryId, service.ShortName.Uk, i + 1, item.Uk, item.En, item.Condition?.Uk,
            item.Original, item.Register, row.Confirmed, row.Source,
        ]);
    }

    private static IEnumerable<IReadOnlyList<object?>> Stages(PassportContent service) =>
        service.TechnologicalCard.Select((stage, i) => (IReadOnlyList<object?>)
        [
            service.Code, service.RegistryId, service.ShortName.Uk, i + 1, stage.Stage.Uk, stage.Position.Uk,
            stage.Unit.Uk, ServiceList.Literal(stage.Action), stage.Length, ServiceList.Literal(stage.LengthUnit),
            stage.Confirmed,
        ]);

    private static IReadOnlyList<object?> Mandatory(MandatoryService service) =>
    [
        service.Service, service.RegistryId, service.Name.Uk, service.From, service.To, service.Act, service.Article,
        service.Confirmed, service.Source,
    ];

    private static IEnumerable<IReadOnlyList<object?>> Norms(CnapNorms norms) =>
        norms.Staffing.Select(n => Norm("staffing", n))
            .Concat(norms.Premises.Select(n => Norm("premises", n)))
            .Concat(norms.Hours.SelectMany(Hours))
            .Concat(norms.Projects.SelectMany(Project))
            .Concat(norms.Quality.Select(q => Row("quality", q.Code, q.Name.Uk, null, q.Target, q.Unit?.Uk, q)));

    private static IReadOnlyList<object?> Norm(string group, NormValue norm) =>
        Row(group, norm.Code, norm.Name.Uk, norm.HromadaType, norm.Value, norm.Unit?.Uk, norm);

    private static IEnumerable<IReadOnlyList<object?>> Hours(ReceptionHours hours) =>
    [
        Row("hours", "days-per-week", hours.Name.Uk, hours.HromadaType, hours.DaysPerWeek, null, hours),
        Row("hours", "hours-per-day", hours.Name.Uk, hours.HromadaType, hours.HoursPerDay, null, hours),
        Row("hours", "late-until", hours.Name.Uk, hours.HromadaType, hours.LateUntil, null, hours),
        Row("hours", "lunch-break", hours.Name.Uk, hours.HromadaType, hours.LunchBreak, null, hours),
    ];

    private static IEnumerable<IReadOnlyList<object?>> Project(BuildingProject project) =>
    [
        Row("projects", $"{project.Code}:area", project.Name.Uk, null, project.AreaM2, "м²", project),
        Row("projects", $"{project.Code}:workplaces", project.Name.Uk, null, project.Workplaces, null, project),
        Row(
            "projects", $"{project.Code}:population-from", project.Name.Uk, null, project.PopulationFrom, null,
            project),
        Row("projects", $"{project.Code}:population-to", project.Name.Uk, null, project.PopulationTo, null, project),
        Row("projects", $"{project.Code}:cost-kopiykas", project.Name.Uk, null, project.CostKopiykas, null, project),
    ];

    private static IReadOnlyList<object?> Row(
        string group, string code, string name, string? type, object? value, string? unit, StatedValue stated) =>
    [
        group, code, name, type, value, unit, stated.From, stated.To, stated.Act, stated.Article, stated.Confirmed,
        stated.Source,
    ];
}
