using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>Which cases of a hromada a member of staff sees.</summary>
internal static class CaseAccess
{
    private static readonly CaseStatus[] InWork =
    [
        CaseStatus.HandedOver, CaseStatus.InReview, CaseStatus.WithoutMovement, CaseStatus.Suspended,
        CaseStatus.Hearing,
    ];

    /// <summary>
    /// The head sees all; administrators and starostas the cases of their points; a provider's officer the cases
    /// handed over to their body, and a refusal that their body is asked to confirm. Nobody sees a case over which
    /// they declared a conflict of interest.
    /// </summary>
    public static IQueryable<Case> VisibleTo(this IQueryable<Case> cases, ICurrentUser user) =>
        user.Membership?.ProviderBodyId is { } body
            ? cases.HandedOver(user).Where(c => c.ProviderBodyId == body || c.ConfirmingBodyId == body)
            : cases.AtTheCounter(user);

    /// <summary>
    /// The same for reading, and with it what a complaint is about that the reader's body has in work: no longer than
    /// the complaint is decided, and for nobody who is kept away from either case.
    /// </summary>
    public static IQueryable<Case> ReadableBy(this ICnapDb db, ICurrentUser user)
    {
        var visible = db.Cases.VisibleTo(user);
        if (user.Membership?.ProviderBodyId is null)
        {
            return visible;
        }

        var complaints = visible.Where(c => c.Kind == CaseKind.Complaint && InWork.Contains(c.Status));
        return db.Cases.WithoutConflictOf(user)
            .Where(c => visible.Any(v => v.Id == c.Id) || complaints.Any(k => k.ComplaintOf == c.Id));
    }

    /// <summary>Whether this one is read for a complaint only, see <see cref="ReadableBy"/>.</summary>
    public static bool IsReadForComplaint(this ICurrentUser user, Case found) =>
        user.Membership?.ProviderBodyId is { } body && body != found.ProviderBodyId && body != found.ConfirmingBodyId;

    /// <summary>The same without what another body's refusal shows to those who are to confirm it.</summary>
    private static IQueryable<Case> WorkedOnBy(this IQueryable<Case> cases, ICurrentUser user) =>
        user.Membership?.ProviderBodyId is { } body
            ? cases.HandedOver(user).Where(c => c.ProviderBodyId == body)
            : cases.AtTheCounter(user);

    private static IQueryable<Case> HandedOver(this IQueryable<Case> cases, ICurrentUser user) =>
        cases.WithoutConflictOf(user).Where(c =>
            c.Status != CaseStatus.Submitted && c.Status != CaseStatus.Registered
            && c.Route.Any(r => r.Action == CaseAction.HandOver));

    private static IQueryable<Case> AtTheCounter(this IQueryable<Case> cases, ICurrentUser user)
    {
        if (user.Membership is not { } membership)
        {
            return cases.Where(_ => false);
        }

        var points = membership.Points.Select(p => p.ServicePointId).ToList();
        var own = cases.WithoutConflictOf(user);
        return membership.Role == Role.HeadOfCnap || points.Count == 0
            ? own
            : own.Where(c => points.Contains(c.PointId));
    }

    private static IQueryable<Case> WithoutConflictOf(this IQueryable<Case> cases, ICurrentUser user)
    {
        var person = user.AccountId;
        return cases.Where(c => !c.Route.Any(r => r.Action == CaseAction.Recuse && r.AccountId == person));
    }

    /// <summary>The case with its route sheet, for a step; refused where the sender's screen is older than the case.</summary>
    public static Task<Case> LoadForStepAsync(
        this ICnapDb db, ICurrentUser user, Guid caseId, int seenVersion, CancellationToken cancellationToken) =>
        db.Cases.WorkedOnBy(user).Include(c => c.Route).SeenAsync(caseId, seenVersion, cancellationToken);

    /// <summary>The same for a second person, who may be of another body.</summary>
    public static Task<Case> LoadToConfirmAsync(
        this ICnapDb db, ICurrentUser user, Guid caseId, int seenVersion, CancellationToken cancellationToken) =>
        db.Cases.VisibleTo(user).Include(c => c.Route).SeenAsync(caseId, seenVersion, cancellationToken);

