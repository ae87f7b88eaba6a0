using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Services;

/// <summary>A document that a package of services asks for once, and the services it is for.</summary>
/// <param name="Register">The register from which every one of these services takes the data itself.</param>
public sealed record PackageDocument(
    LocalText Text, IReadOnlyList<PackageDocument.Need> Needs, LocalText? Register)
{
    /// <param name="Condition">When the service asks for it; null where always.</param>
    public sealed record Need(string Code, LocalText Service, LocalText? Condition);
}

/// <summary>Joins the documents of several services, so that each is read and brought once.</summary>
internal static class PackageDocuments
{
    /// <summary>Documents of the same words are one, whatever their spaces; those of most services first.</summary>
    public static IReadOnlyList<PackageDocument> AskedOnce(
        IReadOnlyList<GetPackage.Step> steps, IReadOnlyList<StateRegister> registers)
    {
        var asked = steps.Select(s => s.Passport).DistinctBy(p => p.Code)
            .SelectMany(p => p.Card.RequiredDocuments.Items.Select(item => (Passport: p, Item: item)));
        return
        [
            .. asked.GroupBy(x => SearchText.Key(x.Item.Uk), StringComparer.Ordinal)
                .Select(group => Join([.. group], registers))
                .OrderByDescending(document => document.Needs.Select(n => n.Code).Distinct().Count()),
        ];
    }

    private static PackageDocument Join(
        List<(PassportContent Passport, CardItem Item)> same, IReadOnlyList<StateRegister> registers)
    {
        var first = same[0].Item;
        var register = same.TrueForAll(x => x.Item.Register == first.Register) ? first.Register : null;
        return new PackageDocument(
            new LocalText(first.Uk, first.En),
            [
                .. same.Select(x => new PackageDocument.Need(x.Passport.Code, x.Passport.ShortName, x.Item.Condition))
                    .Distinct(),
            ],
            registers.FirstOrDefault(r => r.Code == register)?.Name);
    }
}
