using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Cases;

namespace CnapPlatform.Web.Tests.Cases;

public sealed class PublicStepsTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_case_under_review_has_two_steps_behind_it_and_three_ahead()
    {
        var steps = PublicSteps.Of(Progress(CaseStatus.InReview));

        Assert.Equal(["done", "done", "now", "next", "next", "next"], steps.Select(step => step.State));
        Assert.All(steps.Where(step => step.State == "next"), step => Assert.Null(step.On));
    }

    [Fact]
    public void An_issued_case_has_nothing_ahead() =>
        Assert.All(PublicSteps.Of(Progress(CaseStatus.Issued)), step => Assert.Equal("done", step.State));

    [Fact]
    public void A_declined_application_stops_at_its_registration() =>
        Assert.Equal(
            ["done", "stopped"],
            PublicSteps.Of(Progress(CaseStatus.RegistrationDeclined)).Select(step => step.State));

    [Theory]
    [InlineData(CaseStatus.WithoutMovement, "now")]
    [InlineData(CaseStatus.Suspended, "now")]
    [InlineData(CaseStatus.Returned, "stopped")]
    [InlineData(CaseStatus.Withdrawn, "stopped")]
    [InlineData(CaseStatus.Closed, "stopped")]
    public void A_case_that_has_stopped_shows_what_was_done_and_where_it_stands(CaseStatus status, string state)
    {
        var steps = PublicSteps.Of(Progress(status));

        Assert.Equal(["done", state], steps.Select(step => step.State));
        Assert.Equal(status.ToString(), steps[^1].Name);
    }

    private static TrackCase.Progress Progress(CaseStatus status) => new(
        null, status, new PassportContent(), "", "",
        new ServicePoint { Name = "", Address = "", SettlementCode = "" },
        new DateOnly(2026, 11, 20), null, null, null, null, null, null,
        [new TrackCase.Step(status, At)], null);
}
