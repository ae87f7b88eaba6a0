using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Hromadas;
using CnapPlatform.Web.Kernel;

namespace CnapPlatform.Web.Services;

/// <summary>One row of the official card: its texts, how far they can be trusted, and the source.</summary>
/// <param name="Mark">Null where the row is the hromada's own data, such as its addresses and hours.</param>
public sealed record OfficialRow(
    CardField Field, IReadOnlyList<string> Items, RowMark? Mark = null, string? Source = null);

/// <summary>
/// The information card (інформаційна картка) with all its rows in the official order. Places, hours and contacts
/// come from the hromada's points, unless it says them in its own words.
/// </summary>
public sealed class OfficialCard(Texts texts, ServiceText says, PointText hours)
{
    public IEnumerable<OfficialRow> Rows(GetServiceCard.Card card) =>
        Enum.GetValues<CardField>().Select(field => Row(field, card));

    /// <summary>The form's own number of a row, 1 to 16; the head of the card and the appeal have none.</summary>
    public static int? NumberOf(CardField field) =>
        field is > CardField.Provider and < CardField.Appeal ? (int)field - (int)CardField.Provider : null;

    private OfficialRow Row(CardField field, GetServiceCard.Card card)
    {
        if (card.Effective.OverrideOf(field) is { } own)
        {
            // The reason is the hromada's own note for its staff, not for the public.
            return new OfficialRow(field, [own.Here()], RowMark.Local);
        }

        return field switch
        {
            CardField.Name => new OfficialRow(field, Name(card.Passport)),
            CardField.Provider => new OfficialRow(field, [card.Passport.Provider.Name.Here()]),
            CardField.Locations => new OfficialRow(field, [.. card.Points.Select(p => $"{p.Name}: {p.Address}")]),
            CardField.Schedule => new OfficialRow(field, [.. card.Points.Select(p => $"{p.Name}: {hours.Week(p)}")]),
            CardField.Contacts => new OfficialRow(field, [.. card.Points.SelectMany(Contacts)]),
            CardField.Fee => OfVariants(field, card, Fee, v => v.Fee.Confirmed, v => v.Fee.Source),
            CardField.Term => OfVariants(
                field, card, offer => says.Term(offer.Variant), v => v.Term.Confirmed, v => v.Term.Source),
            _ => OfTexts(field, card),
        };
    }

    private static OfficialRow OfTexts(CardField field, GetServiceCard.Card card)
    {
        var row = card.Effective.Row(field);
        return new OfficialRow(field, [.. row.Items.Select(item => item.Here())], row.Mark, row.Source);
    }

    private static OfficialRow OfVariants(
        CardField field,
        GetServiceCard.Card card,
        Func<GetServiceCard.VariantOffer, string> say,
        Func<ServiceVariant, bool> isConfirmed,
        Func<ServiceVariant, string?> sourceOf)
    {
        var items = card.Variants.Select(offer => card.Variants.Count == 1
            ? Texts.Sentence(say(offer))
            : $"{offer.Variant.Title.Here()}: {say(offer)}");
        var sources = card.Variants.Select(offer => sourceOf(offer.Variant)).OfType<string>().Distinct();
        var mark = card.Variants.All(offer => isConfirmed(offer.Variant)) ? RowMark.Confirmed : RowMark.Demo;
        var source = string.Join("; ", sources);
        return new OfficialRow(field, [.. items], mark, source.Length == 0 ? null : source);
    }

    private IReadOnlyList<string> Name(PassportContent passport) => passport.RegistryId is null
        ? [passport.Name.Here()]
        : [passport.Name.Here(), texts.Format("Portal.Card.RegistryId", passport.RegistryId)];

    private string Fee(GetServiceCard.VariantOffer offer)
    {
        var fee = says.Fee(offer.FeeKopiykas);
        return offer.Variant.Fee.Note is { } note ? $"{fee} ({note.Here()})" : fee;
    }

    private static IEnumerable<string> Contacts(ServicePoint point)
    {
        var contacts = string.Join(", ", new[] { point.Phone, point.Email }.OfType<string>());
        return contacts.Length == 0 ? [] : [$"{point.Name}: {contacts}"];
    }
}
