using System.Text.Json.Serialization;
using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Cases;

namespace CnapPlatform.Web.Api;

/// <summary>What a call that changes a case is answered: how the case is now.</summary>
internal record CaseReceipt(Guid Id, string? Number, string Status, int Version)
{
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>The last day of the legal term.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The last moment, for terms in hours.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The date that the applicant was told.</summary>
    public DateOnly? PromisedOn { get; init; }

    public static CaseReceipt Of(Case subject) => new(
        subject.Id.Value, subject.Number?.ToString(), Literals<CaseStatus>.Of(subject.Status), subject.Version)
    {
        RegisteredOn = subject.RegisteredOn,
        DueOn = subject.DueOn,
        DueAt = subject.DueAt,
        PromisedOn = subject.PromisedOn,
    };
}

/// <summary>The same of a case that the call has opened.</summary>
internal sealed record RegistrationReceipt(Guid Id, string? Number, string Status, int Version)
    : CaseReceipt(Id, Number, Status, Version)
{
    /// <summary>The secret by which the applicant follows the case; it is for the applicant alone.</summary>
    [JsonPropertyOrder(1)]
    public string? TrackingCode { get; init; }
}

internal sealed record CaseList(IReadOnlyList<CaseItem> Items, int Page, bool HasMore);

internal sealed record CaseItem(Guid Id, string? Number, string Status, int Version)
{
    public required string Applicant { get; init; }

    public required string ServiceCode { get; init; }

    public required string Service { get; init; }

    public DateOnly SubmittedOn { get; init; }

    public DateOnly? RegisteredOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public static CaseItem Of(SearchCases.Row row) => new(
        row.Id, row.Number?.ToString(), Literals<CaseStatus>.Of(row.Status), row.Version)
    {
        Applicant = row.Applicant,
        ServiceCode = row.ServiceCode,
        Service = row.Service.Uk,
        SubmittedOn = row.SubmittedOn,
        RegisteredOn = row.RegisteredOn,
        DueOn = row.DueOn,
    };
}

/// <summary>One case with everything that staff see of it.</summary>
internal sealed record CaseFull(Guid Id, string? Number, string Status, int Version)
{
    /// <summary>The case complained of; null where this is no complaint.</summary>
    public Guid? ComplaintOf { get; init; }

    public required string ServiceCode { get; init; }

    public required string VariantKey { get; init; }

    public required string Service { get; init; }

    public Guid PointId { get; init; }

    public required string Channel { get; init; }

    public required CaseApplicantItem Applicant { get; init; }

    public required string Delivery { get; init; }

    public string? Request { get; init; }

    public DateTimeOffset SubmittedAt { get; init; }

    public DateOnly? SignedOn { get; init; }

    public DateOnly? RegisteredOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateOnly? PromisedOn { get; init; }

    public DateOnly? CureBy { get; init; }

    public DateOnly? ExtendedTo { get; init; }

    public bool IsOverdue { get; init; }

    public CaseDecisionItem? Decision { get; init; }

    /// <summary>The steps that the caller's side may take next.</summary>
    public required IReadOnlyList<string> NextActions { get; init; }

    public required IReadOnlyList<CaseDocumentItem> Documents { get; init; }

    public required IReadOnlyList<CaseRouteItem> Route { get; init; }

    public static CaseFull Of(GetCase.Details details)
    {
        var c = details.Case;
        return new CaseFull(c.Id.Value, c.Number?.ToString(), Literals<CaseStatus>.Of(c.Status), c.Version)
        {
            ComplaintOf = c.ComplaintOf?.Value,
            ServiceCode = c.ServiceCode,
            VariantKey = c.VariantKey,
            Service = details.Passport.ShortName.Uk,
            PointId = c.PointId.Value,
            Channel = Literals<CaseChannel>.Of(c.Channel),
            Applicant = CaseApplicantItem.Of(c),
            Delivery = Literals<DeliveryMethod>.Of(c.Delivery),
            Request = c.Request,
            SubmittedAt = c.SubmittedAt,
            SignedOn = c.SignedOn,
            RegisteredOn = c.RegisteredOn,
            DueOn = c.DueOn,
            DueAt = c.DueAt,
            PromisedOn = c.PromisedOn,
            CureBy = c.CureBy,
            ExtendedTo = c.ExtendedTo,
            IsOverdue = details.IsOverdue,
            Decision = CaseDecisionItem.Of(c.Decision),
            NextActions = [.. details.NextActions.Select(Literals<CaseAction>.Of)],
            Documents = [.. c.Documents.Select(CaseDocumentItem.Of)],
            Route = [.. c.Route.Select(CaseRouteItem.Of)],
        };
    }
}

internal sealed record CaseApplicantItem(string Kind, string Name, string Address)
{
    public string? TaxNumber { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? RepresentativeName { get; init; }

    public string? RepresentativeAuthority { get; init; }

    public static CaseApplicantItem Of(Case c) => new(
        Literals<ApplicantKind>.Of(c.Applicant.Kind), c.Applicant.Name, c.Applicant.Address)
    {
        TaxNumber = c.Applicant.TaxNumber,
        Phone = c.Applicant.Phone,
        Email = c.Applicant.Email,
        RepresentativeName = c.Representative?.Name,
        RepresentativeAuthority = c.Representative?.Authority,
    };
}

internal sealed record CaseDecisionItem(
    string Outcome, DateOnly DecidedOn, string? Reasons, string? Ground, string? AppealNote)
{
    public static CaseDecisionItem? Of(CaseDecision? decision) => decision is null
        ? null
        : new CaseDecisionItem(
            Literals<DecisionOutcome>.Of(decision.Outcome), decision.DecidedOn, decision.Reasons, decision.Ground,
            decision.AppealNote);
}

internal sealed record CaseDocumentItem(int Seq, string Title, string Form, int? Sheets, string? FileName)
{
    public static CaseDocumentItem Of(CaseDocument document) => new(
        document.Seq, document.Title, Literals<DocumentForm>.Of(document.Form), document.Sheets, document.File?.Name);
}

internal sealed record CaseRouteItem(
    int Seq, DateTimeOffset At, string Action, string To, string Actor, string Position, string? Note)
{
    public static CaseRouteItem Of(RouteEntry entry) => new(
        entry.Seq, entry.At, Literals<CaseAction>.Of(entry.Action), Literals<CaseStatus>.Of(entry.To),
        entry.ActorName, entry.Position, entry.Note);
}
