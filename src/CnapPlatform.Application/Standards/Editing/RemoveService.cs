using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>A service leaves a draft. Earlier versions keep it; the history keeps its text.</summary>
public static class RemoveService
{
    public const string IsNamed = "Editing.Refused.ServiceIsNamed";

    [Allow(Permission.EditStandard)]
    public sealed record Command(int Number, string Code) : IRequest;

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var version = await db.Standards.SingleOrDefaultAsync(s => s.Number == command.Number, cancellationToken)
                ?? throw new NotFound();
            var passport = await db.Passports.SingleOrDefaultAsync(
                p => p.StandardNumber == command.Number && p.Code == command.Code, cancellationToken)
                ?? throw new NotFound();
            version.RequireDraft();
            if (await WhoNamesItAsync(version, command, cancellationToken) is { } place)
            {
                throw new Refused(IsNamed, place);
            }

            db.StandardEdits.Add(user.EditOf(
                clock, command.Number, command.Code, AddService.WholePassport,
                StandardJson.WriteNormalised(passport.Content), null));
            db.Passports.Remove(passport);
            await db.SaveChangesAsync(cancellationToken);
        }

        private async Task<LocalText?> WhoNamesItAsync(
            StandardVersion version, Command command, CancellationToken cancellationToken)
        {
            var content = version.Content;
            if (content.Mandatory.FirstOrDefault(m => m.Service == command.Code) is { } mandatory)
            {
                return mandatory.Name;
            }

            if (content.Packages.FirstOrDefault(p => p.Steps.Any(s => s.Service == command.Code)) is { } package)
            {
                return package.Name;
            }

            if (content.Popular.Contains(command.Code))
            {
                return new LocalText("популярні послуги порталу", "popular services of the portal");
            }

            var others = await db.Passports.AsNoTracking()
                .Where(p => p.StandardNumber == command.Number && p.Code != command.Code)
                .ToListAsync(cancellationToken);
            return others.Find(p => p.Content.Variants.Any(v => v.Fee.OneFeeWith.Contains(command.Code)))
                ?.Content.ShortName;
        }
    }
}
