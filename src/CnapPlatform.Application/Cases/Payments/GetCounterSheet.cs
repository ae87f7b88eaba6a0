using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Payments;

/// <summary>
/// What the counter keeps of a case beside its procedure: the check of the documents, the fee, receipts, refunds, and
/// where the fee is paid to.
/// </summary>
public static class GetCounterSheet
{
    [Allow(Permission.ViewCases)]
    public sealed record Query(Guid CaseId) : IRequest<Sheet>;

    public sealed record Sheet(Case Case, PassportContent Passport, PaymentRequisites? Requisites, DateOnly Today)
    {
        public ServiceVariant Variant => Passport.Variant(Case.VariantKey);

        public FeeDueRule? DueBefore { get; init; }

        /// <summary>The version gives back what is paid too much.</summary>
        public bool ReturnsOverpaid { get; init; }

        /// <summary>Services that, applied for together with this one, are paid once.</summary>
        public IReadOnlyList<PaidOnce> PaidOnceWith { get; init; } = [];
    }

    public sealed record PaidOnce(string Code, LocalText Service);

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, TimeProvider clock)
        : IRequestHandler<Query, Sheet>
    {
        public async Task<Sheet> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await db.Cases.AsNoTracking().VisibleTo(user)
                .Include(c => c.Checks).Include(c => c.Payments.OrderBy(p => p.Seq)).Include(c => c.Refunds)
                .Include(c => c.Exemptions.OrderBy(e => e.Seq)).Include(c => c.FeeCancellations)
                .SingleOrDefaultAsync(c => c.Id == new CaseId(query.CaseId), cancellationToken)
                ?? throw new NotFound();
            var (standard, passport) = await standards.StandardOfAsync(found, db, cancellationToken);
            var payee = found.ProviderBodyId ?? default(ProviderBodyId);
            var requisites = found.FeeState == FeeState.None
                ? null
                : await db.Requisites.AsNoTracking().Where(r => r.Payee == payee)
                    .OrderByDescending(r => r.Seq).FirstOrDefaultAsync(cancellationToken);

            var rules = standard.Content.Procedure.Payment;
            return new Sheet(found, passport, requisites, KyivDate.Today(clock))
            {
                DueBefore = rules?.DueBefore,
                ReturnsOverpaid = rules?.RefundWhen(RefundGround.Overpaid) is not null,
                PaidOnceWith =
                [
                    .. passport.Variant(found.VariantKey).Fee.OneFeeWith
                        .Select(standard.Find).OfType<ServicePassport>()
                        .Select(p => new PaidOnce(p.Code, p.Content.ShortName)),
                ],
            };
        }
    }
}

internal static class PaymentAccess
{
    /// <summary>The case with all that is noted of its fee; refused where the sender's screen is older than the case.</summary>
    public static Task<Case> LoadForPaymentAsync(
        this ICnapDb db, ICurrentUser user, Guid caseId, int seenVersion, CancellationToken cancellationToken) =>
        db.Cases.VisibleTo(user)
            .Include(c => c.Payments).Include(c => c.Refunds)
            .Include(c => c.Exemptions).Include(c => c.FeeCancellations)
            .SeenAsync(caseId, seenVersion, cancellationToken);
}
