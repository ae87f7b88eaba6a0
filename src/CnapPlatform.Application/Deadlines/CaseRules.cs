using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Deadlines;

/// <summary>
/// The rules by which the clocks of a case count: its version of the standard, and what had been announced when its
/// dates were last counted. Nothing that came later moves a date by itself.
/// </summary>
internal sealed class CaseRules(ICnapDb db, PublishedStandards standards, Announcements announcements)
{
    public async Task<ClockRules> ForAsync(Case subject, CancellationToken cancellationToken)
    {
        var announced = await announcements.GetAsync(db, cancellationToken);

        // Before registration no date is counted yet; the first one is counted by what holds then.
        return await ForAsync(
            subject, subject.RegisteredAt is null ? announced : announced.UpTo(subject.CalendarRevision),
            cancellationToken);
    }

    public async Task<ClockRules> ForAsync(
        Case subject, AnnouncedTerms announced, CancellationToken cancellationToken)
    {
        var standard = await standards.GetAsync(subject.StandardNumber, db, cancellationToken);
        var rules = announcements.RulesOf(
            standard, subject.HromadaId, subject.ServiceCode, subject.VariantKey, announced, subject.LocalCard);
        return subject.Kind == CaseKind.Complaint ? rules.OfComplaint() : rules;
    }

    /// <summary>The same, and what held before it for the earlier lines of the route sheet.</summary>
    public async Task<RulesOverTime> OverTimeAsync(Case subject, CancellationToken cancellationToken)
    {
        var now = await ForAsync(subject, cancellationToken);
        var announced = await announcements.GetAsync(db, cancellationToken);
        var earlier = new Dictionary<int, ClockRules>();
        foreach (var revision in subject.Route.Select(entry => entry.CalendarRevision).Distinct())
        {
            if (revision != now.Revision)
            {
                earlier[revision] = await ForAsync(subject, announced.UpTo(revision), cancellationToken);
            }
        }

        return new RulesOverTime(now) { Earlier = earlier };
    }

    /// <summary>For an application that comes in now.</summary>
    /// <param name="local">See <see cref="Case.LocalCard"/>.</param>
    public async Task<ClockRules> ForNewAsync(
        PublishedStandard standard, HromadaId hromada, string serviceCode, string variantKey, PassportContent? local,
        CancellationToken cancellationToken) =>
        announcements.RulesOf(
            standard, hromada, serviceCode, variantKey, await announcements.GetAsync(db, cancellationToken), local);
}

internal static class ClockRulesExplained
{
    /// <summary>Why the legal date is what it is, day by day; null before registration.</summary>
    public static DeadlineExplanation? Explain(this ClockRules rules, Case subject) =>
        subject.TermStartedAt is { } begun
            ? PausedTerm.Explain(begun, rules.Term.Term, rules.Calendar, rules.Term.With(subject.Pauses))
            : null;
}
