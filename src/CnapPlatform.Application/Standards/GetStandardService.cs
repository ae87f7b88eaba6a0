using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;

namespace CnapPlatform.Application.Standards;

/// <summary>One service as a published version states it, before any hromada says a row in its own words.</summary>
public static class GetStandardService
{
    [Allow(Permission.Anyone)]
    public sealed record Query(int Number, string Code) : IRequest<View>;

    /// <param name="Fees">What each variant costs when filed today, in kopiykas; null where it is not known.</param>
    /// <param name="Owner">The ministry that answers for the passport.</param>
    public sealed record View(
        int Number,
        LocalText Title,
        PassportContent Passport,
        IReadOnlyList<long?> Fees,
        LocalText Owner,
        IReadOnlyList<LocalText> Categories,
        IReadOnlyList<MandatoryService> Mandatory)
    {
        /// <summary>What the working group has made clear about the service.</summary>
        public IReadOnlyList<FieldClarification> Clarifications { get; init; } = [];
    }

    internal sealed class Handler(
        ICnapDb db, PublishedStandards standards, PublishedClarifications clarifications, TimeProvider clock)
        : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var standard = await standards.GetAsync(query.Number, db, cancellationToken);
            var passport = standard.Passport(query.Code);
            var content = standard.Content;
            var year = KyivDate.Today(clock).Year;
            return new View(
                standard.Number,
                content.Title,
                passport,
                [.. passport.Variants.Select(v => v.Fee.AmountIn(year, content.Parameters))],
                content.Owners.FirstOrDefault(o => o.Code == passport.Owner)?.Name ?? new LocalText(passport.Owner),
                [.. passport.Categories.Select(standard.CategoryName)],
                [.. content.Mandatory.Where(m => m.Service == passport.Code)])
            {
                Clarifications = await clarifications.OfAsync(passport.Code, db, cancellationToken),
            };
        }
    }
}
