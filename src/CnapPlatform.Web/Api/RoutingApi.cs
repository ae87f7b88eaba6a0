using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Domain.Standards;
using MediatR;

namespace CnapPlatform.Web.Api;

/// <summary>Who works on a case, for other systems.</summary>
internal static class RoutingApi
{
    public static void MapRouting(this RouteGroupBuilder cases) => cases.MapGet("routing", GetAsync)
        .WithName("GetCaseRouting")
        .WithSummary("The stages of a case, its executor and who may be given it")
        .WithDescription(
            "candidates are named to a key with the scope assign; secondPerson says who is to confirm a refusal: head, "
            + "colleague, other_body or nobody.")
        .Produces<CaseRoutingItem>();

    private static async Task<IResult> GetAsync(
        ISender sender, CasePlaces places, Guid id, CancellationToken cancellationToken)
    {
        await places.EnterHromadaOfAsync(id, cancellationToken);
        var details = await sender.Send(new GetCaseRouting.Query(id), cancellationToken);
        return TypedResults.Json(CaseRoutingItem.Of(details), ApiJson.Options);
    }
}

/// <param name="Executor">Null while the case is the body's as a whole.</param>
/// <param name="StandIn">Who stands in for the executor, where the executor is away.</param>
/// <param name="Proposer">Who proposed a refusal that waits for its second person.</param>
internal sealed record CaseRoutingItem(string? Executor, string? StandIn, string? Proposer, string SecondPerson)
{
    /// <summary>The other body that is asked to confirm.</summary>
    public string? OtherBody { get; init; }

    public required IReadOnlyList<CaseStageItem> Stages { get; init; }

    public required IReadOnlyList<CandidateItem> Candidates { get; init; }

    public static CaseRoutingItem Of(GetCaseRouting.Details details) => new(
        details.Executor, details.StandIn, details.Proposer, Literals<SecondPerson>.Of(details.Second))
    {
        OtherBody = details.OtherBody,
        Stages = [.. details.Stages.Select(CaseStageItem.Of)],
        Candidates = [.. details.Candidates.Select(CandidateItem.Of)],
    };
}

/// <summary>A stage of the technological card that the provider goes through.</summary>
internal sealed record CaseStageItem(int Number, string Name, string Position, string Unit, string Action)
{
    public bool IsNow { get; init; }

    public bool IsSkipped { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public static CaseStageItem Of(GetCaseRouting.Stage stage) => new(
        stage.Number, stage.Name.Uk, stage.Position.Uk, stage.Unit.Uk, Literals<StageAction>.Of(stage.Action))
    {
        IsNow = stage.IsNow,
        IsSkipped = stage.IsSkipped,
        DoneAt = stage.DoneAt,
    };
}

/// <summary>Somebody the case may be given to.</summary>
internal sealed record CandidateItem(Guid Person, string Name, string Position, int OpenCases, bool IsAbsent)
{
    public static CandidateItem Of(GetCaseRouting.Candidate candidate) => new(
        candidate.Account, candidate.Name, candidate.Position, candidate.OpenCases, candidate.IsAbsent);
}
