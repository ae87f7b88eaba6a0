using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Deadlines;

internal sealed class CalendarAnnouncementMapping : IEntityTypeConfiguration<CalendarAnnouncement>
{
    public void Configure(EntityTypeBuilder<CalendarAnnouncement> builder)
    {
        builder.ToTable("CalendarAnnouncements");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.RegimeKind).HasMaxLength(40);
        builder.Property(a => a.ServiceCode).HasMaxLength(80);
        builder.Property(a => a.Act).HasMaxLength(300);
        builder.Property(a => a.Reason).HasMaxLength(1000);
        builder.Property(a => a.PlannedByName).HasMaxLength(200);
        builder.Property(a => a.AnnouncedByName).HasMaxLength(200);
        builder.ComplexProperty(a => a.Name, name =>
        {
            name.Property(n => n.Uk).HasMaxLength(200);
            name.Property(n => n.En).HasMaxLength(200);
        });
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.Property(a => a.DroppedAt).IsConcurrencyToken();
        builder.HasIndex(a => a.Revision).IsUnique();
        builder.HasMany(a => a.Territories).WithOne()
            .HasForeignKey(t => t.AnnouncementId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SuspendedTerritoryMapping : IEntityTypeConfiguration<SuspendedTerritory>
{
    public void Configure(EntityTypeBuilder<SuspendedTerritory> builder)
    {
        builder.ToTable("SuspendedTerritories");
        builder.HasKey(t => new { t.AnnouncementId, t.Seq });
        builder.HasOne<Hromada>().WithMany().HasForeignKey(t => t.HromadaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RecalculationMapping : IEntityTypeConfiguration<Recalculation>
{
    public void Configure(EntityTypeBuilder<Recalculation> builder)
    {
        builder.ToTable("Recalculations");
        builder.HasKey(r => new { r.AnnouncementId, r.IsPreview, r.HromadaId });
        builder.Property(r => r.Examples).HasJson();
        builder.HasOne<CalendarAnnouncement>().WithMany()
            .HasForeignKey(r => r.AnnouncementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Hromada>().WithMany().HasForeignKey(r => r.HromadaId).OnDelete(DeleteBehavior.Restrict);
    }
}
