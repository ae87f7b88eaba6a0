using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Tests.Services;

/// <summary>A further published version that differs from the first where a test says so.</summary>
internal static class NextVersion
{
    public static readonly DateOnly From = Given.Today.AddDays(10);

    /// <param name="change">What the version makes of a passport; null takes the service out.</param>
    public static async Task PublishAsync(
        this TestCnap cnap,
        Func<PassportContent, PassportContent?> change,
        AdoptionRule adoption = AdoptionRule.Mandatory,
        int number = 2,
        DateOnly? from = null,
        Func<StandardContent, StandardContent>? content = null)
    {
        var basis = Given.StandardContent() with { Adoption = adoption };
        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.Add(StandardVersion.FromFiles(
                number, content?.Invoke(basis) ?? basis, from ?? From, new string('1', 64)));
            db.AddRange(Given.Passports().Select(p => (p.Seq, Content: change(p.Content)))
                .Where(p => p.Content is not null).Select(p => ServicePassport.Of(number, p.Seq, p.Content!)));
            await db.SaveChangesAsync();
        });
        await cnap.InScopeAsync(HromadaId.None, services =>
        {
            ((PublishedStandards)services.GetService(typeof(PublishedStandards))!).Forget();
            return Task.FromResult(true);
        });
    }

    public static PassportContent Same(PassportContent passport) => passport;

    /// <summary>The version says something else in the note of the address service.</summary>
    public static PassportContent WithNote(PassportContent passport) => passport.Code != Given.AddressService
        ? passport
        : passport with { Card = passport.Card with { Note = new CardRow { Items = [new CardItem { Uk = "Візьміть план." }] } } };

    public static PassportContent? WithoutAddress(PassportContent passport) =>
        passport.Code == Given.AddressService ? null : passport;
}
