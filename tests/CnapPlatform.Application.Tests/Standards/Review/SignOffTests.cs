using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Tests.Standards.Review;

/// <summary>Warnings taken on somebody's name: by group, and for the versions after.</summary>
public sealed class SignOffTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task A_sign_off_holds_in_the_next_version_while_the_text_stays(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var first = await UnconfirmedAsync(cnap);
        await GivenDraft.SignAllAsync(cnap, first);
        await GivenDraft.SubmitAsync(cnap, first);
        await GivenDraft.ApproveByOwnersAsync(cnap, first);
        cnap.User.Is(Given.StandardApprover);
        await cnap.SendAsync(HromadaId.None, new ApproveVersion.Command(first, await GivenDraft.RevisionAsync(cnap, first)));
        await cnap.SendAsync(
            HromadaId.None, new PublishVersion.Command(first, await GivenDraft.RevisionAsync(cnap, first)));
        cnap.User.Is(Given.SecondEditor);
        var second = await cnap.SendAsync(HromadaId.None, new PrepareVersion.Command
        {
            BasedOn = first,
            Title = "Наступна версія",
            EffectiveFrom = new DateOnly(2026, 12, 20),
        });

        var checks = await cnap.SendAsync(HromadaId.None, new RunChecks.Query(second));
        Assert.NotEmpty(checks.Findings);
        Assert.Equal(0, checks.ToSign);
        Assert.All(checks.Findings, f => Assert.Equal((first, "Звірять до кінця року"), (f.SignedOff!.Number, f.SignedOff.Reason)));

        var signed = checks.Findings.First(f => f.Finding is { Rule: "unconfirmed", Field: "card.ground" });
        await GivenDraft.EditAsync(
            cnap, second, signed.Finding.ServiceCode!, Given.SecondEditor,
            p => p with { Card = p.Card with { Ground = p.Card.Ground with { Items = [new CardItem { Uk = "Інше" }] } } });
        var after = await cnap.SendAsync(HromadaId.None, new RunChecks.Query(second));
        Assert.Equal(
            [(signed.Finding.ServiceCode, "card.ground")],
            after.Findings.Where(f => f.IsUnsigned && f.Finding.Rule == "unconfirmed")
                .Select(f => (f.Finding.ServiceCode, f.Finding.Field)));
    }

    [DatabaseTheory]
    [DatabaseData]
    public async Task Alike_warnings_of_one_field_are_signed_together_and_no_others(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        var number = await UnconfirmedAsync(cnap);
        var before = await cnap.SendAsync(HromadaId.None, new RunChecks.Query(number));
        var alike = before.Findings.Where(f => f.Finding is { Rule: "unconfirmed", Field: "card.ground" }).ToList();
        Assert.Equal(2, alike.Count);

        var signed = await cnap.SendAsync(HromadaId.None, new SignOffWarnings.Command
        {
            Number = number,
            Rule = "unconfirmed",
            Field = "card.ground",
            Reason = "Звіримо з актами",
        });

        Assert.Equal(alike.Count, signed);
        var after = await cnap.SendAsync(HromadaId.None, new RunChecks.Query(number));
        Assert.Equal(before.ToSign - alike.Count, after.ToSign);
        Assert.DoesNotContain(after.Findings, f => f.IsUnsigned && f.Finding is { Rule: "unconfirmed", Field: "card.ground" });
        Assert.Equal(alike.Count, await cnap.WithDbAsync(HromadaId.None, db => db.WarningSignOffs.CountAsync()));
    }

    /// <summary>A draft in which two services say something that nobody has checked.</summary>
    private static async Task<int> UnconfirmedAsync(TestCnap cnap)
    {
        var number = await GivenDraft.PrepareAsync(cnap, new DateOnly(2026, 12, 1));
        foreach (var code in new[] { Given.TreeService, Given.AddressService })
        {
            await GivenDraft.EditAsync(cnap, number, code, Given.StandardEditor, p => p with
            {
                Card = p.Card with { Ground = new CardRow { Items = [new CardItem { Uk = "Заява" }] } },
            });
        }

        return number;
    }
}
