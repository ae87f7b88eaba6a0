using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Services.Local;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Tests.Cases;
using CnapPlatform.Application.Tests.Jobs;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Services;

public sealed class LocalServiceTests
{
    private static readonly SaveLocalService.Command Permit = new()
    {
        DecisionNumber = "17-IV",
        DecidedOn = Given.Today.AddDays(-30),
        OfferedFrom = Given.Today,
        Name = "Видача дозволу на встановлення лавки",
        ShortName = "Поставити лавку біля будинку",
        Summary = "Громада дозволяє поставити лавку на землі громади.",
        Category = "general",
        Filing = FilingRule.ObjectLocation,
        Provider = "Відділ благоустрою",
        Ground = "Заява",
        Documents = "Заява\nФото місця",
        Submission = "У ЦНАПі особисто",
        Fee = "120,50",
        TermLength = 5,
        RefusalGrounds = "Лавка заважає проходу",
        Result = "Дозвіл",
        Delivery = "У ЦНАПі",
        Appeal = "Скаргу подають до суду",
    };

    private static SaveLocalService.Command DecidedHere =>
        Permit with { Fee = null, ProviderBodyId = Given.OwnBodyOf(Given.City).Value };

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_councils_own_service_stands_in_its_hromadas_catalogue_and_in_no_other(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var code = await SaveAsync(cnap, Permit);

        Assert.Equal("local-postavyty-lavku-bilia-budynku", code);
        var catalogue = await cnap.SendAsync(Given.City, new ListServices.Query("лавку"));
        var listed = Assert.Single(catalogue.Services);
        Assert.Equal((code, ServiceLevel.Local, 12_050L), (listed.Code, listed.Level, listed.FeeFrom!.Value));
        Assert.Empty((await cnap.SendAsync(Given.Settlement, new ListServices.Query("лавку"))).Services);
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.Settlement, new GetServiceCard.Query(code)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Its_card_says_what_the_decision_says_and_is_not_filed_online(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var code = await SaveAsync(cnap, Permit);

        var card = await cnap.SendAsync(Given.City, new GetServiceCard.Query(code));

        var documents = card.Effective.Row(CardField.RequiredDocuments);
        Assert.Equal(["Заява", "Фото місця"], documents.Items.Select(item => item.Uk));
        Assert.Equal(RowMark.Confirmed, documents.Mark);
        Assert.Contains("№ 17-IV", card.Effective.Row(CardField.LocalActs).Items.Single().Uk, StringComparison.Ordinal);
        Assert.False(card.Passport.OnlineAllowed);
        Assert.NotEmpty(card.Points);
        var forCases = await cnap.SendAsync(Given.City, new ListServices.Query { ForApplications = true });
        Assert.DoesNotContain(code, forCases.Services.Select(s => s.Code));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_later_decision_changes_it_and_an_older_screen_is_refused(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var code = await SaveAsync(cnap, Permit);
        var open = await cnap.SendAsync(Given.City, new GetLocalService.Query(code));
        Assert.Equal("120,5", open.Form.Fee);

        await SaveAsync(cnap, open.Form with { Fee = null, TermLength = 3 });

        var card = await cnap.SendAsync(Given.City, new GetServiceCard.Query(code));
        Assert.Equal((0L, 3), (card.Variants[0].FeeKopiykas!.Value, card.Passport.Variants[0].Term.Length));
        var late = await Assert.ThrowsAsync<Refused>(() => SaveAsync(cnap, open.Form with { TermLength = 9 }));
        Assert.Equal(KernelRefusals.ChangedMeanwhile, late.Reason);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_outside_the_closed_list_is_refused_and_nothing_is_saved(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.PublishAsync(
            NextVersion.Same,
            from: Given.Today.AddDays(-1),
            content: c => c with { Establishable = [.. c.Establishable.Where(f => f.Field != CardField.Fee)] });

        var refused = await Assert.ThrowsAsync<Refused>(() => SaveAsync(cnap, Permit));

        Assert.Equal(ServiceRefusals.FieldNotEstablishable, refused.Reason);
        Assert.Equal(0, await cnap.WithDbAsync(Given.City, db => db.LocalServices.CountAsync()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task What_is_missing_or_open_ended_is_said_at_its_field(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        await WrongAsync(cnap, Permit with { Documents = "Заява\nІнші документи тощо" }, "Documents");
        await WrongAsync(cnap, Permit with { TermLength = 0, TermUnit = TermUnit.Month }, "TermLength");
        await WrongAsync(cnap, Permit with { Fee = "сто" }, "Fee");
        await WrongAsync(cnap, Permit with { Fee = "6.145" }, "Fee");
        await WrongAsync(cnap, Permit with { Fee = "10000000" }, "Fee");
        await WrongAsync(cnap, Permit with { Name = new string('а', 501) }, "Name");
        await WrongAsync(cnap, Permit with { DecidedOn = Given.Today.AddDays(1) }, "DecidedOn");
        await WrongAsync(cnap, Permit with { OfferedFrom = Permit.DecidedOn!.Value.AddDays(-1) }, "OfferedFrom");
        await WrongAsync(cnap, Permit with { OfferedFrom = Given.Today.AddYears(100) }, "OfferedFrom");
        await WrongAsync(cnap, Permit with { TermUnit = TermUnit.Hour }, "TermUnit");
        await WrongAsync(cnap, Permit with { Category = "no-such" }, "Category");
        await WrongAsync(cnap, Permit with { Appeal = " " }, "Appeal");
        await WrongAsync(cnap, Permit with { OnlineAllowed = true }, "OnlineAllowed");
        await Assert.ThrowsAsync<NotFound>(() => SaveAsync(
            cnap, Permit with { ProviderBodyId = Given.OwnBodyOf(Given.Settlement).Value }));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_later_decision_changes_the_card_and_the_service_goes_on(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var code = await SaveAsync(cnap, DecidedHere);
        cnap.Clock.Advance(TimeSpan.FromDays(20));
        var now = Given.Today.AddDays(20);
        var open = (await cnap.SendAsync(Given.City, new GetLocalService.Query(code))).Form;

        await SaveAsync(cnap, open with { DecisionNumber = "20-IV", DecidedOn = now.AddDays(-1), TermLength = 3 });

        await cnap.SendAsync(Given.City, new GetServiceCard.Query(code));
        var saved = (await cnap.SendAsync(Given.City, new GetLocalService.Query(code))).Form;
        Assert.Equal(("20-IV", Given.Today, 3), (saved.DecisionNumber, saved.OfferedFrom!.Value, saved.TermLength));
        var refused = await Assert.ThrowsAsync<Refused>(() => SaveAsync(
            cnap, saved with { OfferedFrom = now.AddDays(1) }));
        Assert.Equal(ServiceRefusals.OfferedAlready, refused.Reason);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Its_case_goes_the_whole_way_by_the_card_of_its_day(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var code = await SaveAsync(cnap, DecidedHere);
        var forCases = await cnap.SendAsync(Given.City, new ListServices.Query { ForApplications = true });
        Assert.Contains(code, forCases.Services.Select(s => s.Code));
        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, code));

        cnap.User.Is(Given.CityTenantAdministrator);
        var open = await cnap.SendAsync(Given.City, new GetLocalService.Query(code));
        await SaveAsync(cnap, open.Form with { ShortName = "Поставити дві лавки", TermLength = 30 });

        var registered = await cnap.ReadAsync(Given.City, id);
        Assert.Equal((code, new DateOnly(2026, 2, 19)), (registered.ServiceCode, registered.DueOn!.Value));
        await cnap.HandOverAndReceiveAsync(Given.City, id, Given.CityArchitect);
        cnap.User.Is(Given.CityArchitect);
        var work = await cnap.SendAsync(HromadaId.None, new ListProviderWork.Query());
        Assert.Equal(Permit.ShortName, Assert.Single(work.Cases.Items).Service.Uk);
        await cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.Decide);
        await cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.ReturnResult);
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.Notify);
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.Issue);
        cnap.User.Is(Given.CityAdministrator);
        var seen = await cnap.SendAsync(Given.City, new GetCase.Query(id.Value));
        Assert.Equal(
            (CaseStatus.Issued, Permit.ShortName, 5),
            (seen.Case.Status, seen.Passport.ShortName.Uk, seen.Passport.Variants[0].Term.Length));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task It_is_applied_for_online_where_its_card_says_so_and_on_paper_where_nobody_decides_here(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var code = await SaveAsync(cnap, DecidedHere with { OnlineAllowed = true });
        var receipt = await cnap.SubmitAsync(Given.City, Desk.Application(Given.City, code));
        await cnap.StepAsync(Given.City, receipt.Id, Given.CityAdministrator, CaseAction.Register);
        Assert.Equal(code, (await cnap.ReadAsync(Given.City, receipt.Id)).LocalCard!.Code);

        var onPaper = await SaveAsync(cnap, Permit);
        var refused = await Assert.ThrowsAsync<Refused>(
            () => cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, onPaper)));

        Assert.Equal(ServiceRefusals.ServiceNotOffered, refused.Reason);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_complaint_about_it_goes_to_the_body_of_appeal_that_its_card_names(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await WrongAsync(cnap, DecidedHere with { AppealCode = "nobody" }, "AppealCode");
        var form = await cnap.SendAsync(Given.City, new GetLocalService.Query(null));
        Assert.Equal(Given.AppealCommission, form.Form.AppealCode);
        Assert.Equal([Given.AppealCommission], form.AppealBodies.Select(body => body.Code));
        var code = await SaveAsync(
            cnap,
            DecidedHere with { AppealCode = Given.AppealCommission, RefusalGrounds = Given.RefusalGround });
        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, code));
        await cnap.HandOverAndReceiveAsync(Given.City, id, Given.CityArchitect);
        await CasePaperTests.RefuseAsync(cnap, id, Given.CityArchitect);
        cnap.User.Is(Given.CityAdministrator);

        var complaint = await cnap.SendAsync(Given.City, new LodgeComplaint.Command
        {
            CaseId = id.Value,
            Request = "Рішення необґрунтоване",
            SubmissionKey = Guid.NewGuid(),
        });

        Assert.Equal(Given.Commission, (await cnap.ReadAsync(Given.City, complaint)).ProviderBodyId!.Value);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_new_version_of_the_standard_leaves_it_untouched(DatabaseProvider provider)
    {
        await using var jobs = await JobsCnap.StartAsync(provider);
        var cnap = jobs.Cnap;
        var code = await SaveAsync(cnap, Permit);
        var before = await TextAsync(cnap);
        await cnap.PublishAsync(NextVersion.WithNote);
        cnap.Clock.SetKyiv(NextVersion.From, 0, 1);

        await jobs.CarryOverAsync();

        Assert.Equal(before, await TextAsync(cnap));
        Assert.Equal(2, (await cnap.SendAsync(Given.City, new GetServiceCard.Query(code))).StandardNumber);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Withdrawn_it_leaves_the_catalogue_on_its_day(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var code = await SaveAsync(cnap, Permit);

        await cnap.SendAsync(
            Given.City, new WithdrawLocalService.Command { Code = code, From = Given.Today.AddDays(1) });

        Assert.Single((await cnap.SendAsync(Given.City, new ListServices.Query("лавку"))).Services);
        cnap.Clock.SetKyiv(Given.Today.AddDays(1), 0, 1);
        Assert.Empty((await cnap.SendAsync(Given.City, new ListServices.Query("лавку"))).Services);
        var refused = await Assert.ThrowsAsync<Refused>(
            () => cnap.SendAsync(Given.City, new GetServiceCard.Query(code)));
        Assert.Equal(ServiceRefusals.ServiceNotOffered, refused.Reason);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Only_the_tenants_administrator_writes_it(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        foreach (var other in new[] { Given.CityHead, Given.SettlementTenantAdministrator, Given.StandardEditor })
        {
            cnap.User.Is(other);
            await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(Given.City, Permit));
        }
    }

    private static Task<string> SaveAsync(TestCnap cnap, SaveLocalService.Command command)
    {
        cnap.User.Is(Given.CityTenantAdministrator);
        return cnap.SendAsync(Given.City, command);
    }

    private static async Task WrongAsync(TestCnap cnap, SaveLocalService.Command command, string field)
    {
        var wrong = await Assert.ThrowsAsync<ValidationException>(() => SaveAsync(cnap, command));
        Assert.Contains(field, wrong.Errors.Select(e => e.PropertyName));
        Assert.Equal(0, await cnap.WithDbAsync(Given.City, db => db.LocalServices.CountAsync()));
    }

    private static Task<string> TextAsync(TestCnap cnap) => cnap.WithDbAsync(Given.City, async db =>
    {
        var service = await db.LocalServices.AsNoTracking().SingleAsync();
        return $"{service.Version} {StandardJson.WriteNormalised(service.Content)}";
    });
}
