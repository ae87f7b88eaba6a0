using CnapPlatform.Domain.Hromadas;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.TestSupport.Databases;

/// <summary>Migrates a template and fills it with the small country of <see cref="Given"/>, as the schema's owner.</summary>
internal static class TemplateContent
{
    public static async Task FillAsync(TestDatabase template)
    {
        await using var cnap = TestCnap.AsOwner(template);
        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            await db.Database.MigrateAsync();
            db.AddRange(Given.Units());
            db.AddRange(Given.Hromadas());
            db.AddRange(Given.Standard());
            db.AddRange(Given.Passports());
            db.AddRange(Given.ProviderBodies());
            await db.SaveChangesAsync();
        });

        foreach (var hromada in new[] { Given.City, Given.Settlement })
        {
            await cnap.WithDbAsync(hromada, async db =>
            {
                db.AddRange(Given.Points(hromada));
                db.AddRange(Given.OfferedServices(hromada));
                db.Add(Given.Adoption(hromada));
                await db.SaveChangesAsync();
            });
        }

        await cnap.WithDbAsync(HromadaId.None, async db =>
        {
            db.AddRange(Given.Memberships());
            await db.SaveChangesAsync();
        });
    }
}
