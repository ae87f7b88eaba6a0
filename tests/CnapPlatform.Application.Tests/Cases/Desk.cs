using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>Applications and steps as people send them.</summary>
internal static class Desk
{
    public static ApplicantForm Form(string name = "Шевчук Ганна Іванівна") => new()
    {
        Name = name,
        TaxNumber = "1234567890",
        Address = "вул. Садова, 7",
        Phone = "+38 (050) 111-22-33",
        Email = "hanna@example.com",
    };

    public static SubmitApplication.Command Application(HromadaId hromada, string service = Given.AddressService) =>
        new()
        {
            ServiceCode = service,
            PointId = Given.CentreOf(hromada).Value,
            Applicant = Form(),
            Request = "Прошу присвоїти адресу",
            Truthful = true,
            SubmissionKey = Guid.NewGuid(),
        };

    public static RegisterApplication.Command WalkIn(
        HromadaId hromada, string service = Given.AddressService, string name = "Шевчук Ганна Іванівна") => new()
        {
            ServiceCode = service,
            PointId = Given.CentreOf(hromada).Value,
            Applicant = Form(name),
            Documents =
            [
                new RegisterApplication.DocumentLine { Received = true, Title = " Заява ", Sheets = 2 },
                new RegisterApplication.DocumentLine { Received = false, Title = "Довідка" },
            ],
            SubmissionKey = Guid.NewGuid(),
        };

    /// <summary>An administrator of a live hromada who sees all its points.</summary>
    public static Membership AdministratorOf(HromadaId hromada) =>
        hromada == Given.City ? Given.CityAdministrator : Given.SettlementAdministrator;

    public static Task<SubmitApplication.Receipt> SubmitAsync(
        this TestCnap cnap, HromadaId hromada, SubmitApplication.Command? application = null)
    {
        cnap.User.IsVisitor();
        return cnap.SendAsync(hromada, application ?? Application(hromada));
    }

    public static Task<CaseId> RegisterAsync(
        this TestCnap cnap, HromadaId hromada, RegisterApplication.Command? walkIn = null)
    {
        cnap.User.Is(AdministratorOf(hromada));
        return cnap.SendAsync(hromada, walkIn ?? WalkIn(hromada));
    }

    public static Task<Case> ReadAsync(this TestCnap cnap, HromadaId hromada, CaseId id) =>
        cnap.WithDbAsync(hromada, db => db.Cases.AsNoTracking()
            .Include(c => c.Route.OrderBy(r => r.Seq)).Include(c => c.Documents.OrderBy(d => d.Seq))
            .SingleAsync(c => c.Id == id));

    /// <summary>One step of a person on the case as it is now.</summary>
    public static async Task StepAsync(
        this TestCnap cnap, HromadaId hromada, CaseId id, Membership by, CaseAction action)
    {
        var now = await cnap.ReadAsync(hromada, id);
        await cnap.StepAsync(hromada, id, now.Version, by, action);
    }

    public static Task StepAsync(
        this TestCnap cnap, HromadaId hromada, CaseId id, int version, Membership by, CaseAction action)
    {
        cnap.User.Is(by);
        return cnap.InScopeAsync(hromada, services =>
            services.GetRequiredService<IMediator>().Send((object)Command(id.Value, version, action)));
    }

    /// <summary>Hands a case over and has its provider begin the review.</summary>
    public static async Task HandOverAndReceiveAsync(
        this TestCnap cnap, HromadaId hromada, CaseId id, Membership officer)
    {
        await cnap.StepAsync(hromada, id, AdministratorOf(hromada), CaseAction.HandOver);
        await cnap.StepAsync(hromada, id, officer, CaseAction.Receive);
    }

    private static IBaseRequest Command(Guid id, int version, CaseAction action) => action switch
    {
        CaseAction.Register =>
            new RegisterSubmitted.Command { CaseId = id, Version = version, SignedOn = Given.Today },
        CaseAction.DeclineRegistration =>
            new DeclineRegistration.Command { CaseId = id, Version = version, Reason = "Дублікат" },
        CaseAction.HandOver => new HandOverCase.Command { CaseId = id, Version = version },
        CaseAction.ReturnMisrouted =>
            new ReturnMisrouted.Command { CaseId = id, Version = version, Reason = "Не до нас" },
        CaseAction.Receive => new ReceiveCase.Command { CaseId = id, Version = version },
        CaseAction.Decide or CaseAction.DecideAtCounter =>
            new DecideCase.Command { CaseId = id, Version = version, Outcome = DecisionOutcome.Grant },
        CaseAction.ReturnResult => new ReturnResult.Command { CaseId = id, Version = version },
        CaseAction.Notify => new NotifyApplicant.Command { CaseId = id, Version = version, Manner = "телефоном" },
        CaseAction.Issue =>
            new IssueResult.Command { CaseId = id, Version = version, TakenBy = "Шевчук Ганна, ID-картка" },
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No command."),
    };
}
