using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;

namespace CnapPlatform.Application.Standards;

/// <summary>A published version of the national standard, for everybody to read; without a number the one in force.</summary>
public static class GetStandard
{
    [Allow(Permission.Anyone)]
    public sealed record Query(int? Number = null) : IRequest<View>;

    public sealed record View(
        int Number,
        LocalText Title,
        LocalText? Note,
        DateOnly EffectiveFrom,
        StandardStatus Status,
        string Sha256,
        IReadOnlyList<Row> Services)
    {
        /// <summary>Where it stands today among the published versions.</summary>
        public Standing Standing { get; init; }

        /// <summary>The last day, where a later mandatory version is published.</summary>
        public DateOnly? EffectiveTo { get; init; }

        public int? BasedOn { get; init; }

        public StandardContent Content { get; init; } = new();

        /// <summary>Every act that a passport rests on, once, in the order of the alphabet.</summary>
        public IReadOnlyList<Act> Acts { get; init; } = [];

        public int Confirmed => Services.Sum(s => s.Confirmed);

        public int Demo => Services.Sum(s => s.Demo);
    }

    /// <param name="Fee">What a filing today costs, in kopiykas; null where the version does not say.</param>
    /// <param name="Confirmed">How many values of the passport a source confirms.</param>
    /// <param name="Demo">How many only show how the product works.</param>
    public sealed record Row(
        string Code, string? RegistryId, LocalText Name, StatedTerm Term, long? Fee, int Confirmed, int Demo);

    /// <param name="Services">Codes of the services whose cards name the act.</param>
    public sealed record Act(string Title, IReadOnlyList<string> Services);

    internal sealed class Handler(ICnapDb db, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var standard = query.Number is { } number
                ? await standards.GetAsync(number, db, cancellationToken)
                : await standards.InForceOnAsync(today, db, cancellationToken);
            var version = standard.Version;
            var published = await standards.ListAsync(db, cancellationToken);
            var next = published.FirstOrDefault(v =>
                v.Adoption == AdoptionRule.Mandatory && v.EffectiveFrom > version.EffectiveFrom);

            return new View(
                version.Number,
                standard.Content.Title,
                standard.Content.Note,
                version.EffectiveFrom,
                version.Status,
                version.Sha256,
                [.. standard.Passports.Select(p => Show(p, standard.Content, today.Year))])
            {
                Standing = Standings.Of(version.Number, published, today) ?? Standing.Scheduled,
                EffectiveTo = next?.EffectiveFrom.AddDays(-1),
                BasedOn = version.BasedOn,
                Content = standard.Content,
                Acts = [.. ActsOf(standard)],
            };
        }

        private static IEnumerable<Act> ActsOf(PublishedStandard standard) =>
            from passport in standard.Passports
            let card = passport.Content.Card
            from act in new[] { card.Laws, card.CabinetActs, card.MinistryActs }.SelectMany(row => row.Items)
            group passport.Code by act.Uk into named
            orderby named.Key
            select new Act(named.Key, [.. named.Distinct()]);

        private static Row Show(ServicePassport passport, StandardContent standard, int year)
        {
            var content = passport.Content;
            bool[] marks = [.. Marks(content)];
            return new Row(
                passport.Code,
                passport.RegistryId,
                content.ShortName,
                content.Variants[0].Term,
                content.Variants.Select(v => v.Fee.AmountIn(year, standard.Parameters)).Min(),
                marks.Count(confirmed => confirmed),
                marks.Count(confirmed => !confirmed));
        }

        private static IEnumerable<bool> Marks(PassportContent passport)
        {
            var card = passport.Card;
            CardRow[] rows =
            [
                card.Laws, card.CabinetActs, card.MinistryActs, card.LocalActs, card.Ground, card.RequiredDocuments,
                card.SubmissionMethods, card.RefusalGrounds, card.Result, card.DeliveryMethods, card.Note,
            ];
            return rows.Where(row => row.Items.Count > 0).Select(row => row.Confirmed)
                .Concat(passport.Variants.SelectMany(v => new[] { v.Term.Confirmed, v.Fee.Confirmed }))
                .Concat(passport.TechnologicalCard.Select(stage => stage.Confirmed));
        }
    }
}
