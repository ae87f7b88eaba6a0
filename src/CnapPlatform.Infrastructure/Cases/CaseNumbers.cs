using CnapPlatform.Application.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Infrastructure.Cases;

/// <summary>
/// Takes numbers from a counter row inside the case's transaction: the row stays locked until the case is saved, so
/// there are no gaps and no retries.
/// </summary>
internal sealed class CaseNumbers(CnapDb db) : ICaseNumbers
{
    public Task<int> TakeNextAsync(HromadaId hromada, int year, CancellationToken cancellationToken) =>
        TakeAsync(hromada, year, 1, cancellationToken);

    public async Task<int> TakeAsync(HromadaId hromada, int year, int count, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A case number is taken inside the case's transaction.");
        }

        var taken = db.Database.IsSqlServer()
            ? db.Database.SqlQuery<int>(
                $"""
                MERGE "CaseNumberCounters" WITH (HOLDLOCK) AS counter
                USING (SELECT {hromada.Value} AS "HromadaId", {year} AS "Year") AS wanted
                ON counter."HromadaId" = wanted."HromadaId" AND counter."Year" = wanted."Year"
                WHEN MATCHED THEN UPDATE SET "Last" = counter."Last" + {count}
                WHEN NOT MATCHED THEN INSERT ("HromadaId", "Year", "Last") VALUES ({hromada.Value}, {year}, {count})
                OUTPUT inserted."Last" AS "Value";
                """)
            : db.Database.SqlQuery<int>(
                $"""
                INSERT INTO "CaseNumberCounters" ("HromadaId", "Year", "Last") VALUES ({hromada.Value}, {year}, {count})
                ON CONFLICT ("HromadaId", "Year") DO UPDATE SET "Last" = "CaseNumberCounters"."Last" + {count}
                RETURNING "Last" AS "Value"
                """);

        return (await taken.ToListAsync(cancellationToken)).Single();
    }
}
