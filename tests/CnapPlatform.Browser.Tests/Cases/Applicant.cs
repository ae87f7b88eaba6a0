using CnapPlatform.Browser.Tests.Kernel;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CnapPlatform.Browser.Tests.Cases;

/// <summary>What an applicant does on the portal, in the applicant's words.</summary>
internal static class Applicant
{
    /// <summary>The smallest content that is a PDF by its beginning.</summary>
    private static readonly byte[] Pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"u8.ToArray();

    public static async Task TypeWhoAsync(Walk walk, string name)
    {
        await walk.Main.GetByRole(AriaRole.Radio, new() { Name = "Фізична особа", Exact = true }).CheckAsync();
        await walk.Field("Прізвище, імʼя та по батькові або назва").FillAsync(name);
        await walk.Field("Адреса").First.FillAsync("с. Дерцен, вул. Прикладна, 5");
    }

    /// <summary>The rest of a good application, with a copy of a document.</summary>
    public static async Task CompleteAsync(Walk walk)
    {
        await walk.Main.GetByLabel("Телефон", new() { Exact = true }).FillAsync("+380 67 000 00 00");
        await walk.Field("Копії документів").SetInputFilesAsync(
            new FilePayload { Name = "Паспорт.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await walk.Main.GetByRole(AriaRole.Radio, new() { Name = "ЦНАП Мукачівської громади" }).CheckAsync();
        await walk.Field("Я підтверджую").CheckAsync();
    }

    /// <summary>Sends the application and reads the secret code of the receipt.</summary>
    public static async Task<string> SendAsync(Walk walk)
    {
        await walk.Button("Надіслати заяву").ClickAsync();
        await walk.ArriveAsync("Заяву надіслано");
        return (await walk.Main.Locator(".secret-code").InnerTextAsync()).Trim();
    }

    /// <summary>Looks the case up by the code of its receipt, without an account.</summary>
    public static async Task TrackAsync(Walk walk, string code, string service, string status)
    {
        await walk.OpenAsync("/track");
        await walk.ArriveAsync("Перевірити справу");
        await walk.Field("Код із розписки").FillAsync(code);
        await walk.Button("Показати").ClickAsync();
        await walk.ArriveAsync(service);
        await Expect(walk.Main.Locator(".lead")).ToContainTextAsync(status);
    }
}
