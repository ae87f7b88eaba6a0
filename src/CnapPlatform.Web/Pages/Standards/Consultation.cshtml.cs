using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Web.Components;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace CnapPlatform.Web.Pages.Standards;

/// <summary>A draft before the public: what it changes, what people say of it, what the group answers.</summary>
[EnableRateLimiting(RateLimits.Tracking)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ConsultationModel(IMediator mediator, Texts texts) : FormPage(mediator)
{
    public const string SentKey = "Sent";

    [FromRoute]
    public int Number { get; set; }

    [FromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    /// <summary>No person sees this field; a program that fills in everything does.</summary>
    [BindProperty]
    public string? Website { get; set; }

    [BindProperty]
    public AddRemark.Command Form { get; set; } = new();

    public GetConsultation.View View { get; private set; } = null!;

    public IEnumerable<SelectListItem> Services => View.Services.Select(s => new SelectListItem(s.Name.Here(), s.Code));

    public IEnumerable<SelectListItem> Fields => StandardField.OfPassport
        .Select(f => new SelectListItem(texts.FieldName(f.Path), f.Path));

    public string NameOf(string code) => View.Services.FirstOrDefault(s => s.Code == code)?.Name.Here() ?? code;

    public override Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Form = new AddRemark.Command { Key = Guid.NewGuid() };
        return base.OnGetAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(Website)
            ? await SubmitAsync(Form with { Number = Number }, Sent, cancellationToken)
            : Sent();

    protected override async Task LoadAsync(CancellationToken cancellationToken) => View = await Mediator.Send(
        new GetConsultation.Query(Number, Paging.NumberOf(PageNumber)), cancellationToken);

    private RedirectResult Sent()
    {
        TempData[SentKey] = true;
        return Redirect(Url.Content($"~/standards/{Number}/consultation"));
    }
}
