using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Services;

/// <summary>
/// A hromada works by a version of the standard: by its own decision where the version is recommended, by the
/// effective date where it is mandatory. Platform data: who works by which version is public.
/// </summary>
public sealed class StandardAdoption
{
    public HromadaId HromadaId { get; init; }

    public int StandardNumber { get; init; }

    public DateOnly AdoptedOn { get; set; }

    /// <summary>The first day the hromada works by it.</summary>
    public DateOnly EffectiveFrom { get; set; }

    /// <summary>Who decided; null where the effective date did.</summary>
    public AccountId? By { get; set; }

    /// <summary>When the hromada's own texts were carried over to the version; null until they are.</summary>
    public DateTimeOffset? RebasedAt { get; set; }

    /// <summary>The hromada decides anew, for another day.</summary>
    public void MoveTo(DateOnly from, DateOnly today, AccountId? by)
    {
        RequireAhead(today);
        (AdoptedOn, EffectiveFrom, By) = (today, from, by);
    }

    /// <summary>From its first day on the version is what the hromada works by, and there is no way back.</summary>
    public void RequireAhead(DateOnly today)
    {
        if (EffectiveFrom <= today)
        {
            throw new Refused(ServiceRefusals.AdoptionBegun, EffectiveFrom);
        }
    }
}

/// <summary>
/// How far a hromada departs from the standard in one service. Platform index, written with the service itself, so
/// that the whole country can be looked over at once: codes and counts only.
/// </summary>
public sealed class ServiceUse
{
    public HromadaId HromadaId { get; init; }

    public required string ServiceCode { get; init; }

    public bool IsOffered { get; set; }

    /// <summary>The rows the hromada says in its own words, by comma, in the card's order.</summary>
    public string OwnFields { get; set; } = "";

    public int Overrides { get; set; }

    /// <summary>Rows whose standard text has changed since and that wait for the hromada's decision.</summary>
    public int Conflicts { get; set; }
}
