using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards;

internal static class VersionPassports
{
    /// <summary>The passports of one version as they are now, in its order, to be read only.</summary>
    public static Task<List<ServicePassport>> PassportsOfAsync(
        this ICnapDb db, int number, CancellationToken cancellationToken) =>
        db.Passports.AsNoTracking().Where(p => p.StandardNumber == number).OrderBy(p => p.Seq)
            .ToListAsync(cancellationToken);
}
