using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Documents;
using CnapPlatform.Domain.Cases;

namespace CnapPlatform.Web.Api;

/// <summary>An application that another system has taken in and registers.</summary>
internal sealed record NewCase
{
    /// <summary>Code of a service on the hromada's own list.</summary>
    [Required]
    public string? ServiceCode { get; init; }

    /// <summary>May be left out where the service has one variant.</summary>
    public string? VariantKey { get; init; }

    /// <summary>The point that takes the application; see the list of points.</summary>
    [Required]
    public Guid PointId { get; init; }

    [Required]
    public NewCaseApplicant? Applicant { get; init; }

    [JsonConverter(typeof(LiteralConverter<DeliveryMethod>))]
    [Required]
    public DeliveryMethod? Delivery { get; init; }

    public IReadOnlyList<NewCaseDocument?>? Documents { get; init; }

    public RegisterApplication.Command ToCommand(Guid submissionKey) => new()
    {
        ServiceCode = ServiceCode ?? "",
        VariantKey = VariantKey,
        PointId = PointId,
        Applicant = (Applicant ?? new NewCaseApplicant()).ToForm(),
        Delivery = Delivery ?? Unsaid<DeliveryMethod>(),
        Documents =
        [
            .. Named().Select(document => new RegisterApplication.DocumentLine
            {
                Received = true,
                Title = document.Title,
                Form = document.Form ?? Unsaid<DocumentForm>(),
                Sheets = document.Sheets,
            }),
        ],
        SubmissionKey = submissionKey,
    };

    /// <summary>
    /// No value of the enumeration: what is left out is refused with the other fields, and never guessed.
    /// </summary>
    internal static T Unsaid<T>()
        where T : struct, Enum => (T)Enum.ToObject(typeof(T), -1);

    private IEnumerable<NewCaseDocument> Named() => (Documents ?? []).Select((document, place) =>
        document ?? throw ApiProblems.Bad($"documents[{place}]", "ApiCases.Body.Malformed"));
}

/// <summary>Who applies, and who acts for them.</summary>
internal sealed record NewCaseApplicant
{
    [JsonConverter(typeof(LiteralConverter<ApplicantKind>))]
    [Required]
    public ApplicantKind? Kind { get; init; }

    [Required]
    public string? Name { get; init; }

    /// <summary>10 digits (РНОКПП) of a person, 8 digits (ЄДРПОУ) of a legal entity.</summary>
    public string? TaxNumber { get; init; }

    [Required]
    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? RepresentativeName { get; init; }

    public string? RepresentativeAuthority { get; init; }

    /// <summary>Needed where somebody acts for the applicant.</summary>
    [JsonConverter(typeof(LiteralConverter<AuthorityKind>))]
    public AuthorityKind? RepresentativeKind { get; init; }

    /// <summary>Number of the paper that gives the authority.</summary>
    public string? RepresentativeDocument { get; init; }

    public DateOnly? RepresentativeIssuedOn { get; init; }

    /// <summary>Left out where the authority has no end.</summary>
    public DateOnly? RepresentativeValidUntil { get; init; }

    public string? RepresentativeScope { get; init; }

    public ApplicantForm ToForm() => new()
    {
        Kind = Kind ?? NewCase.Unsaid<ApplicantKind>(),
        Name = Name ?? "",
        TaxNumber = TaxNumber,
        Address = Address ?? "",
        Phone = Phone,
        Email = Email,
        RepresentativeName = RepresentativeName,
        RepresentativeAuthority = RepresentativeAuthority,
        RepresentativeKind = RepresentativeKind,
        RepresentativeDocument = RepresentativeDocument,
        RepresentativeIssuedOn = RepresentativeIssuedOn,
        RepresentativeValidUntil = RepresentativeValidUntil,
        RepresentativeScope = RepresentativeScope,
    };
}

/// <summary>A document of the incoming package.</summary>
internal sealed record NewCaseDocument
{
    [Required]
    public string? Title { get; init; }

    [JsonConverter(typeof(LiteralConverter<DocumentForm>))]
    [Required]
    public DocumentForm? Form { get; init; }

    public int? Sheets { get; init; }
}

/// <summary>A complaint about a case, which the CNAP has received.</summary>
internal sealed record NewComplaint
{
    /// <summary>What the applicant complains of and asks for.</summary>
    [Required]
    public string? Request { get; init; }

