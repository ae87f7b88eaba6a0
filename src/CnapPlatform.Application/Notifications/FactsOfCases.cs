using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>Gathers what notifications say about the cases of one hromada.</summary>
internal sealed class FactsOfCases(
    ICnapDb db,
    PublishedStandards standards,
    Hromada hromada,
    IReadOnlyDictionary<ServicePointId, ServicePoint> points,
    ILookup<CaseId, FactsOfCases.Told> told)
{
    // With the rest of a letter it has to fit into what is kept of a notification.
    private const int LongestReason = 2000;

    // The steps whose words the applicant has a right to know, and what tells of them.
    private static readonly Dictionary<string, CaseAction[]> ToldToApplicants = new(StringComparer.Ordinal)
    {
        [nameof(RegistrationDeclined)] = [CaseAction.DeclineRegistration],
        [nameof(CaseLeftWithoutMovement)] = [CaseAction.LeaveWithoutMovement],
        [nameof(CaseReturned)] = [CaseAction.ReturnUncured],
        [nameof(CaseSuspended)] = [CaseAction.Suspend],
        [nameof(HearingCalled)] = [CaseAction.CallHearing],
        [nameof(TermExtended)] = [CaseAction.Extend],
        [nameof(TermRecalculated)] = [CaseAction.RecalculateTerm],
        [nameof(TermHeld)] = [CaseAction.RecalculateTerm],
        [nameof(PromiseHeld)] = [CaseAction.RecalculateTerm],
        [nameof(PromiseMoved)] = [CaseAction.RecalculateTerm],
        [nameof(CaseClosed)] = [CaseAction.Close],
        [nameof(ResultSent)] = [CaseAction.SendByPost],
        [nameof(DecisionCorrected)] = [CaseAction.CorrectDecision, CaseAction.ConfirmCorrection],
    };

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
        await ToldAsync(db, cases, cancellationToken));

    public async Task<NotificationFacts> AboutAsync(
        Case about, OutboxMessage message, Audience audience, CancellationToken cancellationToken)
    {
        var standard = await standards.GetAsync(about.StandardNumber, db, cancellationToken);
        var passport = standard.Passport(about.ServiceCode, about.LocalCard);
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
            Reason = ReasonOf(message),
        };
    }

    // More may have happened since: a message says the words of its own step.
    private string? ReasonOf(OutboxMessage message) => ToldToApplicants.TryGetValue(message.Kind, out var steps)
        ? Shorten(told[message.CaseId]
            .Where(line => steps.Contains(line.Action) && line.At <= message.At)
            .MaxBy(line => line.Seq)?.Note)
        : null;

    private static async Task<ILookup<CaseId, Told>> ToldAsync(
        ICnapDb db, IReadOnlyCollection<CaseId> cases, CancellationToken cancellationToken)
    {
        var steps = ToldToApplicants.Values.SelectMany(actions => actions).Distinct().ToList();
        var lines = await db.Cases.AsNoTracking()
            .Where(c => cases.Contains(c.Id))
            .SelectMany(c => c.Route)
            .Where(line => steps.Contains(line.Action))
            .Select(line => new Told(line.CaseId, line.Seq, line.Action, line.At, line.Note))
            .ToListAsync(cancellationToken);
        return lines.ToLookup(line => line.CaseId);
    }

    private static string? Shorten(string? reason) =>
        reason is null ? null : KeptText.Cut(reason, LongestReason);

    /// <summary>What a step said to the applicant.</summary>
    internal sealed record Told(CaseId CaseId, int Seq, CaseAction Action, DateTimeOffset At, string? Note);
}
