using CnapPlatform.Domain.Hromadas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Hromadas;

internal sealed class HromadaMapping : IEntityTypeConfiguration<Hromada>
{
    public void Configure(EntityTypeBuilder<Hromada> builder)
    {
        builder.HasKey(h => h.Id);
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Code).HasMaxLength(19);
        builder.Property(h => h.Name).HasMaxLength(100);
        builder.Property(h => h.Slug).HasMaxLength(120);
        builder.Property(h => h.OblastCode).HasMaxLength(19);
        builder.Property(h => h.RaionCode).HasMaxLength(19);
        builder.Property(h => h.CentreCode).HasMaxLength(19);
        builder.Property(h => h.SearchKey).HasMaxLength(200);
        builder.Property(h => h.SortKey).HasMaxLength(200);
        builder.HasIndex(h => h.Code).IsUnique();
        builder.HasIndex(h => h.Slug).IsUnique();
        builder.HasIndex(h => new { h.OblastCode, h.SortKey });
    }
}

internal sealed class ReplacedSlugMapping : IEntityTypeConfiguration<ReplacedSlug>
{
    public void Configure(EntityTypeBuilder<ReplacedSlug> builder)
    {
        builder.HasKey(s => s.Slug);
        builder.Property(s => s.Slug).HasMaxLength(120);
        builder.HasOne<Hromada>().WithMany().HasForeignKey(s => s.HromadaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TerritorialUnitMapping : IEntityTypeConfiguration<TerritorialUnit>
{
    public void Configure(EntityTypeBuilder<TerritorialUnit> builder)
    {
        builder.ToTable("Units");
        builder.HasKey(u => u.Code);
        builder.Property(u => u.Code).HasMaxLength(19);
        builder.Property(u => u.Name).HasMaxLength(100);
        builder.Property(u => u.ParentCode).HasMaxLength(19);
        builder.Property(u => u.HromadaCode).HasMaxLength(19);
        builder.Property(u => u.CoordinatePrecision).HasMaxLength(1);
        builder.Property(u => u.SearchKey).HasMaxLength(200);
        builder.Property(u => u.SortKey).HasMaxLength(200);
        builder.HasIndex(u => u.ParentCode);
        builder.HasIndex(u => u.HromadaCode);
        builder.HasIndex(u => u.SearchKey);
    }
}

internal sealed class UnitAliasMapping : IEntityTypeConfiguration<UnitAlias>
{
    public void Configure(EntityTypeBuilder<UnitAlias> builder)
    {
        builder.HasKey(a => new { a.Code, a.SearchKey });
        builder.Property(a => a.Code).HasMaxLength(19);
        builder.Property(a => a.Name).HasMaxLength(100);
        builder.Property(a => a.SearchKey).HasMaxLength(200);
        builder.HasIndex(a => a.SearchKey);
        builder.HasOne<TerritorialUnit>().WithMany().HasForeignKey(a => a.Code).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WarTerritoryMapping : IEntityTypeConfiguration<WarTerritoryPeriod>
{
    public void Configure(EntityTypeBuilder<WarTerritoryPeriod> builder)
    {
        builder.ToTable("WarTerritories");
        builder.HasKey(p => new { p.UnitCode, p.Seq });
        builder.Property(p => p.UnitCode).HasMaxLength(19);
    }
}

internal sealed class ServicePointMapping : IEntityTypeConfiguration<ServicePoint>
{
    public void Configure(EntityTypeBuilder<ServicePoint> builder)
    {
        builder.ToTable("Points");
        builder.HasKey(p => new { p.HromadaId, p.Id });
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.Property(p => p.Address).HasMaxLength(300);
        builder.Property(p => p.SettlementCode).HasMaxLength(19);
        builder.Property(p => p.Phone).HasMaxLength(40);
        builder.Property(p => p.Email).HasMaxLength(200);
        builder.HasIndex(p => new { p.HromadaId, p.Number }).IsUnique();
        builder.HasOne<Hromada>().WithMany().HasForeignKey(p => p.HromadaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TerritorialUnit>().WithMany()
            .HasForeignKey(p => p.SettlementCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Hours).WithOne()
            .HasForeignKey(h => new { h.HromadaId, h.ServicePointId }).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(p => p.Hours).AutoInclude();
    }
}

internal sealed class OpeningHoursMapping : IEntityTypeConfiguration<OpeningHours>
{
    public void Configure(EntityTypeBuilder<OpeningHours> builder) =>
        builder.HasKey(h => new { h.HromadaId, h.ServicePointId, h.Seq });
}
