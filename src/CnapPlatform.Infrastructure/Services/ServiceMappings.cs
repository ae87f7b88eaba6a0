using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Services;

internal sealed class OfferedServiceMapping : IEntityTypeConfiguration<OfferedService>
{
    public void Configure(EntityTypeBuilder<OfferedService> builder)
    {
        builder.HasKey(s => new { s.HromadaId, s.Id });
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.ServiceCode).HasMaxLength(80);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => new { s.HromadaId, s.ServiceCode }).IsUnique();
        builder.HasOne<Hromada>().WithMany().HasForeignKey(s => s.HromadaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProviderBody>().WithMany()
            .HasForeignKey(s => s.ProviderBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Overrides).WithOne()
            .HasForeignKey(o => new { o.HromadaId, o.OfferedServiceId }).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Overrides).AutoInclude();
    }
}

internal sealed class LocalOverrideMapping : IEntityTypeConfiguration<LocalOverride>
{
    public void Configure(EntityTypeBuilder<LocalOverride> builder)
    {
        builder.ToTable("LocalOverrides");
        builder.HasKey(o => new { o.HromadaId, o.OfferedServiceId, o.Field });
        builder.Property(o => o.Uk).HasMaxLength(2000);
        builder.Property(o => o.En).HasMaxLength(2000);
        builder.Property(o => o.Reason).HasMaxLength(500);
    }
}

internal sealed class LocalServiceMapping : IEntityTypeConfiguration<LocalService>
{
    public void Configure(EntityTypeBuilder<LocalService> builder)
    {
        builder.ToTable("LocalServices");
        builder.HasKey(s => new { s.HromadaId, s.Id });
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Code).HasMaxLength(80);
        builder.Property(s => s.Content).HasJson();
        builder.Property(s => s.DecisionNumber).HasMaxLength(60);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(s => new { s.HromadaId, s.Code }).IsUnique();
        builder.HasOne<Hromada>().WithMany().HasForeignKey(s => s.HromadaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProviderBody>().WithMany()
            .HasForeignKey(s => s.ProviderBodyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StandardAdoptionMapping : IEntityTypeConfiguration<StandardAdoption>
{
    public void Configure(EntityTypeBuilder<StandardAdoption> builder)
    {
        builder.ToTable("Adoptions");
        builder.HasKey(a => new { a.HromadaId, a.StandardNumber });
        builder.HasOne<Hromada>().WithMany().HasForeignKey(a => a.HromadaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StandardVersion>().WithMany()
            .HasForeignKey(a => a.StandardNumber).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ServiceUseMapping : IEntityTypeConfiguration<ServiceUse>
{
    public void Configure(EntityTypeBuilder<ServiceUse> builder)
    {
        builder.ToTable("ServiceUse");
        builder.HasKey(u => new { u.HromadaId, u.ServiceCode });
        builder.Property(u => u.ServiceCode).HasMaxLength(80);
        builder.Property(u => u.OwnFields).HasMaxLength(300);
        builder.HasIndex(u => u.ServiceCode);
        builder.HasOne<Hromada>().WithMany().HasForeignKey(u => u.HromadaId).OnDelete(DeleteBehavior.Restrict);
    }
}
