using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Services;

public readonly record struct OfferedServiceId(Guid Value)
{
    public static OfferedServiceId New() => new(Guid.CreateVersion7());
}

/// <summary>A service of the standard that a hromada has on its own list, with its local overrides.</summary>
public sealed class OfferedService : IOwnedByHromada
{
    private readonly List<LocalOverride> _overrides = [];

    public OfferedServiceId Id { get; init; }

    public HromadaId HromadaId { get; init; }

    /// <summary>The passport's key in whichever version is in force.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>The body that decides applications; platform data.</summary>
    public ProviderBodyId? ProviderBodyId { get; init; }

    public DateOnly OfferedFrom { get; init; }

    public DateOnly? WithdrawnOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<LocalOverride> Overrides => _overrides;

    public bool IsOfferedOn(DateOnly day) => OfferedFrom <= day && (WithdrawnOn is null || day < WithdrawnOn);

    public void Withdraw(DateOnly from) => WithdrawnOn = from;

    /// <summary>
    /// Replaces one row of the card for this hromada. A row that only a statute may set is refused with its reason
    /// (Law 5203-VI, Art. 5).
    /// </summary>
    public void Override(LocalOverrideText text, ServiceLevel level, StandardContent standard, OverrideAuthor author)
    {
        var statutory = standard.Statutory.FirstOrDefault(f => f.Field == text.Field && f.Levels.Contains(level));
        if (statutory is not null)
        {
            throw new Refused(ServiceRefusals.FieldSetByStatute, statutory.Reason, statutory.Source);
        }

        if (!standard.Overridable.Any(f => f.Field == text.Field && f.Levels.Contains(level)))
        {
            throw new Refused(ServiceRefusals.FieldNotOverridable);
        }

        _overrides.RemoveAll(existing => existing.Field == text.Field);
        _overrides.Add(new LocalOverride
        {
            HromadaId = HromadaId,
            OfferedServiceId = Id,
            Field = text.Field,
            Uk = text.Uk,
            En = text.En,
            Reason = text.Reason,
            By = author.AccountId,
            At = author.At,
        });
        Version++;
    }

    /// <summary>Takes the standard's own text back.</summary>
    public void DropOverride(CardField field)
    {
        if (_overrides.RemoveAll(existing => existing.Field == field) > 0)
        {
            Version++;
        }
    }
}

/// <summary>A local text that stands in place of one row of the standard's card.</summary>
public sealed class LocalOverride : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public OfferedServiceId OfferedServiceId { get; init; }

    public CardField Field { get; init; }

    public required string Uk { get; init; }

    public string? En { get; init; }

    public required string Reason { get; init; }

    public AccountId By { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>What a hromada wants to say in place of the standard, and why.</summary>
public sealed record LocalOverrideText(CardField Field, string Uk, string? En, string Reason);

public sealed record OverrideAuthor(AccountId AccountId, DateTimeOffset At);

/// <summary>A hromada's decision to work by a version of the standard.</summary>
public sealed class StandardAdoption : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public int StandardNumber { get; init; }

    public DateOnly AdoptedOn { get; init; }

    public DateOnly EffectiveFrom { get; init; }
}
