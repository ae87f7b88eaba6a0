using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Domain.Standards.Checks;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry.Review;

/// <summary>Somebody takes warnings of one rule on their name, having seen which.</summary>
public sealed class SignOffModel(IMediator mediator, Texts texts) : FormPage(mediator)
{
    /// <summary>How many warnings have just been signed off.</summary>
    public const string SignedKey = "Signed";

    [FromRoute]
    public int Number { get; set; }

    [FromQuery]
    public string Rule { get; set; } = "";

    /// <summary>A passport's code, or <see cref="ReviewLinks.OfVersion"/>; empty for the whole version.</summary>
    [FromQuery]
    public string? Service { get; set; }

    [FromQuery]
    public string? Field { get; set; }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public RunChecks.View Checks { get; private set; } = null!;

    public IReadOnlyList<CheckedFinding> Chosen { get; private set; } = [];

    public string Back => ReviewLinks.Checks(Number, Rule, Service);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        new SignOffWarnings.Command
        {
            Number = Number,
            Rule = Rule,
            Service = Service == ReviewLinks.OfVersion ? "" : Service,
            Field = Field,
            Reason = Form.Reason,
        },
        Signed,
        cancellationToken);

    public string Place(CheckedFinding found)
    {
        var field = texts.FieldName(found.Finding.Field, found.Finding.ServiceCode is not null);
        return found.Finding.ServiceCode is { } code ? $"{Checks.Services[code].Here()}, {field}" : field;
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Checks = await Mediator.Send(new RunChecks.Query(Number), cancellationToken);
        if (!StandardChecks.Rules.Any(rule => rule.Code == Rule))
        {
            throw new NotFound();
        }

        Chosen =
        [
            .. Checks.Findings.Where(f => f.IsUnsigned && f.Finding.Rule == Rule
                && (string.IsNullOrEmpty(Service) || (f.Finding.ServiceCode ?? ReviewLinks.OfVersion) == Service)
                && (string.IsNullOrEmpty(Field) || f.Finding.Field == Field)),
        ];
    }

    private LocalRedirectResult Signed(int count)
    {
        TempData[SignedKey] = count;
        return LocalRedirect(Url.Content(Back));
    }

    /// <summary>What is asked of whoever signs.</summary>
    public sealed record Answers
    {
        public string? Reason { get; init; }
    }
}
