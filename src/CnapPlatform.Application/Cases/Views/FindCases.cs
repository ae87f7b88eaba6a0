using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Views;

/// <summary>The cases of a hromada that answer a question, page by page, with what may be asked.</summary>
public static class FindCases
{
    private const int PageSize = 20;

    [Allow(Permission.ViewCases)]
    public sealed record Query(CaseCriteria Criteria, int PageNumber = 1) : IRequest<Found>;

    /// <param name="DaysSoon">How many days before its end a term is said to end soon.</param>
    public sealed record Found(Page<ListCases.Row> Cases, Choices Choices, DateOnly Today, int DaysSoon)
    {
        /// <summary>More are found than are counted and paged through.</summary>
        public bool IsMore { get; init; }
    }

    /// <summary>What a person may choose from: the services, points and bodies that the hromada works with.</summary>
    public sealed record Choices(
        IReadOnlyList<Choice<string>> Services, IReadOnlyList<Choice<Guid>> Points, IReadOnlyList<Choice<Guid>> Bodies);

    public sealed record Choice<T>(T Key, LocalText Name);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Criteria.Text).MaximumLength(CaseCriteria.LongestText).WithMessage("Views.Text.TooLong");
            RuleFor(q => q.Criteria.To).Must((query, to) => query.Criteria.From is null || to is null
                || query.Criteria.From <= to).WithMessage("Views.Period.Wrong");
        }
    }

    internal sealed class Handler(
        ICnapDb db,
        ICurrentUser user,
        StandardHere here,
        PublishedStandards standards,
        RemindersHere reminders,
        TimeProvider clock) : IRequestHandler<Query, Found>
    {
        public async Task<Found> Handle(Query query, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var soon = (await reminders.GetAsync(cancellationToken)).DaysSoon;
            var cases = await db.Cases.AsNoTracking().VisibleTo(user)
                .FoundByAsync(query.Criteria, now, soon, cancellationToken);
            var counted = await cases.Take(ListCases.CountedUpTo + 1).CountAsync(cancellationToken);
            var total = Math.Min(counted, ListCases.CountedUpTo);
            var number = Pages.NumberOf(query.PageNumber, total, PageSize);
            var rows = await CaseRows.ReadAsync(
                cases.InOrder(query.Criteria.Order).Skip((number - 1) * PageSize).Take(PageSize),
                db, standards, cancellationToken);
            var shown = new Page<ListCases.Row>(rows, number, total, PageSize);
            var choices = await ChoicesAsync(now, cancellationToken);
            return new Found(shown, choices, KyivDate.Of(now), soon) { IsMore = counted > total };
        }

        private async Task<Choices> ChoicesAsync(DateTimeOffset now, CancellationToken cancellationToken)
        {
            var offered = await db.OfferedServices.AsNoTracking()
                .Select(s => new { s.ServiceCode, s.ProviderBodyId }).ToListAsync(cancellationToken);
            var ofCouncil = await db.LocalServices.AsNoTracking().ToListAsync(cancellationToken);
            var standard = await here.InForceOnAsync(KyivDate.Of(now), cancellationToken);
            var services = offered.Select(s => s.ServiceCode).Distinct()
                .Select(code => new Choice<string>(code, standard.Find(code)?.Content.ShortName ?? Name(code)))
                .Concat(ofCouncil.Select(own => new Choice<string>(own.Code, own.Content.ShortName)))
                .OrderBy(choice => SearchText.SortKey(choice.Name.Uk), StringComparer.Ordinal);
            var points = await db.Points.AsNoTracking().OrderBy(p => p.Number)
                .Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken);
            var ids = offered.Select(s => s.ProviderBodyId).Concat(ofCouncil.Select(s => s.ProviderBodyId))
                .OfType<ProviderBodyId>().Distinct().ToList();
            var bodies = await db.ProviderBodies.AsNoTracking().Where(b => ids.Contains(b.Id))
                .Select(b => new { b.Id, b.Name }).ToListAsync(cancellationToken);
            return new Choices(
                [.. services],
                points.ConvertAll(p => new Choice<Guid>(p.Id.Value, Name(p.Name))),
                [
                    .. bodies.Select(b => new Choice<Guid>(b.Id.Value, Name(b.Name)))
                        .OrderBy(choice => SearchText.SortKey(choice.Name.Uk), StringComparer.Ordinal),
                ]);
        }

        private static LocalText Name(string name) => new(name);
    }
}
