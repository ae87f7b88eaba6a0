using System.Text.Json;
using System.Text.Json.Serialization;
using CnapPlatform.Application.Kernel;
using CnapPlatform.Domain.Kernel;
using CnapPlatform.Domain.Notifications;
using CnapPlatform.Domain.Staff;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CnapPlatform.Application.Notifications;

/// <summary>
/// A provider says what became of a message it had taken. Whoever knows the provider's secret may say it; a receipt
/// that comes twice changes nothing.
/// </summary>
public static class RecordReceipt
{
    private const int LongestReason = 300;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new InstantConverter() },
    };

    /// <param name="Body">The very bytes that were signed.</param>
    [Allow(Permission.Anyone)]
    public sealed record Command(string Provider, ReadOnlyMemory<byte> Body, string? Signature) : IRequest<Outcome>;

    public enum Outcome
    {
        Recorded,

        /// <summary>Unknown provider or wrong signature; the two look the same.</summary>
        NotSigned,

        /// <summary>Signed, but not in the form of the contract.</summary>
        Malformed,

        /// <summary>No such message of this provider.</summary>
        Unknown,
    }

    private sealed record Receipt(string? Id, string? Status, DateTimeOffset? At, string? Reason);

    internal sealed class Handler(ICnapDb db, ICurrentHromada hromada, IReceiptSecrets secrets, TimeProvider clock)
        : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!secrets.IsSigned(command.Provider, command.Body.Span, command.Signature))
            {
                return Outcome.NotSigned;
            }

            if (Read(command.Body.Span) is not { } receipt
                || MessageKey.Parse(receipt.Id) is not { } key || KindOf(receipt.Status) is not { } kind)
            {
                return Outcome.Malformed;
            }

            // A retry after a lost race comes here a second time, in the same hromada.
            if (hromada.Id != key.Hromada)
            {
                hromada.Enter(key.Hromada);
            }

            var message = await db.Notifications.SingleOrDefaultAsync(n => n.Id == key.Message, cancellationToken);
            if (message is null || (message.Provider is { } provider && provider != command.Provider))
            {
                return Outcome.Unknown;
            }

            message.Receive(kind, key.Round, receipt.At ?? clock.GetUtcNow(), ReasonOf(receipt));
            await db.SaveChangesAsync(cancellationToken);
            return Outcome.Recorded;
        }

        private static Receipt? Read(ReadOnlySpan<byte> body)
        {
            try
            {
                return JsonSerializer.Deserialize<Receipt>(body, Json);
            }
            catch (JsonException)
            {
                return null;
            }
        }

        private static ReceiptKind? KindOf(string? status) => status switch
        {
            "delivered" => ReceiptKind.Delivered,
            "undeliverable" => ReceiptKind.Undeliverable,
            _ => null,
        };

        private static string? ReasonOf(Receipt receipt) =>
            receipt.Reason is null ? null : KeptText.OfStranger(receipt.Reason, LongestReason);
    }

    // A time without its offset would be read as this computer's own.
    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(
            ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTime().Kind == DateTimeKind.Unspecified
                ? throw new JsonException()
                : reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value);
    }
}

/// <summary>Knows the secrets that providers sign their receipts with.</summary>
public interface IReceiptSecrets
{
    bool IsSigned(string provider, ReadOnlySpan<byte> body, string? signature);
}
