using System.Globalization;
using CnapPlatform.Application.Cases.Bulk;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Web.Hromadas;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CnapPlatform.Web.Pages.Work.Bulk;

/// <summary>
/// One step on many cases: choose, see what will happen, do it, and read for each case what became of it.
/// </summary>
[ResponseCache(NoStore = true)]
public sealed class BulkModel(IMediator mediator, PlaceNames places, Texts texts) : FormPage(mediator)
{
    private const string ResultKey = "BulkResult";

    [FromRoute(Name = "step")]
    public string Name { get; set; } = "";

    /// <summary>Whether everything is chosen to begin with, as the work of a day is.</summary>
    [FromQuery(Name = "all")]
    public bool? All { get; set; }

    /// <summary>The page says what became of the cases that were just sent; reading it again sends nothing.</summary>
    [FromQuery(Name = "done")]
    public bool IsDone { get; set; }

    [BindProperty]
    public Choice Form { get; set; } = new();

    public ListForBulk.List List { get; private set; } = null!;

    public IReadOnlyList<ListForBulk.Row> Chosen { get; private set; } = [];

    public BulkResult? Result { get; private set; }

    /// <summary>What the column beside the service says: whose case it is, or who gets it.</summary>
    public string WhereHeading => texts[IsProvider ? "Work.Provider.Hromada" : "Routing.Executor"];

    public bool IsToConfirm => Chosen.Count > 0;

    public bool IsAllChosen => All != false;

    public BulkStep Step => Name switch
    {
        "hand-over" when !IsProvider => BulkStep.HandOver,
        "notify" when !IsProvider => BulkStep.Notify,
        "receive" when IsProvider => BulkStep.Receive,
        "return" when IsProvider => BulkStep.ReturnResult,
        _ => throw new NotFound(),
    };

    private bool IsProvider => !RouteData.Values.ContainsKey(HromadaFromPath.RouteKey);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (IsDone)
        {
            var result = BulkResult.Unpack(TempData.Peek(ResultKey) as string);
            Result = result?.Step == Step ? result : null;
        }
        else
        {
            TempData.Remove(ResultKey);
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Form.IsConfirmed)
        {
            await LoadAsync(cancellationToken);
            if (Chosen.Count == 0)
            {
                All = false;
                ModelState.AddModelError("", texts["Routing.Bulk.NothingChosen"]);
            }

            return Page();
        }

        var command = new TakeStepOnMany.Command
        {
            Step = Step,
            Words = Form.Words,
            Cases = [.. Form.Cases.Select(ItemOf).OfType<TakeStepOnMany.Item>()],
        };
        return await SubmitAsync(command, Done, cancellationToken);
    }

    public string KeyOf(ListForBulk.Row row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Hromada}.{row.CaseId:N}.{row.Version}");

    /// <summary>The hromada for a provider, the provider for the CNAP.</summary>
    public string WhereOf(ListForBulk.Row row) =>
        IsProvider ? places.Hromada(row.HromadaName) : row.Provider ?? "";

    public ListForBulk.Row? RowOf(TakeStepOnMany.Item item) =>
        List.Rows.Concat(List.Others).FirstOrDefault(row => row.CaseId == item.CaseId);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var sent = Result is { } result
            ? result.Lines.Select(line => line.Case)
            : Form.Cases.Select(ItemOf).OfType<TakeStepOnMany.Item>();
        var chosen = sent.DistinctBy(item => item.CaseId).ToDictionary(item => item.CaseId);
        List = await Mediator.Send(new ListForBulk.Query(Step) { Chosen = [.. chosen.Values] }, cancellationToken);

        // The version that was seen goes on: what has changed since is said, not overrun.
        Chosen =
        [
            .. List.Rows.Where(row => chosen.ContainsKey(row.CaseId))
                .Select(row => row with { Version = chosen[row.CaseId].Version }),
        ];
    }

    private RedirectToPageResult Done(IReadOnlyList<TakeStepOnMany.Outcome> outcomes)
    {
        var lines = outcomes.Select(outcome => new BulkResult.Line(
            outcome.Case, outcome.Refused is { } refused ? texts.Say(refused) : null));
        TempData[ResultKey] = new BulkResult(Step, [.. lines]).Pack();
        return RedirectToPage(new { done = true });
    }

    private static TakeStepOnMany.Item? ItemOf(string key)
    {
        var parts = key.Split('.');
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hromada)
            && Guid.TryParse(parts[1], out var id)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? new TakeStepOnMany.Item(hromada, id, version)
                : null;
    }

    public sealed record Choice
    {
        public string[] Cases { get; init; } = [];

        public string? Words { get; init; }

        public bool IsConfirmed { get; init; }
    }
}
