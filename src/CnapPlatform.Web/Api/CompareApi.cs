using System.Text.Json;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards.Comparison;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CnapPlatform.Web.Api;

/// <summary>What differs between two published versions of the standard, for other systems.</summary>
public static class CompareApi
{
    public static IEndpointRouteBuilder MapCompareApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGroup("/api/v1/standards/{a:int}/compare/{b:int}").WithTags("Standards").WithProblems()
            .MapGet("", CompareAsync)
            .WithName("CompareStandards")
            .WithSummary("What differs between two published versions, field by field, and what citizens save")
            .WithDescription(
                "Fields are paths in the JSON of a service passport or of the version. Change: added, removed, "
                + "changed, moved; an item of a list carries its places, from 1. Savings are before minus after: "
                + "a positive number is less for the citizen; null is not known. The sum by demand counts the "
                + "applications of the last twelve months and is null where there were none. A version compared with "
                + "itself has no changes and a sum of zero.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return routes;
    }

    private static async Task<Ok<ComparisonItem>> CompareAsync(
        IMediator mediator, int a, int b, CancellationToken cancellationToken)
    {
        var comparison = await mediator.Send(new CompareVersions.Query(a, b), cancellationToken);
        var people = comparison.People;
        return TypedResults.Ok(new ComparisonItem(
            a,
            b,
            [.. comparison.Content.SelectMany(Changes)],
            [.. comparison.Services.Select(Service)],
            new PeopleItem(Total(people.Each)!, Total(people.Demand), people.Cases, people.Unknown)));
    }

    private static ComparedServiceItem Service(ComparedService service) => new(
        service.Code,
        service.Name.Uk,
        Literal(service.Kind),
        service.Kind == ServiceChangeKind.Changed ? Saving(service.Saving) : null,
        service.Cases,
        [.. service.Fields.SelectMany(Changes)]);

    private static IEnumerable<ChangeItem> Changes(ComparedField field) => field.Parts.Select(part => new ChangeItem(
        field.Field.Path, part.Part, Literal(part.Kind), part.Place?.Before, part.Place?.After, part.Before,
        part.After));

    private static SavingItem Saving(CitizenBurden saving) =>
        new(saving.Days, saving.Visits, saving.Documents, saving.Kopiykas);

    private static SavingItem? Total(CitizenTotal? total) =>
        total is null ? null : new SavingItem(total.Days, total.Visits, total.Documents, total.Kopiykas);

    private static string Literal<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{value}");
}

public sealed record ComparisonItem(
    int Before, int After, IReadOnlyList<ChangeItem> Content, IReadOnlyList<ComparedServiceItem> Services,
    PeopleItem People);

/// <param name="Change">added, removed or changed.</param>
/// <param name="Saving">What a citizen saves by the change; null for a service that came or went.</param>
/// <param name="Cases">Applications of the last twelve months.</param>
public sealed record ComparedServiceItem(
    string Code, string Name, string Change, SavingItem? Saving, int Cases, IReadOnlyList<ChangeItem> Fields);

/// <param name="Part">The member of the field; null where the field itself changes.</param>
/// <param name="Change">added, removed, changed or moved.</param>
public sealed record ChangeItem(
    string Field, string? Part, string Change, int? PlaceBefore, int? PlaceAfter, JsonNode? Before, JsonNode? After);

public sealed record SavingItem(decimal? Days, long? Visits, long? Documents, long? Kopiykas);

/// <param name="Each">One application for each service that both versions have.</param>
/// <param name="Demand">As many as were filed in the last twelve months.</param>
/// <param name="Unknown">Services of whose sum a part is not known.</param>
public sealed record PeopleItem(SavingItem Each, SavingItem? Demand, int Cases, int Unknown);
