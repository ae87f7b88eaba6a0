using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Standards;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>What a draft changes against a published version, by names of fields; kept until either changes.</summary>
public sealed class DraftChanges
{
    private volatile Kept? _kept;

    public async Task<IReadOnlyList<ServiceChanges>> AgainstAsync(
        StandardVersion draft, PublishedStandard published, ICnapDb db, CancellationToken cancellationToken)
    {
        var revisions = await db.Passports.Where(p => p.StandardNumber == draft.Number).GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Sum = all.Sum(p => p.Revision) })
            .SingleOrDefaultAsync(cancellationToken);
        var state = new State(
            draft.Number, draft.Revision, published.Number, revisions?.Count ?? 0, revisions?.Sum ?? 0);
        if (_kept is { } kept && kept.State == state)
        {
            return kept.Changes;
        }

        var passports = await db.Passports.AsNoTracking().Where(p => p.StandardNumber == draft.Number)
            .OrderBy(p => p.Seq).ToListAsync(cancellationToken);
        var changes = Compare(draft, passports, published);
        _kept = new Kept(state, changes);
        return changes;
    }

    private static List<ServiceChanges> Compare(
        StandardVersion draft, List<ServicePassport> passports, PublishedStandard published)
    {
        var changes = new List<ServiceChanges>();
        var content = Fields(StandardField.OfContent, published.Content, draft.Content);
        if (content.Count > 0)
        {
            changes.Add(new ServiceChanges(null, null, ServiceChange.Changed, content));
        }

        foreach (var passport in passports)
        {
            var before = published.Find(passport.Code)?.Content;
            var fields = before is null ? [] : Fields(StandardField.OfPassport, before, passport.Content);
            if (before is null || fields.Count > 0)
            {
                var kind = before is null ? ServiceChange.Added : ServiceChange.Changed;
                changes.Add(new ServiceChanges(passport.Code, passport.Content.ShortName, kind, fields));
            }
        }

        var codes = passports.Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        changes.AddRange(published.Passports.Where(p => !codes.Contains(p.Code))
            .Select(p => new ServiceChanges(p.Code, p.Content.ShortName, ServiceChange.Removed, [])));
        return changes;
    }

    private static List<string> Fields<T>(IReadOnlyList<StandardField> fields, T before, T after)
    {
        var was = StandardJson.ToNode(before)!;
        var becomes = StandardJson.ToNode(after)!;
        return StandardJson.WriteNormalised(was) == StandardJson.WriteNormalised(becomes)
            ? []
            :
            [
                .. fields.Where(field => StandardJson.WriteNormalised(field.ReadFrom(was))
                    != StandardJson.WriteNormalised(field.ReadFrom(becomes))).Select(field => field.Path),
            ];
    }

    private sealed record State(int Draft, int Revision, int Published, int Passports, int Revisions);

    private sealed record Kept(State State, IReadOnlyList<ServiceChanges> Changes);
}

/// <summary>The changed fields of one service.</summary>
/// <param name="Code">Null for what the version says apart from its services.</param>
/// <param name="Fields">Paths of the changed fields.</param>
public sealed record ServiceChanges(
    string? Code, LocalText? Service, ServiceChange Kind, IReadOnlyList<string> Fields);

/// <summary>What becomes of a service in a draft.</summary>
public enum ServiceChange
{
    Changed,
    Added,
    Removed,
}
