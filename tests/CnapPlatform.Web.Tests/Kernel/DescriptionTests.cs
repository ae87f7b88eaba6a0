using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Kernel;

public sealed class DescriptionTests(TestWeb web) : IClassFixture<TestWeb>
{
    private readonly WebVisitor _system = web.Visit();

    [Fact]
    public async Task The_description_lists_every_way_into_the_api()
    {
        var routes = web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/').Replace(":int}", "}").Replace(":guid}", "}"))
            .Where(route => route.StartsWith("/api/v1/", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal).ToList();

        var description = await _system.GetJsonAsync("/openapi/v1.json");

        Assert.NotEmpty(routes);
        Assert.StartsWith("3.", description.GetProperty("openapi").GetString());
        Assert.Equal(routes, description.GetProperty("paths").Names().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_program_says_that_it_is_well(string address) =>
        Assert.Equal("Healthy", (await _system.GetPageAsync(address)).Body);
}
