using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Tests.Services;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>A counter under a version that has the rules of payment.</summary>
internal static class CounterFees
{
    public const string Freed = "Діти до 14 років";

    private static PaymentRules Rules => new()
    {
        DueBefore = new FeeDueRule { Step = FeeStep.HandOver },
        Refunds =
        [
            .. Enum.GetValues<RefundGround>()
                .Select(ground => new RefundRule { When = ground, Percent = 100, Act = "Порядок повернення" }),
        ],
    };

    /// <summary>Residence is 1.5 % of the subsistence minimum of 2026; whom it frees is confirmed.</summary>
    public static async Task<TestCnap> StartAsync(DatabaseProvider provider)
    {
        var cnap = await TestCnap.StartAsync(provider);
        await cnap.PublishAsync(
            passport => passport.Code != Given.ResidenceService ? passport : passport with
            {
                Variants =
                [
                    passport.Variants[0] with
                    {
                        Fee = new Fee
                        {
                            Kind = FeeKind.SubsistenceShare,
                            Percent = 1.5m,
                            Exemptions = [new FeeExemption { Uk = Freed, Confirmed = true }],
                            OneFeeWith = [Given.IdCardService],
                        },
                    },
                ],
            },
            from: Given.Today,
            content: basis => basis with
            {
                Parameters = new FeeParameters
                {
                    SubsistenceMinimum =
                    [
                        new YearlyAmount { Year = 2025, Kopiykas = 302_800 },
                        new YearlyAmount { Year = 2026, Kopiykas = 332_800 },
                    ],
                },
                Procedure = basis.Procedure with { Payment = Rules },
            });
        return cnap;
    }

    public static Task<CaseId> RegisterAsync(TestCnap cnap, string variant = "standard") => cnap.RegisterAsync(
        Given.City, Desk.WalkIn(Given.City, Given.IdCardService) with { VariantKey = variant });

    public static async Task PayAsync(
        TestCnap cnap, CaseId id, string amount, bool otherAmount = false, DateOnly? on = null, string? number = null,
        bool otherReceipt = false)
    {
        cnap.User.Is(Given.CityAdministrator);
        await cnap.SendAsync(Given.City, new RecordPayment.Command
        {
            CaseId = id.Value,
            Version = (await cnap.ReadAsync(Given.City, id)).Version,
            ReceiptNumber = number ?? $"К-{amount}",
            PaidOn = on ?? Given.Today,
            Amount = amount,
            OtherAmount = otherAmount,
            OtherReceipt = otherReceipt,
        });
    }

    public static async Task AssertRefusedAsync(string reason, Func<Task> send) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<Refused>(send)).Reason);

    public static async Task AssertWrongAsync(Func<Task> send, string field, string message)
    {
        var wrong = await Assert.ThrowsAsync<ValidationException>(send);
        Assert.Equal((field, message), (wrong.Errors.First().PropertyName, wrong.Errors.First().ErrorMessage));
    }
}
