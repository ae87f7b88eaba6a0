using CnapPlatform.Application.Notifications;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Hromada;

/// <summary>When people of the hromada are reminded, and who hears of an overdue case.</summary>
[ResponseCache(NoStore = true)]
public sealed class RemindersModel(IMediator mediator, Texts texts) : FormPage(mediator)
{
    [BindProperty]
    public SaveHromadaReminders.Command Form { get; set; } = new();

    public ReminderPolicy Platform { get; private set; } = null!;

    public string UsualDays => string.Join(", ", Platform.Days);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var now = await Mediator.Send(new GetHromadaReminders.Query(), cancellationToken);
        (Form, Platform) = (now.Form, now.Platform);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        SayWhatDaysAre(nameof(Form.ToUnitHead));
        SayWhatDaysAre(nameof(Form.ToCnapHead));
        SayWhatDaysAre(nameof(Form.ToCouncil));
        return SubmitAsync(Form, Saved, cancellationToken);
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Platform = (await Mediator.Send(new GetHromadaReminders.Query(), cancellationToken)).Platform;

    // Binding knows only that «1.5» is not what the field takes.
    private void SayWhatDaysAre(string field)
    {
        var key = $"{FormName}.{field}";
        if (ModelState[key] is { Errors.Count: > 0 } typed)
        {
            typed.Errors.Clear();
            ModelState.AddModelError(key, texts["Reminders.Step.OutOfRange"]);
        }
    }

    private RedirectToPageResult Saved()
    {
        TempData["Saved"] = true;
        return RedirectToPage();
    }
}
