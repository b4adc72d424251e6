using Microsoft.Playwright;
using ThienVan.Web.Tests.Shared.Servers;

namespace ThienVan.Browser.Tests;

/// <summary>One headless browser for the whole run: the one of the system, never a downloaded one.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string _path = Environment.GetEnvironmentVariable("THIENVAN_CHROMIUM") ?? "/usr/bin/chromium";

    // An office's site is known by its name, not by an address.
    private const string Named = $"--host-resolver-rules=MAP {Nginx.Site} 127.0.0.1";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _test;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(_path)) return;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = _path,
            Args = ["--no-sandbox", "--enable-unsafe-swiftshader", Named],
        });
    }

    /// <summary>A visitor of her own: no cookie shared with anybody. Visitors of the test before are sent away.</summary>
    public async Task<IPage> OpenAsync(
        IServed site, bool script = true, ColorScheme scheme = ColorScheme.Light, int width = 1366, int height = 768)
    {
        Assert.SkipUnless(_browser is not null, $"Không có trình duyệt ở {_path}; đề nghị cài gói chromium hoặc đặt THIENVAN_CHROMIUM.");
        await CloseOfOtherTestsAsync();
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = site.Address,
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            Locale = "vi-VN",
            IgnoreHTTPSErrors = true,
            ViewportSize = new() { Width = width, Height = height },
        });
        return await context.NewPageAsync();
    }

    /// <summary>Tests run one after the other; a page left open goes on drawing and asking.</summary>
    private async Task CloseOfOtherTestsAsync()
    {
        var test = TestContext.Current.Test?.UniqueID;
        if (test == _test) return;
        _test = test;
        foreach (var context in _browser!.Contexts.ToArray()) await context.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
