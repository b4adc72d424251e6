namespace ThienVan.Browser.Tests;

/// <summary>What stands in the staff's bar of a phone lies side by side, each part whole.</summary>
public sealed class StaffBarTests(Chromium chromium, Site site)
{
    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(768)]
    public async Task Nothing_in_the_bar_lies_over_another_or_wraps_under_the_picture(int width)
    {
        var page = await chromium.OpenAsync(site, width: width);
        await page.SignInAsync("vanphong");
        await page.GotoAsync("/bao-cao");
        var faults = await page.EvaluateAsync<string[]>(
            """
            () => {
              const parts = ['.brand', '.initials', '.unread', '.demo', '.guide-mark', '.theme button']
                .flatMap(name => [...document.querySelectorAll(name)].filter(part => part.checkVisibility()))
                .map(part => [part.className || part.tagName, part.getBoundingClientRect()]);
              const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom && b.top < a.bottom;
              const faults = parts.flatMap(([name, box], i) => parts.slice(i + 1).filter(([, other]) => over(box, other))
                .map(([other]) => `${name} lies over ${other}`));
              const mark = document.querySelector('.brand svg').getBoundingClientRect();
              if (document.querySelector('.brand').getBoundingClientRect().height > 48) faults.push('the brand wraps');
              if (mark.width < 18) faults.push('the picture is squeezed');
              return faults;
            }
            """);
        faults.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }
}
