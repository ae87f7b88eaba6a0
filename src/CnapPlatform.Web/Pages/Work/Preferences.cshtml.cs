using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work;

/// <summary>How a person who works wants to be told, wherever they work.</summary>
[ResponseCache(NoStore = true)]
public sealed class PreferencesModel(IMediator mediator, Texts texts) : FormPage(mediator)
{
    private static readonly string[] LanguageCodes = ["uk", "en"];

    [BindProperty]
    public SaveNoticePreferences.Command Form { get; set; } = new();

    public string? Email { get; private set; }

    public IEnumerable<SelectListItem> Ways => new[] { NoticeBy.Mail, NoticeBy.Sms, NoticeBy.Push }
        .Select(way => new SelectListItem(texts[$"Preferences.Way.{way}"], way.ToString()));

    public IEnumerable<SelectListItem> Languages => LanguageCodes
        .Select(language => new SelectListItem(texts[$"Applicant.Language.{language}"], language));

    public IEnumerable<SelectListItem> Hours => Enumerable.Range(0, 24)
        .Select(hour => new SelectListItem(Dates.Time(new TimeOnly(hour, 0)), Numbers.Whole(hour)));

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var now = await Mediator.Send(new GetNoticePreferences.Query(), cancellationToken);
        (Form, Email) = (now.Form, now.Email);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form, Saved, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Email = (await Mediator.Send(new GetNoticePreferences.Query(), cancellationToken)).Email;

    private RedirectToPageResult Saved()
    {
        TempData["Saved"] = true;
        return RedirectToPage();
    }
}
