using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Load.Filling;

/// <summary>How far a case is to come, and when it began.</summary>
internal sealed record CasePlan(
    FilledService Service, CaseStatus Goal, bool IsOnline, DateTimeOffset RegisteredAt, DateTimeOffset EndsAt);

/// <summary>
/// Lets cases live through the platform's own procedure, so that what is written is what the platform would have
/// written itself.
/// </summary>
internal sealed class CaseStories(PublishedStandard standard, Announcements announcements, DateTimeOffset now)
{
    private static readonly ReminderPolicy Reminders = new();

    private static readonly (CaseStatus Status, int Share)[] OpenStates =
    [
        (CaseStatus.Submitted, 5), (CaseStatus.Registered, 10), (CaseStatus.WithoutMovement, 4),
        (CaseStatus.HandedOver, 12), (CaseStatus.InReview, 42), (CaseStatus.Suspended, 3), (CaseStatus.Hearing, 1),
        (CaseStatus.Decided, 5), (CaseStatus.ResultAtCnap, 4), (CaseStatus.Notified, 12), (CaseStatus.Unclaimed, 2),
    ];

    private static readonly (CaseStatus Status, int Share)[] ClosedStates =
    [
        (CaseStatus.Issued, 50), (CaseStatus.Archived, 36), (CaseStatus.SentByPost, 5), (CaseStatus.Returned, 2),
        (CaseStatus.Withdrawn, 4), (CaseStatus.Closed, 1), (CaseStatus.RegistrationDeclined, 2),
    ];

    /// <summary>Chooses what becomes of one case.</summary>
    public CasePlan Plan(FilledHromada hromada, bool isOpen, Random chance)
    {
        var service = hromada.Services[(int)(hromada.Services.Count * Math.Pow(chance.NextDouble(), 3))];
        var goal = Draw(isOpen ? OpenStates : ClosedStates, chance);
        var isOnline = goal is CaseStatus.Submitted or CaseStatus.RegistrationDeclined || chance.Next(100) < 15;
        var days = isOpen ? OpenFor(goal, service, chance) : 35 + (330 * chance.NextDouble());
        var begins = now.AddDays(-days);
        var ends = isOpen ? now.AddMinutes(-1) : begins.AddDays(10 + (20 * chance.NextDouble()));
        return new CasePlan(service, goal, isOnline, begins, ends);
    }

    /// <summary>Takes the case through its steps and puts it into the batch with what happened.</summary>
    public void Tell(CasePlan plan, FilledHromada hromada, CaseBatch batch, Random chance)
    {
        var steps = Path(plan);
        var step = (plan.EndsAt - plan.RegisteredAt) / (steps.Length + 1);
        var made = Begin(plan, hromada, batch, chance);
        var at = plan.RegisteredAt;
        foreach (var action in steps)
        {
            at += step;
            Take(made, action, plan, hromada.Administrator, at);
            batch.Tell(made);
        }

        batch.Add(made, DueOf(made).Where(work => work.DueAt > now));
    }

    private Case Begin(CasePlan plan, FilledHromada hromada, CaseBatch batch, Random chance)
    {
        var point = hromada.Points[chance.Next(100) < 60 ? 0 : chance.Next(hromada.Points.Count)];
        var intake = Intake(plan.Service, hromada, point.Id, chance);
        if (!plan.IsOnline)
        {
            var registered = Case.RegisterAtCounter(
                intake, Number(), hromada.Administrator, plan.RegisteredAt, plan.Service.Term);
            batch.Tell(registered);
            return registered;
        }

        var submitted = Case.Submit(intake, plan.RegisteredAt.AddHours(-2), isSigned: false, plan.Service.Term);
        batch.Tell(submitted);
        if (plan.Goal is not (CaseStatus.Submitted or CaseStatus.RegistrationDeclined))
        {
            submitted.Register(
                Number(), hromada.Administrator, plan.RegisteredAt, KyivDate.Of(plan.RegisteredAt), plan.Service.Term);
            batch.Tell(submitted);
        }

        return submitted;

        CaseNumber Number() => hromada.NextNumber(point.Number, KyivDate.Of(plan.RegisteredAt).Year);
    }

