using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CnapPlatform.Browser.Tests.Kernel;
using CnapPlatform.Browser.Tests.Staff;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Infrastructure.Onboarding;
using CnapPlatform.TestSupport;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CnapPlatform.Browser.Tests.Standards;

/// <summary>The whole life of a version: prepared, checked, reviewed, approved by a second person, published.</summary>
[Collection(Stage.Name)]
public sealed class VersionJourneyTests(Stage stage)
{
    private const string Title = "Стандарт послуг, зимова версія";

    private static readonly DateOnly FirstDay = KyivDate.Today(TimeProvider.System).AddDays(30);

    [BrowserFact]
    public Task A_version_is_prepared_reviewed_approved_by_a_second_person_and_published() =>
        stage.WalkAsync("version-life", 1280, async walk =>
        {
            await EnterAsync(walk, "/ministry", "editor.ministry", "Версії стандарту");
            var version = await PrepareAsync(walk);
            await SignWarningsAsync(walk, version);
            await MoveAsync(walk, version, "Передати на розгляд", "Версію передано на розгляд");
            await CommentAndAnswerAsync(walk, version);
            await SignIns.LeaveAsync(walk);
            foreach (var owner in Owners())
            {
                await ApproveByAsync(walk, version, $"owner.{owner}");
            }

            await EnterAsync(walk, version, "approver.ministry", Title);
            await MoveAsync(walk, version, "Погодити версію", "Версію погоджено");
            await MoveAsync(walk, version, "Опублікувати версію", "Версію опубліковано");
            await SeeScheduledAsync(walk, version);
        });

    private static async Task EnterAsync(Walk walk, string path, string login, string heading)
    {
        await walk.OpenAsync(path);
        await walk.ArriveAsync("Увійдіть до робочого місця");
        await walk.Field("Логін або електронна пошта").FillAsync(login);
        await walk.Field("Пароль").FillAsync(DemoSeed.DefaultPassword);
        await walk.Button("Увійти").First.ClickAsync();
        await walk.ArriveAsync(heading);
    }

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

    private static async Task SignWarningsAsync(Walk walk, string version)
    {
        await walk.OpenAsync($"{version}/checks");
        await walk.ArriveAsync("Перевірки");
        var rules = walk.Main.GetByRole(AriaRole.Table, new() { Name = "Правила" })
            .GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Взяти на себе", RegexOptions.None, OneSecond) });
        while (await rules.CountAsync() > 0)
        {
            await rules.First.ClickAsync();
            await walk.ArriveAsync("Взяти попередження на себе");
            await walk.Field("Чому це можна лишити так").FillAsync("Звірять із чинними актами до кінця року");
            await walk.Button("Підписати").ClickAsync();
            await walk.ArriveAsync("Перевірки");
            await Expect(walk.Main.Locator(".govuk-notification-banner--success")).ToContainTextAsync("Підписано");
        }
    }

    private static async Task MoveAsync(Walk walk, string version, string step, string done)
    {
        await walk.OpenAsync(version);
        await walk.ArriveAsync(Title);
        await walk.Link(step).ClickAsync();
        await walk.ArriveAsync(step);
        await walk.Button(step).ClickAsync();
        await Expect(walk.Main.Locator(".govuk-notification-banner--success")).ToContainTextAsync(done);
        await walk.ArriveAsync(Title);
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
        await EnterAsync(walk, $"{version}/approvals", login, "Паспорти мого міністерства");
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
