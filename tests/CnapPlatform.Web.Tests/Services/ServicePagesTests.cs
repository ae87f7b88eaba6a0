using CnapPlatform.Web.Tests.Kernel;

namespace CnapPlatform.Web.Tests.Services;

public sealed class ServicePagesTests(TestWeb web) : IClassFixture<TestWeb>
{
    private readonly WebVisitor _visitor = web.Visit();

    [Fact]
    public async Task All_services_of_a_hromada_are_listed_with_their_categories()
    {
        var page = await _visitor.GetPageAsync("/h/dubivska/services");

        Assert.Equal(4, page.Document.QuerySelectorAll(".service-list li").Length);
        Assert.Contains("/h/dubivska/services?category=general", page.Links());
    }

    [Theory]
    [InlineData("?q=ДЕРЕВО", 1)]
    [InlineData("?q=прис адре", 1)]
    [InlineData("?category=general&q=паспорт", 1)]
    [InlineData("?category=general", 4)]
    [InlineData("?category=nothing", 0)]
    [InlineData("?q=такого немає", 0)]
    [InlineData("?q=%3Cscript%3E", 0)]
    public async Task Services_are_found_by_words_and_category(string query, int count)
    {
        var page = await _visitor.GetPageAsync("/h/dubivska/services" + query);

        Assert.Equal(count, page.Document.QuerySelectorAll(".service-list li").Length);
        Assert.Equal(count == 0, page.Text("main").Contains(Said.Uk("Portal.Services.Nothing")));
    }

    [Fact]
    public async Task A_card_gives_six_answers_in_their_order()
    {
        var page = await _visitor.GetPageAsync("/h/dubivska/services/address-assignment");

        var questions = page.Document.QuerySelectorAll("main dt, main .answer h2")
            .Select(q => q.TextContent.Replace('\u00A0', ' ').Trim()).Take(6);
        Assert.Equal(
            [
                Said.Uk("Portal.Card.What"), Said.Uk("Portal.Card.Needed"), Said.Uk("Portal.Card.Cost"),
                Said.Uk("Portal.Card.Ready"), Said.Uk("Portal.Card.Where"), Said.Uk("Portal.Card.Online"),
            ],
            questions);
    }

    [Fact]
    public async Task The_date_on_a_card_is_the_last_day_of_the_term_and_is_explained()
    {
        var page = await _visitor.GetPageAsync("/h/dubivska/services/address-assignment");

        // Five working days after Thursday 12 February 2026.
        Assert.Contains("19 лютого", page.Text("main"));
        Assert.Contains(Said.Uk("Portal.Card.WhyDate"), page.Text("main"));
    }

    [Fact]
    public async Task A_card_marks_what_a_source_confirms_and_what_not()
    {
        var page = await _visitor.GetPageAsync("/h/dubivska/services/address-assignment");

        var main = page.Text("main");
        Assert.Contains(Said.Uk("Components.Mark.Confirmed"), main, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Said.Uk("Components.Mark.Demo"), main, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_service_of_the_counter_cannot_be_applied_for_online()
    {
        var page = await _visitor.GetPageAsync("/h/dubivska/services/id-card");
        var form = await _visitor.GetAsync("/h/dubivska/apply/id-card");

        Assert.Contains(Said.Uk("Portal.Card.OnlyInPerson"), page.Text("main"));
        Assert.DoesNotContain("/h/dubivska/apply/id-card", page.Links());
        Assert.Equal("/h/dubivska/services/id-card", form.Location);
    }
}
