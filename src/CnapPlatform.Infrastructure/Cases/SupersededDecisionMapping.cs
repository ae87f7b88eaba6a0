using CnapPlatform.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Cases;

internal sealed class SupersededDecisionMapping : IEntityTypeConfiguration<SupersededDecision>
{
    public void Configure(EntityTypeBuilder<SupersededDecision> builder)
    {
        builder.ToTable("CaseEarlierDecisions");
        builder.HasKey(d => new { d.HromadaId, d.CaseId, d.Seq });
        builder.Property(d => d.Reasons).HasMaxLength(4000);
        builder.Property(d => d.Ground).HasMaxLength(1000);
        builder.Property(d => d.AppealNote).HasMaxLength(1000);
        builder.Property(d => d.ReplacedByName).HasMaxLength(200);
        builder.Property(d => d.Why).HasMaxLength(4000);
    }
}
