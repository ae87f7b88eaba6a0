namespace CnapPlatform.Domain.Standards.Checks;

/// <summary>Fee formulas can be counted with the parameters that the version holds.</summary>
internal static class FeeRules
{
    public static IEnumerable<Fault> UnknownParameter(PassportContent passport, StandardContent content)
    {
        var broken = passport.Variants.Where(v => All(v.Fee).Any(fee => !CanBeCounted(fee, content.Parameters)))
            .Select(v => v.Key).ToList();
        return broken.Count == 0 ? [] : [new Fault(FieldTexts.Variants, string.Join(", ", broken))];
    }

    /// <summary>A fixed fee whose amount is not known cannot be a confirmed one.</summary>
    public static IEnumerable<Fault> ConfirmedWithoutAmount(PassportContent passport)
    {
        var broken = passport.Variants
            .Where(v => All(v.Fee).Any(fee => fee is { Kind: FeeKind.Fixed, Kopiykas: null, Confirmed: true }))
            .Select(v => v.Key).ToList();
        return broken.Count == 0 ? [] : [new Fault(FieldTexts.Variants, string.Join(", ", broken))];
    }

    public static IEnumerable<Fault> YearMissing(StandardDocument document)
    {
        var year = document.EffectiveFrom.Year;
        var isNeeded = document.Services.SelectMany(s => s.Variants)
            .Any(v => All(v.Fee).Any(fee => fee.Kind == FeeKind.SubsistenceShare));
        return isNeeded && document.Content.Parameters.SubsistenceMinimumOf(year) is null
            ? [new Fault("parameters", year)]
            : [];
    }

    /// <summary>A fee with the fees it is made of.</summary>
    public static IEnumerable<Fee> All(Fee fee) => fee.Parts.SelectMany(part => All(part.Fee)).Prepend(fee);

    private static bool CanBeCounted(Fee fee, FeeParameters parameters) => fee.Kind switch
    {
        FeeKind.Free or FeeKind.Fixed => true,
        FeeKind.SubsistenceShare => fee.Percent is not null && parameters.SubsistenceMinimum.Count > 0,
        FeeKind.NonTaxableShare => fee.Percent is not null && parameters.NonTaxableMinimum is not null,
        FeeKind.Composite => fee.Parts.Count > 0,
        _ => false,
    };
}
