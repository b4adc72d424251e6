using System.Diagnostics;
using ThienVan.Web.Shared.Documents;
using ThienVan.Web.Tests.Architecture;

namespace ThienVan.Web.Tests.Shared.Documents;

/// <summary>The real document beside the repository, and LibreOffice to make other formats of it; tests skip without them.</summary>
internal static class RealSource
{
    private const string Name = "ke-hoach-135-kh-ubnd.txt";

    public static string Path => Find() ?? SkipWith(Sources.NoReference);

    public static async Task<IReadOnlyList<string>> LinesAsync() => (await ReadAsync(await File.ReadAllBytesAsync(Path), Name)).Lines;

    public static async Task<ReadDocument> ReadAsync(byte[] file, string name)
    {
        var result = await DocumentReader.ReadAsync(new MemoryStream(file), name, CancellationToken.None);
        result.Refusal.ShouldBeNull();
        return result.Value;
    }

    public static async Task<byte[]> ConvertAsync(byte[] file, string extension, string to) =>
        (await ConvertAsync([file], extension, to))[0];

    public static async Task<IReadOnlyList<byte[]>> ConvertAsync(IReadOnlyList<byte[]> files, string extension, string to)
    {
        var soffice = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .Select(folder => System.IO.Path.Combine(folder, "soffice"))
            .FirstOrDefault(File.Exists)
        ?? SkipWith("LibreOffice (soffice) is not installed.");
        var work = Directory.CreateTempSubdirectory("thienvan-reader-");
        try
        {
            Directory.CreateDirectory(System.IO.Path.Combine(work.FullName, "in"));
            var inputs = files.Select((_, i) => System.IO.Path.Combine(work.FullName, "in", $"{i}.{extension}")).ToArray();
            foreach (var (input, file) in inputs.Zip(files)) await File.WriteAllBytesAsync(input, file);
            var start = new ProcessStartInfo(
                soffice,
                [
                    $"-env:UserInstallation=file://{work.FullName}/profile",
                    "--headless",
                    "--convert-to",
                    to,
                    "--outdir",
                    $"{work.FullName}/out",
                    .. inputs,
                ]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var office = Process.Start(start)!;
            await office.StandardError.ReadToEndAsync();
            await office.WaitForExitAsync();
            return await Task.WhenAll(
                files.Select((_, i) => File.ReadAllBytesAsync(System.IO.Path.Combine(work.FullName, "out", $"{i}.{to}"))));
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static string SkipWith(string reason)
    {
        Assert.Skip(reason);
        return "";
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = System.IO.Path.Combine(folder.FullName, "shared", "source", Name);
            if (File.Exists(file)) return file;
        }

        return null;
    }
}
