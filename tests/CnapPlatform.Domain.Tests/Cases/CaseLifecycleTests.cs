using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using static CnapPlatform.Domain.Cases.CaseActorKind;
using static CnapPlatform.Domain.Cases.CaseStatus;

namespace CnapPlatform.Domain.Tests.Cases;

/// <summary>Every state, action and actor: what the procedure lists happens, everything else is refused.</summary>
public sealed class CaseLifecycleTests
{
    private static readonly CaseStatus[] BeforeDecision =
        [Registered, WithoutMovement, HandedOver, InReview, Suspended, Hearing];

    private static readonly CaseStatus[] Ended = [Archived, Returned, Withdrawn, Closed, CaseStatus.RegistrationDeclined];

    private static readonly CaseStatus[] Appealable =
        [Decided, ResultAtCnap, Notified, Issued, SentByPost, Unclaimed, Archived, Returned, Closed];

    private static readonly CaseAction[] OfComplaints =
    [
        CaseAction.Reconsider, CaseAction.ReconsiderAtCounter, CaseAction.ReconsiderRegistration,
        CaseAction.ChangeDecision,
    ];

    // Where the target is null the case goes back to the state it was stopped in.
    private static readonly (CaseStatus? From, CaseAction Action, CaseActorKind Actor, CaseStatus? To)[] Procedure =
    [
        (null, CaseAction.Submit, CaseActorKind.Applicant, Submitted),
        (null, CaseAction.Register, Administrator, Registered),
        (Submitted, CaseAction.Register, Administrator, Registered),
        (Submitted, CaseAction.DeclineRegistration, Administrator, CaseStatus.RegistrationDeclined),
        (Registered, CaseAction.LeaveWithoutMovement, Administrator, WithoutMovement),
        (InReview, CaseAction.LeaveWithoutMovement, Provider, WithoutMovement),
        (WithoutMovement, CaseAction.Cure, Administrator, null),
        (WithoutMovement, CaseAction.ReturnUncured, Administrator, Returned),
        (WithoutMovement, CaseAction.ReturnUncured, Provider, Returned),
        (Registered, CaseAction.HandOver, Administrator, HandedOver),
        (Registered, CaseAction.DecideAtCounter, Administrator, Decided),
        (HandedOver, CaseAction.ReturnMisrouted, Provider, Registered),
        (HandedOver, CaseAction.Receive, Provider, InReview),
        (InReview, CaseAction.Suspend, Provider, Suspended),
        (Suspended, CaseAction.Resume, Provider, InReview),
        (InReview, CaseAction.CallHearing, Provider, Hearing),
        (Hearing, CaseAction.EndHearing, Provider, InReview),
        (InReview, CaseAction.Extend, Provider, InReview),
        (Hearing, CaseAction.Extend, Provider, Hearing),
        (InReview, CaseAction.Decide, Provider, Decided),
        (Decided, CaseAction.ReturnResult, Provider, ResultAtCnap),
        (Decided, CaseAction.ReturnResult, Administrator, ResultAtCnap),
        (ResultAtCnap, CaseAction.Notify, Administrator, Notified),
        (Notified, CaseAction.Issue, Administrator, Issued),
        (Unclaimed, CaseAction.Issue, Administrator, Issued),
        (Notified, CaseAction.SendByPost, Administrator, SentByPost),
        (Unclaimed, CaseAction.SendByPost, Administrator, SentByPost),
        (Notified, CaseAction.MarkUnclaimed, CaseActorKind.System, Unclaimed),
        (Issued, CaseAction.Archive, Administrator, Archived),
        (SentByPost, CaseAction.Archive, Administrator, Archived),
        (Unclaimed, CaseAction.Archive, Administrator, Archived),
        (Submitted, CaseAction.Withdraw, Administrator, Withdrawn),
        .. BeforeDecision.Select(from => ((CaseStatus?)from, CaseAction.Withdraw, Administrator, (CaseStatus?)Withdrawn)),
        .. BeforeDecision.Except([Registered])
            .Select(from => ((CaseStatus?)from, CaseAction.Close, Provider, (CaseStatus?)Closed)),
        (CaseStatus.RegistrationDeclined, CaseAction.ReconsiderRegistration, CaseActorKind.System, Submitted),
        .. BeforeDecision.Select(
            at => ((CaseStatus?)at, CaseAction.RecalculateTerm, CaseActorKind.System, (CaseStatus?)at)),
        (InReview, CaseAction.DecideComplaint, Provider, Decided),
        (Registered, CaseAction.RecordComplaintDecision, Administrator, Decided),
        .. Appealable.Select(
            from => ((CaseStatus?)from, CaseAction.Reconsider, CaseActorKind.System, (CaseStatus?)InReview)),
        .. Appealable.Select(
            from => ((CaseStatus?)from, CaseAction.ReconsiderAtCounter, CaseActorKind.System, (CaseStatus?)Registered)),
        .. Appealable.Except([Returned, Closed]).Select(
            from => ((CaseStatus?)from, CaseAction.ChangeDecision, CaseActorKind.System, (CaseStatus?)Decided)),
        .. People,
        .. Corrections,
    ];

