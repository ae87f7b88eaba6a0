using System.Text.Json;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Standards;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using FluentValidation;

namespace CnapPlatform.Application.Tests.Cases;

public sealed class ListOpenCasesTests
{
    [DatabaseTheory]
    [DatabaseData]
    public async Task Open_data_tell_cases_of_one_hromada_and_nobody_who_applied(DatabaseProvider provider)
    {
        await using var cnap = await TestCnap.StartAsync(provider);
        foreach (var hromada in new[] { Given.City, Given.Settlement })
        {
            await cnap.WithDbAsync(hromada, async db =>
            {
                db.Cases.Add(Given.RegisteredCase(hromada));
                return await db.SaveChangesAsync();
            });
        }

        cnap.User.IsVisitor();
        var cases = await ReadAsync(cnap, Given.City, Given.Today, Given.Today);

        var open = Assert.Single(cases);
        Assert.Equal(Given.Today.Year, int.Parse(open.Uid.Split('-')[2], null));
        Assert.Equal(("На виконанні", "Фізична особа", 0m), (open.Status, open.ApplicantType, open.Amount));
        Assert.Equal((null, null, null), (open.ApplicantName, open.ApplicantId, open.ProvidDate));
        var text = JsonSerializer.Serialize(open, StandardJson.Options);
        var applicant = Given.Applicant();
        foreach (var secret in new[] { applicant.Name, "Ганна", applicant.TaxNumber, applicant.Address, applicant.Phone })
        {
            Assert.DoesNotContain(secret!, text, StringComparison.Ordinal);
        }

        Assert.Empty(await ReadAsync(cnap, Given.City, Given.Today.AddDays(1), Given.Today.AddDays(2)));
    }

    [Fact]
    public async Task A_period_has_two_days_in_order_and_a_year_at_most()
    {
        await using var cnap = await TestCnap.StartAsync(DatabaseProvider.Sqlite);
        cnap.User.IsVisitor();
        (DateOnly?, DateOnly?)[] wrong =
            [(null, Given.Today), (Given.Today, null), (Given.Today, Given.Today.AddDays(-1)),
                (Given.Today, Given.Today.AddDays(400))];

        foreach (var (from, to) in wrong)
        {
            await Assert.ThrowsAsync<ValidationException>(
                () => cnap.SendAsync(Given.City, new ListOpenCases.Query(from, to)));
        }
    }

    private static Task<List<OpenCase>> ReadAsync(TestCnap cnap, HromadaId hromada, DateOnly from, DateOnly to) =>
        cnap.InScopeAsync(hromada, async services =>
        {
            var mediator = (MediatR.IMediator)services.GetService(typeof(MediatR.IMediator))!;
            var rows = new List<OpenCase>();
            await foreach (var row in await mediator.Send(new ListOpenCases.Query(from, to)))
            {
                rows.Add(row);
            }

            return rows;
        });
}
