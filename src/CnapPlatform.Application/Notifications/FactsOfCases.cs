using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>Gathers what notifications say about the cases of one hromada.</summary>
internal sealed class FactsOfCases(
    ICnapDb db,
    PublishedStandards standards,
    Hromada hromada,
    IReadOnlyDictionary<ServicePointId, ServicePoint> points,
    IReadOnlyDictionary<CaseId, string?> reasons)
{
    // With the rest of a letter it has to fit into what is kept of a notification.
    private const int LongestReason = 2000;

    // The steps whose words the applicant has a right to know.
    private static readonly CaseAction[] ToldToApplicants =
    [
        CaseAction.DeclineRegistration, CaseAction.LeaveWithoutMovement, CaseAction.ReturnUncured, CaseAction.Suspend,
        CaseAction.CallHearing, CaseAction.Extend, CaseAction.RecalculateTerm, CaseAction.Close, CaseAction.SendByPost,
        CaseAction.CorrectDecision,
    ];

    public static async Task<FactsOfCases> ReadAsync(
        ICnapDb db,
        PublishedStandards standards,
        HromadaId hromada,
        IReadOnlyCollection<CaseId> cases,
        CancellationToken cancellationToken) => new(
        db,
        standards,
        await db.Hromadas.AsNoTracking().SingleAsync(h => h.Id == hromada, cancellationToken),
        await db.Points.AsNoTracking().ToDictionaryAsync(p => p.Id, cancellationToken),
        await ReasonsAsync(db, cases, cancellationToken));

    public async Task<NotificationFacts> AboutAsync(
        Case about, Audience audience, CancellationToken cancellationToken)
    {
        var standard = await standards.GetAsync(about.StandardNumber, db, cancellationToken);
        var passport = standard.Passport(about.ServiceCode);
        var point = points[about.PointId];
        return new NotificationFacts
        {
            Audience = audience,
            Service = passport.ShortName == LocalText.Empty ? passport.Name : passport.ShortName,
            Hromada = hromada.Name,
            Point = point.Name,
            Address = point.Address,
            Number = about.Number?.ToString(),
            SubmittedOn = about.SubmittedOn,
            WaitsForSignature = about.SignedOn is null,
            PromisedOn = about.PromisedOn,
            DueOn = about.DueOn,
            DueAt = about.DueAt,
            Delivery = about.Delivery,
            CureBy = about.CureBy,
            Reason = reasons.GetValueOrDefault(about.Id),
        };
    }

    // The latest told words of each case, read for all of them at once.
    private static async Task<Dictionary<CaseId, string?>> ReasonsAsync(
        ICnapDb db, IReadOnlyCollection<CaseId> cases, CancellationToken cancellationToken)
    {
        var lines = await db.Cases.AsNoTracking()
            .Where(c => cases.Contains(c.Id))
            .SelectMany(c => c.Route)
            .Where(line => ToldToApplicants.Contains(line.Action))
            .Select(line => new { line.CaseId, line.Seq, line.Note })
            .ToListAsync(cancellationToken);
        return lines.GroupBy(line => line.CaseId)
            .ToDictionary(own => own.Key, own => Shorten(own.MaxBy(line => line.Seq)!.Note));
    }

    private static string? Shorten(string? reason) =>
        reason?.Length > LongestReason ? $"{reason[..LongestReason]}…" : reason;
}
