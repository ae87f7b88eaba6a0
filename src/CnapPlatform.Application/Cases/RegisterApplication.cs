using CnapPlatform.Application.Cases.Intakes;
using CnapPlatform.Application.Cases.Paper;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Cases;

/// <summary>An administrator takes an application at the counter and gives the applicant a number and a date.</summary>
public static class RegisterApplication
{
    [Allow(Permission.RegisterCases)]
    public sealed record Command : IRequest<CaseId>
    {
        public string ServiceCode { get; init; } = "";

        public string? VariantKey { get; init; }

        public Guid PointId { get; init; }

        public ApplicantForm Applicant { get; init; } = new();

        public DeliveryMethod Delivery { get; init; }

        public IReadOnlyList<DocumentLine> Documents { get; init; } = [];

        public Guid SubmissionKey { get; init; }

        /// <summary>The blank it was taken on while there was no power or network; null at the counter itself.</summary>
        public PaperForm? Paper { get; init; }
    }

    /// <summary>A line of the опис and of the check against the card.</summary>
    public sealed record DocumentLine : IIntakeLine
    {
        public bool Received { get; init; }

        public DocumentState? State { get; init; }

        public string? Title { get; init; }

        public DocumentForm Form { get; init; }

        public int? Sheets { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.ServiceCode).NotEmpty().WithMessage("Cases.Service.Required").PlainText();
            RuleFor(c => c.PointId).NotEmpty().WithMessage("Cases.Point.Required");
            RuleFor(c => c.Applicant).SetValidator(new ApplicantFormValidator());
            RuleFor(c => c.Delivery).IsInEnum().WithMessage("Cases.Delivery.Unknown");
            RuleFor(c => c.SubmissionKey).NotEmpty().WithMessage("Cases.SubmissionKey.Required");
            RuleFor(c => c.Documents.Count).LessThanOrEqualTo(50).WithMessage("Cases.Documents.TooMany");
            RuleForEach(c => c.Documents).SetValidator(new IntakeLineValidator());
            RuleFor(c => c.Applicant).SetValidator(new AuthorityFormValidator())
                .When(c => c.Applicant.HasRepresentative);
            RuleFor(c => c.Paper!).SetValidator(new PaperFormValidator()).When(c => c.Paper is not null);
        }
    }

    internal sealed class Handler(
        ICnapDb db,
        ICurrentHromada hromada,
        ICurrentUser user,
        OfferedServices offered,
        StandardHere standards,
        CaseRegistration registration,
        PaperIntake paper,
        TimeProvider clock) : IRequestHandler<Command, CaseId>
    {
        public async Task<CaseId> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.TakenInWithAsync(
                command.SubmissionKey,
                known => known.IsOfForm(
                    command.ServiceCode, command.VariantKey, command.PointId, command.Applicant),
                cancellationToken) is { } earlier)
            {
                return earlier.Id;
            }

            // What was taken on paper is registered as of the moment that the paper names.
            var at = command.Paper?.Moment(clock.GetUtcNow()) ?? clock.GetUtcNow();
            var today = KyivDate.Of(at);
            command.Applicant.RequireOn(today, $"{nameof(command.Applicant)}.");
            var standard = await StandardOnAsync(today, command.Paper, cancellationToken);
            var service = await offered.ForApplicationAsync(command.ServiceCode, today, standard, cancellationToken);
            var intake = Intake(command, service, standard, at);
            var rules = await registration.RulesAsync(
                standard, intake.ServiceCode, intake.VariantKey, intake.LocalCard, cancellationToken);

            await using var transaction = await db.BeginAsync(cancellationToken);
            var registered = command.Paper is { } form
                ? await paper.RegisterAsync(form, intake, at, rules.Term, cancellationToken)
                : await AtCounterAsync(intake, at, rules.Term, cancellationToken);
            db.Cases.Add(registered);
            await registration.StartClocksAsync(registered, rules, at, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return registered.Id;
        }

        // Today has a version; a day that somebody wrote on a paper may be earlier than the first one.
        private async Task<PublishedStandard> StandardOnAsync(
            DateOnly day, PaperForm? form, CancellationToken cancellationToken)
        {
            try
            {
                return await standards.InForceOnAsync(day, cancellationToken);
            }
            catch (NotFound) when (form is not null)
            {
                throw PaperForm.BeforeStandard();
            }
        }

        private async Task<Case> AtCounterAsync(
            Intake intake, DateTimeOffset at, CaseTerm term, CancellationToken cancellationToken)
        {
            var number = await registration.TakeNumberAsync(intake.PointId, at, cancellationToken);
            var registered = Case.RegisterAtCounter(intake, number, user.AsCaseActor(), at, term);
            db.TrackedCases.Add(TrackedCase.For(registered));
            return registered;
        }

        private Intake Intake(
            Command command, AppliedService service, PublishedStandard standard, DateTimeOffset at)
        {
            var variant = service.Card.ChosenVariant(command.VariantKey);
            return new Intake
            {
                HromadaId = hromada.Id,
                PointId = new ServicePointId(command.PointId),
                ServiceCode = service.Code,
                VariantKey = variant.Key,
                StandardNumber = standard.Number,
                LocalCard = service.LocalCard,
                ProviderBodyId = service.ProviderBodyId,
                AdministratorProvides = variant.AdministratorProvides,
                Applicant = command.Applicant.ToApplicant(),
                Representative = command.Applicant.ToRepresentative()?.With(command.Applicant, user.Name, at),
                Delivery = command.Delivery,
                Documents = IntakeLines.Documents(command.Documents),
                Checks = IntakeLines.Checks(command.Documents, service.Card),
                Fee = CaseFee.Of(variant, KyivDate.Of(at).Year, standard.Content),
                SubmissionKey = command.SubmissionKey,
            };
        }
    }
}

/// <summary>What both ways of registration share: the number and the clocks.</summary>
internal sealed class CaseRegistration(
    ICnapDb db,
    ICurrentHromada hromada,
    ICurrentUser user,
    ICaseNumbers numbers,
    CaseRules rules,
    CaseClock clocks)
{
    /// <summary>The next number of the point's hromada this year; refused at a point the member does not serve.</summary>
    public async Task<CaseNumber> TakeNumberAsync(
        ServicePointId pointId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var point = await db.ServedPointAsync(user, pointId, cancellationToken);
        var year = KyivDate.Of(now).Year;
        var sequence = await numbers.TakeNextAsync(hromada.Id, year, cancellationToken);
        return new CaseNumber(hromada.Id, point.Number, year, sequence);
    }

    /// <summary>The clocks of an application that comes in now.</summary>
    public Task<ClockRules> RulesAsync(
        PublishedStandard standard, string serviceCode, string variantKey, PassportContent? local,
        CancellationToken cancellationToken) =>
        rules.ForNewAsync(standard, hromada.Id, serviceCode, variantKey, local, cancellationToken);

    public Task StartClocksAsync(
        Case opened, ClockRules by, DateTimeOffset now, CancellationToken cancellationToken) =>
        clocks.StartAsync(opened, by, now, cancellationToken);
}
