using CnapPlatform.Application.Hromadas;
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

/// <summary>
/// All services of one event of life in their order, as the current hromada gives them (or as the standard says them,
/// before a hromada is chosen), with what they cost and ask for together.
/// </summary>
public static class GetPackage
{
    /// <summary>How many other hromadas are named for a service that this one does not give.</summary>
    private const int NamedElsewhere = 3;

    [Allow(Permission.Anyone)]
    public sealed record Query(string Code) : IRequest<View>;

    /// <param name="Total">What all steps cost together, in kopiykas, as far as their fees are known.</param>
    /// <param name="FeeUnknownFor">Services that <paramref name="Total"/> leaves out.</param>
    /// <param name="ReadyOn">The last day if one begins today and files each stage as the one before ends.</param>
    public sealed record View(
        string Code,
        LocalText Name,
        LocalText Intro,
        PackageKind Kind,
        IReadOnlyList<Stage> Stages,
        IReadOnlyList<PackageDocument> Documents,
        long Total,
        IReadOnlyList<LocalText> FeeUnknownFor,
        DateOnly ReadyOn)
    {
        public IEnumerable<Step> Steps => Stages.SelectMany(stage => stage.Steps);

        /// <summary>The service that takes longest.</summary>
        public Step? Longest => Steps.Where(s => s.OwnTerm is null).MaxBy(s => s.Days);
    }

    /// <param name="ReadyOn">The last day on which the stage may end.</param>
    public sealed record Stage(int Number, IReadOnlyList<Step> Steps, DateOnly ReadyOn)
    {
        /// <summary>Several services of a stage are filed in one visit.</summary>
        public bool IsOneVisit => Steps.Count(s => s.IsGiven) > 1;
    }

    public sealed record Step(PassportContent Passport, LocalText? Note)
    {
        /// <summary>The hromada gives the service; true for every service before a hromada is chosen.</summary>
        public bool IsGiven { get; init; } = true;

        public long? Fee { get; init; }

        /// <summary>The hromada's own words in place of the fee.</summary>
        public LocalText? OwnFee { get; init; }

        public LocalText? OwnTerm { get; init; }

        /// <summary>Days from filing to the end of the term if filed when its stage begins.</summary>
        public int Days { get; init; }

        /// <summary>Hromadas whose CNAP gives the service, where any CNAP may.</summary>
        public IReadOnlyList<Elsewhere> Elsewhere { get; init; } = [];

        public ServiceVariant Usual => Passport.Variants[0];
    }

