using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Tests.Cases;

/// <summary>Cases of an invented hromada, in any state the procedure knows.</summary>
internal static class Sample
{
    public static readonly HromadaId Hromada = new(42);

    public static readonly CaseActor Applicant = new(CaseActorKind.Applicant, null, "Шевчук Ганна", "");

    public static readonly CaseActor Administrator =
        new(CaseActorKind.Administrator, AccountId.New(), "Олена Коваль", "адміністратор");

    public static readonly CaseActor Officer =
        new(CaseActorKind.Provider, AccountId.New(), "Петро Мельник", "архітектор");

    public static readonly CaseActor Head =
        new(CaseActorKind.Provider, AccountId.New(), "Ірина Бойко", "начальниця відділу");

    public static readonly CasePerson Colleague = new(AccountId.New(), "Іван Ткач");

    /// <summary>A Thursday.</summary>
    public static readonly DateOnly Thursday = new(2026, 2, 12);

    public static readonly DateTimeOffset ThursdayMorning = At(Thursday, 10);

    public static readonly WorkingCalendar Weekends = new(new WorkCalendarData());

    public static readonly CaseTerm FiveWorkingDays = new(Term.WorkingDays(5), Weekends);

    /// <summary>The rules of the procedure as the shipped standard has them, on a calendar of plain weeks.</summary>
    public static ClockRules Rules(
        Term? term = null, IReadOnlyList<TechnologicalStage>? stages = null, WorkingCalendar? calendar = null) => new()
        {
            Procedure = new ProcedureRules
            {
                Registration = Rule(1, TermUnit.WorkingDay),
                HandOver = Rule(1, TermUnit.WorkingDay),
                WithoutMovement = Rule(3, TermUnit.WorkingDay),
                Cure = Rule(5, TermUnit.WorkingDay),
                WithHearing = Rule(45, TermUnit.CalendarDay),
                ResultTransfer = Rule(1, TermUnit.WorkingDay),
                Notification = Rule(0, TermUnit.WorkingDay),
                Unclaimed = Rule(2, TermUnit.Month),
                Communicated = Rule(5, TermUnit.CalendarDay),
                Appeal = Rule(30, TermUnit.CalendarDay),
            },
            Total = Rule((term ?? FiveWorkingDays.Term).Length, (term ?? FiveWorkingDays.Term).Unit) with
            {
                SkipDaysOff = (term ?? FiveWorkingDays.Term).SkipDaysOff,
            },
            Stages = stages ?? [],
            Calendar = calendar ?? Weekends,
            Peacetime = calendar ?? Weekends,
        };

    public static StatedTerm Rule(int length, TermUnit unit) => new() { Length = length, Unit = unit };

    public static DateTimeOffset At(DateOnly day, int hour, int minute = 0) =>
        KyivDate.Instant(day.ToDateTime(new TimeOnly(hour, minute)));

    public static CaseNumber Number(int sequence = 123) => new(Hromada, 1, 2026, sequence);

    public static readonly Keeping Kept = new(RetentionClass.Granted, new DateOnly(2031, 12, 31));

    public static CaseActor Actor(CaseActorKind kind) => kind switch
    {
        CaseActorKind.Administrator => Administrator,
        CaseActorKind.Provider => Officer,
        CaseActorKind.System => CaseActor.Platform,
        _ => Applicant,
    };

    public static Intake Intake(bool administratorProvides = false, bool hasProvider = true) => new()
    {
        HromadaId = Hromada,
        PointId = ServicePointId.New(),
        ServiceCode = "address-assignment",
        VariantKey = "usual",
        StandardNumber = 1,
        ProviderBodyId = hasProvider ? ProviderBodyId.New() : null,
        AdministratorProvides = administratorProvides,
        Applicant = new Applicant { Name = "Шевчук Ганна Іванівна", Address = "вул. Садова, 7" },
        Documents =
        [
            new IntakeDocument("Заява", DocumentForm.Original, 1),
            new IntakeDocument("Паспорт", DocumentForm.Copy, 2),
        ],
        SubmissionKey = Guid.NewGuid(),
    };

    public static Case Submitted(DateTimeOffset? at = null, bool isSigned = false, CaseTerm? term = null) =>
        Case.Submit(Intake(), at ?? ThursdayMorning, isSigned, term ?? FiveWorkingDays);

