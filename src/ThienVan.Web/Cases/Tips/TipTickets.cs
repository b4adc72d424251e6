using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Cases.Tips;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Cases.Tips;

/// <summary>What a form carries: the secret its receipt follows from, and when it was opened; nothing of it is kept here.</summary>
public sealed class TipTickets(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan _longest = TimeSpan.FromHours(12);

    // Nobody writes a report by hand in less; a script that shows no work waits.
    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(4);

    private static readonly Refusal _old = new("tip.ticket",
        "Trang đã mở quá lâu nên chưa gửi được; nội dung còn nguyên dưới đây, đề nghị bấm gửi lần nữa (tệp phải chọn lại).");

    private static readonly Refusal _fast = new("tip.fast", "Đề nghị đợi vài giây rồi bấm gửi lần nữa; nội dung còn nguyên dưới đây.");

    private readonly IDataProtector _protector = protection.CreateProtector("ThienVan.Cases.Tips.Ticket");

    public string Give()
    {
        var ticket = new byte[TipReceipt.SecretBytes + sizeof(long)];
        RandomNumberGenerator.Fill(ticket.AsSpan(0, TipReceipt.SecretBytes));
        BinaryPrimitives.WriteInt64BigEndian(ticket.AsSpan(TipReceipt.SecretBytes), time.GetUtcNow().UtcTicks);
        return WebEncoders.Base64UrlEncode(_protector.Protect(ticket));
    }

    /// <summary>The secret of a form of ours that is neither too old nor sent by a machine in no time.</summary>
    /// <param name="showsWork">The sender's machine showed work for it.</param>
    public Result<byte[]> Read(string? ticket, bool showsWork)
    {
        if (Open(ticket) is not { Length: TipReceipt.SecretBytes + sizeof(long) } held) return _old;
        var age = time.GetUtcNow().UtcTicks - BinaryPrimitives.ReadInt64BigEndian(held.AsSpan(TipReceipt.SecretBytes));
        return age < 0 || age > _longest.Ticks ? _old
            : age < _shortest.Ticks && !showsWork ? _fast
            : held[..TipReceipt.SecretBytes];
    }

    public static bool ShowsWork(string? ticket, string? proof) => ticket is not null && WorkProof.Holds(ticket, proof);

    private byte[]? Open(string? ticket)
    {
        try
        {
            return ticket is null ? null : _protector.Unprotect(WebEncoders.Base64UrlDecode(ticket));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
