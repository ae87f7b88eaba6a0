using CnapPlatform.Application.Hromadas;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>
/// A passport of a version as a citizen of one hromada would read it, with the hromada's points and own words. Without
/// a hromada: the bare card of the standard, as it is printed for approval.
/// </summary>
public static class PreviewCard
{
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Number, string Code, string? Hromada = null) : IRequest<View>
    {
        /// <summary>The field that is being filled in and what has been typed; null to show what is saved.</summary>
        public (string Field, FieldAnswers Answers)? Typed { get; init; }
    }

    /// <param name="Slug">The hromada that is looked from; null for none.</param>
    public sealed record View(
        string Title,
        StandardStatus Status,
        string? Slug,
        string? HromadaName,
        GetServiceCard.Card Card,
        IReadOnlyList<Place> Hromadas);

    public sealed record Place(string Slug, string Name);

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada current, HromadaDirectory directory, TimeProvider clock)
        : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var version = await db.Standards.AsNoTracking()
                .SingleOrDefaultAsync(s => s.Number == query.Number, cancellationToken) ?? throw new NotFound();
            var passport = await db.Passports.AsNoTracking().SingleOrDefaultAsync(
                p => p.StandardNumber == query.Number && p.Code == query.Code, cancellationToken)
                ?? throw new NotFound();
            var live = await db.Hromadas.AsNoTracking().Where(h => h.Status == HromadaStatus.Live)
                .OrderBy(h => h.SortKey).Select(h => new Place(h.Slug, h.Name)).ToListAsync(cancellationToken);
            var place = live.Find(h => h.Slug == query.Hromada);
            if (place is not null)
            {
                var found = await directory.ResolveAsync(place.Slug, db, cancellationToken) ?? throw new NotFound();
                current.Enter(found.Id);
            }

            var content = query.Typed is { } typed
                ? await WithTypedAsync(query, typed.Field, typed.Answers, cancellationToken)
                : passport.Content;
            var card = await CardAsync(version, content, place is not null, cancellationToken);
            return new View(version.Title, version.Status, place?.Slug, place?.Name, card, live);
        }

        private async Task<PassportContent> WithTypedAsync(
            Query query, string field, FieldAnswers answers, CancellationToken cancellationToken)
        {
            var place = await DraftField.FindAsync(db, query.Number, query.Code, field, cancellationToken);
            return place.PassportWith(await FieldReading.ReadAsync(db, place, answers, cancellationToken));
        }

        private async Task<GetServiceCard.Card> CardAsync(
            StandardVersion version, PassportContent passport, bool isSomewhere, CancellationToken cancellationToken)
        {
            var now = KyivDate.Local(clock.GetUtcNow());
            var points = isSomewhere
                ? await db.Points.AsNoTracking().OrderBy(p => p.Number).ToListAsync(cancellationToken)
                : [];
            var offered = isSomewhere
                ? await db.OfferedServices.AsNoTracking().Include(s => s.Overrides)
                    .FirstOrDefaultAsync(s => s.ServiceCode == passport.Code, cancellationToken)
                : null;
            var calendar = new WorkingCalendar(version.Content.Calendar);
            return new GetServiceCard.Card(
                new EffectiveCard(passport, version.Content, offered?.Overrides ?? []),
                version.Number,
                [.. version.Content.Categories.Where(c => passport.Categories.Contains(c.Code))],
                [.. passport.Variants.Select(v => Offer(v, version.Content, calendar, now))],
                points,
                now);
        }

        private static GetServiceCard.VariantOffer Offer(
            ServiceVariant variant, StandardContent content, WorkingCalendar calendar, DateTime now)
        {
            var term = variant.Term.ToTerm();
            var explanation = term.Unit == TermUnit.Hour
                ? Deadline.Explain(now, term, calendar)
                : Deadline.Explain(DateOnly.FromDateTime(now), term, calendar);
            return new GetServiceCard.VariantOffer(
                variant, variant.Fee.AmountIn(now.Year, content.Parameters), explanation);
        }
    }
}
