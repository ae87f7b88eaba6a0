using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>What the person at hand has typed into a field and not saved.</summary>
internal static class WorkingCopies
{
    public static Task<WorkingCopy?> FindAsync(
        ICnapDb db, ICurrentUser user, int number, string? code, string field, CancellationToken cancellationToken)
    {
        var account = user.AccountId!.Value;
        var service = code ?? "";
        return db.WorkingCopies.SingleOrDefaultAsync(
            c => c.AccountId == account && c.StandardNumber == number && c.ServiceCode == service && c.Field == field,
            cancellationToken);
    }

    public static async Task RemoveAsync(
        ICnapDb db, ICurrentUser user, int number, string? code, string field, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, user, number, code, field, cancellationToken) is { } copy)
        {
            db.WorkingCopies.Remove(copy);
        }
    }
}
