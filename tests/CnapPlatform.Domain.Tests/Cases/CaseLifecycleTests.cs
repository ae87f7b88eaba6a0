using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using static CnapPlatform.Domain.Cases.CaseActorKind;
using static CnapPlatform.Domain.Cases.CaseStatus;

namespace CnapPlatform.Domain.Tests.Cases;

/// <summary>Every state, action and actor: what the procedure lists happens, everything else is refused.</summary>
public sealed class CaseLifecycleTests
{
    private static readonly (CaseStatus? From, CaseAction Action, CaseActorKind Actor, CaseStatus To)[] Procedure =
    [
        (null, CaseAction.Submit, CaseActorKind.Applicant, Submitted),
        (null, CaseAction.Register, Administrator, Registered),
        (Submitted, CaseAction.Register, Administrator, Registered),
        (Submitted, CaseAction.DeclineRegistration, Administrator, CaseStatus.RegistrationDeclined),
        (Registered, CaseAction.HandOver, Administrator, HandedOver),
        (Registered, CaseAction.DecideAtCounter, Administrator, Decided),
        (HandedOver, CaseAction.ReturnMisrouted, Provider, Registered),
        (HandedOver, CaseAction.Receive, Provider, InReview),
        (InReview, CaseAction.Decide, Provider, Decided),
        (Decided, CaseAction.ReturnResult, Provider, ResultAtCnap),
        (Decided, CaseAction.ReturnResult, Administrator, ResultAtCnap),
        (ResultAtCnap, CaseAction.Notify, Administrator, Notified),
        (Notified, CaseAction.Issue, Administrator, Issued),
    ];

    private static readonly Dictionary<CaseAction, Action<Case, CaseActor>> Steps = new()
    {
        [CaseAction.Register] = (c, actor) => c.Register(
            Sample.Number(), actor, Sample.ThursdayMorning, Sample.Thursday, Sample.FiveWorkingDays),
        [CaseAction.DeclineRegistration] = (c, actor) =>
            c.DeclineRegistration(actor, Sample.ThursdayMorning, "Дублікат"),
        [CaseAction.HandOver] = (c, actor) => c.HandOver(actor, Sample.ThursdayMorning, null),
        [CaseAction.ReturnMisrouted] = (c, actor) => c.ReturnMisrouted(actor, Sample.ThursdayMorning, "Не до нас"),
        [CaseAction.Receive] = (c, actor) => c.Receive(actor, Sample.ThursdayMorning),
        [CaseAction.Decide] = (c, actor) => c.Decide(Sample.Decision(actor), actor, Sample.ThursdayMorning),
        [CaseAction.ReturnResult] = (c, actor) => c.ReturnResult(actor, Sample.ThursdayMorning, null),
        [CaseAction.Notify] = (c, actor) => c.Notify(actor, Sample.ThursdayMorning, "телефоном"),
        [CaseAction.Issue] = (c, actor) => c.Issue(actor, Sample.ThursdayMorning, "особисто"),
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
            .Select(row => (CaseStatus?)row.To).SingleOrDefault();

        Assert.Equal(expected, CaseLifecycle.Find(from, action, actor)?.To);
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
        Assert.Equal(expected.To, subject.Status);
        Assert.Equal(before.Version + 1, subject.Version);
        Assert.Equal(action, subject.Route[^1].Action);
    }

    [Fact]
    public void Each_row_of_the_table_stands_once_and_none_leaves_an_ended_case()
    {
        Assert.Equal(Procedure.Length, CaseLifecycle.Table.Count);
        Assert.Empty(CaseLifecycle.Table.Where(row => row.From is Issued or CaseStatus.RegistrationDeclined));
    }

    [Fact]
    public void Declining_and_returning_a_misrouted_case_need_a_reason()
    {
        Assert.Equal(
            [CaseAction.DeclineRegistration, CaseAction.ReturnMisrouted],
            CaseLifecycle.Table.Where(row => row.NeedsReason).Select(row => row.Action));
        foreach (var reason in new[] { null, "", " " })
        {
            AssertReasonMissing(() => Sample.In(Submitted).DeclineRegistration(
                Sample.Administrator, Sample.ThursdayMorning, reason));
            AssertReasonMissing(() => Sample.In(HandedOver).ReturnMisrouted(
                Sample.Officer, Sample.ThursdayMorning, reason));
        }
    }

    [Theory]
    [InlineData(Submitted, Administrator, new[] { CaseAction.Register, CaseAction.DeclineRegistration })]
    [InlineData(Registered, Administrator, new[] { CaseAction.HandOver, CaseAction.DecideAtCounter })]
    [InlineData(HandedOver, Provider, new[] { CaseAction.ReturnMisrouted, CaseAction.Receive })]
    [InlineData(HandedOver, Administrator, new CaseAction[0])]
    [InlineData(Issued, Administrator, new CaseAction[0])]
    public void The_next_steps_are_those_of_the_state_and_the_actor(
        CaseStatus status, CaseActorKind actor, CaseAction[] expected) =>
        Assert.Equal(expected, CaseLifecycle.ActionsFor(status, actor));

    [Fact]
    public void The_term_runs_from_registration_to_decision() => Assert.Equal(
        [Registered, HandedOver, InReview], Enum.GetValues<CaseStatus>().Where(CaseLifecycle.TermRuns));

    private static void AssertReasonMissing(Action step) =>
        Assert.Equal(CaseRefusals.ReasonMissing, Assert.Throws<Refused>(step).Reason);
}
