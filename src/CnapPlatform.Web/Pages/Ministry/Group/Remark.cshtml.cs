using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Group;

/// <summary>One remark: answered for everybody, hidden with a reason, or put back.</summary>
public sealed class RemarkModel(IMediator mediator, ICurrentUser user) : FormPage(mediator)
{
    [FromRoute]
    public int Number { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public AnswerRemark.Command Form { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    public ListRemarks.Row Row { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Form = new AnswerRemark.Command { Answer = Row.Remark.Answer };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form with { Number = Number, Id = Id }, Back, cancellationToken);

    public async Task<IActionResult> OnPostHideAsync(CancellationToken cancellationToken)
    {
        var page = await SubmitAsync(
            new HideRemark.Command { Number = Number, Id = Id, Reason = Reason }, Back, cancellationToken);
        MoveErrorTo(nameof(Reason));
        return page;
    }

    public Task<IActionResult> OnPostShowAsync(CancellationToken cancellationToken) =>
        SubmitAsync(new ShowRemark.Command(Number, Id), Back, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!user.May(Permission.EditStandard, HromadaId.None))
        {
            throw new NotAllowed(Permission.EditStandard);
        }

        var view = await Mediator.Send(new ListRemarks.Query(Number, Id: Id), cancellationToken);
        Row = view.Remarks.Items.SingleOrDefault() ?? throw new NotFound();
    }

    // The page's second form stands beside the one named Form.
    private void MoveErrorTo(string field)
    {
        if (ModelState.TryGetValue($"{FormName}.{field}", out var entry) && entry.Errors.Count > 0)
        {
            ModelState.AddModelError(field, entry.Errors[0].ErrorMessage);
            ModelState.Remove($"{FormName}.{field}");
        }
    }

    private RedirectResult Back() => Redirect(Url.Content($"~/ministry/standards/{Number}/consultation"));
}
