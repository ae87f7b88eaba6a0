using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Ministry;

/// <summary>What a version says, taken out as files and brought in from files; nothing is saved before it is shown.</summary>
[LargeForm]
[RequestSizeLimit(LargeFormAttribute.Limit * 4)]
[RequestFormLimits(MultipartBodyLengthLimit = LargeFormAttribute.Limit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ImportModel(IMediator mediator, ICurrentUser user, Texts texts, ChangeText words)
    : FormPage(mediator)
{
    public const string DoneKey = "Imported";

    [FromRoute]
    public int Number { get; set; }

    /// <summary>Checksum of the file whose dry run is asked for.</summary>
    [FromQuery(Name = "file")]
    public string? FileSha256 { get; set; }

    [BindProperty(Name = "Form.File")]
    public IFormFile? Upload { get; set; }

    /// <summary>What the file's field is bound to; the bytes themselves never come back to the page.</summary>
    public UploadImport.Command Form { get; private set; } = new();

    public ListVersions.Row Version { get; private set; } = null!;

    public ImportPlan? Plan { get; private set; }

    public ChangeText Words => words;

    public bool MayImport =>
        Version.Status == StandardStatus.Draft && user.May(Permission.EditStandard, HromadaId.None);

    public string Here => Url.Content($"~/ministry/standards/{Number}/import");

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Request.Query.ContainsKey(LargeFormAttribute.TooLargeKey))
        {
            ModelState.AddModelError("Form.File", texts["Exchange.File.TooLarge"]);
        }

        return await base.OnGetAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Form = Form with { Number = Number, File = await ReadAsync(cancellationToken) };
        return await SubmitAsync(Form, sum => LocalRedirect($"{Here}?file={sum}"), cancellationToken);
    }

    public async Task<IActionResult> OnPostApplyAsync(
        [FromForm(Name = "base")] string? baseSha256, CancellationToken cancellationToken)
    {
        var command = new ApplyImport.Command
        {
            Number = Number,
            FileSha256 = FileSha256 ?? "",
            BaseSha256 = baseSha256 ?? "",
        };
        return await SubmitAsync(command, Applied, cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var versions = await Mediator.Send(new ListVersions.Query(), cancellationToken);
        Version = versions.FirstOrDefault(version => version.Number == Number) ?? throw new NotFound();
        if (!string.IsNullOrEmpty(FileSha256) && MayImport)
        {
            Plan = await Mediator.Send(new PreviewImport.Query(Number, FileSha256), cancellationToken);
        }
    }

    private LocalRedirectResult Applied(int changes)
    {
        TempData[DoneKey] = changes;
        return LocalRedirect(Here);
    }

    private async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        if (Upload is null)
        {
            return null;
        }

        using var content = new MemoryStream();
        await Upload.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }
}
