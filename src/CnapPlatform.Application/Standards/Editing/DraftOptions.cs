using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Editing;

internal static class DraftOptions
{
    /// <summary>What may be chosen in a version.</summary>
    public static Task<FieldOptions> OfAsync(
        ICnapDb db, StandardVersion version, CancellationToken cancellationToken) =>
        OfAsync(db, version, null, cancellationToken);

    /// <summary>What may be chosen in a version, in the passport of one service.</summary>
    public static async Task<FieldOptions> OfAsync(
        ICnapDb db, StandardVersion version, string? own, CancellationToken cancellationToken)
    {
        var passports = await db.PassportsOfAsync(version.Number, cancellationToken);
        return new FieldOptions(
            version.Content, [.. passports.Select(p => new FieldOption(p.Code, p.Content.ShortName))])
        {
            Own = own,
        };
    }
}
