using static Microsoft.Playwright.Assertions;

namespace CnapPlatform.Browser.Tests.Kernel;

[Collection(Stage.Name)]
public sealed class KeyboardTests(Stage stage)
{
    [BrowserFact]
    public Task The_skip_link_comes_first_and_leads_to_the_content() =>
        stage.WalkAsync("keyboard-skip", 1280, async walk =>
        {
            await walk.OpenAsync("/");
            await walk.ExamineAsync();
            await walk.Page.Keyboard.PressAsync("Tab");
            var skip = walk.Page.Locator(".govuk-skip-link");
            await Expect(skip).ToBeFocusedAsync();
            await Expect(skip).ToBeInViewportAsync();

            await walk.Page.Keyboard.PressAsync("Enter");
            await Expect(walk.Main).ToBeFocusedAsync();
            await walk.Page.Keyboard.PressAsync("Tab");
            await Expect(walk.Field("Ваше село, місто або громада")).ToBeFocusedAsync();
        });

    [BrowserFact]
    public Task A_form_is_sent_by_keyboard_and_its_errors_take_the_focus() =>
        stage.WalkAsync("keyboard-form", 1280, async walk =>
        {
            await walk.OpenAsync("/track");
            await walk.ArriveAsync("Перевірити справу");
            await walk.Field("Код із розписки").FocusAsync();
            await walk.Page.Keyboard.TypeAsync("не код");
            await walk.Page.Keyboard.PressAsync("Enter");
            await Expect(walk.Errors).ToBeFocusedAsync();
            await walk.ExamineAsync();

            await walk.Page.Keyboard.PressAsync("Tab");
            await walk.Page.Keyboard.PressAsync("Enter");
            await Expect(walk.Field("Код із розписки")).ToBeFocusedAsync();
            await Expect(walk.Field("Код із розписки")).ToHaveValueAsync("не код");
            await walk.Page.Keyboard.PressAsync("Tab");
            await Expect(walk.Button("Показати")).ToBeFocusedAsync();
        });
}
