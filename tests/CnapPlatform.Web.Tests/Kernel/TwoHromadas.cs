using System.Text;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Staff.ApiKeys;
using CnapPlatform.Infrastructure.Jobs;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Web.Tests.Api;
using CnapPlatform.Web.Tests.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Kernel;

/// <summary>What one hromada keeps to itself, and the words by which it is recognised elsewhere.</summary>
public sealed record Kept(HromadaId Hromada, string Mark)
{
    public string Slug => Given.SlugOf(Hromada);

    public Guid OnlineCase { get; init; }

    public Guid HandedOverCase { get; init; }

    /// <summary>Numbers kept for paper.</summary>
    public Guid Block { get; init; }

    public Guid View { get; init; }

    public int Version { get; init; }

    public Guid SubmissionKey { get; init; }

    public Guid ApiKey { get; init; }

    public IReadOnlyList<Guid> Outbox { get; init; } = [];

    public IReadOnlyList<Guid> DueWork { get; init; } = [];

    public IReadOnlyList<Guid> Notices { get; init; } = [];

    /// <summary>No page or answer for anybody else may hold one of these.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];
}

/// <summary>
/// Two hromadas at work, each with an online application with a file, a case at its provider, notices and own words
/// of a card, all of them marked.
/// </summary>
public sealed class TwoHromadas : IAsyncLifetime
{
    private readonly Dictionary<Guid, WebVisitor> _visitors = [];

    public TestWeb Web { get; } = new();

    /// <summary>The hromada of those who try.</summary>
    public Kept Own { get; private set; } = null!;

    /// <summary>The hromada whose data they must not reach.</summary>
    public Kept Foreign { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Web.InitializeAsync();
        Own = await FillAsync(Given.City, "Дубомітка", Given.CityAdministrator, Given.CityTenantAdministrator);
        Foreign = await FillAsync(
            Given.Settlement, "Ставомітка", Given.SettlementAdministrator, Given.SettlementTenantAdministrator);
    }

    public Task DisposeAsync() => Web.DisposeAsync();

    /// <summary>The browser of a person, the same each time; of nobody in particular for null.</summary>
    public async Task<WebVisitor> VisitorAsync(Membership? person)
    {
        var key = person?.Id.Value ?? Guid.Empty;
        if (!_visitors.TryGetValue(key, out var visitor))
        {
            visitor = person is null ? Web.Visit() : await Web.SignInAsync(person);
            _visitors.Add(key, visitor);
        }

        return visitor;
    }

    /// <summary>Everything of a hromada that a stranger could have changed.</summary>
    public Task<string> StateOfAsync(HromadaId hromada) => Web.WithDbAsync(hromada, async db =>
    {
        var cases = await db.Cases.AsNoTracking().OrderBy(c => c.TrackingCode).ToListAsync();
        var notices = await db.Notifications.AsNoTracking().OrderBy(n => n.Body).ThenBy(n => n.Recipient).ToListAsync();
        var outbox = await db.Outbox.AsNoTracking().OrderBy(m => m.At).ThenBy(m => m.Kind).ToListAsync();
        var due = await db.DueWork.AsNoTracking().Where(w => w.HromadaId == hromada).CountAsync();
        var keys = await db.ApiKeys.AsNoTracking()
            .Where(k => k.HromadaId == hromada).OrderBy(k => k.Hash).ToListAsync();
        var services = await db.OfferedServices.AsNoTracking().OrderBy(s => s.ServiceCode).ToListAsync();

        string[] state =
        [
            $"due {due}",
            .. keys.Select(k => $"{k.Prefix} {k.RevokedAt:O}"),
            .. (await db.NumberBlocks.AsNoTracking().Include(b => b.Numbers).ToListAsync())
                .Select(b => $"block {b.First} {string.Join(' ', b.Numbers.Select(n => n.State).Order())}"),
            $"requisites {await db.Requisites.CountAsync()}, payments {await db.Payments.CountAsync()}",
            $"views {await db.SavedViews.CountAsync()}",
            .. cases.Select(c => $"{c.TrackingCode} {c.Status} {c.Version} {c.Applicant.Name}"),
            .. notices.Select(n => $"{n.Body} {n.Recipient} {n.ReadAt:O} {n.Sending} {n.Round}"),
            .. outbox.Select(m => $"{m.Kind} {m.At:O} {m.DeliveredAt:O}"),
            .. services.Select(s => $"{s.ServiceCode} {s.Version} {s.Overrides.Count}"),
        ];
        return string.Join('\n', state);
    });

