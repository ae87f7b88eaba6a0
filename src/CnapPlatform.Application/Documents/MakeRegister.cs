using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Documents;

/// <summary>
/// Makes the register of a day's cases handed over to one provider, or of the packages that came back from it; cases of
/// that day that come later are added until the receiver signs.
/// </summary>
public static class MakeRegister
{
    [Allow(Permission.ViewCases)]
    public sealed record Command : IRequest<Guid>
    {
        public DateOnly Day { get; init; }

        public Guid ProviderBodyId { get; init; }

        public HandoverDirection Direction { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.ProviderBodyId).NotEmpty().WithMessage("Papers.Register.ProviderRequired");
            RuleFor(c => c.Direction).IsInEnum().WithMessage("Papers.Register.DirectionUnknown");
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, ICurrentUser user, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var key = new HandoverKey(
                hromada.Id, command.Direction, new ProviderBodyId(command.ProviderBodyId), command.Day);
            user.MustKeepRegistersOf(key.ProviderBodyId, hromada.Id);
            HromadaId? own = hromada.Id;
            if (!await db.ProviderBodies.AnyAsync(
                b => b.Id == key.ProviderBodyId && (b.OwnHromadaId == null || b.OwnHromadaId == own),
                cancellationToken))
            {
                throw new NotFound();
            }

            var handed = await HandedOverAsync(key, cancellationToken);
            if (handed.Count == 0)
            {
                throw new Refused(DocumentRefusals.NothingHandedOver);
            }

            var register = await db.HandoverRegisters.Include(r => r.Lines)
                .FirstOrDefaultAsync(
                    r => r.Day == key.Day && r.ProviderBodyId == key.ProviderBodyId
                        && r.Direction == key.Direction && r.SignedAt == null,
                    cancellationToken)
                ?? await OpenAsync(key, cancellationToken);
            register.Add(handed);
            await db.SaveChangesAsync(cancellationToken);
            return register.Id.Value;
        }

        // Two who open a register at once take the same number: one of them loses and tries again.
        private async Task<HandoverRegister> OpenAsync(HandoverKey key, CancellationToken cancellationToken)
        {
            var last = await db.HandoverRegisters.Where(r => r.Year == key.Day.Year)
                .MaxAsync(r => (int?)r.Number, cancellationToken) ?? 0;
            var provider = await db.ProviderBodies.Where(b => b.Id == key.ProviderBodyId).Select(b => b.Name)
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
            var cnap = await db.Points.OrderBy(p => p.Number).Select(p => p.Name).FirstAsync(cancellationToken);
            var register = HandoverRegister.Open(
                key, last + 1, (provider, cnap), user.AsCaseActor(), clock.GetUtcNow());
            db.HandoverRegisters.Add(register);
            return register;
        }

        private async Task<List<HandedOver>> HandedOverAsync(HandoverKey key, CancellationToken cancellationToken)
        {
            var moves = await db.WaitingMoves(key.Day)
                .Where(m => m.Direction == key.Direction && m.ProviderBodyId == key.ProviderBodyId)
                .OrderBy(m => m.At)
                .ToListAsync(cancellationToken);
            var ids = moves.ConvertAll(m => m.CaseId);
            var cases = await db.Cases.AsNoTracking().Include(c => c.Documents).Where(c => ids.Contains(c.Id))
                .ToDictionaryAsync(c => c.Id, cancellationToken);
            var handed = new List<HandedOver>();
            foreach (var move in moves)
            {
                var subject = cases[move.CaseId];
                var (_, passport) = await standards.StandardOfAsync(subject, db, cancellationToken);
                handed.Add(new HandedOver(
                    subject.Id, move.RouteSeq, subject.Number.ToString()!, Named(subject, passport.Name.Uk),
                    subject.Applicant.Name, subject.Documents.Count,
                    subject.Documents.Any(d => d.Sheets is not null) ? subject.Documents.Sum(d => d.Sheets) : null,
                    move.At));
            }

            return handed;
        }

        private static string Named(Case subject, string service) =>
            subject.Kind == CaseKind.Complaint ? $"Скарга. {service}" : service;
    }
}

internal static class RegisterRules
{
    /// <summary>Packages that moved on a day and stand in no register yet.</summary>
    public static IQueryable<PackageMove> WaitingMoves(this ICnapDb db, DateOnly day)
    {
        var from = KyivDate.StartOf(day);
        var until = KyivDate.StartOf(day.AddDays(1));
        var lines = db.HandoverRegisters.SelectMany(r => r.Lines);
        return db.PackageMoves.AsNoTracking().Where(m => m.At >= from && m.At < until && m.ProviderBodyId != null
            && !lines.Any(l => l.CaseId == m.CaseId && l.RouteSeq == m.RouteSeq));
    }

    /// <summary>The CNAP's people who hand cases over, and the officers of the provider itself.</summary>
    public static void MustKeepRegistersOf(
        this ICurrentUser user, ProviderBodyId provider, HromadaId hromada)
    {
        if (user.Membership?.ProviderBodyId is { } own)
        {
            if (own != provider)
            {
                throw new NotFound();
            }
        }
        else if (!user.May(Permission.HandOverCases, hromada))
        {
            throw new NotAllowed(Permission.HandOverCases);
        }
    }
}
