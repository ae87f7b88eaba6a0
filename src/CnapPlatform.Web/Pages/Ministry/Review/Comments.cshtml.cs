using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Ministry.Review;

/// <summary>The review of a version: comments on its fields, and which ministries have approved.</summary>
public sealed class CommentsModel(IMediator mediator, Texts texts) : FormPage(mediator)
{
    /// <summary>What has just been written: a comment or an answer.</summary>
    public const string SaidKey = "Said";

    [FromRoute]
    public int Number { get; set; }

    [FromQuery]
    public ListReview.Filter Filter { get; set; }

    /// <summary>A passport's code, or <see cref="ReviewLinks.OfVersion"/>.</summary>
    [FromQuery]
    public string? Service { get; set; }

    [BindProperty]
    public CommentOnField.Command Form { get; set; } = new();

    /// <summary>The page from which a comment was written, where it was another than this.</summary>
    [BindProperty]
    public string? Back { get; set; }

    public ListReview.View Review { get; private set; } = null!;

    public static string Approvers(OwnerStanding owner, string nobody)
    {
        var names = owner.Passports.Select(p => p.ApprovedBy).OfType<string>().Distinct().ToList();
        return names.Count == 0 ? nobody : string.Join(", ", names);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form with { Number = Number }, _ => Sent(), cancellationToken);

    public string ServiceName(string? code) => code is null
        ? texts["Review.Checks.OfVersion"]
        : Review.Services.GetValueOrDefault(code)?.Here() ?? code;

    public IEnumerable<SelectListItem> Filters() => Enum.GetValues<ListReview.Filter>()
        .Select(f => new SelectListItem(texts[$"Review.Comments.Filter.{f}"], f.ToString(), f == Filter));

    public IEnumerable<SelectListItem> ServiceFilters() => Services(ReviewLinks.OfVersion, Service)
        .Prepend(new SelectListItem(texts["Review.Checks.AllServices"], ""));

    public IEnumerable<SelectListItem> Services() => Services("", Form.Service);

    /// <summary>The fields of a passport and, under a heading of their own, those of the version.</summary>
    public IEnumerable<SelectListItem> Fields() => StandardField.OfPassport.Concat(StandardField.OfContent)
        .DistinctBy(field => field.Path)
        .Select(field => new SelectListItem(texts.FieldName(field), field.Path));

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var service = Service == ReviewLinks.OfVersion ? "" : Service;
        Review = await Mediator.Send(
            new ListReview.Query(Number, Filter, string.IsNullOrEmpty(Service) ? null : service), cancellationToken);
    }

    private IEnumerable<SelectListItem> Services(string ofVersion, string? chosen) => Review.Services
        .Select(s => new SelectListItem(s.Value.Here(), s.Key, s.Key == chosen))
        .OrderBy(item => item.Text, StringComparer.CurrentCulture)
        .Prepend(new SelectListItem(texts["Review.Checks.OfVersion"], ofVersion, ofVersion == (chosen ?? "")));

    private LocalRedirectResult Sent()
    {
        TempData[SaidKey] = "Sent";
        return LocalRedirect(Back is not null && Url.IsLocalUrl(Back)
            ? Back
            : Url.Content($"~/ministry/standards/{Number}/review"));
    }
}

/// <summary>A comment with the name of its service.</summary>
public sealed record CommentCard(ReviewComment Comment, string Service, bool MayAnswer)
{
    public string EditAddress => ReviewLinks.Edit(Comment.StandardNumber, Comment.ServiceCode, Comment.Field);
}
