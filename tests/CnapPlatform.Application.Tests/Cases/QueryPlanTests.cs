using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Tests.Jobs;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Cases;
using CnapPlatform.Infrastructure.Persistence;
using CnapPlatform.Infrastructure.Persistence.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Filter = CnapPlatform.Application.Cases.ListCases.Filter;

namespace CnapPlatform.Application.Tests.Cases;

/// <summary>
/// What the platform asks all day long is answered by an index. The statements are those that the use cases really
/// send; PostgreSQL says how it would run them.
/// </summary>
public sealed class QueryPlanTests
{
    private const int CasesHere = 2000;
    private const int CasesElsewhere = 20000;

    [DatabaseTheory]
    [PostgreSqlData]
    public async Task Lists_searches_queues_and_steps_are_answered_by_their_indexes(DatabaseProvider provider)
    {
        var plans = new PlanRecorder();
        await using var jobs = await StartAsync(provider, plans);
        var cnap = jobs.Cnap;

        foreach (var filter in Enum.GetValues<Filter>())
        {
            cnap.User.Is(Given.CityHead);
            await plans.AssertAsync(
                () => cnap.SendAsync(Given.City, new ListCases.Query(filter)),
                RouteEntryMapping.RecusalIndex,
                CaseMapping.ListIndex, filter == Filter.All ? CaseMapping.NewestIndex : CaseMapping.ListIndex);
        }

        await plans.AssertAsync(
            () => cnap.SendAsync(Given.City, new ListCases.Query(Filter.All, "0001-01-2026-000123")),
            "IX_Cases_HromadaId_Number");
        await plans.AssertAsync(
            () => cnap.SendAsync(Given.City, new ListCases.Query(Filter.All, "Шевчук Ганна")), CaseMapping.NameIndex);

        cnap.User.IsVisitor();
        var code = await CodeAsync(cnap);
        await plans.AssertAsync(
            () => cnap.SendAsync(HromadaId.None, new TrackCase.Query(code)), "PK_TrackedCases", "PK_Cases");
        cnap.User.Is(Given.StateOfficer);
        await plans.AssertAsync(
            () => cnap.SendAsync(HromadaId.None, new ListProviderWork.Query()), "IX_ProviderWork_ProviderBodyId_DueOn");
        await plans.AssertAsync(
            () => ClaimAsync<IDueWorkQueue>(cnap, q => q.ClaimAsync(default)), "IX_DueWork_DueAt_HromadaId");
        await plans.AssertAsync(
            () => ClaimAsync<IOutboxQueue>(cnap, q => q.ClaimAsync(default)), "IX_OutboxSignals_At");
        await plans.AssertAsync(
            () => LifeAsync(cnap), "PK_Cases", "IX_Cases_HromadaId_SubmissionKey", "PK_CaseRoute", "PK_ProviderWork");
        await AMissingIndexIsNoticedAsync(cnap, plans);
    }

