namespace CnapPlatform.Load.Filling;

/// <summary>Invented applicants and members of staff.</summary>
internal static class People
{
    private static readonly string[] Surnames =
    [
        "Мельник", "Шевченко", "Бойко", "Коваленко", "Бондаренко", "Ткаченко", "Кравченко", "Ковальчук", "Олійник",
        "Коваль", "Поліщук", "Шевчук", "Бондар", "Ткачук", "Марченко", "Лисенко", "Мороз", "Петренко", "Савченко",
        "Руденко", "Клименко", "Павленко", "Кравець", "Гончаренко", "Панченко", "Пономаренко", "Іваненко", "Гаврилюк",
        "Харченко", "Кузьменко", "Сидоренко", "Карпенко", "Зінченко", "Юрченко", "Назаренко", "Левченко", "Яковенко",
        "Демченко", "Федоренко", "Тимошенко", "Кириленко", "Литвин", "Приходько", "Романюк", "Вовк", "Король",
        "Литвиненко", "Кучеренко", "Дʼяченко", "Паламарчук", "Власенко", "Колісник", "Білоус", "Гнатюк", "Ярошенко",
        "Костенко", "Степаненко", "Остапчук", "Ґалаґан", "Їжакевич",
    ];

    private static readonly string[] Women =
    [
        "Олена", "Наталія", "Ірина", "Світлана", "Тетяна", "Оксана", "Людмила", "Марія", "Юлія", "Ганна", "Катерина",
        "Вікторія", "Галина", "Надія", "Любов", "Дарʼя", "Соломія", "Євгенія",
    ];

    private static readonly string[] Men =
    [
        "Олександр", "Сергій", "Володимир", "Микола", "Андрій", "Василь", "Віктор", "Іван", "Юрій", "Петро", "Дмитро",
        "Олег", "Ігор", "Михайло", "Богдан", "Тарас", "Ярослав",
    ];

    private static readonly string[] Fathers =
    [
        "Олександрів", "Сергійов", "Володимиров", "Миколайов", "Андрійов", "Васильов", "Вікторов", "Іванов", "Юрійов",
        "Петров", "Дмитров", "Олегов", "Богданов", "Тарасов",
    ];

    private static readonly string[] Streets =
        ["Центральна", "Шкільна", "Садова", "Польова", "Лесі Українки", "Тараса Шевченка", "Набережна", "Соборна"];

    public static string Name(Random chance)
    {
        var isWoman = chance.Next(100) < 56;
        var given = Of(isWoman ? Women : Men, chance);
        var father = Of(Fathers, chance)[..^2];
        return $"{Of(Surnames, chance)} {given} {father}{(isWoman ? "івна" : "ович")}";
    }

    public static string Company(Random chance) =>
        $"ТОВ «{Of(Surnames, chance)} і партнери {chance.Next(1, 1000)}»";

    public static string Address(Random chance) =>
        $"вул. {Of(Streets, chance)}, {chance.Next(1, 220)}, кв. {chance.Next(1, 120)}";

    public static string Phone(Random chance) => $"+38050{chance.Next(1_000_000, 10_000_000)}";

    private static string Of(string[] names, Random chance) => names[chance.Next(names.Length)];
}
