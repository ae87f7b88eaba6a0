using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Cases;

/// <summary>The incoming package against the information card, document by document.</summary>
public sealed partial class Case
{
    private static readonly CaseStatus[] Checkable =
        [CaseStatus.Submitted, CaseStatus.Registered, CaseStatus.WithoutMovement];

    private readonly List<DocumentCheck> _checks = [];

    /// <summary>All rounds, the first at registration.</summary>
    public IReadOnlyList<DocumentCheck> Checks => _checks;

    /// <summary>The round that counts.</summary>
    public IReadOnlyList<DocumentCheck> LatestChecks
    {
        get
        {
            var last = _checks.Count == 0 ? 0 : _checks.Max(check => check.Round);
            return [.. _checks.Where(check => check.Round == last).OrderBy(check => check.Seq)];
        }
    }

    /// <summary>What the card asks for and the applicant has not given; no ground to decline registration.</summary>
    public IReadOnlyList<DocumentCheck> MissingDocuments =>
        [.. LatestChecks.Where(check => check.State == DocumentState.Missing)];

    public static bool MayBeChecked(CaseStatus status) => Checkable.Contains(status);

    /// <summary>Looks through the package again; documents that have been brought since join it, none leaves it.</summary>
    public void CheckDocuments(IReadOnlyList<CheckedDocument> lines, CaseActor actor, DateTimeOffset at)
    {
        if (!MayBeChecked(Status) || actor.Kind != CaseActorKind.Administrator)
        {
            throw new Refused(CaseRefusals.NotCheckedNow, Status);
        }

        WriteChecks(lines, actor, at);
        foreach (var line in lines.Where(line => IsOnPaper(line.State)))
        {
            if (!_documents.Exists(document => document.Title == line.Title))
            {
                AddDocument(new IntakeDocument(line.Title, FormOf(line.State), line.Sheets));
            }
        }

        Version++;
    }

    /// <summary>The document a representative acts by has been looked at, or replaced by a newer one.</summary>
    public void TakeAuthority(Representative seen, CaseActor actor)
    {
        if (IsClosed || actor.Kind != CaseActorKind.Administrator)
        {
            throw new Refused(CaseRefusals.NotCheckedNow, Status);
        }

        Representative = seen;
        Version++;
    }

    /// <summary>Files join the package while the CNAP holds it, beside what is on paper.</summary>
    public void Attach(IReadOnlyList<IntakeDocument> files, CaseActor actor)
    {
        RequireAttachable(actor);
        foreach (var file in files)
        {
            AddDocument(file);
        }

        Version++;
    }

    /// <summary>Asked before the bytes are kept anywhere.</summary>
    public void RequireAttachable(CaseActor actor)
    {
        if (!MayBeChecked(Status) || actor.Kind != CaseActorKind.Administrator)
        {
            throw new Refused(CaseRefusals.NotAttachedNow, Status);
        }
    }

    private static bool IsOnPaper(DocumentState state) => state is DocumentState.Original or DocumentState.Copy;

    private static DocumentForm FormOf(DocumentState state) =>
        state == DocumentState.Original ? DocumentForm.Original : DocumentForm.Copy;

    private void WriteChecks(IReadOnlyList<CheckedDocument> lines, CaseActor actor, DateTimeOffset at)
    {
        var round = _checks.Count == 0 ? 1 : _checks.Max(check => check.Round) + 1;
        _checks.AddRange(lines.Select((line, index) => new DocumentCheck
        {
            HromadaId = HromadaId,
            CaseId = Id,
            Round = round,
            Seq = index + 1,
            Title = line.Title,
            Condition = line.Condition,
            State = line.State,
            Sheets = line.Sheets,
            CheckedBy = actor.AccountId,
            CheckedByName = actor.Name,
            CheckedAt = at,
        }));
    }

    private void AddDocument(IntakeDocument document) => _documents.Add(new CaseDocument
    {
        HromadaId = HromadaId,
        CaseId = Id,
        Seq = _documents.Count + 1,
        Title = document.Title,
        Form = document.Form,
        Sheets = document.Sheets,
        File = document.File,
    });
}