    // A slip in an act, at the provider and at the counter; of a refusal with a second person.
    private static IEnumerable<(CaseStatus?, CaseAction, CaseActorKind, CaseStatus?)> Corrections =>
        from actor in new[] { Provider, Administrator }
        from at in new[] { Decided, ResultAtCnap, Notified, Issued, SentByPost, Unclaimed }
        from action in new[]
        {
            CaseAction.CorrectDecision, CaseAction.ProposeCorrection, CaseAction.ConfirmCorrection,
            CaseAction.SendBackCorrection,
        }
        where at != Unclaimed || action is CaseAction.ConfirmCorrection or CaseAction.SendBackCorrection
        select ((CaseStatus?)at, action, actor, (CaseStatus?)at);

    // Who works on a case, and the four eyes on a refusal.
    private static (CaseStatus? From, CaseAction Action, CaseActorKind Actor, CaseStatus? To)[] People =>
    [
        (InReview, CaseAction.FinishStage, Provider, InReview),
        .. new[] { (InReview, Provider), (Registered, Administrator) }.SelectMany(
            side => new (CaseStatus?, CaseAction, CaseActorKind, CaseStatus?)[]
            {
                (side.Item1, CaseAction.Propose, side.Item2, side.Item1),
                (side.Item1, CaseAction.Confirm, side.Item2, Decided),
                (side.Item1, CaseAction.SendBack, side.Item2, side.Item1),
                (side.Item1, CaseAction.DecideAlone, side.Item2, Decided),
            }),
        .. new[] { InReview, WithoutMovement, Suspended, Hearing, Registered }.SelectMany(
            at => new (CaseStatus?, CaseAction, CaseActorKind, CaseStatus?)[]
            {
                (at, CaseAction.Reassign, at == Registered ? Administrator : Provider, at),
                (at, CaseAction.Recuse, at == Registered ? Administrator : Provider, at),
                (at, CaseAction.NoteConflict, CaseActorKind.System, at),
            }),
    ];

