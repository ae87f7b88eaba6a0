using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using CnapPlatform.Application.Cases;
using CnapPlatform.Application.Cases.Intakes;
using CnapPlatform.Application.Cases.Paper;
using CnapPlatform.Application.Cases.Payments;
using CnapPlatform.Application.Deadlines;
using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Notifications;
using CnapPlatform.Application.Services.Local;
using CnapPlatform.Application.Staff.ApiKeys;
using CnapPlatform.Application.Cases.Bulk;
using CnapPlatform.Application.Cases.Routing;
using CnapPlatform.Application.Cases.Views;
using CnapPlatform.Application.Staff;
using CnapPlatform.Application.Standards.Review;
using CnapPlatform.Application.Standards.Group;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Infrastructure.Staff;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CnapPlatform.Web.Tests.Kernel;

/// <summary>Every request that names something by its id, sent in one hromada with another hromada's ids.</summary>
public sealed class RequestIsolationTests(TwoHromadas two) : IClassFixture<TwoHromadas>
{
    private static readonly Dictionary<Type, Func<Kept, IBaseRequest>> Table = new()
    {
        [typeof(GetCase.Query)] = k => new GetCase.Query(k.OnlineCase),
        [typeof(GetCaseFile.Query)] = k => new GetCaseFile.Query(k.OnlineCase, 1),
        [typeof(AttachFiles.Command)] = k => new AttachFiles.Command
        {
            CaseId = k.OnlineCase,
            Version = k.Version,
            Files = [new Upload("a.pdf", [.. "%PDF-1.7"u8])],
        },
        [typeof(SaveLocalService.Command)] = _ => new SaveLocalService.Command
        {
            DecisionNumber = "1",
            DecidedOn = Given.Today,
            OfferedFrom = Given.Today,
            Name = "Чуже",
            ShortName = "Чуже",
            Summary = "Чуже",
            Category = "general",
            Provider = "Чуже",
            ProviderBodyId = Given.OwnBodyOf(Given.Settlement).Value,
            Ground = "Заява",
            Documents = "Заява",
            Submission = "Особисто",
            TermLength = 1,
            RefusalGrounds = "Чуже",
            Result = "Чуже",
            Delivery = "Особисто",
            Appeal = "До суду",
        },
        [typeof(RegisterSubmitted.Command)] = k =>
            new RegisterSubmitted.Command { CaseId = k.OnlineCase, Version = k.Version, SignedOn = Given.Today },
        [typeof(DeclineRegistration.Command)] = k =>
            new DeclineRegistration.Command { CaseId = k.OnlineCase, Version = k.Version, Reason = "Чуже" },
        [typeof(HandOverCase.Command)] = k =>
            new HandOverCase.Command { CaseId = k.HandedOverCase, Version = k.Version },
        [typeof(LeaveWithoutMovement.Command)] = k => new LeaveWithoutMovement.Command
        {
            CaseId = k.HandedOverCase,
            Version = k.Version,
            What = "Чуже",
            CureBy = Given.Today.AddDays(20),
        },
        [typeof(GetCaseRouting.Query)] = k => new GetCaseRouting.Query(k.HandedOverCase),
        [typeof(PeekCase.Query)] = k => new PeekCase.Query(k.HandedOverCase),
        [typeof(FinishStage.Command)] = k =>
            new FinishStage.Command { CaseId = k.HandedOverCase, Version = k.Version },
        [typeof(ReassignCase.Command)] = k => new ReassignCase.Command
        {
            CaseId = k.HandedOverCase,
            Version = k.Version,
            Person = Given.CityArchitect.AccountId.Value,
            Reason = "Чуже",
        },
        [typeof(RecuseFromCase.Command)] = k =>
            new RecuseFromCase.Command { CaseId = k.HandedOverCase, Version = k.Version, Reason = "Чуже" },
        [typeof(ConfirmRefusal.Command)] = k =>
            new ConfirmRefusal.Command { CaseId = k.HandedOverCase, Version = k.Version },
        [typeof(SendBackRefusal.Command)] = k =>
            new SendBackRefusal.Command { CaseId = k.HandedOverCase, Version = k.Version, Reason = "Чуже" },
        [typeof(EnterAbsence.Command)] = k => new EnterAbsence.Command
        {
            Who = Given.SettlementAdministrator.Id.Value,
            From = Given.Today,
            Until = Given.Today,
        },
        [typeof(EndAbsence.Command)] = k => new EndAbsence.Command { AbsenceId = k.HandedOverCase },
        [typeof(CureCase.Command)] = k => new CureCase.Command { CaseId = k.HandedOverCase, Version = k.Version },
        [typeof(ResumeCase.Command)] = k => new ResumeCase.Command { CaseId = k.HandedOverCase, Version = k.Version },
        [typeof(ExtendTerm.Command)] = k => new ExtendTerm.Command
        {
            CaseId = k.HandedOverCase,
            Version = k.Version,
            To = Given.Today.AddDays(20),
            Reason = "Чуже",
        },
        [typeof(TakeStep.Command)] = k => new TakeStep.Command
        {
            CaseId = k.HandedOverCase,
            Version = k.Version,
            Action = CaseAction.Withdraw,
            Words = "Чуже",
        },
        [typeof(ReturnMisrouted.Command)] = k =>
            new ReturnMisrouted.Command { CaseId = k.HandedOverCase, Version = k.Version, Reason = "Чуже" },
        [typeof(ReceiveCase.Command)] = k =>
            new ReceiveCase.Command { CaseId = k.HandedOverCase, Version = k.Version },
        [typeof(DecideCase.Command)] = k => new DecideCase.Command
        {
            CaseId = k.HandedOverCase,
            Version = k.Version,
            Outcome = DecisionOutcome.Grant,
        },
        [typeof(ReturnResult.Command)] = k =>
            new ReturnResult.Command { CaseId = k.HandedOverCase, Version = k.Version },
        [typeof(NotifyApplicant.Command)] = k =>
            new NotifyApplicant.Command { CaseId = k.HandedOverCase, Version = k.Version, Manner = "телефоном" },
        [typeof(IssueResult.Command)] = k =>
            new IssueResult.Command { CaseId = k.HandedOverCase, Version = k.Version, TakenBy = "хтось" },
        [typeof(GetCounterSheet.Query)] = k => new GetCounterSheet.Query(k.OnlineCase),
        [typeof(CheckDocuments.Command)] = k => new CheckDocuments.Command
        {
            CaseId = k.OnlineCase,
            Version = k.Version,
            Documents = [new CheckDocuments.Line { Title = "Заява", State = DocumentState.Original }],
        },
        [typeof(CheckAuthority.Command)] = k => new CheckAuthority.Command
        {
            CaseId = k.OnlineCase,
            Version = k.Version,
            RepresentativeName = "Чужий",
            RepresentativeKind = AuthorityKind.Law,
        },
        [typeof(RecordPayment.Command)] = k => new RecordPayment.Command
        {
            CaseId = k.HandedOverCase,
            Version = k.Version,
            ReceiptNumber = "1",
            PaidOn = Given.Today,
            Amount = "1",
        },
        [typeof(ExemptFromFee.Command)] = k => new ExemptFromFee.Command
        {
            CaseId = k.HandedOverCase,
            Version = k.Version,
            Ground = "Чуже",
            Document = "Чуже",
        },
        [typeof(CancelFeeEntry.Command)] = k => new CancelFeeEntry.Command
        {
            CaseId = k.HandedOverCase,
            Version = k.Version,
            Entry = FeeEntry.Receipt,
            Seq = 1,
            Reason = "Чуже",
        },
        [typeof(MoveRefund.Command)] = k => new MoveRefund.Command
        {
            CaseId = k.HandedOverCase,
            To = RefundState.Requested,
            Number = "1",
            On = Given.Today,
        },
        [typeof(SetRequisites.Command)] = k => new SetRequisites.Command
        {
            Payee = Given.OwnBodyOf(k.Hromada).Value,
            Recipient = "Чужий",
            Edrpou = "12345678",
            Iban = Given.Iban,
        },
        [typeof(ReserveNumbers.Command)] = k =>
            new ReserveNumbers.Command { PointId = Given.CentreOf(k.Hromada).Value, Count = 1, Reason = "Чуже" },
        [typeof(GetBlock.Query)] = k => new GetBlock.Query(k.Block),
        [typeof(VoidNumbers.Command)] = k =>
            new VoidNumbers.Command { BlockId = k.Block, Sequences = [2], Reason = "Чуже" },
        [typeof(GetCaseFolder.Query)] = k => new GetCaseFolder.Query(k.HandedOverCase),
        [typeof(GetPaper.Query)] = k => new GetPaper.Query(k.HandedOverCase, 1),
        [typeof(MakePaper.Command)] = k =>
            new MakePaper.Command { CaseId = k.HandedOverCase, Template = "case-status-certificate" },
        [typeof(GetRegister.Query)] = k => new GetRegister.Query(k.HandedOverCase),
        [typeof(SignRegister.Command)] = k => new SignRegister.Command { Id = k.HandedOverCase },
        [typeof(MakeRegister.Command)] = k => new MakeRegister.Command
        {
            Day = Given.Today,
            ProviderBodyId = Given.OwnBodyOf(k.Hromada).Value,
        },
        [typeof(ListJournal.Query)] = k => new ListJournal.Query { PointId = Given.CentreOf(k.Hromada).Value },
        [typeof(ArchiveCases.Command)] = k => new ArchiveCases.Command { CaseIds = [k.HandedOverCase] },
        [typeof(CorrectDecision.Command)] = k => new CorrectDecision.Command
        {
            CaseId = k.HandedOverCase,
            Version = k.Version,
            What = "Чуже",
        },
        [typeof(LodgeComplaint.Command)] = k => new LodgeComplaint.Command
        {
            CaseId = k.HandedOverCase,
            Request = "Чуже",
            SubmissionKey = Guid.NewGuid(),
        },
        [typeof(DecideComplaint.Command)] = k => new DecideComplaint.Command
        {
            CaseId = k.HandedOverCase,
            Version = k.Version,
            Outcome = ComplaintOutcome.LeftInForce,
            Ground = "Чуже",
            Reasons = "Чуже",
            AppealNote = "Чуже",
        },
        [typeof(ReplaceTrackingCode.Command)] = k =>
            new ReplaceTrackingCode.Command { CaseId = k.OnlineCase, Version = k.Version },
        [typeof(SubmitApplication.Command)] = k => new SubmitApplication.Command
        {
            ServiceCode = Given.AddressService,
            PointId = Given.CentreOf(k.Hromada).Value,
            SubmissionKey = k.SubmissionKey,
            Applicant = Applicant,
            Truthful = true,
        },
        [typeof(RegisterApplication.Command)] = k => new RegisterApplication.Command
        {
            ServiceCode = Given.AddressService,
            PointId = Given.CentreOf(k.Hromada).Value,
            SubmissionKey = k.SubmissionKey,
            Applicant = Applicant,
        },
        [typeof(ExportAppeals.PageQuery)] = k => new ExportAppeals.PageQuery([k.OnlineCase, k.HandedOverCase]),
        [typeof(DropView.Command)] = k => new DropView.Command(k.View),
        [typeof(RevokeApiKey.Command)] = k => new RevokeApiKey.Command(k.ApiKey),
        [typeof(MarkNoticesRead.Command)] = k => new MarkNoticesRead.Command(k.Notices),
        [typeof(ResolveComment.Command)] = k =>
            new ResolveComment.Command { Number = Given.StandardNumber, Id = k.OnlineCase, Answer = "Так" },
        [typeof(RemindOfDeadlines.Command)] = k => new RemindOfDeadlines.Command(k.DueWork),
        [typeof(DeliverOutbox.Command)] = k => new DeliverOutbox.Command(k.Outbox),
        [typeof(SendMessages.Command)] = k => new SendMessages.Command(k.Notices, DateTimeOffset.MaxValue),
        [typeof(ListCaseMessages.Query)] = k => new ListCaseMessages.Query(k.HandedOverCase),
        [typeof(GetMessage.Query)] = k => new GetMessage.Query(k.Notices[0]),
        [typeof(ResendMessage.Command)] = k => new ResendMessage.Command
        {
            Id = k.Notices[0],
            Channel = NotificationChannel.Mail,
            Address = "stranger@example.com",
        },
        [typeof(PostLetter.Command)] = k => new PostLetter.Command(k.Notices[0]),
    };

