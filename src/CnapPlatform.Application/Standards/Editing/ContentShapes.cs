namespace CnapPlatform.Application.Standards.Editing;

/// <summary>What the fields of a version apart from its passports are made of.</summary>
public static class ContentShapes
{
    private static readonly TextShape Code = new("code", 80) { Required = true, Form = TextForm.Code };

    private static readonly LocalShape Name = new("name") { Required = true, Rows = 2 };

    private static readonly GroupShape CodeAndName = new("entry", [Code, Name]);

    private static readonly GroupShape Norm = new("norm",
    [
        Code, Name, new NumberShape("value", NumberForm.Fraction) { Max = 1_000_000 }, new LocalShape("unit", 100),
        new ChoiceShape("hromadaType", "hromadaType"), .. PassportShapes.Stated,
    ]);

    /// <summary>Null where the field is shown only.</summary>
    public static FieldShape? Of(string path) => path switch
    {
        "title" => new LocalShape("title", 300) { Required = true },
        "note" => new LocalShape("note", FieldLimits.Text) { Rows = 4 },
        "adoption" => new ChoiceShape("adoption", "adoption") { Required = true },
        "parameters" => Parameters(),
        "overridable" => Overridable(),
        "statutory" => Statutory(),
        "establishable" => Establishable(),
        "categories" or "lifeEvents" or "owners" => new ListShape(path, CodeAndName),
        "popular" => new ManyShape("popular", "service"),
        "registers" => new ListShape(path, new GroupShape("entry",
            [Code, Name, new LocalShape("holder") { Required = true }])),
        "mandatory" => Mandatory(),
        "norms.staffing" or "norms.premises" => new ListShape(path, Norm),
        "norms.hours" => Hours(),
        "norms.projects" => Projects(),
        "norms.quality" => new ListShape(path, new GroupShape("norm",
        [
            Code, Name, new NumberShape("target", NumberForm.Fraction) { Min = -1_000_000, Max = 1_000_000 },
            new LocalShape("unit", 100), .. PassportShapes.Stated,
        ])),
        "templates" => Templates(),
        "packages" => Packages(),
        "readability" => new GroupShape("readability",
        [
            new NumberShape("maxWordsInSentence") { Required = true, Min = 1, Max = 200 },
            new NumberShape("meanWordsInSentence", NumberForm.Fraction)
            {
                Required = true, Min = 1, Max = 200,
            },
            new NumberShape("maxTextLength") { Required = true, Min = 1, Max = 100_000 },
        ]),
        "procedure" => Procedure(),
        "calendar" => CalendarShape.Whole,
        _ => null,
    };

    private static ListShape Templates() => new("templates", new GroupShape("template",
    [
        Code, Name, new ChoiceShape("group", "templateGroup") { Required = true },
        new TextShape("heading") { Rows = 2 }, new TextShape("body", FieldLimits.Text) { Rows = 10 },
        new TextShape("signatures", 500) { Rows = 2 }, .. PassportShapes.Stated,
    ]));

    private static GroupShape Procedure() => new("procedure",
    [
        Rule("registration"), Rule("handOver"), Rule("withoutMovement"), Rule("cure"), Rule("withHearing"),
        Rule("resultTransfer"), Rule("notification", shortest: 0), Rule("unclaimed"), Rule("communicated"),
        Rule("appeal"), Rule("complaint"), Rule("keepGranted"), Rule("keepRefused"), Rule("keepComplaint"), Payment(),
    ]);

    private static GroupShape Payment() => new("payment",
    [
        new GroupShape("dueBefore", [new ChoiceShape("step", "feeStep") { Required = true }, .. PassportShapes.Stated]),
        new ListShape("refunds", new GroupShape("refund",
        [
            new ChoiceShape("when", "refundGround") { Required = true },
            new NumberShape("percent", NumberForm.Fraction) { Required = true, Max = 100 },
            .. PassportShapes.Stated,
        ])),
    ]);

    // Zero working days mean the day of the event itself.
    private static GroupShape Rule(string name, int shortest = 1) => new(name,
    [
        new NumberShape("length") { Required = true, Min = shortest, Max = 10_000 },
        new ChoiceShape("unit", "termUnit") { Required = true },
        .. PassportShapes.Stated,
    ]);

    private static GroupShape Parameters() => new("parameters",
    [
        new ListShape("subsistenceMinimum", new GroupShape("year",
        [
            new NumberShape("year", NumberForm.Year) { Required = true, Min = 1991, Max = 2999 },
            new NumberShape("kopiykas", NumberForm.Money) { Required = true, Max = 1_000_000 },
            .. PassportShapes.Stated,
        ])),
        new GroupShape("nonTaxableMinimum",
        [
            new NumberShape("kopiykas", NumberForm.Money) { Required = true, Max = 1_000_000 },
            .. PassportShapes.Stated,
        ]),
    ]);

    private static ListShape Overridable() => new("overridable", new GroupShape("rule",
    [
        new ChoiceShape("field", "cardField") { Required = true },
        new ManyShape("levels", "level") { Required = true },
        new TextShape("basis") { Required = true, Rows = 2 },
        new FlagShape("confirmed"),
    ]));

    private static ListShape Establishable() => new("establishable", new GroupShape("rule",
    [
        new ChoiceShape("field", "cardField") { Required = true },
        new TextShape("basis") { Required = true, Rows = 2 },
        new FlagShape("confirmed"),
    ]));

    private static ListShape Statutory() => new("statutory", new GroupShape("rule",
    [
        new ChoiceShape("field", "cardField") { Required = true },
        new ManyShape("levels", "level") { Required = true },
        new LocalShape("reason") { Required = true, Rows = 2 },
        new TextShape("source") { Required = true },
        new FlagShape("confirmed"),
    ]));

    private static ListShape Mandatory() => new("mandatory", new GroupShape("service",
    [
        new ChoiceShape("service", "service"),
        new TextShape("registryId", 5) { Form = TextForm.RegistryId },
        Name,
        .. PassportShapes.Stated,
    ]));

    private static ListShape Hours() => new("norms.hours", new GroupShape("norm",
    [
        new ChoiceShape("hromadaType", "hromadaType") { Required = true },
        Name,
        new NumberShape("daysPerWeek") { Max = 7 },
        new NumberShape("hoursPerDay", NumberForm.Fraction) { Max = 24 },
        new TextShape("lateUntil", 5) { Form = TextForm.Time },
        new MaybeShape("lunchBreak"),
        .. PassportShapes.Stated,
    ]));

    private static ListShape Projects() => new("norms.projects", new GroupShape("project",
    [
        Code, Name,
        new NumberShape("areaM2", NumberForm.Fraction) { Max = 100_000 },
        new NumberShape("workplaces") { Max = 10_000 },
        new NumberShape("populationFrom") { Max = 10_000_000 },
        new NumberShape("populationTo") { Max = 10_000_000 },
        new NumberShape("costKopiykas", NumberForm.Money) { Max = 1_000_000_000 },
        .. PassportShapes.Stated,
    ]));

    private static ListShape Packages() => new("packages", new GroupShape("package",
    [
        Code,
        Name,
        new LocalShape("intro", FieldLimits.Text) { Required = true, Rows = 3 },
        new ChoiceShape("kind", "packageKind") { Required = true },
        new ListShape("steps", new GroupShape("step",
        [
            new ChoiceShape("service", "service") { Required = true },
            new NumberShape("stage") { Required = true, Min = 1, Max = 50 },
            new LocalShape("note"),
        ])),
    ]));
}
