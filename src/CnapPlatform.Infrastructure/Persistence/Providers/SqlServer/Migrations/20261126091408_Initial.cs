using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CnapPlatform.Infrastructure.Persistence.Providers.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FullName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsDemo = table.Column<bool>(type: "bit", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ApiAnswers",
                columns: table => new
                {
                    Holder = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    CallHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiAnswers", x => new { x.Holder, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "CalendarAnnouncements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    RegimeKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Ends = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Act = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PlannedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlannedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PreviewedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnnouncedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnnouncedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DroppedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: true),
                    Name_En = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Name_Uk = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarAnnouncements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CaseIndex",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseIndex", x => new { x.HromadaId, x.CaseId });
                });

            migrationBuilder.CreateTable(
                name: "Clarifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Field = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Question = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clarifications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryWork",
                columns: table => new
                {
                    NotificationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryWork", x => x.NotificationId);
                });

            migrationBuilder.CreateTable(
                name: "DueWork",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DueWork", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Hromadas",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(19)", maxLength: 19, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OblastCode = table.Column<string>(type: "nvarchar(19)", maxLength: 19, nullable: false),
                    RaionCode = table.Column<string>(type: "nvarchar(19)", maxLength: 19, nullable: true),
                    CentreCode = table.Column<string>(type: "nvarchar(19)", maxLength: 19, nullable: false),
                    Latitude = table.Column<double>(type: "float", nullable: false),
                    Longitude = table.Column<double>(type: "float", nullable: false),
                    Population = table.Column<int>(type: "int", nullable: false),
                    AreaKm2 = table.Column<decimal>(type: "decimal(12,2)", precision: 12, scale: 2, nullable: false),
                    SearchKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SortKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hromadas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxSignals",
                columns: table => new
                {
                    OutboxId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxSignals", x => x.OutboxId);
                });

            migrationBuilder.CreateTable(
                name: "ProviderWork",
                columns: table => new
                {
                    ProviderBodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    LocalName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StandsStill = table.Column<bool>(type: "bit", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AssignedTo = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProposedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderWork", x => new { x.HromadaId, x.CaseId, x.ProviderBodyId });
                });

            migrationBuilder.CreateTable(
                name: "StaffNotices",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    PushToken = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Work = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Due = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Late = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    QuietFrom = table.Column<TimeOnly>(type: "time", nullable: true),
                    QuietTo = table.Column<TimeOnly>(type: "time", nullable: true),
                    DigestHour = table.Column<int>(type: "int", nullable: true),
                    NextDigestAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffNotices", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "Standards",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    BasedOn = table.Column<int>(type: "int", nullable: true),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Adoption = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ConsultationUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Standards", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "TrackedCases",
                columns: table => new
                {
                    CodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrackedCases", x => x.CodeHash);
                });

            migrationBuilder.CreateTable(
                name: "Units",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(19)", maxLength: 19, nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ParentCode = table.Column<string>(type: "nvarchar(19)", maxLength: 19, nullable: true),
                    HromadaCode = table.Column<string>(type: "nvarchar(19)", maxLength: 19, nullable: true),
                    Latitude = table.Column<double>(type: "float", nullable: true),
                    Longitude = table.Column<double>(type: "float", nullable: true),
                    CoordinatePrecision = table.Column<string>(type: "nvarchar(1)", maxLength: 1, nullable: true),
                    Population = table.Column<int>(type: "int", nullable: true),
                    SearchKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SortKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Units", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "WarTerritories",
                columns: table => new
                {
                    UnitCode = table.Column<string>(type: "nvarchar(19)", maxLength: 19, nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WarTerritories", x => new { x.UnitCode, x.Seq });
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "varbinary(1024)", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Data = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_Accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseNumberCounters",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseNumberCounters", x => new { x.HromadaId, x.Year });
                    table.ForeignKey(
                        name: "FK_CaseNumberCounters_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormDrafts",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    KeyHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormDrafts", x => new { x.HromadaId, x.KeyHash });
                    table.ForeignKey(
                        name: "FK_FormDrafts_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HromadaQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Field = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClarificationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HromadaQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HromadaQuestions_Clarifications_ClarificationId",
                        column: x => x.ClarificationId,
                        principalTable: "Clarifications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HromadaQuestions_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HromadaReminders",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    DaysBefore = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ToUnitHead = table.Column<int>(type: "int", nullable: true),
                    ToCnapHead = table.Column<int>(type: "int", nullable: true),
                    ToCouncil = table.Column<int>(type: "int", nullable: true),
                    CouncilEmail = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HromadaReminders", x => x.HromadaId);
                    table.ForeignKey(
                        name: "FK_HromadaReminders_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaymentRequisites",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    Payee = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    Recipient = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Edrpou = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Iban = table.Column<string>(type: "nvarchar(29)", maxLength: 29, nullable: false),
                    BudgetCode = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    Bank = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentRequisites", x => new { x.HromadaId, x.Payee, x.Seq });
                    table.ForeignKey(
                        name: "FK_PaymentRequisites_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProviderBodies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Edrpou = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ProviderCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OwnHromadaId = table.Column<int>(type: "int", nullable: true),
                    IsDemo = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProviderBodies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProviderBodies_Hromadas_OwnHromadaId",
                        column: x => x.OwnHromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Recalculations",
                columns: table => new
                {
                    AnnouncementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    IsPreview = table.Column<bool>(type: "bit", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Checked = table.Column<int>(type: "int", nullable: false),
                    Moved = table.Column<int>(type: "int", nullable: false),
                    Examples = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Recalculations", x => new { x.AnnouncementId, x.IsPreview, x.HromadaId });
                    table.ForeignKey(
                        name: "FK_Recalculations_CalendarAnnouncements_AnnouncementId",
                        column: x => x.AnnouncementId,
                        principalTable: "CalendarAnnouncements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Recalculations_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReplacedSlugs",
                columns: table => new
                {
                    Slug = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    ReplacedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplacedSlugs", x => x.Slug);
                    table.ForeignKey(
                        name: "FK_ReplacedSlugs_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Question = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => new { x.HromadaId, x.Id });
                    table.ForeignKey(
                        name: "FK_SavedViews_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ServiceUse",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    IsOffered = table.Column<bool>(type: "bit", nullable: false),
                    OwnFields = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Overrides = table.Column<int>(type: "int", nullable: false),
                    Conflicts = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceUse", x => new { x.HromadaId, x.ServiceCode });
                    table.ForeignKey(
                        name: "FK_ServiceUse_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SuspendedTerritories",
                columns: table => new
                {
                    AnnouncementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuspendedTerritories", x => new { x.AnnouncementId, x.Seq });
                    table.ForeignKey(
                        name: "FK_SuspendedTerritories_CalendarAnnouncements_AnnouncementId",
                        column: x => x.AnnouncementId,
                        principalTable: "CalendarAnnouncements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SuspendedTerritories_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Adoptions",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    AdoptedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RebasedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adoptions", x => new { x.HromadaId, x.StandardNumber });
                    table.ForeignKey(
                        name: "FK_Adoptions_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Adoptions_Standards_StandardNumber",
                        column: x => x.StandardNumber,
                        principalTable: "Standards",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConsultationRemarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Field = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    HromadaId = table.Column<int>(type: "int", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HiddenBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsultationRemarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConsultationRemarks_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConsultationRemarks_Standards_StandardNumber",
                        column: x => x.StandardNumber,
                        principalTable: "Standards",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupMeetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Participants = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Agenda = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Minutes = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    StandardNumber = table.Column<int>(type: "int", nullable: true),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupMeetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupMeetings_Standards_StandardNumber",
                        column: x => x.StandardNumber,
                        principalTable: "Standards",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Passports",
                columns: table => new
                {
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    RegistryId = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SearchKey = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passports", x => new { x.StandardNumber, x.Code });
                    table.ForeignKey(
                        name: "FK_Passports_Standards_StandardNumber",
                        column: x => x.StandardNumber,
                        principalTable: "Standards",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewComments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Field = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ResolvedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ResolvedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewComments_Standards_StandardNumber",
                        column: x => x.StandardNumber,
                        principalTable: "Standards",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StandardEdits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Field = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    After = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardEdits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StandardEdits_Standards_StandardNumber",
                        column: x => x.StandardNumber,
                        principalTable: "Standards",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StandardSteps",
                columns: table => new
                {
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandardSteps", x => new { x.StandardNumber, x.Seq });
                    table.ForeignKey(
                        name: "FK_StandardSteps_Standards_StandardNumber",
                        column: x => x.StandardNumber,
                        principalTable: "Standards",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WarningSignOffs",
                columns: table => new
                {
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Field = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ValueHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WarningSignOffs", x => new { x.StandardNumber, x.Rule, x.ServiceCode, x.Field, x.ValueHash });
                    table.ForeignKey(
                        name: "FK_WarningSignOffs_Standards_StandardNumber",
                        column: x => x.StandardNumber,
                        principalTable: "Standards",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WorkingCopies",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Field = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Answers = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    BaseHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkingCopies", x => new { x.AccountId, x.StandardNumber, x.ServiceCode, x.Field });
                    table.ForeignKey(
                        name: "FK_WorkingCopies_Standards_StandardNumber",
                        column: x => x.StandardNumber,
                        principalTable: "Standards",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Points",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    SettlementCode = table.Column<string>(type: "nvarchar(19)", maxLength: 19, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Latitude = table.Column<double>(type: "float", nullable: true),
                    Longitude = table.Column<double>(type: "float", nullable: true),
                    IsDemo = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Points", x => new { x.HromadaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Points_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Points_Units_SettlementCode",
                        column: x => x.SettlementCode,
                        principalTable: "Units",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnitAliases",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(19)", maxLength: 19, nullable: false),
                    SearchKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ReplacedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitAliases", x => new { x.Code, x.SearchKey });
                    table.ForeignKey(
                        name: "FK_UnitAliases_Units_Code",
                        column: x => x.Code,
                        principalTable: "Units",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Prefix = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: true),
                    ProviderBodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Scopes = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                    table.CheckConstraint("CK_ApiKeys_OneOwner", "(\"HromadaId\" IS NULL AND \"ProviderBodyId\" IS NOT NULL)\nOR (\"HromadaId\" IS NOT NULL AND \"ProviderBodyId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_ApiKeys_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ApiKeys_ProviderBodies_ProviderBodyId",
                        column: x => x.ProviderBodyId,
                        principalTable: "ProviderBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HandoverRegisters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Direction = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ProviderBodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    ProviderName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    CnapName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    MadeByName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    MadeByPosition = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SignedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SignedByName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    SignedByPosition = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverRegisters", x => new { x.HromadaId, x.Id });
                    table.ForeignKey(
                        name: "FK_HandoverRegisters_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandoverRegisters_ProviderBodies_ProviderBodyId",
                        column: x => x.ProviderBodyId,
                        principalTable: "ProviderBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LocalServices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DecisionNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ProviderBodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OfferedFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LocalServices", x => new { x.HromadaId, x.Id });
                    table.ForeignKey(
                        name: "FK_LocalServices_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LocalServices_ProviderBodies_ProviderBodyId",
                        column: x => x.ProviderBodyId,
                        principalTable: "ProviderBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: true),
                    ProviderBodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Position = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.CheckConstraint("CK_Memberships_OneScope", "\"HromadaId\" IS NULL OR \"ProviderBodyId\" IS NULL");
                    table.ForeignKey(
                        name: "FK_Memberships_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_ProviderBodies_ProviderBodyId",
                        column: x => x.ProviderBodyId,
                        principalTable: "ProviderBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfferedServices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    ProviderBodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OfferedFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferedServices", x => new { x.HromadaId, x.Id });
                    table.ForeignKey(
                        name: "FK_OfferedServices_Hromadas_HromadaId",
                        column: x => x.HromadaId,
                        principalTable: "Hromadas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfferedServices_ProviderBodies_ProviderBodyId",
                        column: x => x.ProviderBodyId,
                        principalTable: "ProviderBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Field = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Title = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Assignee = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssigneeName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupTasks_GroupMeetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "GroupMeetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GroupTasks_Standards_StandardNumber",
                        column: x => x.StandardNumber,
                        principalTable: "Standards",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PassportApprovals",
                columns: table => new
                {
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PassportApprovals", x => new { x.StandardNumber, x.ServiceCode, x.Revision });
                    table.ForeignKey(
                        name: "FK_PassportApprovals_Passports_StandardNumber_ServiceCode",
                        columns: x => new { x.StandardNumber, x.ServiceCode },
                        principalTable: "Passports",
                        principalColumns: new[] { "StandardNumber", "Code" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    ArchivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Retention = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    KeepUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    PointId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    VariantKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ComplaintOf = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    JournalYear = table.Column<int>(type: "int", nullable: true),
                    JournalNumber = table.Column<int>(type: "int", nullable: true),
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    LocalCard = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ProviderBodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AdministratorProvides = table.Column<bool>(type: "bit", nullable: false),
                    Delivery = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Request = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    SearchKey = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SubmittedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RegisteredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RegisteredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PromisedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CureBy = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtendedTo = table.Column<DateOnly>(type: "date", nullable: true),
                    TrackingCode = table.Column<string>(type: "nvarchar(13)", maxLength: 13, nullable: false),
                    SubmissionKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ConfirmingBodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FeeState = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, defaultValue: "None"),
                    FeeKopiykas = table.Column<long>(type: "bigint", nullable: true),
                    FeeBefore = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PaidKopiykas = table.Column<long>(type: "bigint", nullable: false, defaultValue: 0L),
                    CalendarRevision = table.Column<int>(type: "int", nullable: false),
                    TermHeldSince = table.Column<DateOnly>(type: "date", nullable: true),
                    AssignedTo = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AssignedBefore = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Stage = table.Column<int>(type: "int", nullable: true),
                    NameKey = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Applicant_Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Applicant_Email = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Applicant_Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Applicant_Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Applicant_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Applicant_NoticesBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Applicant_Phone = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Applicant_TaxNumber = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    Decision_AppealNote = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Decision_BySameHands = table.Column<bool>(type: "bit", nullable: true),
                    Decision_Complaint = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Decision_ConfirmedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Decision_DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Decision_DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Decision_DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Decision_Ground = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Decision_Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Decision_Reasons = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Decision_WithoutSecondPerson = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Paper_EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Paper_EnteredByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Paper_Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Paper_TakenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Paper_TakenByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Proposal_AppealNote = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Proposal_BySameHands = table.Column<bool>(type: "bit", nullable: true),
                    Proposal_Complaint = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Proposal_ConfirmedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Proposal_DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Proposal_DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Proposal_DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Proposal_Ground = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Proposal_Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Proposal_Reasons = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Proposal_WithoutSecondPerson = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Representative_Authority = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Representative_CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Representative_CheckedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Representative_DocumentNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Representative_IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Representative_Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Representative_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Representative_Scope = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Representative_ValidUntil = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => new { x.HromadaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Cases_Cases_HromadaId_ComplaintOf",
                        columns: x => new { x.HromadaId, x.ComplaintOf },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cases_Points_HromadaId_PointId",
                        columns: x => new { x.HromadaId, x.PointId },
                        principalTable: "Points",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cases_ProviderBodies_ConfirmingBodyId",
                        column: x => x.ConfirmingBodyId,
                        principalTable: "ProviderBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cases_ProviderBodies_ProviderBodyId",
                        column: x => x.ProviderBodyId,
                        principalTable: "ProviderBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cases_Standards_StandardNumber",
                        column: x => x.StandardNumber,
                        principalTable: "Standards",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NumberBlocks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    PointId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PointNumber = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    First = table.Column<int>(type: "int", nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ReservedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReservedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReservedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberBlocks", x => new { x.HromadaId, x.Id });
                    table.ForeignKey(
                        name: "FK_NumberBlocks_Points_HromadaId_PointId",
                        columns: x => new { x.HromadaId, x.PointId },
                        principalTable: "Points",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpeningHours",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    ServicePointId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    Day = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OpensAt = table.Column<TimeOnly>(type: "time", nullable: false),
                    ClosesAt = table.Column<TimeOnly>(type: "time", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpeningHours", x => new { x.HromadaId, x.ServicePointId, x.Seq });
                    table.ForeignKey(
                        name: "FK_OpeningHours_Points_HromadaId_ServicePointId",
                        columns: x => new { x.HromadaId, x.ServicePointId },
                        principalTable: "Points",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MembershipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: true),
                    ProviderBodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    SubstituteId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SubstituteAccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EnteredBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Absences_Memberships_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "Memberships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Absences_Memberships_SubstituteId",
                        column: x => x.SubstituteId,
                        principalTable: "Memberships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MembershipPoints",
                columns: table => new
                {
                    MembershipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ServicePointId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MembershipPoints", x => new { x.MembershipId, x.ServicePointId });
                    table.ForeignKey(
                        name: "FK_MembershipPoints_Memberships_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "Memberships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MembershipPoints_Points_HromadaId_ServicePointId",
                        columns: x => new { x.HromadaId, x.ServicePointId },
                        principalTable: "Points",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LocalOverrides",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    OfferedServiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Field = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Uk = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    En = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BaseNumber = table.Column<int>(type: "int", nullable: false),
                    ConflictsWith = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LocalOverrides", x => new { x.HromadaId, x.OfferedServiceId, x.Field });
                    table.ForeignKey(
                        name: "FK_LocalOverrides_OfferedServices_HromadaId_OfferedServiceId",
                        columns: x => new { x.HromadaId, x.OfferedServiceId },
                        principalTable: "OfferedServices",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseDocumentChecks",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Condition = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Sheets = table.Column<int>(type: "int", nullable: true),
                    CheckedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CheckedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseDocumentChecks", x => new { x.HromadaId, x.CaseId, x.Round, x.Seq });
                    table.ForeignKey(
                        name: "FK_CaseDocumentChecks_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseDocuments",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Form = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Sheets = table.Column<int>(type: "int", nullable: true),
                    File_ContentType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    File_Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    File_Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    File_Size = table.Column<long>(type: "bigint", nullable: true),
                    File_StorageKey = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseDocuments", x => new { x.HromadaId, x.CaseId, x.Seq });
                    table.ForeignKey(
                        name: "FK_CaseDocuments_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseEarlierDecisions",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Ground = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    AppealNote = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReplacedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseEarlierDecisions", x => new { x.HromadaId, x.CaseId, x.Seq });
                    table.ForeignKey(
                        name: "FK_CaseEarlierDecisions_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseFeeCancellations",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Entry = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EntrySeq = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFeeCancellations", x => new { x.HromadaId, x.CaseId, x.Entry, x.EntrySeq });
                    table.ForeignKey(
                        name: "FK_CaseFeeCancellations_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseFeeExemptions",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Document = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    AcceptedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AcceptedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFeeExemptions", x => new { x.HromadaId, x.CaseId, x.Seq });
                    table.ForeignKey(
                        name: "FK_CaseFeeExemptions_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CasePapers",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    Template = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    StandardNumber = table.Column<int>(type: "int", nullable: false),
                    RouteSeq = table.Column<int>(type: "int", nullable: true),
                    Heading = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Signatures = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Sender = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Addressee = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    BasisConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    Corrects = table.Column<int>(type: "int", nullable: true),
                    DatedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MadeBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MadeByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasePapers", x => new { x.HromadaId, x.CaseId, x.Seq });
                    table.ForeignKey(
                        name: "FK_CasePapers_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CasePayments",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    ReceiptNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ReceiptKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Kopiykas = table.Column<long>(type: "bigint", nullable: false),
                    Payee = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RecordedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CasePayments", x => new { x.HromadaId, x.CaseId, x.Seq });
                    table.ForeignKey(
                        name: "FK_CasePayments_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseRefunds",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kopiykas = table.Column<long>(type: "bigint", nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ArisenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RequestNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PaymentNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ChangedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseRefunds", x => new { x.HromadaId, x.CaseId, x.Ground });
                    table.ForeignKey(
                        name: "FK_CaseRefunds_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseRoute",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ActorKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Position = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PersonName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    InPlaceOf = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SetsDay = table.Column<DateOnly>(type: "date", nullable: true),
                    CalendarRevision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseRoute", x => new { x.HromadaId, x.CaseId, x.Seq });
                    table.ForeignKey(
                        name: "FK_CaseRoute_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HandoverLines",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    RegisterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RouteSeq = table.Column<int>(type: "int", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Service = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Applicant = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Documents = table.Column<int>(type: "int", nullable: false),
                    Sheets = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandoverLines", x => new { x.HromadaId, x.RegisterId, x.Seq });
                    table.ForeignKey(
                        name: "FK_HandoverLines_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HandoverLines_HandoverRegisters_HromadaId_RegisterId",
                        columns: x => new { x.HromadaId, x.RegisterId },
                        principalTable: "HandoverRegisters",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    DedupKey = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => new { x.HromadaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Outbox_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PackageMoves",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RouteSeq = table.Column<int>(type: "int", nullable: false),
                    Direction = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ProviderBodyId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PointId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ServiceCode = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackageMoves", x => new { x.HromadaId, x.CaseId, x.RouteSeq });
                    table.ForeignKey(
                        name: "FK_PackageMoves_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReservedNumbers",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    BlockId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    TrackingCode = table.Column<string>(type: "nvarchar(13)", maxLength: 13, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VoidReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ClosedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReservedNumbers", x => new { x.HromadaId, x.Year, x.Sequence });
                    table.ForeignKey(
                        name: "FK_ReservedNumbers_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReservedNumbers_NumberBlocks_HromadaId_BlockId",
                        columns: x => new { x.HromadaId, x.BlockId },
                        principalTable: "NumberBlocks",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    OutboxId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DedupKey = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Recipient = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Template = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Parts = table.Column<int>(type: "int", nullable: false),
                    Sending = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    Provider = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ProviderMessageId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Receipt = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ReceiptAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReceiptReason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications", x => new { x.HromadaId, x.Id });
                    table.ForeignKey(
                        name: "FK_Notifications_Cases_HromadaId_CaseId",
                        columns: x => new { x.HromadaId, x.CaseId },
                        principalTable: "Cases",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notifications_Outbox_HromadaId_OutboxId",
                        columns: x => new { x.HromadaId, x.OutboxId },
                        principalTable: "Outbox",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryAttempts",
                columns: table => new
                {
                    HromadaId = table.Column<int>(type: "int", nullable: false),
                    NotificationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Provider = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Result = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryAttempts", x => new { x.HromadaId, x.NotificationId, x.Seq });
                    table.ForeignKey(
                        name: "FK_DeliveryAttempts_Notifications_HromadaId_NotificationId",
                        columns: x => new { x.HromadaId, x.NotificationId },
                        principalTable: "Notifications",
                        principalColumns: new[] { "HromadaId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_HromadaId_Until",
                table: "Absences",
                columns: new[] { "HromadaId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_MembershipId",
                table: "Absences",
                column: "MembershipId");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_ProviderBodyId_Until",
                table: "Absences",
                columns: new[] { "ProviderBodyId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_SubstituteId",
                table: "Absences",
                column: "SubstituteId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Accounts",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Adoptions_StandardNumber",
                table: "Adoptions",
                column: "StandardNumber");

            migrationBuilder.CreateIndex(
                name: "IX_ApiAnswers_At",
                table: "ApiAnswers",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Hash",
                table: "ApiKeys",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_HromadaId",
                table: "ApiKeys",
                column: "HromadaId");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_ProviderBodyId",
                table: "ApiKeys",
                column: "ProviderBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarAnnouncements_Revision",
                table: "CalendarAnnouncements",
                column: "Revision",
                unique: true,
                filter: "[Revision] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFeeExemptions_HromadaId_AcceptedOn",
                table: "CaseFeeExemptions",
                columns: new[] { "HromadaId", "AcceptedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseIndex_CaseId",
                table: "CaseIndex",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseIndex_ClosedOn_ServiceCode_HromadaId",
                table: "CaseIndex",
                columns: new[] { "ClosedOn", "ServiceCode", "HromadaId" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseIndex_FiledOn_ServiceCode",
                table: "CaseIndex",
                columns: new[] { "FiledOn", "ServiceCode" });

            migrationBuilder.CreateIndex(
                name: "IX_CasePayments_HromadaId_PaidOn",
                table: "CasePayments",
                columns: new[] { "HromadaId", "PaidOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CasePayments_HromadaId_ReceiptKey",
                table: "CasePayments",
                columns: new[] { "HromadaId", "ReceiptKey" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseRefunds_HromadaId_State",
                table: "CaseRefunds",
                columns: new[] { "HromadaId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseRoute_Recusals",
                table: "CaseRoute",
                columns: new[] { "HromadaId", "AccountId", "CaseId" },
                filter: "\"Action\" = 'Recuse'");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ConfirmingBodyId",
                table: "Cases",
                column: "ConfirmingBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_HromadaId_ComplaintOf",
                table: "Cases",
                columns: new[] { "HromadaId", "ComplaintOf" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_HromadaId_JournalYear_JournalNumber",
                table: "Cases",
                columns: new[] { "HromadaId", "JournalYear", "JournalNumber" },
                unique: true,
                filter: "[JournalYear] IS NOT NULL AND [JournalNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_HromadaId_Number",
                table: "Cases",
                columns: new[] { "HromadaId", "Number" },
                unique: true,
                filter: "[Number] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_HromadaId_PointId",
                table: "Cases",
                columns: new[] { "HromadaId", "PointId" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_HromadaId_SubmissionKey",
                table: "Cases",
                columns: new[] { "HromadaId", "SubmissionKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_List",
                table: "Cases",
                columns: new[] { "HromadaId", "Status", "DueOn", "SubmittedAt", "PointId", "DueAt", "TermHeldSince", "AdministratorProvides", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Name",
                table: "Cases",
                columns: new[] { "HromadaId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Newest",
                table: "Cases",
                columns: new[] { "HromadaId", "SubmittedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ProviderBodyId",
                table: "Cases",
                column: "ProviderBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_StandardNumber",
                table: "Cases",
                column: "StandardNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Clarifications_ServiceCode_WithdrawnAt",
                table: "Clarifications",
                columns: new[] { "ServiceCode", "WithdrawnAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ConsultationRemarks_HromadaId",
                table: "ConsultationRemarks",
                column: "HromadaId");

            migrationBuilder.CreateIndex(
                name: "IX_ConsultationRemarks_StandardNumber_At",
                table: "ConsultationRemarks",
                columns: new[] { "StandardNumber", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_DeliveryWork_DueAt_HromadaId",
                table: "DeliveryWork",
                columns: new[] { "DueAt", "HromadaId" });

            migrationBuilder.CreateIndex(
                name: "IX_DueWork_DueAt_HromadaId",
                table: "DueWork",
                columns: new[] { "DueAt", "HromadaId" });

            migrationBuilder.CreateIndex(
                name: "IX_DueWork_HromadaId_CaseId_Kind",
                table: "DueWork",
                columns: new[] { "HromadaId", "CaseId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_HromadaId_ExpiresAt",
                table: "FormDrafts",
                columns: new[] { "HromadaId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupMeetings_HeldOn",
                table: "GroupMeetings",
                column: "HeldOn");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMeetings_StandardNumber",
                table: "GroupMeetings",
                column: "StandardNumber");

            migrationBuilder.CreateIndex(
                name: "IX_GroupTasks_MeetingId",
                table: "GroupTasks",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupTasks_StandardNumber_DueOn",
                table: "GroupTasks",
                columns: new[] { "StandardNumber", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_HandoverLines_HromadaId_CaseId_RouteSeq",
                table: "HandoverLines",
                columns: new[] { "HromadaId", "CaseId", "RouteSeq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HandoverRegisters_HromadaId_Day",
                table: "HandoverRegisters",
                columns: new[] { "HromadaId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_HandoverRegisters_HromadaId_Year_Number",
                table: "HandoverRegisters",
                columns: new[] { "HromadaId", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HandoverRegisters_ProviderBodyId",
                table: "HandoverRegisters",
                column: "ProviderBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_HromadaQuestions_ClarificationId_AskedAt",
                table: "HromadaQuestions",
                columns: new[] { "ClarificationId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_HromadaQuestions_HromadaId",
                table: "HromadaQuestions",
                column: "HromadaId");

            migrationBuilder.CreateIndex(
                name: "IX_Hromadas_Code",
                table: "Hromadas",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Hromadas_OblastCode_SortKey",
                table: "Hromadas",
                columns: new[] { "OblastCode", "SortKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Hromadas_Slug",
                table: "Hromadas",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LocalServices_HromadaId_Code",
                table: "LocalServices",
                columns: new[] { "HromadaId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LocalServices_ProviderBodyId",
                table: "LocalServices",
                column: "ProviderBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_MembershipPoints_HromadaId_ServicePointId",
                table: "MembershipPoints",
                columns: new[] { "HromadaId", "ServicePointId" });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_AccountId",
                table: "Memberships",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_HromadaId",
                table: "Memberships",
                column: "HromadaId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_ProviderBodyId",
                table: "Memberships",
                column: "ProviderBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_HromadaId_CaseId",
                table: "Notifications",
                columns: new[] { "HromadaId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_HromadaId_DedupKey",
                table: "Notifications",
                columns: new[] { "HromadaId", "DedupKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_HromadaId_OutboxId",
                table: "Notifications",
                columns: new[] { "HromadaId", "OutboxId" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_HromadaId_Receipt",
                table: "Notifications",
                columns: new[] { "HromadaId", "Receipt" },
                filter: "\"Receipt\" = 'Undeliverable'");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_HromadaId_Recipient_SentAt",
                table: "Notifications",
                columns: new[] { "HromadaId", "Recipient", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_HromadaId_Sending",
                table: "Notifications",
                columns: new[] { "HromadaId", "Sending" },
                filter: "\"Sending\" <> 'Sent'");

            migrationBuilder.CreateIndex(
                name: "IX_NumberBlocks_HromadaId_PointId",
                table: "NumberBlocks",
                columns: new[] { "HromadaId", "PointId" });

            migrationBuilder.CreateIndex(
                name: "IX_OfferedServices_HromadaId_ServiceCode",
                table: "OfferedServices",
                columns: new[] { "HromadaId", "ServiceCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OfferedServices_ProviderBodyId",
                table: "OfferedServices",
                column: "ProviderBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_HromadaId_CaseId",
                table: "Outbox",
                columns: new[] { "HromadaId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_HromadaId_DedupKey",
                table: "Outbox",
                columns: new[] { "HromadaId", "DedupKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxSignals_At",
                table: "OutboxSignals",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_PackageMoves_HromadaId_At",
                table: "PackageMoves",
                columns: new[] { "HromadaId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Points_HromadaId_Number",
                table: "Points",
                columns: new[] { "HromadaId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Points_SettlementCode",
                table: "Points",
                column: "SettlementCode");

            migrationBuilder.CreateIndex(
                name: "IX_ProviderBodies_OwnHromadaId",
                table: "ProviderBodies",
                column: "OwnHromadaId");

            migrationBuilder.CreateIndex(
                name: "IX_ProviderWork_ProviderBodyId_AssignedTo_DueOn",
                table: "ProviderWork",
                columns: new[] { "ProviderBodyId", "AssignedTo", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ProviderWork_ProviderBodyId_DueOn",
                table: "ProviderWork",
                columns: new[] { "ProviderBodyId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Recalculations_HromadaId",
                table: "Recalculations",
                column: "HromadaId");

            migrationBuilder.CreateIndex(
                name: "IX_ReplacedSlugs_HromadaId",
                table: "ReplacedSlugs",
                column: "HromadaId");

            migrationBuilder.CreateIndex(
                name: "IX_ReservedNumbers_HromadaId_BlockId",
                table: "ReservedNumbers",
                columns: new[] { "HromadaId", "BlockId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReservedNumbers_HromadaId_CaseId",
                table: "ReservedNumbers",
                columns: new[] { "HromadaId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewComments_StandardNumber_ServiceCode",
                table: "ReviewComments",
                columns: new[] { "StandardNumber", "ServiceCode" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_HromadaId_AccountId_Name",
                table: "SavedViews",
                columns: new[] { "HromadaId", "AccountId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceUse_ServiceCode",
                table: "ServiceUse",
                column: "ServiceCode");

            migrationBuilder.CreateIndex(
                name: "IX_StaffNotices_NextDigestAt",
                table: "StaffNotices",
                column: "NextDigestAt");

            migrationBuilder.CreateIndex(
                name: "IX_StandardEdits_StandardNumber_ServiceCode_Field_At",
                table: "StandardEdits",
                columns: new[] { "StandardNumber", "ServiceCode", "Field", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Standards_PublishedOnOneDay",
                table: "Standards",
                column: "EffectiveFrom",
                unique: true,
                filter: "\"Status\" = 'Published'");

            migrationBuilder.CreateIndex(
                name: "IX_Standards_Status_EffectiveFrom",
                table: "Standards",
                columns: new[] { "Status", "EffectiveFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_SuspendedTerritories_HromadaId",
                table: "SuspendedTerritories",
                column: "HromadaId");

            migrationBuilder.CreateIndex(
                name: "IX_TrackedCases_HromadaId_CaseId",
                table: "TrackedCases",
                columns: new[] { "HromadaId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitAliases_SearchKey",
                table: "UnitAliases",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Units_HromadaCode",
                table: "Units",
                column: "HromadaCode");

            migrationBuilder.CreateIndex(
                name: "IX_Units_ParentCode",
                table: "Units",
                column: "ParentCode");

            migrationBuilder.CreateIndex(
                name: "IX_Units_SearchKey",
                table: "Units",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_WorkingCopies_StandardNumber",
                table: "WorkingCopies",
                column: "StandardNumber");

            Protect(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropTable(
                name: "Adoptions");

            migrationBuilder.DropTable(
                name: "ApiAnswers");

            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "CaseDocumentChecks");

            migrationBuilder.DropTable(
                name: "CaseDocuments");

            migrationBuilder.DropTable(
                name: "CaseEarlierDecisions");

            migrationBuilder.DropTable(
                name: "CaseFeeCancellations");

            migrationBuilder.DropTable(
                name: "CaseFeeExemptions");

            migrationBuilder.DropTable(
                name: "CaseIndex");

            migrationBuilder.DropTable(
                name: "CaseNumberCounters");

            migrationBuilder.DropTable(
                name: "CasePapers");

            migrationBuilder.DropTable(
                name: "CasePayments");

            migrationBuilder.DropTable(
                name: "CaseRefunds");

            migrationBuilder.DropTable(
                name: "CaseRoute");

            migrationBuilder.DropTable(
                name: "ConsultationRemarks");

            migrationBuilder.DropTable(
                name: "DeliveryAttempts");

            migrationBuilder.DropTable(
                name: "DeliveryWork");

            migrationBuilder.DropTable(
                name: "DueWork");

            migrationBuilder.DropTable(
                name: "FormDrafts");

            migrationBuilder.DropTable(
                name: "GroupTasks");

            migrationBuilder.DropTable(
                name: "HandoverLines");

            migrationBuilder.DropTable(
                name: "HromadaQuestions");

            migrationBuilder.DropTable(
                name: "HromadaReminders");

            migrationBuilder.DropTable(
                name: "LocalOverrides");

            migrationBuilder.DropTable(
                name: "LocalServices");

            migrationBuilder.DropTable(
                name: "MembershipPoints");

            migrationBuilder.DropTable(
                name: "OpeningHours");

            migrationBuilder.DropTable(
                name: "OutboxSignals");

            migrationBuilder.DropTable(
                name: "PackageMoves");

            migrationBuilder.DropTable(
                name: "PassportApprovals");

            migrationBuilder.DropTable(
                name: "PaymentRequisites");

            migrationBuilder.DropTable(
                name: "ProviderWork");

            migrationBuilder.DropTable(
                name: "Recalculations");

            migrationBuilder.DropTable(
                name: "ReplacedSlugs");

            migrationBuilder.DropTable(
                name: "ReservedNumbers");

            migrationBuilder.DropTable(
                name: "ReviewComments");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "ServiceUse");

            migrationBuilder.DropTable(
                name: "StaffNotices");

            migrationBuilder.DropTable(
                name: "StandardEdits");

            migrationBuilder.DropTable(
                name: "StandardSteps");

            migrationBuilder.DropTable(
                name: "SuspendedTerritories");

            migrationBuilder.DropTable(
                name: "TrackedCases");

            migrationBuilder.DropTable(
                name: "UnitAliases");

            migrationBuilder.DropTable(
                name: "WarningSignOffs");

            migrationBuilder.DropTable(
                name: "WarTerritories");

            migrationBuilder.DropTable(
                name: "WorkingCopies");

            migrationBuilder.DropTable(
                name: "Accounts");

            migrationBuilder.DropTable(
                name: "Notifications");

            migrationBuilder.DropTable(
                name: "GroupMeetings");

            migrationBuilder.DropTable(
                name: "HandoverRegisters");

            migrationBuilder.DropTable(
                name: "Clarifications");

            migrationBuilder.DropTable(
                name: "OfferedServices");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "Passports");

            migrationBuilder.DropTable(
                name: "NumberBlocks");

            migrationBuilder.DropTable(
                name: "CalendarAnnouncements");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Cases");

            migrationBuilder.DropTable(
                name: "Points");

            migrationBuilder.DropTable(
                name: "ProviderBodies");

            migrationBuilder.DropTable(
                name: "Standards");

            migrationBuilder.DropTable(
                name: "Units");

            migrationBuilder.DropTable(
                name: "Hromadas");
        }
    }
}