    public int? Sheets { get; init; }

    /// <summary>Why a late complaint is taken nevertheless.</summary>
    public string? RenewalReason { get; init; }

    public LodgeComplaint.Command ToCommand(Guid about, Guid submissionKey) => new()
    {
        CaseId = about,
        Request = Request,
        Sheets = Sheets,
        RenewalReason = RenewalReason,
        SubmissionKey = submissionKey,
    };
}

/// <summary>A step that says nothing but which version of the case it is taken on.</summary>
internal sealed record PlainStep : IStepBody
{
    public int? Version { get; init; }
}

/// <summary>A step with a note that may be left out.</summary>
internal sealed record NoteStep : IStepBody
{
    public int? Version { get; init; }

    public string? Note { get; init; }
}

/// <summary>A step with its reason.</summary>
internal sealed record ReasonStep : IStepBody
{
    public int? Version { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A step with its ground, invitation, minutes or number of the letter, in words.</summary>
internal sealed record WordsStep : IStepBody
{
    public int? Version { get; init; }

    public string? Words { get; init; }
}

internal sealed record RegisterStep : IStepBody
{
    public int? Version { get; init; }

    /// <summary>The day the applicant signed.</summary>
    public DateOnly? SignedOn { get; init; }
}

internal sealed record DefectsStep : IStepBody
{
    public int? Version { get; init; }

    /// <summary>What is missing and how to cure it.</summary>
    public string? What { get; init; }

    public DateOnly? CureBy { get; init; }
}

internal sealed record ExtendStep : IStepBody
{
    public int? Version { get; init; }

    /// <summary>The new last day of the term.</summary>
    public DateOnly? To { get; init; }

    public string? Reason { get; init; }
}

internal sealed record DecideStep : IStepBody
{
    public int? Version { get; init; }

    [JsonConverter(typeof(LiteralConverter<DecisionOutcome>))]
    public DecisionOutcome? Outcome { get; init; }

    /// <summary>The motives; needed for a refusal, in whole or in part.</summary>
    public string? Reasons { get; init; }

    /// <summary>The ground of the card that a refusal rests on.</summary>
    public string? Ground { get; init; }

    /// <summary>Where and by when a refusal may be appealed.</summary>
    public string? AppealNote { get; init; }

    /// <summary>The day of the act; today where it is left out.</summary>
    public DateOnly? DecidedOn { get; init; }
}

internal sealed record CorrectStep : IStepBody
{
    public int? Version { get; init; }

    /// <summary>The motives as they should have been written.</summary>
    public string? Reasons { get; init; }

    /// <summary>Where and by when to appeal, as it should have been written.</summary>
    public string? AppealNote { get; init; }

    /// <summary>Which words are mended, and why they were a slip.</summary>
    public string? What { get; init; }

    /// <summary>Why one person mends a refusal: nobody else can confirm it.</summary>
    public string? AloneReason { get; init; }
}

internal sealed record NotifyStep : IStepBody
{
    public int? Version { get; init; }

    /// <summary>How the applicant was told.</summary>
    public string? Manner { get; init; }
}

internal sealed record IssueStep : IStepBody
{
    public int? Version { get; init; }

    /// <summary>Who took the result, and by which document.</summary>
    public string? TakenBy { get; init; }
}

internal sealed record ReassignStep : IStepBody
{
    public int? Version { get; init; }

    /// <summary>The account of the new executor; see the candidates in the routing of the case.</summary>
    public Guid? Person { get; init; }

    public string? Reason { get; init; }
}

internal sealed record AttachStep : IStepBody
{
    public int? Version { get; init; }

    /// <summary>PDF, JPEG or PNG.</summary>
    public IReadOnlyList<NewAttachment?>? Files { get; init; }

    public IReadOnlyList<Upload> ToUploads() =>
    [
        .. (Files ?? []).Select((file, place) => file is { Content: { } content }
            ? new Upload(file.Name ?? "", content, file.Title)
            : throw ApiProblems.Bad($"files[{place}].content", "ApiCases.File.Required")),
    ];
}

/// <summary>An electronic copy of a document of the incoming package.</summary>
internal sealed record NewAttachment
{
    public string? Name { get; init; }

    /// <summary>Which document it is; the name of the file where it is left out.</summary>
    public string? Title { get; init; }

    /// <summary>The bytes of the file in Base64.</summary>
    public byte[]? Content { get; init; }
}
