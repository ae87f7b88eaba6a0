using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Domain.Tests.Services;

/// <summary>
/// Small standards and hromadas by chance: few words, so that texts often meet, and few rows, so that they often
/// conflict.
/// </summary>
internal sealed class RandomStandard(int seed)
{
    private static readonly CardField[] Fields =
        [CardField.LocalActs, CardField.Ground, CardField.RequiredDocuments, CardField.Note, CardField.Schedule];

    private static readonly string[] Words = ["Заява", "Паспорт", "Вхід з двору", "Рішення ради"];

    private readonly Random _random = new(seed);

    public StandardContent Content() => new()
    {
        Overridable = [.. Fields.Where(_ => _random.Next(4) > 0).Select(f => new OverridableField(f, Levels(), "Правило"))],
        Statutory =
        [
            .. Fields.Where(_ => _random.Next(6) == 0)
                .Select(f => new StatutoryField(f, Levels(), new LocalText("Закон"), "Закон")),
        ],
    };

    public PassportContent Passport() => new()
    {
        Code = "service",
        Level = _random.Next(2) == 0 ? ServiceLevel.State : ServiceLevel.Local,
        Card = new PassportCard
        {
            LocalActs = Row(),
            Ground = Row(),
            RequiredDocuments = Row(),
            Note = Row(),
        },
    };

    /// <summary>A hromada's service with whatever texts the version lets it have.</summary>
    public OfferedService Service(PassportContent passport, StandardContent standard, int number, bool untouched = false)
    {
        var service = new OfferedService { Id = OfferedServiceId.New(), HromadaId = new HromadaId(1), ServiceCode = "service" };
        foreach (var field in Fields.Where(f => !untouched && _random.Next(2) == 0))
        {
            if (standard.IsOverridable(field, passport.Level))
            {
                service.Override(
                    new LocalOverrideText(field, Word(), null, "Причина", number), passport.Level, standard,
                    new OverrideAuthor(default, DateTimeOffset.UnixEpoch));
            }
        }

        return service;
    }

    private ServiceLevel[] Levels() => _random.Next(3) switch
    {
        0 => [ServiceLevel.State],
        1 => [ServiceLevel.Local],
        _ => [ServiceLevel.State, ServiceLevel.Local],
    };

    private CardRow Row() => new()
    {
        Items = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new CardItem { Uk = Word() })],
    };

    private string Word() => Words[_random.Next(Words.Length)];
}
