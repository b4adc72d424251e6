using System.Globalization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ThienVan.Browser.Tests;

/// <summary>What every journey does: sign in, look, be audited.</summary>
internal static class Walk
{
    public const string Password = "MinhHoa@135";
    private static readonly string _axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string? _screenshots = Environment.GetEnvironmentVariable("SCREENSHOTS");

    public static async Task SignInAsync(this IPage page, string name)
    {
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync(name);
        await page.GetByLabel("Mật khẩu").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/dang-nhap", StringComparison.Ordinal));
    }

    /// <summary>Accessible by axe, and nothing sticks out sideways.</summary>
    public static async Task ShouldBeSoundAsync(this IPage page, string what)
    {
        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        overflow.ShouldBeLessThanOrEqualTo(0, $"{what} is wider than the screen");
        (await page.AxeAsync()).ShouldBeEmpty(what);
    }

    /// <summary>Legible in the colours it has now: of all that axe looks at, another scheme changes nothing else.</summary>
    public static async Task ShouldBeLegibleAsync(this IPage page, string what) =>
        (await page.AxeAsync("color-contrast", "link-in-text-block")).ShouldBeEmpty(what);

    /// <summary>What axe holds against the page by these rules, or by all, with what moves in it brought to its end. Run in the page
    /// itself: no page here has frames, and the wrapper opens a second page for each run, which takes longer than all the rest.</summary>
    private static async Task<string[]> AxeAsync(this IPage page, params string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(_axe);
        return await page.EvaluateAsync<string[]>(
            """
            async rules => {
              document.getAnimations().forEach(animation => animation.finish());
              const chosen = rules.length ? { runOnly: rules } : {};
              return (await axe.run({ resultTypes: ['violations'], preload: false, ...chosen })).violations.map(
                rule => `${rule.id}: ${rule.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
            }
            """,
            rules);
    }

    /// <summary>Opens whatever is folded, so that all of the page can be read.</summary>
    public static Task UnfoldAsync(this IPage page) =>
        page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => { part.open = true; })");

    /// <summary>Writes a picture where SCREENSHOTS names a folder; else does nothing.</summary>
    public static async Task PictureAsync(this IPage page, string name, ColorScheme scheme)
    {
        if (_screenshots is null) return;
        var width = page.ViewportSize!.Width.ToString(CultureInfo.InvariantCulture);
        await page.ScreenshotAsync(
            new() { Path = Path.Combine(_screenshots, $"{name}-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png") });
    }
}
