using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Data;

namespace ThienVan.Web.Shared.Hosting;

/// <summary>Settings that would fail later, in a stack trace or on every page, are refused before anything starts.</summary>
internal static class SettingsCheck
{
    private const string Certificate = "Kestrel:Certificates:Default";

    private static readonly string[] _withKeyApart = [".pem", ".crt", ".cer"];

    public static Refusal? OfServer(IConfiguration configuration) =>
        OfDatabase(configuration) ?? OfAddress(configuration["ThienVan:PublicUrl"]) ?? OfCertificate(configuration);

    /// <summary>Null when the connection names a database; whether it answers is another question.</summary>
    public static Refusal? OfDatabase(IConfiguration configuration) =>
        DbConnections.Of(configuration) is not { Length: > 0 } connection
            ? new("settings.database_missing", "Chưa đặt ConnectionStrings:ThienVan: Data Source=... là SQLite, Host=... là PostgreSQL.")
            : DbConnections.WhyUnreadable(connection) is { } why
                ? new(
                    "settings.database",
                    $"ConnectionStrings:ThienVan không đọc được ({why}). Cách viết: Data Source=/duong/dan/ward.db cho SQLite, "
                        + "hoặc Host=...;Database=...;Username=... cho PostgreSQL.")
                : null;

    private static Refusal? OfAddress(string? address) =>
        string.IsNullOrEmpty(address)
        || (Uri.TryCreate(address, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", Host.Length: > 0 })
            ? null
            : new(
                "settings.public_url",
                $"ThienVan:PublicUrl phải là một địa chỉ đầy đủ như https://kehoach.phuong.vn, không phải “{address}”.");

    private static Refusal? OfCertificate(IConfiguration configuration)
    {
        if (configuration[$"{Certificate}:Path"] is not { Length: > 0 } path) return null;
        if (!File.Exists(path)) return new("settings.certificate", $"Không tìm thấy chứng chỉ {path} ({Certificate}:Path).");
        var apart = Array.Exists(_withKeyApart, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        return apart && configuration[$"{Certificate}:KeyPath"] is not { Length: > 0 }
            ? new(
                "settings.certificate_key",
                $"Chứng chỉ {path} cần khóa riêng: đặt {Certificate}:KeyPath là tệp khóa, hoặc dùng tệp .pfx chứa cả hai.")
            : null;
    }
}
