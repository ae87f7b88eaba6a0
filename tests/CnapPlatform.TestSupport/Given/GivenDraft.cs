using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.TestSupport;

/// <summary>The next version of the standard, brought as far in its life as a test begins.</summary>
public static class GivenDraft
{
    private static readonly CardRow Appeal = new()
    {
        Items = [new CardItem { Uk = "Скаргу подають до суду" }],
        Confirmed = true,
    };

    /// <summary>A draft of the editor's for a day, in which the checks find no errors.</summary>
    public static async Task<int> PrepareAsync(TestCnap cnap, DateOnly effectiveFrom)
    {
        cnap.User.Is(Given.StandardEditor);
        var number = await cnap.SendAsync(HromadaId.None, new PrepareVersion.Command
        {
            BasedOn = Given.StandardNumber,
            Title = "Наступна версія",
            EffectiveFrom = effectiveFrom,
        });
        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            var version = await db.Standards.SingleAsync(s => s.Number == number);
            version.Rewrite(version.Content with { Overridable = [], Statutory = EveryRow() });
            foreach (var passport in await db.Passports.Where(p => p.StandardNumber == number).ToListAsync())
            {
                passport.Rewrite(
                    passport.Content with { Card = passport.Content.Card with { Appeal = Appeal } }, version);
            }

            await db.SaveChangesAsync();
        });
        return number;
    }

    /// <summary>Somebody changes a passport of a draft.</summary>
    public static Task EditAsync(
        TestCnap cnap, int number, string code, Membership editor, Func<PassportContent, PassportContent> change) =>
        cnap.WithDbAsync(HromadaId.None, async db =>
        {
            var version = await db.Standards.SingleAsync(s => s.Number == number);
            var passport = await db.Passports.SingleAsync(p => p.StandardNumber == number && p.Code == code);
            passport.Rewrite(change(passport.Content), version);
            db.StandardEdits.Add(new StandardEdit
            {
                StandardNumber = number,
                ServiceCode = code,
                Field = "summary",
                By = editor.AccountId,
                ByName = Given.NameOf(editor),
                At = cnap.Clock.GetUtcNow(),
            });
            await db.SaveChangesAsync();
        });

    public static async Task SignAllAsync(TestCnap cnap, int number)
    {
        var checks = await cnap.SendAsync(HromadaId.None, new RunChecks.Query(number));
        foreach (var rule in checks.Findings.Where(f => f.IsUnsigned).Select(f => f.Finding.Rule).Distinct())
        {
            await cnap.SendAsync(HromadaId.None, new SignOffWarnings.Command
            {
                Number = number,
                Rule = rule,
                Reason = "Звірять до кінця року",
            });
        }
    }

    public static async Task SubmitAsync(TestCnap cnap, int number) => await cnap.SendAsync(
        HromadaId.None, new SubmitForReview.Command(number, await RevisionAsync(cnap, number)));

    /// <summary>Both ministries approve all that is theirs.</summary>
    public static async Task ApproveByOwnersAsync(TestCnap cnap, int number)
    {
        foreach (var owner in new[] { Given.DmsOwner, Given.MinistryOwner })
        {
            cnap.User.Is(owner);
            await cnap.SendAsync(HromadaId.None, new ApprovePassports.Command
            {
                Number = number,
                Revision = await RevisionAsync(cnap, number),
                All = true,
            });
        }
    }

    /// <summary>A version that only waits to be published; the approver is signed in.</summary>
    public static async Task<int> ApprovedAsync(TestCnap cnap, DateOnly effectiveFrom)
    {
        var number = await PrepareAsync(cnap, effectiveFrom);
        await SignAllAsync(cnap, number);
        await SubmitAsync(cnap, number);
        await ApproveByOwnersAsync(cnap, number);
        cnap.User.Is(Given.StandardApprover);
        await cnap.SendAsync(HromadaId.None, new ApproveVersion.Command(number, await RevisionAsync(cnap, number)));
        return number;
    }

    public static Task<int> RevisionAsync(TestCnap cnap, int number) => cnap.WithDbAsync(
        HromadaId.None, db => db.Standards.Where(s => s.Number == number).Select(s => s.Revision).SingleAsync());

    private static IReadOnlyList<StatutoryField> EveryRow() =>
    [
        .. Enum.GetValues<CardField>().Select(field => new StatutoryField(
            field,
            [ServiceLevel.State, ServiceLevel.Local],
            new LocalText("Встановлює закон.", "Set by law."),
            "Закон",
            Confirmed: true)),
    ];
}
