using CnapPlatform.Browser.Tests.Kernel;
using static Microsoft.Playwright.Assertions;

namespace CnapPlatform.Browser.Tests.Cases;

[Collection(Stage.Name)]
public sealed class DraftJourneyTests(Stage stage)
{
    private const string Form = "/h/mukachivska/apply/land-extract";
    private const string Heading = "Подати заяву онлайн";
    private const string NameField = "Прізвище, імʼя та по батькові або назва";

    [BrowserFact]
    public Task A_corrected_form_sent_with_a_double_click_may_be_gone_back_to() =>
        stage.WalkAsync("back", 1280, async walk =>
        {
            await walk.OpenAsync(Form);
            await walk.ArriveAsync(Heading);
            await Applicant.TypeWhoAsync(walk, "Двічі Олена Петрівна");
            await walk.Button("Надіслати заяву").ClickAsync();
            await Expect(walk.Errors).ToContainTextAsync("Введіть телефон або електронну пошту");
            await Applicant.CompleteAsync(walk);
            await walk.Button("Надіслати заяву").DblClickAsync();
            await walk.ArriveAsync("Заяву надіслано");
            var code = await walk.Main.Locator(".secret-code").InnerTextAsync();

            await walk.Page.GoBackAsync();
            await walk.ArriveAsync(Heading);
            await walk.Page.GoForwardAsync();
            await walk.ArriveAsync("Заяву надіслано");
            await Expect(walk.Main.Locator(".secret-code")).ToHaveTextAsync(code.Trim());
        });

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public Task A_draft_is_saved_while_it_is_typed_and_gone_on_with_elsewhere(int width) =>
        stage.WalkAsync("draft", width, async walk =>
        {
            await walk.OpenAsync(Form);
            await walk.ArriveAsync(Heading);
            await walk.Field(NameField).FillAsync("Чернетко Ганна");
            await walk.Button("Зберегти чернетку").ClickAsync();
            await Expect(walk.Main.Locator(".secret-code")).ToBeVisibleAsync();
            await walk.ArriveAsync(Heading);
            var code = (await walk.Main.Locator(".secret-code").InnerTextAsync()).Trim();

            await walk.Field(NameField).FillAsync("Чернетко Ганна Іванівна");
            await Expect(walk.Main.Locator("[data-autosave-status]")).ToContainTextAsync("Чернетку збережено о");

            await walk.Page.Context.ClearCookiesAsync();
            await walk.OpenAsync(Form);
            await Expect(walk.Field(NameField)).ToHaveValueAsync("");
            await walk.Link("Маєте чернетку? Продовжте її за кодом").ClickAsync();
            await walk.ArriveAsync("Продовжити чернетку");
            await walk.Field("Код чернетки").FillAsync(code);
            await walk.Button("Продовжити").ClickAsync();
            await walk.ArriveAsync(Heading);
            await Expect(walk.Field(NameField)).ToHaveValueAsync("Чернетко Ганна Іванівна");

            await walk.Button("Видалити чернетку").ClickAsync();
            await walk.ArriveAsync("Отримати витяг про земельну ділянку");
        });
}
