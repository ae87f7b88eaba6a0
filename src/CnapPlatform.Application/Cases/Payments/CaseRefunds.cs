using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Cases.Payments;

/// <summary>What goes back to the applicant when a case ends without a decision, by the version the case keeps.</summary>
internal sealed class CaseRefunds(ICnapDb db, PublishedStandards standards, TimeProvider clock)
{
    public async Task AriseAsync(Case ended, CancellationToken cancellationToken)
    {
        if (ended.PaidKopiykas == 0 || GroundOf(ended.Status) is not { } ground)
        {
            return;
        }

        var standard = await standards.GetAsync(ended.StandardNumber, db, cancellationToken);
        var rule = standard.Content.Procedure.Payment?.RefundWhen(ground);
        ended.OweRefund(ground, rule, clock.GetUtcNow());
    }

    private static RefundGround? GroundOf(CaseStatus status) => status switch
    {
        CaseStatus.Returned => RefundGround.Returned,
        CaseStatus.Withdrawn => RefundGround.Withdrawn,
        CaseStatus.RegistrationDeclined => RefundGround.RegistrationDeclined,
        CaseStatus.Closed => RefundGround.Closed,
        _ => null,
    };
}
