using CnapPlatform.Domain.Standards;

namespace CnapPlatform.Application.Standards.Editing;

/// <summary>What the fields of a passport are made of.</summary>
public static class PassportShapes
{
    /// <summary>Where the act stands that sets a value, and whether anybody has checked it.</summary>
    internal static readonly IReadOnlyList<FieldShape> Stated =
    [
        new FlagShape("confirmed"),
        new TextShape("source"),
        new TextShape("act"),
        new TextShape("article", 200),
        new DateShape("from"),
        new DateShape("to"),
    ];

    internal static readonly IReadOnlyList<FieldShape> Term =
    [
        new NumberShape("length") { Required = true, Max = StatedTerm.Longest },
        new ChoiceShape("unit", "termUnit") { Required = true },
        new FlagShape("skipDaysOff"),
        .. Stated,
    ];

    private static readonly IReadOnlyList<FieldShape> RowMarks = [new FlagShape("confirmed"), new TextShape("source")];

    private static readonly GroupShape Item = new("item", [new LocalShape("", FieldLimits.Text)
    {
        Inline = true, Required = true, Rows = 3,
    }]);

    // An act is named by its own text; beside it stand its article and the days it applies.
    private static readonly GroupShape Act = new("item",
    [
        .. Item.Members, new TextShape("article", 200), new DateShape("from"), new DateShape("to"),
    ]);

    private static readonly GroupShape Document = new("item",
    [
        .. Item.Members,
        new MaybeShape("original"),
        new LocalShape("condition"),
        new ChoiceShape("register", "register"),
    ]);

    private static readonly IReadOnlyList<FieldShape> SimpleFee =
    [
        new ChoiceShape("kind", "simpleFeeKind") { Required = true },
        .. Amounts,
    ];

    private static readonly GroupShape Fee = new("fee",
    [
        new ChoiceShape("kind", "feeKind") { Required = true },
        .. Amounts,
        new ListShape("parts", new GroupShape("part",
        [
            new LocalShape("name") { Required = true },
            new GroupShape("fee", SimpleFee),
        ])),
        new ListShape("exemptions", new GroupShape("exemption",
            [new LocalShape("") { Inline = true, Required = true, Rows = 2 }, .. RowMarks])),
        new ManyShape("oneFeeWith", FieldOptions.OtherService),
    ]);

    private static readonly GroupShape Variant = new("variant",
    [
        new KeyShape("key", "variant"),
        new LocalShape("title") { Required = true },
        new ChoiceShape("channel", "channel") { Required = true },
        new ChoiceShape("urgency", "urgency") { Required = true },
        new LocalShape("condition"),
        new FlagShape("administratorProvides"),
        new GroupShape("term", Term),
        Fee,
    ]);

    internal static LocalShape Division => new("unit") { Required = true, LabelledAs = "division" };

    private static readonly GroupShape Stage = new("stage",
    [
        new LocalShape("stage") { Required = true, Rows = 2 },
        new LocalShape("position") { Required = true },
        Division,
        new ChoiceShape("action", "stageAction") { Required = true },
        new NumberShape("length") { Required = true, Max = StatedTerm.Longest },
        new ChoiceShape("lengthUnit", "termUnit") { Required = true },
        .. Stated,
    ]);

    private static readonly GroupShape Question = new("question",
    [
        new LocalShape("") { Inline = true, Required = true, Rows = 2 },
        new LocalShape("answer", FieldLimits.Text) { Required = true, Rows = 2 },
        new ChoiceShape("row", "answerRow") { Required = true },
        new TextShape("evidence"),
    ]);

    private static IReadOnlyList<FieldShape> Amounts =>
    [
        new NumberShape("kopiykas", NumberForm.Money) { Max = Domain.Standards.Fee.MostKopiykas / 100m },
        new NumberShape("percent", NumberForm.Fraction) { Max = 100_000 },
        new NumberShape("roundToKopiykas", NumberForm.Money) { Max = 1_000 },
        new LocalShape("note") { Rows = 2 },
        .. Stated,
    ];

    public static FieldShape Of(StandardField field) => field.Kind switch
    {
        StandardFieldKind.Text => Text(field.Path),
        StandardFieldKind.Code => new TextShape(field.Path, 5) { Form = TextForm.RegistryId },
        StandardFieldKind.Choice => new ChoiceShape(field.Path, field.Path) { Required = true },
        StandardFieldKind.Flag => new FlagShape(field.Path),
        StandardFieldKind.Codes => new ManyShape(field.Path, CodesOf(field.Path)),
        StandardFieldKind.Words => new WordsShape(field.Path),
        StandardFieldKind.Provider => new GroupShape("provider",
        [
            new ChoiceShape("kind", "providerKind") { Required = true },
            new LocalShape("name") { Required = true },
            new TextShape("code", 60) { Required = true, Form = TextForm.Code },
            new TextShape("appealCode", 60) { Form = TextForm.Code },
            new LocalShape("appealName"),
        ]),
        StandardFieldKind.Row => Rows(IsOfActs(field.Path) ? Act : Item),
        StandardFieldKind.Documents => Rows(Document),
        StandardFieldKind.Variants => new ListShape("variants", Variant) { Required = true },
        StandardFieldKind.Stages => new ListShape("stages", Stage),
        StandardFieldKind.Questions => new ListShape("questions", Question),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of a passport."),
    };

    private static LocalShape Text(string path) => path is "summary"
        ? new LocalShape(path, FieldLimits.Text) { Required = true, Rows = 4 }
        : new LocalShape(path) { Required = true, Rows = 2 };

    private static string CodesOf(string path) => path switch
    {
        "categories" => "category",
        "lifeEvents" => "lifeEvent",
        _ => path,
    };

    private static bool IsOfActs(string path) => path.EndsWith("Acts", StringComparison.Ordinal) || path is "card.laws";

    private static GroupShape Rows(GroupShape item) => new("row", [new ListShape("items", item), .. Stated]);
}
