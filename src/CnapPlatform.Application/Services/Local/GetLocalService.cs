using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services.Local;

/// <summary>The form of a local service, as it stands or begins, and what the standard lets a council set.</summary>
public static class GetLocalService
{
    /// <param name="Code">Empty for a new service.</param>
    [Allow(Permission.ManageServices)]
    public sealed record Query(string? Code) : IRequest<View>;

    /// <param name="Open">The closed list, with the law that lets a council set each row.</param>
    /// <param name="Bodies">The council's bodies that work on the platform.</param>
    /// <param name="AppealBodies">Who may decide complaints, as the standard's cards name them.</param>
    public sealed record View(
        SaveLocalService.Command Form, DateOnly? WithdrawnOn, IReadOnlyList<ServiceCategory> Categories,
        IReadOnlyList<EstablishableField> Open, IReadOnlyList<Body> Bodies, IReadOnlyList<AppealBody> AppealBodies);

    public sealed record Body(Guid Id, string Name);

    public sealed record AppealBody(string Code, LocalText Name);

    internal sealed class Handler(ICnapDb db, ICurrentHromada hromada, StandardHere standards, TimeProvider clock)
        : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var standard = await standards.InForceOnAsync(today, cancellationToken);
            var bodies = await db.ProviderBodies.AsNoTracking().Where(b => b.OwnHromadaId == hromada.Id)
                .OrderBy(b => b.Name).ToListAsync(cancellationToken);
            if (string.IsNullOrEmpty(query.Code))
            {
                return View(Begin(standard, today), null, standard, bodies);
            }

            var service = await db.LocalServices.AsNoTracking()
                .SingleOrDefaultAsync(s => s.Code == query.Code, cancellationToken) ?? throw new NotFound();
            return View(LocalServiceCard.Form(service), service.WithdrawnOn, standard, bodies);
        }

        // How to appeal is the same for most local services: it is written already, to be changed where it is not.
        private static SaveLocalService.Command Begin(PublishedStandard standard, DateOnly today)
        {
            var like = standard.Passports.FirstOrDefault(p => p.Content.Level == ServiceLevel.Local)?.Content;
            return new SaveLocalService.Command
            {
                OfferedFrom = today,
                Appeal = like is null ? null : LocalServiceCard.Lines(like.Card.Appeal),
                AppealCode = like?.Provider.AppealCode,
            };
        }

        private static View View(
            SaveLocalService.Command form, DateOnly? withdrawnOn, PublishedStandard standard,
            IEnumerable<ProviderBody> bodies) =>
            new(
                form, withdrawnOn, standard.Content.Categories, standard.Content.Establishable,
                [.. bodies.Select(b => new Body(b.Id.Value, b.Name))],
                [.. LocalServiceCard.AppealBodies(standard).Select(p => new AppealBody(p.AppealCode!, p.AppealName!))]);
    }
}
