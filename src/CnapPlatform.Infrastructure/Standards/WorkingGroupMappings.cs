using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Standards;

internal sealed class GroupMeetingMapping : IEntityTypeConfiguration<GroupMeeting>
{
    public void Configure(EntityTypeBuilder<GroupMeeting> builder)
    {
        builder.ToTable("GroupMeetings");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Title).HasMaxLength(300);
        builder.Property(m => m.Participants).HasMaxLength(2000);
        builder.Property(m => m.Agenda).HasMaxLength(4000);
        builder.Property(m => m.Minutes).HasMaxLength(20_000);
        builder.Property(m => m.Revision).IsConcurrencyToken();
        builder.HasIndex(m => m.HeldOn);
        builder.HasOne<StandardVersion>().WithMany()
            .HasForeignKey(m => m.StandardNumber).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GroupTaskMapping : IEntityTypeConfiguration<GroupTask>
{
    public void Configure(EntityTypeBuilder<GroupTask> builder)
    {
        builder.ToTable("GroupTasks");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.ServiceCode).HasMaxLength(80);
        builder.Property(t => t.Field).HasMaxLength(60);
        builder.Property(t => t.Title).HasMaxLength(500);
        builder.Property(t => t.AssigneeName).HasMaxLength(200);
        builder.HasIndex(t => new { t.StandardNumber, t.DueOn });
        builder.BelongsToVersion(t => t.StandardNumber);
        builder.HasOne<GroupMeeting>().WithMany().HasForeignKey(t => t.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HromadaQuestionMapping : IEntityTypeConfiguration<HromadaQuestion>
{
    public void Configure(EntityTypeBuilder<HromadaQuestion> builder)
    {
        builder.ToTable("HromadaQuestions");
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.ServiceCode).HasMaxLength(80);
        builder.Property(q => q.Field).HasMaxLength(60);
        builder.Property(q => q.Text).HasMaxLength(2000);
        builder.HasIndex(q => new { q.ClarificationId, q.AskedAt });
        builder.HasIndex(q => q.HromadaId);
        builder.HasOne<Hromada>().WithMany().HasForeignKey(q => q.HromadaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Clarification>().WithMany()
            .HasForeignKey(q => q.ClarificationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClarificationMapping : IEntityTypeConfiguration<Clarification>
{
    public void Configure(EntityTypeBuilder<Clarification> builder)
    {
        builder.ToTable("Clarifications");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.ServiceCode).HasMaxLength(80);
        builder.Property(c => c.Field).HasMaxLength(60);
        builder.Property(c => c.Question).HasMaxLength(2000);
        builder.Property(c => c.Answer).HasMaxLength(4000);
        builder.Property(c => c.Basis).HasMaxLength(500);
        builder.Property(c => c.ByName).HasMaxLength(200);
        builder.HasIndex(c => new { c.ServiceCode, c.WithdrawnAt });
    }
}

internal sealed class ConsultationRemarkMapping : IEntityTypeConfiguration<ConsultationRemark>
{
    public void Configure(EntityTypeBuilder<ConsultationRemark> builder)
    {
        builder.ToTable("ConsultationRemarks");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.ServiceCode).HasMaxLength(80);
        builder.Property(r => r.Field).HasMaxLength(60);
        builder.Property(r => r.Text).HasMaxLength(2000);
        builder.Property(r => r.Answer).HasMaxLength(2000);
        builder.Property(r => r.HiddenBecause).HasMaxLength(500);
        builder.HasIndex(r => new { r.StandardNumber, r.At });
        builder.BelongsToVersion(r => r.StandardNumber);
        builder.HasOne<Hromada>().WithMany().HasForeignKey(r => r.HromadaId).OnDelete(DeleteBehavior.Restrict);
    }
}
