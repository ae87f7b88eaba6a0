using CnapPlatform.Application.Staff;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Work.Absences;

/// <summary>Who is away and who stands in: for the head everybody's days, for each person their own.</summary>
public sealed class AbsencesModel(IMediator mediator, Texts texts) : FormPage(mediator)
{
    public const string DoneKey = "AbsenceDone";

    [BindProperty]
    public EnterAbsence.Command Form { get; set; } = new();

    public ListAbsences.Place Place { get; private set; } = null!;

    public IEnumerable<SelectListItem> People => Place.People.Select(
        person => new SelectListItem($"{person.Name}, {person.Position}", person.Membership.ToString()));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SubmitAsync(Form, () => Done("Routing.Absences.Saved"), cancellationToken);

    public async Task<IActionResult> OnPostEndAsync(Guid absence, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        try
        {
            await Mediator.Send(new EndAbsence.Command { AbsenceId = absence }, cancellationToken);
            return Done("Routing.Absences.Ended");
        }
        catch (Refused refused)
        {
            ModelState.AddModelError("", texts.Say(refused));
            return await OnGetAsync(cancellationToken);
        }
    }

    protected override async Task LoadAsync(CancellationToken cancellationToken) =>
        Place = await Mediator.Send(new ListAbsences.Query(), cancellationToken);

    private RedirectToPageResult Done(string said)
    {
        TempData[DoneKey] = said;
        return RedirectToPage();
    }
}