    private static readonly Dictionary<CaseAction, Action<Case, CaseActor>> Steps = new()
    {
        [CaseAction.Register] = (c, actor) => c.Register(
            Sample.Number(), actor, Sample.ThursdayMorning, Sample.Thursday, Sample.FiveWorkingDays),
        [CaseAction.DeclineRegistration] = (c, actor) =>
            c.DeclineRegistration(actor, Sample.ThursdayMorning, "Дублікат"),
        [CaseAction.LeaveWithoutMovement] = (c, actor) =>
            c.LeaveWithoutMovement(Sample.Missing(), actor, Sample.ThursdayMorning),
        [CaseAction.Cure] = (c, actor) => c.Cure(actor, Sample.ThursdayMorning, null, Sample.FiveWorkingDays),
        [CaseAction.ReturnUncured] = (c, actor) =>
            c.ReturnUncured(actor, Sample.At(Sample.Thursday.AddDays(30), 10), "Не усунуто"),
        [CaseAction.HandOver] = (c, actor) => c.HandOver(actor, Sample.ThursdayMorning, null),
        [CaseAction.ReturnMisrouted] = (c, actor) => c.ReturnMisrouted(actor, Sample.ThursdayMorning, "Не до нас"),
        [CaseAction.Receive] = (c, actor) => c.Receive(actor, Sample.ThursdayMorning),
        [CaseAction.Suspend] = (c, actor) => c.Suspend(actor, Sample.ThursdayMorning, "Експертиза"),
        [CaseAction.Resume] = (c, actor) => c.Resume(actor, Sample.ThursdayMorning, null, Sample.FiveWorkingDays),
        [CaseAction.CallHearing] = (c, actor) => c.CallHearing(actor, Sample.ThursdayMorning, "16 лютого"),
        [CaseAction.EndHearing] = (c, actor) => c.EndHearing(actor, Sample.ThursdayMorning, "Вислухано"),
        [CaseAction.Decide] = (c, actor) => c.Decide(Sample.Decision(actor), actor, Sample.ThursdayMorning),
        [CaseAction.ReturnResult] = (c, actor) => c.ReturnResult(actor, Sample.ThursdayMorning, null),
        [CaseAction.Notify] = (c, actor) => c.Notify(actor, Sample.ThursdayMorning, "телефоном"),
        [CaseAction.Issue] = (c, actor) => c.Issue(actor, Sample.ThursdayMorning, "особисто"),
        [CaseAction.SendByPost] = (c, actor) => c.SendByPost(actor, Sample.ThursdayMorning, "лист 1"),
        [CaseAction.MarkUnclaimed] = (c, actor) => c.MarkUnclaimed(actor, Sample.ThursdayMorning),
        [CaseAction.Archive] = (c, actor) => c.Archive(actor, Sample.ThursdayMorning, "опис 3", Sample.Kept),
        [CaseAction.Withdraw] = (c, actor) => c.Withdraw(actor, Sample.ThursdayMorning, "Заява"),
        [CaseAction.Close] = (c, actor) => c.Close(actor, Sample.ThursdayMorning, "Будинок знесено"),
        [CaseAction.CorrectDecision] = (c, actor) => c.CorrectDecision(
            new CorrectedTexts("вул. Садова", null), actor, Sample.ThursdayMorning, "Садова, не Садовя", true),
        [CaseAction.ProposeCorrection] = (c, actor) => c.ProposeCorrection(
            new CorrectedTexts("вул. Садова", null), actor, Sample.ThursdayMorning, "Садова, не Садовя", null),
        [CaseAction.FinishStage] = (c, actor) =>
            c.FinishStage(actor, Sample.ThursdayMorning, null, new StageAssignment(3, Sample.Colleague)),
        [CaseAction.Reassign] = (c, actor) =>
            c.Reassign(Sample.Colleague, actor, Sample.ThursdayMorning, "Багато справ"),
        [CaseAction.Recuse] = (c, actor) => c.Recuse(actor, Sample.ThursdayMorning, "Родич", Sample.Colleague),
        [CaseAction.Propose] = (c, actor) => c.Propose(Sample.Refusal(actor), actor, Sample.ThursdayMorning, null),
        [CaseAction.DecideAlone] = (c, actor) =>
            c.DecideAlone(Sample.Refusal(actor), actor, Sample.ThursdayMorning, "Більше нікого", false),
    };

    public static TheoryData<CaseStatus?, CaseAction, CaseActorKind> Combinations()
    {
        var all = new TheoryData<CaseStatus?, CaseAction, CaseActorKind>();
        foreach (var from in Enum.GetValues<CaseStatus>().Cast<CaseStatus?>().Prepend(null))
        {
            foreach (var action in Enum.GetValues<CaseAction>())
            {
                foreach (var actor in Enum.GetValues<CaseActorKind>())
                {
                    all.Add(from, action, actor);
                }
            }
        }

        return all;
    }

