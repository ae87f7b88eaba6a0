using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CnapPlatform.Browser.Tests.Kernel;
using CnapPlatform.Browser.Tests.Staff;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CnapPlatform.Browser.Tests.Standards;

/// <summary>
/// The whole life of a version: prepared, edited, checked, reviewed, approved by a second person, published, in force;
/// a hromada whose words it touches decides, and a citizen reads the card.
/// </summary>
[Collection(Stage.Name)]
public sealed class VersionJourneyTests(Stage stage)
{
    private const int DaysAhead = 30;
    private const string Service = "Присвоїти адресу будинку";
    private const string Code = "address-assignment";
    private const string OwnNote = "Замовте виїзд фахівця завчасно, за тиждень";
    private const string NewNote = "Табличку з адресою встановлює сам власник";
    private const string Title = "Стандарт послуг, зимова версія";

    private static readonly DateOnly FirstDay = KyivDate.Today(TimeProvider.System).AddDays(DaysAhead);

    [BrowserFact]
    public async Task A_version_lives_from_its_draft_to_the_card_that_a_citizen_reads()
    {
        await using var today = await ProgramUnderTest.StartAsync();
        await stage.WalkAsync(today, "version-own-words", 1280, SayInOwnWordsAsync);
        await PublishAsync(today);
        await using var later = await today.RestartAsync(DaysAhead + 1);
        await stage.WalkAsync(later, "version-conflict", 1280, DecideAsync);
        await stage.WalkAsync(later, "version-card", 320, ReadAsCitizenAsync);
    }

    private Task PublishAsync(ProgramUnderTest program) =>
        stage.WalkAsync(program, "version-life", 1280, async walk =>
        {
            await SignIns.EnterAsync(walk, "editor.ministry", "Версії стандарту", "/ministry");
            var version = await PrepareAsync(walk);
            await EditNoteAsync(walk, version);
            await SignWarningsAsync(walk, version);
            await MoveAsync(walk, version, "Передати на розгляд", "Версію передано на розгляд");
            await CommentAndAnswerAsync(walk, version);
            await SignIns.LeaveAsync(walk);
            foreach (var owner in Owners())
            {
                await ApproveByAsync(walk, version, $"owner.{owner}");
            }

            await SignIns.EnterAsync(walk, "approver.ministry", Title, version);
            await MoveAsync(walk, version, "Погодити версію", "Версію погоджено");
            await MoveAsync(walk, version, "Опублікувати версію", "Версію опубліковано");
            await SeeScheduledAsync(walk, version);
        });

    private static async Task<string> PrepareAsync(Walk walk)
    {
        await walk.Field("Назва версії").FillAsync(Title);
        await walk.Field("За основу взяти").SelectOptionAsync("1");
        await walk.Field("День").FillAsync($"{FirstDay.Day}");
        await walk.Field("Місяць").FillAsync($"{FirstDay.Month}");
        await walk.Field("Рік").FillAsync($"{FirstDay.Year}");
        await walk.Button("Створити чернетку").ClickAsync();
        await walk.ArriveAsync(Title);
        await Expect(walk.Main).ToContainTextAsync("Помилок немає");
        return new Uri(walk.Page.Url).AbsolutePath;
    }

    private static async Task SayInOwnWordsAsync(Walk walk)
    {
        await SignIns.EnterAsync(walk, "admin.skala-podilska", Service, $"/work/skala-podilska/services/{Code}");
        await walk.Field("Рядок картки").SelectOptionAsync("Примітка");
        await walk.Field("Текст українською").FillAsync(OwnNote);
        await walk.Field("Підстава").FillAsync("Рішення ради (демо)");
        await walk.Button("Зберегти власний текст").ClickAsync();
        await Expect(walk.Main.Locator(".govuk-notification-banner--success")).ToContainTextAsync("Примітка");
        await walk.ExamineAsync();
    }

    // The card beside the form follows what is typed.
    private static async Task EditNoteAsync(Walk walk, string version)
    {
        await walk.OpenAsync($"{version}/services/{Code}/edit/card.note");
        await walk.ArriveAsync("Примітка");
        await walk.Field("Текст, українською").First.FillAsync(NewNote);
        await Expect(walk.Main.Locator("[data-live-card]")).ToContainTextAsync(NewNote);
        await walk.ExamineAsync();
        await walk.Button("Зберегти").Last.ClickAsync();
        await walk.ArriveAsync(Service);
        await Expect(walk.Main).ToContainTextAsync(NewNote);
    }

