using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Paper;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Hromadas;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Cases;

/// <summary>What the counter adds to a case: the check of its documents, its fee, its paper.</summary>
internal static class CounterMapping
{
    public static void Apply(EntityTypeBuilder<Case> builder)
    {
        // Rows that come past the model, as a bulk fill does, are cases without a fee.
        builder.Property(c => c.FeeState).HasDefaultValue(FeeState.None);
        builder.Property(c => c.PaidKopiykas).HasDefaultValue(0L);
        builder.Ignore(c => c.LatestChecks);
        builder.Ignore(c => c.MissingDocuments);
        builder.Ignore(c => c.Exemption);
        builder.ComplexProperty(c => c.Paper, paper =>
        {
            paper.Property(p => p.TakenByName).HasMaxLength(200);
            paper.Property(p => p.EnteredByName).HasMaxLength(200);
            paper.Property(p => p.Reason).HasMaxLength(500);
        });
        builder.HasMany(c => c.Checks).WithOne()
            .HasForeignKey(d => new { d.HromadaId, d.CaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Payments).WithOne()
            .HasForeignKey(p => new { p.HromadaId, p.CaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Exemptions).WithOne()
            .HasForeignKey(e => new { e.HromadaId, e.CaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.FeeCancellations).WithOne()
            .HasForeignKey(x => new { x.HromadaId, x.CaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Refunds).WithOne()
            .HasForeignKey(r => new { r.HromadaId, r.CaseId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentCheckMapping : IEntityTypeConfiguration<DocumentCheck>
{
    public void Configure(EntityTypeBuilder<DocumentCheck> builder)
    {
        builder.ToTable("CaseDocumentChecks");
        builder.HasKey(d => new { d.HromadaId, d.CaseId, d.Round, d.Seq });
        builder.Property(d => d.Title).HasMaxLength(200);
        builder.Property(d => d.Condition).HasMaxLength(300);
        builder.Property(d => d.CheckedByName).HasMaxLength(200);
    }
}

internal sealed class CasePaymentMapping : IEntityTypeConfiguration<CasePayment>
{
    public void Configure(EntityTypeBuilder<CasePayment> builder)
    {
        builder.ToTable("CasePayments");
        builder.HasKey(p => new { p.HromadaId, p.CaseId, p.Seq });
        builder.Property(p => p.ReceiptNumber).HasMaxLength(60);
        builder.Property(p => p.ReceiptKey).HasMaxLength(60);
        builder.Property(p => p.RecordedByName).HasMaxLength(200);
        builder.HasIndex(p => new { p.HromadaId, p.PaidOn });
        builder.HasIndex(p => new { p.HromadaId, p.ReceiptKey });
    }
}

internal sealed class FeeExemptionMapping : IEntityTypeConfiguration<FeeExemptionProof>
{
    public void Configure(EntityTypeBuilder<FeeExemptionProof> builder)
    {
        builder.ToTable("CaseFeeExemptions");
        builder.HasKey(e => new { e.HromadaId, e.CaseId, e.Seq });
        builder.Property(e => e.Ground).HasMaxLength(500);
        builder.Property(e => e.Document).HasMaxLength(300);
        builder.Property(e => e.AcceptedBy).HasMaxLength(200);
        builder.HasIndex(e => new { e.HromadaId, e.AcceptedOn });
    }
}

internal sealed class FeeCancellationMapping : IEntityTypeConfiguration<FeeCancellation>
{
    public void Configure(EntityTypeBuilder<FeeCancellation> builder)
    {
        builder.ToTable("CaseFeeCancellations");

        // An entry is cancelled once: of two people who cancel it at once the second is told so.
        builder.HasKey(x => new { x.HromadaId, x.CaseId, x.Entry, x.EntrySeq });
        builder.Property(x => x.Reason).HasMaxLength(500);
        builder.Property(x => x.ByName).HasMaxLength(200);
    }
}

internal sealed class CaseRefundMapping : IEntityTypeConfiguration<CaseRefund>
{
    public void Configure(EntityTypeBuilder<CaseRefund> builder)
    {
        builder.ToTable("CaseRefunds");
        builder.HasKey(r => new { r.HromadaId, r.CaseId, r.Ground });
        builder.Property(r => r.Basis).HasMaxLength(500);
        builder.Property(r => r.RequestNumber).HasMaxLength(60);
        builder.Property(r => r.PaymentNumber).HasMaxLength(60);
        builder.Property(r => r.ChangedByName).HasMaxLength(200);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => new { r.HromadaId, r.State });
    }
}

internal sealed class PaymentRequisitesMapping : IEntityTypeConfiguration<PaymentRequisites>
{
    public void Configure(EntityTypeBuilder<PaymentRequisites> builder)
    {
        builder.ToTable("PaymentRequisites");
        builder.HasKey(r => new { r.HromadaId, r.Payee, r.Seq });
        builder.Property(r => r.Payee).ValueGeneratedNever();
        builder.Property(r => r.Seq).ValueGeneratedNever();
        builder.Property(r => r.Recipient).HasMaxLength(200);
        builder.Property(r => r.Edrpou).HasMaxLength(8);
        builder.Property(r => r.Iban).HasMaxLength(Iban.Length);
        builder.Property(r => r.BudgetCode).HasMaxLength(8);
        builder.Property(r => r.Bank).HasMaxLength(200);
        builder.Property(r => r.ByName).HasMaxLength(200);
        builder.HasOne<Hromada>().WithMany().HasForeignKey(r => r.HromadaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class NumberBlockMapping : IEntityTypeConfiguration<NumberBlock>
{
    public void Configure(EntityTypeBuilder<NumberBlock> builder)
    {
        builder.ToTable("NumberBlocks");
        builder.HasKey(b => new { b.HromadaId, b.Id });
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Reason).HasMaxLength(500);
        builder.Property(b => b.ReservedByName).HasMaxLength(200);
        builder.HasOne<ServicePoint>().WithMany()
            .HasForeignKey(b => new { b.HromadaId, b.PointId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(b => b.Numbers).WithOne()
            .HasForeignKey(n => new { n.HromadaId, n.BlockId }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReservedNumberMapping : IEntityTypeConfiguration<ReservedNumber>
{
    public void Configure(EntityTypeBuilder<ReservedNumber> builder)
    {
        builder.ToTable("ReservedNumbers");
        builder.HasKey(n => new { n.HromadaId, n.Year, n.Sequence });
        builder.Property(n => n.Year).ValueGeneratedNever();
        builder.Property(n => n.Sequence).ValueGeneratedNever();

        // Two people who enter the same blank at once: the second is told that the number has been used.
        builder.Property(n => n.State).IsConcurrencyToken();
        builder.Property(n => n.TrackingCode).HasMaxLength(13);
        builder.Property(n => n.VoidReason).HasMaxLength(500);
        builder.Property(n => n.ClosedByName).HasMaxLength(200);
        builder.HasOne<Case>().WithMany()
            .HasForeignKey(n => new { n.HromadaId, n.CaseId }).OnDelete(DeleteBehavior.Restrict);
    }
}
