using System.Text;
using System.Text.RegularExpressions;
using CnapPlatform.Browser.Tests.Kernel;
using CnapPlatform.Browser.Tests.Staff;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CnapPlatform.Browser.Tests.Cases;

/// <summary>Every printed form of a case is printed, and its key facts stand on the paper.</summary>
[Collection(Stage.Name)]
public sealed partial class PrintedFormsTests(Stage stage)
{
    private const string Clerk = "clerk.mukachivska";
    private const string Officer = "officer.geocadastre";
    private const string Name = "Папірна Ганна Петрівна";

    [BrowserFact]
    public Task The_papers_of_a_refused_case_are_printed() =>
        stage.WalkAsync("papers", 1280, async walk =>
        {
            await SignIns.EnterAsync(walk, Clerk, "Сьогодні");
            var address = await RegisterAsync(walk);
            foreach (var paper in new[]
            {
                "Розписка або талон", "Повідомлення про обробку персональних даних", "Довідка про стан справи",
            })
            {
                await MakeAsync(walk, address, paper, Name);
            }

            await PrintAsync(walk, $"{address}/route-sheet", "route-sheet", "Аркуш про проходження справи", 1);
            await StepAsync(walk, address, "Передати виконавцю", "передано виконавцю");
            await RegisterOfDayAsync(walk);
            await PrintAsync(walk, "/work/mukachivska/journal/print", "journal", Name, null);
            await SignIns.LeaveAsync(walk);

            await SignIns.EnterAsync(walk, Officer, "Сьогодні");
            await RefuseAsync(walk, address);
            await PrintAsync(walk, $"{address}/papers/4", "refusal", "про відмову в наданні послуги", 1);
            await CorrectAsync(walk, address);
            await PrintAsync(walk, $"{address}/papers/5", "corrected", "ВИПРАВЛЕНО", 1);
        });

    private static async Task<string> RegisterAsync(Walk walk)
    {
        await walk.OpenAsync("/work/mukachivska/register/land-extract");
        await walk.Field("Прізвище, імʼя, по батькові").FillAsync(Name);
        await walk.Field("Адреса").First.FillAsync("м. Мукачево, вул. Садова, 7");
        await walk.Main.GetByRole(AriaRole.Textbox, new() { NameRegex = PhoneLabel() }).First.FillAsync("+380501112233");
        await walk.Button("Зареєструвати").ClickAsync();
        await Expect(walk.Main.Locator(".govuk-notification-banner--success")).ToBeVisibleAsync();
        await walk.ExamineAsync();
        return new Uri(walk.Page.Url).AbsolutePath;
    }

    private static async Task MakeAsync(Walk walk, string address, string paper, string fact)
    {
        await walk.OpenAsync(address);
        await walk.Main.GetByText("Скласти документ", new() { Exact = true }).ClickAsync();
        await walk.Main.GetByRole(AriaRole.Button, new() { Name = paper }).First.ClickAsync();
        await Expect(walk.Main.Locator("article.official")).ToContainTextAsync(fact);
        await PrintAsync(walk, new Uri(walk.Page.Url).AbsolutePath, paper.Split(' ')[0], fact, 1);
    }

    private static async Task RegisterOfDayAsync(Walk walk)
    {
        await walk.OpenAsync("/work/mukachivska/registers");
        await walk.ArriveAsync("Реєстри передачі");
        await walk.Main.Locator("tr", new() { HasText = "Держгеокадастр" }).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(walk.Main.Locator("h1")).ToContainTextAsync("Реєстр № ");
        await PrintAsync(walk, new Uri(walk.Page.Url).AbsolutePath, "register", Name, 2);
    }

    private static async Task RefuseAsync(Walk walk, string address)
    {
        await StepAsync(walk, address, "Прийняти до виконання", "прийнято до виконання");
        await walk.Field("Відмовити в наданні послуги").CheckAsync();
        await walk.Main.GetByLabel("Підстава").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await walk.Main.GetByLabel("Мотиви").FillAsync("Ділянки з таким номером немає в кадастрі");
        await walk.Button("Зберегти рішення").ClickAsync();
        await Expect(walk.Main.Locator(".govuk-notification-banner--success")).ToBeVisibleAsync();
    }

    private static async Task CorrectAsync(Walk walk, string address)
    {
        await walk.OpenAsync($"{address}/correction");
        await walk.ArriveAsync("Виправити описку");
        await walk.Main.GetByLabel("Мотиви").FillAsync("Ділянки з таким кадастровим номером немає в кадастрі");
        await walk.Main.GetByLabel("Що було і як має бути").FillAsync("«номером» на «кадастровим номером»");
        await walk.Button("Зберегти виправлення").ClickAsync();
        await Expect(walk.Main.Locator(".govuk-notification-banner--success")).ToBeVisibleAsync();
        await walk.ExamineAsync();
    }

    private static async Task StepAsync(Walk walk, string address, string button, string told)
    {
        await walk.OpenAsync(address);
        await walk.Button(button).ClickAsync();
        await Expect(walk.Main.Locator(".govuk-notification-banner--success")).ToContainTextAsync(told);
    }

    // The fact stands on the paper and not only on the screen; a form has the pages that it should.
    private static async Task PrintAsync(Walk walk, string address, string name, string fact, int? pages)
    {
        await walk.OpenAsync(address);
        await walk.ExamineAsync();
        await walk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(walk.Main.Locator("article.official").First).ToContainTextAsync(fact);
        await Expect(walk.Page.Locator(".site-header")).ToBeHiddenAsync();
        var pdf = await walk.Page.PdfAsync(new() { PreferCSSPageSize = true });
        if (pages is not null)
        {
            Assert.Equal(pages, PagesOfPdf().Count(Encoding.Latin1.GetString(pdf)));
        }

        if (Environment.GetEnvironmentVariable("CNAP_PICTURES") == "1")
        {
            await File.WriteAllBytesAsync(Stage.Artifacts($"print-{name}.pdf"), pdf);
        }

        await walk.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.None, 1000)]
    private static partial Regex PagesOfPdf();

    [GeneratedRegex("^Телефон", RegexOptions.None, 1000)]
    private static partial Regex PhoneLabel();
}
