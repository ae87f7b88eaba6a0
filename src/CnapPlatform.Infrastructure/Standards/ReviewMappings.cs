using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Standards;

internal sealed class StandardEditMapping : IEntityTypeConfiguration<StandardEdit>
{
    public void Configure(EntityTypeBuilder<StandardEdit> builder)
    {
        builder.ToTable("StandardEdits");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.ServiceCode).HasMaxLength(80);
        builder.Property(e => e.Field).HasMaxLength(60);
        builder.Property(e => e.ByName).HasMaxLength(200);
        builder.HasIndex(e => new { e.StandardNumber, e.ServiceCode, e.Field, e.At });
        builder.BelongsToVersion(e => e.StandardNumber);
    }
}

internal sealed class ReviewCommentMapping : IEntityTypeConfiguration<ReviewComment>
{
    public void Configure(EntityTypeBuilder<ReviewComment> builder)
    {
        builder.ToTable("ReviewComments");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.ServiceCode).HasMaxLength(80);
        builder.Property(c => c.Field).HasMaxLength(60);
        builder.Property(c => c.Text).HasMaxLength(2000);
        builder.Property(c => c.Answer).HasMaxLength(2000);
        builder.Property(c => c.ByName).HasMaxLength(200);
        builder.Property(c => c.ResolvedAt).IsConcurrencyToken();
        builder.HasIndex(c => new { c.StandardNumber, c.ServiceCode });
        builder.BelongsToVersion(c => c.StandardNumber);
    }
}

internal sealed class PassportApprovalMapping : IEntityTypeConfiguration<PassportApproval>
{
    public void Configure(EntityTypeBuilder<PassportApproval> builder)
    {
        builder.ToTable("PassportApprovals");
        builder.HasKey(a => new { a.StandardNumber, a.ServiceCode, a.Revision });
        builder.Property(a => a.ServiceCode).HasMaxLength(80);
        builder.Property(a => a.ByName).HasMaxLength(200);
        builder.HasOne<ServicePassport>().WithMany()
            .HasForeignKey(a => new { a.StandardNumber, a.ServiceCode }).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WarningSignOffMapping : IEntityTypeConfiguration<WarningSignOff>
{
    public void Configure(EntityTypeBuilder<WarningSignOff> builder)
    {
        builder.ToTable("WarningSignOffs");
        builder.HasKey(s => new { s.StandardNumber, s.Rule, s.ServiceCode, s.Field, s.ValueHash });
        builder.Property(s => s.Rule).HasMaxLength(60);
        builder.Property(s => s.ServiceCode).HasMaxLength(80);
        builder.Property(s => s.Field).HasMaxLength(60);
        builder.Property(s => s.ValueHash).HasMaxLength(64);
        builder.Property(s => s.Reason).HasMaxLength(1000);
        builder.Property(s => s.ByName).HasMaxLength(200);
        builder.BelongsToVersion(s => s.StandardNumber);
    }
}

internal sealed class WorkingCopyMapping : IEntityTypeConfiguration<WorkingCopy>
{
    public void Configure(EntityTypeBuilder<WorkingCopy> builder)
    {
        builder.ToTable("WorkingCopies");
        builder.HasKey(c => new { c.AccountId, c.StandardNumber, c.ServiceCode, c.Field });
        builder.Property(c => c.ServiceCode).HasMaxLength(80);
        builder.Property(c => c.Field).HasMaxLength(60);
        builder.Property(c => c.BaseHash).HasMaxLength(64);
        builder.BelongsToVersion(c => c.StandardNumber);
    }
}

internal static class OfAVersion
{
    public static void BelongsToVersion<T>(
        this EntityTypeBuilder<T> builder, System.Linq.Expressions.Expression<Func<T, object?>> number)
        where T : class =>
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(number).OnDelete(DeleteBehavior.Cascade);
}
