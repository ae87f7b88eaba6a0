using System.Text.Json.Nodes;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Comparison;

/// <summary>What differs between two versions of the standard, field by field, and what it means for people.</summary>
public sealed record StandardComparison(
    ComparedVersion Before,
    ComparedVersion After,
    IReadOnlyList<ComparedField> Content,
    IReadOnlyList<ComparedService> Services,
    PeopleSum People)
{
    /// <summary>What the codes of both versions are called.</summary>
    public required CodeNames Names { get; init; }

    public IEnumerable<ComparedService> Of(ServiceChangeKind kind) => Services.Where(service => service.Kind == kind);
}

public sealed record ComparedVersion(int Number, LocalText Title, DateOnly EffectiveFrom, bool IsPublished);

/// <summary>A service that came, went or differs.</summary>
/// <param name="Saving">What a citizen saves by the change; unknown where the service came or went.</param>
/// <param name="Cases">Applications for it in the last twelve months, over the whole country.</param>
public sealed record ComparedService(
    string Code, LocalText Name, ServiceChangeKind Kind, IReadOnlyList<ComparedField> Fields, CitizenBurden Saving,
    int Cases);

public enum ServiceChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>A field that differs, and what has become of its parts.</summary>
public sealed record ComparedField(StandardField Field, IReadOnlyList<PartChange> Parts);

/// <summary>What has become of one part of a field: the field itself, an item of a list, or a member.</summary>
/// <param name="Part">The member of the field that it is or lies in; null where the field has none.</param>
/// <param name="Place">Where an item of a list stood and stands.</param>
public sealed record PartChange(
    PartChangeKind Kind, string? Part, JsonNode? Before, JsonNode? After, ItemPlace? Place = null);

/// <summary>The place of an item in its list, from 1; null where it was not or is no more.</summary>
public sealed record ItemPlace(int? Before, int? After);

public enum PartChangeKind
{
    Added,
    Removed,
    Changed,
    Moved,
}

/// <summary>
/// What citizens save by a version, one application for each service that both versions have, and all applications of
/// a year. A service whose part is not known adds nothing to that part and is counted apart.
/// </summary>
/// <param name="Each">One application for each service.</param>
/// <param name="Demand">As many applications as were filed in the last twelve months; null where none were.</param>
/// <param name="Cases">How many were filed.</param>
/// <param name="Unknown">Services in whose sum something is not known.</param>
public sealed record PeopleSum(CitizenTotal Each, CitizenTotal? Demand, int Cases, int Unknown)
{
    /// <summary>Of a version that is compared with itself: what is not known of it does not change either.</summary>
    public static readonly PeopleSum Nothing = new(CitizenTotal.Zero, null, 0, 0);
}

public sealed record CitizenTotal(decimal Days, long Visits, long Documents, long Kopiykas)
{
    public static readonly CitizenTotal Zero = new(0, 0, 0, 0);
}
