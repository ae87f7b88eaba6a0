using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services;

/// <summary>One service's card as the current hromada gives it, with the date for who applies now.</summary>
public static class GetServiceCard
{
    [Allow(Permission.Anyone)]
    public sealed record Query(string Code) : IRequest<Card>;

    public sealed record Card(
        EffectiveCard Effective,
        int StandardNumber,
        IReadOnlyList<ServiceCategory> Categories,
        IReadOnlyList<VariantOffer> Variants,
        IReadOnlyList<ServicePoint> Points,
        DateTime KyivNow)
    {
        public PassportContent Passport => Effective.Passport;

        /// <summary>Names of the registers that the CNAP takes data from, by code.</summary>
        public IReadOnlyDictionary<string, LocalText> Registers { get; init; } = new Dictionary<string, LocalText>();

        /// <summary>Services that, applied for together with this one, are paid once.</summary>
        public IReadOnlyList<LocalText> PaidOnceWith { get; init; } = [];

        /// <summary>The packages that the service is a step of.</summary>
        public IReadOnlyList<ServicePackage> Packages { get; init; } = [];

        /// <summary>What the working group has made clear about the card's rows.</summary>
        public IReadOnlyList<FieldClarification> Clarifications { get; init; } = [];

        public IEnumerable<FieldClarification> ClarificationsOf(params CardField[] rows) =>
            Clarifications.OfRows(rows);
    }

    /// <summary>A variant with its fee this year and the last day of its term if registered today.</summary>
    public sealed record VariantOffer(ServiceVariant Variant, long? FeeKopiykas, DeadlineExplanation IfToday);

    internal sealed class Handler(
        ICnapDb db,
        ICurrentHromada hromada,
        OfferedServices offered,
        StandardHere standards,
        CardSources sources,
        PublishedClarifications clarifications,
        Announcements announcements,
        TimeProvider clock)
        : IRequestHandler<Query, Card>
    {
        public async Task<Card> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = KyivDate.Local(clock.GetUtcNow());
            var today = DateOnly.FromDateTime(now);
            var source = await sources.GetAsync(
                hromada.Id, query.Code, today, db, () => ReadAsync(query.Code, today, cancellationToken),
                cancellationToken);
            var (standard, passport) = (source.Standard, source.Card.Passport);
            var calendar = announcements.CalendarOf(standard, await announcements.GetAsync(db, cancellationToken));

            return new Card(
                source.Card,
                standard.Number,
                [.. standard.Content.Categories.Where(c => passport.Categories.Contains(c.Code))],
                [.. passport.Variants.Select(v => Offer(v, standard, calendar, now))],
                source.Points,
                now)
            {
                Registers = standard.Content.Registers.ToDictionary(r => r.Code, r => r.Name, StringComparer.Ordinal),
                PaidOnceWith = PaidOnceWith(passport, standard),
                Packages = [.. standard.Content.Packages.Where(p => p.Steps.Any(s => s.Service == query.Code))],
                Clarifications = await clarifications.OfAsync(query.Code, db, cancellationToken),
            };
        }

        private async Task<CardSource> ReadAsync(string code, DateOnly today, CancellationToken cancellationToken)
        {
            var standard = await standards.InForceOnAsync(today, cancellationToken);
            var card = LocalService.IsCode(code)
                ? await LocalAsync(code, today, standard, cancellationToken)
                : await OfferedAsync(code, today, standard, cancellationToken);
            return new CardSource(
                standard, card, await sources.PointsAsync(hromada.Id, db, cancellationToken));
        }

        private async Task<EffectiveCard> OfferedAsync(
            string code, DateOnly today, PublishedStandard standard, CancellationToken cancellationToken)
        {
            var service = await offered.GetAsync(code, today, cancellationToken);
            return new EffectiveCard(standard.PassportInUse(code), standard.Content, service.Overrides);
        }

        private async Task<EffectiveCard> LocalAsync(
            string code, DateOnly today, PublishedStandard standard, CancellationToken cancellationToken)
        {
            var service = await db.LocalServices.AsNoTracking()
                .SingleOrDefaultAsync(s => s.Code == code, cancellationToken) ?? throw new NotFound();
            return service.IsOfferedOn(today)
                ? new EffectiveCard(service.Content, standard.Content, [])
                : throw new Refused(ServiceRefusals.ServiceNotOffered);
        }

        private static IReadOnlyList<LocalText> PaidOnceWith(PassportContent passport, PublishedStandard standard) =>
        [
            .. passport.Variants.SelectMany(v => v.Fee.OneFeeWith).Distinct(StringComparer.Ordinal)
                .Select(standard.Find).OfType<ServicePassport>().Select(p => p.Content.ShortName),
        ];

        private static VariantOffer Offer(
            ServiceVariant variant, PublishedStandard standard, WorkingCalendar calendar, DateTime now)
        {
            var term = variant.Term.ToTerm();
            var explanation = term.Unit == TermUnit.Hour
                ? Deadline.Explain(now, term, calendar)
                : Deadline.Explain(DateOnly.FromDateTime(now), term, calendar);
            return new VariantOffer(
                variant, variant.Fee.AmountIn(now.Year, standard.Content.Parameters), explanation);
        }
    }
}
