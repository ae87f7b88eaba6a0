using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Views;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;

namespace CnapPlatform.Application.Tests.Cases;

public sealed class FindCasesTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Words_are_found_in_any_order_in_number_name_representative_and_documents(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, name: "Ґалаґан Євгенія Їжаківна") with
        {
            Documents = [new RegisterApplication.DocumentLine { Received = true, Title = "Паспорт АВ123456", Sheets = 1 }],
        });
        await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, name: "О’Коннор Юрій"));

        Assert.Equal(["Ґалаґан Євгенія Їжаківна"], await FindAsync(cnap, new() { Text = "євгенія ґалаґан" }));
        Assert.Equal(["Ґалаґан Євгенія Їжаківна"], await FindAsync(cnap, new() { Text = "паспорт ав123456" }));
        Assert.Equal(["О’Коннор Юрій"], await FindAsync(cnap, new() { Text = "юрій OʼКоннор" }));
        Assert.Equal(["О’Коннор Юрій"], await FindAsync(cnap, new() { Text = "Коннор 0001-01-2026-000002" }));
        Assert.Empty(await FindAsync(cnap, new() { Text = "ґалаґан коннор" }));
        Assert.Equal(2, (await FindAsync(cnap, new() { Text = "1234567890" })).Length);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Latin_letters_that_look_like_ours_are_taken_for_ours(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, name: "Xоменко Oлeг"));

        Assert.Equal(["Xоменко Oлeг"], await FindAsync(cnap, new() { Text = "хоменко олег" }));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_number_of_a_document_is_found_whichever_alphabet_it_is_typed_in(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        foreach (var (name, paper) in new[] { ("Наталія Перша", "Паспорт AB123456"), ("Ольга Друга", "Паспорт АВ123456") })
        {
            await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, name: name) with
            {
                Documents = [new RegisterApplication.DocumentLine { Received = true, Title = paper, Sheets = 1 }],
            });
        }

        foreach (var typed in new[] { "AB123456", "ab123456", "АВ123456", "ав123456" })
        {
            Assert.Equal(2, (await FindAsync(cnap, new() { Text = typed })).Length);
        }

        Assert.Equal(["Наталія Перша"], await FindAsync(cnap, new() { Text = "HATАЛІЯ" }));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Every_criterion_leaves_out_what_does_not_fit(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var online = (await cnap.SubmitAsync(Given.City)).Id;
        var counter = await cnap.RegisterAsync(Given.City);
        var other = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.ResidenceService));
        await cnap.StepAsync(Given.City, online, Given.CityAdministrator, CaseAction.DeclineRegistration);

        await AssertAsync(cnap, new() { Channel = CaseChannel.Online }, online);
        await AssertAsync(cnap, new() { Open = true }, counter, other);
        await AssertAsync(cnap, new() { Open = false }, online);
        await AssertAsync(cnap, new() { Status = CaseStatus.Registered }, counter, other);
        await AssertAsync(cnap, new() { ServiceCode = Given.ResidenceService }, other);
        await AssertAsync(cnap, new() { PointId = Guid.NewGuid() });
        await AssertAsync(cnap, new() { PointId = Given.CentreOf(Given.City).Value }, online, counter, other);
        await AssertAsync(cnap, new() { From = Given.Today.AddDays(1) });
        await AssertAsync(cnap, new() { From = Given.Today, To = Given.Today }, online, counter, other);
        await AssertAsync(cnap, new() { To = Given.Today.AddDays(-1) });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_term_ends_soon_from_the_day_people_are_reminded_until_it_is_overdue(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.RegisterAsync(Given.City);
        var due = (await cnap.ReadAsync(Given.City, id)).DueOn!.Value;
        var soon = new CaseCriteria { Due = DueWithin.Soon };

        cnap.Clock.SetKyiv(due.AddDays(-4), 23, 59);
        await AssertAsync(cnap, soon);
        cnap.Clock.SetKyiv(due.AddDays(-3), 0);
        await AssertAsync(cnap, soon, id);
        cnap.Clock.SetKyiv(due, 23, 59);
        await AssertAsync(cnap, soon, id);
        await AssertAsync(cnap, new() { Due = DueWithin.Today }, id);
        await AssertAsync(cnap, new() { Due = DueWithin.Overdue });
        cnap.Clock.SetKyiv(due.AddDays(1), 0);
        await AssertAsync(cnap, soon);
        await AssertAsync(cnap, new() { Due = DueWithin.Overdue }, id);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_file_holds_the_same_cases_as_the_page(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, name: "Перша"));
        await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, name: "Друга"));
        await cnap.RegisterAsync(Given.Settlement, Desk.WalkIn(Given.Settlement, name: "Чужа"));
        cnap.User.Is(Given.CityHead);

        var rows = await cnap.InScopeAsync(Given.City, async services =>
        {
            var mediator = (MediatR.IMediator)services.GetService(typeof(MediatR.IMediator))!;
            var cases = await mediator.Send(new ExportCases.Query(new() { Order = CaseOrder.Number }));
            return await cases.ToListAsync();
        });

        Assert.Equal(["Перша", "Друга"], rows.Select(row => row.Applicant));
        Assert.All(rows, row => Assert.Equal(CaseStatus.Registered, row.Status));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_period_that_ends_before_it_begins_is_said_at_its_end(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var wrong = new CaseCriteria { From = Given.Today, To = Given.Today.AddDays(-1) };

        var invalid = await Assert.ThrowsAsync<ValidationException>(() => FindAsync(cnap, wrong));

        Assert.Equal("Criteria.To", Assert.Single(invalid.Errors).PropertyName);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_saved_view_is_a_persons_own_and_the_same_name_takes_the_new_question(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await SaveAsync(cnap, Given.CityHead, "Мій ранок", "due=today");
        await SaveAsync(cnap, Given.CityHead, "Мій ранок", "?due=soon");
        await SaveAsync(cnap, Given.CityAdministrator, "Чуже", "state=open");

        cnap.User.Is(Given.CityHead);
        var own = Assert.Single(await cnap.SendAsync(Given.City, new ListViews.Query()));
        Assert.Equal(("Мій ранок", "due=soon"), (own.Name, own.Question));

        cnap.User.Is(Given.CityAdministrator);
        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(Given.City, new DropView.Command(own.Id)));
        cnap.User.Is(Given.CityHead);
        await cnap.SendAsync(Given.City, new DropView.Command(own.Id));
        Assert.Empty(await cnap.SendAsync(Given.City, new ListViews.Query()));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Nobody_keeps_more_views_than_can_be_found_again(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        for (var n = 1; n <= SavedView.MostOfOnePerson; n++)
        {
            await SaveAsync(cnap, Given.CityHead, $"Вигляд {n}", "due=soon");
        }

        var refused = await Assert.ThrowsAsync<Refused>(() => SaveAsync(cnap, Given.CityHead, "Ще один", "due=soon"));

        Assert.Equal(ViewRefusals.TooMany, refused.Reason);
    }

    private static async Task SaveAsync(TestCnap cnap, Membership by, string name, string question)
    {
        cnap.User.Is(by);
        await cnap.SendAsync(Given.City, new SaveView.Command { Name = name, Question = question });
    }

    private static async Task AssertAsync(TestCnap cnap, CaseCriteria criteria, params CaseId[] expected)
    {
        cnap.User.Is(Given.CityHead);
        var found = await cnap.SendAsync(Given.City, new FindCases.Query(criteria));
        Assert.Equal(expected.Select(id => id.Value).Order(), found.Cases.Items.Select(row => row.Id).Order());
        Assert.Equal(expected.Length, found.Cases.Total);
    }

    private static async Task<string[]> FindAsync(TestCnap cnap, CaseCriteria criteria)
    {
        cnap.User.Is(Given.CityHead);
        var found = await cnap.SendAsync(Given.City, new FindCases.Query(criteria));
        return [.. found.Cases.Items.Select(row => row.Applicant)];
    }
}
