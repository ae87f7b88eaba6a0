using System.Globalization;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Documents;

/// <summary>What a paper is made from.</summary>
internal sealed record PaperSource
{
    public required Case Subject { get; init; }

    public required PublishedStandard Standard { get; init; }

    public required ServicePoint Point { get; init; }

    public string? ProviderName { get; init; }

    public IReadOnlyList<CaseDocument> Documents { get; init; } = [];

    /// <summary>The step that the paper tells; null for a paper of any day.</summary>
    public RouteEntry? Step { get; init; }

    /// <summary>The number of the case complained of.</summary>
    public string? ComplaintAbout { get; init; }

    /// <summary>The number of the paper whose slip of the pen this one mends.</summary>
    public string? CorrectionOf { get; init; }

    public required CaseActor By { get; init; }

    public required DateTimeOffset Now { get; init; }

    public PassportContent Passport => Standard.Passport(Subject.ServiceCode, Subject.LocalCard);
}

/// <summary>The fields that a template may name, with their values; a field without a value drops its line.</summary>
internal static class PaperFacts
{
    public static Dictionary<string, string?> Of(PaperSource source)
    {
        var facts = new Dictionary<string, string?>(StringComparer.Ordinal);
        AddCase(facts, source);
        AddPeople(facts, source);
        AddStep(facts, source);
        AddOutcome(facts, source);
        return facts;
    }

    private static void AddCase(Dictionary<string, string?> facts, PaperSource source)
    {
        var subject = source.Subject;
        facts["case.number"] = subject.Number?.ToString() ?? "без номера";
        facts["case.service"] = source.Passport.Name.Uk;
        facts["case.request"] = subject.Request;
        facts["case.submitted"] = OfficialWords.Date(subject.SubmittedOn);
        facts["case.registered"] = OfficialWords.Date(subject.RegisteredOn ?? subject.SubmittedOn);
        facts["case.due"] = OfficialWords.Date(subject.DueOn);
        facts["case.promised"] = OfficialWords.Date(subject.PromisedOn);
        facts["case.status"] = OfficialWords.Status(subject.Status);
        facts["case.delivery"] = OfficialWords.Delivery(subject.Delivery);
        facts["case.code"] = TrackingCode.TryParse(subject.TrackingCode)?.ToString();
        facts["cure.by"] = OfficialWords.Date(subject.CureBy);
        facts["extended.to"] = OfficialWords.Date(
            subject.Route.LastOrDefault(line => line.Action == CaseAction.Extend)?.SetsDay);
        facts["documents.count"] = source.Documents.Count.ToString(CultureInfo.InvariantCulture);
        facts["documents.list"] = string.Join('\n', source.Documents.Select(d => Line(d)));
        facts["keep.class"] = subject.Retention is { } retention ? OfficialWords.Retention(retention) : null;
        facts["keep.until"] = OfficialWords.Date(subject.KeepUntil);
    }

    private static void AddPeople(Dictionary<string, string?> facts, PaperSource source)
    {
        var subject = source.Subject;
        facts["applicant.name"] = subject.Applicant.Name;
        facts["applicant.address"] = subject.Applicant.Address;
        facts["representative.name"] = subject.Representative?.Name;
        facts["representative.authority"] = subject.Representative?.Authority;
        facts["cnap.name"] = source.Point.Name;
        facts["cnap.address"] = source.Point.Address;
        facts["cnap.phone"] = source.Point.Phone;
        facts["provider.name"] = source.ProviderName ?? source.Passport.Provider.Name.Uk;
        facts["now.date"] = OfficialWords.Date(source.Now);
        facts["now.by"] = source.By.Name;
        facts["now.position"] = Capital(source.By.Position);
    }

    private static void AddStep(Dictionary<string, string?> facts, PaperSource source)
    {
        var notified = source.Subject.Route.LastOrDefault(line => line.Action == CaseAction.Notify);
        facts["notified.date"] = notified is null ? null : OfficialWords.Date(notified.At);
        facts["notified.manner"] = notified?.Note;
        if (source.Step is not { } step)
        {
            return;
        }

        facts["step.date"] = OfficialWords.Date(step.At);
        facts["step.words"] = step.Note;
        facts["step.by"] = step.ActorName;
        facts["step.position"] = Capital(step.Position);
        if (step.Action is CaseAction.CorrectDecision or CaseAction.ConfirmCorrection)
        {
            facts["correction.what"] = step.Note;
            facts["correction.of"] = source.CorrectionOf;
        }
    }

    private static void AddOutcome(Dictionary<string, string?> facts, PaperSource source)
    {
        var decision = source.Subject.Decision;
        var rules = source.Standard.Content.Procedure;
        facts["decision.title"] = OfficialWords.Title(decision);
        facts["decision.outcome"] = OfficialWords.Outcome(decision);
        facts["decision.ground"] = decision?.Ground;
        facts["decision.reasons"] = decision?.Reasons;
        facts["decision.appeal"] = decision?.AppealNote;
        facts["decision.date"] = OfficialWords.Date(decision?.DecidedOn);
        facts["complaint.outcome"] = OfficialWords.Outcome(decision?.Complaint);
        facts["complaint.about"] = source.ComplaintAbout;
        facts["appeal.body"] = source.Passport.Provider.AppealName?.Uk;
        facts["appeal.term"] = OfficialWords.Term(rules.Appeal);
        facts["unclaimed.term"] = OfficialWords.Term(rules.Unclaimed);
    }

    private static string Line(CaseDocument document) => string.Create(
        CultureInfo.InvariantCulture,
        $"{document.Seq}. {document.Title}{(document.Sheets is { } sheets ? $", арк.: {sheets}" : "")}");

    private static string Capital(string position) => position.Length == 0
        ? position
        : char.ToUpper(position[0], CultureInfo.InvariantCulture) + position[1..];
}
