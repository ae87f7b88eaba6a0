using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>A citizen applies online and gets a receipt with a secret tracking code; the number comes later.</summary>
public static class SubmitApplication
{
    [Allow(Permission.Anyone)]
    public sealed record Command : IRequest<Receipt>
    {
        public string ServiceCode { get; init; } = "";

        public ApplicantForm Applicant { get; init; } = new();

        public string? VariantKey { get; init; }

        public string? Request { get; init; }

        public IReadOnlyList<Upload> Files { get; init; } = [];

        public Guid PointId { get; init; }

        public DeliveryMethod Delivery { get; init; }

        public bool Truthful { get; init; }

        public Guid SubmissionKey { get; init; }
    }

    /// <summary><paramref name="DueIfSignedToday"/> is what is promised to who signs at the counter today.</summary>
    public sealed record Receipt(CaseId Id, TrackingCode Code, DateOnly SubmittedOn, DateOnly DueIfSignedToday);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(AttachmentRules rules)
        {
            RuleFor(c => c.ServiceCode).NotEmpty().WithMessage("Cases.Service.Required").PlainText();
            RuleFor(c => c.PointId).NotEmpty().WithMessage("Cases.Point.Required");
            RuleFor(c => c.Applicant).SetValidator(new ApplicantFormValidator());
            RuleFor(c => c.Request).MaximumLength(2000).WithMessage("Cases.Request.TooLong").PlainText();
            RuleFor(c => c.Delivery).IsInEnum().WithMessage("Cases.Delivery.Unknown");
            RuleFor(c => c.Truthful).Equal(true).WithMessage("Cases.Truthful.Required");
            RuleFor(c => c.SubmissionKey).NotEmpty().WithMessage("Cases.SubmissionKey.Required");
            RuleFor(c => c.Files).Attachable(rules);
        }
    }

    internal sealed class Handler(
        ICnapDb db,
        ICurrentHromada hromada,
        OfferedServices offered,
        StandardHere standards,
        IFileStore files,
        CaseRegistration registration,
        TimeProvider clock) : IRequestHandler<Command, Receipt>
    {
        public async Task<Receipt> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var today = KyivDate.Of(now);
            var standard = await standards.InForceOnAsync(today, cancellationToken);
            var service = await offered.ForApplicationAsync(command.ServiceCode, today, standard, cancellationToken);
            var variant = service.Card.ChosenVariant(command.VariantKey);
            var rules = await registration.RulesAsync(
                standard, service.Code, variant.Key, service.LocalCard, cancellationToken);

            var submitted = await db.TakenInWithAsync(
                command.SubmissionKey,
                known => known.IsOfForm(
                    command.ServiceCode, variant.Key, command.PointId, command.Applicant, command.Request),
                cancellationToken);
            if (submitted is null)
            {
                await CheckAsync(command, service, cancellationToken);
                var fee = CaseFee.Of(variant, today.Year, standard.Content);
                var intake = await IntakeAsync(command, service, standard.Number, variant, cancellationToken);
                intake = intake with { Fee = fee };
                submitted = Case.Submit(intake, now, isSigned: false, rules.Term);
                db.Cases.Add(submitted);
                db.TrackedCases.Add(TrackedCase.For(submitted));
                await registration.StartClocksAsync(submitted, rules, now, cancellationToken);
                await SaveAsync(submitted);
            }

            var code = TrackingCode.TryParse(submitted.TrackingCode)!.Value;
            return new Receipt(submitted.Id, code, submitted.SubmittedOn, rules.Term.DueFrom(now).On);
        }

        // The same form was faster: its files are kept, these belong to nothing.
        private async Task SaveAsync(Case submitted)
        {
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
            }
            catch (Exception failure) when (UploadStoring.IsCertainlyUnsaved(failure))
            {
                await files.ForgetAsync(hromada.Id, submitted.Documents.Select(document => document.File));
                throw;
            }
        }

        private async Task CheckAsync(
            Command command, AppliedService service, CancellationToken cancellationToken)
        {
            if (!service.Card.OnlineAllowed)
            {
                throw new Refused(ServiceRefusals.NotOnline);
            }

            var point = new ServicePointId(command.PointId);
            if (!await db.Points.AnyAsync(p => p.Id == point, cancellationToken))
            {
                throw new Refused(CaseRefusals.UnknownPoint);
            }
        }

        private async Task<Intake> IntakeAsync(
            Command command, AppliedService service, int standardNumber, ServiceVariant variant,
            CancellationToken cancellationToken)
        {
            var documents = new List<IntakeDocument>();
            foreach (var upload in command.Files)
            {
                var file = await files.SaveUploadAsync(hromada.Id, upload, cancellationToken);
                documents.Add(new IntakeDocument(
                    upload.Document ?? file.Name, DocumentForm.Electronic, null, file));
            }

            return new Intake
            {
                HromadaId = hromada.Id,
                PointId = new ServicePointId(command.PointId),
                ServiceCode = service.Code,
                VariantKey = variant.Key,
                StandardNumber = standardNumber,
                LocalCard = service.LocalCard,
                ProviderBodyId = service.ProviderBodyId,
                AdministratorProvides = variant.AdministratorProvides,
                Applicant = command.Applicant.ToApplicant(),
                Representative = command.Applicant.ToRepresentative(),
                Delivery = command.Delivery,
                Request = Blank.ToNull(command.Request),
                Documents = documents,
                SubmissionKey = command.SubmissionKey,
            };
        }
    }
}
