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
        if (standard.FindStatutory(text.Field, level) is { } statutory)
        {
            throw new Refused(ServiceRefusals.FieldSetByStatute, statutory.Reason, statutory.Source);
        }

        if (!standard.IsOverridable(text.Field, level))
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
            BaseNumber = text.BaseNumber,
        });
        Version++;
    }

    /// <summary>
    /// Brings the local texts to another version of the standard. Nothing changes where it has been done, or where
    /// the version does not give the service at all: a later one may bring it back.
    /// </summary>
    /// <param name="passportOf">The service's passport in an earlier version; null where that one had none.</param>
    public IReadOnlyList<RebasedRow> Rebase(
        PassportContent? theirs, StandardContent standard, int number, Func<int, PassportContent?> passportOf)
    {
        if (theirs is null)
        {
            return [];
        }

        var rows = _overrides.OrderBy(o => o.Field)
            .Select(o => (Own: o, Outcome: OverrideRebase.Decide(
                o, passportOf(o.BaseNumber), theirs, standard, number)))
            .ToList();
        var isChanged = false;
        foreach (var (own, outcome) in rows)
        {
            isChanged |= Take(own, outcome, number);
        }

        Version += isChanged ? 1 : 0;
        return rows.ConvertAll(row => new RebasedRow(ServiceCode, row.Own.Field, row.Outcome));
    }

    /// <summary>The hromada has seen what the standard now says and keeps its own words.</summary>
    public void KeepOverride(CardField field, ServiceLevel level, StandardContent standard)
    {
        var own = Conflicting(field);
        if (!standard.IsOverridable(field, level))
        {
            throw new Refused(ServiceRefusals.NotAllowedAnyMore);
        }

        own.BaseNumber = own.ConflictsWith!.Value;
        own.ConflictsWith = null;
        Version++;
    }

    /// <summary>The text of a row that waits for the hromada's decision.</summary>
    public LocalOverride Conflicting(CardField field) =>
        _overrides.Find(o => o.Field == field && o.ConflictsWith is not null)
        ?? throw new Refused(ServiceRefusals.NoConflict);

    /// <summary>Takes the standard's own text back.</summary>
    public void DropOverride(CardField field)
    {
        if (_overrides.RemoveAll(existing => existing.Field == field) > 0)
        {
            Version++;
        }
    }

    // True where the text itself or its mark has changed.
    private bool Take(LocalOverride own, RebaseOutcome outcome, int number)
    {
        var before = (own.BaseNumber, own.ConflictsWith);
        switch (outcome)
        {
            case RebaseOutcome.SameAsStandard:
                return _overrides.Remove(own);
            case RebaseOutcome.Carried:
                (own.BaseNumber, own.ConflictsWith) = (number, null);
                break;
            default:
                own.ConflictsWith = number;
                break;
        }

        return before != (own.BaseNumber, own.ConflictsWith);
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

    /// <summary>The version of the standard whose text it was written against.</summary>
    public int BaseNumber { get; internal set; }

    /// <summary>The version that changed the standard's own text since: the hromada is to decide; null where none did.</summary>
    public int? ConflictsWith { get; internal set; }
}

/// <summary>What a hromada wants to say in place of the standard, and why.</summary>
/// <param name="BaseNumber">The version whose text it stands in place of.</param>
public sealed record LocalOverrideText(CardField Field, string Uk, string? En, string Reason, int BaseNumber);

public sealed record OverrideAuthor(AccountId AccountId, DateTimeOffset At);
