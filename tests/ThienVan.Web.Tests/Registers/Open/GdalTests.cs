using System.Diagnostics;
using System.Globalization;
using ThienVan.Core.Registers.Open;
using ThienVan.Web.Registers.Definitions;
using ThienVan.Web.Tests.Plans;
using ThienVan.Web.Tests.Shared;
using ThienVan.Web.Tests.Shared.Servers;

namespace ThienVan.Web.Tests.Registers.Open;

/// <summary>GDAL, which QGIS is built on, reads the demonstration over HTTP: every collection, every page, every attribute.</summary>
public sealed class GdalTests : IAsyncLifetime
{
    private static readonly string? _ogrinfo = Find("ogrinfo");
    private readonly int _port = OwnProcess.FreePort();
    private TestDatabase? _database;
    private OwnProcess? _product;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(_ogrinfo is not null, "Máy không có GDAL (ogrinfo); đề nghị cài gói gdal-bin.");
        _database = await TestDatabase.CreateAsync(Engine.Sqlite);
        _product = await OwnProcess.ServeAsync(_database.ConnectionString, _port, ["--demo"],
            ("ThienVan__PlanFile", PlanRoom.RealPlan), ("ThienVan__Demonstration__Rounds", "false"),
            ("ThienVan__Demonstration__Past", "false"), ("ThienVan__Demonstration__Tasks", "false"),
            ("ThienVan__Demonstration__Projects", "false"), ("ThienVan__Demonstration__Movements", "false"),
            ("ThienVan__Demonstration__Assignments", "false"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_product is not null) await _product.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }

    [Fact]
    public async Task Every_collection_and_every_page_is_read_and_comes_back_whole()
    {
        var read = await RunAsync(_ogrinfo!, "-al", "-so", Service);
        foreach (var register in ShippedRegisters.BesideTheProgram.All.Where(PublicFace.IsOpen))
            Count(read, register.Code).ShouldBe(await CountAsync(register.Code), register.Code);
        var lamps = await RunAsync(_ogrinfo!, "-so", Service, "den-nang-luong");
        foreach (var typed in new[] { "cong-suat: Integer", "ngay-lap: Date", "minh-hoa: Integer(Boolean)", "Geometry: Point" })
            lamps.ShouldContain(typed);

        var lakes = await RunAsync(_ogrinfo!, "-al", Service, "ho-dieu-hoa");
        foreach (var typed in new[] { "ranh: Real", "POLYGON ((", "POINT (" }) lakes.ShouldContain(typed);

        // Several pages: what came over them is what one answer holds.
        var folder = Directory.CreateTempSubdirectory("thienvan-gdal-");
        try
        {
            var package = Path.Combine(folder.FullName, "so.gpkg");
            await RunAsync(Find("ogr2ogr")!, "-oo", "PAGE_SIZE=100", "-f", "GPKG", package, Service, "cay-xanh");
            var back = await RunAsync(_ogrinfo!, "-al", package);
            Count(back, "cay-xanh").ShouldBe(await CountAsync("cay-xanh"));
            var straight = await RunAsync(_ogrinfo!, "-al", $"http://127.0.0.1:{_port}/du-lieu/cay-xanh/toan-bo.geojson");
            foreach (var part in new[] { "POINT (", "  ma (", "  ngay-trong (", "  duong-kinh (", "  to-dan-pho (" })
                Lines(back, part).ShouldBe(Lines(straight, part), part);
            await RunAsync(Find("ogr2ogr")!, "-f", "GPKG", "-update", package, Service, "ho-dieu-hoa");
            var areas = await RunAsync(_ogrinfo!, "-al", package, "ho-dieu-hoa");
            foreach (var part in new[] { "POLYGON (", "  ranh (", "  don-vi (" }) Lines(areas, part).ShouldBe(Lines(lakes, part), part);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private string Service => $"OAPIF:http://127.0.0.1:{_port}/ogc";

    private async Task<int> CountAsync(string code)
    {
        using var client = new HttpClient();
        var page = await client.GetStringAsync(new Uri($"http://127.0.0.1:{_port}/ogc/collections/{code}/items?f=json&limit=1"));
        return System.Text.Json.Nodes.JsonNode.Parse(page)!["numberMatched"]!.GetValue<int>();
    }

    private static int Count(string read, string layer)
    {
        var told = read.Split("Layer name: ").Single(part => part.Split('\n')[0].Trim() == layer);
        return int.Parse(told.Split("Feature Count: ")[1].Split('\n')[0], CultureInfo.InvariantCulture);
    }

    // Of each attribute the values alone: how wide a column is, every format says in its own way.
    private static string[] Lines(string read, string part) =>
    [
        .. read.Split('\n').Where(line => line.Contains(part, StringComparison.Ordinal)).Select(line => line.Split(" = ")[^1].Trim())
            .Order(StringComparer.Ordinal),
    ];

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var (said, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{string.Join(' ', arguments)}: {await wrong}");
        return await said;
    }
}
