using System.Text.RegularExpressions;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Cases.Payments;
using CnapPlatform.Domain.Staff;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Cases.Payments;

/// <summary>The tenant's administrator says where the fees of a provider's services are paid to.</summary>
public static partial class SetRequisites
{
    [Allow(Permission.ManageRequisites)]
    public sealed record Command : IRequest
    {
        /// <summary>The provider body; empty for services that the CNAP provides itself.</summary>
        public Guid Payee { get; init; }

        public string Recipient { get; init; } = "";

        public string Edrpou { get; init; } = "";

        public string Iban { get; init; } = "";

        public string? BudgetCode { get; init; }

        public string? Bank { get; init; }
    }

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Recipient).NotEmpty().WithMessage("Payments.Recipient.Required")
                .MaximumLength(200).WithMessage("Payments.Recipient.TooLong").PlainText();
            RuleFor(c => c.Edrpou).Must(code => EightDigits().IsMatch(code.Trim()))
                .WithMessage("Payments.Edrpou.Malformed");
            RuleFor(c => c.Iban).Cascade(CascadeMode.Stop)
                .NotEmpty().WithMessage("Payments.Iban.Required")
                .Must(iban => !HasLetters(iban)).WithMessage("Payments.Iban.Letters")
                .Must(iban => Domain.Cases.Payments.Iban.Read(iban) is not null).WithMessage("Payments.Iban.Malformed");
            RuleFor(c => c.BudgetCode).Must(code => EightDigits().IsMatch(code!.Trim()))
                .WithMessage("Payments.BudgetCode.Malformed")
                .When(c => !string.IsNullOrWhiteSpace(c.BudgetCode));
            RuleFor(c => c.Bank).MaximumLength(200).WithMessage("Payments.Recipient.TooLong").PlainText();
        }

        // After UA only digits follow: a letter O in place of a zero is the usual slip.
        private static bool HasLetters(string iban) => iban.Trim().Skip(2).Any(char.IsLetter);
    }

    internal sealed class Handler(ICnapDb db, ICurrentHromada hromada, ICurrentUser user, TimeProvider clock)
        : IRequestHandler<Command>
    {
        public async Task Handle(Command command, CancellationToken cancellationToken)
        {
            var payee = new ProviderBodyId(command.Payee);
            await db.RequirePayeeAsync(payee, cancellationToken);
            var last = await db.Requisites.Where(r => r.Payee == payee)
                .MaxAsync(r => (int?)r.Seq, cancellationToken) ?? 0;
            db.Requisites.Add(new PaymentRequisites
            {
                HromadaId = hromada.Id,
                Payee = payee,
                Seq = last + 1,
                Recipient = command.Recipient.Trim(),
                Edrpou = command.Edrpou.Trim(),
                Iban = Domain.Cases.Payments.Iban.Read(command.Iban)!,
                BudgetCode = Blank.ToNull(command.BudgetCode),
                Bank = Blank.ToNull(command.Bank),
                By = user.AccountId!.Value,
                ByName = user.Name,
                At = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    [GeneratedRegex("^[0-9]{8}$", RegexOptions.None, 1000)]
    private static partial Regex EightDigits();
}

internal static class Payees
{
    /// <summary>The bodies that provide the hromada's services, those of its council too; null is the CNAP itself.</summary>
    public static IQueryable<ProviderBodyId?> Providers(this ICnapDb db)
    {
        var ofCouncil = db.LocalServices.Where(s => s.ProviderBodyId != null).Select(s => s.ProviderBodyId);
        return db.OfferedServices.Select(s => s.ProviderBodyId).Union(ofCouncil);
    }

    /// <summary>Refused for a body that none of the hromada's services is paid to.</summary>
    public static async Task RequirePayeeAsync(
        this ICnapDb db, ProviderBodyId payee, CancellationToken cancellationToken)
    {
        ProviderBodyId? provider = payee == default ? null : payee;
        if (!await db.Providers().AnyAsync(body => body == provider, cancellationToken))
        {
            throw new NotFound();
        }
    }
}
