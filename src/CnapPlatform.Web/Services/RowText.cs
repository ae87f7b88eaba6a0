using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Services;

/// <summary>What the standard itself says in a row of a service's card, line by line.</summary>
public sealed class RowText(Texts texts, ServiceText services)
{
    public IEnumerable<string> Of(PassportContent passport, CardField field) => field switch
    {
        CardField.Name => [passport.Name.Here()],
        CardField.Provider => [passport.Provider.Name.Here()],
        CardField.Locations or CardField.Schedule or CardField.Contacts => [texts["Work.Card.FromPoints"]],
        CardField.Fee => passport.Variants.Select(v => Of(passport, v, services.FeeRule(v.Fee))),
        CardField.Term => passport.Variants.Select(v => Of(passport, v, services.Term(v))),
        _ => passport.Card.Row(field).Items.Select(item => item.Text.Here()),
    };

    private static string Of(PassportContent passport, ServiceVariant variant, string said) =>
        passport.Variants.Count == 1 ? Texts.Sentence(said) : $"{variant.Title.Here()}: {said}";
}
