using System.IO.Compression;
using System.Text.Json;
using CnapPlatform.Application.Cases.Bulk;

namespace CnapPlatform.Web.Pages.Work.Bulk;

/// <summary>
/// What became of each case of one run. A cookie carries it over the redirect to the page that shows it: packed, as
/// many cases as one run takes fit in.
/// </summary>
public sealed record BulkResult(BulkStep Step, IReadOnlyList<BulkResult.Line> Lines)
{
    public static BulkResult? Unpack(string? packed)
    {
        if (packed is null)
        {
            return null;
        }

        using var bytes = new MemoryStream(Convert.FromBase64String(packed));
        using var unzipped = new BrotliStream(bytes, CompressionMode.Decompress);
        return JsonSerializer.Deserialize<BulkResult>(unzipped);
    }

    public string Pack()
    {
        using var packed = new MemoryStream();
        using (var zipped = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            JsonSerializer.Serialize(zipped, this);
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    /// <param name="Refused">Why it was not done, in words; null where it was.</param>
    public sealed record Line(TakeStepOnMany.Item Case, string? Refused);
}
