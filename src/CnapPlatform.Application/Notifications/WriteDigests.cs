using System.Globalization;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>
/// Writes to people of one hromada what is overdue, due today and new, once a day each. Whoever has nothing to do is
/// left in peace.
/// </summary>
public static class WriteDigests
{
    [Allow(Permission.System)]
    public sealed record Command(IReadOnlyList<MembershipId> Memberships) : IRequest<Result>;

    /// <summary>How many digests were written.</summary>
    public sealed record Result(int Written);

    internal sealed class Handler(
        ICnapDb db,
        ICurrentHromada hromada,
        IAccountDirectory directory,
        INotificationTexts texts,
        NoticeWriter writer,
        DigestReader reader,
        TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var today = KyivDate.Today(clock);
            var people = await PeopleAsync(command.Memberships, cancellationToken);
            var contacts = await directory.FindAsync([.. people.Select(p => p.Member.AccountId)], cancellationToken);
            var keys = people.ConvertAll(person => KeyOf(person.Member, today));
            var written = await db.Notifications.Where(n => keys.Contains(n.DedupKey)).Select(n => n.DedupKey)
                .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);

            var fresh = 0;
            foreach (var (member, language) in people.Where(p => !written.Contains(KeyOf(p.Member, today))))
            {
                var facts = await reader.ReadAsync(member, language, cancellationToken);
                if (facts.Overdue.Count + facts.DueToday.Count + facts.Fresh.Count > 0)
                {
                    var address = contacts.GetValueOrDefault(member.AccountId)?.Email is { Length: > 0 } email
                        ? Address.MailTo(email, language)
                        : Address.InboxOf(member.AccountId, language);
                    writer.Write(hromada.Id, KeyOf(member, today), texts.RenderDigest(facts), address);
                    fresh++;
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            return new Result(fresh);
        }

        private async Task<List<(Membership Member, string Language)>> PeopleAsync(
            IReadOnlyList<MembershipId> memberships, CancellationToken cancellationToken)
        {
            var members = await db.Memberships.AsNoTracking()
                .Where(m => memberships.Contains(m.Id))
                .ToListAsync(cancellationToken);
            var accounts = members.ConvertAll(m => m.AccountId);
            var languages = await db.StaffNotices.AsNoTracking()
                .Where(s => accounts.Contains(s.AccountId) && s.DigestHour != null)
                .ToDictionaryAsync(s => s.AccountId, s => s.Language, cancellationToken);
            return
            [
                .. members.Where(m => languages.ContainsKey(m.AccountId)).Select(m => (m, languages[m.AccountId])),
            ];
        }

        private static string KeyOf(Membership member, DateOnly day) => string.Create(
            CultureInfo.InvariantCulture, $"Digest:{member.Id.Value:N}:{day:yyyyMMdd}");
    }
}
