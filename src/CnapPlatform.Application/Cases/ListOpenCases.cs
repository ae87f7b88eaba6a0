using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>
/// The cases a hromada registered in a period, as open data (CMU 835, appendix 38): nothing of any applicant. Read row
/// by row, so that a year of cases takes no memory.
/// </summary>
public static class ListOpenCases
{
    private const int LongestPeriod = 366;

    [Allow(Permission.Anyone)]
    public sealed record Query(DateOnly? From, DateOnly? To) : IRequest<IAsyncEnumerable<OpenCase>>;

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(q => q.To)
            .Must((query, to) => query.From <= to && to.Value.DayNumber - query.From.Value.DayNumber <= LongestPeriod)
            .WithMessage("Exchange.OpenData.Period.Wrong");
    }

    internal sealed class Handler(ICnapDb db, PublishedStandards standards)
        : IRequestHandler<Query, IAsyncEnumerable<OpenCase>>
    {
        public async Task<IAsyncEnumerable<OpenCase>> Handle(Query query, CancellationToken cancellationToken)
        {
            var bodies = await db.ProviderBodies.AsNoTracking()
                .ToDictionaryAsync(body => body.Id, body => body.Name, cancellationToken);
            var versions = new Dictionary<int, PublishedStandard>();
            foreach (var version in await standards.ListAsync(db, cancellationToken))
            {
                versions[version.Number] = await standards.GetAsync(version.Number, db, cancellationToken);
            }

            return Read(query).Select(row => Show(row, versions[row.StandardNumber], bodies));
        }

        private IAsyncEnumerable<Row> Read(Query query) => db.Cases.AsNoTracking().IgnoreAutoIncludes()
            .Where(c => c.Number != null && c.RegisteredOn >= query.From && c.RegisteredOn <= query.To)
            .OrderBy(c => c.RegisteredOn).ThenBy(c => c.Number)
            .Select(c => new Row(
                c.Number!.Value,
                c.RegisteredAt!.Value,
                c.SubmittedOn,
                c.ServiceCode,
                c.VariantKey,
                c.StandardNumber,
                c.LocalCard,
                c.ProviderBodyId,
                c.Applicant.Kind,
                c.Decision == null ? null : c.Decision.DecidedOn,
                c.Route.Where(r => r.Action == CaseAction.Issue).Select(r => (DateTimeOffset?)r.At).FirstOrDefault()))
            .AsAsyncEnumerable();

        private static OpenCase Show(
            Row row, PublishedStandard standard, Dictionary<ProviderBodyId, string> bodies)
        {
            var passport = standard.Passport(row.ServiceCode, row.LocalCard);
            var fee = passport.FindVariant(row.VariantKey)?.Fee
                .AmountIn(row.SubmittedOn.Year, standard.Content.Parameters);
            return new OpenCase
            {
                Uid = row.Number.ToString(),
                RegistrationDateTime = TimeZoneInfo.ConvertTime(row.RegisteredAt, KyivDate.Zone),
                Code = passport.RegistryId ?? passport.Code,
                Title = passport.Name.Uk,
                AuthorityName = row.Body is { } body ? bodies.GetValueOrDefault(body) : null,
                ApplicantType = row.Kind switch
                {
                    ApplicantKind.LegalEntity => "Юридична особа",
                    ApplicantKind.SoleProprietor => "Фізична особа – підприємець",
                    _ => "Фізична особа",
                },
                Status = row.DecidedOn is null ? "На виконанні" : "Виконано",
                ProvidDate = row.DecidedOn,
                Amount = fee / 100m,
                Currency = fee is null ? null : "UAH",
                IssuedDate = row.IssuedAt is { } issued ? KyivDate.Of(issued) : null,
            };
        }
    }

    private sealed record Row(
        CaseNumber Number,
        DateTimeOffset RegisteredAt,
        DateOnly SubmittedOn,
        string ServiceCode,
        string VariantKey,
        int StandardNumber,
        PassportContent? LocalCard,
        ProviderBodyId? Body,
        ApplicantKind Kind,
        DateOnly? DecidedOn,
        DateTimeOffset? IssuedAt);
}

/// <summary>
/// One case as open data; the names are those of appendix 38. Who applied is never told: the platform does not verify
/// legal persons, and a natural person's name is not open data.
/// </summary>
public sealed record OpenCase
{
    /// <summary>The names of the fields in their order.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "uid", "registrationDateTime", "code", "title", "authorityId", "authorityName", "applicantType",
        "applicantName", "applicantId", "status", "providDate", "amount", "currency", "issuedDate",
    ];

    public required string Uid { get; init; }

    public DateTimeOffset RegistrationDateTime { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>ЄДРПОУ of the body that decides; the platform does not hold it yet.</summary>
    public string? AuthorityId { get; init; }

    public string? AuthorityName { get; init; }

    public required string ApplicantType { get; init; }

    public string? ApplicantName { get; init; }

    public string? ApplicantId { get; init; }

    public required string Status { get; init; }

    /// <summary>The day of the decision.</summary>
    public DateOnly? ProvidDate { get; init; }

    /// <summary>The fee that the standard sets for the variant, in hryvnias; null where it is not known.</summary>
    public decimal? Amount { get; init; }

    public string? Currency { get; init; }

    /// <summary>The day the result was handed out.</summary>
    public DateOnly? IssuedDate { get; init; }

    /// <summary>The values in the order of <see cref="Columns"/>.</summary>
    public IReadOnlyList<object?> Cells() =>
    [
        Uid, $"{RegistrationDateTime:yyyy-MM-dd'T'HH:mm:sszzz}", Code, Title, AuthorityId, AuthorityName,
        ApplicantType, ApplicantName, ApplicantId, Status, ProvidDate, Amount, Currency, IssuedDate,
    ];
}
