using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Review;

/// <summary>A comment is answered, and so resolved.</summary>
public sealed class AnswerModel(IMediator mediator, ICurrentUser user, Texts texts) : FormPage(mediator)
{
    [FromRoute]
    public int Number { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ResolveComment.Command Form { get; set; } = new();

    public ListReview.View Review { get; private set; } = null!;

    public ReviewComment Comment { get; private set; } = null!;

    public bool MayAnswer => user.May(Permission.ReviewStandard, HromadaId.None);

    public string ServiceName => Comment.ServiceCode is { } code
        ? Review.Services.GetValueOrDefault(code)?.Here() ?? code
        : texts["Review.Checks.OfVersion"];

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form with { Number = Number, Id = Id }, Answered, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Review = await Mediator.Send(new ListReview.Query(Number), cancellationToken);
        Comment = Review.Comments.FirstOrDefault(c => c.Id == Id) ?? throw new NotFound();
    }

    private LocalRedirectResult Answered()
    {
        TempData[CommentsModel.SaidKey] = "Answered";
        return LocalRedirect(Url.Content($"~/ministry/standards/{Number}/review"));
    }
}
