using System.Security.Cryptography;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Cases;

/// <summary>A person who may be given cases, with the work they have.</summary>
/// <param name="OpenCases">Cases assigned and not decided yet.</param>
/// <param name="Substitute">Who stands in for them today, where they are absent.</param>
public sealed record TeamMember(
    CasePerson Person, Role Role, string Position, int OpenCases, bool IsAbsent, AccountId? Substitute)
{
    public bool IsHead => Role is Role.ProviderHead or Role.ProviderDeputy or Role.HeadOfCnap;
}

/// <summary>
/// Whose a case becomes. Nobody chooses: the position of the technological card first, then the fewest open cases;
/// among equals a hash of case and person decides, which nobody can foresee or steer.
/// </summary>
public static class ExecutorChoice
{
    /// <param name="barred">Those who cannot get this case, see <see cref="Case.Barred"/>.</param>
    /// <param name="now">Who has the case: it stays with them where they fit as well as others.</param>
    public static CasePerson? From(
        IReadOnlyCollection<TeamMember> team, CaseId subject, ProviderStage? stage, IReadOnlySet<AccountId> barred,
        AccountId? now = null)
    {
        var able = team.Where(member => !member.IsAbsent && !barred.Contains(member.Person.Id)).ToList();
        return Fitting(team, able, stage)
            .OrderByDescending(member => member.Person.Id == now)
            .ThenBy(member => member.OpenCases)
            .ThenBy(member => Lot(subject, member.Person.Id), StringComparer.Ordinal)
            .Select(member => member.Person)
            .FirstOrDefault();
    }

    /// <summary>Whether anybody at work may have the case who did not sign what a complaint sent back.</summary>
    public static bool HasOthers(IEnumerable<TeamMember> team, Case subject) => team.Any(member =>
        !member.IsAbsent && !subject.Barred.Contains(member.Person.Id) && !subject.HasSignedBefore(member.Person.Id));

    /// <summary>Whether anybody of the team has the position that the stage names.</summary>
    public static bool HasPosition(IEnumerable<TeamMember> team, ProviderStage stage) =>
        team.Any(member => stage.Names(member.Position));

    // People of the position; those who stand in for them; the head where the card asks for an approval, and an
    // officer where it does not; else whoever is left.
    private static List<TeamMember> Fitting(
        IReadOnlyCollection<TeamMember> team, List<TeamMember> able, ProviderStage? stage)
    {
        var isApproval = stage?.Card.Action is StageAction.Confirms or StageAction.Approves;
        IEnumerable<Func<TeamMember, bool>> wishes =
        [
            member => stage?.Names(member.Position) == true,
            member => stage is not null && StandsInForPosition(team, stage, member),
            member => member.IsHead == isApproval,
            _ => true,
        ];
        return wishes.Select(wish => able.Where(wish).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static bool StandsInForPosition(
        IReadOnlyCollection<TeamMember> team, ProviderStage stage, TeamMember member) =>
        team.Any(other => other.IsAbsent && other.Substitute == member.Person.Id && stage.Names(other.Position));

    private static string Lot(CaseId subject, AccountId person) => Convert.ToHexString(
        SHA256.HashData([.. subject.Value.ToByteArray(), .. person.Value.ToByteArray()]));
}
