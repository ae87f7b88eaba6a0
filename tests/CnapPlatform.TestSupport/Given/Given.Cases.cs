using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.TestSupport;

public static partial class Given
{
    public static readonly CaseActor Administrator =
        new(CaseActorKind.Administrator, CityAdministrator.AccountId, "Олена Коваль", "адміністратор");

    public static readonly CaseActor Officer =
        new(CaseActorKind.Provider, CityArchitect.AccountId, "Петро Мельник", "архітектор");

    public static CaseTerm FiveWorkingDays => new(Term.WorkingDays(5), new WorkingCalendar(PlainCalendar));

    /// <summary>The rules of the standard of the tests for a term; five working days where none is given.</summary>
    public static ClockRules ClockRules(CaseTerm? term = null) => new()
    {
        Procedure = Procedure,
        Total = new StatedTerm
        {
            Length = (term ?? FiveWorkingDays).Term.Length,
            Unit = (term ?? FiveWorkingDays).Term.Unit,
            SkipDaysOff = (term ?? FiveWorkingDays).Term.SkipDaysOff,
        },
        Calendar = new WorkingCalendar(PlainCalendar),
        Peacetime = new WorkingCalendar(PlainCalendar),
    };

    public static Applicant Applicant(string name = "Шевчук Ганна Іванівна") => new()
    {
        Name = name,
        TaxNumber = "1234567890",
        Address = "вул. Садова, 7",
        Phone = "+380501112233",
        Email = "hanna@example.com",
    };

    /// <summary>An application for an address, with one document, to the centre of a live hromada.</summary>
    public static Intake Intake(HromadaId hromada, string serviceCode = AddressService) => new()
    {
        HromadaId = hromada,
        PointId = CentreOf(hromada),
        ServiceCode = serviceCode,
        VariantKey = "standard",
        StandardNumber = StandardNumber,
        ProviderBodyId = OwnBodyOf(hromada),
        Applicant = Applicant(),
        Documents = [new IntakeDocument("Заява", DocumentForm.Original, 1)],
        SubmissionKey = Guid.NewGuid(),
    };

    public static Case RegisteredCase(HromadaId hromada, int sequence = 1) => Case.RegisterAtCounter(
        Intake(hromada), new CaseNumber(hromada, 1, Today.Year, sequence), Administrator, Now, FiveWorkingDays);
}
