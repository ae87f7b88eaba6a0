using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Documents;

/// <summary>Makes the papers of a case from the templates of its version, in the transaction that calls it.</summary>
internal sealed class StepPapers(ICnapDb db, ICurrentUser user, PublishedStandards standards, TimeProvider clock)
{
    /// <summary>The paper that goes with the step just taken, where the step has one and the version its text.</summary>
    public async Task WriteAsync(Case subject, CancellationToken cancellationToken)
    {
        var step = subject.Route.MaxBy(line => line.Seq)!;
        if (PaperKind.Of(step, subject) is { WithStep: true } kind)
        {
            await AddAsync(subject, kind, step, cancellationToken);
        }
    }

    /// <summary>Null where the version's template has no text.</summary>
    public async Task<CasePaper?> AddAsync(
        Case subject, PaperKind kind, RouteEntry? step, CancellationToken cancellationToken)
    {
        var standard = await standards.GetAsync(subject.StandardNumber, db, cancellationToken);
        var template = standard.Content.Templates.FirstOrDefault(t => t.Code == kind.Template);
        if (string.IsNullOrWhiteSpace(template?.Body))
        {
            return null;
        }

        var earlier = await db.CasePapers.AsNoTracking().Where(p => p.CaseId == subject.Id)
            .Select(p => new { p.Seq, p.Template }).ToListAsync(cancellationToken);
        int? corrects = step?.Action is CaseAction.CorrectDecision or CaseAction.ConfirmCorrection
            ? earlier.Where(p => p.Template == kind.Template).Max(p => (int?)p.Seq)
            : null;
        var source = await SourceAsync(subject, standard, step, corrects, cancellationToken);
        var paper = Make(source, kind, template, 1 + (earlier.Max(p => (int?)p.Seq) ?? 0), corrects);
        db.CasePapers.Add(paper);
        return paper;
    }

    private async Task<PaperSource> SourceAsync(
        Case subject, PublishedStandard standard, RouteEntry? step, int? corrects,
        CancellationToken cancellationToken) => new()
        {
            Subject = subject,
            Standard = standard,
            Step = step,
            CorrectionOf = corrects is { } seq ? $"{subject.Number}/{seq}" : null,
            Point = await db.Points.AsNoTracking().SingleAsync(p => p.Id == subject.PointId, cancellationToken),
            ProviderName = await db.ProviderBodies.Where(b => b.Id == subject.ProviderBodyId)
                .Select(b => b.Name).SingleOrDefaultAsync(cancellationToken),
            Documents = await db.Cases.AsNoTracking().Where(c => c.Id == subject.Id).SelectMany(c => c.Documents)
                .OrderBy(d => d.Seq).ToListAsync(cancellationToken),
            ComplaintAbout = subject.ComplaintOf is { } about
                ? (await db.Cases.Where(c => c.Id == about).Select(c => c.Number)
                    .SingleOrDefaultAsync(cancellationToken))?.ToString()
                : null,
            By = user.AsCaseActor(),
            Now = clock.GetUtcNow(),
        };

    private static CasePaper Make(PaperSource source, PaperKind kind, DocumentTemplate template, int seq, int? corrects)
    {
        var subject = source.Subject;
        var facts = PaperFacts.Of(source);
        var (sender, addressee) = Parties(source, kind.Way, facts);
        return new CasePaper
        {
            HromadaId = subject.HromadaId,
            CaseId = subject.Id,
            Seq = seq,
            Template = kind.Template,
            StandardNumber = source.Standard.Number,
            RouteSeq = source.Step?.Seq,
            Heading = PaperText.Fill(template.Heading, facts),
            Body = PaperText.Fill(template.Body, facts),
            Signatures = PaperText.Fill(template.Signatures, facts),
            Sender = sender,
            Addressee = addressee,
            Basis = string.Join(", ", new[] { template.Act, template.Article }.Where(t => !string.IsNullOrEmpty(t))),
            BasisConfirmed = template.Confirmed,
            Corrects = corrects,
            DatedOn = KyivDate.Of(source.Step?.At ?? source.Now),
            MadeAt = source.Now,
            MadeBy = source.By.AccountId,
            MadeByName = source.By.Name,
        };
    }

    private static (string Sender, string Addressee) Parties(
        PaperSource source, PaperWay way, Dictionary<string, string?> facts)
    {
        var person = Lines(source.Subject.Applicant.Name, source.Subject.Applicant.Address);
        var cnap = Lines(source.Point.Name, source.Point.Address, source.Point.Phone);
        var isProviders = source.Step?.ActorKind == CaseActorKind.Provider;
        return way switch
        {
            PaperWay.ApplicantToCnap => (person, cnap),
            PaperWay.ApplicantToAppealBody => (person, Lines(facts["appeal.body"], "через " + source.Point.Name)),
            PaperWay.ProviderToCnap => (facts["provider.name"]!, cnap),
            _ => (isProviders ? facts["provider.name"]! : cnap, person),
        };
    }

    private static string Lines(params string?[] lines) => string.Join('\n', lines.OfType<string>());
}