    public sealed record Elsewhere(string Slug, string Name, HromadaType Type);

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, StandardHere standards, HromadaDirectory directory,
        Announcements announcements, TimeProvider clock)
        : IRequestHandler<Query, View>
    {
        public async Task<View> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var standard = await standards.InForceOnAsync(today, cancellationToken);
            var package = standard.Content.Packages.FirstOrDefault(p => p.Code == query.Code) ?? throw new NotFound();
            var own = hromada.Id == HromadaId.None
                ? null
                : await db.OfferedServices.AsNoTracking()
                    .ToDictionaryAsync(s => s.ServiceCode, StringComparer.Ordinal, cancellationToken);
            var steps = package.Steps.Where(s => standard.Find(s.Service) is not null)
                .Select(s => (s.Stage, Step: StepOf(s, standard, own?.GetValueOrDefault(s.Service), today)))
                .ToList();
            var missing = steps.Where(s => !s.Step.IsGiven && s.Step.Passport.Filing == FilingRule.AnyCnap)
                .Select(s => s.Step.Passport.Code).ToList();
            var elsewhere = await ElsewhereAsync(missing, cancellationToken);
            var announced = await announcements.GetAsync(db, cancellationToken);
            var stages = StagesOf(steps, elsewhere, announcements.CalendarOf(standard, announced), today);
            var all = stages.SelectMany(stage => stage.Steps).ToList();
            return new View(
                package.Code, package.Name, package.Intro, package.Kind,
                stages,
                PackageDocuments.AskedOnce(all, standard.Content.Registers),
                TotalOf(all),
                [.. all.Where(s => s.Fee is null).Select(s => s.Passport.ShortName)],
                stages.Count == 0 ? today : stages[^1].ReadyOn);

            Step StepOf(PackageStep step, PublishedStandard version, OfferedService? service, DateOnly day)
            {
                var passport = version.Passport(step.Service);
                var card = new EffectiveCard(passport, version.Content, service?.Overrides ?? []);
                var ownFee = card.OverrideOf(CardField.Fee);
                return new Step(passport, step.Note)
                {
                    IsGiven = own is null || service?.IsOfferedOn(day) == true,
                    Fee = ownFee is null
                        ? passport.Variants[0].Fee.AmountIn(day.Year, version.Content.Parameters)
                        : null,
                    OwnFee = Text(ownFee),
                    OwnTerm = Text(card.OverrideOf(CardField.Term)),
                };
            }
        }

        private static LocalText? Text(LocalOverride? own) => own is null ? null : new LocalText(own.Uk, own.En);

        private static List<Stage> StagesOf(
            List<(int Stage, Step Step)> steps, ILookup<string, Elsewhere> elsewhere, WorkingCalendar calendar,
            DateOnly today)
        {
            var stages = new List<Stage>();
            var start = today;
            foreach (var group in steps.GroupBy(s => s.Stage).OrderBy(g => g.Key))
            {
                var ends = group.Select(s => EndOf(s.Step, start, calendar)).ToList();
                var ready = ends.Max();
                stages.Add(new Stage(
                    stages.Count + 1,
                    [
                        .. group.Zip(ends, (s, end) => s.Step with
                        {
                            Days = end.DayNumber - start.DayNumber,
                            Elsewhere = [.. elsewhere[s.Step.Passport.Code]],
                        }),
                    ],
                    ready));
                start = ready;
            }

            return stages;
        }

        // Hours run from the opening of the CNAP; a morning is near enough for a plan in days.
        private static DateOnly EndOf(Step step, DateOnly start, WorkingCalendar calendar)
        {
            var term = step.Usual.Term.ToTerm();
            return term.Unit == TermUnit.Hour
                ? Deadline.Explain(start.ToDateTime(new TimeOnly(9, 0)), term, calendar).DueOn
                : Deadline.DueOn(start, term, calendar);
        }

        // What is paid once with a service that is counted already adds nothing.
        private static long TotalOf(List<Step> steps)
        {
            var counted = new List<Step>();
            foreach (var step in steps.Where(s => s.Fee is not null))
            {
                if (!counted.Exists(other => IsPaidOnce(other, step)))
                {
                    counted.Add(step);
                }
            }

            return counted.Sum(s => s.Fee ?? 0);
        }

        private static bool IsPaidOnce(Step one, Step other) =>
            one.Usual.Fee.OneFeeWith.Contains(other.Passport.Code)
            || other.Usual.Fee.OneFeeWith.Contains(one.Passport.Code);

        private async Task<ILookup<string, Elsewhere>> ElsewhereAsync(
            List<string> codes, CancellationToken cancellationToken)
        {
            if (codes.Count == 0)
            {
                return Enumerable.Empty<(string, Elsewhere)>().ToLookup(x => x.Item1, x => x.Item2);
            }

            var map = await directory.GetAsync(db, cancellationToken);
            var oblast = map.Hromadas.FirstOrDefault(h => h.Id == hromada.Id)?.OblastCode;
            var live = map.Hromadas.Where(h => h.Status == HromadaStatus.Live).ToDictionary(h => h.Id);
            var uses = await db.ServiceUses.AsNoTracking().Where(u => codes.Contains(u.ServiceCode) && u.IsOffered)
                .Select(u => new { u.ServiceCode, u.HromadaId }).ToListAsync(cancellationToken);
            return uses.Where(u => live.ContainsKey(u.HromadaId)).GroupBy(u => u.ServiceCode)
                .SelectMany(group => group.Select(u => live[u.HromadaId])
                    .OrderByDescending(h => h.OblastCode == oblast).ThenBy(h => h.SortKey, StringComparer.Ordinal)
                    .Take(NamedElsewhere)
                    .Select(h => (group.Key, Hromada: new Elsewhere(h.Slug, h.Name, h.Type))))
                .ToLookup(x => x.Key, x => x.Hromada);
        }
    }
}
