using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;

namespace CnapPlatform.Application.Standards.Exchange;

/// <summary>A file is handed in to be tried on a draft; answers the checksum by which its dry run is asked for.</summary>
public static class UploadImport
{
    /// <summary>In bytes; a whole version takes less than a tenth of it.</summary>
    public const int Largest = 20 * 1024 * 1024;

    [Allow(Permission.EditStandard)]
    public sealed record Command : IRequest<string>
    {
        public int Number { get; init; }

        public byte[]? File { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.File).NotEmpty().WithMessage("Exchange.File.Required");
            RuleFor(c => c.File).Must(file => file!.Length <= Largest).WithMessage("Exchange.File.TooLarge")
                .When(c => c.File is not null);
        }
    }

    internal sealed class Handler(ICnapDb db, IImportFiles files) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var draft = await LoadedVersion.ReadAsync(db, command.Number, cancellationToken);
            draft.Version.RequireDraft();
            return await files.KeepAsync(command.File!, cancellationToken);
        }
    }
}
