using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Services.Local;

/// <summary>
/// The hromada writes down a service that its council has established, or what a later decision changes in it. What
/// may be set is a closed list of the standard (Law 5203-VI, Art. 5).
/// </summary>
public static class SaveLocalService
{
    private const int Line = 500;

    private const int Text = 4000;

    [Allow(Permission.ManageServices)]
    public sealed record Command : IRequest<string>
    {
        /// <summary>Empty for a new service.</summary>
        public string? Code { get; init; }

        /// <summary>Of the service as the person saw it.</summary>
        public int Version { get; init; }

        public string? DecisionNumber { get; init; }

        public DateOnly? DecidedOn { get; init; }

        public DateOnly? OfferedFrom { get; init; }

        public string? Name { get; init; }

        public string? ShortName { get; init; }

        public string? ShortNameEn { get; init; }

        public string? Summary { get; init; }

        public string? SummaryEn { get; init; }

        public string? Category { get; init; }

        public FilingRule Filing { get; init; }

        public string? Provider { get; init; }

        /// <summary>The body of the council that decides; null where it does not work on the platform.</summary>
        public Guid? ProviderBodyId { get; init; }

        public bool OnlineAllowed { get; init; }

        public string? Ground { get; init; }

        /// <summary>One document a line; the same of every list below.</summary>
        public string? Documents { get; init; }

        public string? Submission { get; init; }

        /// <summary>In hryvnias; empty where nothing is paid.</summary>
        public string? Fee { get; init; }

        public int? TermLength { get; init; }

        public TermUnit TermUnit { get; init; } = TermUnit.WorkingDay;

        public string? RefusalGrounds { get; init; }

        public string? Result { get; init; }

        public string? Delivery { get; init; }

        public string? Appeal { get; init; }

        /// <summary>Who decides complaints, by the code in the standard's cards; null where none of those does.</summary>
        public string? AppealCode { get; init; }

        public string? Note { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(TimeProvider clock)
        {
            Required(c => c.DecisionNumber, 60);
            RuleFor(c => c.DecidedOn).NotNull().WithMessage("Local.Required");
            RuleFor(c => c.DecidedOn).Must(day => day <= KyivDate.Today(clock)).WithMessage("Local.DecidedOn.Future")
                .When(c => c.DecidedOn is not null);
            RuleFor(c => c.OfferedFrom).NotNull().WithMessage("Local.Required");
            RuleFor(c => c.OfferedFrom).Must((c, day) => day >= c.DecidedOn).WithMessage("Local.OfferedFrom.Early")
                .When(c => c.OfferedFrom is not null && c.DecidedOn is not null && string.IsNullOrEmpty(c.Code));
            RuleFor(c => c.OfferedFrom)
                .Must(day => !StandardVersion.IsTooFar(day, KyivDate.Today(clock)))
                .WithMessage("Local.Day.TooFar");
            Required(c => c.Name, Line);
            Required(c => c.ShortName, Line);
            Required(c => c.Summary, Text);
            Optional(c => c.ShortNameEn, Line);
            Optional(c => c.SummaryEn, Text);
            RuleFor(c => c.Category).NotEmpty().WithMessage("Local.Category.Required");
            RuleFor(c => c.Filing).IsInEnum().WithMessage("Local.Required");
            Required(c => c.Provider, Line);
            RuleFor(c => c.OnlineAllowed).Equal(false).WithMessage("Local.Online.NoBody")
                .When(c => c.ProviderBodyId is null);
            Required(c => c.Ground, Text);
            Required(c => c.Documents, Text);
            Required(c => c.Submission, Text);
            RuleFor(c => c.Fee).Cascade(CascadeMode.Stop)
                .Must(fee => !LocalServiceCard.IsTooLargeFee(fee)).WithMessage("Local.Fee.TooLarge")
                .Must(LocalServiceCard.IsFee).WithMessage("Local.Fee.Wrong");
            RuleFor(c => c.TermLength).NotNull().WithMessage("Local.Required")
                .InclusiveBetween(0, 1000).WithMessage("Local.Term.Wrong");
            RuleFor(c => c.TermUnit).Must(unit => unit is TermUnit.WorkingDay or TermUnit.CalendarDay or TermUnit.Month)
                .WithMessage("Local.Required");
            Required(c => c.RefusalGrounds, Text);
            Required(c => c.Result, Text);
            Required(c => c.Delivery, Text);
            Required(c => c.Appeal, Text);
            Optional(c => c.Note, Text);
        }

        private void Required(System.Linq.Expressions.Expression<Func<Command, string?>> field, int longest) =>
            RuleFor(field).NotEmpty().WithMessage("Local.Required")
                .MaximumLength(longest).WithMessage("Local.TooLong").PlainText();

        private void Optional(System.Linq.Expressions.Expression<Func<Command, string?>> field, int longest) =>
            RuleFor(field).MaximumLength(longest).WithMessage("Local.TooLong").PlainText();
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, ICurrentUser user, StandardHere standards, TimeProvider clock)
        : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var body = await BodyAsync(command, cancellationToken);
            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), cancellationToken);
            var content = LocalServiceCard.Of(command, standard);
            LocalServiceCard.Check(content, standard.Content);
            var text = new LocalServiceText(
                new CouncilDecision(command.DecisionNumber!.Trim(), command.DecidedOn!.Value),
                command.OfferedFrom!.Value,
                content)
            {
                ProviderBodyId = body,
            };
            var author = new OverrideAuthor(user.AccountId!.Value, clock.GetUtcNow());
            var code = string.IsNullOrEmpty(command.Code)
                ? await EstablishAsync(text, standard.Content, author, cancellationToken)
                : await ChangeAsync(command, text, standard.Content, author, cancellationToken);

            var owner = await db.Hromadas.SingleAsync(h => h.Id == hromada.Id, cancellationToken);
            owner.Touch();
            await db.SaveChangesAsync(cancellationToken);
            return code;
        }

        private async Task<ProviderBodyId?> BodyAsync(Command command, CancellationToken cancellationToken)
        {
            if (command.ProviderBodyId is not { } chosen)
            {
                return null;
            }

            var body = new ProviderBodyId(chosen);
            return await db.ProviderBodies.AnyAsync(
                b => b.Id == body && b.OwnHromadaId == hromada.Id, cancellationToken)
                ? body
                : throw new NotFound();
        }

        private async Task<string> EstablishAsync(
            LocalServiceText text, StandardContent standard, OverrideAuthor author,
            CancellationToken cancellationToken)
        {
            var taken = await db.LocalServices.Select(s => s.Code).ToListAsync(cancellationToken);
            var code = ServiceCodes.New(text.Content.ShortName.Uk, taken, LocalService.CodePrefix);
            db.LocalServices.Add(LocalService.Establish(
                hromada.Id, text with { Content = text.Content with { Code = code } }, standard, author));
            return code;
        }

        private async Task<string> ChangeAsync(
            Command command, LocalServiceText text, StandardContent standard, OverrideAuthor author,
            CancellationToken cancellationToken)
        {
            var service = await db.LocalServices.SingleOrDefaultAsync(
                s => s.Code == command.Code, cancellationToken) ?? throw new NotFound();
            if (service.Version != command.Version)
            {
                throw new Refused(KernelRefusals.ChangedMeanwhile);
            }

            service.Change(text, standard, author);
            return service.Code;
        }
    }
}
