using System.Data;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Paper;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Deadlines;
using CnapPlatform.Domain.Documents;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Services;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Staff.ApiKeys;
using CnapPlatform.Domain.Standards;
using CnapPlatform.Infrastructure.Cases;
using CnapPlatform.Infrastructure.Staff;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CnapPlatform.Infrastructure.Persistence;

/// <summary>
/// The one model of the database; each provider derives from it and has its own migrations.
/// Rows of a hromada are hidden by a named filter, guarded on writing and, in PostgreSQL, locked by row-level security.
/// </summary>
public abstract class CnapDb(DbContextOptions options, ICurrentHromada hromada)
    : IdentityUserContext<Account, Guid>(options), ICnapDb
{
    public const string OwnHromada = nameof(OwnHromada);

    private Action? _beforeSaving;

    public DbSet<Hromada> Hromadas => Set<Hromada>();

    public DbSet<ReplacedSlug> ReplacedSlugs => Set<ReplacedSlug>();

    public DbSet<TerritorialUnit> Units => Set<TerritorialUnit>();

    public DbSet<UnitAlias> UnitAliases => Set<UnitAlias>();

    public DbSet<WarTerritoryPeriod> WarTerritories => Set<WarTerritoryPeriod>();

    public DbSet<StandardVersion> Standards => Set<StandardVersion>();

    public DbSet<ServicePassport> Passports => Set<ServicePassport>();

    public DbSet<StandardEdit> StandardEdits => Set<StandardEdit>();

    public DbSet<ReviewComment> ReviewComments => Set<ReviewComment>();

    public DbSet<PassportApproval> PassportApprovals => Set<PassportApproval>();

    public DbSet<WarningSignOff> WarningSignOffs => Set<WarningSignOff>();

    public DbSet<WorkingCopy> WorkingCopies => Set<WorkingCopy>();

    public DbSet<GroupMeeting> GroupMeetings => Set<GroupMeeting>();

    public DbSet<GroupTask> GroupTasks => Set<GroupTask>();

    public DbSet<HromadaQuestion> HromadaQuestions => Set<HromadaQuestion>();

    public DbSet<Clarification> Clarifications => Set<Clarification>();

    public DbSet<ConsultationRemark> ConsultationRemarks => Set<ConsultationRemark>();

    public DbSet<StandardAdoption> Adoptions => Set<StandardAdoption>();

    public DbSet<ServiceUse> ServiceUses => Set<ServiceUse>();

    public DbSet<CaseIndexEntry> CaseIndex => Set<CaseIndexEntry>();

    public DbSet<ProviderBody> ProviderBodies => Set<ProviderBody>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<DueWork> DueWork => Set<DueWork>();

    public DbSet<CalendarAnnouncement> Announcements => Set<CalendarAnnouncement>();

    public DbSet<Recalculation> Recalculations => Set<Recalculation>();

    public DbSet<ProviderWork> ProviderWork => Set<ProviderWork>();

    public DbSet<TrackedCase> TrackedCases => Set<TrackedCase>();

    public DbSet<OutboxSignal> OutboxSignals => Set<OutboxSignal>();

    public DbSet<DeliveryWork> DeliveryWork => Set<DeliveryWork>();

    public DbSet<StaffNoticeSettings> StaffNotices => Set<StaffNoticeSettings>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<ApiAnswer> ApiAnswers => Set<ApiAnswer>();

    public DbSet<ServicePoint> Points => Set<ServicePoint>();

    public DbSet<OfferedService> OfferedServices => Set<OfferedService>();

    public DbSet<LocalService> LocalServices => Set<LocalService>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CasePaper> CasePapers => Set<CasePaper>();

    public DbSet<PackageMove> PackageMoves => Set<PackageMove>();

    public DbSet<HandoverRegister> HandoverRegisters => Set<HandoverRegister>();

    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<CasePayment> Payments => Set<CasePayment>();

    public DbSet<FeeExemptionProof> FeeExemptions => Set<FeeExemptionProof>();

    public DbSet<FeeCancellation> FeeCancellations => Set<FeeCancellation>();

    public DbSet<CaseRefund> Refunds => Set<CaseRefund>();

    public DbSet<PaymentRequisites> Requisites => Set<PaymentRequisites>();

    public DbSet<NumberBlock> NumberBlocks => Set<NumberBlock>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<DeliveryAttempt> DeliveryAttempts => Set<DeliveryAttempt>();

    public DbSet<HromadaReminders> HromadaReminders => Set<HromadaReminders>();

    /// <summary>Read by the query filters; plain equality, so that the database uses its indexes.</summary>
    public HromadaId CurrentHromada => hromada.Id;

    /// <summary>The collation of keys that are searched by their beginning; null where the default goes by code.</summary>
    protected virtual string? CollationOfKeys => null;

    public Task<IDbContextTransaction> BeginAsync(CancellationToken cancellationToken) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

    public void BeforeSaving(Action add) => _beforeSaving += add;

    public Task HoldConnectionAsync(CancellationToken cancellationToken) =>
        Database.OpenConnectionAsync(cancellationToken);

    public void Forget() => ChangeTracker.Clear();

    // The overload without acceptAllChangesOnSuccess leads here, so these two are all ways of saving.
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously.");

    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Each look at the tracked rows would compare them all anew: they are compared once before what is added to a
        // save, and once more after what the callers of BeforeSaving may have changed.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            AddToSave();
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException e)
        {
            throw new ChangedMeanwhile(e);
        }
        catch (DbUpdateException e) when (UniqueViolations.Caused(e))
        {
            throw new AlreadyExists(e);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CnapDb).Assembly);
        builder.Entity<Case>().Property(c => c.NameKey).UseCollation(CollationOfKeys);
        FilterByHromada(builder);
    }

    private void FilterByHromada(ModelBuilder builder)
    {
        builder.Entity<ServicePoint>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<OpeningHours>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<OfferedService>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<LocalService>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<LocalOverride>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<Case>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<RouteEntry>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<CaseDocument>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<SupersededDecision>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<CasePaper>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<PackageMove>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<HandoverRegister>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<HandoverLine>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<DocumentCheck>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<CasePayment>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<FeeExemptionProof>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<FeeCancellation>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<CaseRefund>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<PaymentRequisites>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<NumberBlock>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<ReservedNumber>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<CaseNumberCounter>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<FormDraft>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<SavedView>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<OutboxMessage>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<Notification>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<DeliveryAttempt>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
        builder.Entity<HromadaReminders>().HasQueryFilter(OwnHromada, row => row.HromadaId == CurrentHromada);
    }

    private void AddToSave()
    {
        if (_beforeSaving is not null)
        {
            _beforeSaving();
            ChangeTracker.DetectChanges();
        }

        OutboxWriter.Collect(this);
        IndexWriter.Collect(this);
        WriteGuard.Check(this);
    }
}
