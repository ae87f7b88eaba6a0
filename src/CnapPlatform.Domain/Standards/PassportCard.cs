using CnapPlatform.Domain.Kernel;

namespace CnapPlatform.Domain.Standards;

/// <summary>The rows of the information card that are lists of texts; fee and term stand in the variants.</summary>
public sealed record PassportCard
{
    public CardRow Laws { get; init; } = new();

    public CardRow CabinetActs { get; init; } = new();

    public CardRow MinistryActs { get; init; } = new();

    public CardRow LocalActs { get; init; } = new();

    public CardRow Ground { get; init; } = new();

    public CardRow RequiredDocuments { get; init; } = new();

    public CardRow SubmissionMethods { get; init; } = new();

    public CardRow RefusalGrounds { get; init; } = new();

    /// <summary>How to appeal a refusal, a delay or inaction.</summary>
    public CardRow Appeal { get; init; } = new();

    public CardRow Result { get; init; } = new();

    public CardRow DeliveryMethods { get; init; } = new();

    public CardRow Note { get; init; } = new();

    /// <summary>
    /// Whether an application may be refused on this ground: one of the list, once the list is confirmed; until then
    /// nobody can say that it is whole.
    /// </summary>
    public bool AllowsRefusalOn(string ground) =>
        !RefusalGrounds.Confirmed || RefusalGrounds.Items.Any(item => item.Uk == ground);

    public CardRow Row(CardField field) => field switch
    {
        CardField.Laws => Laws,
        CardField.CabinetActs => CabinetActs,
        CardField.MinistryActs => MinistryActs,
        CardField.LocalActs => LocalActs,
        CardField.Ground => Ground,
        CardField.RequiredDocuments => RequiredDocuments,
        CardField.SubmissionMethods => SubmissionMethods,
        CardField.RefusalGrounds => RefusalGrounds,
        CardField.Appeal => Appeal,
        CardField.Result => Result,
        CardField.DeliveryMethods => DeliveryMethods,
        CardField.Note => Note,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "The row is not a list of texts."),
    };
}

/// <summary>A row of the card and the act that sets it.</summary>
public sealed record CardRow : StatedValue
{
    public IReadOnlyList<CardItem> Items { get; init; } = [];
}

/// <summary>
/// One item of a row; a document also says when it is needed and whether the CNAP can get it itself, an act by which
/// of its articles the service is given and from when.
/// </summary>
public sealed record CardItem
{
    public string Uk { get; init; } = "";

    public string? En { get; init; }

    /// <summary>Shown in the original; false where a copy is enough; null for items that are no documents.</summary>
    public bool? Original { get; init; }

    /// <summary>When a document is needed: «якщо …»; null where always.</summary>
    public LocalText? Condition { get; init; }

    /// <summary>The register from which the CNAP can take the data itself: a code of the version's registers.</summary>
    public string? Register { get; init; }

    /// <summary>Of an act: the article, part or item by which the service is given.</summary>
    public string? Article { get; init; }

    /// <summary>Of an act: the first day it applies to the service.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Of an act: the last day it applies; null while it does.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The item as a person reads it, its condition or article included.</summary>
    public LocalText Text
    {
        get
        {
            var article = Article is null ? "" : $", {Article}";
            if (Condition is null)
            {
                return new LocalText(Uk + article, En is null ? null : En + article);
            }

            var english = En is null ? null : $"{En}{article}, {Condition.In("en")}";
            return new LocalText($"{Uk}{article} – {Condition.Uk}", english);
        }
    }
}