    public static Case Registered(
        DateTimeOffset? at = null, CaseTerm? term = null, bool administratorProvides = false) =>
        Case.RegisterAtCounter(
            Intake(administratorProvides), Number(), Administrator, at ?? ThursdayMorning, term ?? FiveWorkingDays);

    public static CaseDecision Decision(
        CaseActor by, DateOnly? on = null, DecisionOutcome outcome = DecisionOutcome.Grant) => new()
        {
            Outcome = outcome,
            DecidedOn = on ?? Thursday,
            DecidedBy = by.AccountId ?? AccountId.New(),
        };

    public static CaseDecision Refusal(CaseActor by) => Decision(by, outcome: DecisionOutcome.Refusal) with
    {
        Reasons = "Немає згоди",
        Ground = "ст. 1",
        AppealNote = "До суду за місяць",
    };

    public static CasePerson PersonOf(CaseActor actor) => new(actor.AccountId!.Value, actor.Name);

    /// <summary>In review, assigned to the officer, at the second stage of the card.</summary>
    public static Case Assigned(bool administratorProvides = false)
    {
        var subject = In(CaseStatus.HandedOver, administratorProvides);
        subject.Receive(Officer, ThursdayMorning, new StageAssignment(2, PersonOf(Officer)));
        return subject;
    }

    /// <summary>A case that has come to a state by the shortest way.</summary>
    public static Case In(CaseStatus status, bool administratorProvides = false)
    {
        if (status is CaseStatus.Submitted or CaseStatus.RegistrationDeclined)
        {
            var submitted = Case.Submit(Intake(administratorProvides), ThursdayMorning, false, FiveWorkingDays);
            if (status == CaseStatus.RegistrationDeclined)
            {
                submitted.DeclineRegistration(Administrator, ThursdayMorning, "Дублікат");
            }

            return submitted;
        }

        var subject = Registered(administratorProvides: administratorProvides);
        foreach (var step in WayTo(status))
        {
            step(subject);
        }

        return subject;
    }

    // Branches of the way begin in review, ends after the notice.
    private static IEnumerable<Action<Case>> WayTo(CaseStatus status)
    {
        Action<Case>[] way =
        [
            c => c.HandOver(Administrator, ThursdayMorning, null),
            c => c.Receive(Officer, ThursdayMorning),
            c => c.Decide(Decision(Officer), Officer, ThursdayMorning),
            c => c.ReturnResult(Officer, ThursdayMorning, null),
            c => c.Notify(Administrator, ThursdayMorning, "телефоном"),
            c => c.Issue(Administrator, ThursdayMorning, "Шевчук Ганна, ID-картка"),
        ];
        return status switch
        {
            CaseStatus.Registered => [],
            CaseStatus.HandedOver => way[..1],
            CaseStatus.InReview => way[..2],
            CaseStatus.WithoutMovement =>
                [.. way[..2], c => c.LeaveWithoutMovement(Missing(), Officer, ThursdayMorning)],
            CaseStatus.Suspended => [.. way[..2], c => c.Suspend(Officer, ThursdayMorning, "Потрібна експертиза")],
            CaseStatus.Hearing => [.. way[..2], c => c.CallHearing(Officer, ThursdayMorning, "16 лютого о 10:00")],
            CaseStatus.Decided => way[..3],
            CaseStatus.ResultAtCnap => way[..4],
            CaseStatus.Notified => way[..5],
            CaseStatus.Unclaimed => [.. way[..5], c => c.MarkUnclaimed(CaseActor.Platform, ThursdayMorning)],
            CaseStatus.Issued => way,
            CaseStatus.SentByPost => [.. way[..5], c => c.SendByPost(Administrator, ThursdayMorning, "лист 1")],
            CaseStatus.Archived => [.. way, c => c.Archive(Administrator, ThursdayMorning, null, Kept)],
            CaseStatus.Returned =>
            [
                .. WayTo(CaseStatus.WithoutMovement),
                c => c.ReturnUncured(Officer, At(Thursday.AddDays(30), 10), "Не усунуто"),
            ],
            CaseStatus.Withdrawn => [.. way[..2], c => c.Withdraw(Administrator, ThursdayMorning, "Заява від 12.02")],
            CaseStatus.Closed => [.. way[..2], c => c.Close(Officer, ThursdayMorning, "Будинок знесено")],
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No way leads there."),
        };
    }

    public static Defects Missing(DateOnly? cureBy = null) =>
        new("Немає плану ділянки", cureBy ?? Thursday.AddDays(7), Thursday.AddDays(5), Thursday.AddDays(7));
}
