using CnapPlatform.Browser.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace CnapPlatform.Browser.Tests.Cases;

[Collection(Stage.Name)]
public sealed class CitizenJourneyTests(Stage stage)
{
    private const string Service = "Отримати будівельний паспорт";
    private const string Name = "Дописувач Остап Іванович";

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public Task A_citizen_finds_the_hromada_applies_and_tracks_the_case(int width) =>
        stage.WalkAsync("citizen", width, async walk =>
        {
            await FindHromadaAsync(walk);
            await ReadCardAsync(walk);
            await SendTooLittleAsync(walk);
            await Applicant.CompleteAsync(walk);
            var code = await Applicant.SendAsync(walk);
            await KeepReceiptAsync(walk, code);
            await Applicant.TrackAsync(walk, code, Service, "Подано");
        });

    private static async Task FindHromadaAsync(Walk walk)
    {
        await walk.OpenAsync("/");
        await walk.ArriveAsync("Адміністративні послуги у вашій громаді");
        await walk.Field("Ваше село, місто або громада").FillAsync("дерцен");
        await walk.Button("Знайти").ClickAsync();
        await walk.ArriveAsync("Знайдіть свою громаду");
        await walk.Link("село Дерцен").ClickAsync();
        await walk.ArriveAsync("Мукачівська");
    }

    private static async Task ReadCardAsync(Walk walk)
    {
        await walk.Field("Назва послуги або що сталося").FillAsync("забудова");
        await walk.Button("Знайти").ClickAsync();
        await walk.ArriveAsync("Послуги");
        await walk.Link(Service).ClickAsync();
        await walk.ArriveAsync(Service);
        await walk.Main.Locator("#why-date summary").ClickAsync();
        await Expect(walk.Main.Locator("tr.due")).ToBeVisibleAsync();
        await walk.ExamineAsync();
    }

    /// <summary>What was typed stays, and each error leads to its field.</summary>
    private static async Task SendTooLittleAsync(Walk walk)
    {
        await walk.Link("Подати онлайн").ClickAsync();
        await walk.ArriveAsync("Подати заяву онлайн");
        await Applicant.TypeWhoAsync(walk, Name);
        await walk.Button("Надіслати заяву").ClickAsync();

        await Expect(walk.Errors).ToContainTextAsync("Введіть телефон або електронну пошту");
        await Expect(walk.Errors).ToContainTextAsync("Оберіть місце прийому");
        await Expect(walk.Errors).ToContainTextAsync("Підтвердьте, що дані правильні");
        await Expect(walk.Field("Прізвище, імʼя та по батькові або назва")).ToHaveValueAsync(Name);
        await walk.ArriveAsync("Подати заяву онлайн");
    }

    private static async Task KeepReceiptAsync(Walk walk, string code)
    {
        Assert.Equal(16, code.Length);
        await walk.Page.ReloadAsync();
        await Expect(walk.Main.Locator(".secret-code")).ToHaveTextAsync(code);
    }
}
