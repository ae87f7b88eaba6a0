using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Staff.ApiKeys;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Staff.ApiKeys;

/// <summary>
/// The administrator of a hromada or the head of a provider lets another system in; the key is shown once, here.
/// </summary>
public static class CreateApiKey
{
    [Allow(Permission.ManageApiKeys)]
    public sealed record Command : IRequest<Created>
    {
        public string Name { get; init; } = "";

        public IReadOnlyList<ApiScopes> Scopes { get; init; } = [];

        /// <summary>The last day on which the key works.</summary>
        public DateOnly? LastDay { get; init; }

        /// <summary>Whose key the command line makes; people make keys of their own place only.</summary>
        public ApiKeyOwner? Owner { get; init; }
    }

    public sealed record Created(ApiKeyId Id, string Token);

    internal sealed class Validator : AbstractValidator<Command>
    {
        // A bound of the platform: a key is renewed before it is forgotten.
        private const int LongestYears = 3;

        public Validator(TimeProvider clock)
        {
            RuleFor(c => c.LastDay).Must(day => day is null || day <= KyivDate.Today(clock).AddYears(LongestYears))
                .WithMessage("ApiKeys.LastDay.TooFar");
            RuleFor(c => c.Name).NotEmpty().WithMessage("ApiKeys.Name.Required")
                .MaximumLength(100).WithMessage("ApiKeys.Name.TooLong").OneLine();
            RuleFor(c => c.Scopes).NotEmpty().WithMessage("ApiKeys.Scopes.Required");
            RuleFor(c => c.LastDay).NotNull().WithMessage("ApiKeys.LastDay.Required");
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, ApiKeyDirectory directory, TimeProvider clock)
        : IRequestHandler<Command, Created>
    {
        public async Task<Created> Handle(Command command, CancellationToken cancellationToken)
        {
            var owner = ApiKeyOwners.Of(user, command.Owner) ?? throw new Refused(ApiKeyRefusals.NoOwner);
            var scopes = command.Scopes.Aggregate(ApiScopes.None, (all, scope) => all | scope);
            var midnight = command.LastDay!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue);
            var (key, token) = ApiKey.Issue(
                command.Name.Trim(), owner, scopes, KyivDate.Instant(midnight),
                new ApiKeyMaker(user.AccountId, clock.GetUtcNow()));
            db.ApiKeys.Add(key);
            await db.SaveChangesAsync(cancellationToken);
            directory.Forget();
            return new Created(key.Id, token.Value);
        }
    }
}

/// <summary>The place whose keys a person manages.</summary>
internal static class ApiKeyOwners
{
    public static ApiKeyOwner? Of(ICurrentUser user, ApiKeyOwner? asked = null)
    {
        if (user.IsSystem)
        {
            return asked;
        }

        return user.Membership switch
        {
            { HromadaId: { } hromada } => new ApiKeyOwner(hromada, null),
            { ProviderBodyId: { } body } => new ApiKeyOwner(null, body),
            _ => null,
        };
    }

    public static IQueryable<ApiKey> Of(this IQueryable<ApiKey> keys, ApiKeyOwner? owner)
    {
        var hromada = owner?.HromadaId ?? HromadaId.None;
        var body = owner?.ProviderBodyId;
        return body is null ? keys.Where(k => k.HromadaId == hromada) : keys.Where(k => k.ProviderBodyId == body);
    }
}
