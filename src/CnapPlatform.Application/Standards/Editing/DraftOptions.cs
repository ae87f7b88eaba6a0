using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

internal static class DraftOptions
{
    /// <summary>What may be chosen in a version.</summary>
    public static async Task<FieldOptions> OfAsync(
        ICnapDb db, StandardVersion version, CancellationToken cancellationToken)
    {
        var passports = await db.Passports.AsNoTracking().Where(p => p.StandardNumber == version.Number)
            .OrderBy(p => p.Seq).ToListAsync(cancellationToken);
        return new FieldOptions(
            version.Content, [.. passports.Select(p => new FieldOption(p.Code, p.Content.ShortName))]);
    }
}
