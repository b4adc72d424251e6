using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using ThienVan.Core.Cases.Feedback;
using ThienVan.Core.Kernel;

namespace ThienVan.Web.Cases.Reporting;

/// <summary>What a form was given when it was opened: the id its report will have and the secret that will open it. Sent twice, it is one
/// report, and its sender gets the same receipt.</summary>
public sealed record ReportTicket(Guid Id, string Secret, DateTimeOffset At)
{
    /// <summary>A person needs so long to write; what is sent sooner was not written by one.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromSeconds(3);

    /// <summary>A form left open over night, or on a telephone without a network over a weekend, is still taken.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);
}

/// <summary>Makes tickets and reads them back; nobody else can make one.</summary>
public sealed class ReportTickets(IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector("cases.report-ticket.1");

    private static readonly Refusal _old = new("feedback.ticket",
        "Biểu này mở đã quá lâu; nội dung bạn viết còn nguyên dưới đây, đề nghị bấm gửi lần nữa.");

    public string Issue()
    {
        var now = time.GetUtcNow();
        var secret = ReceiptSecret.Of(RandomNumberGenerator.GetBytes(ReceiptSecret.Bytes));
        return _protector.Protect(string.Create(CultureInfo.InvariantCulture,
            $"{Guid.CreateVersion7(now):N}|{secret}|{now.ToUnixTimeMilliseconds()}"));
    }

    /// <summary>Refused for what this ward did not make, and for what is too old; the form is then shown with a new one.</summary>
    public Result<ReportTicket> Read(string? ticket)
    {
        try
        {
            if (ticket is { Length: > 0 and <= 1000 } && _protector.Unprotect(ticket).Split('|') is [var id, var secret, var at])
            {
                var opened = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(at, CultureInfo.InvariantCulture));
                if (time.GetUtcNow() - opened <= ReportTicket.Longest) return new ReportTicket(Guid.ParseExact(id, "N"), secret, opened);
            }
        }
        catch (CryptographicException)
        {
            return _old;
        }

        return _old;
    }
}
