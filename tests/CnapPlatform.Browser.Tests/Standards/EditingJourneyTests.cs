using CnapPlatform.Browser.Tests.Kernel;
using CnapPlatform.Browser.Tests.Staff;
using CnapPlatform.Domain.Kernel;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CnapPlatform.Browser.Tests.Standards;

/// <summary>Two screens on one field, and what was typed and not saved.</summary>
[Collection(Stage.Name)]
public sealed class EditingJourneyTests(Stage stage)
{
    private const string Title = "Стандарт для редагування";
    private const string Field = "/services/passport-photo/edit/summary";

    private static readonly DateOnly FirstDay = KyivDate.Today(TimeProvider.System).AddDays(90);

    [BrowserFact]
    public Task What_is_typed_is_kept_offered_again_and_shown_beside_what_somebody_else_saved() =>
        stage.WalkAsync("editing", 1280, async walk =>
        {
            var version = await PrepareAsync(walk);
            await TypeAndLeaveAsync(walk, version);
            await BeOfferedOneTextAsync(walk, version);
            await TakeUpAgainAsync(walk, version);
            await SaveElsewhereAsync(walk, version);
            await SeeTheClashAsync(walk);
        });

    private static async Task<string> PrepareAsync(Walk walk)
    {
        await SignIns.EnterAsync(walk, "editor.ministry", "Версії стандарту");
        await walk.Field("Назва версії").FillAsync(Title);
        await walk.Field("За основу взяти").SelectOptionAsync("1");
        await walk.Field("День").FillAsync($"{FirstDay.Day}");
        await walk.Field("Місяць").FillAsync($"{FirstDay.Month}");
        await walk.Field("Рік").FillAsync($"{FirstDay.Year}");
        await walk.Button("Створити чернетку").ClickAsync();
        await walk.ArriveAsync(Title);
        return new Uri(walk.Page.Url).AbsolutePath;
    }

    private static async Task TypeAndLeaveAsync(Walk walk, string version)
    {
        await walk.OpenAsync(version + Field);
        await walk.ArriveAsync("Що це за послуга");
        await Ukrainian(walk).FillAsync("Напівнаписане речення");
        await Expect(walk.Main.Locator("[data-autosave-status]")).ToContainTextAsync("Набране збережено о");
        await walk.OpenAsync(version);
        await walk.ArriveAsync(Title);
    }

    // The sign-in ran out while typing went on: the browser has a later text than the server.
    private static async Task BeOfferedOneTextAsync(Walk walk, string version)
    {
        await walk.OpenAsync(version + Field);
        await walk.ArriveAsync("Що це за послуга");
        await walk.Page.EvaluateAsync(
            """
            () => localStorage.setItem(
              document.querySelector("form[data-autosave]").dataset.autosave,
              JSON.stringify({ at: "10:00", answers: [["Form.v.uk", "Останнє речення"]] }))
            """);
        await walk.OpenAsync(version + Field);
        await walk.ArriveAsync("Що це за послуга");
        var kept = walk.Main.Locator("div[data-kept]");
        await Expect(kept).ToBeVisibleAsync();
        await Expect(walk.Main.Locator("[data-copy-offer]")).ToBeHiddenAsync();
        await kept.Locator("[data-kept-discard]").ClickAsync();
        await Expect(kept).ToBeHiddenAsync();
        await Expect(walk.Main.Locator("[data-copy-offer]")).ToBeVisibleAsync();
    }

    private static async Task TakeUpAgainAsync(Walk walk, string version)
    {
        await walk.OpenAsync(version + Field);
        await walk.ArriveAsync("Що це за послуга");
        await Expect(Ukrainian(walk)).Not.ToHaveValueAsync("Напівнаписане речення");
        await walk.Main.GetByRole(AriaRole.Button, new() { Name = "Повернути набране" })
            .Or(walk.Main.GetByRole(AriaRole.Link, new() { Name = "Повернути набране" })).First.ClickAsync();
        await walk.ArriveAsync("Що це за послуга");
        await Expect(Ukrainian(walk)).ToHaveValueAsync("Напівнаписане речення");
    }

    // Another window of the same sign-in: the server tells the two apart by what each began with.
    private static async Task SaveElsewhereAsync(Walk walk, string version)
    {
        var other = await walk.Page.Context.NewPageAsync();
        await other.GotoAsync(version + Field);
        await other.Locator("main textarea[lang=uk]").First.FillAsync("Речення з іншого вікна");
        await other.GetByRole(AriaRole.Button, new() { Name = "Зберегти", Exact = true }).Last.ClickAsync();
        await Expect(other.Locator("main h1")).ToContainTextAsync("Вклеїти фото");
        await other.CloseAsync();
    }

    private static async Task SeeTheClashAsync(Walk walk)
    {
        await Ukrainian(walk).FillAsync("Моє речення");
        await walk.Button("Зберегти").Last.ClickAsync();
        await walk.ArriveAsync("Це поле змінив хтось інший");
        await Expect(walk.Main).ToContainTextAsync("Речення з іншого вікна");
        await Expect(walk.Main).ToContainTextAsync("Моє речення");
        await walk.ExamineAsync();
        await walk.Button("Записати мій текст замість нього").ClickAsync();
        await Expect(walk.Main).ToContainTextAsync("Моє речення");
        await walk.ExamineAsync();
    }

    private static ILocator Ukrainian(Walk walk) => walk.Main.Locator("textarea[lang=uk]").First;
}
