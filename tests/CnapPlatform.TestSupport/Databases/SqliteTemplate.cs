using CnapPlatform.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;

namespace CnapPlatform.TestSupport.Databases;

/// <summary>A migrated file in the folder of this test process, copied for each test.</summary>
internal sealed class SqliteTemplate(string file) : ITemplate
{
    public static async Task<ITemplate> MakeAsync()
    {
        var file = TestFolder.PathOf("template.db");
        await using (var template = Database(file))
        {
            await TemplateContent.FillAsync(template);
        }

        return new SqliteTemplate(file);
    }

    public Task<TestDatabase> CloneAsync()
    {
        var copy = TestFolder.PathOf($"{Guid.NewGuid():N}.db");
        File.Copy(file, copy);
        return Task.FromResult(Database(copy));
    }

    private static TestDatabase Database(string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true }.ToString();
        return new TestDatabase(DatabaseProvider.Sqlite, connection, connection, () => CloseAsync(file, connection));
    }

    // The last connection to close moves the write-ahead log into the file, so that the file alone can be copied.
    private static Task CloseAsync(string file, string connection)
    {
        using (var pool = new SqliteConnection(connection))
        {
            SqliteConnection.ClearPool(pool);
        }

        if (Path.GetFileName(file) != "template.db")
        {
            File.Delete(file);
        }

        return Task.CompletedTask;
    }
}
