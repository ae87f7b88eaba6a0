using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Notifications;

namespace CnapPlatform.Application.Notifications;

/// <summary>
/// That one kind of message goes to one audience by these channels. People who work may choose others beside the inbox;
/// an applicant is told by the way chosen on the form, whatever stands here.
/// </summary>
public sealed record Telling(string Kind, Audience To, IReadOnlyList<NotificationChannel> By);

/// <summary>Who is told what, and how: one table. A kind that is not in it is told to nobody.</summary>
public static class NotificationPlan
{
    private static readonly NotificationChannel[] Mail = [NotificationChannel.Mail];
    private static readonly NotificationChannel[] InApp = [NotificationChannel.InApp];
    private static readonly NotificationChannel[] Both = [NotificationChannel.InApp, NotificationChannel.Mail];

    public static readonly IReadOnlyList<Telling> Table =
    [
        new(nameof(ApplicationSubmitted), Audience.Applicant, Mail),
        new(nameof(ApplicationSubmitted), Audience.FrontOffice, InApp),
        new(nameof(CaseRegistered), Audience.Applicant, Mail),
        new(nameof(RegistrationDeclined), Audience.Applicant, Mail),
        new(nameof(CaseHandedOver), Audience.Provider, InApp),
        new(nameof(CaseMisrouted), Audience.Administrators, InApp),
        new(nameof(CaseLeftWithoutMovement), Audience.Applicant, Mail),
        new(nameof(CaseCured), Audience.Provider, InApp),
        new(nameof(CaseReturned), Audience.Applicant, Mail),
        new(nameof(CaseSuspended), Audience.Applicant, Mail),
        new(nameof(CaseResumed), Audience.Applicant, Mail),
        new(nameof(HearingCalled), Audience.Applicant, Mail),
        new(nameof(TermExtended), Audience.Applicant, Mail),
        new(nameof(CaseClosed), Audience.Applicant, Mail),
        new(nameof(DecisionCorrected), Audience.Applicant, Mail),
        new(nameof(ResultSent), Audience.Applicant, Mail),
        new(nameof(ComplaintDecided), Audience.Applicant, Mail),
        new(nameof(CaseReconsidered), Audience.Applicant, Mail),
        new(nameof(CaseReconsidered), Audience.Executor, InApp),
        new(nameof(CaseReconsidered), Audience.FormerExecutor, InApp),
        new(nameof(RegistrationReconsidered), Audience.Applicant, Mail),
        new(nameof(RegistrationReconsidered), Audience.FrontOffice, InApp),
        new(nameof(DecisionChanged), Audience.Applicant, Mail),
        new(nameof(DecisionChanged), Audience.Provider, InApp),
        new(nameof(CaseReceived), Audience.Executor, InApp),
        new(nameof(StageFinished), Audience.Executor, InApp),
        new(nameof(CaseReassigned), Audience.Executor, InApp),
        new(nameof(CaseReassigned), Audience.FormerExecutor, InApp),
        new(nameof(ExecutorRecused), Audience.Executor, InApp),
        new(nameof(ExecutorRecused), Audience.Heads, InApp),
        new(nameof(ConflictNoted), Audience.Executor, InApp),
        new(nameof(RefusalProposed), Audience.SecondPersons, InApp),
        new(nameof(ProposalSentBack), Audience.Executor, InApp),
        new(nameof(CorrectionProposed), Audience.SecondPersons, InApp),
        new(nameof(CorrectionSentBack), Audience.Executor, InApp),
        new(nameof(CorrectionSentBack), Audience.Heads, InApp),
        new(nameof(CaseDecided), Audience.Administrators, InApp),
        new(nameof(ResultReturned), Audience.Administrators, InApp),
        new(nameof(ApplicantNotified), Audience.Applicant, Mail),
        new(nameof(DueWorkKind.RegistrationLate), Audience.FrontOffice, Both),
        new(nameof(DueWorkKind.HandoverLate), Audience.FrontOffice, Both),
        new(nameof(DueWorkKind.CureOver), Audience.FrontOffice, InApp),
        new(nameof(DueWorkKind.CureOver), Audience.Provider, InApp),
        new(nameof(TermRecalculated), Audience.Administrators, InApp),
        new(nameof(TermRecalculated), Audience.Provider, InApp),
        new(nameof(TermHeld), Audience.Administrators, InApp),
        new(nameof(TermHeld), Audience.Provider, InApp),
        new(nameof(PromiseHeld), Audience.Applicant, Mail),
        new(nameof(PromiseMoved), Audience.Applicant, Mail),
        new(nameof(DueWorkKind.DefectsLate), Audience.FrontOffice, InApp),
        new(nameof(DueWorkKind.DefectsLate), Audience.Provider, Both),
        new(nameof(DueWorkKind.StageLate), Audience.Provider, Both),
        new(nameof(DueWorkKind.NotificationLate), Audience.FrontOffice, Both),
        new(nameof(DueWorkKind.ResultLate), Audience.Provider, Both),
        new(nameof(DueWorkKind.Unclaimed), Audience.FrontOffice, InApp),
        new(nameof(DueWorkKind.TermSoon), Audience.FrontOffice, Both),
        new(nameof(DueWorkKind.TermSoon), Audience.Provider, Both),
        new(nameof(DueWorkKind.TermToday), Audience.FrontOffice, Both),
        new(nameof(DueWorkKind.TermToday), Audience.Provider, Both),
        new(nameof(DueWorkKind.TermOverdue), Audience.FrontOffice, Both),
        new(nameof(DueWorkKind.TermOverdue), Audience.Provider, Both),
        new(nameof(DueWorkKind.EscalateToUnitHead), Audience.UnitHead, Both),
        new(nameof(DueWorkKind.EscalateToCnapHead), Audience.CnapHead, Both),
        new(nameof(DueWorkKind.EscalateToCouncil), Audience.Council, Both),
    ];

    public static IEnumerable<Telling> For(string kind) => Table.Where(row => row.Kind == kind);

    /// <summary>What a message is about, for the preferences of those who work.</summary>
    public static NoticeGroup GroupOf(string kind) => kind switch
    {
        nameof(DueWorkKind.TermSoon) or nameof(DueWorkKind.TermToday) => NoticeGroup.Due,
        _ => Enum.TryParse<DueWorkKind>(kind, out _) ? NoticeGroup.Late : NoticeGroup.Work,
    };
}
