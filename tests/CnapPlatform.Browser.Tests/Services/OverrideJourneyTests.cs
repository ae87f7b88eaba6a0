using CnapPlatform.Browser.Tests.Kernel;
using CnapPlatform.Browser.Tests.Staff;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CnapPlatform.Browser.Tests.Services;

[Collection(Stage.Name)]
public sealed class OverrideJourneyTests(Stage stage)
{
    private const string Service = "Зареєструвати місце проживання";
    private const string Place = "с-ще Скала-Подільська, вул. Зразкова, 12, каб. 3";
    private const string Hours = "Щовівторка з 9:00 до 13:00";
    private const string Card = "/h/skala-podilska/services/residence-registration";

    [BrowserFact]
    public Task A_hromada_says_its_own_place_and_hours_but_not_its_own_term() =>
        stage.WalkAsync("override", 1280, async walk =>
        {
            await SignIns.EnterAsync(walk, "admin.skala-podilska", "");
            await SignIns.MenuAsync(walk, "Послуги");
            await walk.ArriveAsync("Послуги");
            await walk.Link(Service).ClickAsync();
            await walk.ArriveAsync(Service);
            await SayAsync(walk, "Місцезнаходження", Place);
            await SayAsync(walk, "Режим роботи", Hours);
            await SeeOwnWordsAsync(walk);
            await AskForOwnTermAsync(walk);
            await GiveUpAsync(walk);
        });

    private static async Task SayAsync(Walk walk, string row, string text)
    {
        await TypeAsync(walk, row, text);
        await Expect(walk.Main.Locator(".govuk-notification-banner--success")).ToContainTextAsync(row);
        await walk.ExamineAsync();
    }

    private static async Task TypeAsync(Walk walk, string row, string text)
    {
        await walk.Field("Рядок картки").SelectOptionAsync(row);
        await walk.Field("Текст українською").FillAsync(text);
        await walk.Field("Підстава").FillAsync("Рішення ради від 1 вересня 2026 року № 1 (демо)");
        await walk.Button("Зберегти власний текст").ClickAsync();
    }

    private static async Task SeeOwnWordsAsync(Walk walk)
    {
        await walk.Link("Переглянути картку так, як її бачать люди").ClickAsync();
        await walk.ArriveAsync(Service);
        foreach (var words in new[] { Place, Hours })
        {
            await Expect(walk.Main.Locator("p", new() { HasText = words }).First).ToContainTextAsync("текст громади");
        }

        await walk.Page.GoBackAsync();
    }

    private static async Task AskForOwnTermAsync(Walk walk)
    {
        await TypeAsync(walk, "Строк надання", "10 днів");
        await Expect(walk.Errors).ToContainTextAsync("Цей рядок громада змінити не може");
        await Expect(walk.Errors).ToContainTextAsync("5203-VI");
        await Expect(walk.Field("Текст українською")).ToHaveValueAsync("10 днів");
        await Expect(walk.Field("Рядок картки")).ToHaveValueAsync("Term");
        await walk.ExamineAsync();
    }

    private static async Task GiveUpAsync(Walk walk)
    {
        await walk.Main.GetByRole(AriaRole.Link, new() { Name = "Повернути текст стандарту Місцезнаходження" })
            .ClickAsync();
        await walk.ArriveAsync("Повернути текст стандарту");
        await Expect(walk.Main).ToContainTextAsync(Place);
        await walk.Button("Повернути текст стандарту").ClickAsync();
        await Expect(walk.Main.Locator(".govuk-notification-banner--success"))
            .ToContainTextAsync("Повернуто текст стандарту");
        await walk.ArriveAsync(Service);

        await walk.OpenAsync(Card);
        await walk.ArriveAsync(Service);
        await Expect(walk.Main.GetByText(Place)).ToHaveCountAsync(0);
        await Expect(walk.Main.GetByText(Hours).First).ToBeVisibleAsync();
    }
}
