using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Services;

/// <summary>
/// The card a person reads: version of the standard ⊕ local overrides. The only place where the two are joined.
/// A row that the version does not let a hromada say in its own words shows the standard's text, whatever is stored.
/// </summary>
public sealed class EffectiveCard(
    PassportContent passport, StandardContent standard, IReadOnlyList<LocalOverride> overrides)
{
    private readonly LocalOverride[] _own =
        [.. overrides.Where(o => standard.IsOverridable(o.Field, passport.Level))];

    public PassportContent Passport { get; } = passport;

    /// <summary>The local text of a row, or null where the standard's own text stands.</summary>
    public LocalOverride? OverrideOf(CardField field) => Array.Find(_own, o => o.Field == field);

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
            [.. row.Items.Select(item => item.Text)],
            row.Confirmed ? RowMark.Confirmed : RowMark.Demo,
            row.Reference);
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
