using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CnapPlatform.Infrastructure.Persistence;

/// <summary>How the domain's small types are stored, alike on every provider.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<HromadaId>().HaveConversion<HromadaIdConverter>();
        configuration.Properties<CaseId>().HaveConversion<CaseIdConverter>();
        configuration.Properties<ServicePointId>().HaveConversion<ServicePointIdConverter>();
        configuration.Properties<OfferedServiceId>().HaveConversion<OfferedServiceIdConverter>();
        configuration.Properties<LocalServiceId>().HaveConversion<LocalServiceIdConverter>();
        configuration.Properties<AccountId>().HaveConversion<AccountIdConverter>();
        configuration.Properties<MembershipId>().HaveConversion<MembershipIdConverter>();
        configuration.Properties<ProviderBodyId>().HaveConversion<ProviderBodyIdConverter>();
        configuration.Properties<CaseNumber>().HaveConversion<CaseNumberConverter>().HaveMaxLength(24);

        // SQLite cannot order DateTimeOffset; instants are kept in UTC everywhere.
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<decimal>().HavePrecision(12, 2);
    }

    private sealed class HromadaIdConverter() : ValueConverter<HromadaId, int>(id => id.Value, x => new HromadaId(x));

    private sealed class CaseIdConverter() : ValueConverter<CaseId, Guid>(id => id.Value, x => new CaseId(x));

    private sealed class ServicePointIdConverter()
        : ValueConverter<ServicePointId, Guid>(id => id.Value, x => new ServicePointId(x));

    private sealed class LocalServiceIdConverter()
        : ValueConverter<LocalServiceId, Guid>(id => id.Value, x => new LocalServiceId(x));

    private sealed class OfferedServiceIdConverter()
        : ValueConverter<OfferedServiceId, Guid>(id => id.Value, x => new OfferedServiceId(x));

    private sealed class AccountIdConverter() : ValueConverter<AccountId, Guid>(id => id.Value, x => new AccountId(x));

    private sealed class MembershipIdConverter()
        : ValueConverter<MembershipId, Guid>(id => id.Value, x => new MembershipId(x));

    private sealed class ProviderBodyIdConverter()
        : ValueConverter<ProviderBodyId, Guid>(id => id.Value, x => new ProviderBodyId(x));

    private sealed class CaseNumberConverter()
        : ValueConverter<CaseNumber, string>(number => number.ToString(), text => CaseNumber.Parse(text));

    private sealed class UtcConverter()
        : ValueConverter<DateTimeOffset, DateTime>(
            instant => instant.UtcDateTime,
            utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
}
