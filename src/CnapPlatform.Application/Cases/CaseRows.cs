using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>Reads the cases of one page of a list as its rows.</summary>
internal static class CaseRows
{
    public static async Task<List<ListCases.Row>> ReadAsync(
        IQueryable<Case> cases, ICnapDb db, PublishedStandards standards, CancellationToken cancellationToken)
    {
        var page = await cases
            .Select(c => new
            {
                c.Id,
                c.Number,
                c.Applicant.Name,
                c.ServiceCode,
                c.StandardNumber,
                c.LocalCard,
                c.Status,
                c.SubmittedOn,
                c.SignedOn,
                c.DueOn,
                c.DueAt,
                c.PromisedOn,
                c.TermHeldSince,
                c.Kind,
                Provider = db.ProviderBodies.Where(b => b.Id == c.ProviderBodyId).Select(b => b.Name)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);

        var rows = new List<ListCases.Row>();
        foreach (var c in page)
        {
            var standard = await standards.GetAsync(c.StandardNumber, db, cancellationToken);
            rows.Add(new ListCases.Row(
                c.Id.Value, c.Number, c.Name, standard.Passport(c.ServiceCode, c.LocalCard).ShortName, c.Status,
                c.SubmittedOn, c.SignedOn, c.DueOn, c.DueAt, c.PromisedOn, c.Provider)
            {
                IsComplaint = c.Kind == CaseKind.Complaint,
                IsHeld = c.TermHeldSince is not null && CaseLifecycle.TermRuns(c.Status),
            });
        }

        return rows;
    }
}
