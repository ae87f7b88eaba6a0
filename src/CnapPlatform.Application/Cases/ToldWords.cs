using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Application.Cases;

/// <summary>What a step said to the applicant, as it stands on the route sheet, without who took it.</summary>
public sealed record ToldWords(CaseAction Step, DateOnly On, string Words)
{
    /// <summary>What still stands, the latest first: a cure ends what was missing, minutes end a hearing.</summary>
    public static IReadOnlyList<ToldWords> Of(Case about) =>
    [
        .. about.Route.Where(line => Stands(line.Action, about) && !string.IsNullOrWhiteSpace(line.Note))
            .OrderByDescending(line => line.Seq)
            .DistinctBy(line => line.Action)
            .Select(line => new ToldWords(line.Action, KyivDate.Of(line.At), line.Note!)),
    ];

    private static bool Stands(CaseAction step, Case about) => step switch
    {
        CaseAction.DeclineRegistration => about.Status == CaseStatus.RegistrationDeclined,
        CaseAction.LeaveWithoutMovement => about.Status == CaseStatus.WithoutMovement,
        CaseAction.ReturnUncured => about.Status == CaseStatus.Returned,
        CaseAction.Suspend => about.Status == CaseStatus.Suspended,
        CaseAction.CallHearing => about.Status == CaseStatus.Hearing,
        CaseAction.Close => about.Status == CaseStatus.Closed,
        CaseAction.Extend => about.ExtendedTo is not null
            && (CaseLifecycle.TermRuns(about.Status) || CaseLifecycle.IsPaused(about.Status)),
        _ => false,
    };
}
