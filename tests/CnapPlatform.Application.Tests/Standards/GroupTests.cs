using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Staff;
using FluentValidation;

namespace CnapPlatform.Application.Tests.Standards;

public sealed class GroupTests
{
    private static readonly SaveMeeting.Command Meeting = new()
    {
        HeldOn = Given.Today,
        Title = "Строки",
        Participants = "Редактори",
        Agenda = "Скоротити строки",
        StandardNumber = Given.StandardNumber,
    };

    [DatabaseTheory]
    [DatabaseData]
    public async Task Minutes_are_written_later_and_a_second_editor_does_not_overwrite_them(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        cnap.User.Is(Given.StandardEditor);
        var id = await cnap.SendAsync(HromadaId.None, Meeting);

        await cnap.SendAsync(HromadaId.None, Meeting with { Id = id, Revision = 0, Minutes = "Вирішили: 5 днів" });
        cnap.User.Is(Given.SecondEditor);
        var stale = await Assert.ThrowsAsync<Refused>(
            () => cnap.SendAsync(HromadaId.None, Meeting with { Id = id, Revision = 0, Minutes = "Інше" }));

        Assert.Equal(KernelRefusals.ChangedMeanwhile, stale.Reason);
        var saved = Assert.Single((await cnap.SendAsync(HromadaId.None, new ListMeetings.Query())).Items);
        Assert.Equal("Вирішили: 5 днів", saved.Minutes);
        cnap.User.Is(Given.StandardApprover);
        await Assert.ThrowsAsync<NotAllowed>(() => cnap.SendAsync(HromadaId.None, Meeting));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Tasks_stand_by_their_dates_and_say_that_they_are_overdue(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await cnap.SendAsync(HromadaId.None, ToDo("Пізніше", Given.Today.AddDays(5)));
        await cnap.SendAsync(HromadaId.None, ToDo("Раніше", Given.Today));

        cnap.Clock.SetKyiv(Given.Today, 23, 59);
        Assert.DoesNotContain((await ListAsync(cnap)).Items, row => row.IsOverdue);
        cnap.Clock.SetKyiv(Given.Today.AddDays(1), 0);

        Assert.Equal(
            [("Раніше", true), ("Пізніше", false)],
            (await ListAsync(cnap)).Items.Select(row => (row.Task.Title, row.IsOverdue)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Tasks_stand_at_the_place_they_are_pinned_to_and_name_its_service(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        await cnap.SendAsync(HromadaId.None, ToDo("Поле", Given.Today));
        await cnap.SendAsync(HromadaId.None, ToDo("Послуга", Given.Today) with { Field = null });
        await cnap.SendAsync(
            HromadaId.None, ToDo("Версія", Given.Today) with { ServiceCode = null, Field = "calendar" });

        Assert.Equal(["Поле"], await AtAsync(cnap, Given.TreeService, "variants"));
        Assert.Equal(["Послуга"], await AtAsync(cnap, Given.TreeService, null));
        Assert.Equal(["Версія"], await AtAsync(cnap, null, "calendar"));
        Assert.Empty(await AtAsync(cnap, null, "variants"));
        Assert.Equal(
            ["", "Видалити дерево", "Видалити дерево"],
            (await ListAsync(cnap)).Items.Select(row => row.Service?.Uk ?? "").Order(StringComparer.Ordinal));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_task_is_finished_by_whoever_has_it_or_gave_it_and_once(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);
        var id = await cnap.SendAsync(HromadaId.None, ToDo("Звірити", Given.Today));

        cnap.User.Is(Given.StandardApprover);
        var another = await Assert.ThrowsAsync<Refused>(
            () => cnap.SendAsync(HromadaId.None, new FinishTask.Command(id)));
        cnap.User.Is(Given.SecondEditor);
        Assert.Single((await cnap.SendAsync(HromadaId.None, new ListTasks.Query { Mine = true })).Items);
        await cnap.SendAsync(HromadaId.None, new FinishTask.Command(id));
        var twice = await Assert.ThrowsAsync<Refused>(
            () => cnap.SendAsync(HromadaId.None, new FinishTask.Command(id)));

        Assert.Equal(GroupRefusals.TaskOfAnother, another.Reason);
        Assert.Equal(GroupRefusals.TaskDone, twice.Reason);
        Assert.Empty((await cnap.SendAsync(HromadaId.None, new ListTasks.Query { OnlyOpen = true })).Items);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_task_is_given_to_people_of_the_group_only_and_about_fields_that_exist(DatabaseProvider provider)
    {
        await using var cnap = await StartAsync(provider);

        await Assert.ThrowsAsync<NotFound>(() => cnap.SendAsync(
            HromadaId.None,
            ToDo("Чужому", Given.Today) with { Assignee = Given.CityHead.AccountId.Value }));
        await Assert.ThrowsAsync<ValidationException>(() => cnap.SendAsync(
            HromadaId.None, ToDo("Про ніщо", Given.Today) with { ServiceCode = null }));
        var members = await cnap.SendAsync(HromadaId.None, new ListGroupMembers.Query());
        Assert.Equal([Given.SecondEditor.AccountId], members.Select(m => m.AccountId));
    }

    private static AddTask.Command ToDo(string title, DateOnly due) => new()
    {
        StandardNumber = Given.StandardNumber,
        ServiceCode = Given.TreeService,
        Field = "variants",
        Title = title,
        Assignee = Given.SecondEditor.AccountId.Value,
        DueOn = due,
    };

    private static async Task<IEnumerable<string>> AtAsync(TestCnap cnap, string? service, string? field)
    {
        var found = await cnap.SendAsync(HromadaId.None, new ListTasks.Query
        {
            StandardNumber = Given.StandardNumber,
            ServiceCode = service,
            Field = field,
            AtPlace = true,
        });
        return found.Items.Select(row => row.Task.Title);
    }

    private static Task<Page<ListTasks.Row>> ListAsync(TestCnap cnap) =>
        cnap.SendAsync(HromadaId.None, new ListTasks.Query());

    // Accounts of the second editor and of somebody outside the group; the others have no name to be found by.
    private static async Task<TestCnap> StartAsync(DatabaseProvider provider)
    {
        var cnap = await TestCnap.StartAsync(provider);
        await cnap.WithDbAsync(HromadaId.None, db =>
        {
            foreach (var member in new[] { Given.SecondEditor, Given.CityHead })
            {
                var login = Given.LoginOf(member);
                db.Users.Add(new Account
                {
                    Id = member.AccountId.Value,
                    UserName = login,
                    NormalizedUserName = login.ToUpperInvariant(),
                    FullName = Given.NameOf(member),
                });
            }

            return db.SaveChangesAsync();
        });
        cnap.User.Is(Given.StandardEditor);
        return cnap;
    }
}
