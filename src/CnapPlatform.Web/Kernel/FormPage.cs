using CnapPlatform.Domain.Kernel;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Kernel;

/// <summary>
/// A page with one form named <c>Form</c>. Bad input is shown at its field, a refusal in the summary above the form,
/// and what was typed stays in both.
/// </summary>
public abstract class FormPage(IMediator mediator) : PageModel
{
    protected const string FormName = "Form";

    protected IMediator Mediator { get; } = mediator;

    private Texts Texts => HttpContext.RequestServices.GetRequiredService<Texts>();

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Reads what the page shows around its form; called again when the form comes back with errors.</summary>
    protected virtual Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A page that has a better place for a refusal than the summary puts it there.</summary>
    protected virtual void ShowRefusal(Refused refused, string said) =>
        ModelState.AddModelError(FieldOf(refused), said);

    /// <summary>The field that a refusal is about; empty where it is about the form as a whole.</summary>
    protected virtual string FieldOf(Refused refused) => "";

    protected async Task<IActionResult> SubmitAsync<TResult>(
        IRequest<TResult> form, Func<TResult, IActionResult> onSuccess, CancellationToken cancellationToken)
    {
        TResult result = default!;
        return await SubmitAsync(
            async () => result = await Mediator.Send(form, cancellationToken),
            () => onSuccess(result),
            cancellationToken);
    }

    /// <summary>For steps that answer nothing.</summary>
    protected Task<IActionResult> SubmitAsync(
        IRequest form, Func<IActionResult> onSuccess, CancellationToken cancellationToken) =>
        SubmitAsync(async () => await Mediator.Send(form, cancellationToken), onSuccess, cancellationToken);

    private async Task<IActionResult> SubmitAsync(
        Func<Task> send, Func<IActionResult> onSuccess, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            try
            {
                await send();
                return onSuccess();
            }
            catch (ValidationException invalid)
            {
                Show(invalid.Errors);
            }
            catch (Refused refused)
            {
                ShowRefusal(refused, Texts.Say(refused));
            }
        }

        AllowGoingBack();
        await LoadAsync(cancellationToken);
        return Page();
    }

    // Whoever corrects the form, sends it and then goes back sees it again: a page that may not be kept at all would
    // make the browser ask whether to send the first form once more.
    private void AllowGoingBack() => Response.OnStarting(() =>
    {
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.Remove("Pragma");
        return Task.CompletedTask;
    });

    private void Show(IEnumerable<ValidationFailure> failures)
    {
        foreach (var failure in failures)
        {
            var field = failure.PropertyName.Length == 0 ? "" : $"{FormName}.{failure.PropertyName}";
            ModelState.AddModelError(field, Texts.Say(failure));
        }
    }
}
