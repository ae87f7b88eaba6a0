using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Cases;

internal sealed class FormDraftMapping : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.ToTable("FormDrafts");
        builder.HasKey(d => new { d.HromadaId, d.KeyHash });
        builder.Property(d => d.KeyHash).HasMaxLength(64);
        builder.HasIndex(d => new { d.HromadaId, d.ExpiresAt });
        builder.HasOne<Hromada>().WithMany().HasForeignKey(d => d.HromadaId).OnDelete(DeleteBehavior.Restrict);
    }
}
