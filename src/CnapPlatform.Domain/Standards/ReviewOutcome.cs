using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Domain.Standards;

/// <summary>What a review has brought; approval asks for all of it.</summary>
/// <param name="Editors">Everybody who has changed the draft.</param>
/// <param name="OwnersMissing">Ministries that have not approved the present text of their passports.</param>
public sealed record ReviewOutcome(
    IReadOnlySet<AccountId> Editors, int OpenComments, IReadOnlyList<string> OwnersMissing, int Errors,
    int UnsignedWarnings)
{
    internal void RequireReady()
    {
        if (Errors > 0)
        {
            throw new Refused(StandardRefusals.HasErrors, Errors);
        }

        if (UnsignedWarnings > 0)
        {
            throw new Refused(StandardRefusals.WarningsUnsigned, UnsignedWarnings);
        }

        if (OpenComments > 0)
        {
            throw new Refused(StandardRefusals.CommentsOpen, OpenComments);
        }

        if (OwnersMissing.Count > 0)
        {
            throw new Refused(StandardRefusals.OwnersMissing, string.Join(", ", OwnersMissing));
        }
    }
}
