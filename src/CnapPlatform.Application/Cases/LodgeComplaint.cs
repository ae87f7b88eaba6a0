using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// An administrator takes a complaint against the decision of a case: a case of its own, tied to that one, with a number,
/// a term and a route sheet.
/// </summary>
public static class LodgeComplaint
{
    [Allow(Permission.RegisterCases)]
    public sealed record Command : IRequest<CaseId>
    {
        /// <summary>The case complained of.</summary>
        public Guid CaseId { get; init; }

        /// <summary>What the applicant complains of and asks for.</summary>
        public string? Request { get; init; }

        public int? Sheets { get; init; }

        /// <summary>Why a late complaint is taken nevertheless.</summary>
        public string? RenewalReason { get; init; }

        public Guid SubmissionKey { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Request).NotEmpty().WithMessage("Papers.Complaint.RequestRequired")
                .MaximumLength(2000).WithMessage("Papers.Complaint.RequestTooLong").PlainText();
            RuleFor(c => c.Sheets).InclusiveBetween(1, 2000).WithMessage("Cases.Documents.SheetsRange");
            RuleFor(c => c.RenewalReason).MaximumLength(1000).WithMessage("Cases.Note.TooLong").PlainText();
            RuleFor(c => c.SubmissionKey).NotEmpty().WithMessage("Cases.SubmissionKey.Required");
        }
    }

    internal sealed class Handler(
        ICnapDb db,
        ICurrentUser user,
        StandardHere here,
        Appeals appeals,
        CaseRegistration registration,
        TimeProvider clock) : IRequestHandler<Command, CaseId>
    {
        public async Task<CaseId> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.TakenInWithAsync(
                command.SubmissionKey,
                known => known.ComplaintOf == new CaseId(command.CaseId)
                    && known.Request == command.Request!.Trim(),
                cancellationToken) is { } earlier)
            {
                return earlier.Id;
            }

            var now = clock.GetUtcNow();
            var about = await db.Cases.VisibleTo(user).Include(c => c.Route.OrderBy(r => r.Seq))
                .SingleOrDefaultAsync(c => c.Id == new CaseId(command.CaseId), cancellationToken)
                ?? throw new NotFound();
            if (await appeals.RefusalAsync(about, cancellationToken) is { } refusal)
            {
                throw refusal;
            }

            var standard = await here.InForceOnAsync(KyivDate.Of(now), cancellationToken);
            var window = new AppealWindow(
                await appeals.LastDayAsync(about, cancellationToken), Blank.ToNull(command.RenewalReason));
            var intake = await IntakeAsync(command, about, standard, cancellationToken);
            var rules = (await registration.RulesAsync(
                standard, intake.ServiceCode, intake.VariantKey, intake.LocalCard, cancellationToken)).OfComplaint();

            await using var transaction = await db.BeginAsync(cancellationToken);
            var number = await registration.TakeNumberAsync(about.PointId, now, cancellationToken);
            var complaint = Case.LodgeComplaint(
                about, intake, number, user.AsCaseActor(), now, rules.Term, window);
            db.Cases.Add(complaint);
            db.TrackedCases.Add(TrackedCase.For(complaint));
            await registration.StartClocksAsync(complaint, rules, now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return complaint.Id;
        }

        // A service that the version in force gives no more is complained of under the version of its case.
        private async Task<Intake> IntakeAsync(
            Command command, Case about, PublishedStandard standard, CancellationToken cancellationToken)
        {
            var body = await appeals.BodyAsync(about, cancellationToken);
            var isGiven = about.LocalCard is not null || standard.Find(about.ServiceCode) is not null;
            return new Intake
            {
                HromadaId = about.HromadaId,
                PointId = about.PointId,
                ServiceCode = about.ServiceCode,
                VariantKey = about.VariantKey,
                StandardNumber = isGiven ? standard.Number : about.StandardNumber,
                LocalCard = about.LocalCard,
                ProviderBodyId = body,
                AdministratorProvides = body is null,
                Applicant = about.Applicant,
                Representative = about.Representative,
                Delivery = about.Delivery,
                Request = command.Request!.Trim(),
                Documents = [new IntakeDocument("Скарга", DocumentForm.Original, command.Sheets)],
                SubmissionKey = command.SubmissionKey,
            };
        }
    }
}
