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
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CnapPlatform.Application.Kernel;

/// <summary>
/// The database as use cases see it. Tenant-owned sets show only the current hromada's rows;
/// platform sets show all.
/// </summary>
public interface ICnapDb
{
    // platform
    DbSet<Hromada> Hromadas { get; }

    DbSet<ReplacedSlug> ReplacedSlugs { get; }

    DbSet<TerritorialUnit> Units { get; }

    DbSet<UnitAlias> UnitAliases { get; }

    DbSet<WarTerritoryPeriod> WarTerritories { get; }

    DbSet<StandardVersion> Standards { get; }

    DbSet<ServicePassport> Passports { get; }

    DbSet<StandardEdit> StandardEdits { get; }

    DbSet<ReviewComment> ReviewComments { get; }

    DbSet<PassportApproval> PassportApprovals { get; }

    DbSet<WarningSignOff> WarningSignOffs { get; }

    DbSet<WorkingCopy> WorkingCopies { get; }

    DbSet<GroupMeeting> GroupMeetings { get; }

    DbSet<GroupTask> GroupTasks { get; }

    DbSet<HromadaQuestion> HromadaQuestions { get; }

    DbSet<Clarification> Clarifications { get; }

    DbSet<ConsultationRemark> ConsultationRemarks { get; }

    DbSet<StandardAdoption> Adoptions { get; }

    DbSet<ServiceUse> ServiceUses { get; }

    DbSet<CaseIndexEntry> CaseIndex { get; }

    DbSet<ProviderBody> ProviderBodies { get; }

    DbSet<Membership> Memberships { get; }

    DbSet<Absence> Absences { get; }

    DbSet<DueWork> DueWork { get; }

    DbSet<CalendarAnnouncement> Announcements { get; }

    DbSet<Recalculation> Recalculations { get; }

    DbSet<ProviderWork> ProviderWork { get; }

    DbSet<TrackedCase> TrackedCases { get; }

    DbSet<OutboxSignal> OutboxSignals { get; }

    DbSet<DeliveryWork> DeliveryWork { get; }

    DbSet<StaffNoticeSettings> StaffNotices { get; }

    DbSet<ApiKey> ApiKeys { get; }

    DbSet<ApiAnswer> ApiAnswers { get; }

    // owned by a hromada
    DbSet<ServicePoint> Points { get; }

    DbSet<OfferedService> OfferedServices { get; }

    DbSet<LocalService> LocalServices { get; }

    DbSet<Case> Cases { get; }

    DbSet<CasePaper> CasePapers { get; }

    DbSet<PackageMove> PackageMoves { get; }

    DbSet<HandoverRegister> HandoverRegisters { get; }

    DbSet<FormDraft> FormDrafts { get; }

    DbSet<SavedView> SavedViews { get; }

    DbSet<CasePayment> Payments { get; }

    DbSet<FeeExemptionProof> FeeExemptions { get; }

    DbSet<FeeCancellation> FeeCancellations { get; }

    DbSet<CaseRefund> Refunds { get; }

    DbSet<PaymentRequisites> Requisites { get; }

    DbSet<NumberBlock> NumberBlocks { get; }

    DbSet<OutboxMessage> Outbox { get; }

    DbSet<Notification> Notifications { get; }

    DbSet<DeliveryAttempt> DeliveryAttempts { get; }

    DbSet<HromadaReminders> HromadaReminders { get; }

    /// <summary>Saves with the write guard and the outbox; a broken unique rule becomes <see cref="AlreadyExists"/>.</summary>
    Task<int> SaveChangesAsync(CancellationToken cancellationToken);

    /// <summary>A transaction around several saves, e.g. a case number and its case.</summary>
    Task<IDbContextTransaction> BeginAsync(CancellationToken cancellationToken);

    /// <summary>Something to add to every save of this unit of work, when all that it saves is known.</summary>
    void BeforeSaving(Action add);

    /// <summary>Keeps the connection open until the unit of work ends, instead of opening it for each query.</summary>
    Task HoldConnectionAsync(CancellationToken cancellationToken);

    /// <summary>Drops everything read and changed so far, before a second try.</summary>
    void Forget();
}

/// <summary>What was to be saved breaks a unique rule: somebody was faster, or the same thing was sent twice.</summary>
public sealed class AlreadyExists(Exception inner) : Exception("A unique rule of the database was broken.", inner);

/// <summary>Somebody else changed the record between reading and saving.</summary>
public sealed class ChangedMeanwhile(Exception inner) : Exception("The record was changed meanwhile.", inner);