    public static TheoryData<CaseStatus, CaseAction, CaseActorKind> StepsOfCases()
    {
        var all = new TheoryData<CaseStatus, CaseAction, CaseActorKind>();
        foreach (var from in Enum.GetValues<CaseStatus>())
        {
            foreach (var action in Steps.Keys)
            {
                foreach (var actor in Enum.GetValues<CaseActorKind>())
                {
                    all.Add(from, action, actor);
                }
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void The_table_lists_exactly_the_procedure(CaseStatus? from, CaseAction action, CaseActorKind actor)
    {
        var expected = Procedure.Where(row => row.From == from && row.Action == action && row.Actor == actor)
            .Select(row => (true, row.To)).SingleOrDefault();
        var found = CaseLifecycle.Find(from, action, actor);

        Assert.Equal(expected, (found is not null, found?.To));
    }

    [Theory]
    [MemberData(nameof(StepsOfCases))]
    public void A_case_takes_the_steps_of_the_procedure_and_no_other(
        CaseStatus from, CaseAction step, CaseActorKind actor)
    {
        var subject = Sample.In(from, administratorProvides: true);
        var before = (subject.Status, subject.Version, subject.Route.Count, subject.Number, subject.SignedOn);
        var action = step == CaseAction.Decide && actor == Administrator ? CaseAction.DecideAtCounter : step;
        var expected = Procedure.SingleOrDefault(
            row => row.From == from && row.Action == action && row.Actor == actor);

        if (expected.From is null)
        {
            var refused = Assert.Throws<Refused>(() => Steps[step](subject, Sample.Actor(actor)));
            Assert.Equal(CaseRefusals.WrongStatus, refused.Reason);
            Assert.Equal([action, from], refused.Arguments);
            Assert.Equal(
                before, (subject.Status, subject.Version, subject.Route.Count, subject.Number, subject.SignedOn));
            return;
        }

        Steps[step](subject, Sample.Actor(actor));
        Assert.Equal(expected.To ?? InReview, subject.Status);
        Assert.Equal(before.Version + 1, subject.Version);
        Assert.Equal(action, subject.Route[^1].Action);
    }

    [Fact]
    public void Each_row_of_the_table_stands_once_and_only_a_complaint_leaves_an_ended_case()
    {
        Assert.Equal(Procedure.Length, CaseLifecycle.Table.Count);
        Assert.Empty(CaseLifecycle.Table.Where(row => row.From is { } from && Ended.Contains(from)
            && !OfComplaints.Contains(row.Action)));
    }

    [Fact]
    public void What_is_written_down_with_its_reason_is_refused_without_one()
    {
        CaseAction[] reasoned =
        [
            CaseAction.DeclineRegistration, CaseAction.LeaveWithoutMovement, CaseAction.ReturnUncured,
            CaseAction.ReturnMisrouted, CaseAction.Suspend, CaseAction.CallHearing, CaseAction.EndHearing,
            CaseAction.Extend, CaseAction.CorrectDecision, CaseAction.SendByPost, CaseAction.Withdraw,
            CaseAction.Close, CaseAction.Reassign, CaseAction.Recuse, CaseAction.SendBack, CaseAction.DecideAlone,
            CaseAction.DecideComplaint, CaseAction.RecordComplaintDecision, CaseAction.Reconsider,
            CaseAction.ReconsiderAtCounter, CaseAction.ReconsiderRegistration, CaseAction.ChangeDecision,
            CaseAction.RecalculateTerm, CaseAction.ProposeCorrection, CaseAction.SendBackCorrection,
        ];
        var always = CaseLifecycle.Table.GroupBy(row => row.Action).Where(rows => rows.All(row => row.NeedsReason));
        Assert.Equal(reasoned.Order(), always.Select(rows => rows.Key).Order());

        foreach (var reason in new[] { null, "", " " })
        {
            AssertReasonMissing(() => Sample.In(Submitted).DeclineRegistration(
                Sample.Administrator, Sample.ThursdayMorning, reason));
            AssertReasonMissing(() => Sample.In(HandedOver).ReturnMisrouted(
                Sample.Officer, Sample.ThursdayMorning, reason));
            AssertReasonMissing(() => Sample.In(InReview).Suspend(Sample.Officer, Sample.ThursdayMorning, reason));
            AssertReasonMissing(() => Sample.In(InReview).Close(Sample.Officer, Sample.ThursdayMorning, reason));
        }
    }

    [Theory]
    [InlineData(HandedOver, Provider, new[] { CaseAction.ReturnMisrouted, CaseAction.Receive, CaseAction.Close })]
    [InlineData(HandedOver, Administrator, new[] { CaseAction.Withdraw })]
    [InlineData(
        Suspended, Provider,
        new[] { CaseAction.Resume, CaseAction.Close, CaseAction.Reassign, CaseAction.Recuse })]
    [InlineData(
        Issued, Administrator,
        new[]
        {
            CaseAction.Archive, CaseAction.CorrectDecision, CaseAction.ProposeCorrection,
            CaseAction.ConfirmCorrection, CaseAction.SendBackCorrection,
        })]
    [InlineData(InReview, CaseActorKind.System, new[] { CaseAction.NoteConflict, CaseAction.RecalculateTerm })]
    [InlineData(Archived, Administrator, new CaseAction[0])]
    public void The_next_steps_are_those_of_the_state_and_the_actor(
        CaseStatus status, CaseActorKind actor, CaseAction[] expected) =>
        Assert.Equal(expected.Order(), CaseLifecycle.ActionsFor(status, actor).Order());

    [Fact]
    public void The_term_runs_from_registration_to_decision_and_stands_still_without_movement_or_suspended()
    {
        Assert.Equal(
            [Registered, HandedOver, InReview, Hearing], Enum.GetValues<CaseStatus>().Where(CaseLifecycle.TermRuns));
        Assert.Equal([WithoutMovement, Suspended], Enum.GetValues<CaseStatus>().Where(CaseLifecycle.IsPaused));
    }

    private static void AssertReasonMissing(Action step) =>
        Assert.Equal(CaseRefusals.ReasonMissing, Assert.Throws<Refused>(step).Reason);
}
