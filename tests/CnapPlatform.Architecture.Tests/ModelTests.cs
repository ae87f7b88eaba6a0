using System.Linq.Expressions;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Persistence.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CnapPlatform.Architecture.Tests;

/// <summary>Tenancy as the model has it: filters, keys and references.</summary>
public sealed class ModelTests
{
    private const string Owner = nameof(IOwnedByHromada.HromadaId);

    // No table here holds an applicant's data; one that names a hromada holds ids and dates only.
    private const string PlatformTables =
        """
        Hromadas ReplacedSlugs Units UnitAliases WarTerritories Standards StandardSteps Passports
        CalendarAnnouncements SuspendedTerritories Recalculations
        StandardEdits ReviewComments PassportApprovals WarningSignOffs WorkingCopies GroupMeetings GroupTasks
        HromadaQuestions Clarifications ConsultationRemarks Adoptions ServiceUse CaseIndex
        Accounts AspNetUserClaims AspNetUserLogins AspNetUserPasskeys AspNetUserTokens
        Memberships MembershipPoints Absences ProviderBodies ProviderWork DueWork TrackedCases OutboxSignals
        DeliveryWork StaffNotices
        ApiKeys ApiAnswers
        """;

    private static readonly IModel Model = DesignTime.PostgreSql().Model;

    private static readonly List<IEntityType> TenantOwned =
        [.. Model.GetEntityTypes().Where(entity => IsTenantOwned(entity))];

    [Fact]
    public void Every_record_of_a_hromada_is_hidden_from_the_others_by_plain_equality()
    {
        Assert.NotEmpty(TenantOwned);
        Assert.All(TenantOwned, entity =>
        {
            var filter = Assert.Single(entity.GetDeclaredQueryFilters(), f => f.Key == CnapDb.OwnHromada);
            Assert.Equal(ExpressionType.Equal, filter.Expression!.Body.NodeType);
        });
    }

    [Fact]
    public void The_key_of_a_hromadas_record_begins_with_the_hromada()
    {
        Assert.NotEmpty(TenantOwned);
        Assert.All(TenantOwned, entity => Assert.Equal(Owner, entity.FindPrimaryKey()!.Properties[0].Name));
    }

    [Fact]
    public void Every_reference_to_a_hromadas_record_carries_the_hromada()
    {
        var references = Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys())
            .Where(reference => IsTenantOwned(reference.PrincipalEntityType))
            .ToList();

        Assert.NotEmpty(references);
        Assert.Empty(references.Where(reference => !CarriesHromada(reference)));
    }

    [Fact]
    public void Every_unique_rule_of_a_hromadas_record_is_a_rule_within_the_hromada()
    {
        var unique = TenantOwned.SelectMany(entity => entity.GetIndexes()).Where(index => index.IsUnique).ToList();

        Assert.NotEmpty(unique);
        Assert.All(unique, index => Assert.Equal(Owner, index.Properties[0].Name));
    }

    [Fact]
    public void Every_table_belongs_to_hromadas_or_stands_on_the_platform_list()
    {
        var platform = PlatformTables.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var tenant = TenantOwned.Select(entity => entity.GetTableName()!);
        var all = Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().ToList();

        Assert.Equal(all.Except(tenant).Order(), platform.Order());
    }

    private static bool IsTenantOwned(IReadOnlyEntityType entity) =>
        typeof(IOwnedByHromada).IsAssignableFrom(entity.ClrType);

    private static bool CarriesHromada(IForeignKey reference) => reference.Properties
        .Zip(reference.PrincipalKey.Properties)
        .Any(pair => pair.First.Name == Owner && pair.Second.Name == Owner);
}
