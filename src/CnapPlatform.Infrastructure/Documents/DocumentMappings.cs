using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Documents;

internal sealed class CasePaperMapping : IEntityTypeConfiguration<CasePaper>
{
    public void Configure(EntityTypeBuilder<CasePaper> builder)
    {
        builder.ToTable("CasePapers");
        builder.HasKey(p => new { p.HromadaId, p.CaseId, p.Seq });
        builder.Property(p => p.Template).HasMaxLength(80);
        builder.Property(p => p.Heading).HasMaxLength(500);
        builder.Property(p => p.Signatures).HasMaxLength(1000);
        builder.Property(p => p.Sender).HasMaxLength(1000);
        builder.Property(p => p.Addressee).HasMaxLength(1000);
        builder.Property(p => p.Basis).HasMaxLength(500);
        builder.Property(p => p.MadeByName).HasMaxLength(200);
        builder.HasOne<Case>().WithMany()
            .HasForeignKey(p => new { p.HromadaId, p.CaseId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PackageMoveMapping : IEntityTypeConfiguration<PackageMove>
{
    public void Configure(EntityTypeBuilder<PackageMove> builder)
    {
        builder.ToTable("PackageMoves");
        builder.HasKey(p => new { p.HromadaId, p.CaseId, p.RouteSeq });
        builder.Property(p => p.ServiceCode).HasMaxLength(80);
        builder.HasIndex(p => new { p.HromadaId, p.At });
        builder.HasOne<Case>().WithMany()
            .HasForeignKey(p => new { p.HromadaId, p.CaseId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HandoverRegisterMapping : IEntityTypeConfiguration<HandoverRegister>
{
    public void Configure(EntityTypeBuilder<HandoverRegister> builder)
    {
        builder.ToTable("HandoverRegisters");
        builder.HasKey(r => new { r.HromadaId, r.Id });
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        foreach (var name in new[]
        {
            nameof(HandoverRegister.ProviderName), nameof(HandoverRegister.CnapName),
            nameof(HandoverRegister.MadeByName), nameof(HandoverRegister.MadeByPosition),
            nameof(HandoverRegister.SignedByName), nameof(HandoverRegister.SignedByPosition),
        })
        {
            builder.Property(name).HasMaxLength(300);
        }

        builder.HasIndex(r => new { r.HromadaId, r.Year, r.Number }).IsUnique();
        builder.HasIndex(r => new { r.HromadaId, r.Day });
        builder.HasOne<Hromada>().WithMany().HasForeignKey(r => r.HromadaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProviderBody>().WithMany()
            .HasForeignKey(r => r.ProviderBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Lines).WithOne()
            .HasForeignKey(l => new { l.HromadaId, l.RegisterId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HandoverLineMapping : IEntityTypeConfiguration<HandoverLine>
{
    public void Configure(EntityTypeBuilder<HandoverLine> builder)
    {
        builder.ToTable("HandoverLines");
        builder.HasKey(l => new { l.HromadaId, l.RegisterId, l.Seq });
        builder.Property(l => l.CaseNumber).HasMaxLength(24);
        builder.Property(l => l.Service).HasMaxLength(1000);
        builder.Property(l => l.Applicant).HasMaxLength(200);
        builder.HasIndex(l => new { l.HromadaId, l.CaseId, l.RouteSeq }).IsUnique();
        builder.HasOne<Case>().WithMany()
            .HasForeignKey(l => new { l.HromadaId, l.CaseId }).OnDelete(DeleteBehavior.Restrict);
    }
}
