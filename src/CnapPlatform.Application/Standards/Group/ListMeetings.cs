using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>The group's meetings, the latest first.</summary>
public static class ListMeetings
{
    public const int PageSize = 20;

    /// <param name="Id">Only this one; null for all.</param>
    [Allow(Permission.ViewDrafts)]
    public sealed record Query(int Page = 1, Guid? Id = null) : IRequest<Page<GroupMeeting>>;

    internal sealed class Handler(ICnapDb db) : IRequestHandler<Query, Page<GroupMeeting>>
    {
        public async Task<Page<GroupMeeting>> Handle(Query query, CancellationToken cancellationToken)
        {
            var page = Math.Max(1, query.Page);
            var all = db.GroupMeetings.AsNoTracking().Where(m => query.Id == null || m.Id == query.Id);
            var total = await all.CountAsync(cancellationToken);
            var meetings = await all.OrderByDescending(m => m.HeldOn).ThenByDescending(m => m.At).ThenBy(m => m.Id)
                .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            return new Page<GroupMeeting>(meetings, page, total, PageSize);
        }
    }
}
