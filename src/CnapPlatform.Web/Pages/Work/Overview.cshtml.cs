using CnapPlatform.Application.Cases.Views;
using CnapPlatform.Web.Components;
using CnapPlatform.Web.Kernel;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Work;

/// <summary>How the CNAP is doing: pictures for the head, with the numbers behind each.</summary>
public sealed class OverviewModel(IMediator mediator, Texts texts) : PageModel
{
    private const int Percents = 100;

    [FromRoute]
    public string Slug { get; set; } = "";

    public GetOverview.Overview Overview { get; private set; } = null!;

    public int Open => Overview.Stages.Sum(stage => stage.Open);

    public int Overdue => Overview.Stages.Sum(stage => stage.Overdue);

    public long? InTime => Share(
        Overview.Months.Sum(month => month.InTime), Overview.Months.Sum(month => month.Decided));

    public ColumnChart ByWeek => new(
        texts["Views.Overview.ByWeek"],
        texts["Views.Overview.Week"],
        [texts["Views.Overview.Registered"], texts["Views.Overview.Decided"]],
        [
            .. Overview.Weeks.Select(week => new ColumnChart.Group(
                $"{week.Monday:dd.MM}", [week.Registered, week.Decided])),
        ]);

    public ColumnChart ByMonth
    {
        get
        {
            var months = Overview.Months.Select(month => new ColumnChart.Group(
                $"{month.First:MM.yyyy}", [Share(month.InTime, month.Decided)]));
            return new ColumnChart(
                texts["Views.Overview.ByMonth"],
                texts["Views.Overview.Month"],
                [texts["Views.Overview.InTime"]],
                [.. months])
            { Ceiling = Percents, Unit = "\u00A0%" };
        }
    }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Overview = await mediator.Send(new GetOverview.Query(), cancellationToken);

    /// <summary>Whole per cents; a case late among a thousand is no hundred per cent.</summary>
    public static long? Share(int part, int whole) => whole == 0 ? null : (long)part * Percents / whole;
}
