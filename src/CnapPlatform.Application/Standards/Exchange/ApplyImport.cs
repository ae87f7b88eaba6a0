using System.Text.Json.Nodes;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>Puts into a draft what the dry run has shown: all of it, or nothing where the draft has changed since.</summary>
public static class ApplyImport
{
    [Allow(Permission.EditStandard)]
    public sealed record Command : IRequest<int>
    {
        public int Number { get; init; }

        public string FileSha256 { get; init; } = "";

        /// <summary>Checksum of the draft that the dry run was shown for.</summary>
        public string BaseSha256 { get; init; } = "";
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, IImportFiles files, ImportReader reader, TimeProvider clock)
        : IRequestHandler<Command, int>
    {
        private int _number;

        /// <summary>The number of changes.</summary>
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            _number = command.Number;
            var draft = await LoadedVersion.ReadAsync(db, _number, cancellationToken);
            draft.Version.RequireDraft();
            var content = await files.FindAsync(command.FileSha256, cancellationToken)
                ?? throw new Refused(ExchangeRefusals.FileGone);
            var (plan, after) = reader.Read(content, draft.Document);
            if (plan.BaseSha256 != command.BaseSha256)
            {
                throw new Refused(ExchangeRefusals.DraftChanged);
            }

            if (!plan.CanApply)
            {
                throw new Refused(ExchangeRefusals.NothingToApply);
            }

            Write(draft, after!);
            db.StandardEdits.AddRange(plan.Changes.SelectMany(change => Edits(change, draft.Document, after!)));
            await db.SaveChangesAsync(cancellationToken);
            return plan.Changes.Count;
        }

        // The version is rewritten even where only services change: its revision is what two imports at once meet at.
        private void Write(LoadedVersion draft, StandardDocument after)
        {
            draft.Version.Rewrite(after.Content);
            var known = draft.Passports.ToDictionary(passport => passport.Code);
            for (var i = 0; i < after.Services.Count; i++)
            {
                var (seq, service) = (i + 1, after.Services[i]);
                if (!known.Remove(service.Code, out var passport))
                {
                    db.Passports.Add(ServicePassport.Of(draft.Version.Number, seq, service));
                    continue;
                }

                passport.PlaceAt(seq, draft.Version);
                if (StandardJson.WriteNormalised(passport.Content) != StandardJson.WriteNormalised(service))
                {
                    passport.Rewrite(service, draft.Version);
                }
            }

            db.Passports.RemoveRange(known.Values);
        }

        private IEnumerable<StandardEdit> Edits(
            StandardChange change, StandardDocument before, StandardDocument after) => change switch
            {
                { Kind: StandardChangeKind.Field, Field: { } field } =>
                    StandardField.Find(change.Service?.Code, field.Path) is null
                        ? []
                        : [Edit(change.Service?.Code, field, change.Before, change.After)],
                { Kind: StandardChangeKind.NewService, Service: { } service } =>
                    Fields(service.Code, after, (field, value) => Edit(service.Code, field, null, value)),
                { Kind: StandardChangeKind.RemovedService, Service: { } service } =>
                    Fields(service.Code, before, (field, value) => Edit(service.Code, field, value, null)),
                _ => [],
            };

        private static IEnumerable<StandardEdit> Fields(
            string code, StandardDocument document, Func<StandardField, JsonNode, StandardEdit> edit)
        {
            var passport = StandardJson.ToNode(document.Services.Single(service => service.Code == code))!;
            return
                from field in StandardField.OfPassport
                let value = field.ReadFrom(passport)
                where value is not null
                select edit(field, value);
        }

        private StandardEdit Edit(string? service, StandardField field, JsonNode? before, JsonNode? after)
        {
            var author = user.AsGroupMember(clock);
            return new StandardEdit
            {
                StandardNumber = _number,
                ServiceCode = service,
                Field = field.Path,
                By = author.AccountId,
                ByName = author.Name,
                At = author.At,
                Before = before is null ? null : StandardJson.WriteNormalised(before),
                After = after is null ? null : StandardJson.WriteNormalised(after),
            };
        }
    }
}

/// <summary>Why an import says no.</summary>
public static class ExchangeRefusals
{
    public const string DraftChanged = "Exchange.Refused.DraftChanged";
    public const string FileGone = "Exchange.Refused.FileGone";
    public const string NothingToApply = "Exchange.Refused.NothingToApply";
}
