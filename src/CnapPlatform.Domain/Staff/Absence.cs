using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Staff;

/// <summary>
/// The days on which a person does not work in one of their places, and who stands in for them. Why they are away is
/// nobody's business and is not kept. Platform data, as memberships are.
/// </summary>
public sealed class Absence
{
    private Absence()
    {
    }

    public Guid Id { get; private init; }

    public MembershipId MembershipId { get; private init; }

    public AccountId AccountId { get; private init; }

    /// <summary>The place of work, as the membership has it.</summary>
    public HromadaId? HromadaId { get; private init; }

    public ProviderBodyId? ProviderBodyId { get; private init; }

    public DateOnly From { get; private init; }

    /// <summary>The last day away.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Null where nobody can stand in: the person's work waits for the head to give it to others.</summary>
    public MembershipId? SubstituteId { get; private init; }

    public AccountId? SubstituteAccountId { get; private init; }

    public AccountId EnteredBy { get; private init; }

    public DateTimeOffset EnteredAt { get; private init; }

    public DateTimeOffset? CancelledAt { get; private set; }

    /// <param name="others">The absences of everybody in the same place that are not over.</param>
    public static Absence Enter(
        Membership who, Membership? substitute, (DateOnly From, DateOnly Until) days,
        IReadOnlyCollection<Absence> others, AccountId by, DateTimeOffset at)
    {
        var entered = new Absence
        {
            Id = Guid.CreateVersion7(),
            MembershipId = who.Id,
            AccountId = who.AccountId,
            HromadaId = who.HromadaId,
            ProviderBodyId = who.ProviderBodyId,
            From = days.From,
            Until = days.Until,
            SubstituteId = substitute?.Id,
            SubstituteAccountId = substitute?.AccountId,
            EnteredBy = by,
            EnteredAt = at,
        };
        entered.CheckDays(KyivDate.Of(at), others);
        if (substitute is not null)
        {
            entered.CheckSubstitute(who, substitute, others);
        }

        return entered;
    }

    public bool IsOn(DateOnly day) => CancelledAt is null && From <= day && day <= Until;

    /// <summary>The person is back, or does not go: what has not begun is cancelled, what has ends yesterday.</summary>
    public void EndNow(DateTimeOffset now)
    {
        var today = KyivDate.Of(now);
        if (CancelledAt is not null || Until < today)
        {
            throw new Refused(StaffRefusals.AbsenceIsOver);
        }

        if (From >= today)
        {
            CancelledAt = now;
        }
        else
        {
            Until = today.AddDays(-1);
        }
    }

    private void CheckDays(DateOnly today, IReadOnlyCollection<Absence> others)
    {
        if (Until < From)
        {
            throw new Refused(StaffRefusals.AbsenceEndsTooEarly);
        }

        if (Until < today)
        {
            throw new Refused(StaffRefusals.AbsenceIsOver);
        }

        if (others.FirstOrDefault(other => other.MembershipId == MembershipId && Overlaps(other)) is { } same)
        {
            throw new Refused(StaffRefusals.AbsenceOverlaps, same.From, same.Until);
        }
    }

    private void CheckSubstitute(Membership who, Membership substitute, IReadOnlyCollection<Absence> others)
    {
        if (substitute.AccountId == who.AccountId)
        {
            throw new Refused(StaffRefusals.SubstituteIsAway);
        }

        if (substitute.HromadaId != who.HromadaId || substitute.ProviderBodyId != who.ProviderBodyId
            || !RolePermissions.May(substitute.Role, Permission.ViewCases))
        {
            throw new Refused(StaffRefusals.SubstituteElsewhere);
        }

        if (LeadsBack(substitute.AccountId, others, [AccountId]))
        {
            throw new Refused(StaffRefusals.SubstitutesInCircle);
        }
    }

    // Whoever stands in may be away on some of the days themselves; their substitute takes over, and so on.
    private bool LeadsBack(AccountId person, IReadOnlyCollection<Absence> others, HashSet<AccountId> met) =>
        !met.Add(person) || others
            .Where(other => other.AccountId == person && Overlaps(other) && other.SubstituteAccountId is not null)
            .Any(other => LeadsBack(other.SubstituteAccountId!.Value, others, [.. met]));

    private bool Overlaps(Absence other) =>
        other.CancelledAt is null && other.From <= Until && From <= other.Until;
}

/// <summary>Who is away on a day in one place of work, and who stands in for them in the end.</summary>
public sealed class Substitutions(IEnumerable<Absence> absences, DateOnly day)
{
    private readonly Dictionary<AccountId, AccountId?> _next = absences.Where(absence => absence.IsOn(day))
        .GroupBy(absence => absence.AccountId)
        .ToDictionary(group => group.Key, group => group.First().SubstituteAccountId);

    public bool IsAway(AccountId person) => _next.ContainsKey(person);

    /// <summary>The first in the chain of substitutes who is there; null where nobody is.</summary>
    public AccountId? For(AccountId away)
    {
        var met = new HashSet<AccountId>();
        AccountId? person = away;
        while (person is { } now && _next.TryGetValue(now, out var substitute))
        {
            person = met.Add(now) ? substitute : null;
        }

        return person == away ? null : person;
    }

    /// <summary>Those for whom a person stands in.</summary>
    public IReadOnlyList<AccountId> StoodInForBy(AccountId person) =>
        IsAway(person) ? [] : [.. _next.Keys.Where(away => For(away) == person)];
}
