using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Web.Tests.Cases;

/// <summary>Steps of staff as they are taken on the pages.</summary>
internal static class Working
{
    public const string RegisterForm = "form.columns-form";

    /// <summary>Registers a walk-in application and answers the page of its case.</summary>
    public static async Task<WebPage> RegisterAsync(
        this WebVisitor clerk, HromadaId hromada, string name, string service = Given.AddressService)
    {
        var form = await clerk.GetPageAsync($"/work/{Given.SlugOf(hromada)}/register/{service}");
        var answer = await clerk.SubmitAsync(
            form,
            RegisterForm,
            ("Form.Applicant.Name", name),
            ("Form.Applicant.Address", "вул. Садова, 7"),
            ("Form.Applicant.Phone", "+380501112233"),
            ("Form.PointId", Given.CentreOf(hromada).Value.ToString()),
            ("Form.Documents[0].Received", "true"),
            ("Form.Documents[0].Sheets", "2"));
        return await clerk.FollowAsync(answer);
    }

    public static string FormOf(CaseAction step) => $"form:has(input[name='Form.Action'][value='{step}'])";

    /// <summary>Takes a step on the page of a case and answers the page that follows.</summary>
    public static async Task<WebPage> StepAsync(
        this WebVisitor person, string address, CaseAction step, params (string Name, string? Value)[] answers)
    {
        var page = await person.GetPageAsync(address);
        return await person.FollowAsync(await person.SubmitAsync(page, FormOf(step), answers));
    }
}