    private async Task<Kept> FillAsync(HromadaId hromada, string mark, Membership clerk, Membership tenant)
    {
        var code = await Web.Visit().ApplyAsync(
            hromada, $"{mark} Онлайн", Applying.File($"{mark}.pdf", Encoding.UTF8.GetBytes($"%PDF-1.4 {mark}")));
        var desk = await Web.SignInAsync(clerk);
        var opened = await desk.RegisterAsync(hromada, $"{mark} Каса");
        await desk.StepAsync(opened.Address, CaseAction.HandOver, ("Form.Note", $"{mark} примітка"));

        var list = await desk.GetPageAsync($"/work/{Given.SlugOf(hromada)}/cases?state=open");
        await desk.FollowAsync(
            await desk.SubmitAsync(list, "form[action*='handler=save']", ("ViewName", $"{mark} вигляд")));

        var paper = await desk.GetPageAsync($"/work/{Given.SlugOf(hromada)}/paper");
        await desk.FollowAsync(await desk.SubmitAsync(
            paper,
            "main form",
            ("Form.PointId", Given.CentreOf(hromada).Value.ToString()),
            ("Form.Count", "2"),
            ("Form.Reason", $"{mark} виїзд")));

        var settings = await Web.SignInAsync(tenant);
        var card = await settings.GetPageAsync($"/work/{Given.SlugOf(hromada)}/services/{Given.TreeService}");
        await settings.FollowAsync(await settings.SubmitAsync(
            card, "main form", ("Form.Field", "Note"), ("Form.Uk", "Вхід з двору"), ("Form.Reason", "Рішення ради")));
        await Web.Services.GetRequiredService<SweepRunner>().DeliverOutboxAsync(CancellationToken.None);

        var token = await ApiCaller.TokenAsync(Web, new ApiKeyOwner(hromada, null), "cases:read", $"{mark} система");

        string[] secrets = [mark, code, Given.NameOf(clerk), Given.NameOf(tenant), token];
        return await Web.WithDbAsync(hromada, db => ReadAsync(db, new Kept(hromada, mark) { Secrets = secrets }));
    }

    private static async Task<Kept> ReadAsync(CnapDb db, Kept kept)
    {
        var cases = await db.Cases.AsNoTracking().ToListAsync();
        var online = cases.Single(c => c.Status == CaseStatus.Submitted);
        var handedOver = cases.Single(c => c.Status == CaseStatus.HandedOver);
        return kept with
        {
            OnlineCase = online.Id.Value,
            HandedOverCase = handedOver.Id.Value,
            Version = handedOver.Version,
            SubmissionKey = online.SubmissionKey,
            ApiKey = (await db.ApiKeys.SingleAsync(k => k.HromadaId == kept.Hromada)).Id.Value,
            View = (await db.SavedViews.SingleAsync()).Id,
            Block = (await db.NumberBlocks.SingleAsync()).Id.Value,
            Outbox = await db.Outbox.Select(m => m.Id).ToListAsync(),
            DueWork = await db.DueWork.Where(w => w.HromadaId == kept.Hromada).Select(w => w.Id).ToListAsync(),
            Notices = await db.Notifications.Select(n => n.Id).ToListAsync(),
        };
    }
}
