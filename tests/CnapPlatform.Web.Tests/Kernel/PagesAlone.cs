using CnapPlatform.Infrastructure.Documents;
using CnapPlatform.Web.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CnapPlatform.Web.Tests.Kernel;

/// <summary>The pages with their look and language, without the layers below them.</summary>
public sealed class PagesAlone : IAsyncLifetime
{
    private readonly WebApplication _app = Build();

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        Client = _app.GetTestClient();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "CnapPlatform.Web",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(new DataFolder(Directory.CreateTempSubdirectory("pages-").FullName));
        builder.AddWeb();

        var app = builder.Build();
        app.UseWeb();
        app.MapWeb();
        app.MapGet("/broken", () => ThrowAsync());
        return app;
    }

    private static Task ThrowAsync() => throw new InvalidOperationException("A bug.");
}