    private static CaseAction[] Path(CasePlan plan)
    {
        CaseAction[] toOfficer = [CaseAction.HandOver, CaseAction.Receive];
        CaseAction[] decided = plan.Service.AdministratorProvides
            ? [CaseAction.DecideAtCounter]
            : [.. toOfficer, CaseAction.Decide];
        CaseAction[] told = [.. decided, CaseAction.ReturnResult, CaseAction.Notify];
        return plan.Goal switch
        {
            CaseStatus.Submitted or CaseStatus.Registered => [],
            CaseStatus.RegistrationDeclined => [CaseAction.DeclineRegistration],
            CaseStatus.HandedOver => [CaseAction.HandOver],
            CaseStatus.InReview => toOfficer,
            CaseStatus.WithoutMovement => [.. toOfficer, CaseAction.LeaveWithoutMovement],
            CaseStatus.Suspended => [.. toOfficer, CaseAction.Suspend],
            CaseStatus.Hearing => [.. toOfficer, CaseAction.CallHearing],
            CaseStatus.Decided => decided,
            CaseStatus.ResultAtCnap => [.. decided, CaseAction.ReturnResult],
            CaseStatus.Notified => told,
            CaseStatus.Unclaimed => [.. told, CaseAction.MarkUnclaimed],
            CaseStatus.Issued => [.. told, CaseAction.Issue],
            CaseStatus.SentByPost => [.. told, CaseAction.SendByPost],
            CaseStatus.Archived => [.. told, CaseAction.Issue, CaseAction.Archive],
            CaseStatus.Returned => [.. toOfficer, CaseAction.LeaveWithoutMovement, CaseAction.ReturnUncured],
            CaseStatus.Withdrawn => [CaseAction.HandOver, CaseAction.Withdraw],
            CaseStatus.Closed => [.. toOfficer, CaseAction.Close],
            _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.Goal, "No path leads there."),
        };
    }

    private static void Take(Case made, CaseAction action, CasePlan plan, CaseActor administrator, DateTimeOffset at)
    {
        var officer = plan.Service.Officer;
        switch (action)
        {
            case CaseAction.DeclineRegistration:
                made.DeclineRegistration(administrator, at, "Звернення адресоване іншому органу.");
                break;
            case CaseAction.HandOver:
                made.HandOver(administrator, at, null);
                break;
            case CaseAction.Receive:
                made.Receive(officer, at);
                break;
            case CaseAction.LeaveWithoutMovement:
                var cureBy = KyivDate.Of(at).AddDays(plan.Goal == CaseStatus.Returned ? 1 : 10);
                made.LeaveWithoutMovement(
                    new Defects("Немає копії документа на земельну ділянку.", cureBy, null, null), officer, at);
                break;
            case CaseAction.Suspend:
                made.Suspend(officer, at, "До рішення суду у повʼязаній справі.");
                break;
            case CaseAction.CallHearing:
                made.CallHearing(officer, at, "Запрошено на слухання.");
                break;
            case CaseAction.Close:
                made.Close(officer, at, "Обʼєкт не існує.");
                break;
            default:
                Finish(made, action, officer, administrator, at);
                break;
        }
    }

    private static void Finish(
        Case made, CaseAction action, CaseActor officer, CaseActor administrator, DateTimeOffset at)
    {
        var decides = made.AdministratorProvides ? administrator : officer;
        switch (action)
        {
            case CaseAction.Decide or CaseAction.DecideAtCounter:
                made.Decide(Grant(decides, at), decides, at);
                break;
            case CaseAction.ReturnResult:
                made.ReturnResult(decides, at, null);
                break;
            case CaseAction.Notify:
                made.Notify(administrator, at, "Телефоном");
                break;
            case CaseAction.Issue:
                made.Issue(administrator, at, "Заявник особисто, паспорт");
                break;
            case CaseAction.SendByPost:
                made.SendByPost(administrator, at, "Лист № 0100012345678");
                break;
            case CaseAction.MarkUnclaimed:
                made.MarkUnclaimed(CaseActor.Platform, at);
                break;
            case CaseAction.Archive:
                made.Archive(administrator, at, null, new Keeping(Keeping.ClassOf(made), null));
                break;
            case CaseAction.ReturnUncured:
                made.ReturnUncured(officer, at.AddDays(2), "Недоліки не усунуто.");
                break;
            case CaseAction.Withdraw:
                made.Withdraw(administrator, at, "Заява від заявника.");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(action), action, "This step is not told.");
        }
    }

    private static CaseDecision Grant(CaseActor officer, DateTimeOffset at) => new()
    {
        Outcome = DecisionOutcome.Grant,
        DecidedOn = KyivDate.Of(at),
        DecidedAt = at,
        DecidedBy = officer.AccountId!.Value,
    };

    private IEnumerable<DueWork> DueOf(Case made) => CaseClocks
        .Of(
            made,
            announcements.RulesOf(standard, made.HromadaId, made.ServiceCode, made.VariantKey),
            now,
            Reminders)
        .Where(item => item.DueAt > now);

    private static CaseStatus Draw((CaseStatus Status, int Share)[] states, Random chance)
    {
        var drawn = chance.Next(states.Sum(state => state.Share));
        foreach (var (status, share) in states)
        {
            drawn -= share;
            if (drawn < 0)
            {
                return status;
            }
        }

        return states[^1].Status;
    }

    // Most open cases are within their term; a few are late.
    private double OpenFor(CaseStatus goal, FilledService service, Random chance)
    {
        var today = KyivDate.Of(now);
        var term = Math.Max(1, service.Term.DueFrom(today).DayNumber - today.DayNumber);
        return goal switch
        {
            CaseStatus.Submitted or CaseStatus.Registered => 0.2 + (0.8 * chance.NextDouble()),
            CaseStatus.Notified or CaseStatus.ResultAtCnap => term + (14 * chance.NextDouble()),
            CaseStatus.Unclaimed => term + 62 + (30 * chance.NextDouble()),
            CaseStatus.WithoutMovement => 1 + (8 * chance.NextDouble()),
            _ when chance.Next(100) < 4 => term + 1 + (14 * chance.NextDouble()),
            _ => 0.1 + (0.9 * term * chance.NextDouble()),
        };
    }

    private Intake Intake(
        FilledService service, FilledHromada hromada, Domain.Hromadas.ServicePointId point, Random chance)
    {
        var isCompany = chance.Next(100) < 6;
        return new Intake
        {
            HromadaId = hromada.Id,
            PointId = point,
            ServiceCode = service.Code,
            VariantKey = service.Variant,
            StandardNumber = standard.Number,
            ProviderBodyId = service.Body,
            AdministratorProvides = service.AdministratorProvides,
            Applicant = new Applicant
            {
                Kind = isCompany ? ApplicantKind.LegalEntity : ApplicantKind.Individual,
                Name = isCompany ? People.Company(chance) : People.Name(chance),
                Address = People.Address(chance),
                Phone = People.Phone(chance),
            },
            Documents =
            [
                new IntakeDocument("Заява", DocumentForm.Original, 1),
                new IntakeDocument("Копія паспорта", DocumentForm.Copy, 2),
                .. chance.Next(2) == 0 ? [] : new[] { new IntakeDocument("Технічний паспорт", DocumentForm.Copy, 6) },
            ],
            SubmissionKey = Guid.CreateVersion7(),
        };
    }
}
