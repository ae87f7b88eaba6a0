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
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.HasIndex(s => new { s.Status, s.EffectiveFrom });
        builder.HasMany(s => s.Steps).WithOne().HasForeignKey(s => s.StandardNumber).OnDelete(DeleteBehavior.Restrict);

        // Two published versions never begin on one day; drafts may plan what they like.
        builder.HasIndex(s => s.EffectiveFrom).IsUnique().HasDatabaseName("IX_Standards_PublishedOnOneDay")
            .HasFilter("\"Status\" = 'Published'");
    }
}

internal sealed class StandardStepMapping : IEntityTypeConfiguration<StandardStep>
{
    public void Configure(EntityTypeBuilder<StandardStep> builder)
    {
        builder.ToTable("StandardSteps");
        builder.HasKey(s => new { s.StandardNumber, s.Seq });
        builder.Property(s => s.ByName).HasMaxLength(200);
        builder.Property(s => s.Note).HasMaxLength(1000);
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
        builder.Property(p => p.SearchKey).HasMaxLength(ServicePassport.LongestSearchKey);
        builder.Property(p => p.Content).HasJson();
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.HasOne<StandardVersion>().WithMany()
            .HasForeignKey(p => p.StandardNumber).OnDelete(DeleteBehavior.Restrict);
    }
}
