using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Paper;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Paper;

/// <summary>Enters what was taken on a blank with a number of a block; its code leads to the case from now on.</summary>
internal sealed class PaperIntake(ICnapDb db, ICurrentUser user, TimeProvider clock)
{
    public async Task<Case> RegisterAsync(
        PaperForm form, Intake intake, DateTimeOffset takenAt, CaseTerm term, CancellationToken cancellationToken)
    {
        if (!user.May(Permission.UsePaper, intake.HromadaId))
        {
            throw new NotAllowed(Permission.UsePaper);
        }

        var block = await db.BlockAsync(user, form.BlockId, cancellationToken);
        if (block.PointId != intake.PointId)
        {
            throw new Refused(CaseRefusals.NoPoint);
        }

        var paper = new PaperEntry
        {
            TakenAt = takenAt,
            TakenByName = form.TakenBy!.Trim(),
            EnteredAt = clock.GetUtcNow(),
            EnteredByName = user.Name,
            Reason = form.Reason!.Trim(),
        };
        var reserved = block.Free(form.Sequence);
        var registered = Case.RegisterFromPaper(intake, block, reserved, paper, user.AsCaseActor(), term);
        var hash = reserved.CodeHash;
        var tracked = await db.TrackedCases.SingleAsync(t => t.CodeHash == hash, cancellationToken);
        tracked.Enter(registered.Id);
        return registered;
    }
}

internal static class BlockAccess
{
    /// <summary>A block of a point that the member serves, with its numbers.</summary>
    public static async Task<NumberBlock> BlockAsync(
        this ICnapDb db, ICurrentUser user, Guid id, CancellationToken cancellationToken)
    {
        var block = await db.NumberBlocks.Include(b => b.Numbers.OrderBy(n => n.Sequence))
            .SingleOrDefaultAsync(b => b.Id == new NumberBlockId(id), cancellationToken);
        return block is not null && user.Serves(block.PointId) ? block : throw new NotFound();
    }
}
