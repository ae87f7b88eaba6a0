using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Cases;

public sealed class SubmitApplicationTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task An_application_gets_a_receipt_and_is_followed_by_its_code(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        var receipt = await cnap.SubmitAsync(Given.City);

        Assert.Equal(Given.Today, receipt.SubmittedOn);
        Assert.Equal(new DateOnly(2026, 2, 19), receipt.DueIfSignedToday);
        var progress = await cnap.SendAsync(HromadaId.None, new TrackCase.Query(receipt.Code.ToString()));
        Assert.Equal(CaseStatus.Submitted, progress.Status);
        Assert.Equal(Given.AddressService, progress.Passport.Code);
        Assert.Equal(Given.CityCentre, progress.Point.Id);
        Assert.Null(progress.Number);
        Assert.Null(progress.DueOn);
        Assert.Null(progress.Explanation);
        Assert.Equal([CaseStatus.Submitted], progress.Steps.Select(step => step.Status));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_was_typed_is_kept_and_no_clock_runs_before_the_signature(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var application = Desk.Application(Given.City) with
        {
            Applicant = Desk.Form(" <script>alert('1')</script> Шевчук ") with
            {
                RepresentativeName = "Коваль Олена",
                RepresentativeAuthority = "Довіреність",
            },
            Delivery = DeliveryMethod.ByPost,
        };

        var receipt = await cnap.SubmitAsync(Given.City, application);

        var kept = await cnap.ReadAsync(Given.City, receipt.Id);
        Assert.Equal(application.Applicant.ToApplicant(), kept.Applicant);
        Assert.Equal("<script>alert('1')</script> Шевчук", kept.Applicant.Name);
        Assert.Equal("Довіреність", kept.Representative!.Authority);
        Assert.Equal(DeliveryMethod.ByPost, kept.Delivery);
        Assert.Equal("Прошу присвоїти адресу", kept.Request);
        Assert.Equal(CaseChannel.Online, kept.Channel);
        Assert.Equal(Given.OwnBodyOf(Given.City), kept.ProviderBodyId);
        Assert.Null(kept.SignedOn);
        Assert.Equal(0, await cnap.WithDbAsync(HromadaId.None, db => db.DueWork.CountAsync()));
        var progress = await cnap.SendAsync(HromadaId.None, new TrackCase.Query(receipt.Code.ToString()));
        Assert.Empty(progress.Timeline.Clocks);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_form_sent_again_is_the_same_application(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var application = Desk.Application(Given.City);
        var first = await cnap.SubmitAsync(Given.City, application);
        cnap.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(first, await cnap.SubmitAsync(Given.City, application));
        Assert.Equal(1, await CountAsync(cnap, Given.City));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_form_sent_eight_times_at_once_is_one_application(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var application = Desk.Application(Given.City);
        cnap.User.IsVisitor();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Task.Run(() => cnap.SendAsync(Given.City, application))));

        Assert.Single(receipts.Distinct());
        Assert.Equal(1, await CountAsync(cnap, Given.City));
        Assert.Equal(1, await cnap.WithDbAsync(HromadaId.None, db => db.TrackedCases.CountAsync()));
        Assert.Equal(0, await cnap.WithDbAsync(HromadaId.None, db => db.DueWork.CountAsync()));
        Assert.Equal(1, await cnap.WithDbAsync(Given.City, db => db.Outbox.CountAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_cannot_be_applied_for_here_is_refused_and_nothing_is_kept(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await AssertRefusedAsync(
            ServiceRefusals.NotOnline, cnap.SubmitAsync(Given.City, Desk.Application(Given.City, Given.IdCardService)));
        await AssertRefusedAsync(
            CaseRefusals.UnknownPoint,
            cnap.SubmitAsync(
                Given.City, Desk.Application(Given.City) with { PointId = Given.SettlementCentre.Value }));
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SubmitAsync(Given.City, Desk.Application(Given.City, "no-such-service")));
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SubmitAsync(Given.Village, Desk.Application(Given.City)));

        await cnap.WithDbAsync(Given.City, async db =>
        {
            (await db.OfferedServices.SingleAsync(s => s.ServiceCode == Given.TreeService)).Withdraw(Given.Today);
            await db.SaveChangesAsync();
        });
        await AssertRefusedAsync(
            ServiceRefusals.ServiceNotOffered,
            cnap.SubmitAsync(Given.City, Desk.Application(Given.City, Given.TreeService)));
        Assert.Equal(0, await CountAsync(cnap, Given.City));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_name_of_letters_that_grow_when_searched_is_no_fault(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var name = string.Concat(Enumerable.Repeat("\uFDFA", 200));

        var receipt = await cnap.SubmitAsync(
            Given.City, Desk.Application(Given.City) with { Applicant = Desk.Form(name) });

        Assert.Equal(name, (await cnap.ReadAsync(Given.City, receipt.Id)).Applicant.Name);
    }

    public static TheoryData<string, string> Wrong() => new()
    {
        { "ServiceCode", "Cases.Service.Required" },
        { "ServiceCode", "Kernel.Text.ControlCharacters" },
        { "PointId", "Cases.Point.Required" },
        { "Applicant.Name", "Cases.Name.Required" },
        { "Request", "Cases.Request.TooLong" },
        { "Delivery", "Cases.Delivery.Unknown" },
        { "Truthful", "Cases.Truthful.Required" },
        { "SubmissionKey", "Cases.SubmissionKey.Required" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_value_is_shown_at_its_field(string field, string message)
    {
        var good = Desk.Application(Given.City);
        var wrong = (field, message) switch
        {
            ("ServiceCode", "Cases.Service.Required") => good with { ServiceCode = " " },
            ("ServiceCode", _) => good with { ServiceCode = "address\0" },
            ("PointId", _) => good with { PointId = Guid.Empty },
            ("Applicant.Name", _) => good with { Applicant = Desk.Form("") },
            ("Request", _) => good with { Request = new string('я', 2001) },
            ("Delivery", _) => good with { Delivery = (DeliveryMethod)7 },
            ("Truthful", _) => good with { Truthful = false },
            _ => good with { SubmissionKey = Guid.Empty },
        };
        var validator = new SubmitApplication.Validator(new Documents.AttachmentRules());

        var failure = Assert.Single(validator.Validate(wrong).Errors);

        Assert.Equal((field, message), (failure.PropertyName, failure.ErrorMessage));
        Assert.Empty(validator.Validate(good).Errors);
    }

    private static async Task AssertRefusedAsync(string reason, Task sent) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<Refused>(() => sent)).Reason);

    private static Task<int> CountAsync(TestCnap cnap, HromadaId hromada) =>
        cnap.WithDbAsync(hromada, db => db.Cases.CountAsync());
}