    private static async Task LifeAsync(TestCnap cnap)
    {
        var id = await cnap.RegisterAsync(Given.City);
        await cnap.HandOverAndReceiveAsync(Given.City, id, Given.CityArchitect);
        await cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.Decide);
        await cnap.StepAsync(Given.City, id, Given.CityArchitect, CaseAction.ReturnResult);
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.Notify);
        await cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.Issue);
    }

    // Filling the tables costs more than all the questions, so this is not a test of its own.
    private static async Task AMissingIndexIsNoticedAsync(TestCnap cnap, PlanRecorder plans)
    {
        await RunAsync(cnap, $"""DROP INDEX "{CaseMapping.ListIndex}" """);
        cnap.User.Is(Given.CityHead);

        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => plans.AssertAsync(
            () => cnap.SendAsync(Given.City, new ListCases.Query(Filter.Waiting)), CaseMapping.ListIndex));
    }

    // One hromada of a small city among many others' cases: a tenth of the rows.
    private static async Task<JobsCnap> StartAsync(DatabaseProvider provider, PlanRecorder plans)
    {
        var jobs = await JobsCnap.StartAsync(provider, services =>
            services.ConfigureDbContext<PostgreSqlCnapDb>(options => options.AddInterceptors(plans)));
        await ManyCases.FillAsync(jobs, Given.City, CasesHere);
        await ManyCases.FillAsync(jobs, Given.Settlement, CasesElsewhere);
        await RunAsync(
            jobs.Cnap,
            """
            UPDATE "Cases" SET "Status" = (ARRAY['Submitted', 'Registered', 'HandedOver', 'InReview', 'Decided',
                'ResultAtCnap', 'Notified', 'Issued', 'Issued', 'Archived', 'Archived', 'Archived', 'Issued', 'Issued'])
                [1 + right("Number", 6)::int % 14];
            UPDATE "Cases" SET "NameKey" = 'коваленко ' || right("Number", 6) WHERE right("Number", 6)::int % 50 > 0;
            INSERT INTO "TrackedCases" SELECT md5("Id"::text), "HromadaId", "Id" FROM "Cases";
            INSERT INTO "DueWork" ("Id", "DueAt", "HromadaId", "CaseId", "Kind")
                SELECT gen_random_uuid(), now() + interval '1 day', "HromadaId", "Id", 'CureOver' FROM "Cases";
            INSERT INTO "OutboxSignals" ("OutboxId", "HromadaId", "At")
                SELECT gen_random_uuid(), "HromadaId", now() + interval '1 day' FROM "Cases";
            """);
        await FillOtherTablesAsync(jobs);
        await RunAsync(jobs.Cnap, "VACUUM (ANALYZE)");
        plans.Connection = jobs.Cnap.Database.AppConnection;
        return jobs;
    }

    // A table of a few rows is rightly read row by row, and so is one whose every row is asked for: the others are as
    // large as they would be, and the work of one body is a tenth of all.
    private static async Task FillOtherTablesAsync(JobsCnap jobs)
    {
        var id = await jobs.Cnap.RegisterAsync(Given.City, Desk.WalkIn(Given.City, Given.IdCardService));
        await jobs.Cnap.StepAsync(Given.City, id, Given.CityAdministrator, CaseAction.HandOver);
        await RunAsync(
            jobs.Cnap,
            """
            INSERT INTO "ProviderWork" SELECT made.* FROM "ProviderWork" w CROSS JOIN "Cases" c
                CROSS JOIN LATERAL jsonb_populate_record(w, jsonb_build_object('HromadaId', c."HromadaId",
                    'CaseId', c."Id", 'DueOn', c."DueOn", 'ProviderBodyId',
                    CASE WHEN c."HromadaId" = w."HromadaId" THEN w."ProviderBodyId" ELSE gen_random_uuid() END)) AS made
                WHERE c."Id" <> w."CaseId";
            INSERT INTO "CaseDocuments" SELECT made.*
                FROM (SELECT one FROM "CaseDocuments" one LIMIT 1) d CROSS JOIN "Cases" c
                CROSS JOIN LATERAL jsonb_populate_record(d.one, jsonb_build_object('HromadaId', c."HromadaId",
                    'CaseId', c."Id", 'Seq', 90)) AS made;
            INSERT INTO "Outbox" SELECT made.* FROM (SELECT one FROM "Outbox" one LIMIT 1) o CROSS JOIN "Cases" c
                CROSS JOIN LATERAL jsonb_populate_record(o.one, jsonb_build_object('HromadaId', c."HromadaId",
                    'CaseId', c."Id", 'Id', gen_random_uuid(), 'DedupKey', c."Id")) AS made;
            """);
    }

    private static Task<string> CodeAsync(TestCnap cnap) => cnap.WithDbAsync(Given.City, async db =>
    {
        var tracked = await db.TrackedCases.Where(t => t.HromadaId == Given.City && t.CodeHash.Length == 64)
            .Select(t => t.CaseId).FirstAsync();
        return await db.Cases.Where(c => c.Id == tracked).Select(c => c.TrackingCode).SingleAsync();
    });

    private static Task ClaimAsync<T>(TestCnap cnap, Func<T, Task> claim)
        where T : notnull => cnap.InScopeAsync(HromadaId.None, async services =>
        {
            await claim(services.GetRequiredService<T>());
            return true;
        });

    private static async Task RunAsync(TestCnap cnap, string sql)
    {
        await using var connection = new NpgsqlConnection(cnap.Database.OwnerConnection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
