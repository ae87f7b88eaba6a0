using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Notifications;

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.HasKey(m => new { m.HromadaId, m.Id });
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Kind).HasMaxLength(60);
        builder.Property(m => m.DedupKey).HasMaxLength(120);
        builder.HasIndex(m => new { m.HromadaId, m.DedupKey }).IsUnique();
        builder.HasOne<Case>().WithMany()
            .HasForeignKey(m => new { m.HromadaId, m.CaseId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OutboxSignalMapping : IEntityTypeConfiguration<OutboxSignal>
{
    public void Configure(EntityTypeBuilder<OutboxSignal> builder)
    {
        builder.HasKey(s => s.OutboxId);
        builder.Property(s => s.OutboxId).ValueGeneratedNever();
        builder.HasIndex(s => s.At);
    }
}

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.HasKey(n => new { n.HromadaId, n.Id });
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Recipient).HasMaxLength(200);
        builder.Property(n => n.Subject).HasMaxLength(300);
        builder.Property(n => n.Body).HasMaxLength(4000);
        builder.HasIndex(n => new { n.HromadaId, n.OutboxId, n.Channel, n.Recipient }).IsUnique();
        builder.HasIndex(n => new { n.HromadaId, n.Recipient, n.SentAt });
        builder.HasOne<OutboxMessage>().WithMany()
            .HasForeignKey(n => new { n.HromadaId, n.OutboxId }).OnDelete(DeleteBehavior.Restrict);
    }
}
