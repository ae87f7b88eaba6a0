using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Deadlines;

/// <summary>Writes down what is to be announced; nothing moves before it was shown what it moves.</summary>
public static class PlanAnnouncement
{
    [Allow(Permission.AnnounceChanges)]
    public sealed record Command : IRequest<Guid>
    {
        public AnnouncementKind? Kind { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        public string? NameUk { get; init; }

        public string? NameEn { get; init; }

        /// <summary>The service whose terms are suspended; all where none is named.</summary>
        public string? ServiceCode { get; init; }

        /// <summary>Only in territories that the register lists with one of these; the whole country where none is.</summary>
        public IReadOnlyList<WarTerritoryStatus> Statuses { get; init; } = [];

        /// <summary>The suspension that ends.</summary>
        public Guid? Ends { get; init; }

        public string? Act { get; init; }

        public string? Reason { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.Kind).NotNull().WithMessage("Recalculation.Kind.Required")
                .IsInEnum().WithMessage("Recalculation.Kind.Required");
            RuleFor(c => c.From).NotNull().WithMessage("Recalculation.From.Required")
                .Must(day => day is null || (day >= WorkingCalendar.First && day <= WorkingCalendar.Last.AddYears(-20)))
                .WithMessage("Recalculation.From.Range")
                .Must(day => day >= KyivDate.Today(clock)).WithMessage("Recalculation.From.Past")
                .When(IsOneDay, ApplyConditionTo.CurrentValidator);
            RuleFor(c => c.To).Must((command, to) => to is null || to >= command.From)
                .WithMessage("Recalculation.To.BeforeFrom");
            RuleFor(c => c.To).NotNull().WithMessage("Recalculation.To.Required")
                .When(c => c.Kind == AnnouncementKind.RegimeProlonged);
            RuleFor(c => c.NameUk).NotEmpty().WithMessage("Recalculation.Name.Required")
                .When(IsOneDay);
            RuleFor(c => c.NameUk).MaximumLength(200).WithMessage("Recalculation.Name.TooLong").PlainText();
            RuleFor(c => c.NameEn).MaximumLength(200).WithMessage("Recalculation.Name.TooLong").PlainText();
            RuleFor(c => c.Ends).NotNull().WithMessage("Recalculation.Ends.Required")
                .When(c => c.Kind == AnnouncementKind.SuspensionEnded);
            RuleFor(c => c.ServiceCode).MaximumLength(80).WithMessage("Recalculation.Service.Unknown").PlainText();
            RuleForEach(c => c.Statuses).IsInEnum().WithMessage("Recalculation.Statuses.Unknown");
            RuleFor(c => c.Act).NotEmpty().WithMessage("Recalculation.Act.Required")
                .MaximumLength(300).WithMessage("Recalculation.Act.TooLong").PlainText();
            RuleFor(c => c.Reason).NotEmpty().WithMessage("Recalculation.Reason.Required")
                .MaximumLength(1000).WithMessage("Recalculation.Reason.TooLong").PlainText();
        }
    }

    private static bool IsOneDay(Command command) =>
        command.Kind is AnnouncementKind.DayOff or AnnouncementKind.WorkingDay;

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, Announcements announcements, TimeProvider clock)
        : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var kind = command.Kind!.Value;
            var isSuspension = kind == AnnouncementKind.TermsSuspended;
            var standard = await standards.InForceOnAsync(KyivDate.Of(now), db, cancellationToken);
            var service = isSuspension ? ServiceOf(command, standard) : null;
            await CheckDayAsync(command, standard, cancellationToken);

            var planned = CalendarAnnouncement.Plan(
                new PlannedAnnouncement
                {
                    Kind = kind,
                    From = command.From!.Value,
                    To = command.To,
                    RegimeKind = RegimeOf(kind, standard),
                    ServiceCode = service,
                    Ends = kind == AnnouncementKind.SuspensionEnded
                        ? await EndedAsync(command, cancellationToken)
                        : null,
                    Name = new LocalText(command.NameUk?.Trim() ?? "", Blank.ToNull(command.NameEn)),
                    Act = command.Act!.Trim(),
                    Reason = command.Reason!.Trim(),
                    By = user.AccountId!.Value,
                    ByName = user.Name,
                    Territories = isSuspension && command.Statuses.Count > 0
                        ? await TerritoriesAsync(command, cancellationToken)
                        : [],
                },
                now);
            db.Announcements.Add(planned);
            await db.SaveChangesAsync(cancellationToken);
            return planned.Id;
        }

        private static string? ServiceOf(Command command, PublishedStandard standard)
        {
            var service = Blank.ToNull(command.ServiceCode);
            return service is null || standard.Find(service) is not null ? service : throw new NotFound();
        }

        // A Sunday is off as it is, and an ordinary Monday is worked: the announcement would move nothing.
        private async Task CheckDayAsync(
            Command command, PublishedStandard standard, CancellationToken cancellationToken)
        {
            if (!IsOneDay(command))
            {
                return;
            }

            var announced = await announcements.GetAsync(db, cancellationToken);
            var isWorking = announcements.CalendarOf(standard, announced).IsWorking(command.From!.Value);
            if (isWorking == (command.Kind == AnnouncementKind.WorkingDay))
            {
                var message = isWorking ? "Recalculation.From.WorkingAnyhow" : "Recalculation.From.OffAnyhow";
                throw Invalid.At(nameof(command.From), message);
            }
        }

        private static string? RegimeOf(AnnouncementKind kind, PublishedStandard standard) =>
            kind is AnnouncementKind.RegimeEnded or AnnouncementKind.RegimeProlonged
                ? standard.Content.Calendar.Regimes.MaxBy(regime => regime.From)?.Kind
                    ?? throw new Refused(DeadlineRefusals.NoRegime)
                : null;

        private async Task<Guid> EndedAsync(Command command, CancellationToken cancellationToken)
        {
            var suspension = await db.Announcements.AsNoTracking().SingleOrDefaultAsync(
                a => a.Id == command.Ends && a.Kind == AnnouncementKind.TermsSuspended && a.Revision != null,
                cancellationToken) ?? throw new NotFound();
            return command.From >= suspension.From
                ? suspension.Id
                : throw new Refused(DeadlineRefusals.EndsBeforeItBegan, suspension.From);
        }

        // What the register says today, for whole hromadas: their own code, that of their raion or their oblast.
        private async Task<List<(HromadaId HromadaId, TermHold Hold)>> TerritoriesAsync(
            Command command, CancellationToken cancellationToken)
        {
            var (from, to) = (command.From!.Value, command.To);
            var periods = (await db.WarTerritories.AsNoTracking()
                .Where(p => command.Statuses.Contains(p.Status) && (p.To == null || p.To >= from))
                .ToListAsync(cancellationToken)).ToLookup(p => p.UnitCode, StringComparer.Ordinal);
            var hromadas = await db.Hromadas.AsNoTracking()
                .Select(h => new { h.Id, h.Code, h.RaionCode, h.OblastCode }).ToListAsync(cancellationToken);
            var places = hromadas.OrderBy(h => h.Id)
                .SelectMany(h => new[] { h.Code, h.RaionCode ?? "", h.OblastCode }
                    .SelectMany(code => periods[code])
                    .Where(p => to is null || p.From <= to)
                    .Select(p => (h.Id, new TermHold(Later(p.From, from), Earlier(p.To, to)))))
                .ToList();
            return places.Count > 0 ? places : throw new Refused(DeadlineRefusals.NoTerritory);
        }

        private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

        private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => (a, b) switch
        {
            (null, _) => b,
            (_, null) => a,
            _ => a < b ? a : b,
        };
    }
}
