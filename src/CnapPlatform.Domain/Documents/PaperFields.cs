namespace CnapPlatform.Domain.Documents;

/// <summary>The fields that a template may name.</summary>
public static class PaperFields
{
    public static readonly IReadOnlyList<string> Known =
    [
        "case.number", "case.service", "case.request", "case.submitted", "case.registered", "case.due",
        "case.promised", "case.status", "case.delivery", "case.code",
        "applicant.name", "applicant.address", "representative.name", "representative.authority",
        "cnap.name", "cnap.address", "cnap.phone", "provider.name",
        "now.date", "now.by", "now.position",
        "step.date", "step.words", "step.by", "step.position", "notified.date", "notified.manner",
        "cure.by", "extended.to", "documents.count", "documents.list", "keep.class", "keep.until",
        "decision.title", "decision.outcome", "decision.ground", "decision.reasons", "decision.appeal",
        "decision.date", "complaint.outcome", "complaint.about", "correction.what", "correction.of",
        "appeal.body", "appeal.term", "unclaimed.term",
    ];
}
