using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Cases;

/// <summary>Nobody refuses an application alone.</summary>
public sealed class FourEyesTests
{
    private static readonly CaseActor SecondRegistrar = Sample.Administrator with { Kind = CaseActorKind.Provider };

    [Theory]
    [InlineData(DecisionOutcome.Refusal)]
    [InlineData(DecisionOutcome.Partial)]
    public void A_refusal_is_never_decided_by_one_person(DecisionOutcome outcome)
    {
        var subject = Sample.Assigned();
        var refusal = Sample.Refusal(Sample.Officer) with { Outcome = outcome };

        AssertRefused(CaseRefusals.NeedsSecondPerson, () => subject.Decide(refusal, Sample.Officer, Morning));

        Assert.Null(subject.Decision);
        Assert.Equal(CaseStatus.InReview, subject.Status);
    }

    [Fact]
    public void A_proposal_decides_nothing_until_another_person_confirms_it()
    {
        var subject = Proposed();
        Assert.Null(subject.Decision);
        Assert.True(subject.IsOverdueOn(subject.DueOn!.Value.AddDays(1)));

        subject.Confirm(Sample.Head, Morning.AddDays(1));

        Assert.Equal(CaseStatus.Decided, subject.Status);
        Assert.Equal(Sample.Officer.AccountId, subject.Decision!.DecidedBy);
        Assert.Equal(Sample.Head.AccountId, subject.Decision.ConfirmedBy);
        Assert.Equal(Sample.Thursday.AddDays(1), subject.Decision.DecidedOn);
        Assert.Null(subject.Proposal);
    }

    [Fact]
    public void A_refusal_confirmed_after_the_term_is_late_however_early_it_was_proposed()
    {
        var subject = Proposed();

        subject.Confirm(Sample.Head, Sample.At(subject.DueOn!.Value.AddDays(1), 10));

        Assert.True(subject.IsOverdueOn(subject.DueOn.Value.AddDays(2)));
    }

    [Fact]
    public void Nobody_confirms_or_sends_back_their_own_proposal()
    {
        var subject = Proposed();

        AssertRefused(CaseRefusals.OwnProposal, () => subject.Confirm(Sample.Officer, Morning));
        AssertRefused(CaseRefusals.OwnProposal, () => subject.SendBack(Sample.Officer, Morning, "Ні"));
    }

    [Fact]
    public void Whoever_registered_the_case_does_not_confirm_its_refusal() =>
        AssertRefused(CaseRefusals.SameHands, () => Proposed().Confirm(SecondRegistrar, Morning));

    [Fact]
    public void Whoever_declared_a_conflict_of_interest_does_not_confirm_the_refusal_of_another()
    {
        var subject = Sample.Assigned();
        subject.Recuse(Sample.Officer, Morning, "Сусід", Sample.Colleague);
        var colleague = new CaseActor(CaseActorKind.Provider, Sample.Colleague.Id, Sample.Colleague.Name, "архітектор");
        subject.Propose(Sample.Refusal(colleague), colleague, Morning, null);

        AssertRefused(CaseRefusals.Recused, () => subject.Confirm(Sample.Officer, Morning));
    }

    [Fact]
    public void A_proposal_that_is_sent_back_leaves_the_case_in_review_with_the_reason()
    {
        var subject = Proposed();
        AssertRefused(CaseRefusals.ReasonMissing, () => subject.SendBack(Sample.Head, Morning, " "));

        subject.SendBack(Sample.Head, Morning, "Згода є у справі");

        Assert.Null(subject.Proposal);
        Assert.Equal(CaseStatus.InReview, subject.Status);
        Assert.Equal("Згода є у справі", subject.Route[^1].Note);
        subject.Decide(Sample.Decision(Sample.Officer), Sample.Officer, Morning);
        Assert.Equal(CaseStatus.Decided, subject.Status);
    }

    [Fact]
    public void While_a_proposal_waits_the_case_stands_but_may_be_withdrawn_and_its_term_extended()
    {
        var subject = Proposed();

        AssertRefused(
            CaseRefusals.AwaitsConfirmation,
            () => subject.Decide(Sample.Decision(Sample.Officer), Sample.Officer, Morning));
        AssertRefused(
            CaseRefusals.AwaitsConfirmation, () => subject.Suspend(Sample.Officer, Morning, "Експертиза"));
        AssertRefused(
            CaseRefusals.AwaitsConfirmation,
            () => subject.Propose(Sample.Refusal(Sample.Officer), Sample.Officer, Morning, null));
        AssertRefused(
            CaseRefusals.AwaitsConfirmation,
            () => subject.Reassign(Sample.Colleague, Sample.Head, Morning, "Відпустка"));
        subject.Extend(
            subject.DueOn!.Value.AddDays(3), Sample.FiveWorkingDays, null, "Складна справа", Sample.Head, Morning);
        subject.Withdraw(Sample.Administrator, Morning, "Заява");

        Assert.Equal(CaseStatus.Withdrawn, subject.Status);
        Assert.Null(subject.Proposal);
    }

    [Fact]
    public void There_is_nothing_to_confirm_without_a_proposal()
    {
        AssertRefused(CaseRefusals.NoProposal, () => Sample.Assigned().Confirm(Sample.Head, Morning));
        AssertRefused(CaseRefusals.NoProposal, () => Sample.Assigned().SendBack(Sample.Head, Morning, "Ні"));
    }

    [Fact]
    public void One_person_refuses_only_where_there_is_nobody_else_and_the_exception_is_recorded()
    {
        var subject = Sample.Assigned();
        var refusal = Sample.Refusal(Sample.Officer);
        AssertRefused(
            CaseRefusals.SecondPersonExists,
            () => subject.DecideAlone(refusal, Sample.Officer, Morning, "Терміново", somebodyCanConfirm: true));
        AssertRefused(
            CaseRefusals.ReasonMissing,
            () => subject.DecideAlone(refusal, Sample.Officer, Morning, null, somebodyCanConfirm: false));

        subject.DecideAlone(refusal, Sample.Officer, Morning, "Єдиний архітектор", somebodyCanConfirm: false);

        Assert.Equal("Єдиний архітектор", subject.Decision!.WithoutSecondPerson);
        Assert.Equal((CaseAction.DecideAlone, "Єдиний архітектор"), (subject.Route[^1].Action, subject.Route[^1].Note));
    }

    [Fact]
    public void A_refusal_at_the_counter_needs_a_second_person_too()
    {
        var subject = Sample.Registered(administratorProvides: true);
        var refusal = Sample.Refusal(Sample.Administrator);
        AssertRefused(
            CaseRefusals.NeedsSecondPerson, () => subject.Decide(refusal, Sample.Administrator, Morning));

        subject.Propose(refusal, Sample.Administrator, Morning, null);
        subject.Confirm(Sample.Head with { Kind = CaseActorKind.Administrator }, Morning);

        Assert.Equal(CaseStatus.Decided, subject.Status);
    }

    [Fact]
    public void At_the_counter_nobody_proposes_to_refuse_what_a_provider_decides() => AssertRefused(
        CaseRefusals.NotImmediate,
        () => Sample.Registered().Propose(Sample.Refusal(Sample.Administrator), Sample.Administrator, Morning, null));

    private static DateTimeOffset Morning => Sample.ThursdayMorning;

    private static Case Proposed()
    {
        var subject = Sample.Assigned();
        subject.Propose(Sample.Refusal(Sample.Officer), Sample.Officer, Morning, null);
        return subject;
    }

    private static void AssertRefused(string reason, Action step) =>
        Assert.Equal(reason, Assert.Throws<Refused>(step).Reason);
}
