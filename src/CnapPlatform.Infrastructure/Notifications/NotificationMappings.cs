using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
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
        builder.Property(n => n.DedupKey).HasMaxLength(400);
        builder.Property(n => n.Recipient).HasMaxLength(Notification.LongestRecipient);
        builder.Property(n => n.Subject).HasMaxLength(300);
        builder.Property(n => n.Body).HasMaxLength(4000);
        builder.Property(n => n.Language).HasMaxLength(2);
        builder.Property(n => n.Template).HasMaxLength(100);
        builder.Property(n => n.Provider).HasMaxLength(60);
        builder.Property(n => n.ProviderMessageId).HasMaxLength(100);
        builder.Property(n => n.ReceiptReason).HasMaxLength(300);
        builder.Ignore(n => n.IsDead);
        builder.HasIndex(n => new { n.HromadaId, n.DedupKey }).IsUnique();
        builder.HasIndex(n => new { n.HromadaId, n.Recipient, n.SentAt });
        builder.HasIndex(n => new { n.HromadaId, n.CaseId });

        // What waits or failed is little beside what was sent.
        builder.HasIndex(n => new { n.HromadaId, n.Sending }).HasFilter("\"Sending\" <> 'Sent'");
        builder.HasIndex(n => new { n.HromadaId, n.Receipt }).HasFilter("\"Receipt\" = 'Undeliverable'");
        builder.HasOne<OutboxMessage>().WithMany()
            .HasForeignKey(n => new { n.HromadaId, n.OutboxId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany()
            .HasForeignKey(n => new { n.HromadaId, n.CaseId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeliveryAttemptMapping : IEntityTypeConfiguration<DeliveryAttempt>
{
    public void Configure(EntityTypeBuilder<DeliveryAttempt> builder)
    {
        builder.ToTable("DeliveryAttempts");
        builder.HasKey(a => new { a.HromadaId, a.NotificationId, a.Seq });
        builder.Property(a => a.Provider).HasMaxLength(60);
        builder.Property(a => a.Answer).HasMaxLength(DeliveryAttempt.LongestAnswer);
        builder.HasOne<Notification>().WithMany()
            .HasForeignKey(a => new { a.HromadaId, a.NotificationId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DeliveryWorkMapping : IEntityTypeConfiguration<DeliveryWork>
{
    public void Configure(EntityTypeBuilder<DeliveryWork> builder)
    {
        builder.ToTable("DeliveryWork");
        builder.HasKey(w => w.NotificationId);
        builder.Property(w => w.NotificationId).ValueGeneratedNever();
        builder.HasIndex(w => new { w.DueAt, w.HromadaId });
    }
}

internal sealed class HromadaRemindersMapping : IEntityTypeConfiguration<HromadaReminders>
{
    public void Configure(EntityTypeBuilder<HromadaReminders> builder)
    {
        builder.ToTable("HromadaReminders");
        builder.HasKey(r => r.HromadaId);
        builder.Property(r => r.HromadaId).ValueGeneratedNever();
        builder.Property(r => r.DaysBefore).HasMaxLength(60);
        builder.Property(r => r.CouncilEmail).HasMaxLength(200);
        builder.HasOne<Hromada>().WithMany().HasForeignKey(r => r.HromadaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StaffNoticeSettingsMapping : IEntityTypeConfiguration<StaffNoticeSettings>
{
    public void Configure(EntityTypeBuilder<StaffNoticeSettings> builder)
    {
        builder.ToTable("StaffNotices");
        builder.HasKey(s => s.AccountId);
        builder.Property(s => s.AccountId).ValueGeneratedNever();
        builder.Property(s => s.Language).HasMaxLength(2);
        builder.Property(s => s.Phone).HasMaxLength(20);
        builder.Property(s => s.PushToken).HasMaxLength(200);
        builder.Ignore(s => s.Quiet);
        builder.HasIndex(s => s.NextDigestAt);
    }
}
