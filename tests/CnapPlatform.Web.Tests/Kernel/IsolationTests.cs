using System.Net;
using CnapPlatform.Domain.Staff;

namespace CnapPlatform.Web.Tests.Kernel;

/// <summary>Every way into the program, tried by people of one hromada with what belongs to another.</summary>
public sealed class IsolationTests(TwoHromadas two) : IClassFixture<TwoHromadas>
{
    private static readonly Membership?[] Strangers =
    [
        null, Given.CityAdministrator, Given.CityHead, Given.CityTenantAdministrator, Given.CityArchitect,
        Given.StandardEditor,
    ];

    public static TheoryData<string> Ways => [.. RouteTable.Ways.Keys];

    [Fact]
    public async Task Every_way_into_the_program_is_in_the_table()
    {
        var real = await RouteTable.OfAsync(two.Web.Services);

        var missing = real.Except(RouteTable.Ways.Keys, StringComparer.OrdinalIgnoreCase).ToList();
        var gone = RouteTable.Ways.Keys.Except(real, StringComparer.OrdinalIgnoreCase).ToList();
        Assert.True(
            missing.Count == 0,
            $"Say in {nameof(RouteTable)}.{nameof(RouteTable.Ways)} whose data these ways hold, so that they are tried "
            + $"with another hromada's identifiers: {string.Join(", ", missing)}");
        Assert.True(gone.Count == 0, $"No such ways any more, take them out: {string.Join(", ", gone)}");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Nobody_reaches_another_hromadas_data(string way)
    {
        var before = await two.StateOfAsync(two.Foreign.Hromada);
        foreach (var stranger in Strangers)
        {
            var visitor = way == "POST /signout" && stranger is not null
                ? await two.Web.SignInAsync(stranger)
                : await two.VisitorAsync(stranger);
            foreach (var address in AddressesOf(way))
            {
                var page = way.StartsWith("POST", StringComparison.Ordinal)
                    ? await PostAsync(visitor, address)
                    : await visitor.GetAsync(address);
                Check(page, way, address, stranger);
            }
        }

        Assert.Equal(before, await two.StateOfAsync(two.Foreign.Hromada));
    }

    [Fact]
    public async Task The_marks_are_seen_by_the_hromadas_own_people()
    {
        var clerk = await two.Web.SignInAsync(Given.SettlementAdministrator);
        var tenant = await two.Web.SignInAsync(Given.SettlementTenantAdministrator);
        var work = $"/work/{two.Foreign.Slug}";
        string[] own =
        [
            $"{work}/cases", $"{work}/cases/{two.Foreign.OnlineCase}",
            $"{work}/cases/{two.Foreign.HandedOverCase}/inventory",
            $"{work}/cases/{two.Foreign.OnlineCase}/files/1",
        ];

        foreach (var address in own)
        {
            Assert.Contains(two.Foreign.Mark, (await clerk.GetPageAsync(address)).Body);
        }

        Assert.Contains("Рішення ради", (await tenant.GetPageAsync($"{work}/services/{Given.TreeService}")).Body);
        Assert.True((await clerk.GetPageAsync($"{work}/notices")).Has(".notices li"));
    }

    private void Check(WebPage page, string way, string address, Membership? stranger)
    {
        var who = stranger?.Role.ToString() ?? "a visitor";
        var what = $"{way} tried as {who} at {address} answers {(int)page.Status} {page.Location}";
        Assert.True((int)page.Status < 500, what);
        Assert.All(two.Foreign.Secrets, secret => Assert.False(page.Body.Contains(secret), $"{what} with «{secret}»"));

        var holds = RouteTable.Ways[way];
        Assert.True(holds != Holds.KeysOnly || IsShut(page), what);
        var entersForeignPlace = address.StartsWith($"/work/{two.Foreign.Slug}", StringComparison.Ordinal);

        // An officer of a provider may enter any hromada's workplace; there is nothing in it for them but their cases.
        var mayEnter = stranger?.ProviderBodyId is not null && holds == Holds.Workplace;
        if (holds == Holds.Case || (entersForeignPlace && !mayEnter))
        {
            Assert.True(IsNotThere(page), what);
        }
    }

    // A form is no JSON and is turned away before anybody asks for a key.
    private static bool IsShut(WebPage page) =>
        page.Status is HttpStatusCode.Unauthorized or HttpStatusCode.UnsupportedMediaType;

    private static bool IsNotThere(WebPage page) =>
        page.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden
        || page.Location?.StartsWith("/signin", StringComparison.Ordinal) == true;

    private IEnumerable<string> AddressesOf(string way)
    {
        var pattern = way[(way.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var places = pattern.Contains("{slug}", StringComparison.Ordinal)
            ? new[] { two.Own.Slug, two.Foreign.Slug }
            : [""];
        var cases = pattern.Contains("{id:guid}", StringComparison.Ordinal)
            ? new[] { two.Foreign.OnlineCase, two.Foreign.HandedOverCase }
            : [Guid.Empty];
        return places.SelectMany(place => cases.Select(id => pattern
            .Replace("{slug}", place, StringComparison.Ordinal)
            .Replace("{id:guid}", id.ToString(), StringComparison.Ordinal)
            .Replace("{id}", Given.TreeService, StringComparison.Ordinal)
            .Replace("{list}", "to-register", StringComparison.Ordinal)
            .Replace("{step}", "hand-over", StringComparison.Ordinal)
            .Replace("{field}", "Note", StringComparison.Ordinal)
            .Replace("{seq:int}", "1", StringComparison.Ordinal)
            .Replace("{number:int?}", "1", StringComparison.Ordinal)
            .Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{a:int}", "1", StringComparison.Ordinal)
            .Replace("{b:int}", "1", StringComparison.Ordinal)
            .Replace("{n:int}", "1", StringComparison.Ordinal)
            .Replace("{code:int?}", "404", StringComparison.Ordinal)
            .Replace("{documentName}", "v1", StringComparison.OrdinalIgnoreCase)
            .Replace("{code}", CodeIn(pattern), StringComparison.Ordinal)));
    }

    private string CodeIn(string pattern) => pattern switch
    {
        "/oblasts/{code}" => "UA00000000000000001",
        _ when pattern.StartsWith("/api/", StringComparison.Ordinal) => Given.CodeOf(two.Foreign.Hromada),
        _ => Given.TreeService,
    };

    // The token is the sender's own; everything else that a form could name is the other hromada's.
    private async Task<WebPage> PostAsync(WebVisitor visitor, string address)
    {
        var own = await visitor.GetPageAsync("/track");
        var token = own.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var foreign = two.Foreign;
        var fields = new List<KeyValuePair<string, string>>
        {
            new("__RequestVerificationToken", token),
            new("Form.Action", "Receive"),
            new("Form.Version", foreign.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("Form.SubmissionKey", foreign.SubmissionKey.ToString()),
            new("Form.PointId", Given.CentreOf(foreign.Hromada).Value.ToString()),
            new("Form.Applicant.Name", "Стороння Ганна"),
            new("Form.Applicant.Address", "вул. Садова, 7"),
            new("Form.Applicant.Phone", "+380501112233"),
            new("Form.Truthful", "true"),
            new("Form.Field", "Note"),
            new("Form.Uk", "Чуже"),
            new("Form.Reason", "Чуже"),
            new("Form.Login", "nobody"),
            new("Form.Password", "nothing"),
            new("membership", Given.SettlementAdministrator.Id.Value.ToString()),
        };
        fields.AddRange(foreign.Notices.Select(id => KeyValuePair.Create("ids", id.ToString())));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await visitor.Client.PostAsync(address, content);
        return await WebPage.ReadAsync(address, answer);
    }
}
