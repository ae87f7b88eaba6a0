using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
using MediatR;

namespace CnapPlatform.Application.Cases.Drafts;

/// <summary>The application has been sent, or is not wanted any more: its draft is deleted.</summary>
public static class DiscardDraft
{
    [Allow(Permission.Anyone)]
    public sealed record Command(string? Code) : IRequest;

    internal sealed class Handler(ICnapDb db, FormDrafts drafts) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            if (TrackingCode.TryParse(command.Code) is { } code)
            {
                await drafts.RemoveAsync(FormDrafts.OfCitizen(code), cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }
        }
    }
}
