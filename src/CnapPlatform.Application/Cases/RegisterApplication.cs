using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

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
    }

    /// <summary>A line of the опис; one without a mark «received» is left out.</summary>
    public sealed record DocumentLine
    {
        public bool Received { get; init; }

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
            RuleForEach(c => c.Documents).ChildRules(line =>
            {
                line.RuleFor(l => l.Title).NotEmpty().WithMessage("Cases.Documents.TitleRequired")
                    .MaximumLength(200).WithMessage("Cases.Documents.TitleTooLong")
                    .PlainText().When(l => l.Received);
                line.RuleFor(l => l.Sheets).InclusiveBetween(1, 2000).WithMessage("Cases.Documents.SheetsRange")
                    .When(l => l.Received && l.Sheets is not null);
                line.RuleFor(l => l.Form).IsInEnum().WithMessage("Cases.Documents.FormUnknown");
            });
        }
    }

    internal sealed class Handler(
        ICnapDb db,
        ICurrentHromada hromada,
        ICurrentUser user,
        OfferedServices offered,
        StandardHere standards,
        CaseRegistration registration,
        TimeProvider clock) : IRequestHandler<Command, CaseId>
    {
        public async Task<CaseId> Handle(Command command, CancellationToken cancellationToken)
        {
            var known = await db.Cases.Where(c => c.SubmissionKey == command.SubmissionKey)
                .Select(c => (CaseId?)c.Id).FirstOrDefaultAsync(cancellationToken);
            if (known is not null)
            {
                return known.Value;
            }

            var now = clock.GetUtcNow();
            var today = KyivDate.Of(now);
            var standard = await standards.InForceOnAsync(today, cancellationToken);
            var service = await offered.GetAsync(command.ServiceCode, today, cancellationToken);
            var intake = Intake(command, service, standard);
            var rules = await registration.RulesAsync(
                standard, intake.ServiceCode, intake.VariantKey, cancellationToken);

            await using var transaction = await db.BeginAsync(cancellationToken);
            var number = await registration.TakeNumberAsync(intake.PointId, now, cancellationToken);
            var registered = Case.RegisterAtCounter(
                intake, number, user.AsCaseActor(), now, rules.Term);
            db.Cases.Add(registered);
            db.TrackedCases.Add(TrackedCase.For(registered));
            registration.StartClocks(registered, rules, now);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return registered.Id;
        }

        private Intake Intake(Command command, OfferedService service, PublishedStandard standard)
        {
            var variant = standard.PassportInUse(service.ServiceCode).FindVariant(command.VariantKey)
                ?? throw new NotFound();
            return new Intake
            {
                HromadaId = hromada.Id,
                PointId = new ServicePointId(command.PointId),
                ServiceCode = service.ServiceCode,
                VariantKey = variant.Key,
                StandardNumber = standard.Number,
                ProviderBodyId = service.ProviderBodyId,
                AdministratorProvides = variant.AdministratorProvides,
                Applicant = command.Applicant.ToApplicant(),
                Representative = command.Applicant.ToRepresentative(),
                Delivery = command.Delivery,
                Documents =
                [
                    .. command.Documents.Where(line => line.Received)
                        .Select(line => new IntakeDocument(line.Title!.Trim(), line.Form, line.Sheets)),
                ],
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
        var point = await db.Points.AsNoTracking().SingleOrDefaultAsync(p => p.Id == pointId, cancellationToken);
        var own = user.Membership!.Points;
        if (point is null || (own.Count > 0 && own.All(p => p.ServicePointId != pointId)))
        {
            throw new Refused(CaseRefusals.NoPoint);
        }

        var year = KyivDate.Of(now).Year;
        var sequence = await numbers.TakeNextAsync(hromada.Id, year, cancellationToken);
        return new CaseNumber(hromada.Id, point.Number, year, sequence);
    }

    /// <summary>The clocks of an application that comes in now.</summary>
    public Task<ClockRules> RulesAsync(
        PublishedStandard standard, string serviceCode, string variantKey, CancellationToken cancellationToken) =>
        rules.ForNewAsync(standard, hromada.Id, serviceCode, variantKey, cancellationToken);

    public void StartClocks(Case opened, ClockRules by, DateTimeOffset now) => clocks.Start(opened, by, now);
}