    /// <summary>One of these cases as the sender's screen showed it; refused where that is older than the case.</summary>
    public static async Task<Case> SeenAsync(
        this IQueryable<Case> cases, Guid caseId, int seenVersion, CancellationToken cancellationToken)
    {
        var found = await cases
            .SingleOrDefaultAsync(c => c.Id == new CaseId(caseId), cancellationToken)
            ?? throw new NotFound();
        return found.Version == seenVersion ? found : throw new Refused(CaseRefusals.StaleScreen);
    }
}

/// <summary>What every way of taking an application asks first.</summary>
internal static class IntakeAccess
{
    /// <summary>
    /// The case that was taken in with this key already; null where none was. The key stands for one form: another
    /// service or other data under it are no repetition of it.
    /// </summary>
    public static async Task<Case?> TakenInWithAsync(
        this ICnapDb db, Guid submissionKey, Func<Case, bool> isSame, CancellationToken cancellationToken)
    {
        var id = await db.Cases.Where(c => c.SubmissionKey == submissionKey)
            .Select(c => (CaseId?)c.Id).FirstOrDefaultAsync(cancellationToken);
        if (id is null)
        {
            return null;
        }

        var known = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == id, cancellationToken);
        return isSame(known) ? known : throw new Refused(CaseRefusals.FormSentAlready);
    }

    /// <param name="variantKey">Empty where the form leaves the choice to the service.</param>
    public static bool IsOfForm(
        this Case known, string serviceCode, string? variantKey, Guid pointId, ApplicantForm applicant,
        string? request = null) =>
        known.ServiceCode == serviceCode
        && (string.IsNullOrEmpty(variantKey) || known.VariantKey == variantKey)
        && known.PointId == new ServicePointId(pointId)
        && known.Applicant == applicant.ToApplicant()
        && known.Request == Blank.ToNull(request);

    /// <summary>The variant that a form chooses; one that the service does not have is shown at its field.</summary>
    public static ServiceVariant ChosenVariant(this PassportContent passport, string? variantKey) =>
        passport.FindVariant(variantKey)
        ?? throw Invalid.At(nameof(RegisterApplication.Command.VariantKey), "Cases.Variant.Unknown");

    /// <summary>A point of the hromada; refused where the member does not serve it.</summary>
    public static async Task<ServicePoint> ServedPointAsync(
        this ICnapDb db, ICurrentUser user, ServicePointId id, CancellationToken cancellationToken)
    {
        var point = await db.Points.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        return point is not null && user.Serves(id) ? point : throw new Refused(CaseRefusals.NoPoint);
    }

    /// <summary>Whoever is limited to points works at those only.</summary>
    public static bool Serves(this ICurrentUser user, ServicePointId point)
    {
        var own = user.Membership!.Points;
        return own.Count == 0 || own.Any(p => p.ServicePointId == point);
    }
}

internal static class ProviderWorkList
{
    /// <summary>The provider's list shows whose the case is, and what waits for a second person.</summary>
    public static async Task FollowProviderWorkAsync(
        this ICnapDb db, Case subject, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var rows = await db.ProviderWork
            .Where(w => w.HromadaId == subject.HromadaId && w.CaseId == subject.Id)
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            if (row.ProviderBodyId == subject.ProviderBodyId)
            {
                row.Follow(subject, at);
            }
            else
            {
                db.ProviderWork.Remove(row);
            }
        }

        if (subject.ConfirmingBodyId is not null)
        {
            db.ProviderWork.Add(ProviderWork.ToConfirm(subject, at));
        }
    }

    /// <summary>
    /// Takes a case off the provider's list, in the transaction of the step that ends their part; a correction stays on
    /// the list of the other body that is to confirm it.
    /// </summary>
    public static async Task DropProviderWorkAsync(
        this ICnapDb db, Case subject, CancellationToken cancellationToken)
    {
        var waiting = await db.ProviderWork
            .Where(w => w.HromadaId == subject.HromadaId && w.CaseId == subject.Id)
            .ToListAsync(cancellationToken);
        db.ProviderWork.RemoveRange(waiting.Where(w => w.ProviderBodyId != subject.ConfirmingBodyId));
    }
}
