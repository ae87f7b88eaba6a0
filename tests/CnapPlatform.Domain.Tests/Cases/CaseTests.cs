using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Tests.Cases;

public sealed class CaseTests
{
    [Fact]
    public void An_online_application_has_no_number_and_no_legal_date_until_it_is_registered()
    {
        var submitted = Sample.Submitted();

        Assert.Null(submitted.Number);
        Assert.Null(submitted.DueOn);
        Assert.Null(submitted.RegisteredOn);
        Assert.Null(submitted.SignedOn);
        Assert.Null(submitted.PromisedOn);
        Assert.Equal(CaseChannel.Online, submitted.Channel);
        Assert.Equal(Sample.Thursday, submitted.SubmittedOn);
        Assert.NotNull(TrackingCode.TryParse(submitted.TrackingCode));
        Assert.Equal("шевчук ганна іванівна заява паспорт", submitted.SearchKey);
    }

    [Fact]
    public void At_the_counter_the_number_comes_at_once()
    {
        var registered = Sample.Registered();

        Assert.Equal("0042-01-2026-000123", registered.Number.ToString());
        Assert.Equal(CaseChannel.Counter, registered.Channel);
        Assert.Equal(Sample.Thursday, registered.RegisteredOn);
        Assert.Equal(Sample.Thursday, registered.SignedOn);
        Assert.Equal(Sample.Administrator.AccountId, registered.RegisteredBy);
        Assert.Contains("000123", registered.SearchKey, StringComparison.Ordinal);
    }

    [Fact]
    public void Registration_gives_a_submitted_application_its_number()
    {
        var submitted = Sample.Submitted();
        submitted.Register(
            Sample.Number(7), Sample.Administrator, Sample.ThursdayMorning, Sample.Thursday, Sample.FiveWorkingDays);

        Assert.Equal(Sample.Number(7), submitted.Number);
        Assert.Equal(CaseStatus.Registered, submitted.Status);
        Assert.Equal("0042 01 2026 000007 шевчук ганна іванівна заява паспорт", submitted.SearchKey);
    }

    [Fact]
    public void The_documents_keep_the_order_of_the_package()
    {
        Assert.Equal(
            [(1, "Заява", 1), (2, "Паспорт", 2)],
            Sample.Registered().Documents.Select(d => (d.Seq, d.Title, d.Sheets!.Value)));
    }

    [Fact]
    public void A_name_that_grows_in_the_search_key_still_fits_its_column()
    {
        var longest = string.Concat(Enumerable.Repeat("\uFDFA", 200));
        var intake = Sample.Intake() with { Applicant = new Applicant { Name = longest, Address = "вул. Садова, 7" } };

        var submitted = Case.Submit(intake, Sample.ThursdayMorning, false, Sample.FiveWorkingDays);

        Assert.Equal(600, submitted.SearchKey.Length);
    }

    [Fact]
    public void The_route_sheet_grows_by_one_line_a_step_with_who_when_and_why()
    {
        var subject = Sample.Submitted();
        var later = Sample.ThursdayMorning.AddMinutes(5);
        subject.Register(Sample.Number(), Sample.Administrator, later, Sample.Thursday, Sample.FiveWorkingDays);
        subject.HandOver(Sample.Administrator, later.AddMinutes(1), "кур’єром");
        subject.ReturnMisrouted(Sample.Officer, later.AddMinutes(2), "Не до нас");

        Assert.Equal([1, 2, 3, 4], subject.Route.Select(line => line.Seq));
        Assert.Equal(
            [CaseAction.Submit, CaseAction.Register, CaseAction.HandOver, CaseAction.ReturnMisrouted],
            subject.Route.Select(line => line.Action));
        var last = subject.Route[^1];
        Assert.Equal((subject.HromadaId, subject.Id), (last.HromadaId, last.CaseId));
        Assert.Equal(CaseStatus.Registered, last.To);
        Assert.Equal(later.AddMinutes(2), last.At);
        Assert.Equal("Не до нас", last.Note);
        Assert.Equal(
            (CaseActorKind.Provider, Sample.Officer.AccountId, "Петро Мельник", "архітектор"),
            (last.ActorKind, last.AccountId, last.ActorName, last.Position));
        Assert.Null(subject.Route[0].AccountId);
        Assert.Equal(4, subject.Version);
    }

    [Fact]
    public void Every_step_says_once_what_happened()
    {
        var subject = Sample.In(CaseStatus.Issued);

        Assert.Equal(
            [
                typeof(CaseRegistered), typeof(CaseHandedOver), typeof(CaseReceived), typeof(CaseDecided),
                typeof(ResultReturned), typeof(ApplicantNotified), typeof(ResultIssued),
            ],
            subject.TakeEvents().Select(happened => happened.GetType()));
        Assert.Empty(subject.TakeEvents());
    }

    [Fact]
    public void A_declined_application_says_so()
    {
        var declined = Sample.In(CaseStatus.RegistrationDeclined);

        Assert.Equal(
            [new ApplicationSubmitted(declined.Id, Sample.ThursdayMorning),
                new RegistrationDeclined(declined.Id, Sample.ThursdayMorning)],
            declined.TakeEvents());
    }

    [Fact]
    public void A_case_without_a_provider_cannot_be_handed_over()
    {
        var subject = Case.RegisterAtCounter(
            Sample.Intake(hasProvider: false), Sample.Number(), Sample.Administrator, Sample.ThursdayMorning,
            Sample.FiveWorkingDays);

        var refused = Assert.Throws<Refused>(
            () => subject.HandOver(Sample.Administrator, Sample.ThursdayMorning, null));
        Assert.Equal(CaseRefusals.NoProvider, refused.Reason);
    }

    [Fact]
    public void A_replaced_tracking_code_makes_older_screens_stale()
    {
        var subject = Sample.Submitted();
        var code = TrackingCode.New();
        var version = subject.Version;

        subject.ReplaceTrackingCode(code);

        Assert.Equal(code.Value, subject.TrackingCode);
        Assert.Equal(version + 1, subject.Version);
    }
}
