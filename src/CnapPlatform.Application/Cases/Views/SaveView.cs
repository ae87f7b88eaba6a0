using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Views;

/// <summary>Keeps a question to the list of cases under a name; the same name takes the new question.</summary>
public static class SaveView
{
    [Allow(Permission.ViewCases)]
    public sealed record Command : IRequest
    {
        public string? Name { get; init; }

        public string? Question { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().WithMessage("Views.Name.Required")
                .MaximumLength(SavedView.LongestName).WithMessage("Views.Name.TooLong").OneLine();
            RuleFor(c => c.Question).NotEmpty().WithMessage("Views.Question.Required")
                .MaximumLength(SavedView.LongestQuestion).WithMessage("Views.Question.TooLong").PlainText();
        }
    }

    internal sealed class Handler(ICnapDb db, ICurrentHromada hromada, ICurrentUser user) : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var name = command.Name!.Trim();
            var own = await db.SavedViews.Where(v => v.AccountId == user.AccountId).ToListAsync(cancellationToken);
            if (own.Find(v => v.Name == name) is { } known)
            {
                db.SavedViews.Remove(known);
            }
            else if (own.Count >= SavedView.MostOfOnePerson)
            {
                throw new Refused(ViewRefusals.TooMany, SavedView.MostOfOnePerson);
            }

            db.SavedViews.Add(SavedView.Of(hromada.Id, user.AccountId!.Value, name, command.Question!.TrimStart('?')));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

public static class ViewRefusals
{
    public const string TooMany = "Views.Refused.TooMany";
}
