using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Standards;

internal sealed class StandardVersionMapping : IEntityTypeConfiguration<StandardVersion>
{
    public void Configure(EntityTypeBuilder<StandardVersion> builder)
    {
        builder.ToTable("Standards");
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.Property(s => s.Title).HasMaxLength(300);
        builder.Property(s => s.Sha256).HasMaxLength(64);
        builder.Property(s => s.Content).HasJson();
        builder.HasIndex(s => new { s.Status, s.EffectiveFrom });
    }
}

internal sealed class ServicePassportMapping : IEntityTypeConfiguration<ServicePassport>
{
    public void Configure(EntityTypeBuilder<ServicePassport> builder)
    {
        builder.ToTable("Passports");
        builder.HasKey(p => new { p.StandardNumber, p.Code });
        builder.Property(p => p.Code).HasMaxLength(80);
        builder.Property(p => p.RegistryId).HasMaxLength(5);
        builder.Property(p => p.SearchKey).HasMaxLength(2000);
        builder.Property(p => p.Content).HasJson();
        builder.HasOne<StandardVersion>().WithMany()
            .HasForeignKey(p => p.StandardNumber).OnDelete(DeleteBehavior.Restrict);
    }
}
