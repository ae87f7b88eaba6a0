using CnapPlatform.Browser.Tests.Kernel;
using CnapPlatform.Infrastructure.Onboarding;
using Microsoft.Playwright;

namespace CnapPlatform.Browser.Tests.Staff;

/// <summary>How people come into the workplace, move in it and leave it.</summary>
internal static class SignIns
{
    public static async Task EnterAsync(Walk walk, string login, string heading, string path = "/work")
    {
        await walk.OpenAsync(path);
        await walk.PassAsync("Увійдіть до робочого місця");
        await walk.Field("Логін або електронна пошта").FillAsync(login);
        await walk.Field("Пароль").FillAsync(DemoSeed.DefaultPassword);
        await walk.Button("Увійти").First.ClickAsync();
        await walk.PassAsync(heading);
    }

    public static Task MenuAsync(Walk walk, string name) => walk.Page.Locator(".work-menu")
        .GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();

    public static async Task LeaveAsync(Walk walk)
    {
        await walk.Page.GetByRole(AriaRole.Button, new() { Name = "Вийти", Exact = true }).ClickAsync();
        await walk.PassAsync("Увійдіть до робочого місця");
    }
}
