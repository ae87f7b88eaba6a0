using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CnapPlatform.Infrastructure.Cases;

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    public const string ListIndex = "IX_Cases_List";
    public const string NewestIndex = "IX_Cases_Newest";
    public const string NameIndex = "IX_Cases_Name";

    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.HasKey(c => new { c.HromadaId, c.Id });
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.ServiceCode).HasMaxLength(80);
        builder.Property(c => c.VariantKey).HasMaxLength(40);
        builder.Property(c => c.Request).HasMaxLength(2000);
        builder.Property(c => c.SearchKey).HasMaxLength(600);
        builder.Property(c => c.TrackingCode).HasMaxLength(13);
        builder.Property(c => c.LocalCard!).HasJson();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.CalendarRevision).IsConcurrencyToken();
        builder.Ignore(c => c.Pauses);
        builder.Ignore(c => c.Recused);
        builder.Ignore(c => c.Barred);
        builder.Ignore(c => c.Communication);
        builder.Ignore(c => c.RouteOfTheTerm);
        MapPeople(builder);
        builder.ComplexProperty(c => c.Decision, MapDecision);
        builder.ComplexProperty(c => c.Proposal, MapDecision);
        CounterMapping.Apply(builder);

        builder.HasIndex(c => new { c.HromadaId, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.HromadaId, c.SubmissionKey }).IsUnique();
        MapSearch(builder);
        builder.HasIndex(c => new { c.HromadaId, c.PointId });
        builder.HasIndex(c => new { c.HromadaId, c.JournalYear, c.JournalNumber }).IsUnique();
        builder.HasIndex(c => new { c.HromadaId, c.ComplaintOf });
        MapReferences(builder);
    }

    private static void MapDecision(ComplexPropertyBuilder<CaseDecision> decision)
    {
        decision.Property(d => d.Reasons).HasMaxLength(4000);
        decision.Property(d => d.Ground).HasMaxLength(1000);
        decision.Property(d => d.AppealNote).HasMaxLength(1000);
        decision.Property(d => d.WithoutSecondPerson).HasMaxLength(1000);
    }

    // The lists are counted and put in order inside their index: it holds all that they ask of a case.
    private static void MapSearch(EntityTypeBuilder<Case> builder)
    {
        builder.Property(c => c.NameKey).HasMaxLength(Case.LongestNameKey);
        builder.HasIndex(c => new
        {
            c.HromadaId,
            c.Status,
            c.DueOn,
            c.SubmittedAt,
            c.PointId,
            c.DueAt,
            c.TermHeldSince,
            c.AdministratorProvides,
            c.Id,
        }).HasDatabaseName(ListIndex);
        builder.HasIndex(c => new { c.HromadaId, c.SubmittedAt, c.Id }).HasDatabaseName(NewestIndex);
        builder.HasIndex(c => new { c.HromadaId, c.NameKey }).HasDatabaseName(NameIndex);
    }

    private static void MapPeople(EntityTypeBuilder<Case> builder)
    {
        builder.ComplexProperty(c => c.Applicant, applicant =>
        {
            applicant.Property(a => a.Name).HasMaxLength(200);
            applicant.Property(a => a.TaxNumber).HasMaxLength(10);
            applicant.Property(a => a.Address).HasMaxLength(300);
            applicant.Property(a => a.Phone).HasMaxLength(20);
            applicant.Property(a => a.Email).HasMaxLength(200);
            applicant.Property(a => a.Language).HasMaxLength(2);
        });
        builder.ComplexProperty(c => c.Representative, representative =>
        {
            representative.Property(r => r.Name).HasMaxLength(200);
            representative.Property(r => r.Authority).HasMaxLength(300);
            representative.Property(r => r.DocumentNumber).HasMaxLength(60);
            representative.Property(r => r.Scope).HasMaxLength(500);
            representative.Property(r => r.CheckedByName).HasMaxLength(200);
        });
    }

    private static void MapReferences(EntityTypeBuilder<Case> builder)
    {
        builder.HasOne<ServicePoint>().WithMany()
            .HasForeignKey(c => new { c.HromadaId, c.PointId }).OnDelete(DeleteBehavior.Restrict);

        // The service is one of the version or one of the council, so its code is no foreign key.
        builder.HasOne<StandardVersion>().WithMany()
            .HasForeignKey(c => c.StandardNumber).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProviderBody>().WithMany()
            .HasForeignKey(c => c.ProviderBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ProviderBody>().WithMany()
            .HasForeignKey(c => c.ConfirmingBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Route).WithOne()
            .HasForeignKey(r => new { r.HromadaId, r.CaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Documents).WithOne()
            .HasForeignKey(d => new { d.HromadaId, d.CaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.EarlierDecisions).WithOne()
            .HasForeignKey(d => new { d.HromadaId, d.CaseId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Case>().WithMany()
            .HasForeignKey(c => new { c.HromadaId, c.ComplaintOf }).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RouteEntryMapping : IEntityTypeConfiguration<RouteEntry>
{
    public const string RecusalIndex = "IX_CaseRoute_Recusals";

    public void Configure(EntityTypeBuilder<RouteEntry> builder)
    {
        builder.ToTable("CaseRoute");
        builder.HasKey(r => new { r.HromadaId, r.CaseId, r.Seq });
        builder.Property(r => r.ActorName).HasMaxLength(200);
        builder.Property(r => r.Position).HasMaxLength(200);
        builder.Property(r => r.Note).HasMaxLength(4000);
        builder.Property(r => r.PersonName).HasMaxLength(200);
        builder.Property(r => r.InPlaceOf).HasMaxLength(200);

        // Every list leaves out the cases that its reader has withdrawn from: few, and not to be looked for in every
        // route sheet.
        builder.HasIndex(r => new { r.HromadaId, r.AccountId, r.CaseId })
            .HasFilter("\"Action\" = 'Recuse'").HasDatabaseName(RecusalIndex);
    }
}

internal sealed class CaseDocumentMapping : IEntityTypeConfiguration<CaseDocument>
{
    public void Configure(EntityTypeBuilder<CaseDocument> builder)
    {
        builder.ToTable("CaseDocuments");
        builder.HasKey(d => new { d.HromadaId, d.CaseId, d.Seq });
        builder.Property(d => d.Title).HasMaxLength(200);
        builder.ComplexProperty(d => d.File, file =>
        {
            file.Property(f => f.Name).HasMaxLength(120);
            file.Property(f => f.ContentType).HasMaxLength(100);
            file.Property(f => f.Sha256).HasMaxLength(64);
            file.Property(f => f.StorageKey).HasMaxLength(100);
        });
    }
}

internal sealed class ProviderWorkMapping : IEntityTypeConfiguration<ProviderWork>
{
    public void Configure(EntityTypeBuilder<ProviderWork> builder)
    {
        // Every step of a case asks for its rows, whichever body holds them.
        builder.HasKey(w => new { w.HromadaId, w.CaseId, w.ProviderBodyId });
        builder.Property(w => w.ServiceCode).HasMaxLength(80);
        builder.Property(w => w.LocalName!).HasJson();
        builder.HasIndex(w => new { w.ProviderBodyId, w.DueOn });
        builder.HasIndex(w => new { w.ProviderBodyId, w.AssignedTo, w.DueOn });
    }
}

internal sealed class TrackedCaseMapping : IEntityTypeConfiguration<TrackedCase>
{
    public void Configure(EntityTypeBuilder<TrackedCase> builder)
    {
        builder.HasKey(t => t.CodeHash);
        builder.Property(t => t.CodeHash).HasMaxLength(64);
        builder.HasIndex(t => new { t.HromadaId, t.CaseId });
    }
}

/// <summary>The last number given in a hromada and year.</summary>
internal sealed class CaseNumberCounter : IOwnedByHromada
{
    public HromadaId HromadaId { get; init; }

    public int Year { get; init; }

    public int Last { get; init; }
}

internal sealed class CaseNumberCounterMapping : IEntityTypeConfiguration<CaseNumberCounter>
{
    public void Configure(EntityTypeBuilder<CaseNumberCounter> builder)
    {
        builder.ToTable("CaseNumberCounters");
        builder.HasKey(c => new { c.HromadaId, c.Year });
        builder.HasOne<Hromada>().WithMany().HasForeignKey(c => c.HromadaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CaseIndexMapping : IEntityTypeConfiguration<CaseIndexEntry>
{
    public void Configure(EntityTypeBuilder<CaseIndexEntry> builder)
    {
        builder.ToTable("CaseIndex");
        builder.HasKey(e => new { e.HromadaId, e.CaseId });
        builder.Property(e => e.ServiceCode).HasMaxLength(80);
        builder.HasIndex(e => new { e.ClosedOn, e.ServiceCode, e.HromadaId });
        builder.HasIndex(e => new { e.FiledOn, e.ServiceCode });

        // From the id of a case in an address of the API to its hromada.
        builder.HasIndex(e => e.CaseId);
    }
}
