using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Infrastructure.Onboarding;

/// <summary>A few invented cases, so that a new visitor of the workplace sees work: late, due, waiting, done.</summary>
internal sealed class DemoCases(
    CnapDb db, ICaseNumbers numbers, Announcements announcements, ReminderPolicy reminders, TimeProvider clock)
{
    private static readonly (string Service, string Applicant, int DaysAgo, bool HandedOver)[] Registered =
    [
        ("address-assignment", "Демченко Олена (демо)", 12, true),
        ("building-passport", "Зразкова Марія (демо)", 9, true),
        ("large-family-certificate", "Багатенко Оксана (демо)", 14, true),
        ("land-extract", "Прикладний Іван (демо)", 3, false),
        ("address-assignment", "Садиба Прикладна, ТОВ (демо)", 1, false),
    ];

    public async Task AddAsync(
        HromadaId hromada, ServicePointId point, (Account Account, Membership Membership) clerk,
        PublishedStandard standard, CancellationToken cancellationToken)
    {
        var actor = new CaseActor(
            CaseActorKind.Administrator, clerk.Account.AccountId, clerk.Account.FullName, clerk.Membership.Position);
        var services = await db.OfferedServices.ToDictionaryAsync(s => s.ServiceCode, cancellationToken);
        AddRequisites(hromada, services["address-assignment"].ProviderBodyId!.Value, clerk.Account);
        foreach (var (service, applicant, daysAgo, handedOver) in Registered)
        {
            var at = clock.GetUtcNow().AddDays(-daysAgo);
            var rules = announcements.RulesOf(standard, hromada, service);
            await using var transaction = await db.BeginAsync(cancellationToken);
            var year = KyivDate.Of(at).Year;
            var sequence = await numbers.TakeNextAsync(hromada, year, cancellationToken);
            var opened = Case.RegisterAtCounter(
                Intake(services[service], applicant, point, standard),
                new CaseNumber(hromada, 1, year, sequence), actor, at, rules.Term);
            if (handedOver)
            {
                opened.HandOver(actor, at.AddHours(1), null);
                db.ProviderWork.Add(ProviderWork.For(opened, at.AddHours(1)));
            }

            Keep(opened, rules);

            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        var births = announcements.RulesOf(standard, hromada, "birth-registration");
        var submitted = Case.Submit(
            Intake(services["birth-registration"], "Лелеченко Дарина (демо)", point, standard),
            clock.GetUtcNow().AddHours(-2), isSigned: false, births.Term);
        Keep(submitted, births);
        await db.SaveChangesAsync(cancellationToken);
    }

    // An invented account; its check digits fit, so that the invoice can be looked at.
    private void AddRequisites(HromadaId hromada, ProviderBodyId payee, Account clerk) =>
        db.Requisites.Add(new PaymentRequisites
        {
            HromadaId = hromada,
            Payee = payee,
            Seq = 1,
            Recipient = "Рахунок для прикладу (демо)",
            Edrpou = "00000000",
            Iban = "UA118999980334149896000026001",
            BudgetCode = "22012500",
            Bank = "Казначейство України",
            By = clerk.AccountId,
            ByName = clerk.FullName,
            At = clock.GetUtcNow(),
        });

    private void Keep(Case opened, ClockRules rules)
    {
        db.Cases.Add(opened);
        db.TrackedCases.Add(TrackedCase.For(opened));
        db.DueWork.AddRange(CaseClocks.Of(opened, rules, clock.GetUtcNow(), reminders));
    }

    private Intake Intake(
        OfferedService service, string applicant, ServicePointId point, PublishedStandard standard) => new()
        {
            HromadaId = service.HromadaId,
            PointId = point,
            ServiceCode = service.ServiceCode,
            VariantKey = standard.Passport(service.ServiceCode).Variants[0].Key,
            StandardNumber = standard.Number,
            ProviderBodyId = service.ProviderBodyId,
            AdministratorProvides = standard.Passport(service.ServiceCode).Variants[0].AdministratorProvides,
            Applicant = new Applicant
            {
                Kind = applicant.Contains("ТОВ", StringComparison.Ordinal)
                    ? ApplicantKind.LegalEntity
                    : ApplicantKind.Individual,
                Name = applicant,
                Address = "вул. Прикладна, 1",
                Phone = "+380000000000",
            },
            Documents = [new IntakeDocument("Заява", DocumentForm.Original, 1)],
            Fee = CaseFee.Of(
                standard.Passport(service.ServiceCode).Variants[0], KyivDate.Today(clock).Year, standard.Content),
            SubmissionKey = Guid.CreateVersion7(),
        };
}
