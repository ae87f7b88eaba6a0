using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Staff.ApiKeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Staff;

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys", table => table.HasCheckConstraint(
            "CK_ApiKeys_OneOwner",
            """
            ("HromadaId" IS NULL AND "ProviderBodyId" IS NOT NULL)
            OR ("HromadaId" IS NOT NULL AND "ProviderBodyId" IS NULL)
            """));
        builder.HasKey(k => k.Id);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Name).HasMaxLength(100);
        builder.Property(k => k.Prefix).HasMaxLength(20);
        builder.Property(k => k.Hash).HasMaxLength(64);
        builder.Property(k => k.Scopes).HasMaxLength(200);
        builder.HasIndex(k => k.Hash).IsUnique();
        builder.HasIndex(k => k.HromadaId);
        builder.HasIndex(k => k.ProviderBodyId);
        builder.HasOne<Hromada>().WithMany().HasForeignKey(k => k.HromadaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProviderBody>().WithMany()
            .HasForeignKey(k => k.ProviderBodyId).OnDelete(DeleteBehavior.Restrict);
    }
}
