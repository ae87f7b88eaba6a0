using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Ministry.Review;

/// <summary>A ministry reads the passports it answers for and approves them, some or all at once.</summary>
public sealed class ApprovalsModel(IMediator mediator, Texts texts) : FormPage(mediator)
{
    /// <summary>How many passports have just been approved.</summary>
    public const string ApprovedKey = "Approved";

    [FromRoute]
    public int Number { get; set; }

    [BindProperty]
    public ApprovePassports.Command Form { get; set; } = new();

    public ListReview.View Review { get; private set; } = null!;

    /// <summary>How many wait that say what the version before says; none where there is none.</summary>
    public int Unchanged => Review.BasedOn is null ? 0 : Review.Mine!.Missing.Count(p => !IsChanged(p));

    /// <summary>What has changed stands first: it is what has to be read.</summary>
    public IEnumerable<PassportStanding> InOrder(IEnumerable<PassportStanding> passports) =>
        passports.OrderBy(p => !IsChanged(p));

    public IEnumerable<SelectListItem> Options() => InOrder(Review.Mine!.Missing).Select(p => new SelectListItem(
        IsChanged(p) ? texts.Format("Review.Owners.ChangedOption", p.Name.Here()) : p.Name.Here(), p.Code));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form with { Number = Number }, Approved, cancellationToken);

    protected override string FieldOf(Refused refused) =>
        refused.Reason == ReviewRefusals.NothingChosen ? "Form.Codes" : base.FieldOf(refused);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Review = await Mediator.Send(new ListReview.Query(Number), cancellationToken);
        if (Review.OwnerCode is null)
        {
            throw new NotAllowed(Permission.ApprovePassports);
        }
    }

    // In a first version all is new, and no passport is told from another.
    private bool IsChanged(PassportStanding passport) =>
        Review.BasedOn is not null && Review.Changes.ContainsKey(passport.Code);

    private LocalRedirectResult Approved(int count)
    {
        TempData[ApprovedKey] = count;
        return LocalRedirect(Url.Content($"~/ministry/standards/{Number}/approvals"));
    }
}
