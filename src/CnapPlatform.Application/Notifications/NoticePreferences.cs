using System.Text.RegularExpressions;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Application.Staff;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>How the signed-in person wants to be told, as it stands now.</summary>
public static class GetNoticePreferences
{
    [Allow(Permission.SignedIn)]
    public sealed record Query : IRequest<Result>;

    public sealed record Result(SaveNoticePreferences.Command Form, string? Email);

    internal sealed class Handler(ICnapDb db, ICurrentUser user, IAccountDirectory directory)
        : IRequestHandler<Query, Result>
    {
        private static readonly NoticeBy[] Ways = [NoticeBy.Mail, NoticeBy.Sms, NoticeBy.Push];

        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var account = user.AccountId!.Value;
            var own = await db.StaffNotices.AsNoTracking()
                .SingleOrDefaultAsync(s => s.AccountId == account, cancellationToken)
                ?? new StaffNoticeSettings { AccountId = account };
            var contacts = await directory.FindAsync([account], cancellationToken);
            var form = new SaveNoticePreferences.Command
            {
                Language = own.Language,
                Phone = own.Phone,
                PushToken = own.PushToken,
                Work = ListOf(own.Work),
                Due = ListOf(own.Due),
                Late = ListOf(own.Late),
                DigestHour = own.DigestHour,
                QuietFrom = own.QuietFrom?.Hour,
                QuietTo = own.QuietTo?.Hour,
            };
            return new Result(form, contacts.GetValueOrDefault(account)?.Email);
        }

        private static NoticeBy[] ListOf(NoticeBy chosen) => [.. Ways.Where(way => chosen.HasFlag(way))];
    }
}

/// <summary>A person says how they want to be told, wherever they work.</summary>
public static partial class SaveNoticePreferences
{
    [Allow(Permission.SignedIn)]
    public sealed record Command : IRequest
    {
        public string Language { get; init; } = "uk";

        public string? Phone { get; init; }

        public string? PushToken { get; init; }

        public IReadOnlyList<NoticeBy> Work { get; init; } = [];

        public IReadOnlyList<NoticeBy> Due { get; init; } = [];

        public IReadOnlyList<NoticeBy> Late { get; init; } = [];

        /// <summary>The hour of Kyiv of the digest; null: no digest.</summary>
        public int? DigestHour { get; init; }

        /// <summary>Hours of Kyiv between which nothing that can wait is sent; both or none.</summary>
        public int? QuietFrom { get; init; }

        public int? QuietTo { get; init; }

        internal bool Uses(NoticeBy way) => Work.Contains(way) || Due.Contains(way) || Late.Contains(way);
    }

    internal sealed partial class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Language).Must(language => language is "uk" or "en")
                .WithMessage("Preferences.Language.Unknown");
            RuleFor(c => c.Phone).Must(phone => Sms.NumberOf(phone) is not null)
                .WithMessage("Preferences.Phone.NotForSms")
                .When(c => c.Uses(NoticeBy.Sms) || !string.IsNullOrWhiteSpace(c.Phone));
            RuleFor(c => c.PushToken).Must(token => PushAddress().IsMatch(token?.Trim() ?? ""))
                .WithMessage("Preferences.Push.Missing")
                .When(c => c.Uses(NoticeBy.Push) || !string.IsNullOrWhiteSpace(c.PushToken));
            RuleFor(c => c.DigestHour).InclusiveBetween(0, 23).WithMessage("Preferences.Hour.Unknown");
            RuleFor(c => c.QuietFrom).InclusiveBetween(0, 23).WithMessage("Preferences.Hour.Unknown");
            RuleFor(c => c.QuietTo).InclusiveBetween(0, 23).WithMessage("Preferences.Hour.Unknown");
            RuleFor(c => c.QuietTo).Must((c, to) => to is null == c.QuietFrom is null)
                .WithMessage("Preferences.Quiet.BothOrNone");
        }

        [GeneratedRegex("^[A-Za-z0-9._:-]{8,200}$", RegexOptions.None, 1000)]
        private static partial Regex PushAddress();
    }

    internal sealed class Handler(ICnapDb db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var account = user.AccountId!.Value;
            var own = await db.StaffNotices.SingleOrDefaultAsync(s => s.AccountId == account, cancellationToken);
            if (own is null)
            {
                own = new StaffNoticeSettings { AccountId = account };
                db.StaffNotices.Add(own);
            }

            own.Language = command.Language;
            own.Phone = Sms.NumberOf(command.Phone);
            own.PushToken = Blank.ToNull(command.PushToken);
            own.Work = Together(command.Work);
            own.Due = Together(command.Due);
            own.Late = Together(command.Late);
            own.QuietFrom = HourOf(command.QuietFrom);
            own.QuietTo = HourOf(command.QuietTo);
            own.SendDigestAt(command.DigestHour, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }

        private static NoticeBy Together(IReadOnlyList<NoticeBy> ways) =>
            ways.Aggregate(NoticeBy.None, (all, way) => all | way);

        private static TimeOnly? HourOf(int? hour) => hour is { } known ? new TimeOnly(known, 0) : null;
    }
}
