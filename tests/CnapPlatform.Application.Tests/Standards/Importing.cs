using System.Text;
using System.Text.Json.Nodes;
using CnapPlatform.Application.Standards;
using CnapPlatform.Application.Standards.Exchange;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Application.Tests.Standards;

/// <summary>What an editor does to bring a file into a draft.</summary>
internal static class Importing
{
    public static Task<int> PrepareAsync(this TestCnap cnap)
    {
        cnap.User.Is(Given.StandardEditor);
        return cnap.SendAsync(HromadaId.None, new PrepareVersion.Command
        {
            BasedOn = Given.StandardNumber,
            Title = "Версія 2",
            EffectiveFrom = Given.Today.AddDays(30),
        });
    }

    public static async Task<string> ExportAsync(this TestCnap cnap, int number, string? service = null) =>
        Encoding.UTF8.GetString(
            (await cnap.SendAsync(HromadaId.None, new ExportDraft.Query(number, service))).Json);

    public static async Task<JsonNode> ExportJsonAsync(this TestCnap cnap, int number, string? service = null) =>
        JsonNode.Parse(await cnap.ExportAsync(number, service))!;

    public static Task<string> UploadAsync(this TestCnap cnap, int number, byte[] file) =>
        cnap.SendAsync(HromadaId.None, new UploadImport.Command { Number = number, File = file });

    public static async Task<(string File, ImportPlan Plan)> TryAsync(this TestCnap cnap, int number, string text) =>
        await cnap.TryAsync(number, Encoding.UTF8.GetBytes(text));

    public static async Task<(string File, ImportPlan Plan)> TryAsync(this TestCnap cnap, int number, byte[] file)
    {
        var sum = await cnap.UploadAsync(number, file);
        return (sum, await cnap.SendAsync(HromadaId.None, new PreviewImport.Query(number, sum)));
    }

    public static Task<int> ApplyAsync(this TestCnap cnap, int number, (string File, ImportPlan Plan) tried) =>
        cnap.SendAsync(HromadaId.None, new ApplyImport.Command
        {
            Number = number,
            FileSha256 = tried.File,
            BaseSha256 = tried.Plan.BaseSha256,
        });
}
