using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Staff;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Web.Hromadas;
using CnapPlatform.Web.Kernel;
using MediatR;

namespace CnapPlatform.Web.Staff;

/// <summary>What stands around every page of the workplace: who works, where, and how much waits.</summary>
public sealed class WorkplaceFrame(
    ICurrentUser user,
    ICurrentHromada hromada,
    CurrentHromadaInfo place,
    SignedInPerson person,
    IMediator mediator,
    PlaceNames names,
    Texts texts)
{
    private static readonly ListCases.Filter[] Lists =
    [
        ListCases.Filter.ToRegister, ListCases.Filter.ToHandOver, ListCases.Filter.ToIssue,
        ListCases.Filter.WithApplicant, ListCases.Filter.All,
    ];

    public string Name => user.Name;

    public Membership? Membership => user.Membership;

    public bool HasSeveralPlaces => person.Memberships.Count > 1;

    public bool IsProvider => user.Membership?.ProviderBodyId is not null;

    /// <summary>The address of the hromada at hand; null on pages that belong to none.</summary>
    public string? Slug => place.Hromada?.Slug;

    /// <summary>The place of work, by its name.</summary>
    public async Task<string> PlaceAsync()
    {
        var own = await mediator.Send(new ListMemberships.Query());
        return NameOf(own.Single(row => row.IsActive));
    }

    public string NameOf(ListMemberships.Row row) => row.Hromada is { } adjective
        ? names.Hromada(adjective)
        : row.Provider ?? texts["Staff.Place.Ministry"];

    public bool May(Permission permission) => user.May(permission, hromada.Id);

    public Task<IReadOnlyDictionary<ListCases.Filter, int>> CountsAsync() =>
        mediator.Send(new CountCases.Query(Lists));

    /// <summary>Notices lie in a hromada; a provider's officer has a list of work instead.</summary>
    public async Task<int?> UnreadAsync() =>
        Slug is null || IsProvider ? null : await mediator.Send(new CountNotices.Query());
}
