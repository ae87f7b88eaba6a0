using CnapPlatform.Application.Documents;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Infrastructure.Persistence;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>The registration journal and the archive.</summary>
public sealed class JournalTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Incoming_packages_stand_by_their_numbers_and_are_found_by_period_point_and_service(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, name: "Перша Ганна"));
        await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.TreeService, "Друга Ганна"));
        cnap.Clock.Advance(TimeSpan.FromDays(1));
        await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, name: "Третя Ганна"));
        await cnap.RegisterAsync(Given.Settlement, Desk.WalkIn(Given.Settlement, name: "Чужа Ганна"));

        var all = await ListAsync(cnap, new ListJournal.Query());
        Assert.Equal([(1, "Перша Ганна"), (2, "Друга Ганна"), (3, "Третя Ганна")], all.Rows.Items.Select(Of));
        Assert.Equal(1, all.Rows.Items[0].Documents);
        Assert.Equal(["Третя Ганна"], await NamesAsync(new ListJournal.Query { From = Given.Today.AddDays(1) }));
        Assert.Equal(
            ["Перша Ганна", "Друга Ганна"], await NamesAsync(new ListJournal.Query { To = Given.Today }));
        Assert.Equal(["Друга Ганна"], await NamesAsync(new ListJournal.Query { Service = Given.TreeService }));
        Assert.Equal([], await NamesAsync(new ListJournal.Query { PointId = Given.CityRemote.Value }));
        Assert.Equal([], await NamesAsync(new ListJournal.Query { Year = Given.Today.Year - 1 }));
        Assert.Equal(["Третя Ганна"], await NamesAsync(new ListJournal.Query { PageNumber = 2, Size = 2 }));

        async Task<IEnumerable<string>> NamesAsync(ListJournal.Query query) =>
            (await ListAsync(cnap, query)).Rows.Items.Select(row => row.Applicant);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Outgoing_packages_stand_by_the_time_they_came_and_say_who_took_the_result(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await CasePaperTests.InReviewAsync(cnap);
        await cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.Decide);
        Assert.Empty((await ListAsync(cnap, new ListJournal.Query { Outgoing = true })).Rows.Items);
        await cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.ReturnResult);
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.Notify);
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.Issue);

        var row = Assert.Single((await ListAsync(cnap, new ListJournal.Query { Outgoing = true })).Rows.Items);

        Assert.Equal((1, "Шевчук Ганна, ID-картка"), (row.Number, row.IssuedTo));
        Assert.NotNull(row.NotifiedAt);
        Assert.NotNull(row.ResultAt);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task An_issued_case_is_archived_in_its_class_with_all_its_documents(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await CasePaperTests.InReviewAsync(cnap);
        foreach (var (action, by) in new[]
        {
            (CaseAction.Decide, Given.CityArchitect), (CaseAction.ReturnResult, Given.CityArchitect),
            (CaseAction.Notify, Given.CityAdministrator), (CaseAction.Issue, Given.CityAdministrator),
        })
        {
            await cnap.StepAsync(Given.City, id, by, action);
        }

        cnap.User.Is(Given.CityAdministrator);
        var ready = await cnap.SendAsync(Given.City, new ListArchive.Query(ListArchive.Part.Ready));
        Assert.Equal(id.Value, Assert.Single(ready.Rows.Items).CaseId);
        var archive = new ArchiveCases.Command { CaseIds = [id.Value, Guid.NewGuid()] };
        Assert.Equal(1, await cnap.SendAsync(Given.City, archive));
        Assert.Equal(0, await cnap.SendAsync(Given.City, archive));

        var row = Assert.Single(
            (await cnap.SendAsync(Given.City, new ListArchive.Query(ListArchive.Part.Archived))).Rows.Items);
        Assert.Equal(
            (RetentionClass.Granted, Given.Today, new DateOnly(2031, 12, 31)), (row.Class, row.ArchivedOn, row.KeepUntil));
        Assert.Single((await cnap.ReadAsync(Given.City, id)).Documents);
        Assert.Empty((await cnap.SendAsync(
            Given.City, new ListArchive.Query(ListArchive.Part.Archived, Class: RetentionClass.Refused))).Rows.Items);
    }

    private static (int Number, string Applicant) Of(ListJournal.Row row) => (row.Number, row.Applicant);

    private static Task<ListJournal.Journal> ListAsync(TestCnap cnap, ListJournal.Query query)
    {
        cnap.User.Is(Given.CityHead);
        return cnap.SendAsync(Given.City, query);
    }
}
