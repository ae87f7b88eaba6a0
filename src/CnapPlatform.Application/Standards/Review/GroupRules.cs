using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Application.Standards.Review;

/// <summary>What either the editors or the approvers of the standard may do.</summary>
internal static class GroupRules
{
    public static bool MayEditOrApprove(this ICurrentUser user) =>
        user.MayInGroup(Permission.EditStandard) || user.MayInGroup(Permission.ApproveStandard);

    public static bool MayInGroup(this ICurrentUser user, Permission permission) =>
        user.May(permission, HromadaId.None);

    public static void RequireEditOrApprove(this ICurrentUser user)
    {
        if (!user.MayEditOrApprove())
        {
            throw new NotAllowed(Permission.EditStandard);
        }
    }
}
