using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Documents;

/// <summary>What the journal reads of a case.</summary>
internal sealed record JournalEntry
{
    public CaseId Id { get; init; }

    public CaseNumber? Number { get; init; }

    public CaseKind Kind { get; init; }

    public string ServiceCode { get; init; } = "";

    public int StandardNumber { get; init; }

    public PassportContent? LocalCard { get; init; }

    public ServicePointId PointId { get; init; }

    public string Applicant { get; init; } = "";

    public string Address { get; init; } = "";

    public CaseStatus Status { get; init; }

    public int Documents { get; init; }

    public string? Provider { get; init; }

    public IReadOnlyList<RouteEntry> Steps { get; init; } = [];

    public ListJournal.Row ToRow(ListJournal.Line line, PublishedStandard standard, string point)
    {
        var issued = Last(CaseAction.Issue) ?? Last(CaseAction.SendByPost);
        return new ListJournal.Row(
            Id.Value, line.Number, Number?.ToString() ?? "", line.At, Applicant, Address,
            standard.Passport(ServiceCode, LocalCard).ShortName, Kind, point, Documents, Provider,
            Last(CaseAction.HandOver)?.At, Last(CaseAction.ReturnResult)?.At, Status, Last(CaseAction.Notify)?.At,
            issued?.At, issued?.Note);
    }

    private RouteEntry? Last(CaseAction action) => Steps.Where(s => s.Action == action).MaxBy(s => s.Seq);
}
