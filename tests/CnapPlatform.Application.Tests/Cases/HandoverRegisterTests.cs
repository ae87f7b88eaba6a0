using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>Registers of handed-over cases, both ways.</summary>
public sealed class HandoverRegisterTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_days_cases_of_one_provider_stand_in_one_register_once_each(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var first = await HandOverAsync(cnap, "Перша Ганна");
        var waiting = (await ListAsync(cnap)).Waiting;
        Assert.Equal((1, HandoverDirection.ToProvider), (waiting.Single().Count, waiting.Single().Direction));

        var id = await MakeAsync(cnap);
        Assert.Empty((await ListAsync(cnap)).Waiting);
        await CasePaperTests.AssertRefusedAsync(DocumentRefusals.NothingHandedOver, MakeAsync(cnap));

        await HandOverAsync(cnap, "Друга Ганна");
        Assert.Equal(id, await MakeAsync(cnap));
        var register = (await GetAsync(cnap, id)).Register;
        Assert.Equal(["Перша Ганна", "Друга Ганна"], register.Lines.Select(line => line.Applicant));
        Assert.Equal((first, 1, 2), (register.Lines[0].CaseId, register.Lines[0].Documents, register.Lines[0].Sheets));
        Assert.Equal(1, register.Number);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_receiver_signs_with_name_position_and_time_and_the_register_is_closed(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await HandOverAsync(cnap, "Перша Ганна");
        var id = await MakeAsync(cnap);
        cnap.Clock.Advance(TimeSpan.FromHours(1));
        cnap.User.Is(Given.CityArchitect);
        var seen = await GetAsync(cnap, id);
        Assert.True(seen is { IsReceiver: true, MaySign: true });

        await cnap.SendAsync(Given.City, new SignRegister.Command { Id = id, Version = seen.Register.Version });

        var signed = (await GetAsync(cnap, id)).Register;
        Assert.Equal((true, "посада"), (signed.IsSigned, signed.SignedByPosition));
        await CasePaperTests.AssertRefusedAsync(
            DocumentRefusals.RegisterIsSigned,
            cnap.SendAsync(Given.City, new SignRegister.Command { Id = id, Version = signed.Version }));

        // What comes later that day goes into the next register.
        await HandOverAsync(cnap, "Пізня Ганна");
        var next = (await GetAsync(cnap, await MakeAsync(cnap))).Register;
        Assert.Equal((2, "Пізня Ганна"), (next.Number, next.Lines.Single().Applicant));
        Assert.Equal("Перша Ганна", (await GetAsync(cnap, id)).Register.Lines.Single().Applicant);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_mark_of_a_paper_copy_is_written_down_by_the_cnap_only(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await HandOverAsync(cnap, "Перша Ганна");
        var id = await MakeAsync(cnap);
        cnap.Clock.Advance(TimeSpan.FromHours(2));
        cnap.User.Is(Given.CityAdministrator);
        var version = (await GetAsync(cnap, id)).Register.Version;
        var mark = new SignRegister.Command
        {
            Id = id,
            Version = version,
            Name = "Петро Мельник",
            Position = "архітектор",
            On = Given.Today,
            Time = "11:30",
        };

        await CasePaperTests.AssertRefusedAsync(
            DocumentRefusals.NotTheReceiver, cnap.SendAsync(Given.City, mark with { Name = null, Position = null }));
        var invalid = await Assert.ThrowsAsync<ValidationException>(
            () => cnap.SendAsync(Given.City, mark with { Time = "25:00", Position = "" }));
        Assert.Equal(["Time", "Position"], invalid.Errors.Select(e => e.PropertyName));
        await CasePaperTests.AssertRefusedAsync(
            DocumentRefusals.SignedInFuture, cnap.SendAsync(Given.City, mark with { On = Given.Today.AddDays(1) }));
        await CasePaperTests.AssertRefusedAsync(
            KernelRefusals.ChangedMeanwhile, cnap.SendAsync(Given.City, mark with { Version = version + 1 }));

        await cnap.SendAsync(Given.City, mark);
        Assert.Equal(
            KyivDate.Instant(Given.Today.ToDateTime(new TimeOnly(11, 30))),
            (await GetAsync(cnap, id)).Register.SignedAt);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Packages_come_back_in_a_register_of_their_own_that_the_cnap_signs(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var caseId = await HandOverAsync(cnap, "Перша Ганна");
        await cnap.StepAsync(Given.City, caseId, Given.CityArchitect, CaseAction.Receive);
        await cnap.StepAsync(Given.City, caseId, Given.CityArchitect, CaseAction.Decide);
        await cnap.StepAsync(Given.City, caseId, Given.CityArchitect, CaseAction.ReturnResult);

        var id = await MakeAsync(cnap, HandoverDirection.FromProvider, Given.CityArchitect);
        var ofProvider = await GetAsync(cnap, id);
        Assert.True(ofProvider is { IsReceiver: false, MaySign: false });
        await CasePaperTests.AssertRefusedAsync(
            DocumentRefusals.NotTheReceiver,
            cnap.SendAsync(Given.City, new SignRegister.Command
            {
                Id = id,
                Version = 1,
                Name = "Хтось",
                Position = "посада",
                On = Given.Today,
                Time = "10:00",
            }));
        cnap.User.Is(Given.CityAdministrator);
        await cnap.SendAsync(Given.City, new SignRegister.Command { Id = id, Version = 1 });
        Assert.True((await GetAsync(cnap, id)).Register.IsSigned);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_register_is_nobodys_but_the_cnaps_and_its_providers(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        await HandOverAsync(cnap, "Перша Ганна");
        await Assert.ThrowsAsync<NotFound>(() => MakeAsync(cnap, by: Given.StateOfficer));
        await Assert.ThrowsAsync<NotAllowed>(() => MakeAsync(cnap, by: Given.CityTenantAdministrator));
        var id = await MakeAsync(cnap);

        cnap.User.Is(Given.StateOfficer);
        await Assert.ThrowsAsync<NotFound>(() => GetAsync(cnap, id));
        cnap.User.Is(Given.SettlementAdministrator);
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SendAsync(Given.Settlement, new GetRegister.Query(id)));
    }

    private static async Task<CaseId> HandOverAsync(TestCnap cnap, string applicant)
    {
        var id = await cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, name: applicant));
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.HandOver);
        return id;
    }

    private static Task<ListRegisters.Registers> ListAsync(TestCnap cnap)
    {
        cnap.User.Is(Given.CityAdministrator);
        return cnap.SendAsync(Given.City, new ListRegisters.Query());
    }

    private static Task<Guid> MakeAsync(
        TestCnap cnap, HandoverDirection direction = HandoverDirection.ToProvider, Membership? by = null)
    {
        cnap.User.Is(by ?? Given.CityAdministrator);
        return cnap.SendAsync(Given.City, new MakeRegister.Command
        {
            Day = Given.Today,
            ProviderBodyId = Given.OwnBodyOf(Given.City).Value,
            Direction = direction,
        });
    }

    private static Task<GetRegister.Details> GetAsync(TestCnap cnap, Guid id) =>
        cnap.SendAsync(Given.City, new GetRegister.Query(id));
}
