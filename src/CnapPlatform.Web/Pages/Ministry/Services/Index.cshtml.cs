using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards.Editing;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Standards;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CnapPlatform.Web.Pages.Ministry.Services;

/// <summary>The passports of a version, to be found, filtered and chosen for a change of many.</summary>
public sealed class IndexModel(IMediator mediator, ICurrentUser user, Texts texts, FieldWords words) : PageModel
{
    [FromRoute]
    public int Number { get; set; }

    [FromQuery]
    public Wanted Filter { get; set; } = new();

    public GetDraftServices.View View { get; private set; } = null!;

    public bool MayEdit => View.Status == StandardStatus.Draft && user.May(Permission.EditStandard, HromadaId.None);

    public IEnumerable<(string Name, string Source, string? Chosen)> Selects =>
    [
        ("owner", "owner", Filter.Owner), ("category", "category", Filter.Category),
        ("level", "level", Filter.Level), ("sort", "sort", $"{Filter.Sort}"),
    ];

    public IEnumerable<(string Name, bool IsOn)> Flags =>
        [("unconfirmed", Filter.Unconfirmed), ("changed", Filter.Changed), ("commented", Filter.Commented)];

    public IEnumerable<SelectListItem> OptionsOf(string source) => source is "sort"
        ? Enum.GetValues<GetDraftServices.SortBy>()
            .Select(sort => new SelectListItem(texts[$"Editing.Sort.{sort}"], sort.ToString()))
        : View.Options.Of(source).Select(option => new SelectListItem(words.Option(source, option), option.Value));

    public async Task OnGetAsync(CancellationToken cancellationToken) => View = await mediator.Send(
        new GetDraftServices.Query(Number)
        {
            Text = Filter.Text,
            Owner = Filter.Owner,
            Category = Filter.Category,
            Level = Enum.TryParse<ServiceLevel>(Filter.Level, ignoreCase: true, out var level) ? level : null,
            Unconfirmed = Filter.Unconfirmed,
            Changed = Filter.Changed,
            Commented = Filter.Commented,
            Sort = Filter.Sort,
            Page = Filter.Page,
        },
        cancellationToken);

    /// <summary>What the address asks for.</summary>
    public sealed record Wanted
    {
        [FromQuery(Name = "text")]
        public string? Text { get; init; }

        [FromQuery(Name = "owner")]
        public string? Owner { get; init; }

        [FromQuery(Name = "category")]
        public string? Category { get; init; }

        [FromQuery(Name = "level")]
        public string? Level { get; init; }

        [FromQuery(Name = "unconfirmed")]
        public bool Unconfirmed { get; init; }

        [FromQuery(Name = "changed")]
        public bool Changed { get; init; }

        [FromQuery(Name = "commented")]
        public bool Commented { get; init; }

        [FromQuery(Name = "sort")]
        public GetDraftServices.SortBy Sort { get; init; }

        [FromQuery(Name = "page")]
        public int Page { get; init; } = 1;
    }
}
