using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Payments;

/// <summary>What goes back to the applicant when a case ends without a decision, by the version the case keeps.</summary>
internal sealed class CaseRefunds(ICnapDb db, PublishedStandards standards, TimeProvider clock)
{
    public async Task AriseAsync(Case ended, CancellationToken cancellationToken)
    {
        if (ended.PaidKopiykas == 0 || ended.RefundOfEnd is not { } ground)
        {
            return;
        }

        await db.Refunds.Where(r => r.CaseId == ended.Id).LoadAsync(cancellationToken);
        var standard = await standards.GetAsync(ended.StandardNumber, db, cancellationToken);
        ended.OweRefund(ground, standard.Content.Procedure.Payment?.RefundWhen(ground), clock.GetUtcNow());
    }
}
