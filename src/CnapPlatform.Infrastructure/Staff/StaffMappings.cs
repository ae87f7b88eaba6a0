using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Staff;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(a => a.FullName).HasMaxLength(200);
        builder.Ignore(a => a.AccountId);
    }
}

internal sealed class ProviderBodyMapping : IEntityTypeConfiguration<ProviderBody>
{
    public void Configure(EntityTypeBuilder<ProviderBody> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Edrpou).HasMaxLength(8);
        builder.Property(b => b.Name).HasMaxLength(300);
        builder.Property(b => b.ProviderCode).HasMaxLength(40);
        builder.HasOne<Hromada>().WithMany().HasForeignKey(b => b.OwnHromadaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.OwnerCode).HasMaxLength(40);
        builder.Property(m => m.Position).HasMaxLength(200);
        builder.HasIndex(m => m.AccountId);
        builder.HasIndex(m => m.HromadaId);
        builder.HasIndex(m => m.ProviderBodyId);
        builder.HasOne<Hromada>().WithMany().HasForeignKey(m => m.HromadaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProviderBody>().WithMany()
            .HasForeignKey(m => m.ProviderBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(m => m.Points).WithOne()
            .HasForeignKey(p => p.MembershipId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(m => m.Points).AutoInclude();
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_Memberships_OneScope", "\"HromadaId\" IS NULL OR \"ProviderBodyId\" IS NULL"));
    }
}

internal sealed class MembershipPointMapping : IEntityTypeConfiguration<MembershipPoint>
{
    public void Configure(EntityTypeBuilder<MembershipPoint> builder)
    {
        builder.ToTable("MembershipPoints");
        builder.HasKey(p => new { p.MembershipId, p.ServicePointId });
        builder.HasOne<ServicePoint>().WithMany()
            .HasForeignKey(p => new { p.HromadaId, p.ServicePointId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AbsenceMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => new { a.ProviderBodyId, a.Until });
        builder.HasIndex(a => new { a.HromadaId, a.Until });
        builder.HasOne<Membership>().WithMany().HasForeignKey(a => a.MembershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Membership>().WithMany().HasForeignKey(a => a.SubstituteId).OnDelete(DeleteBehavior.Restrict);
    }
}
