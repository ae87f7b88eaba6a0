using System.Reflection;
using CnapPlatform.Infrastructure.Persistence;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CnapPlatform.TestSupport.Databases;

/// <summary>
/// A theory whose first argument is a database. A database that this machine lacks shows as a skipped row with its
/// reason; where every database is required, the row runs and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(
    "CnapPlatform.TestSupport.Databases.DatabaseTheoryDiscoverer", "CnapPlatform.TestSupport")]
public sealed class DatabaseTheoryAttribute : TheoryAttribute;

/// <summary>A row for each database that the tests run on, followed by the given values.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DatabaseDataAttribute(params object[] more) : DataAttribute
{
    public IReadOnlyList<object> More { get; } = more;

    public virtual IReadOnlyList<DatabaseProvider> Providers =>
        [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        Providers.Select(provider => (object[])[provider, .. More]);
}

/// <summary>For what only a database server does: row-level security, roles, the catalogue.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class PostgreSqlDataAttribute(params object[] more) : DatabaseDataAttribute(more)
{
    public override IReadOnlyList<DatabaseProvider> Providers => [DatabaseProvider.PostgreSql];
}

/// <summary>Turns the row of a missing database into a skipped test: xunit 2 cannot skip once a test runs.</summary>
public sealed class DatabaseTheoryDiscoverer(IMessageSink messages) : TheoryDiscoverer(messages)
{
    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo theoryAttribute,
        object[] dataRow)
    {
        var whyAbsent = TestDatabases.AllRequired ? null : TestDatabases.WhyAbsent((DatabaseProvider)dataRow[0]);
        return whyAbsent is null
            ? base.CreateTestCasesForDataRow(discoveryOptions, testMethod, theoryAttribute, dataRow)
            : CreateTestCasesForSkippedDataRow(discoveryOptions, testMethod, theoryAttribute, dataRow, whyAbsent);
    }
}
