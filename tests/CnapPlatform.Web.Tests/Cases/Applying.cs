using System.Text;
using CnapPlatform.Domain.Hromadas;

namespace CnapPlatform.Web.Tests.Cases;

/// <summary>Applications as people fill them in.</summary>
internal static class Applying
{
    public const string Form = "form.apply";

    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4 a small document");

    public static FileToSend File(string name, byte[]? content = null) => new("Form.Files", name, content ?? Pdf);

    public static (string Name, string? Value)[] Answers(
        HromadaId hromada, params (string Name, string? Value)[] changed)
    {
        var usual = new (string Name, string? Value)[]
        {
            ("Form.Applicant.Name", "Шевчук Ганна Іванівна"),
            ("Form.Applicant.TaxNumber", "1234567890"),
            ("Form.Applicant.Address", "вул. Садова, 7"),
            ("Form.Applicant.Phone", "+38 (050) 111-22-33"),
            ("Form.Request", "Прошу присвоїти адресу"),
            ("Form.PointId", Given.CentreOf(hromada).Value.ToString()),
            ("Form.Truthful", "true"),
        };
        return [.. usual.Where(answer => changed.All(c => c.Name != answer.Name)), .. changed];
    }

    public static string AddressOf(HromadaId hromada, string service = Given.AddressService) =>
        $"/h/{Given.SlugOf(hromada)}/apply/{service}";

    /// <summary>Applies and answers the tracking code of the receipt.</summary>
    public static async Task<string> ApplyAsync(
        this WebVisitor visitor, HromadaId hromada, string name, params FileToSend[] files)
    {
        var form = await visitor.GetPageAsync(AddressOf(hromada));
        var answer = await visitor.SubmitAsync(
            form, Form, files, Answers(hromada, ("Form.Applicant.Name", name)));
        var receipt = await visitor.FollowAsync(answer);
        return receipt.Text(".secret-code");
    }

    public static async Task<WebPage> TrackAsync(this WebVisitor visitor, string code)
    {
        var page = await visitor.GetPageAsync("/track");
        return await visitor.SubmitAsync(page, "main form", ("Form.Code", code));
    }
}
