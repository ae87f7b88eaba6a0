using CnapPlatform.Application.Documents;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases;

/// <summary>Electronic copies join the incoming package of a case that the CNAP still holds.</summary>
public static class AttachFiles
{
    [Allow(Permission.RegisterCases)]
    public sealed record Command : IRequest
    {
        public Guid CaseId { get; init; }

        public int Version { get; init; }

        public IReadOnlyList<Upload> Files { get; init; } = [];
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(AttachmentRules rules)
        {
            RuleFor(c => c.Files).NotEmpty().WithMessage("Documents.Files.Required").Attachable(rules);
            RuleForEach(c => c.Files).ChildRules(file => file.RuleFor(f => f.Document).OneLine());
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentHromada hromada, ICurrentUser user, IFileStore files, AttachmentRules rules)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var subject = await db.Cases.VisibleTo(user).Include(c => c.Documents)
                .SeenAsync(command.CaseId, command.Version, cancellationToken);
            var actor = user.AsCaseActor();
            subject.RequireAttachable(actor);
            if (subject.Documents.Count(document => document.File is not null) + command.Files.Count > rules.MaxFiles)
            {
                throw Invalid.At(nameof(command.Files), "Documents.Files.TooMany");
            }

            var kept = new List<IntakeDocument>();
            try
            {
                foreach (var upload in command.Files)
                {
                    var file = await files.SaveUploadAsync(hromada.Id, upload, cancellationToken);
                    kept.Add(new IntakeDocument(
                        Blank.ToNull(upload.Document) ?? file.Name, DocumentForm.Electronic, null, file));
                }

                subject.Attach(kept, actor);
                await db.SaveChangesAsync(CancellationToken.None);
            }
            catch (Exception failure) when (UploadStoring.IsCertainlyUnsaved(failure))
            {
                await files.ForgetAsync(hromada.Id, kept.Select(document => document.File));
                throw;
            }
        }
    }
}
