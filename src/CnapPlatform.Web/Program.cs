using CnapPlatform.Web.Kernel;

var builder = WebApplication.CreateBuilder(args);
builder.AddWeb();

var app = builder.Build();
app.UseWeb();
await app.RunAsync();
