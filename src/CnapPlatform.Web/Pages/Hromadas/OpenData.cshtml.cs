using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Web.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CnapPlatform.Web.Pages.Hromadas;

/// <summary>What a hromada publishes for programs to read: its services and its cases without people.</summary>
public sealed class OpenDataModel(CurrentHromadaInfo current, TimeProvider clock) : PageModel
{
    public bool IsLive => current.Hromada!.Status == HromadaStatus.Live;

    /// <summary>The last twelve months, as the form first offers them.</summary>
    public DateOnly From => To.AddYears(-1).AddDays(1);

    public DateOnly To => KyivDate.Today(clock);
}
