using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Cases;

public sealed class CaseCheckTests
{
    [Fact]
    public void Missing_documents_do_not_block_registration_and_are_remembered()
    {
        var registered = Checked(
            new CheckedDocument("Заява", null, DocumentState.Original, 1),
            new CheckedDocument("Паспорт", null, DocumentState.Missing));

        Assert.Equal(CaseStatus.Registered, registered.Status);
        Assert.Equal(["Паспорт"], registered.MissingDocuments.Select(check => check.Title));
        Assert.Equal("Олена Коваль", registered.Checks[0].CheckedByName);
        Assert.Equal(Sample.ThursdayMorning, registered.Checks[0].CheckedAt);
    }

    [Fact]
    public void A_later_round_counts_keeps_the_earlier_one_and_adds_what_was_brought()
    {
        var subject = Checked(new CheckedDocument("Договір", null, DocumentState.Missing));
        var before = subject.Documents.Count;

        subject.CheckDocuments(
            [new CheckedDocument("Договір", null, DocumentState.Copy, 3)], Sample.Administrator, Sample.ThursdayMorning);

        Assert.Empty(subject.MissingDocuments);
        Assert.Equal([1, 2], subject.Checks.Select(check => check.Round));
        Assert.Equal((before + 1, "Договір", 3), (
            subject.Documents.Count, subject.Documents[^1].Title, subject.Documents[^1].Sheets!.Value));
    }

    [Fact]
    public void Documents_are_checked_by_the_administrator_while_the_case_is_at_the_counter_only()
    {
        CheckedDocument[] lines = [new("Заява", null, DocumentState.Original)];
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            var subject = Sample.In(status);
            void Check() => subject.CheckDocuments(lines, Sample.Administrator, Sample.ThursdayMorning);
            if (status is CaseStatus.Submitted or CaseStatus.Registered or CaseStatus.WithoutMovement)
            {
                Check();
                Assert.Single(subject.LatestChecks);
            }
            else
            {
                Assert.Equal(CaseRefusals.NotCheckedNow, Assert.Throws<Refused>(Check).Reason);
            }
        }

        Assert.Throws<Refused>(() => Sample.In(CaseStatus.Registered).CheckDocuments(
            lines, Sample.Officer, Sample.ThursdayMorning));
    }

    [Fact]
    public void An_authority_that_does_not_hold_takes_no_number()
    {
        foreach (var (issued, until) in new[]
        {
            (Sample.Thursday.AddDays(1), (DateOnly?)null), (Sample.Thursday.AddDays(-9), Sample.Thursday.AddDays(-1)),
        })
        {
            var refused = Assert.Throws<Refused>(() => Represented(issued, until));
            Assert.Equal(CaseRefusals.AuthorityDoesNotHold, refused.Reason);
        }

        Assert.NotNull(Represented(Sample.Thursday, Sample.Thursday).Number);
    }

    [Fact]
    public void An_authority_that_ran_out_meanwhile_stops_the_issue_to_the_representative_only()
    {
        var subject = Represented(Sample.Thursday, Sample.Thursday.AddDays(10));
        subject.HandOver(Sample.Administrator, Sample.ThursdayMorning, null);
        subject.Receive(Sample.Officer, Sample.ThursdayMorning);
        subject.Decide(Sample.Decision(Sample.Officer), Sample.Officer, Sample.ThursdayMorning);
        subject.ReturnResult(Sample.Officer, Sample.ThursdayMorning, null);
        subject.Notify(Sample.Administrator, Sample.ThursdayMorning, "телефоном");
        var later = Sample.At(Sample.Thursday.AddDays(11), 10);

        var refused = Assert.Throws<Refused>(() => subject.Issue(Sample.Administrator, later, "представник"));
        Assert.Equal(CaseRefusals.AuthorityIsOver, refused.Reason);
        subject.Issue(Sample.Administrator, later, "особисто", toRepresentative: false);
        Assert.Equal(CaseStatus.Issued, subject.Status);
    }

    [Fact]
    public void An_online_application_of_a_representative_is_registered_after_the_authority_was_seen()
    {
        var subject = Case.Submit(
            Sample.Intake() with { Representative = new Representative { Name = "Іван", Authority = "довіреність" } },
            Sample.ThursdayMorning,
            isSigned: false,
            Sample.FiveWorkingDays);
        void Register() => subject.Register(
            Sample.Number(), Sample.Administrator, Sample.ThursdayMorning, Sample.Thursday, Sample.FiveWorkingDays);

        Assert.Equal(CaseRefusals.AuthorityNotChecked, Assert.Throws<Refused>(Register).Reason);
        subject.TakeAuthority(subject.Representative! with { Kind = AuthorityKind.Law }, Sample.Administrator);
        Register();
        Assert.Equal(CaseStatus.Registered, subject.Status);
    }

    private static Case Checked(params CheckedDocument[] lines) => Case.RegisterAtCounter(
        Sample.Intake() with { Checks = lines },
        Sample.Number(),
        Sample.Administrator,
        Sample.ThursdayMorning,
        Sample.FiveWorkingDays);

    private static Case Represented(DateOnly issued, DateOnly? until) => Case.RegisterAtCounter(
        Sample.Intake() with
        {
            Representative = new Representative
            {
                Name = "Іван",
                Authority = "довіреність",
                Kind = AuthorityKind.PowerOfAttorney,
                IssuedOn = issued,
                ValidUntil = until,
            },
        },
        Sample.Number(),
        Sample.Administrator,
        Sample.ThursdayMorning,
        Sample.FiveWorkingDays);
}
