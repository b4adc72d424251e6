using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ThienVan.Web.Tests.Shared.Servers;

/// <summary>nginx with TLS, set as it is shipped, before processes of the product: what a browser of an office goes through.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    /// <summary>The name in its settings and in its certificate.</summary>
    public const string Site = "kehoach.phuong.vn";

    private static readonly string? _program = Array.Find(["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"], File.Exists);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("thienvan-nginx-");
    private OwnProcess? _process;

    private Nginx()
    {
    }

    public int Port { get; } = OwnProcess.FreePort();

    public static void SkipWhereMissing() => Assert.SkipWhen(_program is null, "Máy không có nginx (gói nginx-light).");

    /// <param name="inside">Ports of the processes behind it, asked by turns; they may come up later.</param>
    public static async Task<Nginx> StartAsync(params int[] inside)
    {
        var nginx = new Nginx();
        var settings = Path.Combine(nginx._folder.FullName, "nginx.conf");
        await File.WriteAllTextAsync(settings, await nginx.SettingsAsync(inside));
        nginx._process = await OwnProcess.StartAsync(_program!, ["-p", nginx._folder.FullName, "-c", settings, "-e", "stderr"], nginx.Port);
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The TLS server that is shipped, with this test's ports and certificate.</summary>
    private async Task<string> SettingsAsync(int[] inside)
    {
        var shipped = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "deploy", "nginx.conf"));
        var server = shipped[shipped.LastIndexOf("server {", StringComparison.Ordinal)..];
        var (certificate, key) = await CertificateAsync();
        server = server
            .Replace("listen 443 ssl;", $"listen 127.0.0.1:{Port} ssl;")
            .Replace("/etc/ssl/thienvan/fullchain.pem", certificate)
            .Replace("/etc/ssl/thienvan/privkey.pem", key)
            .Replace("http://127.0.0.1:5080", "http://thienvan");
        return $$"""
            daemon off; master_process off; pid {{_folder.FullName}}/pid; error_log stderr;
            events {}
            http {
              access_log off; client_body_temp_path {{_folder.FullName}}; proxy_temp_path {{_folder.FullName}};
              fastcgi_temp_path {{_folder.FullName}}; uwsgi_temp_path {{_folder.FullName}}; scgi_temp_path {{_folder.FullName}};
              upstream thienvan { {{string.Join(' ', inside.Select(port => $"server 127.0.0.1:{port};"))}} }
              {{server}}
            }
            """;
    }

    private async Task<(string Certificate, string Key)> CertificateAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = new CertificateRequest($"CN={Site}", key, HashAlgorithmName.SHA256);
        using var made = asked.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var (certificate, secret) = (Path.Combine(_folder.FullName, "cert.pem"), Path.Combine(_folder.FullName, "key.pem"));
        await File.WriteAllTextAsync(certificate, made.ExportCertificatePem());
        await File.WriteAllTextAsync(secret, key.ExportPkcs8PrivateKeyPem());
        return (certificate, secret);
    }
}
