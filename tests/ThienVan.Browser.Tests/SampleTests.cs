using Microsoft.Playwright;
using ThienVan.Web.Tests.Shared.Servers;

namespace ThienVan.Browser.Tests;

/// <summary>
/// Every part in every state looks as it did: the page of samples is photographed and held against the picture kept beside this test.
/// A part that is meant to look different gets new pictures: <c>PICTURES=new ./test Browser</c>, looked at before they are committed.
/// </summary>
public sealed class SampleTests(Chromium chromium, Site site)
{
    /// <summary>Share of the picture's points that may differ: edges of letters, drawn by another version of the browser.</summary>
    private const double Tolerance = 0.01;

    /// <summary>By how much one of a point's three colours differs at least where it counts, of 255.</summary>
    private const int Seen = 48;

    private static readonly bool _anew = Environment.GetEnvironmentVariable("PICTURES") == "new";

    [Theory]
    [InlineData("light", 1366, ColorScheme.Light, Media.Screen)]
    [InlineData("dark", 1366, ColorScheme.Dark, Media.Screen)]
    [InlineData("light", 360, ColorScheme.Light, Media.Screen)]
    [InlineData("dark", 360, ColorScheme.Dark, Media.Screen)]
    [InlineData("print", 800, ColorScheme.Light, Media.Print)]
    public async Task Every_part_looks_as_on_its_picture(string name, int width, ColorScheme scheme, Media media)
    {
        var page = await chromium.OpenAsync(site, scheme: scheme, width: width);
        await page.SignInAsync("vanphong");
        await page.GotoAsync("/mau");
        await page.EmulateMediaAsync(new() { Media = media, ColorScheme = scheme });
        await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");

        // The bar of a phone lies over the page, and counts what waits today.
        await page.EvaluateAsync("() => document.querySelectorAll('.shell > nav').forEach(bar => bar.remove())");
        var taken = await page.Locator("main").ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });

        var kept = Path.Combine(Folder, $"{name}-{width}.png");
        if (_anew) await File.WriteAllBytesAsync(kept, taken, TestContext.Current.CancellationToken);
        var differing = await DifferingAsync(page, await File.ReadAllBytesAsync(kept, TestContext.Current.CancellationToken), taken);
        differing.ShouldBeLessThan(Tolerance, $"Look at {kept} beside the page /mau at {width} ({name}).");
        await page.Context.CloseAsync();
    }

    private static string Folder => Path.Combine(Repository.Root, "tests", "ThienVan.Browser.Tests", "Samples");

    /// <returns>Share of the points that differ, 0 to 1; 1 where the sizes do.</returns>
    private static Task<double> DifferingAsync(IPage page, byte[] kept, byte[] taken) => page.EvaluateAsync<double>(
        """
        async ([kept, taken, seen]) => {
          const read = async text => {
            const picture = new Image();
            picture.src = 'data:image/png;base64,' + text;
            await picture.decode();
            const canvas = new OffscreenCanvas(picture.width, picture.height);
            const brush = canvas.getContext('2d');
            brush.drawImage(picture, 0, 0);
            return brush.getImageData(0, 0, picture.width, picture.height);
          };
          const [a, b] = [await read(kept), await read(taken)];
          if (a.width !== b.width || a.height !== b.height) return 1;
          let differing = 0;
          for (let at = 0; at < a.data.length; at += 4) {
            if ([0, 1, 2].some(colour => Math.abs(a.data[at + colour] - b.data[at + colour]) >= seen)) differing++;
          }
          return differing / (a.width * a.height);
        }
        """,
        new object[] { Convert.ToBase64String(kept), Convert.ToBase64String(taken), Seen });
}
