using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>Where one message goes: by which channel, to which recipient, in which language.</summary>
public sealed record Address(NotificationChannel Channel, string Recipient, string Language = "uk")
{
    /// <summary>The person's quiet hours, which hold back what can wait.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>The in-app inbox of a person.</summary>
    public static Address InboxOf(AccountId account, string language = "uk") =>
        new(NotificationChannel.InApp, account.Value.ToString("D"), language);

    public static Address MailTo(string email, string language = "uk") =>
        new(NotificationChannel.Mail, email.Trim(), language);
}

/// <summary>The people around some cases of one hromada, read once.</summary>
internal sealed partial class Addressees(
    IReadOnlyList<Membership> hromada,
    ILookup<ProviderBodyId, Membership> providers,
    IReadOnlyDictionary<AccountId, AccountContact> contacts,
    IReadOnlyDictionary<AccountId, StaffNoticeSettings> wishes,
    (string? CouncilEmail, QuietHours? OfApplicants) settings,
    IReadOnlyList<Absence> absences,
    DateOnly today)
{
    public static async Task<Addressees> ReadAsync(
        ICnapDb db,
        IAccountDirectory directory,
        HromadaId hromada,
        (IEnumerable<Case> Cases, QuietHours? Quiet) about,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var bodies = about.Cases.SelectMany(c => new[] { c.ProviderBodyId, c.ConfirmingBodyId })
            .Where(body => body is not null).Distinct().ToList();
        var members = await db.Memberships.AsNoTracking()
            .Where(m => m.HromadaId == hromada || bodies.Contains(m.ProviderBodyId))
            .ToListAsync(cancellationToken);

        var accounts = members.Select(m => m.AccountId).Distinct().ToList();
        var contacts = await directory.FindAsync(accounts, cancellationToken);
        var wishes = await db.StaffNotices.AsNoTracking()
            .Where(wish => accounts.Contains(wish.AccountId))
            .ToDictionaryAsync(wish => wish.AccountId, cancellationToken);
        var own = await db.HromadaReminders.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var away = await db.Absences.AsNoTracking()
            .Where(a => a.CancelledAt == null && a.From <= today && a.Until >= today)
            .Where(a => a.HromadaId == hromada || bodies.Contains(a.ProviderBodyId))
            .ToListAsync(cancellationToken);
        return new Addressees(
            [.. members.Where(m => m.HromadaId == hromada)],
            members.Where(m => m.ProviderBodyId is not null).ToLookup(m => m.ProviderBodyId!.Value),
            contacts,
            wishes,
            (own?.CouncilEmail, about.Quiet),
            away,
            today);
    }

    public IEnumerable<Address> Of(Telling telling, Case about) => telling.To switch
    {
        Audience.Applicant => ApplicantOf(about.Applicant),
        Audience.Council when settings.CouncilEmail is { } council => [Address.MailTo(council)],
        _ => AccountsOf(telling.To, about).SelectMany(account => Reach(account, telling)),
    };

    private IEnumerable<AccountId> AccountsOf(Audience audience, Case about)
    {
        if (PersonsOf(audience, about) is { } persons)
        {
            return persons.Distinct();
        }

        var people = audience switch
        {
            Audience.FrontOffice => [.. Working(Role.Administrator, about), .. Working(Role.HeadOfCnap, about)],
            Audience.Administrators => AdministratorsElseHead(about),
            Audience.Provider => ProvidersOf(about),
            Audience.UnitHead => BodyOf(about).Where(m => m.Role == Role.ProviderHead),
            Audience.CnapHead => Working(Role.HeadOfCnap, about),
            Audience.Council => hromada.Where(m => m.Role == Role.TenantAdministrator),
            _ => throw new ArgumentOutOfRangeException(nameof(audience), audience, "Not people who work."),
        };
        return people.Select(m => m.AccountId).Select(person => AtWork(person, about)).Distinct();
    }

    private IEnumerable<Membership> AdministratorsElseHead(Case about)
    {
        var administrators = Working(Role.Administrator, about).ToList();
        return administrators.Count > 0 ? administrators : Working(Role.HeadOfCnap, about);
    }

    private IEnumerable<Membership> ProvidersOf(Case about) =>
        BodyOf(about).Where(m => about.AssignedTo is not { } executor || m.AccountId == executor);

    private IEnumerable<Membership> BodyOf(Case about) =>
        about.ProviderBodyId is { } body && about.Status is CaseStatus.HandedOver or CaseStatus.InReview
            or CaseStatus.WithoutMovement or CaseStatus.Suspended or CaseStatus.Hearing or CaseStatus.Decided
            ? providers[body]
            : [];

    private IEnumerable<Membership> Working(Role role, Case about) => hromada.Where(m =>
        m.Role == role && (m.Points.Count == 0 || m.Points.Any(p => p.ServicePointId == about.PointId)));

    private IEnumerable<Address> Reach(AccountId account, Telling telling)
    {
        var wish = wishes.GetValueOrDefault(account);
        var language = wish?.Language ?? "uk";
        if (telling.By.Contains(NotificationChannel.InApp))
        {
            yield return Address.InboxOf(account, language);
        }

        var usual = telling.By.Contains(NotificationChannel.Mail) ? NoticeBy.Mail : NoticeBy.None;
        var group = NotificationPlan.GroupOf(telling.Kind);
        var by = wish?.By(group) ?? usual;
        var quiet = group == NoticeGroup.Late ? null : wish?.Quiet;
        foreach (var address in Outside(by, contacts.GetValueOrDefault(account)?.Email, wish))
        {
            yield return address with { Language = language, Quiet = quiet };
        }
    }

    private static IEnumerable<Address> Outside(NoticeBy by, string? email, StaffNoticeSettings? wish)
    {
        if (by.HasFlag(NoticeBy.Mail) && !string.IsNullOrWhiteSpace(email))
        {
            yield return Address.MailTo(email);
        }

        if (by.HasFlag(NoticeBy.Sms) && Sms.NumberOf(wish?.Phone) is { } number)
        {
            yield return new Address(NotificationChannel.Sms, number);
        }

        if (by.HasFlag(NoticeBy.Push) && wish?.PushToken is { } token)
        {
            yield return new Address(NotificationChannel.Push, token);
        }
    }

    // One way for everything, as chosen on the form. A letter of mail disturbs nobody at night, an SMS does.
    private IEnumerable<Address> ApplicantOf(Applicant applicant) => applicant.NoticesBy switch
    {
        NoticesBy.Email when !string.IsNullOrWhiteSpace(applicant.Email) =>
            [Address.MailTo(applicant.Email, applicant.Language)],
        NoticesBy.Sms when Sms.NumberOf(applicant.Phone) is { } number =>
            [new Address(NotificationChannel.Sms, number, applicant.Language) { Quiet = settings.OfApplicants }],
        NoticesBy.Letter => [new Address(NotificationChannel.Letter, applicant.Address, applicant.Language)],
        _ => [],
    };
}
