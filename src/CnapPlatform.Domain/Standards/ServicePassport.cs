using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Standards;

/// <summary>What one version of the standard prescribes for one administrative service.</summary>
public sealed class ServicePassport
{
    public const int LongestSearchKey = 2000;

    private ServicePassport()
    {
    }

    public int StandardNumber { get; private init; }

    /// <summary>The platform's own stable key, in Latin: «address-assignment».</summary>
    public string Code { get; private init; } = "";

    /// <summary>Its place in the version's list, from 1.</summary>
    public int Seq { get; private set; }

    /// <summary>Identifier of the national register of services, 5 digits as text; null where not verified.</summary>
    public string? RegistryId { get; private set; }

    public PassportContent Content { get; private set; } = new();

    public string SearchKey { get; private set; } = "";

    /// <summary>Grows with every change of a draft; an approval holds for one revision only.</summary>
    public int Revision { get; private set; }

    public static ServicePassport Of(int standardNumber, int seq, PassportContent content)
    {
        var passport = new ServicePassport { StandardNumber = standardNumber, Code = content.Code, Seq = seq };
        passport.Take(content);
        return passport;
    }

    /// <summary>Replaces the content of a draft's passport; a published version is never rewritten.</summary>
    public void Rewrite(PassportContent content, StandardVersion version)
    {
        version.RequireDraft();
        if (content.Code != Code || version.Number != StandardNumber)
        {
            throw new ArgumentException("The content is of another passport.", nameof(content));
        }

        Take(content);
        Revision++;
    }

    /// <summary>Gives a draft's passport its place in the list; the text stays, and with it what was approved.</summary>
    public void PlaceAt(int seq, StandardVersion version)
    {
        version.RequireDraft();
        Seq = seq;
    }

    private void Take(PassportContent content)
    {
        RequireFees(content);
        Content = content;
        RegistryId = content.RegistryId;
        var key = SearchText.Key(string.Join(
            ' ',
            [content.RegistryId ?? "", content.ShortName.Uk, content.Name.Uk, content.ShortName.En ?? "",
                .. content.Keywords]));
        SearchKey = key.Length <= LongestSearchKey ? key : key[..LongestSearchKey];
    }

    // A fee has the parts of its own kind only, and no service is paid for together with itself.
    private static void RequireFees(PassportContent content)
    {
        var fees = content.Variants.SelectMany(variant => Checks.FeeRules.All(variant.Fee)).ToList();
        if (fees.Exists(fee => fee.Leftovers().Any()))
        {
            throw new Refused(StandardRefusals.FeeLeftovers, content.ShortName);
        }

        if (fees.Exists(fee => fee.OneFeeWith.Contains(content.Code)))
        {
            throw new Refused(StandardRefusals.FeeWithItself, content.ShortName);
        }
    }
}

/// <summary>The passport's content; every row says whether it is confirmed or a demonstration value.</summary>
public sealed record PassportContent
{
    public string Code { get; init; } = "";

    public string? RegistryId { get; init; }

    /// <summary>Its number in the working group's list of services; null for a service added later.</summary>
    public int? SeedNumber { get; init; }

    public ServiceLevel Level { get; init; }

    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> LifeEvents { get; init; } = [];

    public IReadOnlyList<string> Audience { get; init; } = [];

    public LocalText Name { get; init; } = LocalText.Empty;

    /// <summary>The name people would use, beginning with a verb.</summary>
    public LocalText ShortName { get; init; } = LocalText.Empty;

    public LocalText Summary { get; init; } = LocalText.Empty;

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public PassportProvider Provider { get; init; } = new();

    /// <summary>The ministry or central body that answers for the passport: a code of the version's owners.</summary>
    public string Owner { get; init; } = "";

    public FilingRule Filing { get; init; }

    public bool FilingConfirmed { get; init; }

    public bool OnlineAllowed { get; init; }

    public PassportCard Card { get; init; } = new();

    public IReadOnlyList<ServiceVariant> Variants { get; init; } = [];

    public IReadOnlyList<TechnologicalStage> TechnologicalCard { get; init; } = [];

    /// <summary>What citizens ask, each answered by the first screen of the card.</summary>
    public IReadOnlyList<CitizenQuestion> Questions { get; init; } = [];

    /// <summary>The variant of a key, the first where none is named; null where there is no such variant.</summary>
    public ServiceVariant? FindVariant(string? key) =>
        string.IsNullOrEmpty(key) ? Variants[0] : Variants.FirstOrDefault(variant => variant.Key == key);

    public ServiceVariant Variant(string? key) =>
        FindVariant(key) ?? throw new ArgumentException($"{Code} has no variant {key}.", nameof(key));
}

public sealed record PassportProvider
{
    public ProviderKind Kind { get; init; }

    public LocalText Name { get; init; } = LocalText.Empty;

    /// <summary>Which body of a hromada or of the state serves it: «architecture», «dms» …</summary>
    public string Code { get; init; } = "";

    /// <summary>Which body decides complaints against it: «appeal-commission», «dms-central»; null where unknown.</summary>
    public string? AppealCode { get; init; }

    /// <summary>The name of that body, as the card tells it.</summary>
    public LocalText? AppealName { get; init; }
}

public enum ProviderKind
{
    ExecutiveCommittee,
    StateBody,
}

/// <summary>Where an application may be filed.</summary>
public enum FilingRule
{
    AnyCnap,
    PlaceOfRegistration,
    ObjectLocation,
}

/// <summary>A question people ask about the service and where the first screen of its card answers it.</summary>
public sealed record CitizenQuestion
{
    public string Uk { get; init; } = "";

    public string? En { get; init; }

    public LocalText Answer { get; init; } = LocalText.Empty;

    /// <summary>The part of the first screen that answers: «fee», «requiredDocuments» …</summary>
    public string Row { get; init; } = "";

    /// <summary>The words of that part, in Ukrainian, that answer.</summary>
    public string Evidence { get; init; } = "";

    public string In(string language) => new LocalText(Uk, En).In(language);
}
