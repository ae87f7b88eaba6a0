using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Cases;

/// <summary>The cases of the hromada that wait for one step.</summary>
public sealed class ListModel(IMediator mediator) : CaseListPage(mediator)
{
    [FromRoute]
    public string? List { get; set; }

    public ListCases.Filter Filter { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Filter = List switch
        {
            "to-register" => ListCases.Filter.ToRegister,
            "to-hand-over" => ListCases.Filter.ToHandOver,
            "to-issue" => ListCases.Filter.ToIssue,
            "with-applicant" => ListCases.Filter.WithApplicant,
            _ => throw new NotFound(),
        };
        return ReadAsync(Filter, cancellationToken);
    }
}
