using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>One thing to choose; a fixed one has its name among the program's texts.</summary>
public sealed record FieldOption(string Value, LocalText? Name = null);

/// <summary>What may be chosen in a version: fixed lists and the codes that the version names.</summary>
public sealed class FieldOptions(StandardContent content, IReadOnlyList<FieldOption> services)
{
    private static readonly Dictionary<string, string[]> Fixed = new(StringComparer.Ordinal)
    {
        ["level"] = ["state", "local"],
        ["filing"] = ["any_cnap", "place_of_registration", "object_location"],
        ["audience"] = ["citizen", "business"],
        ["channel"] = ["any", "counter", "online"],
        ["urgency"] = ["usual", "urgent"],
        ["termUnit"] = ["working_day", "calendar_day", "month", "hour"],
        ["feeKind"] = ["free", "fixed", "subsistence_share", "non_taxable_share", "composite"],
        ["simpleFeeKind"] = ["free", "fixed", "subsistence_share", "non_taxable_share"],
        ["stageAction"] = ["performs", "participates", "approves", "confirms"],
        ["providerKind"] = ["executive_committee", "state_body"],
        ["answerRow"] =
        [
            "summary", "requiredDocuments", "fee", "term", "filing", "online", "variants", "provider",
            "refusalGrounds", "result", "deliveryMethods", "appeal", "note",
        ],
        ["hromadaType"] = ["village", "settlement", "city", "large-city"],
        ["templateGroup"] = ["case", "cnap"],
        ["feeStep"] = ["hand_over", "issue"],
        ["refundGround"] = ["returned", "withdrawn", "registration_declined", "closed", "overpaid"],
        ["packageKind"] = ["life_event", "business"],
        ["movableHoliday"] = [MovableHoliday.OrthodoxEaster, MovableHoliday.Trinity],
        ["legalRegime"] = [LegalRegimePeriod.MartialLaw, "state_of_emergency"],
        ["adoption"] = ["mandatory", "recommended"],
        ["cardField"] =
        [
            "name", "provider", "locations", "schedule", "contacts", "laws", "cabinetActs", "ministryActs",
            "localActs", "ground", "requiredDocuments", "submissionMethods", "fee", "term", "refusalGrounds",
            "result", "deliveryMethods", "note", "appeal",
        ],
    };

    /// <summary>Every service of the version but the one whose passport is filled in.</summary>
    internal const string OtherService = "otherService";

    public StandardContent Content => content;

    /// <summary>The service whose passport is filled in; null where none is.</summary>
    public string? Own { get; init; }

    public IReadOnlyList<FieldOption> Of(string source) => source switch
    {
        "owner" => Named(content.Owners),
        "category" => Named(content.Categories),
        "lifeEvent" => Named(content.LifeEvents),
        "register" => [.. content.Registers.Select(r => new FieldOption(r.Code, r.Name))],
        "service" => services,
        OtherService => [.. services.Where(service => service.Value != Own)],
        _ => [.. Fixed[source].Select(value => new FieldOption(value))],
    };

    private static IReadOnlyList<FieldOption> Named(IEnumerable<ServiceCategory> codes) =>
        [.. codes.Select(code => new FieldOption(code.Code, code.Name))];
}
