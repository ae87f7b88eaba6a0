using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Paper;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Cases;

public sealed class RegistrationTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task An_application_registered_the_next_day_keeps_the_promise_of_the_day_of_signature(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var receipt = await cnap.SubmitAsync(Given.City);
        cnap.Clock.SetKyiv(Given.Today.AddDays(1), 9);

        await cnap.StepAsync(Given.City, receipt.Id, Given.CityAdministrator, CaseAction.Register);

        var registered = await cnap.ReadAsync(Given.City, receipt.Id);
        Assert.Equal("0001-01-2026-000001", registered.Number.ToString());
        Assert.Equal((Given.Today, Given.Today.AddDays(1)), (registered.SignedOn, registered.RegisteredOn));
        Assert.Equal(new DateOnly(2026, 2, 20), registered.DueOn);
        Assert.Equal(receipt.DueIfSignedToday, registered.PromisedOn);
        Assert.Equal(Given.CityAdministrator.AccountId, registered.RegisteredBy);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task At_the_counter_numbers_follow_each_other_and_the_clocks_start(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        var first = await cnap.ReadAsync(Given.City, await cnap.RegisterAsync(Given.City));
        var second = await cnap.ReadAsync(Given.City, await cnap.RegisterAsync(
            Given.City, Desk.WalkIn(Given.City) with { PointId = Given.CityRemote.Value }));
        var elsewhere = await cnap.ReadAsync(Given.Settlement, await cnap.RegisterAsync(Given.Settlement));
        cnap.Clock.SetKyiv(new DateOnly(2027, 1, 4), 9);
        var nextYear = await cnap.ReadAsync(Given.City, await cnap.RegisterAsync(Given.City));

        Assert.Equal(
            ["0001-01-2026-000001", "0001-02-2026-000002", "0002-01-2026-000001", "0001-01-2027-000001"],
            new[] { first, second, elsewhere, nextYear }.Select(c => c.Number.ToString()));
        Assert.Equal(new DateOnly(2026, 2, 19), first.DueOn);
        Assert.Equal([(1, "Заява", 2)], first.Documents.Select(d => (d.Seq, d.Title, d.Sheets!.Value)));
        Assert.Equal([(1, CaseAction.Register)], first.Route.Select(r => (r.Seq, r.Action)));
        var clocks = await cnap.WithDbAsync(HromadaId.None, db => db.DueWork.Where(w => w.CaseId == first.Id)
            .Select(w => w.Kind).ToListAsync());
        Assert.Equal(
            [
                DueWorkKind.HandoverLate, DueWorkKind.TermSoon, DueWorkKind.TermToday, DueWorkKind.TermOverdue,
                DueWorkKind.DefectsLate,
            ],
            clocks.Order());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Forty_registrations_at_once_leave_no_gap_and_no_duplicate(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        cnap.User.Is(Given.CityAdministrator);

        await Task.WhenAll(Enumerable.Range(0, 40)
            .Select(_ => Task.Run(() => cnap.SendAsync(Given.City, Desk.WalkIn(Given.City)))));

        var numbers = await cnap.WithDbAsync(Given.City, db => db.Cases.Select(c => c.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, 40), numbers.Select(n => n!.Value.Sequence).Order());
    }

    /// <summary>A country's busiest morning in one hromada: blocks for paper are taken in between.</summary>
    [DatabaseTheory]
    [PostgreSqlData]
    public async Task Five_hundred_registrations_at_once_leave_no_gap_no_duplicate_and_no_error(
        DatabaseProvider provider)
    {
        const int registrations = 500;
        const int blocks = 10;
        await using var cnap = await TestCnap.StartAsync(provider);
        cnap.User.Is(Given.CityAdministrator);

        await Task.WhenAll(Enumerable.Range(0, registrations + blocks).Select(place => Task.Run(() =>
            place % 51 == 50
                ? (Task)cnap.SendAsync(Given.City, new ReserveNumbers.Command
                {
                    PointId = Given.CityCentre.Value,
                    Count = 3,
                    Reason = "Виїзд",
                })
                : cnap.SendAsync(Given.City, Desk.WalkIn(Given.City)))));

        var numbers = await cnap.WithDbAsync(Given.City, db => db.Cases.Select(c => c.Number).ToListAsync());
        var reserved = await cnap.WithDbAsync(
            Given.City, db => db.NumberBlocks.SelectMany(b => b.Numbers).Select(n => n.Sequence).ToListAsync());
        Assert.Equal((registrations, blocks * 3), (numbers.Count, reserved.Count));
        Assert.Equal(
            Enumerable.Range(1, registrations + (blocks * 3)),
            numbers.Select(n => n!.Value.Sequence).Concat(reserved).Order());
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_form_sent_at_once_from_the_counter_is_one_case_with_one_number(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var walkIn = Desk.WalkIn(Given.City);
        cnap.User.Is(Given.CityAdministrator);

        var ids = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => cnap.SendAsync(Given.City, walkIn))));

        Assert.Single(ids.Distinct());
        var next = await cnap.ReadAsync(Given.City, await cnap.RegisterAsync(Given.City));
        Assert.Equal(2, next.Number!.Value.Sequence);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_form_of_the_counter_sent_again_with_other_data_is_refused(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var walkIn = Desk.WalkIn(Given.City) with { VariantKey = "standard" };
        var first = await cnap.RegisterAsync(Given.City, walkIn);

        Assert.Equal(first, await cnap.RegisterAsync(Given.City, walkIn));
        Assert.Equal(first, await cnap.RegisterAsync(Given.City, walkIn with { VariantKey = null }));
        foreach (var other in new[]
        {
            walkIn with { Applicant = Desk.Form("Бондар Петро Ілліч") },
            walkIn with { PointId = Given.CityRemote.Value },
            walkIn with { ServiceCode = Given.TreeService },
            walkIn with { VariantKey = "other" },
        })
        {
            var refused = await Assert.ThrowsAsync<Refused>(() => cnap.RegisterAsync(Given.City, other));
            Assert.Equal(CaseRefusals.FormSentAlready, refused.Reason);
        }

        Assert.Equal(1, await cnap.WithDbAsync(Given.City, db => db.Cases.CountAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_variant_that_the_service_does_not_have_is_shown_at_its_field(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        var wrong = await Assert.ThrowsAsync<ValidationException>(
            () => cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City) with { VariantKey = "none" }));

        var failure = Assert.Single(wrong.Errors);
        Assert.Equal(("VariantKey", "Cases.Variant.Unknown"), (failure.PropertyName, failure.ErrorMessage));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_application_registered_by_two_people_at_once_gets_one_number(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var receipt = await cnap.SubmitAsync(Given.City);
        cnap.User.Is(Given.CityAdministrator);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            try
            {
                await cnap.StepAsync(Given.City, receipt.Id, 1, Given.CityAdministrator, CaseAction.Register);
                return "";
            }
            catch (Refused refused)
            {
                return refused.Reason;
            }
        })));

        Assert.Single(outcomes, "");
        Assert.Subset(
            new HashSet<string> { "", CaseRefusals.StaleScreen, KernelRefusals.ChangedMeanwhile },
            outcomes.ToHashSet());
        var next = await cnap.ReadAsync(Given.City, await cnap.RegisterAsync(Given.City));
        Assert.Equal(2, next.Number!.Value.Sequence);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_number_is_taken_only_at_a_point_the_administrator_serves(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        cnap.User.Is(Given.CityRemoteAdministrator);

        var refused = await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(Given.City, Desk.WalkIn(Given.City)));
        Assert.Equal(CaseRefusals.NoPoint, refused.Reason);
        refused = await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(
            Given.City, Desk.WalkIn(Given.City) with { PointId = Given.SettlementCentre.Value }));
        Assert.Equal(CaseRefusals.NoPoint, refused.Reason);

        await cnap.SendAsync(Given.City, Desk.WalkIn(Given.City) with { PointId = Given.CityRemote.Value });
        Assert.Equal(1, await cnap.WithDbAsync(Given.City, db => db.Cases.CountAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_signature_in_the_future_or_before_the_application_is_refused(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var receipt = await cnap.SubmitAsync(Given.City);
        cnap.User.Is(Given.CityAdministrator);
        var command = new RegisterSubmitted.Command { CaseId = receipt.Id.Value, Version = 1 };

        await Assert.ThrowsAsync<ValidationException>(() => cnap.SendAsync(Given.City, command));
        foreach (var (days, reason) in new[]
        {
            (1, CaseRefusals.SignedInFuture), (-1, CaseRefusals.SignedBeforeSubmission),
        })
        {
            var refused = await Assert.ThrowsAsync<Refused>(() => cnap.SendAsync(
                Given.City, command with { SignedOn = Given.Today.AddDays(days) }));
            Assert.Equal(reason, refused.Reason);
        }

        var next = await cnap.ReadAsync(Given.City, await cnap.RegisterAsync(Given.City));
        Assert.Equal(1, next.Number!.Value.Sequence);
    }

    [Fact]
    public void A_wrong_line_of_the_inventory_is_shown_at_its_field()
    {
        var good = Desk.WalkIn(Given.City);
        var line = new RegisterApplication.DocumentLine { Received = true, Title = "Заява" };
        var validator = new RegisterApplication.Validator();

        Assert.Empty(validator.Validate(good).Errors);
        AssertWrong(line with { Title = " " }, "Documents[0].Title", "Cases.Documents.TitleRequired");
        AssertWrong(line with { Title = new string('я', 201) }, "Documents[0].Title", "Cases.Documents.TitleTooLong");
        AssertWrong(line with { Title = "Заява\0" }, "Documents[0].Title", "Kernel.Text.ControlCharacters");
        AssertWrong(line with { Sheets = 0 }, "Documents[0].Sheets", "Cases.Documents.SheetsRange");
        AssertWrong(line with { Sheets = 2001 }, "Documents[0].Sheets", "Cases.Documents.SheetsRange");
        AssertWrong(line with { Form = (DocumentForm)9 }, "Documents[0].Form", "Cases.Documents.FormUnknown");
        Assert.Empty(validator.Validate(
            good with { Documents = [line with { Received = false, Title = null, Sheets = 0 }] }).Errors);
        Assert.Equal("Cases.Documents.TooMany", Assert.Single(validator.Validate(
            good with { Documents = [.. Enumerable.Repeat(line, 51)] }).Errors).ErrorMessage);

        void AssertWrong(RegisterApplication.DocumentLine wrong, string field, string message)
        {
            var failure = Assert.Single(validator.Validate(good with { Documents = [wrong] }).Errors);
            Assert.Equal((field, message), (failure.PropertyName, failure.ErrorMessage));
        }
    }
}
