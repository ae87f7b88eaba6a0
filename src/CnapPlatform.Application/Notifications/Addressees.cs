using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Hromadas;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>Where one message goes: by which channel, to which recipient.</summary>
public sealed record Address(NotificationChannel Channel, string Recipient)
{
    /// <summary>The in-app inbox of a person.</summary>
    public static Address InboxOf(AccountId account) => new(NotificationChannel.InApp, account.Value.ToString("D"));

    public static Address MailTo(string email) => new(NotificationChannel.Mail, email.Trim());
}

/// <summary>The people around some cases of one hromada, read once.</summary>
internal sealed partial class Addressees(
    IReadOnlyList<Membership> hromada,
    ILookup<ProviderBodyId, Membership> providers,
    IReadOnlyDictionary<AccountId, AccountContact> contacts,
    IReadOnlyList<Absence> absences,
    DateOnly today)
{
    public static async Task<Addressees> ReadAsync(
        ICnapDb db,
        IAccountDirectory directory,
        HromadaId hromada,
        IEnumerable<Case> cases,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var bodies = cases.SelectMany(c => new[] { c.ProviderBodyId, c.ConfirmingBodyId })
            .Where(body => body is not null).Distinct().ToList();
        var own = await db.Memberships.AsNoTracking()
            .Where(m => m.HromadaId == hromada)
            .ToListAsync(cancellationToken);
        var providers = await db.Memberships.AsNoTracking()
            .Where(m => bodies.Contains(m.ProviderBodyId))
            .ToListAsync(cancellationToken);

        var accounts = own.Concat(providers).Select(m => m.AccountId).Distinct().ToList();
        var contacts = await directory.FindAsync(accounts, cancellationToken);
        var away = await db.Absences.AsNoTracking()
            .Where(a => a.CancelledAt == null && a.From <= today && a.Until >= today)
            .Where(a => a.HromadaId == hromada || bodies.Contains(a.ProviderBodyId))
            .ToListAsync(cancellationToken);
        return new Addressees(own, providers.ToLookup(m => m.ProviderBodyId!.Value), contacts, away, today);
    }

    public IEnumerable<Address> Of(Telling telling, Case about) =>
        telling.To == Audience.Applicant
            ? MailOf(about.Applicant.Email)
            : AccountsOf(telling.To, about).SelectMany(account => telling.By.SelectMany(by => Reach(account, by)));

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
        about.ProviderBodyId is { } body && about.Status is CaseStatus.HandedOver or CaseStatus.InReview
            or CaseStatus.WithoutMovement or CaseStatus.Suspended or CaseStatus.Hearing or CaseStatus.Decided
            ? providers[body].Where(m => about.AssignedTo is not { } executor || m.AccountId == executor)
            : [];

    private IEnumerable<Membership> Working(Role role, Case about) => hromada.Where(m =>
        m.Role == role && (m.Points.Count == 0 || m.Points.Any(p => p.ServicePointId == about.PointId)));

    private IEnumerable<Address> Reach(AccountId account, NotificationChannel channel) =>
        channel == NotificationChannel.InApp
            ? [Address.InboxOf(account)]
            : MailOf(contacts.GetValueOrDefault(account)?.Email);

    private static IEnumerable<Address> MailOf(string? email) =>
        string.IsNullOrWhiteSpace(email) ? [] : [Address.MailTo(email)];
}
