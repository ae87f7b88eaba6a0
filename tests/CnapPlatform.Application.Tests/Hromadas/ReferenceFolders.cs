using CnapPlatform.Infrastructure.Hromadas;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Application.Tests.Hromadas;

/// <summary>Small reference files of a test, and the register that is imported from them.</summary>
internal sealed class ReferenceFolders : IDisposable
{
    public const string Oblast = "UA90000000000000001";
    public const string Raion = "UA90010000000000002";
    public const string Kamianska = "UA90010010000000003";
    public const string Kamianka = "UA90010010010000004";
    public const string Hlukhe = "UA90010010020000005";
    public const string Yizhachna = "UA90010020000000006";
    public const string Yizhak = "UA90010020010000007";
    public const string Kyiv = "UA91000000000000008";
    public const string Crimea = "UA01000000000000009";
    public const string CrimeanRaion = "UA01010000000000010";
    public const string CrimeanHromada = "UA01010010000000011";
    public const string CrimeanHlukhe = "UA01010010010000012";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cnap-reference-");

    public List<string> Units { get; } =
    [
        $"{Oblast},O,Лісова,,,,,,",
        $"{Raion},P,Дальній,{Oblast},,,,,",
        $"{Kamianska},H,Камʼянська,{Raion},,,,,",
        $"{Kamianka},X,Камʼянка,{Kamianska},49.5,28.5,A,2000,Леніне;Кривеньке",
        $"{Hlukhe},C,Глухе,{Kamianska},49.7,28.5,C,100,",
        $"{Yizhachna},H,Їжачна,{Raion},,,,,",
        $"{Yizhak},C,Глухе,{Yizhachna},49.9,28.5,A,300,",
        $"{Kyiv},K,Київ,,50.45,30.52,A,2900000,",
        $"{Crimea},O,Автономна Республіка Крим,,,,,,",
        $"{CrimeanRaion},P,Кримський,{Crimea},,,,,",
        $"{CrimeanHromada},H,Морська,{CrimeanRaion},,,,,",
        $"{CrimeanHlukhe},C,Глухе,{CrimeanHromada},45,34,B,50,",
    ];

    public List<string> Hromadas { get; } =
    [
        $"1,{Kamianska},kamianska,settlement,{Kamianka},49.5,28.5,osm,5000,100.5,kse",
        $"2,{Yizhachna},yizhachna,village,{Yizhak},49.9,28.5,osm,3000,90,kse",
        $"3,{Kyiv},kyiv,special,{Kyiv},50.45,30.52,geonames,2952301,847.7,kse",
    ];

    public List<string> War { get; } =
    [
        $"{Raion},possible_hostilities,2022-02-24,2022-12-01",
        $"{Kamianka},active_hostilities,2022-03-01,",
        $"{Hlukhe},possible_hostilities,2022-03-05,2022-04-01",
        $"{Yizhak},occupied,2022-03-01,2022-04-01",
    ];

    public Task<TestCnap> StartAsync(Infrastructure.Persistence.DatabaseProvider provider) =>
        TestCnap.StartAsync(provider, services => services.AddSingleton(new ReferenceFolder(_folder.FullName)));

    public async Task<bool> ImportAsync(TestCnap cnap)
    {
        await WriteAsync("units.csv", "code,category,name,parent,lat,lon,precision,population,old_name", Units);
        await WriteAsync(
            "hromadas.csv", "id,code,slug,type,centre,lat,lon,coord_source,population,area_km2,area_source", Hromadas);
        await WriteAsync("war-territories.csv", "code,status,from,to", War);
        return await cnap.InScopeAsync(
            Domain.Hromadas.HromadaId.None,
            services => services.GetRequiredService<ReferenceImport>().RunAsync(null, default));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task WriteAsync(string file, string header, IEnumerable<string> rows) =>
        File.WriteAllTextAsync(Path.Combine(_folder.FullName, file), string.Join('\n', [header, .. rows, ""]));
}
