using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Hosting;

namespace ThienVan.Web.Shared.Mail;

public enum MailSecurity
{
    /// <summary>Upgrade the connection, or do not send.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>In the clear: only for a relay on the same machine or a closed network.</summary>
    None,
}

/// <summary>Configuration section <c>ThienVan:Mail</c>. Without a host the ward sends no e-mail; notices in the product go on.</summary>
public sealed record MailOptions
{
    private const string Section = "ThienVan:Mail";
    private const string PasswordKey = Section + ":Password";

    public string Host { get; init; } = "";

    /// <summary>Null for the usual one: 465 with TLS, else 587.</summary>
    public int? Port { get; init; }
    public MailSecurity Security { get; init; }
    public string? User { get; init; }

    /// <summary>From the environment only (<c>ThienVan__Mail__Password</c>): files get copied.</summary>
    public string? Password { get; init; }
    public string From { get; init; } = "";
    public string? FromName { get; init; }

    /// <summary>Where links in mails lead (<c>ThienVan:PublicUrl</c>); null leaves them out.</summary>
    public Uri? Site { get; init; }

    /// <summary>Hour in Viet Nam at which the e-mail of the day goes out, for those who want one a day.</summary>
    public int DailyHour { get; init; } = 7;

    public bool On => Host.Length > 0;

    public static MailOptions Read(IConfiguration configuration)
    {
        if (configuration[$"{Section}:Host"] is not { Length: > 0 } || Refuse(configuration) is not null) return new();
        var options = configuration.GetSection(Section).Get<MailOptions>() ?? new();
        return options with { Site = PublicAddress.Of(configuration) };
    }

    /// <summary>Why the server must not start with these settings; null when it may.</summary>
    public static Refusal? Refuse(IConfiguration configuration)
    {
        var mail = configuration.GetSection(Section);
        if (mail["Host"] is not { Length: > 0 }) return null;
        if (!MimeKit.MailboxAddress.TryParse(mail["From"], out _))
            return new("mail.from", "Đề nghị đặt ThienVan:Mail:From là địa chỉ thư gửi đi của phường.");
        if (
            mail["Port"] is { Length: > 0 } port
            && !(int.TryParse(port, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536)
        )
            return new("mail.port", "ThienVan:Mail:Port phải là số từ 1 đến 65535.");
        if (mail["Security"] is { Length: > 0 } security && !Enum.TryParse<MailSecurity>(security, ignoreCase: true, out _))
            return new("mail.security", "ThienVan:Mail:Security phải là StartTls, Tls hoặc None.");
        if (mail["DailyHour"] is { Length: > 0 } hour
            && !(int.TryParse(hour, System.Globalization.CultureInfo.InvariantCulture, out var read) && read is >= 0 and < 24))
            return new("mail.daily_hour", "ThienVan:Mail:DailyHour phải là giờ từ 0 đến 23.");
        return PasswordInFile(configuration)
            ? new("mail.password_in_file", "Đề nghị đưa mật khẩu thư ra khỏi tệp cấu hình và đặt biến môi trường ThienVan__Mail__Password.")
            : null;
    }

    private static bool PasswordInFile(IConfiguration configuration) =>
        configuration is IConfigurationRoot root
        && root.Providers.OfType<FileConfigurationProvider>().Any(provider => provider.TryGet(PasswordKey, out _));
}
