using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff;
using CnapPlatform.Application.Tests.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Staff;

/// <summary>Who is away gets nothing new, and the substitute does the rest until they are back.</summary>
public sealed class SubstitutionTests
{
    private static readonly ProviderBodyId Body = Given.OwnBodyOf(Given.City);

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_substitute_works_in_the_place_of_the_absent_until_the_absence_ends(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var id = await cnap.ReceivedAsync();
        var second = await cnap.HireAsync(Body);
        await EnterAsync(cnap, Given.CityArchitect, second, 0, 4);

        cnap.User.Is(second);
        Assert.Single((await cnap.SendAsync(HromadaId.None, new ListProviderWork.Query())).Cases.Items);
        var newest = await cnap.ReadAsync(Given.City, await cnap.ReceivedAsync(by: second));
        Assert.Equal(second.AccountId, newest.AssignedTo);
        await cnap.DoAsync(second, id, (c, v) => new TakeStep.Command
        {
            CaseId = c,
            Version = v,
            Action = CaseAction.Suspend,
            Words = "Експертиза",
        });
        var line = (await cnap.ReadAsync(Given.City, id)).Route[^1];
        Assert.Equal((second.AccountId, Given.CityArchitect.Position), (line.AccountId, "посада"));
        Assert.NotNull(line.InPlaceOf);

        cnap.User.Is(Given.CityArchitect);
        var absence = (await cnap.SendAsync(HromadaId.None, new ListAbsences.Query())).Absences.Single();
        await cnap.SendAsync(HromadaId.None, new EndAbsence.Command { AbsenceId = absence.Id });
        await Team.AssertRefusedAsync(CaseRefusals.NotExecutor, () => cnap.DoAsync(
            second, id, (c, v) => new ResumeCase.Command { CaseId = c, Version = v }));
        await cnap.DoAsync(
            Given.CityArchitect, id, (c, v) => new ResumeCase.Command { CaseId = c, Version = v });
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task The_substitute_of_the_head_confirms_refusals_but_never_their_own(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var deputy = await cnap.HireAsync(Body, position: "головний спеціаліст");
        await EnterAsync(cnap, Given.CityHeadOfArchitects, deputy, 0, 4);
        var id = await cnap.ReceivedAsync();
        if ((await cnap.ReadAsync(Given.City, id)).AssignedTo == deputy.AccountId)
        {
            id = await cnap.ReceivedAsync();
        }

        await cnap.DoAsync(Given.CityArchitect, id, (c, v) => new DecideCase.Command
        {
            CaseId = c,
            Version = v,
            Outcome = DecisionOutcome.Partial,
            Reasons = "Частина ділянки чужа",
            Ground = Given.RefusalGround,
            AppealNote = "До суду",
        });
        await Team.AssertRefusedAsync(CaseRefusals.OwnProposal, () => cnap.DoAsync(
            Given.CityArchitect, id, (c, v) => new ConfirmRefusal.Command { CaseId = c, Version = v }));
        await cnap.DoAsync(deputy, id, (c, v) => new ConfirmRefusal.Command { CaseId = c, Version = v });

        Assert.Equal(deputy.AccountId, (await cnap.ReadAsync(Given.City, id)).Decision!.ConfirmedBy);
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Overlapping_absences_and_circles_are_refused_and_others_days_are_the_heads(
        DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var second = await cnap.HireAsync(Body);
        await EnterAsync(cnap, Given.CityArchitect, second, 0, 4);

        await Team.AssertRefusedAsync(
            StaffRefusals.AbsenceOverlaps, () => EnterAsync(cnap, Given.CityArchitect, second, 3, 6));
        await Team.AssertRefusedAsync(
            StaffRefusals.SubstitutesInCircle, () => EnterAsync(cnap, second, Given.CityArchitect, 4, 6));
        await Assert.ThrowsAsync<NotAllowed>(
            () => EnterAsync(cnap, Given.CityArchitect, null, 10, 12, by: second));
        await Assert.ThrowsAsync<NotFound>(() => EnterAsync(cnap, Given.StateOfficer, null, 10, 12, by: second));
        await Assert.ThrowsAsync<NotFound>(
            () => EnterAsync(cnap, Given.CityArchitect, Given.StateOfficer, 10, 12));
        await Assert.ThrowsAsync<ValidationException>(() => EnterAsync(cnap, second, null, 3, 2));
        await EnterAsync(cnap, second, null, 10, 12, by: Given.CityHeadOfArchitects);
        var nobody = await Assert.ThrowsAsync<ValidationException>(() => cnap.SendAsync(
            HromadaId.None, new EnterAbsence.Command { From = Given.Today, Until = Given.Today }));
        Assert.Equal("Staff.Absence.Who.Required", Assert.Single(nobody.Errors).ErrorMessage);

        Assert.Equal(2, await cnap.WithDbAsync(HromadaId.None, db => db.Absences.CountAsync()));
        cnap.User.Is(second);
        var foreign = await cnap.WithDbAsync(HromadaId.None, db => db.Absences
            .Where(a => a.AccountId == Given.CityArchitect.AccountId).Select(a => a.Id).SingleAsync());
        await Assert.ThrowsAsync<NotAllowed>(
            () => cnap.SendAsync(HromadaId.None, new EndAbsence.Command { AbsenceId = foreign }));
        cnap.User.Is(Given.StateOfficer);
        await Assert.ThrowsAsync<NotFound>(
            () => cnap.SendAsync(HromadaId.None, new EndAbsence.Command { AbsenceId = foreign }));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Days_that_can_only_be_a_slip_are_shown_at_their_field(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);

        foreach (var (from, until, field, message) in new[]
        {
            (0, 1200, "Until", "Staff.Absence.Until.TooFar"), (400, 410, "From", "Staff.Absence.From.TooFar"),
        })
        {
            var wrong = await Assert.ThrowsAsync<ValidationException>(
                () => EnterAsync(cnap, Given.CityArchitect, null, from, until));
            var failure = Assert.Single(wrong.Errors);
            Assert.Equal((field, message), (failure.PropertyName, failure.ErrorMessage));
        }

        await EnterAsync(cnap, Given.CityArchitect, null, 30, 1125);
        Assert.Equal(1, await cnap.WithDbAsync(HromadaId.None, db => db.Absences.CountAsync()));
    }

    private static Task EnterAsync(
        TestCnap cnap, Membership who, Membership? substitute, int from, int until, Membership? by = null)
    {
        cnap.User.Is(by ?? who);
        var today = KyivDate.Today(cnap.Clock);
        return cnap.SendAsync(HromadaId.None, new EnterAbsence.Command
        {
            Who = who.Id.Value,
            From = today.AddDays(from),
            Until = today.AddDays(until),
            Substitute = substitute?.Id.Value,
        });
    }
}
