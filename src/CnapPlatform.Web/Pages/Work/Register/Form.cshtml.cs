using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Pages.Work.Cases;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Register;

/// <summary>An application is taken at the counter in one form.</summary>
[ResponseCache(NoStore = true)]
public sealed class FormModel(IMediator mediator, WorkplaceFrame frame, Texts texts) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public RegisterApplication.Command Form { get; set; } = new();

    // Binding cannot fill the command's own list, which is read-only.
    [BindProperty(Name = "Form.Documents")]
    public IList<RegisterApplication.DocumentLine> Lines { get; set; } = [];

    public GetServiceCard.Card Card { get; private set; } = null!;

    /// <summary>The points at which this person takes applications.</summary>
    public IReadOnlyList<ServicePoint> Points { get; private set; } = [];

    public IEnumerable<SelectListItem> PointOptions =>
        Points.Select(p => new SelectListItem(p.Name, p.Id.Value.ToString()));

    public IEnumerable<SelectListItem> VariantOptions =>
        Card.Passport.Variants.Select(v => new SelectListItem(v.Title.Here(), v.Key));

    public IEnumerable<SelectListItem> Kinds => Options<ApplicantKind>("Cases.Kind");

    public IEnumerable<SelectListItem> Deliveries => Options<DeliveryMethod>("Cases.Delivery");

    public IEnumerable<SelectListItem> NoticeWays => Options<NoticesBy>("Applicant.NoticesBy");

    public IEnumerable<SelectListItem> DocumentForms => Options<DocumentForm>("Cases.Form");

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Form = new RegisterApplication.Command
        {
            SubmissionKey = Guid.NewGuid(),
            VariantKey = Card.Passport.Variants[0].Key,
            PointId = Points.Count > 0 ? Points[0].Id.Value : Guid.Empty,
            Documents =
            [
                .. Card.Effective.Row(Domain.Standards.CardField.RequiredDocuments).Items
                    .Select(item => new RegisterApplication.DocumentLine { Title = item.Uk }),
                new RegisterApplication.DocumentLine(),
            ],
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form = Form with { ServiceCode = Code, Documents = [.. Lines] };
        return SubmitAsync(Form, Registered, cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.RegisterCases))
        {
            throw new NotAllowed(Permission.RegisterCases);
        }

        Card = await Mediator.Send(new GetServiceCard.Query(Code), cancellationToken);
        var own = frame.Membership!.Points.Select(p => p.ServicePointId).ToList();
        Points = [.. Card.Points.Where(p => own.Count == 0 || own.Contains(p.Id))];
    }

    private RedirectResult Registered(CaseId id)
    {
        TempData[CaseModel.DoneKey] = nameof(RegisterApplication);
        return Redirect(Url.Content($"~/work/{Slug}/cases/{id.Value}"));
    }

    private IEnumerable<SelectListItem> Options<T>(string prefix)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new SelectListItem(texts[$"{prefix}.{value}"], value.ToString()));
}
