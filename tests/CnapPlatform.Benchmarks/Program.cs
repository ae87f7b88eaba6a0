using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Running;
using CnapPlatform.Application.Services;
using CnapPlatform.Application.Services.Network;
using CnapPlatform.Application.Standards;
using CnapPlatform.Benchmarks;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Jobs;
using CnapPlatform.TestSupport;
using CnapPlatform.Web.Services;
using Microsoft.Extensions.DependencyInjection;

// dotnet run -c Release --project tests/CnapPlatform.Benchmarks -- deadlines
// dotnet run -c Release --project tests/CnapPlatform.Benchmarks -- [card] [impact] [adoption] [rollout]; all without arguments.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["deadlines", ..])
{
    BenchmarkRunner.Run<DeadlineBenchmarks>();
    return;
}

string[] asked = args.Length > 0 ? args : ["card", "impact", "adoption", "rollout"];
var filling = Stopwatch.StartNew();
await using var country = await Country.FillAsync();
Console.WriteLine($"{Country.Hromadas} hromadas, {country.Codes.Count} services each, {filling.Elapsed.TotalSeconds:0.0} s to fill");
var cnap = country.Cnap;

if (asked.Contains("card"))
{
    cnap.User.IsVisitor();
    await CardAsync(0);
    await MeasureAsync("card, cold (first of each service and hromada)", 3000, CardAsync);
    await MeasureAsync("card, kept in memory", 20000, number => CardAsync(number % 50));
}

if (asked.Contains("impact"))
{
    cnap.User.Is(Given.Analyst);
    await MeasureAsync(
        "impact preview", 20, _ => cnap.SendAsync(HromadaId.None, new PreviewImpact.Query(Country.Next)));
}

if (asked.Contains("adoption"))
{
    cnap.User.Is(Given.Analyst);
    await MeasureAsync("adoption table", 50, _ => cnap.SendAsync(HromadaId.None, new ListAdoption.Query()));
    var rows = (await cnap.SendAsync(HromadaId.None, new ListAdoption.Query())).All;
    await MeasureAsync("adoption map, drawing", 50, _ => Task.FromResult(AdoptionMap.Of(MapQuestion.Deviation, rows)));

    // In process, so that the answer is all the server's work: sign-in check, query, rendering.
    await using var web = await TestWeb.OverAsync(cnap.Database);
    var analyst = await web.SignInAsync(Given.Analyst);
    await MeasureAsync("adoption page, whole answer", 50, _ => analyst.Client.GetStringAsync("/ministry/adoption"));
    await MeasureAsync(
        "adoption map, whole answer", 50, _ => analyst.Client.GetStringAsync("/ministry/adoption?map=Deviation"));
}

if (asked.Contains("rollout"))
{
    cnap.User.IsTheSystem();
    cnap.Clock.SetKyiv(Country.NextDay, 0, 1);
    await cnap.InScopeAsync(HromadaId.None, services =>
    {
        services.GetRequiredService<PublishedStandards>().Forget();
        return Task.FromResult(true);
    });
    var peak = 0L;
    using var watch = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(false)), null, 0, 50);
    var before = GC.GetTotalMemory(true);
    var clock = Stopwatch.StartNew();
    var sweep = await cnap.InScopeAsync(
        HromadaId.None, services => services.GetRequiredService<SweepRunner>().CarryOverAsync(CancellationToken.None));
    clock.Stop();
    var after = GC.GetTotalMemory(true);
    Console.WriteLine(
        $"rollout: {sweep.Claimed} hromadas, {sweep.Failed.Count} failed, {clock.Elapsed.TotalSeconds:0.0} s; "
        + $"managed memory {before >> 20} MB before, {peak >> 20} MB at most, {after >> 20} MB after");
}

return;

Task<GetServiceCard.Card> CardAsync(int number) => cnap.SendAsync(
    new HromadaId(1 + (number % Country.Hromadas)), new GetServiceCard.Query(country.Codes[number % country.Codes.Count]));

static async Task MeasureAsync<T>(string name, int times, Func<int, Task<T>> work)
{
    await work(0);
    var taken = new double[times];
    for (var number = 0; number < times; number++)
    {
        var start = Stopwatch.GetTimestamp();
        await work(number);
        taken[number] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    Array.Sort(taken);
    Console.WriteLine(
        $"{name}: median {taken[times / 2]:0.000} ms, p95 {taken[times * 95 / 100]:0.000} ms, most {taken[^1]:0.000} ms");
}
