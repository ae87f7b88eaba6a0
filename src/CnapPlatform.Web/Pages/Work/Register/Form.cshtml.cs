using System.Globalization;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Paper;
using CnapPlatform.Application.Cases.Drafts;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Services;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Pages.Work.Cases;
using CnapPlatform.Web.Staff;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Register;

/// <summary>An application is taken at the counter in one form.</summary>
[ResponseCache(NoStore = true)]
public sealed partial class FormModel(IMediator mediator, WorkplaceFrame frame, Texts texts) : FormPage(mediator)
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public RegisterApplication.Command Form { get; set; } = new();

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

    public IEnumerable<SelectListItem> AuthorityKinds => Options<AuthorityKind>("Intake.AuthorityKind");

    /// <summary>The blank in the address, «block.sequence», where an application is entered from paper.</summary>
    [FromQuery(Name = "paper")]
    public string? Blank { get; set; }

    /// <summary>The number on the blank that is being entered.</summary>
    public string PaperNumber { get; private set; } = "";

    private GetBlock.Sheet? Block { get; set; }

    public CardItem? ItemOf(string? title) => title is null
        ? null
        : Card.Passport.Card.RequiredDocuments.Items.FirstOrDefault(item => item.Uk == title);

    public string RegisterName(string code) => Card.Registers.TryGetValue(code, out var name) ? name.Here() : code;

    /// <summary>
    /// What the administrator may say of a document: taking it from a register where there is one. No answer says that
    /// it is missing or, where the card asks under a condition, not needed.
    /// </summary>
    public IEnumerable<SelectListItem> StatesOf(CardItem? item) =>
        new[] { DocumentState.Original, DocumentState.Copy, DocumentState.FromRegister, DocumentState.Missing }
            .Where(state => state switch
            {
                DocumentState.FromRegister => item?.Register is not null,
                DocumentState.Missing => item?.Condition is not null,
                _ => true,
            })
            .Select(state => new SelectListItem(texts[$"Intake.DocumentState.{state}"], state.ToString()));

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Form = new RegisterApplication.Command
        {
            SubmissionKey = Guid.NewGuid(),
            VariantKey = Card.Passport.Variants[0].Key,
            PointId = Block?.Point.Id.Value ?? (Points.Count > 0 ? Points[0].Id.Value : Guid.Empty),
            Paper = Form.Paper,
            Documents =
            [
                .. Card.Passport.Card.RequiredDocuments.Items
                    .Select(item => new RegisterApplication.DocumentLine { Title = item.Uk }),
                new RegisterApplication.DocumentLine(),
            ],
        };
        await RestoreDraftAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form = Form with { ServiceCode = Code };
        var answer = await SubmitAsync(Form, Registered, cancellationToken);
        if (answer is RedirectResult)
        {
            await Mediator.Send(new ClerkDraft.DiscardCommand(Code), cancellationToken);
        }

        return answer;
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (!frame.May(Permission.RegisterCases))
        {
            throw new NotAllowed(Permission.RegisterCases);
        }

        Card = await Mediator.Send(new GetServiceCard.Query(Code), cancellationToken);
        var own = frame.Membership!.Points.Select(p => p.ServicePointId).ToList();
        await LoadPaperAsync(cancellationToken);
        Points = [.. Card.Points.Where(p => own.Count == 0 || own.Contains(p.Id))];
    }

    private async Task LoadPaperAsync(CancellationToken cancellationToken)
    {
        if (Form.Paper is null && PaperOf(Blank) is { } asked)
        {
            Form = Form with { Paper = asked };
        }

        if (Form.Paper is { } paper)
        {
            Block = await Mediator.Send(new GetBlock.Query(paper.BlockId), cancellationToken);
            PaperNumber = Block.Block.Numbers.FirstOrDefault(number => number.Sequence == paper.Sequence) is { } number
                ? Block.Block.NumberOf(number).ToString()
                : throw new NotFound();
        }
    }

    private static PaperForm? PaperOf(string? blank) =>
        blank?.Split('.') is [var block, var sequence]
        && Guid.TryParse(block, out var id)
        && int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new PaperForm { BlockId = id, Sequence = number }
            : null;

    private RedirectResult Registered(CaseId id)
    {
        TempData[CaseModel.DoneKey] = nameof(RegisterApplication);
        return Redirect(Url.Content($"~/work/{Slug}/cases/{id.Value}"));
    }

    private IEnumerable<SelectListItem> Options<T>(string prefix)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new SelectListItem(texts[$"{prefix}.{value}"], value.ToString()));
}
