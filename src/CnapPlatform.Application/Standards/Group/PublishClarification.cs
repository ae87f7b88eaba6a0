using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using CnapPlatform.Domain.Standards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Standards.Group;

/// <summary>
/// The working group publishes a clarification (роз'яснення) of a field; it stands on every hromada's card at once and
/// answers all the questions named.
/// </summary>
public static class PublishClarification
{
    [Allow(Permission.EditStandard)]
    public sealed record Command : IRequest<Guid>
    {
        public string? ServiceCode { get; init; }

        public string? Field { get; init; }

        /// <summary>The question in general words, without the one who asked.</summary>
        public string? Question { get; init; }

        public string? Answer { get; init; }

        public string? Basis { get; init; }

        /// <summary>The questions that it answers.</summary>
        public IReadOnlyList<Guid>? Answers { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.ServiceCode).NotEmpty().WithMessage("Group.Service.Required");
            RuleFor(c => c.Field).Must(path => StandardField.OfPassport.Any(field => field.Path == path))
                .WithMessage("Group.Field.Required");
            RuleFor(c => c.Question).NotEmpty().WithMessage("Group.GeneralQuestion.Required")
                .MaximumLength(2000).WithMessage("Group.Text.TooLong").PlainText();
            RuleFor(c => c.Answer).NotEmpty().WithMessage("Group.Answer.Required")
                .MaximumLength(4000).WithMessage("Group.Answer.TooLong").PlainText();
            RuleFor(c => c.Basis).MaximumLength(500).WithMessage("Group.Basis.TooLong").PlainText();
        }
    }

    internal sealed class Handler(
        ICnapDb db, ICurrentUser user, PublishedStandards standards, PublishedClarifications published,
        TimeProvider clock)
        : IRequestHandler<Command, Guid>
    {
        public async Task<Guid> Handle(Command command, CancellationToken cancellationToken)
        {
            var standard = await standards.InForceOnAsync(KyivDate.Today(clock), db, cancellationToken);
            _ = standard.Passport(command.ServiceCode!);
            var questions = await QuestionsAsync(command, cancellationToken);

            var author = user.AsGroupMember(clock);
            var clarification = new Clarification
            {
                ServiceCode = command.ServiceCode!,
                Field = command.Field!,
                Question = command.Question!.Trim(),
                Answer = command.Answer!.Trim(),
                Basis = Blank.ToNull(command.Basis),
                By = author.AccountId,
                ByName = author.Name,
                PublishedAt = author.At,
            };
            db.Clarifications.Add(clarification);
            questions.ForEach(question => question.ClarificationId = clarification.Id);
            await db.SaveChangesAsync(cancellationToken);
            published.Forget();
            return clarification.Id;
        }

        private async Task<List<HromadaQuestion>> QuestionsAsync(Command command, CancellationToken cancellationToken)
        {
            var ids = (command.Answers ?? []).Distinct().ToList();
            var questions = await db.HromadaQuestions
                .Where(q => ids.Contains(q.Id) && q.ServiceCode == command.ServiceCode && q.Field == command.Field)
                .ToListAsync(cancellationToken);
            if (questions.Count != ids.Count)
            {
                throw new NotFound();
            }

            var answered = questions.Select(q => q.ClarificationId).OfType<Guid>().ToList();
            return await db.Clarifications
                .AnyAsync(c => answered.Contains(c.Id) && c.WithdrawnAt == null, cancellationToken)
                ? throw new Refused(GroupRefusals.QuestionAnswered)
                : questions;
        }
    }
}
