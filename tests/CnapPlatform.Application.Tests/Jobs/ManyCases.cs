using CnapPlatform.Domain.Hromadas;
using Npgsql;

namespace CnapPlatform.Application.Tests.Jobs;

/// <summary>Thousands of registered cases in a PostgreSQL database: copies of one that the platform made itself.</summary>
internal static class ManyCases
{
    /// <summary>Cases are numbered from 1; each has its line of the index of codes and of the route sheet.</summary>
    public static async Task FillAsync(JobsCnap jobs, HromadaId hromada, int count)
    {
        var first = await jobs.RegisterAsync(hromada);
        await using var owner = NpgsqlDataSource.Create(jobs.Cnap.Database.OwnerConnection);
        await using var copy = owner.CreateCommand(
            $"""
            CREATE TEMP TABLE copies AS
                SELECT n, gen_random_uuid() AS id FROM generate_series(2, {count}) AS n;
            INSERT INTO "Cases" SELECT made.* FROM "Cases" c CROSS JOIN copies
                CROSS JOIN LATERAL jsonb_populate_record(c, jsonb_build_object(
                    'Id', id, 'SubmissionKey', gen_random_uuid(), 'TrackingCode', lpad(n::text, 13, '0'),
                    'Number', left(c."Number", length(c."Number") - 6) || lpad(n::text, 6, '0'), 'JournalNumber', n,
                    'DueOn', c."DueOn" + n % 60, 'SubmittedAt', c."SubmittedAt" - n * interval '1 minute')) AS made
                WHERE {OfFirst("c", "Id")};
            INSERT INTO "CaseRoute" SELECT made.* FROM "CaseRoute" r CROSS JOIN copies
                CROSS JOIN LATERAL jsonb_populate_record(r, jsonb_build_object('CaseId', id)) AS made
                WHERE {OfFirst("r", "CaseId")};
            INSERT INTO "CaseIndex" SELECT made.* FROM "CaseIndex" i CROSS JOIN copies
                CROSS JOIN LATERAL jsonb_populate_record(i, jsonb_build_object('CaseId', id)) AS made
                WHERE {OfFirst("i", "CaseId")};
            INSERT INTO "CaseNumberCounters" ("HromadaId", "Year", "Last")
                SELECT "HromadaId", split_part("Number", '-', 3)::int, {count} FROM "Cases" c WHERE {OfFirst("c", "Id")};
            DROP TABLE copies;
            """);
        await copy.ExecuteNonQueryAsync();

        string OfFirst(string table, string key) =>
            $"""{table}."HromadaId" = {hromada.Value} AND {table}."{key}" = '{first.Id.Value}'""";
    }
}
