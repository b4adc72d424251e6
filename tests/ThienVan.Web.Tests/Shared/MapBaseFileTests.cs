using System.Net;
using Microsoft.Extensions.Configuration;
using ThienVan.Web.Shared.Map;

namespace ThienVan.Web.Tests.Shared;

/// <summary>The file of tiles that settings name: looked at before a server starts, served in parts.</summary>
public sealed class MapBaseFileTests : IDisposable
{
    private const string Setting = "ThienVan:Map:BaseFile";
    private static readonly byte[] _tiles = [.. "PMTiles"u8, 3, .. new byte[120]];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("thienvan-map-");

    [Fact]
    public async Task The_file_is_served_and_may_be_asked_for_in_parts()
    {
        var file = Path.Combine(_folder.FullName, "nen.pmtiles");
        await File.WriteAllBytesAsync(file, _tiles);
        await using var app = await TestApp.StartAsync(settings: KeyValuePair.Create<string, string?>(Setting, file));
        app.Refusal.ShouldBeNull();
        var answer = await app.Browse().GetAsync(MapLinks.BaseFile);
        answer.Headers.AcceptRanges.ShouldHaveSingleItem().ShouldBe("bytes");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(_tiles);
    }

    [Fact]
    public async Task Without_the_setting_there_is_none()
    {
        await using var app = await TestApp.StartAsync();
        (await app.Browse().GetAsync(MapLinks.BaseFile)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("khong-co.pmtiles", null)]
    [InlineData("anh.png", "PNG12345")]
    [InlineData("ngan.pmtiles", "PMTi")]
    public async Task What_is_no_file_of_tiles_keeps_the_server_from_starting(string name, string? content)
    {
        var file = Path.Combine(_folder.FullName, name);
        if (content is not null) await File.WriteAllTextAsync(file, content);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(Setting, file)]).Build();
        var refusal = MapModule.Room.RefuseSettings(settings).ShouldHaveSingleItem()!;
        refusal.Code.ShouldBe("map.base_file");
        refusal.Message.ShouldContain(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
