using System.Text;
using System.Text.RegularExpressions;
using CnapPlatform.Browser.Tests.Kernel;
using CnapPlatform.Browser.Tests.Staff;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CnapPlatform.Browser.Tests.Cases;

[Collection(Stage.Name)]
public sealed partial class StaffJourneyTests(Stage stage)
{
    private const string Clerk = "clerk.mukachivska";
    private const string Officer = "officer.geocadastre";
    private const string Service = "Отримати витяг про земельну ділянку";
    private const string Name = "Земляна Ганна Петрівна";

    [BrowserFact]
    public Task Staff_carry_an_online_application_to_its_result() =>
        stage.WalkAsync("staff", 1280, async walk =>
        {
            var code = await ApplyAsync(walk);
            await SignIns.EnterAsync(walk, Clerk, "Сьогодні");
            await RegisterAsync(walk);
            var address = walk.Page.Url;
            await PrintInventoryAsync(walk);
            await PayAsync(walk);
            await StepAsync(walk, "Передати виконавцю", "передано виконавцю");
            await SignIns.LeaveAsync(walk);

            await SignIns.EnterAsync(walk, Officer, "Сьогодні");
            await DecideAsync(walk, address);
            await StepAsync(walk, "Результат у ЦНАПі", "передано до ЦНАПу");
            await SignIns.LeaveAsync(walk);

            await SignIns.EnterAsync(walk, Clerk, "Сьогодні");
            await IssueAsync(walk);
            await SignIns.LeaveAsync(walk);
            await Applicant.TrackAsync(walk, code, Service, "Виконано");
        });

    private static async Task<string> ApplyAsync(Walk walk)
    {
        await walk.OpenAsync("/h/mukachivska/apply/land-extract");
        await walk.ArriveAsync("Подати заяву онлайн");
        await Applicant.TypeWhoAsync(walk, Name);
        await Applicant.CompleteAsync(walk);
        return await Applicant.SendAsync(walk);
    }

    private static async Task RegisterAsync(Walk walk)
    {
        await SignIns.MenuAsync(walk, "Зареєструвати");
        await walk.ArriveAsync("Зареєструвати");
        await RowOfApplicant(walk).GetByRole(AriaRole.Link).ClickAsync();
        await walk.ArriveAsync("Заява ще без номера");
        await StepAsync(walk, "Зареєструвати", "Заяву зареєстровано. Номер справи");
    }

    private static async Task PrintInventoryAsync(Walk walk)
    {
        await walk.Link("Роздрукувати опис").First.ClickAsync();
        await walk.ArriveAsync("Опис вхідного пакета документів");
        await walk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(walk.Main.Locator(".inventory").Filter(new() { Visible = true })).ToHaveCountAsync(2);
        var pdf = await walk.Page.PdfAsync(new() { Format = "A4" });
        Assert.Single(PagesOfPdf().Matches(Encoding.Latin1.GetString(pdf)));
        await walk.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await walk.Page.GoBackAsync();
    }

    // The extract costs a share of the subsistence minimum, and the case waits for it.
    private static async Task PayAsync(Walk walk)
    {
        await walk.Button("Передати виконавцю").ClickAsync();
        await Expect(walk.Errors).ToContainTextAsync("Збір ще не сплачено");
        await walk.ExamineAsync();
        await walk.Link("Записати оплату").ClickAsync();
        await walk.ArriveAsync("Оплата збору");
        await walk.Field("Номер квитанції").FillAsync("К-1");
        await walk.Field("Сума в гривнях").FillAsync("1");
        await walk.Button("Записати оплату").ClickAsync();
        await Expect(walk.Errors).ToContainTextAsync("Це менше, ніж треба сплатити");
        await walk.ExamineAsync();
        var fee = await walk.Main.Locator("[data-fee]").GetAttributeAsync("data-fee");
        await walk.Field("Сума в гривнях").FillAsync(fee!);
        await StepAsync(walk, "Записати оплату", "Оплату записано");
    }

    private static async Task DecideAsync(Walk walk, string address)
    {
        var path = new Uri(address).AbsolutePath;
        await walk.Main.Locator($"a[href='{path}']").ClickAsync();
        await walk.ExamineAsync();
        await StepAsync(walk, "Прийняти до виконання", "прийнято до виконання");
        await StepAsync(walk, "Етап завершено", "Етап завершено");

        await walk.Field("Відмовити в наданні послуги").CheckAsync();
        await walk.Button("Зберегти рішення").ClickAsync();
        await Expect(walk.Errors).ToContainTextAsync("Напишіть мотиви відмови");
        await Expect(walk.Field("Відмовити в наданні послуги")).ToBeCheckedAsync();
        await walk.ExamineAsync();

        await walk.Field("Надати послугу").CheckAsync();
        await StepAsync(walk, "Зберегти рішення", "збережено");
    }

    private static async Task IssueAsync(Walk walk)
    {
        await SignIns.MenuAsync(walk, "До видачі");
        await walk.ArriveAsync("До видачі");
        await RowOfApplicant(walk).GetByRole(AriaRole.Link).ClickAsync();
        await walk.ExamineAsync();
        await walk.Field("Як повідомили").FillAsync("телефоном");
        await StepAsync(walk, "Заявника повідомлено", "заявника повідомлено");
        await walk.Field("Хто отримав і за яким документом").FillAsync("заявниця особисто, ID-картка № 000000000");
        await StepAsync(walk, "Результат видано", "видано");
    }

    private static async Task StepAsync(Walk walk, string button, string told)
    {
        await walk.Button(button).ClickAsync();
        await Expect(walk.Main.Locator(".govuk-notification-banner--success")).ToContainTextAsync(told);
        await walk.ExamineAsync();
    }

    private static ILocator RowOfApplicant(Walk walk) => walk.Main.Locator("tr", new() { HasText = Name });

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, 1000)]
    private static partial Regex PagesOfPdf();
}