    private static async Task DecideAsync(Walk walk)
    {
        await SignIns.EnterAsync(walk, "admin.skala-podilska", "Сповіщення", "/work/skala-podilska/notices");
        await walk.Main.GetByRole(
            AriaRole.Link, new() { NameRegex = new Regex("^Стандарт змінився", RegexOptions.None, OneSecond) })
            .ClickAsync();
        await walk.ArriveAsync("Стандарт у громаді");
        await walk.Main.GetByRole(
            AriaRole.Link, new() { NameRegex = new Regex("^Вирішити", RegexOptions.None, OneSecond) }).ClickAsync();
        await walk.ArriveAsync("Рядок змінився: Примітка");
        await Expect(walk.Main.Locator(".three-ways")).ToContainTextAsync(NewNote);
        await Expect(walk.Main.Locator(".three-ways")).ToContainTextAsync(OwnNote);
        await walk.Field("Текст стандарту").CheckAsync();
        await walk.Button("Зберегти рішення").ClickAsync();
        await walk.ArriveAsync("Стандарт у громаді");
        await Expect(walk.Main).ToContainTextAsync("Усі ваші тексти узгоджені з версією");
    }

    private static async Task ReadAsCitizenAsync(Walk walk)
    {
        await walk.OpenAsync($"/h/skala-podilska/services/{Code}");
        await walk.ArriveAsync(Service);
        await Expect(walk.Main.Locator(".first-screen")).ToContainTextAsync(NewNote);
        await Expect(walk.Main.GetByText(OwnNote)).ToHaveCountAsync(0);
    }

    private static async Task SignWarningsAsync(Walk walk, string version)
    {
        await walk.OpenAsync($"{version}/checks");
        await walk.ArriveAsync("Перевірки");
        var rules = walk.Main.GetByRole(AriaRole.Table, new() { Name = "Правила" })
            .GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Взяти на себе", RegexOptions.None, OneSecond) });
        while (await rules.CountAsync() > 0)
        {
            await rules.First.ClickAsync();
            await walk.PassAsync("Взяти попередження на себе");
            await walk.Field("Чому це можна лишити так").FillAsync("Звірять із чинними актами до кінця року");
            await walk.Button("Підписати").ClickAsync();
            await walk.PassAsync("Перевірки");
            await Expect(walk.Main.Locator(".govuk-notification-banner--success")).ToContainTextAsync("Підписано");
        }

        await walk.ExamineAsync();
    }

    private static async Task MoveAsync(Walk walk, string version, string step, string done)
    {
        await walk.OpenAsync(version);
        await walk.PassAsync(Title);
        await walk.Link(step).ClickAsync();
        await walk.ArriveAsync(step);
        await walk.Button(step).ClickAsync();
        await Expect(walk.Main.Locator(".govuk-notification-banner--success")).ToContainTextAsync(done);
        await walk.PassAsync(Title);
    }

    private static async Task CommentAndAnswerAsync(Walk walk, string version)
    {
        await walk.OpenAsync($"{version}/review");
        await walk.ArriveAsync("Розгляд");
        var form = walk.Main.Locator("form[method=post]");
        await form.GetByLabel("Послуга").SelectOptionAsync("residence-registration");
        await form.GetByLabel("Поле").SelectOptionAsync("card.requiredDocuments");
        await form.GetByLabel("Зауваження").FillAsync("Чи потрібен військово-обліковий документ?");
        await walk.Button("Надіслати зауваження").ClickAsync();
        await walk.ArriveAsync("Розгляд");

        await walk.Main.Locator(".comment").GetByRole(AriaRole.Link, new() { Name = "Відповісти" }).ClickAsync();
        await walk.ArriveAsync("Відповісти на зауваження");
        await walk.Field("Відповідь").FillAsync("Так, на умовах, що названі в картці.");
        await walk.Button("Відповісти").ClickAsync();
        await walk.ArriveAsync("Розгляд");
        await Expect(walk.Main.Locator(".comment")).ToContainTextAsync("є відповідь");
    }

    private static async Task ApproveByAsync(Walk walk, string version, string login)
    {
        await SignIns.EnterAsync(walk, login, "Паспорти мого міністерства", $"{version}/approvals");
        await walk.Main.GetByRole(
            AriaRole.Button,
            new() { NameRegex = new Regex("^Погодити всі мої", RegexOptions.None, OneSecond) }).ClickAsync();
        await Expect(walk.Main).ToContainTextAsync("Усі паспорти погоджено");
        await SignIns.LeaveAsync(walk);
    }

    private static async Task SeeScheduledAsync(Walk walk, string version)
    {
        await Expect(walk.Main.Locator(".steps")).ToContainTextAsync("Публікація");
        await walk.OpenAsync($"/standards/{version.Split('/')[^1]}");
        await Expect(walk.Main).ToContainTextAsync(FirstDay.Year.ToString(CultureInfo.InvariantCulture));
        await Expect(walk.Main).ToContainTextAsync(Title);
        await walk.ExamineAsync();
    }

    /// <summary>The ministries that answer for passports of the version that is shipped.</summary>
    private static IEnumerable<string> Owners() => Directory
        .GetFiles(Repository.PathOf("deploy", "standard", "v1", "services"))
        .Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("owner").GetString()!)
        .Distinct().Order(StringComparer.Ordinal);

    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);
}
