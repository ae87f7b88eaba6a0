using System.Text.Json;
using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Web.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace CnapPlatform.Web.Tests.Kernel;

public sealed class DescriptionTests(TestWeb web) : IClassFixture<TestWeb>
{
    private readonly WebVisitor _system = web.Visit();

    [Fact]
    public async Task The_description_lists_every_way_into_the_api()
    {
        var routes = web.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/')
                .Replace(":int}", "}").Replace(":guid}", "}"))
            .Where(route => route.StartsWith("/api/v1/", StringComparison.Ordinal)
                || route.EndsWith("/appeals", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal).ToList();

        var description = await _system.GetJsonAsync(ApiDescription.Address);

        Assert.NotEmpty(routes);
        Assert.StartsWith("3.", description.GetProperty("openapi").GetString());
        Assert.Equal(routes, description.GetProperty("paths").Names().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_description_is_valid()
    {
        var page = await _system.GetPageAsync(ApiDescription.Address);

        var read = OpenApiDocument.Parse(page.Body, "json");

        Assert.Empty(read.Diagnostic!.Errors.Select(error => $"{error.Pointer}: {error.Message}"));
        Assert.Equal(
            read.Document!.Paths.Sum(path => path.Value.Operations!.Count),
            read.Document.Paths.SelectMany(path => path.Value.Operations!).Select(o => o.Value.OperationId)
                .Distinct().Count());
    }

    [Fact]
    public async Task Every_operation_and_every_error_has_an_example()
    {
        var page = await _system.GetPageAsync(ApiDescription.Address);
        var operations = OpenApiDocument.Parse(page.Body, "json").Document!.Paths
            .SelectMany(path => path.Value.Operations!.Values).ToList();

        var without = operations.SelectMany(operation =>
            (operation.RequestBody?.Content?.Values ?? []).Where(content => content.Example is null)
                .Select(_ => $"{operation.OperationId} request")
                .Concat(operation.Responses!.SelectMany(answer => (answer.Value.Content?.Values ?? [])
                    .Where(content => content.Example is null)
                    .Select(_ => $"{operation.OperationId} {answer.Key}"))));
        Assert.Empty(without);
        Assert.Empty(ApiDescription.WithExamples.Except(operations.Select(operation => operation.OperationId!)));
    }

    [Fact]
    public async Task A_receipt_of_a_provider_says_what_else_it_may_be_answered_and_asks_for_no_header_of_ours()
    {
        var description = await _system.GetJsonAsync(ApiDescription.Address);

        var receipt = description.GetProperty("paths")
            .GetProperty("/api/v1/notifications/receipts/{provider}").GetProperty("post");

        Assert.Equal(["204", "400", "401", "404", "413"], receipt.GetProperty("responses").Names().Order());
        Assert.DoesNotContain("Idempotency-Key", receipt.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_example_of_a_registration_is_read_as_one()
    {
        var description = await _system.GetJsonAsync(ApiDescription.Address);
        var example = description.GetProperty("paths").GetProperty("/api/v1/hromadas/{code}/cases").GetProperty("post")
            .GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("example");

        var body = JsonSerializer.Deserialize<NewCase>(example.GetRawText(), ApiJson.Options)!;

        Assert.Equal("Шевчук Ганна Іванівна", body.Applicant!.Name);
    }

    [Fact]
    public void Every_step_of_words_alone_is_one_that_the_use_case_takes()
    {
        var actions = web.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .SelectMany(endpoint => endpoint.Metadata.OfType<CaseAction>()).ToList();

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.True(TakeStep.Has(action), $"{action} is no step of words alone."));
    }

    [Fact]
    public async Task The_version_of_a_case_is_described_as_a_number_and_never_as_words()
    {
        var description = await _system.GetJsonAsync(ApiDescription.Address);

        var version = description.GetProperty("components").GetProperty("schemas").GetProperty("NoteStep")
            .GetProperty("properties").GetProperty("version").GetProperty("type");

        Assert.DoesNotContain("string", version.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registration_says_which_fields_it_needs()
    {
        var description = await _system.GetJsonAsync(ApiDescription.Address);

        var required = description.GetProperty("components").GetProperty("schemas").GetProperty("NewCase")
            .GetProperty("required").EnumerateArray().Select(field => field.GetString());

        Assert.Equal(["applicant", "delivery", "pointId", "serviceCode"], required.Order());
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/en/api")]
    public async Task A_page_says_how_to_get_a_key_and_how_to_call(string address)
    {
        var page = await _system.GetPageAsync(address);

        Assert.Contains("Authorization: Bearer", page.Text("main"));
        Assert.Contains("Idempotency-Key", page.Text("main"));
        Assert.Contains("curl", page.Text("main pre"));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_program_says_that_it_is_well(string address) =>
        Assert.Equal("Healthy", (await _system.GetPageAsync(address)).Body);
}
