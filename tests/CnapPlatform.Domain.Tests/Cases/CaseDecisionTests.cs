using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Cases;

public sealed class CaseDecisionTests
{
    [Fact]
    public void An_administrator_decides_only_what_the_variant_lets_administrators_provide()
    {
        AssertRefused(CaseRefusals.NotImmediate, Sample.Registered(), Sample.Decision(Sample.Administrator));

        var immediate = Sample.Registered(administratorProvides: true);
        immediate.Decide(Sample.Decision(Sample.Administrator), Sample.Administrator, Sample.ThursdayMorning);

        Assert.Equal(CaseStatus.Decided, immediate.Status);
        Assert.Equal(Sample.Administrator.AccountId, immediate.Decision!.DecidedBy);
    }

    [Fact]
    public void Whoever_registered_a_case_does_not_decide_it_even_as_an_officer_of_the_provider()
    {
        var alsoOfficer = Sample.Administrator with { Kind = CaseActorKind.Provider };

        AssertRefused(
            CaseRefusals.SameHands, Sample.In(CaseStatus.InReview), Sample.Decision(alsoOfficer), alsoOfficer);
    }

    [Fact]
    public void Nothing_is_decided_before_it_is_registered()
    {
        var early = Sample.Decision(Sample.Officer, Sample.Thursday.AddDays(-1));

        AssertRefused(
            CaseRefusals.DecidedBeforeRegistration, Sample.In(CaseStatus.InReview), early, Sample.Officer);
    }

    [Theory]
    [InlineData(null, "ст. 1", "До суду")]
    [InlineData("Немає згоди", " ", "До суду")]
    [InlineData("Немає згоди", "ст. 1", "")]
    public void A_refusal_names_its_motives_its_ground_and_the_way_to_appeal(
        string? reasons, string? ground, string? appeal)
    {
        var refusal = Refusal(reasons, ground, appeal);

        AssertRefused(
            CaseRefusals.RefusalWithoutMotives, Sample.In(CaseStatus.InReview), refusal, Sample.Officer);
    }

    [Fact]
    public void A_reasoned_refusal_is_kept_with_the_case()
    {
        var subject = Sample.In(CaseStatus.InReview);
        var refusal = Refusal("Немає згоди", "ст. 1", "До суду за місяць");

        subject.Propose(refusal, Sample.Officer, Sample.ThursdayMorning, null);
        subject.Confirm(Sample.Head, Sample.At(Sample.Thursday, 11));

        var kept = refusal with
        {
            ConfirmedBy = Sample.Head.AccountId,
            DecidedAt = Sample.At(Sample.Thursday, 11),
        };
        Assert.Equal(kept, subject.Decision);
        Assert.Equal(CaseStatus.Decided, subject.Status);
        Assert.Equal("Немає згоди", subject.Route[^2].Note);
    }

    [Fact]
    public void A_grant_needs_no_motives()
    {
        var subject = Sample.In(CaseStatus.InReview);

        subject.Decide(Sample.Decision(Sample.Officer), Sample.Officer, Sample.ThursdayMorning);

        Assert.Equal(DecisionOutcome.Grant, subject.Decision!.Outcome);
    }

    private static CaseDecision Refusal(string? reasons, string? ground, string? appeal) =>
        Sample.Decision(Sample.Officer, outcome: DecisionOutcome.Refusal) with
        {
            Reasons = reasons,
            Ground = ground,
            AppealNote = appeal,
        };

    private static void AssertRefused(string reason, Case subject, CaseDecision decision, CaseActor? by = null)
    {
        var refused = Assert.Throws<Refused>(
            () => subject.Decide(decision, by ?? Sample.Administrator, Sample.ThursdayMorning));
        Assert.Equal(reason, refused.Reason);
        Assert.Null(subject.Decision);
        Assert.NotEqual(CaseStatus.Decided, subject.Status);
    }
}