    // What takes a list of ids leaves out those that are not there; everything else says that there is no such thing.
    private static readonly Type[] LeavesOut =
    [
        typeof(MarkNoticesRead.Command), typeof(RemindOfDeadlines.Command), typeof(DeliverOutbox.Command),
        typeof(SendMessages.Command), typeof(ExportAppeals.PageQuery), typeof(ListJournal.Query),
        typeof(ArchiveCases.Command),
    ];

    private static readonly JsonSerializerOptions AsItIs =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // An announcement is made for the country; what it moves are the cases of the hromada one stands in.
    private static readonly Type[] OfTheCountry =
    [
        typeof(AnnounceChange.Command), typeof(DropAnnouncement.Command), typeof(GetAnnouncement.Query),
        typeof(PlanAnnouncement.Command), typeof(RecalculateCases.Command),
    ];

    private static readonly Type[] Ids =
        [typeof(Guid), typeof(CaseId), typeof(HromadaId), typeof(ServicePointId), typeof(IReadOnlyList<Guid>)];

    public static TheoryData<Type> Requests => [.. Table.Keys];

    private static ApplicantForm Applicant =>
        new() { Name = "Стороння Ганна", Address = "вул. Садова, 7", Phone = "+380501112233" };

    [Fact]
    public void Every_request_with_an_id_is_in_the_table()
    {
        var withIds = typeof(GetCase).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IBaseRequest)) && !type.IsAbstract)
            .Where(type => !IsOfTheGroup(type) && !OfTheCountry.Contains(type))
            .Where(type => type.GetProperties().Any(property =>
                Ids.Contains(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)))
            .ToList();

        Assert.NotEmpty(withIds);
        Assert.All(withIds, type => Assert.True(
            Table.ContainsKey(type), $"Add {type} to the table here, made of another hromada's ids."));
    }

    // Ids of the working group's own papers and of remarks made before the whole country belong to no hromada.
    private static bool IsOfTheGroup(Type type) =>
        type.Namespace == typeof(PublishClarification).Namespace
        && type.GetCustomAttribute<AllowAttribute>()!.Permission is not Permission.AskMinistry;

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task An_id_of_another_hromada_is_no_id_here(Type request)
    {
        var before = await two.StateOfAsync(two.Foreign.Hromada);
        Membership?[] people =
            [null, Given.CityHead, Given.CityAdministrator, Given.CityTenantAdministrator, Given.CityArchitect];

        foreach (var person in people)
        {
            await TryAsync(request, user => Become(user, person), person?.Role.ToString() ?? "a visitor");
        }

        if (request.GetCustomAttribute<AllowAttribute>()!.Permission == Permission.System)
        {
            await TryAsync(request, user => user.ActAsSystem(), "the system");
        }

        Assert.Equal(before, await two.StateOfAsync(two.Foreign.Hromada));
    }

    private static void Become(ActingUser user, Membership? person)
    {
        if (person is not null)
        {
            user.ActAs(person.AccountId, "Стороння людина", person);
        }
    }

    private Task<bool> TryAsync(Type request, Action<ActingUser> become, string who) =>
        two.Web.InScopeAsync(two.Own.Hromada, async services =>
        {
            become(services.GetRequiredService<ActingUser>());
            try
            {
                var answer = await services.GetRequiredService<ISender>().Send((object)Table[request](two.Foreign));
                Assert.True(LeavesOut.Contains(request), $"{request} was answered to {who}.");
                var told = JsonSerializer.Serialize(answer, AsItIs);
                Assert.All(two.Foreign.Secrets, secret => Assert.DoesNotContain(secret, told));
            }
            catch (Exception no) when (no is NotFound or NotAllowed or Refused
            {
                Reason: CaseRefusals.NoPoint or CaseRefusals.UnknownPoint,
            })
            {
                return true;
            }

            return true;
        });
}
