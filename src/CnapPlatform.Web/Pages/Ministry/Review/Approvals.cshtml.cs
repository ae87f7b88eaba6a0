using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Ministry.Review;

/// <summary>A ministry reads the passports it answers for and approves them, some or all at once.</summary>
public sealed class ApprovalsModel(IMediator mediator) : FormPage(mediator)
{
    /// <summary>How many passports have just been approved.</summary>
    public const string ApprovedKey = "Approved";

    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public ApprovePassports.Command Form { get; set; } = new();

    public ListReview.View Review { get; private set; } = null!;

    public IEnumerable<SelectListItem> Options() =>
        Review.Mine!.Missing.Select(p => new SelectListItem(p.Name.Here(), p.Code));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form with { Number = Number }, Approved, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Review = await Mediator.Send(new ListReview.Query(Number), cancellationToken);
        if (Review.OwnerCode is null)
        {
            throw new NotAllowed(Permission.ApprovePassports);
        }
    }

    private LocalRedirectResult Approved(int count)
    {
        TempData[ApprovedKey] = count;
        return LocalRedirect(Url.Content($"~/ministry/standards/{Number}/approvals"));
    }
}
