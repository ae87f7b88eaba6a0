using CnapPlatform.Application;
using CnapPlatform.Infrastructure;
using CnapPlatform.Web.Api;
using CnapPlatform.Web.Kernel;
using CnapPlatform.Web.Staff;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddApplication();
builder.Services.AddInfrastructure(builder.Configuration);
builder.Services.AddApi(builder.Configuration);
builder.AddWeb();
builder.AddSignIn();

var app = builder.Build();
if (await CommandLine.TryRunAsync(args, () => app.Services) is { } exitCode)
{
    return exitCode;
}

if (!await StartUp.PrepareAsync(app))
{
    return 1;
}

app.UseWeb();
app.UseSignIn();
app.MapApi();
app.MapWeb();
await app.RunAsync();
return 0;
