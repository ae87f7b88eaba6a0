using CnapPlatform.Application.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Comparison;

/// <summary>Reads a version as it stands now, whatever its status: a draft changes, so it is not kept.</summary>
internal static class VersionReader
{
    public static async Task<PublishedStandard> ReadAsync(int number, ICnapDb db, CancellationToken cancellationToken)
    {
        var version = await db.Standards.AsNoTracking()
            .SingleOrDefaultAsync(s => s.Number == number, cancellationToken) ?? throw new NotFound();
        return new PublishedStandard(version, await db.PassportsOfAsync(number, cancellationToken));
    }
}
