using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Services;

/// <summary>
/// The card a person reads: version of the standard ⊕ local overrides. The only place where the two are joined.
/// </summary>
public sealed class EffectiveCard(PassportContent passport, IReadOnlyList<LocalOverride> overrides)
{
    public PassportContent Passport { get; } = passport;

    /// <summary>The local text of a row, or null where the standard's own text stands.</summary>
    public LocalOverride? OverrideOf(CardField field) => overrides.FirstOrDefault(o => o.Field == field);

    /// <summary>The items of a row that is a list of texts, as this hromada shows them.</summary>
    public EffectiveRow Row(CardField field)
    {
        var local = OverrideOf(field);
        if (local is not null)
        {
            return new EffectiveRow([new LocalText(local.Uk, local.En)], RowMark.Local, local.Reason);
        }

        var row = Passport.Card.Row(field);
        return new EffectiveRow(
            [.. row.Items.Select(item => new LocalText(item.Uk, item.En))],
            row.Confirmed ? RowMark.Confirmed : RowMark.Demo,
            row.Source);
    }
}

/// <summary>A row as shown: its texts, how far they can be trusted, and the source (or the reason of a local text).</summary>
public sealed record EffectiveRow(IReadOnlyList<LocalText> Items, RowMark Mark, string? Source);

/// <summary>Confirmed by a source, a demonstration value, or the hromada's own.</summary>
public enum RowMark
{
    Confirmed,
    Demo,
    Local,
}
