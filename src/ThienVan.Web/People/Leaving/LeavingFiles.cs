using ThienVan.Core.Kernel;
using ThienVan.Web.Shared.Documents.Csv;

namespace ThienVan.Web.People.Leaving;

/// <summary>The hand-over pack as files to take along.</summary>
internal static class LeavingFiles
{
    public static byte[] Text(LeavingPack pack)
    {
        var lines = new List<string>
        {
            "BẢN KÊ BÀN GIAO CÔNG VIỆC",
            $"Người bàn giao: {pack.Name}{(pack.Unit is { } unit ? $", {unit}" : "")}",
            $"Lập lúc: {FigureText.Moment(pack.At)}",
        };
        if (pack.LastDay is { } day) lines.Add($"Ngày làm việc cuối: {FigureText.Day(day)}");
        foreach (var section in pack.Sections)
        {
            lines.AddRange(["", $"{section.Title} ({section.Lines.Count})"]);
            lines.AddRange(section.Lines.Select((line, index) => $"{index + 1}. {line.Title}"));
        }

        return CsvFile.Lines(lines);
    }

    public static byte[] Csv(LeavingPack pack) => CsvFile.Write(
    [
        ["Nhóm", "STT", "Nội dung", "Địa chỉ"],
        .. pack.Sections.SelectMany(section => section.Lines.Select(
            (line, index) => new[] { section.Title, $"{index + 1}", line.Title, line.Address ?? "" })),
    ]);
}
