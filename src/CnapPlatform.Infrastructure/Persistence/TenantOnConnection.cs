using System.Data.Common;
using CnapPlatform.Application.Kernel;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CnapPlatform.Infrastructure.Persistence;

/// <summary>
/// The third wall: tells the database server which hromada this connection serves, each time it is opened, also when
/// it comes back from the pool. Row-level security does the rest.
/// </summary>
internal sealed class TenantOnConnection(ICurrentHromada hromada, string commandText, string parameterName)
    : DbConnectionInterceptor
{
    public static TenantOnConnection PostgreSql(ICurrentHromada hromada) =>
        new(hromada, "SELECT set_config('app.hromada', @hromada, false)", "hromada");

    public static TenantOnConnection SqlServer(ICurrentHromada hromada) =>
        new(hromada, "EXEC sp_set_session_context N'hromada', @hromada", "@hromada");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = commandText;
        var parameter = command.CreateParameter();
        parameter.ParameterName = parameterName;
        parameter.Value = hromada.Id.ToString();
        command.Parameters.Add(parameter);
        return command;
    }
}
