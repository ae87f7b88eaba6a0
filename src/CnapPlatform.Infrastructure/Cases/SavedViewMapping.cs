using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Cases;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder.HasKey(v => new { v.HromadaId, v.Id });
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Name).HasMaxLength(SavedView.LongestName);
        builder.Property(v => v.Question).HasMaxLength(SavedView.LongestQuestion);
        builder.HasIndex(v => new { v.HromadaId, v.AccountId, v.Name }).IsUnique();
        builder.HasOne<Hromada>().WithMany().HasForeignKey(v => v.HromadaId).OnDelete(DeleteBehavior.Restrict);
    }
}
