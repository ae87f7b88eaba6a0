using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace CnapPlatform.Web.Pages.Hromadas;

/// <summary>A citizen applies online; without electronic identification the application waits for a signature.</summary>
[LargeForm]
[EnableRateLimiting(RateLimits.Drafts)]
[RequestSizeLimit(LargeFormAttribute.Limit * 4)]
[RequestFormLimits(MultipartBodyLengthLimit = LargeFormAttribute.Limit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed partial class ApplyModel(IMediator mediator, CurrentHromadaInfo current, Texts texts) : FormPage(mediator)
{
    [BindProperty]
    public SubmitApplication.Command Form { get; set; } = new() { SubmissionKey = Guid.NewGuid() };

    [BindProperty(Name = "Form.Files")]
    public IReadOnlyList<IFormFile> Uploads { get; set; } = [];

    [FromRoute(Name = "id")]
    public string Code { get; set; } = "";

    public GetServiceCard.Card Card { get; private set; } = null!;

    public bool HadFiles => Request.HasFormContentType && Request.Form.Files.Count > 0;

    /// <summary>What the card asks for: a file may be attached to each.</summary>
    public IReadOnlyList<CardItem> Documents => Card.Passport.Card.RequiredDocuments.Items;

    public IEnumerable<SelectListItem> Kinds => Choices<ApplicantKind>("Kind");

    public IEnumerable<SelectListItem> Deliveries => Choices<DeliveryMethod>("Delivery");

    public IEnumerable<SelectListItem> NoticeWays => Enum.GetNames<NoticesBy>()
        .Select(name => new SelectListItem(texts[$"Applicant.NoticesBy.{name}"], name));

    public IEnumerable<SelectListItem> Variants => Card.Variants
        .Select(offer => new SelectListItem(offer.Variant.Title.Here(), offer.Variant.Key));

    public IEnumerable<SelectListItem> Points => Card.Points
        .Select(point => new SelectListItem($"{point.Name}, {point.Address}", point.Id.Value.ToString()));

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!Card.Passport.OnlineAllowed || current.Hromada!.Status != HromadaStatus.Live)
        {
            return Redirect(Url.Content($"~/h/{current.Slug}/services/{Code}"));
        }

        if (Request.Query.ContainsKey(LargeFormAttribute.TooLargeKey))
        {
            ModelState.AddModelError("Form.Files", texts["Documents.Files.TogetherTooLarge"]);
        }

        Form = Form with
        {
            VariantKey = Card.Variants[0].Variant.Key,
            PointId = Card.Points.Count == 1 ? Card.Points[0].Id.Value : Guid.Empty,
        };
        await RestoreDraftAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Form = Form with
        {
            ServiceCode = Code,
            Files = await ReadAsync(cancellationToken),
            Applicant = Form.Applicant with { Language = LanguageFromPath.IsEnglish(HttpContext) ? "en" : "uk" },
        };
        var answer = await SubmitAsync(Form, ShowReceipt, cancellationToken);
        if (answer is RedirectResult)
        {
            await ForgetDraftAsync(cancellationToken);
        }

        return answer;
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Card ??= await Mediator.Send(new GetServiceCard.Query(Code), cancellationToken);

    private RedirectResult ShowReceipt(SubmitApplication.Receipt receipt)
    {
        TempData[ReceiptModel.CodeKey] = receipt.Code.ToString();
        TempData[ReceiptModel.SlugKey] = current.Slug;
        TempData[ReceiptModel.ServiceKey] = Code;
        TempData[ReceiptModel.PointKey] = Form.PointId.ToString();
        TempData[ReceiptModel.DueKey] = receipt.DueIfSignedToday.DayNumber;
        return Redirect(Url.Content($"~/h/{current.Slug}/receipt"));
    }

    private async Task<IReadOnlyList<Upload>> ReadAsync(CancellationToken cancellationToken)
    {
        var read = new List<Upload>();
        for (var place = 0; place < Documents.Count; place++)
        {
            foreach (var file in Request.Form.Files.GetFiles($"Document{place}"))
            {
                read.Add(await ReadAsync(file, Documents[place].Uk, cancellationToken));
            }
        }

        foreach (var file in Uploads)
        {
            read.Add(await ReadAsync(file, null, cancellationToken));
        }

        return read;
    }

    private static async Task<Upload> ReadAsync(
        IFormFile file, string? document, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellationToken);
        return new Upload(file.FileName, content.ToArray(), document);
    }

    private IEnumerable<SelectListItem> Choices<TEnum>(string group)
        where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().Select(name => new SelectListItem(texts[$"Cases.{group}.{name}"], name));
}
